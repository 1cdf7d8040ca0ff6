package compile

import (
	"html/template"
	"reflect"
	"strconv"
	"strings"
	"text/template/parse"
	"unicode/utf8"
)

// The escapers that html/template puts behind a value, in the places that are known here.
const (
	inText    = "_html_template_htmlescaper"
	inTitle   = "_html_template_rcdataescaper"
	inQuotes  = "_html_template_attrescaper"
	asAddress = "_html_template_urlfilter _html_template_urlnormalizer _html_template_attrescaper"
	inAddress = "_html_template_urlescaper _html_template_attrescaper"
	ownPrefix = "_html_template_"
)

// The types of texts that html/template trusts, as far as they are known here.
var (
	htmlType = reflect.TypeFor[template.HTML]()
	urlType  = reflect.TypeFor[template.URL]()
)

// A writer appends a text as it may stand in one place of a page.
type writer func(dst []byte, text string) []byte

// output compiles the writing of a value. A value that nothing escapes is not known here.
func (c *compiler[C]) output(p *parse.PipeNode, dot reflect.Type) (step[C], error) {
	cmds := p.Cmds
	from := len(cmds)
	for from > 0 && isEscaper(cmds[from-1]) {
		from--
	}
	var names []string
	for _, cmd := range cmds[from:] {
		names = append(names, cmd.Args[0].(*parse.IdentifierNode).Ident)
	}
	e, err := c.commands(cmds[:from], dot)
	if err != nil {
		return nil, err
	}
	return c.written(e, strings.Join(names, " "))
}

func isEscaper(cmd *parse.CommandNode) bool {
	name, ok := cmd.Args[0].(*parse.IdentifierNode)
	return ok && len(cmd.Args) == 1 && strings.HasPrefix(name.Ident, ownPrefix)
}

func (c *compiler[C]) written(e expr[C], place string) (step[C], error) {
	number, text := e.number, e.text
	switch {
	case number != nil && (place == inText || place == inQuotes):
		return func(s *state[C], dot reflect.Value) { s.out = strconv.AppendInt(s.out, number(s, dot), 10) }, nil
	case text == nil || !c.set.exact.knows(place) || !plainText(e.typ):
		return nil, unknown(e.typ)
	case e.typ == htmlType && place == inText:
		return func(s *state[C], dot reflect.Value) { s.out = append(s.out, text(s, dot)...) }, nil
	}
	write := c.set.writer(e.typ, place)
	return func(s *state[C], dot reflect.Value) { s.out = write(s.out, text(s, dot)) }, nil
}

// plainText tells whether a text says by its type nothing about what is in it, or that it is HTML
// or an address; what html/template thinks of the others, and of those that print themselves, is
// its own.
func plainText(typ reflect.Type) bool {
	return reflect.PointerTo(typ).NumMethod() == 0 && (typ == htmlType || typ == urlType || typ.PkgPath() != htmlType.PkgPath())
}

// writer returns the quick way for texts that need no more than a look at their bytes, and the
// exact one for all others.
func (s *Set[C]) writer(typ reflect.Type, place string) writer {
	exactly := func(dst []byte, text string) []byte { return s.exact.append(dst, typ, place, text) }
	switch {
	case typ == htmlType:
		return exactly
	case place == inText || place == inTitle:
		return escapeOr(exactly, func(text string) bool { return strings.IndexByte(text, 0) < 0 })
	case place == inQuotes:
		return escapeOr(exactly, quotable)
	case place == asAddress && typ == urlType:
		return copyOr(exactly, func(text string) bool { return only(text, "-._~!#$*,/:;=?@[]") })
	case place == asAddress:
		return copyOr(exactly, func(text string) bool {
			return only(text, "-._~!#$*,/:;=?@[]") && (strings.IndexByte(text, ':') < 0 || strings.HasPrefix(text, "https://"))
		})
	}
	return copyOr(exactly, func(text string) bool { return only(text, "-._~") })
}

func copyOr(exactly writer, easy func(string) bool) writer {
	return func(dst []byte, text string) []byte {
		if easy(text) {
			return append(dst, text...)
		}
		return exactly(dst, text)
	}
}

func escapeOr(exactly writer, easy func(string) bool) writer {
	return func(dst []byte, text string) []byte {
		if easy(text) {
			return appendEscaped(dst, text)
		}
		return exactly(dst, text)
	}
}

// quotable tells whether a text has none of the characters that html/template writes as numbers
// in an attribute: those that are none, which are written with the byte EF.
func quotable(text string) bool {
	for i := range len(text) {
		if text[i] == 0 || text[i] == 0xEF {
			return false
		}
	}
	return utf8.ValidString(text)
}

// only tells whether a text has no other characters than ASCII letters, digits and these.
func only(text, signs string) bool {
	for i := range len(text) {
		b := text[i]
		letter := 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
		if !letter && strings.IndexByte(signs, b) < 0 {
			return false
		}
	}
	return true
}

// appendEscaped writes the six signs that html/template writes as numbers or names.
func appendEscaped(dst []byte, text string) []byte {
	from := 0
	for i := range len(text) {
		var as string
		switch text[i] {
		case '"':
			as = "&#34;"
		case '&':
			as = "&amp;"
		case '\'':
			as = "&#39;"
		case '+':
			as = "&#43;"
		case '<':
			as = "&lt;"
		case '>':
			as = "&gt;"
		default:
			continue
		}
		dst = append(append(dst, text[from:i]...), as...)
		from = i + 1
	}
	return append(dst, text[from:]...)
}
