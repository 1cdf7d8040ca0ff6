package frontmatter

import (
	"bytes"
	"fmt"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"posebook/internal/source"
)

// hexDigits is how many digits an escape takes after its letter.
func hexDigits(letter byte) int {
	switch letter {
	case 'x':
		return 2
	case 'u':
		return 4
	case 'U':
		return 8
	}
	return 0
}

// escapeAt reads the escape that a text begins with: the character that it stands for, and its
// length. A backslash at the end of a line stands for nothing, and so does one that is no escape.
func escapeAt(text []byte) (r rune, length int) {
	if len(text) < 2 {
		return 0, len(text)
	}
	if n := hexDigits(text[1]); n > 0 {
		length = min(2+n, len(text))
		code, err := strconv.ParseUint(string(text[2:length]), 16, 32)
		if err != nil {
			return ' ', 2
		}
		return rune(code), length
	}
	const letters, meanings = "0abtnvfreNLP", "\x00\a\b\t\n\v\f\r\x1b\u0085\u2028\u2029"
	if i := bytes.IndexByte([]byte(letters), text[1]); i >= 0 {
		return []rune(meanings)[i], 2
	}
	return ' ', 2
}

// checkEscapes reports the escapes in double quotes that stand for characters nobody sees.
func (c *checker) checkEscapes(at source.Span) {
	text := at.File.Text[:at.End]
	for i := at.Start + 1; i < at.End; {
		if text[i] != '\\' {
			i++
			continue
		}
		r, length := escapeAt(text[i:])
		what := source.Unseen(r)
		if r == '\r' {
			what = "a carriage return"
		}
		if what != "" {
			c.diags.Add(at.File.Span(i, i+length), "control-character", "%s, %s, by the escape %s", what, codeOf(r), text[i:i+length]).
				Hint = `take the escape out; write \\ for a backslash that is meant`
		}
		i += length
	}
}

// badEscape says what is wrong with the escape that a text begins with.
func badEscape(text []byte) (s slip, length int) {
	if len(text) < 2 {
		return slip{message: "a backslash at the end of the text"}, len(text)
	}
	n := hexDigits(text[1])
	if n == 0 {
		letter, size := utf8.DecodeRune(text[1:])
		return slip{message: fmt.Sprintf("a backslash before %q means nothing in double quotes", letter), hint: `write \\ for a backslash`}, 1 + size
	}
	written := text[:min(2+n, len(text))]
	code, err := strconv.ParseUint(string(written[2:]), 16, 32)
	switch {
	case err != nil || len(written) < 2+n:
		return slip{message: fmt.Sprintf("%s takes %d digits of 0 to 9 and a to f", text[:2], n), hint: `write \\ for a backslash`}, 2
	case code >= 0xD800 && code <= 0xDFFF:
		return slip{message: fmt.Sprintf("%s is half of a character", written), hint: wholeHint(rune(code), text[len(written):])}, len(written)
	}
	return slip{message: fmt.Sprintf("no character has the number %X", code), hint: "write the character itself"}, len(written)
}

// wholeHint shows the character of which one half was written, and then perhaps the other.
func wholeHint(half rune, after []byte) string {
	if len(after) >= 6 && after[0] == '\\' && after[1] == 'u' {
		other, _ := escapeAt(after[:6])
		if whole := utf16.DecodeRune(half, other); whole != utf8.RuneError {
			return fmt.Sprintf(`write the character itself, %c, or \U%08X`, whole, whole)
		}
	}
	return `write the character itself, or its whole number such as \U0001F9D8`
}
