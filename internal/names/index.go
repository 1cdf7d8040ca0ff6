package names

import (
	"unicode/utf8"

	"github.com/antzucaro/matchr"
)

// An Index finds the name among many that another one is most likely a slip of. It folds them
// once, and after maxLooks it finds no more, so that a library full of mistakes is not slow as
// well. It may not be used from many goroutines at once.
type Index struct {
	byLength map[int][]entry // by characters
	found    map[string]string
	looks    int // at names, so far
}

// maxLooks bounds how many names an index looks at for all that it is asked: each of the first
// ten slips may look at ten thousand. Who has made more slips than are looked up needs no hint
// for each.
const maxLooks = 100_000

// An entry is a name that can be found.
type entry struct {
	name, folded string
	letters      letters
}

// letters counts how often each letter is in a name. Letters can share a count.
type letters [32]int16

// NewIndex returns an index of names.
func NewIndex(candidates []string) *Index {
	x := &Index{byLength: map[int][]entry{}, found: map[string]string{}}
	for _, c := range candidates {
		f := Fold(c)
		if n := utf8.RuneCountInString(f); 0 < n && n <= 2*maxSlip {
			x.byLength[n] = append(x.byLength[n], entry{c, f, lettersOf(f)})
		}
	}
	return x
}

// Nearest returns the name that another one is most likely a slip of, or "" if none is near: at
// most one edit for each three letters, two neighbours swapped counting as one edit. In a name of
// one or two letters every edit makes another one. Of equally near ones the first in alphabetical
// order wins, so that the answer does not depend on the order of the candidates.
func (x *Index) Nearest(name string) string {
	folded := Fold(name)
	best, known := x.found[folded]
	if !known && x.looks < maxLooks {
		best = x.nearest(folded)
		x.found[folded] = best
	}
	return best
}

func (x *Index) nearest(folded string) string {
	length := utf8.RuneCountInString(folded)
	if length > maxSlip {
		return ""
	}
	name, distance := "", length/3+1
	have := lettersOf(folded)
	look := func(n int) {
		x.looks += len(x.byLength[n])
		for _, e := range x.byLength[n] {
			if have.apart(e.letters) > distance {
				continue
			}
			if d := matchr.OSA(folded, e.folded); d < distance || d == distance && name != "" && e.name < name {
				name, distance = e.name, d
			}
		}
	}
	look(length)
	for off := 1; off <= distance; off++ { // each character too many is an edit
		look(length - off)
		look(length + off)
	}
	return name
}

func lettersOf(folded string) letters {
	var l letters
	for _, r := range folded {
		l[r%int32(len(l))]++
	}
	return l
}

// apart returns the least number of edits between two names with these letters: an edit adds a
// letter to a name, takes one from it, or both.
func (l *letters) apart(other letters) int {
	var more, fewer int
	for i, n := range l {
		if d := int(n) - int(other[i]); d > 0 {
			more += d
		} else {
			fewer -= d
		}
	}
	return max(more, fewer)
}
