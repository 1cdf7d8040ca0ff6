// Package names compares the names that people write: in any case, with or without accents, with
// a hyphen or a space, and nearly right.
package names

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold returns the form in which two writings of one name are equal: lower case, without accents,
// every run of spaces, hyphens, underscores and punctuation one space. 'Vīrabhadrāsana III',
// 'virabhadrasana-iii' and 'VIRABHADRASANA  III' fold alike.
//
// Two words never fold alike where a mark tells them apart: the vowel signs of Devanagari, the
// dakuten of Japanese, the tone marks of Thai and й stay. table.go says which marks and letters
// go. The script of the site folds in the same way (layouts/assets/js/common/fold.js).
func Fold(name string) string {
	var f folder
	f.out.Grow(len(name))
	for _, r := range norm.NFKD.String(name) {
		f.add(unicode.ToLower(r))
	}
	return norm.NFC.String(f.out.String())
}

// Key returns what to compare names by where one may have neither a letter nor a digit: its
// folded form, or the name as it is if nothing is left of it. So two that are made of pictures
// alone stay two.
func Key(name string) string {
	if folded := Fold(name); folded != "" {
		return folded
	}
	return norm.NFC.String(strings.TrimSpace(name))
}

// Slug returns a folded name as part of an address: 'folded-blanket' for 'Folded blanket'. It is
// "" for a name without a letter or a digit.
func Slug(name string) string { return strings.ReplaceAll(Fold(name), " ", "-") }

// maxMarks is the greatest number of marks that a letter keeps. No word has half as many; without
// a bound normalization would cut a longer run in two, and a name folded twice could differ from
// one folded once.
const maxMarks = 12

// A folder writes a folded name, character by character.
type folder struct {
	out   strings.Builder
	gap   bool // a space is due before the next letter
	base  rune // the letter that a mark would stand on, 0 for none
	marks int  // that it has already
}

func (f *folder) add(r rune) {
	switch {
	case hidden(r) || strings.ContainsRune(silent, r):
		// 'child's' folds like 'childs'.
	case unicode.IsLetter(r) || unicode.IsNumber(r):
		f.letter(r)
	case unicode.IsMark(r):
		f.mark(r)
	default:
		f.gap, f.base = true, 0
	}
}

func (f *folder) letter(r rune) {
	if f.gap && f.out.Len() > 0 {
		f.out.WriteByte(' ')
	}
	f.gap, f.marks, f.base = false, 0, r
	if text, ok := written[r]; ok {
		f.base, _ = utf8.DecodeLastRuneInString(text)
		f.out.WriteString(text)
		return
	}
	f.out.WriteRune(r)
}

func (f *folder) mark(r rune) {
	if f.base == 0 || f.marks == maxMarks || !tellsApart(f.base, r) {
		return
	}
	f.marks++
	f.out.WriteRune(r)
}

// maxSlip is the longest name, in characters, that is looked for: longer ones are texts, no slips
// of a name.
const maxSlip = 200

// Nearest is [Index.Nearest] of an index of the candidates, for one name.
func Nearest(name string, candidates []string) string {
	return NewIndex(candidates).nearest(Fold(name))
}
