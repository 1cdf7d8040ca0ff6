package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// unusedKey keeps the footnotes that nobody refers to, in a parse's context.
var unusedKey = parser.NewContextKey()

// A note is a footnote's definition: its label, and where it begins in the body.
type note struct {
	label     string
	pos       int
	duplicate bool
}

// unusedFootnotes notes the footnotes that the extension is about to drop.
type unusedFootnotes struct{}

// Transform implements parser.ASTTransformer.
func (unusedFootnotes) Transform(tree *ast.Document, reader text.Reader, context parser.Context) {
	if !bytes.Contains(reader.Source(), []byte("[^")) {
		return
	}
	var unused []note
	_ = ast.Walk(tree, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if list, ok := n.(*east.FootnoteList); ok && entering {
			unused = unusedIn(list)
			return ast.WalkStop, nil
		}
		if n.Type() == ast.TypeInline {
			return ast.WalkSkipChildren, nil
		}
		return ast.WalkContinue, nil
	})
	context.Set(unusedKey, unused)
}

func unusedIn(list *east.FootnoteList) (unused []note) {
	seen := map[string]bool{}
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		definition := n.(*east.Footnote)
		label := string(definition.Ref)
		if definition.Index < 0 {
			unused = append(unused, note{label, definition.Pos(), seen[label]})
		}
		seen[label] = true
	}
	return unused
}

// A footnoteWriter writes footnotes and what refers to them.
type footnoteWriter struct{ *writer }

func (w footnoteWriter) reportUnusedFootnotes() {
	unused, _ := w.context.Get(unusedKey).([]note)
	for _, n := range unused {
		at := w.span(n.pos, n.pos+len(n.label)+len("[^]:"))
		if n.duplicate {
			w.diags.Add(at, "duplicate-footnote", "a second footnote %q", n.label)
			continue
		}
		d := w.diags.Add(at, "unused-footnote", "nothing refers to the footnote %q", n.label)
		d.Hint = "write [^" + n.label + "] where it belongs, or leave it out"
	}
}

// noteID returns the id of a footnote, referenceID that of one of the places that refer to it.
// Both have a colon, which no heading's id has.
func noteID(index int) string { return "fn:" + strconv.Itoa(index) }

func referenceID(index, nth int) string {
	id := "fnref:" + strconv.Itoa(index)
	if nth > 0 {
		id += "-" + strconv.Itoa(nth+1)
	}
	return id
}

func (w footnoteWriter) footnoteLink(n *east.FootnoteLink) {
	if w.inLink {
		linkWriter(w).nestedLink(n)
		return
	}
	id := referenceID(n.Index, n.RefIndex)
	w.footnotes = append(w.footnotes, id)
	w.string(`<sup id="` + id + `"><a class="footnote" href="#` + noteID(n.Index) + `" role="doc-noteref">`)
	w.string(strconv.Itoa(n.Index) + "</a></sup>")
}

// footnoteList writes the notes at the end of the body. It has a label in place of a heading, so
// the page's outline is the author's.
func (w footnoteWriter) footnoteList(n *east.FootnoteList) {
	w.inNote = true
	w.container("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n", "</ol>\n</section>\n", n)
	w.inNote = false
}

func (w footnoteWriter) footnote(n *east.Footnote) {
	id := noteID(n.Index)
	w.footnotes = append(w.footnotes, id)
	w.container(`<li id="`+id+"\">\n", "</li>\n", n)
}

func (w footnoteWriter) footnoteBacklink(n *east.FootnoteBacklink) {
	label := strconv.Itoa(n.Index)
	if n.RefIndex > 0 {
		label += "-" + strconv.Itoa(n.RefIndex+1)
	}
	w.string(` <a class="backref" href="#` + referenceID(n.Index, n.RefIndex) + `" role="doc-backlink" aria-label="Back to reference `)
	w.string(label + "\">↩\uFE0E</a>")
}
