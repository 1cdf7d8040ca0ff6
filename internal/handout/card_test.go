package handout

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/page"

	"github.com/google/go-cmp/cmp"
)

func TestCard(t *testing.T) {
	m, s := flow(t, `hold: 10s
pause: 5s
steps:
  - {rest: 5s}
  - section: Warm-up
    steps:
      - repeat: 3
        steps: [{pose: rise, note: Slowly.}, {rest: 10s}]
      - rise
  - section: Work
    steps:
      - sides: [right, left]
        steps: [{pose: turn, sets: 2, rest: 4s, note: A block., cue: Long.}, lean]
  - rise`)
	card := m.Card(s)
	var got []string
	for _, c := range card.Cells {
		line := fmt.Sprintf("%d %s %s", c.Number, c.At, c.Title)
		for _, more := range []string{c.Section, c.Side, c.Dose, c.Then, c.Cue} {
			line += "; " + more
		}
		if c.Starts {
			line = "— " + line
		}
		got = append(got, line)
	}
	want := []string{
		"— 0 0:00 Rest 5 s; ; ; ; ; ",
		"— 1 0:05 Rise; Warm-up · 3 times: step 1; ; 10 s; Rest 10 s; ",
		"— 2 1:05 Rise; ; ; 10 s; ; ",
		"— 3 1:20 Turn; Work · Right leg back; Right leg back; 2 × 10 s, 4 s rest between; ; Long.",
		"4 1:49 Lean; ; Right arm up; 10 s; ; ",
		"— 3 2:04 Turn; ; Left leg back; 2 × 10 s, 4 s rest between; ; Long.",
		"4 2:33 Lean; ; Left arm up; 10 s; ; ",
		"— 5 2:48 Rise; ; ; 10 s; ; ",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("cells: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]page.CardNote{{Steps: "1", Text: "Slowly."}, {Steps: "3", Text: "A block."}}, card.Notes); diff != "" {
		t.Errorf("notes: -want +got\n%s", diff)
	}
	if diff := cmp.Diff([]page.SharedCare{{Condition: "Dizziness", Steps: "1, 2, 5"}, {Condition: "Knee pain", Steps: "3"}}, card.Care); diff != "" {
		t.Errorf("care: -want +got\n%s", diff)
	}
	for _, want := range []string{`aria-label="When each step begins, in minutes"`, `>5</text>`, `>2′</text>`} {
		if !strings.Contains(string(card.Timeline), want) {
			t.Errorf("no %s in the timeline %s", want, card.Timeline)
		}
	}
	if strings.Contains(string(card.Timeline), "3′") {
		t.Errorf("the timeline of less than three minutes goes on to the third")
	}
}

func TestSpans(t *testing.T) {
	for want, numbers := range map[string][]int{
		"": nil, "4": {4}, "4, 5": {5, 4}, "4–6": {6, 4, 5, 4}, "1, 3–7, 9, 10, 12–14": {1, 3, 4, 5, 6, 7, 9, 10, 12, 13, 14},
	} {
		if got := spans(numbers); got != want {
			t.Errorf("%v: %q, want %q", numbers, got, want)
		}
	}
}

// TestCardFits: the more there is, the smaller it becomes; first the cues go, then the numbers of
// the cautions.
func TestCardFits(t *testing.T) {
	last := 0
	for _, n := range []int{3, 8, 12, 15, 20, 25, 30} {
		card := &page.Card{Care: []page.SharedCare{{Condition: "Knee pain", Steps: "1, 3"}, {Condition: "High blood pressure", Steps: "2"}}}
		for i := range n {
			card.Cells = append(card.Cells, page.CardCell{Number: i + 1, Title: "Downward-facing dog", Side: "Right leg back", Dose: "5 breaths"})
		}
		fit(card)
		if card.Density < last || card.Density > len(densities) {
			t.Errorf("%d cells: density %d after %d", n, card.Density, last)
		}
		last = card.Density
		if n == 3 && (card.Density != 1 || !card.Cues) {
			t.Errorf("three cells: density %d, cues %t", card.Density, card.Cues)
		}
		if d := densities[card.Density-1]; d.text < smallCells {
			t.Errorf("%d plain cells need a text of %g points", n, d.text)
		}
	}
	card := &page.Card{Care: []page.SharedCare{{Condition: strings.Repeat("A long condition. ", 40), Steps: strings.Repeat("1, ", 2000)}}}
	for range 15 {
		card.Cells = append(card.Cells, page.CardCell{Title: "Tree", Cue: strings.Repeat("Long in the back. ", 8)})
	}
	fit(card)
	if card.Cues || card.Care[0].Steps != "" {
		t.Errorf("a full card keeps its cues (%t) or %d letters of the numbers of its cautions", card.Cues, len(card.Care[0].Steps))
	}
}

func TestMinuteStep(t *testing.T) {
	for seconds, want := range map[float64]int{60: 1, 900: 1, 901: 2, 1800: 2, 3600: 5, 7200: 10, 10800: 15, 27000: 30, 28800: 60, 53999: 60, 86400: 120, 108000: 180} {
		if got := minuteStep(seconds); got != want {
			t.Errorf("%g s: every %d minutes, want %d", seconds, got, want)
		}
	}
}
