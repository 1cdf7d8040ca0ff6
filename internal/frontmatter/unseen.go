package frontmatter

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

const (
	deleteHint = "delete it; it often comes with a copied text"
	endsHint   = "save the file with the line ends of Unix (LF) or of Windows (CRLF)"
)

// unseen names a character that nobody sees and that no text needs: it would break what reads the page, or turn the
// order in which the letters around it are shown. "" is for all others; soft hyphens and joiners are among them, for some
// scripts are written with them, and so are tabs and line ends.
func unseen(r rune) string {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ""
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		return "a line end that no editor shows"
	case unicode.IsControl(r):
		return "a control character"
	case r == '\ufeff':
		return "a byte-order mark within the text"
	case r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069':
		return "a character that turns the order of the text around it"
	case r&0xFFFE == 0xFFFE || r >= '\ufdd0' && r <= '\ufdef':
		return "a number that Unicode gives to no character"
	}
	return ""
}

// checkSeen refuses a file with characters that nobody sees: each run of equal ones, at its place.
func checkSeen(f *source.File, diags *diag.List) bool {
	seen, ends := true, false
	for at := 0; at < len(f.Text); {
		r, size := utf8.DecodeRune(f.Text[at:])
		if r == '\r' && !ends && !startsLineEnd(f.Text[at:]) {
			seen, ends = false, true
			diags.Add(f.Span(at, at+1), "control-character", "a line ends with a carriage return alone").Hint = endsHint
		}
		if what := unseen(r); what != "" {
			seen = false
			size = runOf(r, f.Text[at:])
			diags.Add(f.Span(at, at+size), "control-character", "%s, %s", what, codeOf(r)).Hint = deleteHint
		}
		at += size
	}
	return seen
}

// startsLineEnd tells whether the carriage return that a text begins with is part of a line end as Windows writes it.
func startsLineEnd(text []byte) bool { return len(text) > 1 && text[1] == '\n' }

// runOf returns how many bytes the run of the character takes that a text begins with.
func runOf(r rune, text []byte) int {
	at := 0
	for at < len(text) {
		next, size := utf8.DecodeRune(text[at:])
		if next != r {
			break
		}
		at += size
	}
	return at
}

func codeOf(r rune) string { return fmt.Sprintf("U+%04X", r) }
