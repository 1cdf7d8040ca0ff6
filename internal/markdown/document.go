package markdown

import (
	"bytes"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/s2"
)

// A Doc is a body as HTML, with a hole where the address of each link to the library goes. It
// doesn't change once Parse has returned it, so any number of goroutines may read it.
type Doc struct {
	packed  []byte // the HTML, packed: a large library keeps thousands until their pages are made
	holes   []hole // by offset
	targets []Target
	anchors []string
	text    string
	steps   []string
}

// A hole is a place in the HTML, inside an attribute's quotes, where a target's address goes.
type hole struct{ at, target int }

// Links returns what the body leads to inside the library, in the order of the text: files,
// anchors, images and parts of the atlas. Links by one reference definition share one target. The
// caller must not change the slice.
func (d *Doc) Links() []Target { return d.targets }

// Anchors returns the ids that the body defines, in the order of the text: its headings', then
// its footnotes'. The caller must not change the slice.
func (d *Doc) Anchors() []string { return d.anchors }

// Empty tells whether the body publishes nothing.
func (d *Doc) Empty() bool { return len(d.packed) == 0 }

// Text returns the body's first paragraph as plain text, "" if it has none: for descriptions.
func (d *Doc) Text() string { return d.text }

// Steps returns the items of the body's first ordered list as plain text, nil if it has none.
// Lists within lists don't count, but their text belongs to the item around them.
func (d *Doc) Steps() []string { return d.steps }

// HTML returns the body's HTML. href gives the address of each target of
// [Doc.Links]; it is escaped here, both as a URL and as an attribute, and must not be empty.
func (d *Doc) HTML(href func(Target) string) string {
	if d.Empty() {
		return ""
	}
	bench := benches.Get().(*[]byte)
	defer benches.Put(bench)
	html, err := s2.Decode((*bench)[:cap(*bench)], d.packed)
	if err != nil {
		panic("markdown: what was packed can't be unpacked: " + err.Error())
	}
	*bench = html
	var out strings.Builder
	out.Grow(len(html) + len(d.holes)*32)
	var address []byte
	from := 0
	for _, h := range d.holes {
		out.Write(html[from:h.at])
		address = appendURL(address[:0], href(d.targets[h.target]))
		out.Write(address)
		from = h.at
	}
	out.Write(html[from:])
	return out.String()
}

// pack returns HTML as a Doc keeps it.
func pack(html []byte) []byte {
	if len(html) == 0 {
		return nil
	}
	bench := benches.Get().(*[]byte)
	defer benches.Put(bench)
	*bench = slices.Grow((*bench)[:0], s2.MaxEncodedLen(len(html)))
	return bytes.Clone(s2.Encode((*bench)[:cap(*bench)], html))
}

// benches are buffers to pack and unpack in.
var benches = sync.Pool{New: func() any { return new([]byte) }}
