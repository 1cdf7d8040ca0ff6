package generate

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// bodySize is the length that bodies come to, in bytes, give or take a few hundred.
const bodySize = 2900

// A linker writes a link to a pose as a format has it; anchor is "" or a section of the pose's page.
type linker func(title, id, anchor string) string

// A writer makes the body of one pose.
type writer struct {
	lib     *Library
	rng     *rand.Rand
	link    linker
	muscles []use
	self    int
	out     strings.Builder
}

// body has numbered steps, then sections of prose, lists, now and then a table, a quotation, a footnote.
func (w *writer) body() string {
	for i := range 6 + w.rng.IntN(4) {
		fmt.Fprintf(&w.out, "%d. %s\n", i+1, w.sentence())
	}
	w.section("Into it", 3)
	switch w.rng.IntN(5) {
	case 0:
		w.table()
	case 1:
		fmt.Fprintf(&w.out, "\n> %s\n", w.sentence())
	}
	w.section("What to feel", 4)
	w.list()
	if w.rng.IntN(8) == 0 {
		fmt.Fprintf(&w.out, "\n%s[^1]\n\n[^1]: %s\n", w.sentence(), w.sentence())
	}
	w.section("With others", 2)
	for w.out.Len() < bodySize-300+w.rng.IntN(600) {
		fmt.Fprintf(&w.out, "\n%s %s\n", w.sentence(), w.sentence())
	}
	return w.out.String()
}

func (w *writer) section(heading string, lines int) {
	fmt.Fprintf(&w.out, "\n## %s\n\n", heading)
	for range lines {
		w.out.WriteString(w.sentence())
		w.out.WriteByte('\n')
	}
}

func (w *writer) list() {
	w.out.WriteByte('\n')
	for range 3 {
		fmt.Fprintf(&w.out, "- **%s:** %s\n", w.word(parts[:]), w.sentence())
	}
}

func (w *writer) table() {
	w.out.WriteString("\n| round | breaths | look |\n| --- | ---: | --- |\n")
	for i := range 3 {
		fmt.Fprintf(&w.out, "| %d | %s | %s |\n", i+1, w.number(), w.word(directions[:]))
	}
}

// sentence fills the places of a stock sentence one by one.
func (w *writer) sentence() string {
	text := pick(w.rng, sentences[:])
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		place, after, _ := strings.Cut(rest, "}")
		out.WriteString(w.fill(place))
		text = after
	}
}

func (w *writer) fill(place string) string {
	switch place {
	case "pose":
		return w.pose()
	case "muscle":
		return pick(w.rng, w.muscles).said
	case "part":
		return w.word(parts[:])
	case "direction":
		return w.word(directions[:])
	case "adjective":
		return w.word(adjectives[:])
	case "number":
		return w.number()
	}
	panic("generate: a sentence has an unknown place: " + place)
}

// pose links to another pose, now and then to a section of it.
func (w *writer) pose() string {
	to := w.rng.IntN(len(w.lib.poses))
	if to == w.self {
		to = (to + 1) % len(w.lib.poses)
	}
	anchor := ""
	if w.rng.IntN(4) == 0 {
		anchor = "cues"
	}
	h := w.lib.poses[to]
	return w.link(strings.ToLower(h.title), h.id, anchor)
}

func (w *writer) word(list []string) string { return pick(w.rng, list) }

func (w *writer) number() string { return fmt.Sprint(3 + w.rng.IntN(9)) }
