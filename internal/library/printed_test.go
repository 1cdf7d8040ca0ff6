package library_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/words"
)

// TestFold writes parts as an outline: what a sheet prints once, and what it does not.
func TestFold(t *testing.T) {
	for _, test := range []struct{ name, steps, sheet, card string }{
		{"plain steps", "[rise, {pose: turn, side: left}]", "rise turn:left", "rise turn:left"},
		{"a step on each side", "[{pose: turn, side: each}]", "turn:right+left", "turn:right turn:left"},
		{"the two sides of a block", "[rise, {sides: [right, left], steps: [turn, rise, {rest: 10s}]}, rise]",
			"rise (right+left: turn:right+left rise+ rest) rise", "rise (right: turn:right rise rest) (left: turn:left rise rest) rise"},
		{"left first", "[{sides: [left, right], steps: [turn]}]", "(left+right: turn:left+right)", "(left: turn:left) (right: turn:right)"},
		{"one side only", "[{sides: [left], steps: [turn]}]", "(left: turn:left)", "(left: turn:left)"},
		{"a step that keeps its side in a block of sides", "[{sides: [right, left], steps: [turn, {pose: lean, side: left}]}]",
			"(right: turn:right lean:left) (left: turn:left lean:left)", "(right: turn:right lean:left) (left: turn:left lean:left)"},
		{"the same written twice is not one block", "[{sides: [right], steps: [turn]}, {sides: [left], steps: [turn]}]", "(right: turn:right) (left: turn:left)", "(right: turn:right) (left: turn:left)"},
		{"a repeat", "[{repeat: 3, steps: [rise, {rest: 5s}]}, rise]", "(×3: rise rest) rise", "(×3: rise rest) rise"},
		{"two repeats in a row", "[{repeat: 2, steps: [rise]}, {repeat: 3, steps: [rise]}]", "(×2: rise) (×3: rise)", "(×2: rise) (×3: rise)"},
		{"sides in a repeat", "[{repeat: 2, steps: [{sides: [right, left], steps: [turn]}]}]",
			"(×2: (right+left: turn:right+left))", "(×2: (right: turn:right) (left: turn:left))"},
		{"a repeat in sides", "[{sides: [right, left], steps: [{repeat: 2, steps: [turn]}, lean]}]",
			"(right+left: (×2: turn:right+left) lean:right+left)", "(right: (×2: turn:right) lean:right) (left: (×2: turn:left) lean:left)"},
		{"a section", "[{section: Warm-up, steps: [rise, {pose: lean, side: each}]}]", "(Warm-up: rise lean:right+left)", "(Warm-up: rise lean:right lean:left)"},
	} {
		_, s := librarytest.Flow(t, "steps: "+test.steps)
		if got := outline(s.PrintedOnce()); got != test.sheet {
			t.Errorf("%s, on the sheet:\n got %s\nwant %s", test.name, got, test.sheet)
		}
		if got := outline(s.PrintedBySide()); got != test.card {
			t.Errorf("%s, on the card:\n got %s\nwant %s", test.name, got, test.card)
		}
	}
}

func outline(parts library.Parts) string {
	var out []string
	for _, p := range parts {
		switch {
		case p.Block != nil:
			name := p.Block.Section + string(p.Block.Side)
			if p.OtherBlock != nil && p.OtherBlock.Side != "" {
				name += "+" + string(p.OtherBlock.Side)
			}
			if p.Times > 0 {
				name = fmt.Sprintf("×%d", p.Times)
			}
			out = append(out, "("+name+": "+outline(p.Parts)+")")
		case p.Step == nil:
			out = append(out, "rest")
		default:
			name := p.Step.Pose.ID
			if p.Step.Side != "" {
				name += ":" + string(p.Step.Side)
			}
			if p.OtherStep != nil {
				name += "+" + string(p.OtherStep.Side)
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

// TestTimeline: a pause before each step but the first and one after a rest, in every round.
func TestTimeline(t *testing.T) {
	_, s := librarytest.Flow(t, `hold: 10s
pause: 5s
rounds: 2
steps: [rise, rise, {rest: 20s}, rise, {pose: rise, sets: 2, rest: 3s}]`)
	var got []string
	for _, item := range s.Timeline() {
		got = append(got, fmt.Sprintf("%d: %s+%s", item.Round, words.Clock(item.At), item.For))
	}
	want := []string{
		"1: 0:00+10s", "1: 0:15+10s", "1: 0:25+20s", "1: 0:45+10s", "1: 1:00+23s",
		"2: 1:28+10s", "2: 1:43+10s", "2: 1:53+20s", "2: 2:13+10s", "2: 2:28+23s",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if want := 2*time.Minute + 51*time.Second; s.Time() != want {
		t.Errorf("the sequence takes %s, want %s", s.Time(), want)
	}
}

// TestLongSheet: what is warned of is what the sheet prints, not what is done.
func TestLongSheet(t *testing.T) {
	long := strings.Repeat("{pose: turn, side: each}, ", library.MaxSheetPoses)
	for steps, warned := range map[string]bool{"": false, "rise": true} {
		text := librarytest.TurnAndLean + "-- sequences/flow.md --\ntitle: Flow\nsteps: [" + long + steps + "]\n"
		_, diags := librarytest.Resolve(t, librarytest.Files(text), library.Options{})
		const want = "the client's sheet has 21 poses; more than 20 are seldom followed"
		if got := strings.Contains(librarytest.Printed(diags), want); got != warned {
			t.Errorf("%q: warned %t, want %t:\n%s", steps, got, warned, librarytest.Printed(diags))
		}
	}
}
