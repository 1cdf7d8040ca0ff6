package markdown

import (
	"html"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// A writer walks one tree and writes its HTML, checking as it goes. Its slices are used again for
// the next body.
type writer struct {
	body    source.Span
	src     []byte // the body's own bytes: offsets in the tree count from its start
	opts    Options
	diags   *diag.List
	context parser.Context

	out       buffer
	holes     []hole
	targets   []Target
	headings  []string       // ids
	footnotes []string       // ids
	ids       map[string]int // of headings, with the last number put behind each
	text      string
	steps     []string

	depth     int  // of the node being written
	level     int  // of the heading before
	inLink    bool // within a link there is no other
	inHeading bool
	inNote    bool
	reported  map[int]bool   // offsets of destinations already refused
	linked    []string       // parts already linked
	shared    map[Target]int // those of reference definitions, by what they are

	plain    buffer // scratch: plain text
	run      buffer // scratch: the text of a run
	mentions []mention
	brackets []int
	signs    []sign
	edge     bool // for the next sign
}

func newWriter() *writer {
	return &writer{ids: map[string]int{}, reported: map[int]bool{}, shared: map[Target]int{}}
}

func (w *writer) reset(body source.Span, opts Options, diags *diag.List) {
	keep := writer{
		body:     body,
		opts:     opts,
		diags:    diags,
		level:    1,
		ids:      w.ids,
		out:      w.out[:0],
		holes:    w.holes[:0],
		targets:  w.targets[:0],
		reported: w.reported,
		linked:   w.linked[:0],
		shared:   w.shared,
		plain:    w.plain[:0],
		run:      w.run[:0],
		mentions: w.mentions[:0],
		brackets: w.brackets[:0],
		signs:    w.signs[:0],
	}
	clear(w.targets)
	clear(w.ids)
	clear(w.reported)
	clear(w.shared)
	if body.File != nil {
		keep.src = body.File.Text[body.Start:body.End:body.End]
	}
	*w = keep
}

// span returns a span of the file for offsets in the body.
func (w *writer) span(start, end int) source.Span {
	end = min(max(end, start), len(w.src))
	return w.body.File.Span(w.body.Start+start, w.body.Start+end)
}

// at returns the span of a node's first character.
func (w *writer) at(n ast.Node) source.Span {
	pos := positionOf(n)
	if pos < 0 {
		return w.body.File.Whole()
	}
	return w.span(pos, pos+1)
}

// positionOf returns where a node begins; the place of what stands around it if it has none of
// its own.
func positionOf(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if n.Kind() != ast.KindDocument && n.Pos() >= 0 {
			return n.Pos()
		}
	}
	return -1
}

func (w *writer) string(s string) { w.out = append(w.out, s...) }

// escaped writes Markdown text: escapes and entities resolved, then escaped for HTML.
func (w *writer) escaped(text []byte) { w.out.writeEscaped(text) }

// raw writes text as it stands, escaped for HTML.
func (w *writer) raw(text []byte) { w.out.writeRaw(text) }

// plainText returns the text of a node without markup, white space folded.
func (w *writer) plainText(n ast.Node) string {
	w.plain = w.plain[:0]
	w.appendPlain(n)
	text := string(w.plain)
	if strings.IndexByte(text, '&') >= 0 {
		text = html.UnescapeString(text)
	}
	return strings.Join(strings.Fields(text), " ")
}

func (w *writer) appendPlain(n ast.Node) {
	switch n := n.(type) {
	case *ast.Text:
		if n.IsRaw() {
			w.plain.writeRaw(n.Value(w.src))
		} else {
			w.plain.writeEscaped(n.Value(w.src))
		}
		if n.SoftLineBreak() || n.HardLineBreak() {
			w.plain = append(w.plain, ' ')
		}
		return
	case *ast.String:
		w.plain = append(w.plain, n.Value...)
		return
	case *ast.AutoLink:
		w.plain.writeRaw(n.Label(w.src))
		return
	}
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		w.appendPlain(c)
	}
	if n.Type() == ast.TypeBlock {
		w.plain = append(w.plain, ' ')
	}
}
