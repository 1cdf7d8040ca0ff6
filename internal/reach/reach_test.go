package reach_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"posebook/internal/care"
	"posebook/internal/diag"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/reach"
)

func reachOf(t testing.TB, lib *library.Library) *reach.Reach {
	t.Helper()
	drawn, diags := gallery.Draw(lib, gallery.Options{})
	if diags.Errors() > 0 {
		t.Fatal(librarytest.Printed(diags))
	}
	return reach.Of(lib, drawn, 0)
}

func ownLibrary(t testing.TB) (*library.Library, *reach.Reach) {
	t.Helper()
	lib, _ := librarytest.Resolve(t, os.DirFS("../.."), library.Options{})
	return lib, reachOf(t, lib)
}

// The loads of the library's poses are those that were found by hand.
func TestLoadsOfTheLibrary(t *testing.T) {
	text, err := os.ReadFile("testdata/loads.txt")
	if err != nil {
		t.Fatal(err)
	}
	lib, r := ownLibrary(t)
	seen := 0
	for line := range strings.Lines(string(text)) {
		id, want, _ := strings.Cut(strings.TrimSpace(line), ": ")
		pose := lib.PoseByID(id)
		if pose == nil {
			t.Errorf("no pose %q", id)
			continue
		}
		seen++
		var got []string
		for _, l := range r.Answer(library.Shape{Pose: pose}).Loads.List() {
			got = append(got, string(l))
		}
		expected := strings.Split(want, ", ")
		slices.Sort(got)
		slices.Sort(expected)
		if want == "none" {
			expected = nil
		}
		if !slices.Equal(got, expected) {
			t.Errorf("%s\n got %v\nwant %v", id, got, expected)
		}
	}
	if seen != len(lib.Poses) {
		t.Errorf("%d of %d poses", seen, len(lib.Poses))
	}
}

// Whoever has one of these must never be offered one of these poses, in whatever words she looks for it.
func TestPosesThatNeverPass(t *testing.T) {
	lib, r := ownLibrary(t)
	for _, id := range []string{"headstand", "shoulderstand", "wheel"} {
		for _, has := range []string{
			"neck pain", "stiff neck", "whiplash", "raised eye pressure", "glaucoma", "detached retina", "uncontrolled high blood pressure", "pregnancy",
			"late pregnancy", "osteoporosis", "thin bones",
		} {
			pose, c := lib.PoseByID(id), lib.Conditions.Read(has).Mentions[0].Condition
			if strength, ok := r.Asks(library.Shape{Pose: pose}, c); !ok {
				t.Errorf("%s passes %s", id, has)
			} else if has == "neck pain" && strength != care.Stop {
				t.Errorf("%s with %s: %s", id, has, strength)
			}
		}
	}
}

// What a pose says to whom: in its own words, by a broader or narrower condition, or by a sister where its loads matter; and
// on whom it is silent.
func TestWhatAPoseSaysToWhom(t *testing.T) {
	lib, _ := librarytest.Resolve(t, librarytest.Files(`
-- poses/roll.md --
title: Roll
position: inverted
cautions:
  stop: [neck injury, a rare thing]
  change: [a bad neck, {glaucoma: ask}]
loads: [head-weight, head-low]
variations:
  - name: with a bolster
    loads: [no head-weight, no head-low, neck-bent]
    cautions: {none: [glaucoma]}
-- poses/fold.md --
title: Fold
loads: [head-low]
cautions: {none: [eye problem], ask: [wrist injury, arthritis]}
-- poses/photo.md --
title: Photo
cautions: {stop: [neck injury]}
-- poses/two.md --
title: Two
cautions: {change: [neck pain], stop: [a bad neck]}
`), library.Options{})
	r := reachOf(t, lib)
	say := func(s library.Shape, has string) string {
		c := lib.Conditions.Find(has)
		var out []string
		if strength, ok := r.Asks(s, c); ok {
			out = append(out, string(strength))
		}
		if r.Silent(s, c) {
			out = append(out, "silent")
		}
		for _, caution := range r.Cautions(s, c) {
			out = append(out, caution.Condition)
		}
		return strings.Join(out, "; ")
	}
	roll, fold, photo := library.Shape{Pose: lib.PoseByID("roll")}, library.Shape{Pose: lib.PoseByID("fold")}, library.Shape{Pose: lib.PoseByID("photo")}
	bolster := roll
	bolster.Variation = roll.Pose.Variations[0]
	for _, tt := range []struct {
		shape     library.Shape
		has, want string
	}{
		{roll, "neck pain", "change; a bad neck"}, // it means the neck; an injury is a sister
		{bolster, "neck pain", "change; a bad neck"},
		{roll, "raised eye pressure", "change; glaucoma"},
		{roll, "detached retina", "change; glaucoma"},
		{bolster, "detached retina", ""},
		{roll, "vertigo", "silent"},
		{bolster, "high blood pressure", ""},
		{roll, "high blood pressure", "silent"},
		{fold, "glaucoma", ""},
		{fold, "carpal tunnel", ""},
		{fold, "knee pain", "ask; arthritis"},
		{fold, "neck pain", ""},
		{photo, "neck pain", "stop; neck injury"},
		{library.Shape{Pose: lib.PoseByID("two")}, "neck pain", "stop; a bad neck; neck pain"},
	} {
		if got := say(tt.shape, tt.has); got != tt.want {
			t.Errorf("%s with %s: %q, not %q", tt.shape.ID(), tt.has, got, tt.want)
		}
	}
	if c := r.Conditions(); !c[len(c)-1].Unknown || r.Index(lib.Conditions.Find("open wound")) >= 0 {
		t.Error("the conditions are not those that the poses have to do with")
	}
	diags := r.Advice()
	diags.Sort()
	const want = `content/poses/fold.md:4:1: advice: "Fold" comes with the head below the heart and says nothing of heart or circulation problem, dizziness
  note: its loads are head-low
  hint: add a caution, or look and write none: [high blood pressure]
content/poses/roll.md:4:1: advice: "Roll" comes with weight on the head or the neck and says nothing of thin bones, headache or migraine, head injury, pregnancy
  note: it comes with the head below the heart and says nothing of heart or circulation problem, dizziness
  note: its loads are head-low, head-weight
  hint: add a caution, or look and write none: [thin bones]
`
	if got := librarytest.Printed(diags); strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("advice:\n%s", got)
	}
}

