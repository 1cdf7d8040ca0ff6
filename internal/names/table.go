package names

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The tables of folding. The script's fold reads the same ones, from a module that is written
// from here (layouts/assets/js/common/foldtable.js, by go test ./internal/names -update).

// written says how people write the letters that have no decomposition and that they have no key
// for. Sigma at the end of a word is sigma, and the Turkish i without a dot is what a capital I
// may stand for. Nothing writes to it.
var written = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'đ': "d", 'ð': "d", 'ħ': "h", 'ł': "l", 'ŧ': "t", 'þ': "th", 'ı': "i", 'ς': "σ",
}

// silent are apostrophes, in all the forms in which they are typed, and the stroke that lengthens
// an Arabic word.
const silent = "'’‘ʼʻ\u0640"

// bare are the scripts whose letters lose every mark: their readers know a word without its
// accents, and type it so. In all other scripts a mark is a vowel, a tone or half of a letter,
// and without it the word is another one: it stays, but for the two kinds below.
func bare() []string { return []string{"Latin", "Greek"} }

// points are the marks of Hebrew and Arabic that a text may have or lack: vowels, doubling,
// recitation. The hamza and the madda are none of them, nor are the marks that belong to a
// letter.
func points() [][2]rune {
	return [][2]rune{{0x591, 0x5bd}, {0x5bf, 0x5bf}, {0x5c1, 0x5c2}, {0x5c4, 0x5c5}, {0x5c7, 0x5c7}, {0x610, 0x61a},
		{0x64b, 0x652}, {0x656, 0x658}, {0x670, 0x670}, {0x6d6, 0x6dc}, {0x6df, 0x6e4}, {0x6e7, 0x6e8}, {0x6ea, 0x6ed}}
}

// In Cyrillic, a mark of stress on a vowel goes, and so do the dots of ё, which Russians mostly
// leave out. й, ў, ї, ќ and the like are letters of their own.
const (
	stressed = "аеиоуыэюяієѣѵ"
	stress   = "\u0300\u0301\u030f\u0311"
	dotted   = "е"
	dots     = "\u0308"
)

// tellsApart tells whether a mark on a letter makes it another letter.
func tellsApart(letter, mark rune) bool {
	switch {
	case '0' <= letter && letter <= '9' || !unicode.In(mark, unicode.Mn, unicode.Mc):
		return false
	case slices.ContainsFunc(bare(), func(script string) bool { return unicode.Is(unicode.Scripts[script], letter) }):
		return false
	case slices.ContainsFunc(points(), func(p [2]rune) bool { return p[0] <= mark && mark <= p[1] }):
		return false
	}
	return !(strings.ContainsRune(stressed, letter) && strings.ContainsRune(stress, mark) ||
		strings.ContainsRune(dotted, letter) && strings.ContainsRune(dots, mark))
}

// hidden tells whether nobody sees a character: a soft hyphen, a joiner, a mark of direction, a
// choice of a glyph.
func hidden(r rune) bool {
	return r >= utf8.RuneSelf && unicode.In(r, unicode.Cf, unicode.Variation_Selector, unicode.Other_Default_Ignorable_Code_Point)
}
