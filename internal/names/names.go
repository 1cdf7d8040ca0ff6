// Package names compares the names that people write: in any case, with or without diacritics, with a hyphen or a
// space, and nearly right.
package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/antzucaro/matchr"
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

// Nearest returns the candidate that name is most likely a slip of, or "" if none is near: at most one edit for
// each three letters, two neighbours swapped counting as one edit. Of equally near ones the first in alphabetical
// order wins, so that the answer does not depend on the order of the candidates.
func Nearest(name string, candidates []string) string {
	folded := Fold(name)
	length := utf8.RuneCountInString(folded)
	if length > maxSlip {
		return ""
	}
	best, bestDistance := "", max(1, length/3)+1
	for _, c := range slices.Sorted(slices.Values(candidates)) {
		f := Fold(c)
		if f == "" || abs(utf8.RuneCountInString(f)-length) >= bestDistance { // each character too many is an edit
			continue
		}
		if d := matchr.OSA(folded, f); d < bestDistance {
			best, bestDistance = c, d
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
