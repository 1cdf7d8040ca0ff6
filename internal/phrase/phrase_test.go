package phrase_test

import (
	"strings"
	"testing"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/phrase"
)

func TestSides(t *testing.T) {
	say := librarytest.English(t)
	lib := librarytest.Good(t, librarytest.TurnAndLean)
	turn, rise := lib.PoseByID("turn"), lib.PoseByID("rise")
	for _, test := range []struct {
		shape               library.Shape
		of, within, picture string
	}{
		{library.Shape{Pose: turn, Side: anatomy.Left}, "Left leg back", "left leg back", "Turn, Left leg back"},
		{library.Shape{Pose: turn, Side: anatomy.Right}, "Right leg back", "right leg back", "Turn, Right leg back"},
		{library.Shape{Pose: rise}, "", "", "Rise"},
	} {
		if got := say.SideOf(test.shape); got != test.of {
			t.Errorf("by itself: %q, want %q", got, test.of)
		}
		if got := say.SideWithin(test.shape); got != test.within {
			t.Errorf("within: %q, want %q", got, test.within)
		}
		if got := say.Picture(test.shape); got != test.picture {
			t.Errorf("picture: %q, want %q", got, test.picture)
		}
	}
	if l, r, none := say.Side(anatomy.Left), say.Side(anatomy.Right), say.Side(""); l != "left" || r != "right" || none != "" {
		t.Errorf("sides %q, %q, %q", l, r, none)
	}
}

// An author's capitals stay as they are within a sentence.
func TestSideInAnAuthorsLetters(t *testing.T) {
	say := librarytest.English(t)
	lib := librarytest.Good(t, "-- poses/step.md --\ntitle: Step\nsides: \"das {side} Bein\"\n")
	left := library.Shape{Pose: lib.Poses[0], Side: anatomy.Left}
	if of, within := say.SideOf(left), say.SideWithin(left); of != "Das left Bein" || within != "das left Bein" {
		t.Errorf("%q, %q", of, within)
	}
}

func TestTitles(t *testing.T) {
	say := librarytest.English(t)
	lib := librarytest.Good(t, "-- poses/tree.md --\ntitle: Tree\nsides: \"{side} up\"\nvariations: [{name: low}, {name: high}]\n")
	tree := lib.Poses[0]
	high := library.Shape{Pose: tree, Variation: tree.Variations[1], Side: anatomy.Left}
	if title, picture := say.Title(high), say.Picture(high); title != "Tree, high" || picture != "Tree, high, Left up" {
		t.Errorf("%q, %q", title, picture)
	}
}

func TestDoses(t *testing.T) {
	say := librarytest.English(t)
	for _, test := range []struct{ step, dose, short string }{
		{"hold: 5 breaths", "5 breaths, 30 s", "5 breaths"},
		{"hold: 1 breath", "1 breath, 6 s", "1 breath"},
		{"hold: 30s", "30 s", "30 s"},
		{"hold: 1m30s", "1 min 30 s", "1 min 30 s"},
		{"reps: 10", "10 repetitions", "10 repetitions"},
		{"reps: 8, sets: 1", "8 repetitions", "8 repetitions"},
		{"reps: 8, sets: 2", "2 sets of 8 repetitions", "2 × 8 repetitions"},
		{"reps: 8, sets: 3, rest: 15s", "3 sets of 8 repetitions, 15 s rest between", "3 × 8 repetitions, 15 s rest between"},
		{"hold: 3 breaths, sets: 2, rest: 10s", "2 sets of 3 breaths, 10 s rest between, 36 s", "2 × 3 breaths, 10 s rest between"},
	} {
		_, flow := librarytest.Flow(t, "breath: 6s\nsteps: [{pose: rise, "+test.step+"}]")
		step := flow.Steps()[0]
		if got := say.Dose(step, flow.Breath); got != test.dose {
			t.Errorf("%s: %q, want %q", test.step, got, test.dose)
		}
		if got := say.ShortDose(step); got != test.short {
			t.Errorf("%s, short: %q, want %q", test.step, got, test.short)
		}
	}
	if got := say.Hold(content.Hold{}); got != "" {
		t.Errorf("no hold: %q", got)
	}
}

func TestWordsOfKinds(t *testing.T) {
	say := librarytest.English(t)
	var got []string
	for _, r := range append(anatomy.Roles(), "") {
		got = append(got, say.Role(r))
	}
	for _, l := range append(content.Levels(), "") {
		got = append(got, say.Level(l))
	}
	for _, p := range append(content.Positions(), "") {
		got = append(got, say.Position(p))
	}
	for _, a := range append(content.Actions(), "") {
		got = append(got, say.Action(a))
	}
	want := "Works Assists Stabilizes Stretches  Beginner Intermediate Advanced  " +
		"Standing Kneeling On all fours Seated Lying face down Lying face up Lying on one side On the arms Upside down  " +
		"Balance Forward bend Backbend Side bend Twist Hip opener Shoulder opener Core Rest "
	if text := strings.Join(got, " "); text != want {
		t.Errorf("got  %s\nwant %s", text, want)
	}
}

func TestLists(t *testing.T) {
	say := librarytest.English(t)
	for want, list := range map[string][]string{
		"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"},
	} {
		if got := say.List(list); got != want {
			t.Errorf("%q: %q, want %q", list, got, want)
		}
	}
	for want, pair := range map[string][2]string{"": {"", ""}, "a": {"a", ""}, "b": {"", "b"}, "a, b": {"a", "b"}} {
		if got := phrase.Joined(pair[0], pair[1]); got != want {
			t.Errorf("%q: %q, want %q", pair, got, want)
		}
	}
	if one, more := say.AtSteps([]int{4}), say.AtSteps([]int{4, 6, 12}); one != "Step 4" || more != "Steps 4, 6 and 12" {
		t.Errorf("%q, %q", one, more)
	}
	if one, more := say.Poses(1), say.Poses(2); one != "1 pose" || more != "2 poses" {
		t.Errorf("%q, %q", one, more)
	}
}

func TestDate(t *testing.T) {
	say := librarytest.English(t)
	if say.Date(time.Time{}) != nil {
		t.Error("no day is said")
	}
	if d := say.Date(time.Date(2026, 11, 2, 0, 0, 0, 0, time.UTC)); d.ISO != "2026-11-02" || d.Words != "2 November 2026" {
		t.Errorf("%+v", d)
	}
}

// Every condition of a sequence is named once, in the order in which one meets it, whatever is to be
// done about it.
func TestConditions(t *testing.T) {
	say := librarytest.English(t)
	lib := librarytest.Good(t, `
-- poses/a.md --
title: A
cautions: [{knee pain: bend less}, dizziness]
-- poses/b.md --
title: B
cautions: [{knee pain: leave it out}, {sore wrists: use fists}]
-- sequences/s.md --
title: S
steps: [a, b, a]
`)
	if got := strings.Join(say.Conditions(lib.Sequences[0]), ", "); got != "Knee pain, Dizziness, Wrist pain" {
		t.Errorf("conditions: %s", got)
	}
	cautions := say.Cautions(lib.PoseByID("b").Cautions)[0].Cautions
	if len(cautions) != 2 || cautions[0].Condition != "Knee pain" || cautions[0].Advice != "leave it out" || cautions[1].Condition != "Sore wrists" {
		t.Errorf("cautions: %+v", cautions)
	}
}
