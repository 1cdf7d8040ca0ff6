// Package search makes the index that a reader searches: short records of poses, sequences,
// muscles and groups, by their names.
//
// A name is cut into words, and each word is brought to the spelling that stands for all its
// spellings ([Words]). The page's script does the same to what is typed
// (layouts/assets/js/search/words.js); testdata/words.json holds both to one table. The index
// carries the words, not the names, so a browser has nothing to prepare.
//
// [Files] writes the index. A library of up to about 2,000 poses has one file. A larger one is
// cut by the first letters of the words, so that a search loads only what begins like one of its
// words, however many poses there are.
package search

import (
	"strings"

	"posebook/internal/names"
)

// Words returns the words of a text in the spelling that stands for all spellings of each:
// 'Vīrabhadrāsana III' and 'veerabhadrasana 3' are both 'virabadrasan', '3'.
//
// What names.Fold makes equal is equal; w is v; long vowels are short (aa, ee, oo are a, i, u); h
// after a consonant goes (sh, th, dh, ch, bh); r between consonants is ri (vrksa, vriksha);
// doubled letters are one; the a at the end of a long word goes (asana, asan). A Roman numeral
// after the first word is a number. All this is about Sanskrit in English letters: words with
// digits stay, and so do those in other letters, where ささ is not さ.
func Words(text string) []string {
	words := strings.Fields(names.Fold(text))
	for i, w := range words {
		switch n := roman(w); {
		case i > 0 && n != "":
			words[i] = n
		case strings.Trim(w, english) == "":
			words[i] = spell(w)
		}
	}
	return words
}

// roman returns the number that a Roman numeral up to 12 stands for, "" for another word. Poses
// are counted no further.
func roman(word string) string {
	for n, numeral := range []string{"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"} {
		if word == numeral {
			return [...]string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"}[n]
		}
	}
	return ""
}

// long writes two vowels that stand for a long one as the short one, and w as v. What aa, ii, uu
// become is left to the rule for doubled letters.
var long = strings.NewReplacer("ee", "i", "oo", "u", "w", "v")

// consonants are the letters before and after which r is a vowel, and after which h is a breath.
const (
	consonants = "bcdfghjklmnpqstvxz"
	breathed   = "bcdgjkpst"
)

// english are the letters of the words that are spelt anew.
const english = "abcdefghijklmnopqrstuvwxyz"

// minLong is the least number of letters of a word that loses its last a: 'asana' does, 'mula'
// does not.
const minLong = 5

// spell brings one word to its standing spelling.
func spell(word string) string {
	var out []rune
	letters := []rune(long.Replace(word))
	for i, r := range letters {
		if r == 'h' && i > 0 && (strings.ContainsRune(breathed, letters[i-1]) || letters[i-1] == 'h') {
			continue
		}
		if n := len(out); n > 0 && out[n-1] == r {
			continue
		}
		out = append(out, r)
	}
	out = vowelR(out)
	if n := len(out); n >= minLong && out[n-1] == 'a' {
		out = out[:n-1]
	}
	return string(out)
}

// vowelR writes an r between two consonants as ri.
func vowelR(letters []rune) []rune {
	var out []rune
	for i, r := range letters {
		out = append(out, r)
		between := i > 0 && i+1 < len(letters) && strings.ContainsRune(consonants, letters[i-1]) && strings.ContainsRune(consonants, letters[i+1])
		if r == 'r' && between {
			out = append(out, 'i')
		}
	}
	return out
}
