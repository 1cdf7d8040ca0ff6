package markdown

import (
	"bytes"
	"strconv"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// document writes the whole tree, and keeps the plain text of its first paragraph and its first
// ordered list.
func (w *writer) document(tree ast.Node) {
	footnoteWriter{w}.reportUnusedFootnotes()
	for n := tree.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Paragraph:
			if w.text == "" {
				w.text = w.plainText(n)
			}
		case *ast.List:
			if w.steps == nil && n.IsOrdered() {
				w.items(n)
			}
		}
		w.block(n)
	}
}

func (w *writer) items(list *ast.List) {
	w.steps = make([]string, 0, list.ChildCount())
	for item := list.FirstChild(); item != nil; item = item.NextSibling() {
		w.steps = append(w.steps, w.plainText(item))
	}
}

func (w *writer) blocks(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		w.block(n)
	}
}

// block writes one block and all that is in it. Footnotes' back links are inlines that may stand
// among blocks.
func (w *writer) block(n ast.Node) {
	switch n := n.(type) {
	case *ast.Paragraph:
		w.element("p", n)
	case *ast.TextBlock:
		w.inlines(n)
		if n.NextSibling() != nil && n.FirstChild() != nil {
			w.string("\n")
		}
	case *ast.Heading:
		headingWriter{w}.heading(n)
	case *ast.List:
		w.list(n)
	case *ast.ListItem:
		w.container("<li>", "</li>\n", n)
	case *ast.Blockquote:
		w.container("<blockquote>\n", "</blockquote>\n", n)
	case *ast.CodeBlock:
		w.code("", n)
	case *ast.FencedCodeBlock:
		w.code(string(n.Language(w.src)), n)
	case *ast.ThematicBreak:
		w.string("<hr>\n")
	case *ast.HTMLBlock:
		linkWriter{w}.rawBlock(n)
	case *ast.LinkReferenceDefinition:
	default:
		w.extended(n)
	}
}

func (w *writer) extended(n ast.Node) {
	switch n := n.(type) {
	case *east.DefinitionList:
		w.container("<dl>\n", "</dl>\n", n)
	case *east.DefinitionTerm:
		w.element("dt", n)
	case *east.DefinitionDescription:
		w.container("<dd>", "</dd>\n", n)
	case *east.Table:
		tableWriter{w}.table(n)
	case *east.FootnoteList:
		footnoteWriter{w}.footnoteList(n)
	case *east.Footnote:
		footnoteWriter{w}.footnote(n)
	default:
		w.inline(n)
	}
}

// element writes a block of inlines.
func (w *writer) element(tag string, n ast.Node) {
	w.string("<" + tag + ">")
	w.inlines(n)
	w.string("</" + tag + ">\n")
}

func (w *writer) container(open, end string, n ast.Node) {
	w.string(open)
	w.blocks(n)
	w.string(end)
}

func (w *writer) list(n *ast.List) {
	switch {
	case !n.IsOrdered():
		w.container("<ul>\n", "</ul>\n", n)
	case n.Start != 1:
		w.container(`<ol start="`+strconv.Itoa(n.Start)+"\">\n", "</ol>\n", n)
	default:
		w.container("<ol>\n", "</ol>\n", n)
	}
}

func (w *writer) code(language string, n ast.Node) {
	w.string("<pre><code")
	if language != "" {
		w.string(` class="language-`)
		w.escaped([]byte(language))
		w.string(`"`)
	}
	w.string(">")
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		text := line.Value(w.src)
		if bare, found := bytes.CutSuffix(text, []byte("\r\n")); found {
			w.raw(bare)
			w.string("\n")
			continue
		}
		w.raw(text)
	}
	w.string("</code></pre>\n")
}
