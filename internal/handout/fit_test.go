package handout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"posebook/internal/page"
)

// The estimates, worked out by hand: a letter of 10 points is 0.58 × 10 × 0.3528 = 2.046 mm wide.

func TestLines(t *testing.T) {
	in := text{width: 100, size: 10}
	for letters, want := range map[int]float64{0: 0, 1: 1, 48: 1, 49: 2, 97: 2, 98: 3} {
		if got := in.lines(letters); got != want {
			t.Errorf("%d letters: %g lines, want %g", letters, got, want)
		}
	}
	if got := in.height(2); !near(got, 8.82) {
		t.Errorf("two lines are %g mm high, want 8.82", got)
	}
}

func near(a, b float64) bool { return math.Abs(a-b) < 0.001 }

func TestHeightBelowTheCells(t *testing.T) {
	note := func(letters int) page.CardNote {
		return page.CardNote{Steps: "12", Text: strings.Repeat("é", letters)}
	}
	for want, notes := range map[float64][]page.CardNote{
		0:     nil,
		4.41:  {note(84)}, // 87 letters with number and blank: one line of 180 mm
		8.82:  {note(85)},
		13.23: {note(85), note(1)},
	} {
		if got := notesHeight(notes); !near(got, want) {
			t.Errorf("notes: %g mm, want %g", got, want)
		}
	}
	care := func(letters int) page.SharedCare {
		return page.SharedCare{Condition: strings.Repeat("é", letters), Steps: "1, 3"}
	}
	for want, list := range map[float64][]page.SharedCare{
		3.7485:  nil,
		7.497:   {care(93)}, // 104 letters with the numbers and what stands between: one line of 182 mm
		11.2455: {care(94)},
		14.994:  {care(94), care(94)},
	} {
		if got := careHeight(list); !near(got, want) {
			t.Errorf("care: %g mm, want %g", got, want)
		}
	}
}

// TestHeightOfCells: four columns of 43.5 mm, 17 letters of 12 points a line, lines of 5.292 mm,
// rows with a figure of 26 mm, a gap of 3 and a padding of 2.
func TestHeightOfCells(t *testing.T) {
	d := density{columns: 4, text: 12, figure: 26}
	tree := page.CardCell{Title: "Tree"}
	const row, line = 26 + 3 + 2 + 2*5.292, 5.292
	long := strings.Repeat("x", 18)
	for _, test := range []struct {
		what  string
		cells []page.CardCell
		cues  bool
		want  float64
	}{
		{"none", nil, true, 0},
		{"one", []page.CardCell{tree}, true, row},
		{"a row", []page.CardCell{tree, tree, tree, tree}, true, row},
		{"two rows", []page.CardCell{tree, tree, tree, tree, tree}, true, 2 * row},
		{"a side", []page.CardCell{tree, {Title: "Tree", Side: "Left"}, tree}, true, row + line},
		{"a dose and a rest", []page.CardCell{{Title: "Tree", Dose: "5 breaths", Then: "Rest"}}, true, row + 2*line},
		{"a title of one line", []page.CardCell{{Title: long[:14]}}, true, row},
		{"a title of two lines", []page.CardCell{{Title: long[:15]}}, true, row + line},
		{"a heading of one line", []page.CardCell{{Title: "Tree", Section: long[:11]}}, true, row},
		{"a heading of two lines", []page.CardCell{{Title: "Tree", Section: long[:12]}}, true, row + line},
		{"with cues", []page.CardCell{{Title: "Tree", Cue: long}}, true, row + 2*line},
		{"without cues", []page.CardCell{{Title: "Tree", Cue: long}}, false, row},
	} {
		if got := d.height(test.cells, test.cues); !near(got, test.want) {
			t.Errorf("%s: %g mm, want %g", test.what, got, test.want)
		}
	}
}

// TestFitLeavesRoomForNotes: what stands below the cells is room that they have not.
func TestFitLeavesRoomForNotes(t *testing.T) {
	card := func(notes int) *page.Card {
		c := &page.Card{}
		for range 9 {
			c.Cells = append(c.Cells, page.CardCell{Title: "Tree", Dose: "5 breaths"})
		}
		for range notes {
			c.Notes = append(c.Notes, page.CardNote{Steps: "1", Text: "A note of one line."})
		}
		return c
	}
	for notes, want := range map[int]int{0: 1, 2: 1, 20: 4, 30: 6} {
		c := card(notes)
		if fit(c); c.Density != want {
			t.Errorf("%d notes: density %d, want %d", notes, c.Density, want)
		}
	}
}

// TestFit: from the most spacious density on, what is asked for last goes first.
func TestFit(t *testing.T) {
	card := func(cells int, cue string, care int) *page.Card {
		c := &page.Card{}
		for range cells {
			c.Cells = append(c.Cells, page.CardCell{Title: "Downward-facing dog", Side: "Right leg back", Dose: "5 breaths", Cue: cue})
		}
		for range care {
			c.Care = append(c.Care, page.SharedCare{Condition: strings.Repeat("x", 90), Steps: strings.Repeat("1, ", 30)})
		}
		return c
	}
	cue := strings.Repeat("Long in the back. ", 3)
	for _, test := range []struct {
		cells int
		cue   string
		care  int
		want  string
	}{
		{3, "", 0, "1 true true"},
		{9, "", 0, "1 true true"},
		{10, "", 0, "2 true true"},
		{20, "", 0, "5 true true"},
		{25, "", 0, "7 false true"},
		{30, "", 0, "7 false true"},
		{31, "", 0, "9 false false"},
		{36, "", 0, "10 false false"},
		{90, "", 0, "10 false false"},
		{15, cue, 0, "5 true true"},
		{20, cue, 0, "5 false true"},
		{25, cue, 10, "9 false false"},
	} {
		c := card(test.cells, test.cue, max(test.care, 1))
		fit(c)
		got := fmt.Sprint(c.Density, c.Cues, c.Care[0].Steps != "")
		if got != test.want {
			t.Errorf("%d cells, a cue of %d letters, %d conditions: density, cues, numbers: %s, want %s",
				test.cells, len(test.cue), test.care, got, test.want)
		}
	}
}
