// Package render turns the pages of a site into HTML.
//
// A [Renderer] is made once from the layouts and is safe for concurrent use. Package compile
// makes them fast; what it does not know in a user's layout, html/template runs. For each depth
// of page (the first page, /poses/, /poses/tree/) the links start with the way up to the root,
// and the fragments that pages share, cards, the header, the footer, are rendered once and then
// copied.
package render

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"posebook/internal/compile"
	"posebook/internal/page"
)

// Options say how pages are rendered. The zero value is a site for a web server.
type Options struct {
	// Portable lets links to folders end in index.html, so that a copy of the site opens from a
	// disk.
	Portable bool
	// Direction is "rtl" where the site's language is written from right to left.
	Direction string
}

// A Renderer renders pages with one set of layouts.
type Renderer struct {
	*shared
	opts Options

	mu     sync.Mutex
	depths map[string]*depth // by prefix
}

// shared is what all depths of pages have in common.
type shared struct {
	parsed   *template.Template // never executed: it is the original of all copies
	compiled *compile.Set[*depth]
}

// New reads all layouts (*.html) at the root of a file system. A fault in one
// of them is a [Fault].
func New(layouts fs.FS, opts Options) (*Renderer, error) {
	parsed, err := read(layouts)
	if err != nil {
		return nil, err
	}
	escaped, err := parsed.Clone()
	if err != nil {
		return nil, err
	}
	if err := escape(escaped); err != nil {
		return nil, err
	}
	compiled := compile.New(escaped, compile.Options[*depth]{
		Funcs:     functions(),
		Methods:   methods(),
		Interpret: (*depth).interpret,
	})
	r := &Renderer{shared: &shared{parsed: parsed, compiled: compiled}}
	return r.With(opts), nil
}

// With returns a renderer of the same layouts with other options. The layouts are read only once.
func (r *Renderer) With(opts Options) *Renderer {
	return &Renderer{shared: r.shared, opts: opts, depths: map[string]*depth{}}
}

// read parses the layouts in the order of their names.
func read(layouts fs.FS) (*template.Template, error) {
	names, err := fs.Glob(layouts, "*.html")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no layouts: there is no file that ends in .html")
	}
	all := template.New("").Funcs(plain(nil))
	for _, name := range names {
		text, err := fs.ReadFile(layouts, name)
		if err != nil {
			return nil, err
		}
		if _, err := all.New(name).Parse(string(text)); err != nil {
			return nil, newFault(err)
		}
	}
	for _, t := range all.Templates() {
		closeSpace(t.Tree)
	}
	return all, nil
}

// refused stands in the output of html/template where it has refused a value as unsafe.
const refused = "ZgotmplZ"

// Render appends the page's HTML to dst and returns the extended slice. A fault in a layout is a
// [Fault], and so is a value that html/template refuses (a link with the scheme javascript, say).
// After an error the slice is what it was.
func (r *Renderer) Render(dst []byte, of page.Page) ([]byte, error) {
	name := of.Layout + ".html"
	if r.parsed.Lookup(name) == nil {
		return dst, &Fault{Page: of.File, Message: "there is no layout " + name}
	}
	out, err := r.depth(prefix(of)).append(dst, name, of.Data)
	if err != nil {
		fault := newFault(err)
		fault.Page = of.File
		return dst, fault
	}
	if at := bytes.Index(out[len(dst):], []byte(refused)); at >= 0 {
		return dst, &Fault{
			Page: of.File, File: of.Layout + ".html",
			Message: fmt.Sprintf("a value is not safe where it stands: %q", around(out[len(dst):], at)),
		}
	}
	return out, nil
}

// prefix returns what the links of a page start with: the way up to the root, or the page's own
// prefix.
func prefix(of page.Page) string {
	if of.Prefix != "" {
		return of.Prefix
	}
	if up := strings.Count(of.File, "/"); up > 0 {
		return strings.Repeat("../", up)
	}
	return "./"
}

// around returns up to 60 bytes before a place and 20 after it, for a message.
func around(text []byte, at int) string {
	return strings.ToValidUTF8(string(text[max(0, at-60):min(len(text), at+20)]), "")
}

// depth returns the depth of pages whose links start with prefix. It is made on first use.
func (r *Renderer) depth(prefix string) *depth {
	r.mu.Lock()
	defer r.mu.Unlock()
	d := r.depths[prefix]
	if d == nil {
		d = newDepth(r.shared, prefix, r.opts)
		r.depths[prefix] = d
	}
	return d
}

// escape has html/template look through each layout now, so that a fault in its markup is found
// before the first page and no two pages do it at once. Of several faults it is always the same
// one that is told.
func escape(layouts *template.Template) error {
	all, fragments := layouts.Templates(), newFragments().names
	slices.SortFunc(all, func(a, b *template.Template) int { return strings.Compare(a.Name(), b.Name()) })
	for _, t := range all {
		if !strings.HasSuffix(t.Name(), ".html") && !slices.Contains(fragments, t.Name()) {
			continue
		}
		var fault *template.Error
		if err := t.Execute(io.Discard, nil); errors.As(err, &fault) {
			return newFault(fault)
		}
	}
	return nil
}

// An appender is a slice of bytes that can be written to.
type appender []byte

func (a *appender) Write(p []byte) (int, error) {
	*a = append(*a, p...)
	return len(p), nil
}
