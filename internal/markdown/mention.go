package markdown

import (
	"bytes"
	"slices"

	"github.com/yuin/goldmark/ast"

	"posebook/internal/source"
)

// findMentions fills w.mentions with the names in the texts from n up to end that become links:
// of each part the first on the page, none of the page's own. A name that is not linked still
// hides the shorter names within it.
func (w *writer) findMentions(n, end ast.Node) {
	w.run = w.run[:0]
	for ; n != end; n = n.NextSibling() {
		w.run = appendRun(w.run, w.src, n)
	}
	w.mentions = w.opts.Terms.find(w.run, w.mentions)
	w.mentions = slices.DeleteFunc(w.mentions, func(m mention) bool {
		if m.part == w.opts.Self || slices.Contains(w.linked, m.part) {
			return true
		}
		w.linked = append(w.linked, m.part)
		return false
	})
}

// appendRun appends what a text stands for in its run. Escapes and entities stay as they are
// written: they are as long here as in the source, and no name has them.
func appendRun(run, src []byte, n ast.Node) []byte {
	switch n := n.(type) {
	case *ast.String:
		run = append(run, n.Value...)
	case *ast.Text:
		run = append(run, n.Value(src)...)
		if n.SoftLineBreak() {
			run = append(run, '\n')
		}
	}
	return run
}

// A cutter writes the texts of a run with links around the mentions.
type cutter struct {
	w    *writer
	at   int       // in the run
	end  int       // of the text being written, in the run, without its line break
	open bool      // the first mention left is being written
	left []mention // not yet finished, by offset in the run
}

// node writes one text, cut wherever a mention begins or ends in it.
func (c *cutter) node(n ast.Node) {
	switch n := n.(type) {
	case *ast.String:
		c.pieces(n, n.Value, func(piece []byte) { c.w.stringNode(n, piece) })
	case *ast.Text:
		c.pieces(n, n.Value(c.w.src), func(piece []byte) { c.w.textPart(n, piece) })
		if n.SoftLineBreak() {
			c.at++
		}
		c.w.lineBreak(n)
	}
}

func (c *cutter) pieces(n ast.Node, value []byte, write func([]byte)) {
	c.end = c.at + len(value)
	for {
		edge := c.edge()
		if edge < 0 || edge > c.end || edge == c.end && !c.open {
			break
		}
		size := edge - c.at
		write(value[:size])
		value, c.at = value[size:], edge
		c.turn(n)
	}
	write(value)
	c.at += len(value)
}

// edge returns where the next mention begins, or the open one ends; -1 for no more.
func (c *cutter) edge() int {
	switch {
	case len(c.left) == 0:
		return -1
	case c.open:
		return c.left[0].end
	}
	return c.left[0].start
}

// turn opens or closes the link of the first mention left, at this place.
func (c *cutter) turn(n ast.Node) {
	if c.open {
		c.w.string("</a>")
		c.left, c.open = c.left[1:], false
		return
	}
	m := c.left[0]
	c.w.string(`<a class="term" href="`)
	c.w.hole(Target{Kind: ToPart, Part: m.part, Dest: source.String{Text: c.words(m), Span: c.place(n, m)}})
	c.w.string(`">`)
	c.open = true
}

// words returns the words of a mention with its white space folded.
func (c *cutter) words(m mention) string {
	return string(bytes.Join(bytes.Fields(c.w.run[m.start:m.end]), []byte(" ")))
}

// place returns where in the source a mention is that begins in n at the cutter's place. One that
// goes on in another text is given up to the end of this one.
func (c *cutter) place(n ast.Node, m mention) source.Span {
	t, ok := n.(*ast.Text)
	if !ok {
		return c.w.at(n)
	}
	start := t.Segment.Stop - (c.end - m.start)
	return c.w.span(start, min(start+m.end-m.start, t.Segment.Stop))
}
