package build

import (
	"errors"
	"io/fs"
	"path"
	"strings"

	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/frontmatter"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/site"
	"posebook/internal/source"
	"posebook/internal/words"
)

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
	f, err := tableOf(lib.Site, layouts)
	if err != nil {
		return nil, err
	}
	if f == nil {
		tag := lib.Site.Language
		general, _, _ := strings.Cut(tag, "-")
		b.result.Diags.Add(lib.Site.LanguageAt, "no-words", "there are no words for the language %q", tag).
			Hint = "copy layouts/words/en.yaml to layouts/words/" + general + ".yaml and translate it"
		return nil, errReported
	}
	if !b.isTable(f) {
		return nil, errReported
	}
	w, err := words.Read(f.Text, lib.Site.Language)
	if err != nil {
		b.result.Diags.Add(f.Whole(), "words", "%s", err)
		return nil, errReported
	}
	return w, nil
}

// tableOf returns the table of words for a library's language; nil where there is none.
func tableOf(of *content.Site, layouts fs.FS) (*source.File, error) {
	tag := of.Language
	general, _, _ := strings.Cut(tag, "-")
	for _, name := range []string{tag, general} {
		text, err := fs.ReadFile(layouts, path.Join("words", name+".yaml"))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, err
		}
		return source.NewFile(path.Join("layouts/words", name+".yaml"), text), nil
	}
	return nil, nil
}

// conditionsIn returns the vocabulary in the language of a library. What is wrong with the table of words is told where the
// words are read; what is wrong with the conditions in it is told here.
func conditionsIn(v *care.Vocabulary, of *content.Site, layouts fs.FS, diags *diag.List) *care.Vocabulary {
	f, err := tableOf(of, layouts)
	if err != nil || f == nil {
		return v
	}
	w, err := words.Read(f.Text, of.Language)
	if err != nil {
		return v
	}
	in, err := v.In(care.Translation{
		Names: w.Conditions, Also: w.ConditionNames, Dividers: []string{care.Divider(w.Count.And), care.Divider(w.Count.Or)},
	})
	if err != nil {
		diags.Add(f.Whole(), "words", "%s", err)
	}
	return in
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
			read = b.bundler.joined
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
	text, err := b.bundler.joined(siteScript)
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
