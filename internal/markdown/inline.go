package markdown

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/util"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// inlines writes the inlines of one parent. Texts that touch are written together, as one run, so
// that a name is found across a line break or a typographic quote, which split texts in the tree.
func (w *writer) inlines(parent ast.Node) {
	if w.depth++; w.depth > MaxDepth+1 { // the block itself is one
		if w.depth == MaxDepth+2 {
			w.diags.Add(w.at(parent), "too-deep", "emphasis nested more than %d deep", MaxDepth)
		}
		w.depth--
		return
	}
	bracketCheck{w}.checkBrackets(parent)
	checkForeign(w, parent)
	for n := parent.FirstChild(); n != nil; {
		if next := runEnd(n); next != n {
			w.writeRun(n, next)
			n = next
			continue
		}
		w.inline(n)
		n = n.NextSibling()
	}
	w.depth--
}

// inline writes one inline that is not text.
func (w *writer) inline(n ast.Node) {
	switch n := n.(type) {
	case *ast.Emphasis:
		tag := "em"
		if n.Level == 2 {
			tag = "strong"
		}
		w.wrapped(tag, n)
	case *east.Strikethrough:
		w.wrapped("del", n)
	case *ast.CodeSpan:
		w.codeSpan(n)
	case *ast.Link:
		linkWriter{w}.link(n)
	case *ast.Image:
		linkWriter{w}.image(n)
	case *ast.AutoLink:
		linkWriter{w}.autoLink(n)
	case *ast.RawHTML:
		linkWriter{w}.rawInline(n)
	case *east.FootnoteLink:
		footnoteWriter{w}.footnoteLink(n)
	case *east.FootnoteBacklink:
		footnoteWriter{w}.footnoteBacklink(n)
	default:
		panic("markdown: no way to write a " + n.Kind().String())
	}
}

func (w *writer) wrapped(tag string, n ast.Node) {
	w.string("<" + tag + ">")
	w.inlines(n)
	w.string("</" + tag + ">")
}

func (w *writer) codeSpan(n ast.Node) {
	w.string("<code>")
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		value := c.(*ast.Text).Value(w.src)
		if last := len(value) - 1; last >= 0 && value[last] == '\n' {
			w.raw(value[:last])
			w.string(" ")
			continue
		}
		w.raw(value)
	}
	w.string("</code>")
}

// runEnd returns the first sibling from n on that is not of n's run: n itself if it is no text. A
// hard line break ends a run.
func runEnd(n ast.Node) ast.Node {
	for n != nil {
		switch t := n.(type) {
		case *ast.String:
		case *ast.Text:
			if t.HardLineBreak() {
				return n.NextSibling()
			}
		default:
			return n
		}
		n = n.NextSibling()
	}
	return nil
}

// writeRun writes the texts from n up to end, which are siblings, and links the names in them.
func (w *writer) writeRun(n, end ast.Node) {
	w.mentions = w.mentions[:0]
	if w.opts.Terms != nil && !w.inLink && !w.inHeading {
		w.findMentions(n, end)
	}
	if len(w.mentions) == 0 {
		for ; n != end; n = n.NextSibling() {
			w.textNode(n)
		}
		return
	}
	cut := cutter{w: w, left: w.mentions}
	for ; n != end; n = n.NextSibling() {
		cut.node(n)
	}
}

func (w *writer) textNode(n ast.Node) {
	switch n := n.(type) {
	case *ast.String:
		w.stringNode(n, n.Value)
	case *ast.Text:
		w.textPart(n, n.Value(w.src))
		w.lineBreak(n)
	}
}

func (w *writer) textPart(n *ast.Text, value []byte) {
	if n.IsRaw() {
		w.raw(value)
		return
	}
	w.escaped(value)
	if bytes.IndexByte(value, '&') >= 0 {
		w.checkCharacters(n, value)
	}
}

// stringNode writes a typographic character, or what it was made of.
func (w *writer) stringNode(n *ast.String, value []byte) {
	if n.IsCode() || n.IsRaw() {
		w.raw(value)
	} else {
		w.escaped(value)
	}
}

func (w *writer) lineBreak(n *ast.Text) {
	switch {
	case n.HardLineBreak():
		w.string("<br>\n")
	case n.SoftLineBreak():
		w.string("\n")
	}
}

var numericEntity = regexp.MustCompile(`\\*&#[0-9a-fA-FxX]{1,8};`)

// checkCharacters reports characters that nobody sees, and that come by entities such as &#1;.
func (w *writer) checkCharacters(n *ast.Text, value []byte) {
	from := n.Segment.Start - n.Segment.Padding
	for _, m := range numericEntity.FindAllIndex(value, -1) {
		entity := bytes.TrimLeft(value[m[0]:m[1]], `\`)
		checkEntity(w.diags, entity, m[1]-m[0]-len(entity), w.span(from+m[1]-len(entity), from+m[1]))
	}
}

// checkEntity reports the character that an entity behind backslashes stands for, if nobody sees
// it.
func checkEntity(diags *diag.List, entity []byte, backslashes int, at source.Span) {
	if backslashes%2 == 1 {
		return // an escaped ampersand is one
	}
	r, _ := utf8.DecodeRune(util.ResolveNumericReferences(entity))
	if what := source.Unseen(r); what != "" {
		diags.Add(at, "control-character", "%s, %q", what, r)
	}
}
