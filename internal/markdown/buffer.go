package markdown

import "unicode/utf8"

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
