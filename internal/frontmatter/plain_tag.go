package frontmatter

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// plainTag returns the type that YAML sees in a text without quotes, "" for one that had better be
// left to the library.
func plainTag(text string) string {
	if text == "" {
		return ""
	}
	switch r, _ := utf8.DecodeRuneInString(text); {
	case r >= '0' && r <= '9':
		return numberTag(text)
	case r == '-' && len(text) > 1 && text[1] >= '0' && text[1] <= '9':
		if tag := numberTag(text[1:]); tag == "!!int" || tag == "!!float" {
			return tag
		}
		return ""
	case text == "true" || text == "false":
		return "!!bool"
	case unicode.IsLetter(r):
		if len(text) <= len("false") && specialWord(text) {
			return ""
		}
		return "!!str"
	}
	return ""
}

// specialWord tells whether some version of YAML reads a word as a truth value, a number or
// nothing.
func specialWord(text string) bool {
	switch strings.ToLower(text) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan":
		return true
	}
	return false
}

// numberTag is plainTag for a text that begins with a digit: whole numbers and those with a point,
// and a number before a word or its unit ("5 breaths", "30s").
func numberTag(text string) string {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	rest := text[digits:]
	switch {
	case digits > 9 || digits > 1 && text[0] == '0':
		return ""
	case rest == "":
		return "!!int"
	case digits == 4 && rest[0] == '-':
		if _, err := time.Parse(time.DateOnly, text); err == nil {
			return "!!timestamp"
		}
		return ""
	case rest[0] == '.' && len(rest) > 1 && len(rest) < 9 && strings.Trim(rest[1:], "0123456789") == "":
		return "!!float"
	case rest[0] == ' ' && len(rest) > 1 && asciiLetter(rest[1]) && !strings.Contains(rest, ":"):
		return "!!str"
	case asciiLetter(rest[0]) && strings.IndexByte("eExXoObB", rest[0]) < 0 && strings.IndexFunc(rest, func(r rune) bool { return !asciiLetter(byte(r)) || r >= utf8.RuneSelf }) < 0:
		return "!!str"
	}
	return ""
}

func asciiLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
