package frontmatter

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxShown is the longest text, in bytes, that a hint writes out.
const maxShown = 200

// quoted returns a text as YAML writes it in quotes. One that is too long to be shown, or not
// known, is '…'.
func quoted(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	switch {
	case text == "" || len(text) > maxShown:
		return `"…"`
	case strings.ContainsAny(text, `"\`):
		return "'" + strings.ReplaceAll(text, "'", "''") + "'"
	}
	return `"` + text + `"`
}

// closers returns the marks that close what a typographic quotation mark opens, in any language;
// "" for other characters.
func closers(open rune) string {
	switch open {
	case '“', '‟', '”':
		return `”"`
	case '„':
		return `“”"`
	case '‘':
		return `’'`
	case '‚':
		return `‘’'`
	case '«':
		return "»"
	case '»':
		return "«"
	case '‹':
		return "›"
	case '›':
		return "‹"
	case '＂':
		return "＂"
	}
	return ""
}

// smartQuoted takes the typographic quotation marks off a text that they enclose as a whole. A
// text that begins or ends with a quoted word is not enclosed.
func smartQuoted(text string) (inner string, ok bool) {
	open, size := utf8.DecodeRuneInString(text)
	close, closeSize := utf8.DecodeLastRuneInString(text)
	if size+closeSize >= len(text) || !strings.ContainsRune(closers(open), close) {
		return text, false
	}
	inner = text[size : len(text)-closeSize]
	return inner, !hasQuote(inner, string(open)+closers(open))
}

// hasQuote tells whether a text has one of the marks. An apostrophe between letters is none.
func hasQuote(text, marks string) bool {
	before := ' '
	for i, r := range text {
		after, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		apostrophe := (r == '’' || r == '\'') && unicode.IsLetter(before) && unicode.IsLetter(after)
		if strings.ContainsRune(marks, r) && !apostrophe {
			return true
		}
		before = r
	}
	return false
}

// opensQuote tells whether a text begins with a typographic mark that it does not close, and
// which marks would.
func opensQuote(text string) (marks string, ok bool) {
	open, size := utf8.DecodeRuneInString(text)
	marks = closers(open)
	return marks, marks != "" && !hasQuote(text[size:], marks)
}

// closesQuote tells whether a text ends with one of the marks, the only one in it.
func closesQuote(text, marks string) bool {
	last, size := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(marks, last) && !hasQuote(text[:len(text)-size], marks)
}

const keepQuotes = `; for marks that readers see, put straight ones around them too`

// checkQuotes refuses typographic quotation marks that enclose a value as straight ones would:
// they would be shown.
func (c *checker) checkQuotes(n Node) {
	if inner, ok := smartQuoted(n.y.value); ok {
		c.smartQuotes(n, inner)
	}
}

func (c *checker) smartQuotes(n Node, inner string) {
	c.diags.Add(n.Span(), "smart-quotes", "quotation marks that YAML does not know enclose this text").
		Hint = "write " + quoted(inner) + keepQuotes
}

// checkSplitQuotes refuses typographic quotation marks around a text that YAML has parted: at
// commas, or at a colon.
func (c *checker) checkSplitQuotes(parts []Node, between string) {
	open, marks := -1, ""
	for i, n := range parts {
		if !isPlain(n) {
			open = -1
			continue
		}
		if opening, opens := opensQuote(n.y.value); opens {
			open, marks = i, opening
		} else if open >= 0 && closesQuote(n.y.value, marks) {
			c.smartQuotes(parts[open], innerOf(parts[open:i+1], between))
			open = -1
		}
	}
}

// innerOf joins parts, without the first and the last character.
func innerOf(parts []Node, between string) string {
	texts := make([]string, len(parts))
	for i, n := range parts {
		texts[i] = n.y.value
	}
	text := strings.Join(texts, between)
	_, first := utf8.DecodeRuneInString(text)
	_, last := utf8.DecodeLastRuneInString(text)
	return text[first : len(text)-last]
}

// smartOpening finds a typographic mark that opens a value in a line, up to an offset; -1 for none.
func smartOpening(line []byte, upTo int) int {
	for i, r := range string(line[:upTo]) {
		if closers(r) != "" && beginsValue(line[:i]) {
			return i
		}
	}
	return -1
}

// beginsValue tells whether a value begins after the part of a line.
func beginsValue(before []byte) bool {
	before = bytes.TrimRight(before, " ")
	return len(before) == 0 || bytes.IndexByte([]byte(":-,[{"), before[len(before)-1]) >= 0
}
