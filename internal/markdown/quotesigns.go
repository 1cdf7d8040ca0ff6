package markdown

import (
	"bytes"
	"html"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
)

// A sign is one character of a block's running text, as the rules of quotes see it.
type sign struct {
	r     rune
	text  *ast.Text // where it is a straight quote: its place in the tree
	at    int       // where it is a straight quote: its offset in the body
	edge  bool      // emphasis or a link begins or ends before it
	mark  mark      // what the quote becomes
	class class
}

// object stands for what is no text: code, a picture, an address.
const object = '\uFFFC'

// A quoteSetter exchanges straight quotes for those of a language.
type quoteSetter struct{ *writer }

// setQuotes puts typographic quotes in the place of straight ones, in every block of the tree.
func (w quoteSetter) setQuotes(n ast.Node) {
	if bytes.IndexByte(w.src, '"') < 0 && bytes.IndexByte(w.src, '\'') < 0 {
		return
	}
	w.quotesWithin(n)
}

func (w quoteSetter) quotesWithin(block ast.Node) {
	if first := block.FirstChild(); first != nil && first.Type() == ast.TypeInline {
		w.quoteRun(block)
		return
	}
	for n := block.FirstChild(); n != nil; n = n.NextSibling() {
		w.quotesWithin(n)
	}
}

// quoteRun sets the quotes of one text: a block's, or a picture's, which is a text of its own.
func (w quoteSetter) quoteRun(parent ast.Node) {
	if !w.quoted(parent) {
		return
	}
	from := len(w.signs)
	w.addSigns(parent)
	if run := w.signs[from:]; slices.ContainsFunc(run, func(s sign) bool { return s.text != nil }) {
		decideQuotes(run)
		w.exchange(run)
	}
	clear(w.signs[from:]) // they hold on to the tree
	w.signs = w.signs[:from]
}

// quoted tells whether there is a straight quote in the text within a node, as there is in few.
func (w quoteSetter) quoted(parent ast.Node) bool {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		text, isText := n.(*ast.Text)
		switch {
		case !isText && w.quoted(n):
			return true
		case !isText:
		case bytes.IndexByte(w.src[text.Segment.Start:text.Segment.Stop], '"') >= 0,
			bytes.IndexByte(w.src[text.Segment.Start:text.Segment.Stop], '\'') >= 0:
			return true
		}
	}
	return false
}

// addSigns appends the text within a node. Emphasis, links and references to footnotes have no
// sign of their own.
func (w quoteSetter) addSigns(parent ast.Node) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			w.addText(n)
		case *ast.String:
			for _, r := range string(n.Value) {
				w.addSign(sign{r: r})
			}
		case *ast.Image:
			w.addSign(sign{r: object})
			w.quoteRun(n)
		case *ast.CodeSpan, *ast.AutoLink:
			w.addSign(sign{r: object})
		case *ast.RawHTML, *east.FootnoteLink, *east.FootnoteBacklink:
		default:
			w.edge = true
			w.addSigns(n)
			w.edge = true
		}
	}
}

func (w quoteSetter) addSign(s sign) {
	s.edge, w.edge = w.edge, false
	s.class = classOf(s.r)
	w.signs = append(w.signs, s)
}

// addText appends a text character by character. An escaped quote, or one written as an entity,
// is no straight one: it stays as it is.
func (w quoteSetter) addText(n *ast.Text) {
	for at := n.Segment.Start; at < n.Segment.Stop; {
		r, size := character(w.src[at:n.Segment.Stop])
		s := sign{r: r}
		if size == 1 && (r == '"' || r == '\'') {
			s.text, s.at = n, at
		}
		w.addSign(s)
		at += size
	}
	if n.SoftLineBreak() || n.HardLineBreak() {
		w.addSign(sign{r: '\n'})
	}
}

// character returns what text begins with, and how long that is as it is written.
func character(text []byte) (rune, int) {
	switch {
	case text[0] == '\\' && len(text) > 1 && text[1] < utf8.RuneSelf && unicode.In(rune(text[1]), unicode.P, unicode.S):
		return rune(text[1]), 2
	case text[0] == '&':
		const longest = 40
		if end := bytes.IndexByte(text[:min(len(text), longest)], ';'); end > 0 {
			if r, size := utf8.DecodeRuneInString(html.UnescapeString(string(text[:end+1]))); size > 0 && r != '&' {
				return r, end + 1
			}
		}
	}
	return utf8.DecodeRune(text)
}

// exchange cuts the texts at their quotes and puts the marks between.
func (w quoteSetter) exchange(run []sign) {
	quotes := w.opts.Quotes.orEnglish()
	for _, s := range run {
		glyph := s.glyph(quotes)
		if glyph == "" {
			continue
		}
		parent := s.text.Parent()
		if s.at > s.text.Segment.Start {
			before := ast.NewTextSegment(s.text.Segment.WithStop(s.at))
			parent.InsertBefore(parent, s.text, before)
		}
		node := ast.NewString([]byte(glyph))
		node.SetCode(true)
		parent.InsertBefore(parent, s.text, node)
		s.text.Segment = s.text.Segment.WithStart(s.at + 1)
		s.text.Segment.Padding = 0
	}
}

// glyph returns what a sign is written as; "" for as it stands.
func (s sign) glyph(q Quotes) string {
	pair := q.double
	if s.r == '\'' {
		pair = q.single
	}
	switch s.mark {
	case opens:
		return pair[0]
	case closes:
		return pair[1]
	case apostrophe:
		return "’"
	case prime:
		if s.r == '\'' {
			return "′"
		}
		return "″"
	}
	return ""
}
