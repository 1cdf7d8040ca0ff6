// Package render turns the pages of a site into HTML.
//
// A [Renderer] is made once from the layouts and is safe for concurrent use. For each depth of page (the first page,
// /poses/, /poses/tree/) it keeps a copy of the layouts whose links start with the way up to the root, and the
// fragments that pages of this depth share: cards, the header, the footer. A fragment is rendered once and then
// copied, which is most of what makes a large library fast.
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

	"posebook/internal/page"
)

// Options say how pages are rendered. The zero value is a site for a web server.
type Options struct {
	// Portable lets links to folders end in index.html, so that a copy of the site opens from a disk.
	Portable bool
	// Direction is "rtl" where the site's language is written from right to left.
	Direction string
}

// A Renderer renders pages with one set of layouts.
type Renderer struct {
	layouts *template.Template // never executed: it is the original of all copies
	opts    Options

	mu     sync.Mutex
	depths map[string]*depth // by prefix
}

// New reads all layouts (*.html) at the root of a file system. A fault in one
// of them is a [Fault].
func New(layouts fs.FS, opts Options) (*Renderer, error) {
	all, err := parse(layouts)
	if err != nil {
		return nil, err
	}
	r := &Renderer{layouts: all, opts: opts, depths: make(map[string]*depth)}
	if _, err := r.depth("./"); err != nil {
		return nil, err
	}
	return r, nil
}

// parse reads the layouts in the order of their names.
func parse(layouts fs.FS) (*template.Template, error) {
	names, err := fs.Glob(layouts, "*.html")
	if err != nil {
		return nil, err
	}
	if len(names) == 0 {
		return nil, errors.New("no layouts: there is no file that ends in .html")
	}
	all := template.New("").Funcs(newDepth("", Options{}).functions())
	for _, name := range names {
		text, err := fs.ReadFile(layouts, name)
		if err != nil {
			return nil, err
		}
		if _, err := all.New(name).Parse(string(text)); err != nil {
			return nil, newFault(err)
		}
	}
	return all, nil
}

// refused stands in the output of html/template where it has refused a value as unsafe.
const refused = "ZgotmplZ"

// Render appends the page's HTML to dst and returns the extended slice. A fault in a layout is a [Fault], and
// so is a value that html/template refuses (a link with the scheme javascript, say). After an error the slice is what it
// was.
func (r *Renderer) Render(dst []byte, of page.Page) ([]byte, error) {
	d, err := r.depth(prefix(of))
	if err != nil {
		return dst, err
	}
	layout := d.layouts.Lookup(of.Layout + ".html")
	if layout == nil {
		return dst, &Fault{Page: of.File, Message: fmt.Sprintf("there is no layout %s.html", of.Layout)}
	}
	out := appender(dst)
	if err := layout.Execute(&out, of.Data); err != nil {
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

// prefix returns what the links of a page start with: the way up to the root, or the page's own prefix.
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

// depth returns the copy of the layouts for pages whose links start with prefix. It is made on first use.
func (r *Renderer) depth(prefix string) (*depth, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if d := r.depths[prefix]; d != nil {
		return d, nil
	}
	layouts, err := r.layouts.Clone()
	if err != nil {
		return nil, err
	}
	d := newDepth(prefix, r.opts)
	d.layouts = layouts.Funcs(d.functions())
	if err := escape(d.layouts); err != nil {
		return nil, err
	}
	r.depths[prefix] = d
	return d, nil
}

// escape has html/template look through each layout now, so that a fault in its markup is found before the first
// page and no two pages do it at once. Of several faults it is always the same one that is told.
func escape(layouts *template.Template) error {
	all := layouts.Templates()
	slices.SortFunc(all, func(a, b *template.Template) int { return strings.Compare(a.Name(), b.Name()) })
	for _, t := range all {
		if !strings.HasSuffix(t.Name(), ".html") && !fragment(t.Name()) {
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

func (a *appender) WriteString(s string) (int, error) {
	*a = append(*a, s...)
	return len(s), nil
}
