package library_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// A sequence has at most a thousand steps and as many rests, counted as they are done: with blocks,
// sides and rounds.
func TestMostSteps(t *testing.T) {
	const poses = "-- poses/rise.md --\ntitle: Rise\n-- poses/turn.md --\ntitle: Turn\nsides: '{side} leg'\n"
	many := func(n int, entry string) string { return strings.TrimSuffix(strings.Repeat(entry+", ", n), ", ") }
	for _, test := range []struct{ keys, want string }{
		{"steps: [" + many(1000, "rise") + "]", ""},
		{"steps: [{repeat: 100, steps: [" + many(10, "rise") + "]}]", ""},
		{"steps: [{repeat: 100, steps: [" + many(10, "rise") + "]}, rise]", "more than 1000 steps"},
		{"rounds: 100\nsteps: [" + many(10, "rise") + "]", ""},
		{"rounds: 100\nsteps: [" + many(11, "rise") + "]", "more than 1000 steps"},
		{"steps: [{sides: [left, right], steps: [" + many(500, "turn") + "]}]", ""},
		{"steps: [{sides: [left, right], steps: [" + many(501, "turn") + "]}]", "more than 1000 steps"},
		{"steps: [" + many(500, "{pose: turn, side: each}") + "]", ""},
		{"steps: [" + many(501, "{pose: turn, side: each}") + "]", "more than 1000 steps"},
		{"steps: [rise, {repeat: 100, steps: [" + many(10, "{rest: 1s}") + "]}]", ""},
		{"steps: [rise, {repeat: 100, steps: [" + many(10, "{rest: 1s}") + "]}, {rest: 1s}]", "more than 1000 rests"},
		{"rounds: 100\nsteps: [rise, " + many(10, "{rest: 1s}") + "]", ""},
		{"rounds: 100\nsteps: [rise, " + many(11, "{rest: 1s}") + "]", "more than 1000 rests"},
		{"steps: [{rest: 1s}, {repeat: 2, steps: [{rest: 1s}]}]", "the sequence rests and does nothing else"},
		{"steps: [{rest: 1s}, {repeat: 2, steps: [rise]}]", ""},
	} {
		text := poses + "-- sequences/s.md --\ntitle: S\n" + test.keys + "\n"
		_, diags := librarytest.Resolve(t, librarytest.Files(text), library.Options{})
		diags = diags.WithoutAdvice()
		var errors []string
		for _, d := range diags {
			if !strings.Contains(d.Message, "are seldom followed") {
				errors = append(errors, d.Message)
			}
		}
		if got := strings.Join(errors, "\n"); test.want == "" && got != "" || !strings.Contains(got, test.want) || len(errors) > 1 {
			t.Errorf("%.60s…: %q, want %q", test.keys, got, test.want)
		}
	}
}

// What is wrong with a step in a block of sides is told once, however often the block is done.
func TestAFaultInABlockIsToldOnce(t *testing.T) {
	const text = `
-- poses/rise.md --
title: Rise
-- sequences/s.md --
title: S
steps:
  - {repeat: 3, steps: [{sides: [left, right], steps: [{pose: rise, side: left}, {pose: rise, variation: low}]}]}
`
	_, diags := librarytest.Resolve(t, librarytest.Files(text), library.Options{})
	var got []string
	for _, d := range diags {
		got = append(got, fmt.Sprintf("%s %s", d.Code, d.Message))
	}
	same(t, "faults", []string{`side-without-sides "Rise" has no sides`, `unknown-variation "Rise" has no variation "low"`}, got)
}

func TestUnused(t *testing.T) {
	lib := librarytest.Good(t, "-- poses/rise.md --\ntitle: Rise\nmuscles: {works: [soleus], stretches: [hamstrings]}\n")
	unused := map[string]bool{}
	for _, m := range lib.Unused() {
		unused[m.ID] = true
	}
	for id, want := range map[string]bool{"soleus": false, "semitendinosus": false, "gracilis": true, "hamstrings": false, "adductors": false} {
		if unused[id] != want {
			t.Errorf("%s is unused: %t", id, unused[id])
		}
	}
	if n := len(lib.Unused()); n != len(lib.Muscles)-groups(lib)-4 {
		t.Errorf("%d single muscles are unused, of %d", n, len(lib.Muscles)-groups(lib))
	}
}

func groups(lib *library.Library) (n int) {
	for _, m := range lib.Muscles {
		if m.IsGroup() {
			n++
		}
	}
	return n
}