// A sequence is looked at, step by step, for what its writer should mean; each warning has an answer.
func TestSequenceCheck(t *testing.T) {
	const poses = `
-- poses/headstand.md --
title: Headstand
level: advanced
position: inverted
prepare: [dolphin]
cautions: {stop: [neck pain], change: [{reflux: raise the head}]}
loads: [head-low]
-- poses/dolphin.md --
title: Dolphin
level: beginner
position: kneeling
loads: [wrist-weight, head-low]
variations:
  - {name: on the elbows, loads: [no wrist-weight]}
-- poses/cat.md --
title: Cat
position: quadruped
-- poses/split.md --
title: Split
level: advanced
prepare: [dolphin]
variations: [{name: easy, level: beginner}]
-- poses/bow.md --
title: Bow
follow: [cat]
figure: {like: stand, spine: {lumbar: extend 40, thoracic: extend 35}}
-- poses/rest.md --
title: Rest
actions: [rest]
`
	for _, tt := range []struct{ sequence, want string }{
		{"steps: [{pose: split, variation: easy}, split]", ""},
		{"steps: [cat, split]", `3:14 unprepared-pose nothing before "Split" prepares it`},
		{"steps: [bow]", `3:9 no-counterpose nothing follows "Bow" that lets the body come back`},
		{"steps: [bow, rest]", ""},
		{"steps: [bow, cat]", ""},
		{"steps: [headstand]", `3:9 no-counterpose nothing follows "Headstand" that lets the body come back
3:9 unprepared-pose nothing before "Headstand" prepares it`},
		{"level: beginner\nsteps: [dolphin, headstand, rest]", `4:18 level-above "Headstand" is for the level advanced, in a sequence for the level beginner`},
		{"level: beginner\nmeant: level\nsteps: [dolphin, headstand, rest]", ""},
		{"meant: [unprepared, counterpose]\nsteps: [headstand]", ""},
		{"steps: [dolphin, headstand, dolphin]", `3:18 no-counterpose nothing follows "Headstand" that lets the body come back`},
		{"steps: [dolphin, {repeat: 9, steps: [dolphin]}]", ""},
		{"steps: [dolphin, dolphin, dolphin, dolphin]", "3:27 unprepared-wrists the wrists bear weight for the third time, and nothing before has prepared them"},
		{"steps: [cat, dolphin, dolphin, dolphin]", ""},
		{"meant: wrists\nsteps: [dolphin, dolphin, dolphin]", ""},
		{"steps: [dolphin, {pose: dolphin, variation: on the elbows}, dolphin]", ""},
		{"for: [stiff neck]\nsteps: [dolphin, headstand, rest]", `4:18 stop-in-sequence "Headstand" is to be left out with neck pain, for whom the sequence is`},
		{"for: [stiff neck]\nmeant: stop\nsteps: [dolphin, headstand, rest]", `5:18 care-in-sequence "Headstand" asks for care with neck pain, for whom the sequence is`},
		{"for: [reflux]\nsteps: [dolphin, headstand, rest]", `4:18 care-in-sequence "Headstand" asks for care with reflux, for whom the sequence is`},
		{"for: [glaucoma]\nsteps: [dolphin, rest]", `4:9 care-in-sequence "Dolphin" says nothing of glaucoma, for whom the sequence is, and comes with the head below the heart`},
	} {
		lib, _ := librarytest.Resolve(t, librarytest.Files(poses+"-- sequences/s.md --\ntitle: S\n"+tt.sequence+"\n"), library.Options{})
		diags := reachOf(t, lib).Check()
		diags.Sort()
		var got []string
		for _, d := range diags {
			at := strings.TrimPrefix(strings.SplitN(librarytest.Printed(diag.List{d}), ": ", 2)[0], "content/sequences/s.md:")
			got = append(got, at+" "+d.Code+" "+d.Message)
		}
		if strings.Join(got, "\n") != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.sequence, strings.Join(got, "\n"), tt.want)
		}
	}
}
