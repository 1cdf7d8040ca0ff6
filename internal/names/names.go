// Package names compares the names that people write: in any case, with or without diacritics, with a hyphen or a
// space, and nearly right.
package names

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which two writings of one name are equal: lower case, without diacritics, every run of
// spaces, hyphens, underscores and punctuation one space. 'Vīrabhadrāsana III', 'virabhadrasana-iii' and
// 'VIRABHADRASANA  III' fold alike.
func Fold(name string) string {
	var out strings.Builder
	out.Grow(len(name))
	gap := false
	for _, r := range norm.NFKD.String(name) {
		switch {
		case unicode.Is(unicode.Mn, r) || r == '\'' || r == '’':
			// A combining mark or an apostrophe: 'child's' folds like 'childs'.
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mc, r):
			if gap && out.Len() > 0 {
				out.WriteByte(' ')
			}
			gap = false
			out.WriteRune(unicode.ToLower(r))
		default:
			gap = true
		}
	}
	return out.String()
}

// maxSlip is the longest name, in characters, that is looked for: longer ones are texts, no slips of a name.
const maxSlip = 200

// Nearest is [Index.Nearest] of an index of the candidates, for one name.
func Nearest(name string, candidates []string) string {
	return NewIndex(candidates).nearest(Fold(name))
}
