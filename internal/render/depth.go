package render

import (
	"html/template"
	"strings"
	"sync"

	"posebook/internal/words"
)

// A depth renders pages whose links begin with the same prefix, and keeps the fragments that they
// share.
type depth struct {
	*shared
	prefix    string
	portable  bool
	direction string // of the site's language: "rtl" or ""
	fragments *fragments

	// interpreted are the layouts as html/template runs them, bound to this depth. Most sites
	// never need them.
	interpreted func() (*template.Template, error)
}

func newDepth(s *shared, prefix string, opts Options) *depth {
	d := &depth{
		shared:    s,
		prefix:    prefix,
		portable:  opts.Portable,
		direction: opts.Direction,
		fragments: newFragments(),
	}
	d.interpreted = sync.OnceValues(func() (*template.Template, error) {
		layouts, err := s.parsed.Clone()
		if err != nil {
			return nil, err
		}
		layouts.Funcs(plain(d))
		return layouts, escape(layouts)
	})
	return d
}

// append appends what a template makes of the data. What is not compiled, and what has a fault,
// is for html/template.
func (d *depth) append(dst []byte, name string, data any) ([]byte, error) {
	if out, ok := d.compiled.Append(d, dst, name, data); ok {
		return out, nil
	}
	return d.interpret(dst, name, data)
}

func (d *depth) interpret(dst []byte, name string, data any) ([]byte, error) {
	layouts, err := d.interpreted()
	if err != nil {
		return dst, err
	}
	out := appender(dst)
	if err := layouts.ExecuteTemplate(&out, name, data); err != nil {
		return dst, err
	}
	return out, nil
}

// href returns a path from the site's root as a link from a page of this depth. The result is
// safe as it stands: it starts with a dot or a slash and so can have no scheme.
func (d *depth) href(path string) template.URL {
	path, fragment, found := strings.Cut(path, "#")
	link := d.prefix + path
	if d.portable && strings.HasSuffix(link, "/") {
		link += "index.html"
	}
	if found {
		link += "#" + fragment
	}
	return template.URL(link)
}

// name returns a name as it stands in a row of others or in a sentence. Names are written in many
// scripts: one that runs the other way than the page would reorder its neighbours, so it is
// isolated from them. The others stay as they are.
func (d *depth) name(text string) template.HTML {
	escaped := template.HTML(template.HTMLEscapeString(text))
	if words.NeedsIsolation(text, d.direction) {
		return "<bdi>" + escaped + "</bdi>"
	}
	return escaped
}

// isolate is name for where there can be no element: in titles, options and attributes.
func (d *depth) isolate(text string) string { return words.Isolate(text, d.direction) }
