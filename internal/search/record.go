package search

import (
	"encoding/json"
	"strconv"
	"strings"
)

// A Kind is what a record stands for. Its number is what the index holds; of equally good finds
// the lower stands first.
type Kind int

// The kinds of records.
const (
	Pose Kind = iota
	Sequence
	Muscle
	Group
)

// A Figure is the picture beside a find: the path of a file, from the site's root, and the size
// it is shown in. The zero Figure is none.
type Figure struct {
	Src           string
	Width, Height int
}

// A Record is one find.
type Record struct {
	Kind   Kind
	ID     string // the last part of its path
	Title  string
	Sub    string // a second name to show: Sanskrit, Latin
	Note   string // a line to show: the level of a pose, the length of a sequence
	Figure Figure
	Names  []string // all that it can be found by besides the title, best first
	Traits []string // what it is found by only after all names: movements
}

// A prepared record has its words, and the part of its line that is the same in every file.
type prepared struct {
	head   []byte // `[0,"tree","Tree","Vṛkṣāsana","Beginner",["figures/tree.svg",1100,1082],`
	names  [][]string
	traits [][]string
	words  []string // each once
	size   int      // about the bytes of its line
}

func prepare(r Record) prepared {
	title := Words(r.Title)
	if len(title) == 0 {
		title = Words(r.ID) // a title that can't be typed
	}
	p := prepared{
		names:  appendNew([][]string{title}, append([]string{r.Sub}, r.Names...)),
		traits: appendNew(nil, r.Traits),
	}
	seen := map[string]bool{}
	for _, name := range append(p.names, p.traits...) {
		p.size += 2
		for _, w := range name {
			p.size += 4
			if !seen[w] {
				seen[w] = true
				p.words = append(p.words, w)
				p.size += 4 // its part of the list of words: most are shared
			}
		}
	}
	p.head = head(r)
	p.size += len(p.head) + 6
	return p
}

// appendNew appends the words of each text that are not there yet, in this order.
func appendNew(names [][]string, texts []string) [][]string {
	seen := map[string]bool{"": true}
	for _, words := range names {
		seen[strings.Join(words, " ")] = true
	}
	for _, text := range texts {
		words := Words(text)
		key := strings.Join(words, " ")
		if !seen[key] {
			names = append(names, words)
		}
		seen[key] = true
	}
	return names
}

func head(r Record) []byte {
	out := append([]byte{'['}, strconv.Itoa(int(r.Kind))...)
	for _, text := range []string{r.ID, r.Title, r.Sub, r.Note} {
		out = appendString(append(out, ','), text)
	}
	out = append(out, ',')
	if r.Figure.Src == "" {
		return append(out, "0,"...)
	}
	out = appendString(append(out, '['), r.Figure.Src)
	for _, n := range []int{r.Figure.Width, r.Figure.Height} {
		out = strconv.AppendInt(append(out, ','), int64(n), 10)
	}
	return append(out, "],"...)
}

// appendString appends a string of JSON.
func appendString(out []byte, text string) []byte {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic("search: " + err.Error()) // no string fails to be marshalled
	}
	return append(out, quoted...)
}
