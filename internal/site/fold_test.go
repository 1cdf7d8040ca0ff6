package site

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
	"posebook/layouts"
)

// testPoses are those that the sequences of these tests are made of: turn and lean have sides, rise has none.
const testPoses = `
poses/rise.md
title: Rise
mistakes: [The knees lock.]
cautions: [dizziness]
updated: 2026-11-20

poses/turn.md
title: Turn
sides: "{side} leg back"
cautions: [{knee pain: bend less}]
muscles: {works: [gluteus medius: same, hamstrings: other], stretches: [calves]}

poses/lean.md
title: Lean
sides: "{side} arm up"
props: [chair, block]
`

// planned resolves a library with one sequence, given by its keys after the title, and returns a planner for it.
func planned(t *testing.T, keys string, site ...string) (*planner, *library.Sequence) {
	t.Helper()
	fsys := fstest.MapFS{
		"site.yaml":       {Data: []byte("title: Book\n" + strings.Join(site, "\n"))},
		"static/logo.svg": {Data: []byte("<svg/>")},
	}
	for text := range strings.SplitSeq(strings.TrimSpace(testPoses), "\n\n") {
		name, front, _ := strings.Cut(text, "\n")
		fsys["content/"+name] = &fstest.MapFile{Data: []byte("---\n" + front + "\n---\n")}
	}
	fsys["content/sequences/flow.md"] = &fstest.MapFile{Data: []byte("---\ntitle: Flow\n" + keys + "\n---\n")}
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	set, diags, err := content.Read(fsys, atlas, content.Options{})
	if err != nil || diags.Errors() > 0 {
		t.Fatal(err, diags)
	}
	lib, diags := library.Resolve(set, atlas, library.Options{})
	if diags.Errors() > 0 {
		t.Fatal(diags)
	}
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Read(text, "en")
	if err != nil {
		t.Fatal(err)
	}
	p := &planner{lib: lib, words: w}
	p.identity = p.identityOf()
	return p, lib.Sequences[0]
}

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
		_, s := planned(t, "steps: "+test.steps)
		if got := outline(partsOf(s, true)); got != test.sheet {
			t.Errorf("%s, on the sheet:\n got %s\nwant %s", test.name, got, test.sheet)
		}
		if got := outline(partsOf(s, false)); got != test.card {
			t.Errorf("%s, on the card:\n got %s\nwant %s", test.name, got, test.card)
		}
	}
}

func outline(parts []part) string {
	var out []string
	for _, p := range parts {
		switch {
		case p.block != nil:
			name := p.block.Section + string(p.block.Side)
			if p.otherBlock != nil && p.otherBlock.Side != "" {
				name += "+" + string(p.otherBlock.Side)
			}
			if p.times > 0 {
				name = fmt.Sprintf("×%d", p.times)
			}
			out = append(out, "("+name+": "+outline(p.parts)+")")
		case p.step == nil:
			out = append(out, "rest")
		default:
			name := p.step.Pose.ID
			if p.step.Side != "" {
				name += ":" + string(p.step.Side)
			}
			if p.otherStep != nil {
				name += "+" + string(p.otherStep.Side)
			}
			out = append(out, name)
		}
	}
	return strings.Join(out, " ")
}

// TestTimeline: the times on a card end where the sequence's own sum ends.
func TestTimeline(t *testing.T) {
	_, s := planned(t, "hold: 10s\npause: 5s\nsteps: [rise, rise, {rest: 20s}, rise, {pose: rise, sets: 2, rest: 3s}]")
	var got []string
	items := timeline(s)
	for _, item := range items {
		got = append(got, words.Clock(item.at))
	}
	if diff := cmp.Diff([]string{"0:00", "0:15", "0:25", "0:45", "1:00"}, got); diff != "" {
		t.Error(diff)
	}
	last := items[len(items)-1]
	if end := last.at + last.Step.HoldTime(s.Breath); end != s.Time() {
		t.Errorf("the timeline ends at %s, the sequence at %s", end, s.Time())
	}
}
