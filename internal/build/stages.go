package build

import (
	"bytes"
	"cmp"
	"errors"
	"io/fs"
	"iter"
	"path"
	"slices"
	"strings"
	"sync/atomic"

	"posebook/internal/files"
	"posebook/internal/frontmatter"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/parallel"
	"posebook/internal/render"
	"posebook/internal/site"
	"posebook/internal/source"
	"posebook/internal/words"
)

// merge joins two lists of folder entries; of two with one name the first list's stays.
func merge(over, under []fs.DirEntry) []fs.DirEntry {
	byName := map[string]fs.DirEntry{}
	for _, e := range slices.Concat(under, over) {
		byName[e.Name()] = e
	}
	var out []fs.DirEntry
	for _, e := range byName {
		out = append(out, e)
	}
	slices.SortFunc(out, func(a, b fs.DirEntry) int { return cmp.Compare(a.Name(), b.Name()) })
	return out
}

// siteOptions gathers what the plan needs: words, assets, addresses.
func (b *builder) siteOptions(lib *library.Library, layouts fs.FS) (site.Options, error) {
	o := site.Options{BaseURL: lib.Site.BaseURL.Text, Portable: b.opts.Portable, PDF: b.opts.PDF, Date: b.opts.Date}
	if b.opts.BaseURL != "" {
		o.BaseURL = b.opts.BaseURL
	}
	var err error
	if o.Words, err = b.words(lib, layouts); err != nil {
		return o, err
	}
	assets, err := b.assets(layouts)
	if err != nil {
		return o, err
	}
	o.Stylesheet, o.Icon = assets["site.css"], assets["icon.svg"]
	o.Placeholder = assets["mat.svg"]
	o.SheetStyle, o.Practice = assets["sheet.css"], assets["practice.css"]
	if o.Script, err = b.script(); err != nil {
		return o, err
	}
	if o.AppIcons, err = b.appIcons(layouts, assets); err != nil {
		return o, err
	}
	if sheet := site.OwnColours(lib.Site); sheet != nil {
		if o.Colours, err = b.asset("colours.css", sheet); err != nil {
			return o, err
		}
	}
	return o, nil
}

// words reads the table for the library's language: the very tag first, then the language alone.
func (b *builder) words(lib *library.Library, layouts fs.FS) (*words.Words, error) {
	tag := lib.Site.Language
	general, _, _ := strings.Cut(tag, "-")
	for _, name := range []string{tag, general} {
		text, err := fs.ReadFile(layouts, path.Join("words", name+".yaml"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		f := source.NewFile(path.Join("layouts/words", name+".yaml"), text)
		if !b.isTable(f) {
			return nil, errReported
		}
		w, err := words.Read(f.Text, tag)
		if err != nil {
			b.result.Diags.Add(f.Whole(), "words", "%s", err)
			return nil, errReported
		}
		return w, nil
	}
	b.result.Diags.Add(lib.Site.LanguageAt, "no-words", "there are no words for the language %q", tag).
		Hint = "copy layouts/words/en.yaml to layouts/words/" + general + ".yaml and translate it"
	return nil, errReported
}

// isTable reports what in a table of words YAML would pass over in silence, such as a word that a
// '#' cuts.
func (b *builder) isTable(f *source.File) bool {
	before := b.result.Diags.Errors()
	frontmatter.Parse(f.Span(0, len(f.Text)), &b.result.Diags)
	return b.result.Diags.Errors() == before
}

// assets publishes the files of layouts/assets under names that carry a hash of their content,
// and returns those paths by plain name.
func (b *builder) assets(layouts fs.FS) (map[string]string, error) {
	entries, err := fs.ReadDir(layouts, "assets")
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	for _, e := range entries {
		at := path.Join("assets", e.Name())
		if info, err := fs.Stat(layouts, at); err == nil && info.IsDir() || files.Hidden(at) || files.Clutter(at) {
			continue
		}
		read := func(at string) ([]byte, error) { return fs.ReadFile(layouts, at) }
		if path.Ext(at) == ".css" {
			read = b.bundler.style
		}
		text, err := read(at)
		if err != nil {
			return nil, err
		}
		if paths[e.Name()], err = b.asset(e.Name(), text); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// script publishes the site's script under its hashed name, which it returns. esbuild has made it
// small already.
func (b *builder) script() (string, error) {
	text, err := b.bundler.script("assets/js/main.js")
	if err != nil {
		return "", err
	}
	at := page.AssetPath("site.js", text)
	return at, b.tree.Add(at, text)
}

// asset minifies a file and publishes it under its hashed name, which it returns.
func (b *builder) asset(name string, text []byte) (string, error) {
	small, err := b.minifier.Append(nil, name, text)
	if err != nil {
		return "", &markupError{path.Join("assets", name), err}
	}
	at := page.AssetPath(name, small)
	if err := b.tree.Add(at, small); err != nil {
		from := path.Join("layouts/assets", name)
		return "", blameName(&b.result.Diags, from, b.ownLayouts[from], err)
	}
	return at, nil
}

// render renders and minifies all pages. Of several faults it returns that of the first page.
func (b *builder) render(pages []site.Planned, shared []byte, renderer *render.Renderer) error {
	r := rendering{builder: b, pages: pages, shared: shared, renderer: renderer}
	return parallel.EachWith(b.opts.Workers, len(pages), r.page)
}

// A rendering is the work on all pages, shared by its workers.
type rendering struct {
	*builder
	pages    []site.Planned
	shared   []byte
	renderer *render.Renderer
	done     atomic.Int64
}

// A sheaf is what a worker renders in, from page to page.
type sheaf struct{ html, small []byte }

// page renders one page and keeps it: copied out at its exact size, but for what most pages share.
func (r *rendering) page(in *sheaf, i int) error {
	of := r.pages[i]
	made := of.Make()
	var err error
	if in.html, err = r.renderer.Render(in.html[:0], made); err != nil {
		return err
	}
	if in.small, err = r.minifier.Append(in.small[:0], of.File, in.html); err != nil {
		return &markupError{made.Layout + ".html", err}
	}
	if err := r.keep(of.File, in.small, r.shared); err != nil {
		return err
	}
	if n := r.done.Add(1); r.opts.Progress != nil {
		r.opts.Progress(int(n), len(r.pages))
	}
	return nil
}

// keep adds a copy of a page to the tree, with what is shared in its place.
func (b *builder) keep(file string, html, shared []byte) error {
	head, tail, found := bytes.Cut(html, []byte(page.SharedMark))
	if !found {
		return b.tree.Add(file, html)
	}
	return b.tree.AddAround(file, head, shared, tail)
}

// files adds feeds and data, photos, and what the library wants copied as it is.
func (b *builder) files(files iter.Seq2[page.File, error], lib *library.Library) error {
	for f, err := range files {
		if err != nil {
			return err
		}
		if b.replaced(f.Path) {
			continue
		}
		data := f.Data
		if !f.Small {
			if data, err = b.minifier.Append(nil, f.Path, data); err != nil {
				return err
			}
		}
		if err := b.tree.Add(f.Path, data); err != nil {
			return err
		}
	}
	return b.copyOwn(lib.Photos)
}
