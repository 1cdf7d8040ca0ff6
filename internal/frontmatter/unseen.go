package frontmatter

import (
	"fmt"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

const (
	deleteHint = "delete it; it often comes with a copied text"
	endsHint   = "save the file with the line ends of Unix (LF) or of Windows (CRLF)"
)

// checkSeen refuses a file with characters that nobody sees: each run of equal ones, at its place.
func checkSeen(f *source.File, diags *diag.List) bool {
	seen, ends := true, false
	for at := 0; at < len(f.Text); {
		if b := f.Text[at]; b >= ' ' && b < 0x7F || b == '\n' {
			at++ // nearly all that there is
			continue
		}
		r, size := utf8.DecodeRune(f.Text[at:])
		if r == '\r' && !ends && !startsLineEnd(f.Text[at:]) {
			seen, ends = false, true
			diags.Add(f.Span(at, at+1), "control-character", "a line ends with a carriage return alone").Hint = endsHint
		}
		if what := source.Unseen(r); what != "" {
			seen = false
			size = runOf(r, f.Text[at:])
			diags.Add(f.Span(at, at+size), "control-character", "%s, %s", what, codeOf(r)).Hint = deleteHint
		}
		at += size
	}
	return seen
}

// startsLineEnd tells whether the carriage return that a text begins with is part of a line end
// as Windows writes it.
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
