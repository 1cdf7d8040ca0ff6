package build

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/errgroup"

	"posebook/internal/frontmatter"
	"posebook/internal/library"
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
func (b *builder) siteOptions(lib *library.Library, layouts fs.FS) (site.Options, bool, error) {
	o := site.Options{BaseURL: lib.Site.BaseURL.Text, Portable: b.opts.Portable, PDF: b.opts.PDF, Date: b.opts.Date}
	if b.opts.BaseURL != "" {
		o.BaseURL = b.opts.BaseURL
	}
	var err error
	if o.Words, err = b.words(lib, layouts); o.Words == nil {
		return o, false, err
	}
	assets, err := b.assets(layouts)
	if err != nil {
		return o, false, err
	}
	o.Stylesheet, o.Icon = assets["site.css"], assets["icon.svg"]
	o.Placeholder = assets["mat.svg"]
	o.SheetStyle, o.Practice = assets["sheet.css"], assets["practice.css"]
	if o.Script, err = b.script(layouts, "site.js", "assets/js/main.js"); err != nil {
		return o, false, b.layoutFault(err)
	}
	if o.AppIcons, err = b.appIcons(layouts); err != nil {
		return o, false, err
	}
	if sheet := site.OwnColours(lib.Site); sheet != nil {
		if o.Colours, err = b.asset("colours.css", sheet); err != nil {
			return o, false, err
		}
	}
	return o, true, nil
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
			return nil, nil
		}
		w, err := words.Read(f.Text, tag)
		if err != nil {
			b.result.Diags.Add(f.Whole(), "words", "%s", err)
			return nil, nil
		}
		return w, nil
	}
	b.result.Diags.Add(lib.Site.LanguageAt, "no-words", "there are no words for the language %q", tag).
		Hint = "copy layouts/words/en.yaml to layouts/words/" + general + ".yaml and translate it"
	return nil, nil
}

// isTable reports what in a table of words YAML would pass over in silence, such as a word that a '#' cuts.
func (b *builder) isTable(f *source.File) bool {
	before := b.result.Diags.Errors()
	frontmatter.Parse(f.Span(0, len(f.Text)), &b.result.Diags)
	return b.result.Diags.Errors() == before
}

// assets publishes the files of layouts/assets under names that carry a hash of their content, and returns those
// paths by plain name.
func (b *builder) assets(layouts fs.FS) (map[string]string, error) {
	entries, err := fs.ReadDir(layouts, "assets")
	if err != nil {
		return nil, err
	}
	paths := map[string]string{}
	for _, e := range entries {
		if e.IsDir() {
			continue
		}
		text, err := fs.ReadFile(layouts, path.Join("assets", e.Name()))
		if err != nil {
			return nil, err
		}
		if paths[e.Name()], err = b.asset(e.Name(), text); err != nil {
			return nil, err
		}
	}
	return paths, nil
}

// asset minifies a file and publishes it under its hashed name, which it returns.
func (b *builder) asset(name string, text []byte) (string, error) {
	small, err := b.minifier.Append(nil, name, text)
	if err != nil {
		return "", fmt.Errorf("layouts/assets: %w", err)
	}
	at := site.AssetPath(name, small)
	return at, b.tree.Add(at, small)
}

// layoutFault reports a fault of a layout, which may be the library's own, as a diagnostic.
func (b *builder) layoutFault(err error) error {
	b.result.Diags.Add(source.NewFile("layouts", nil).Whole(), "layout", "%s", err)
	return nil
}

// render renders and minifies all pages. Each worker has buffers of its own; a page that is done is copied out at
// its exact size, but for what most pages share.
func (b *builder) render(pages []site.Planned, shared []byte, renderer *render.Renderer) error {
	var next, done atomic.Int64
	var group errgroup.Group
	for range cmp.Or(b.opts.Workers, runtime.GOMAXPROCS(0)) {
		group.Go(func() error {
			var page, small []byte
			for {
				i := int(next.Add(1)) - 1
				if i >= len(pages) {
					return nil
				}
				var err error
				if page, err = renderer.Render(page[:0], pages[i].Make()); err != nil {
					return err
				}
				if small, err = b.minifier.Append(small[:0], pages[i].File, page); err != nil {
					return err
				}
				if err := b.keep(pages[i].File, small, shared); err != nil {
					return err
				}
				if n := done.Add(1); b.opts.Progress != nil {
					b.opts.Progress(int(n), len(pages))
				}
			}
		})
	}
	return group.Wait()
}

// keep adds a copy of a page to the tree, with what is shared in its place.
func (b *builder) keep(file string, page, shared []byte) error {
	head, tail, found := bytes.Cut(page, []byte(site.SharedMark))
	if !found {
		return b.tree.Add(file, page)
	}
	return b.tree.AddAround(file, head, shared, tail)
}

// files adds feeds and data, photos, and what the library wants copied as it is.
func (b *builder) files(files iter.Seq2[site.File, error], lib *library.Library) error {
	for f, err := range files {
		if err != nil {
			return err
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
	for _, photo := range lib.Photos {
		if err := b.copy(photo.Path, site.PhotoPath(photo.Name)); err != nil {
			return err
		}
	}
	return b.static()
}

// static copies the folder static. A file of it that would stand in place of one of the site's is a fault.
func (b *builder) static() error {
	return fs.WalkDir(b.opts.Root, "static", func(at string, e fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist) && at == "static":
			return fs.SkipAll
		case err != nil:
			return err
		case e.IsDir():
			return nil
		}
		return b.copy(at, strings.TrimPrefix(at, "static/"))
	})
}

func (b *builder) copy(from, to string) error {
	data, err := fs.ReadFile(b.opts.Root, from)
	if err != nil {
		return err
	}
	if err := b.tree.Add(to, data); err != nil {
		b.result.Diags.Add(source.NewFile(from, nil).Whole(), "bad-path", "the file can't be published: %s", err).
			Hint = "give it another name; the site may have a file of that name already"
	}
	return nil
}
