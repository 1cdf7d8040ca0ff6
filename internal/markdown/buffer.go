package markdown

import (
	"unicode/utf8"

	gmhtml "github.com/yuin/goldmark/renderer/html"
)

// A buffer is a byte slice that goldmark's text writer can write to without a bufio.Writer
// between them.
type buffer []byte

func (b *buffer) Write(p []byte) (int, error)       { *b = append(*b, p...); return len(p), nil }
func (b *buffer) WriteString(s string) (int, error) { *b = append(*b, s...); return len(s), nil }
func (b *buffer) WriteByte(c byte) error            { *b = append(*b, c); return nil }
func (b *buffer) WriteRune(r rune) (int, error) {
	*b = utf8.AppendRune(*b, r)
	return utf8.RuneLen(r), nil
}
func (b *buffer) Available() int { return cap(*b) - len(*b) }
func (b *buffer) Buffered() int  { return len(*b) }
func (b *buffer) Flush() error   { return nil }

// writeEscaped writes Markdown text: escapes and entities resolved, then escaped for HTML.
func (b *buffer) writeEscaped(text []byte) {
	if isBare(text) {
		*b = append(*b, text...)
		return
	}
	gmhtml.DefaultWriter.Write(b, text)
}

// writeRaw writes text as it stands, escaped for HTML.
func (b *buffer) writeRaw(text []byte) {
	if isBare(text) {
		*b = append(*b, text...)
		return
	}
	gmhtml.DefaultWriter.RawWrite(b, text)
}

// isBare tells whether a text is written as it stands: it has nothing that Markdown or HTML would read. Most texts have not.
func isBare(text []byte) bool {
	for _, c := range text {
		if c <= '>' && (c == '&' || c == '<' || c == '>' || c == '"' || c == 0) || c == '\\' {
			return false
		}
	}
	return true
}
