package library_test

import (
	"cmp"
	"fmt"
	"strings"
	"testing"
	"time"

	"posebook/internal/library"
)

// twoPoses are a pose with sides and one without.
const twoPoses = `
-- poses/tree.md --
title: Tree
sides: "{side} leg up"
-- poses/plank.md --
title: Plank
`

// line shows the items of a sequence: number, pose, side, and the blocks from the outer to the
// inner.
func line(s *library.Sequence) []string {
	var out []string
	for _, item := range s.Line {
		text := fmt.Sprintf("rest %s", item.Rest)
		if item.Step != nil {
			text = strings.TrimSpace(fmt.Sprintf("%d %s %s", item.Step.Number, item.Step.Pose.ID, item.Step.Side))
		}
		blocks := ""
		for b := item.Block; b != nil; b = b.Parent {
			name := cmp.Or(b.Section, string(b.Side))
			if b.Turns > 0 {
				name = fmt.Sprintf("%d/%d", b.Turn, b.Turns)
			}
			blocks = " <" + name + blocks + ">"
		}
		out = append(out, text+blocks)
	}
	return out
}

func TestBlocksAreUnrolled(t *testing.T) {
	for _, c := range []struct {
		name, steps string
		want        []string
	}{
		{"as written", "[plank, {pose: tree, side: left}]", []string{"1 plank", "2 tree left"}},
		{"each is right, then left", "[{pose: tree, side: each}]", []string{"1 tree right", "1 tree left"}},
		{"a block of sides, in its own order", "[{sides: [left, right], steps: [tree, plank]}]",
			[]string{"1 tree left <left>", "2 plank <left>", "1 tree right <right>", "2 plank <right>"}},
		{"one side alone", "[{sides: [left], steps: [tree]}]", []string{"1 tree left <left>"}},
		{"a step's own side goes before its block's", "[{sides: [left], steps: [tree, {pose: tree, side: right}, {pose: tree, side: each}]}]",
			[]string{"1 tree left <left>", "2 tree right <left>", "3 tree right <left>", "3 tree left <left>"}},
		{"a repeat", "[{repeat: 2, steps: [plank, {rest: 10s}]}]", []string{"1 plank <1/2>", "rest 10s <1/2>", "1 plank <2/2>", "rest 10s <2/2>"}},
		{"a section", "[{section: Warm-up, steps: [plank]}, plank]", []string{"1 plank <Warm-up>", "2 plank"}},
		{"blocks in blocks", "[{section: A, steps: [{repeat: 2, steps: [{sides: [right, left], steps: [tree]}]}]}]",
			[]string{"1 tree right <A <1/2 <right>>>", "1 tree left <A <1/2 <left>>>", "1 tree right <A <2/2 <right>>>", "1 tree left <A <2/2 <left>>>"}},
		{"a repeat within a side", "[{sides: [right, left], steps: [{repeat: 2, steps: [tree]}]}]",
			[]string{"1 tree right <right <1/2>>", "1 tree right <right <2/2>>", "1 tree left <left <1/2>>", "1 tree left <left <2/2>>"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lib := good(t, twoPoses+"-- sequences/flow.md --\ntitle: Flow\nsteps: "+c.steps+"\n")
			same(t, "line", c.want, line(lib.SequenceByID("flow")))
		})
	}
}

func TestAStepKeepsWhatIsWritten(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
variations: [{name: Toes down}]
-- sequences/flow.md --
title: Flow
steps: [{pose: tree, variation: TOES-down, hold: 3 breaths, sets: 2, rest: 20s, cue: Stand tall., note: The wall.}, tree]
`)
	steps := lib.SequenceByID("flow").Steps()
	s := steps[0]
	same(t, "step", "Toes down, {3 breaths}, 2 sets, rest 20s, Stand tall., The wall.",
		fmt.Sprintf("%s, %v, %d sets, rest %s, %s, %s", s.Variation.Name, s.Hold, s.Sets, s.Rest, s.Cue, s.Note))
	if plain := steps[1]; plain.Variation != nil || plain.Sets != 1 || plain.Rest != 0 {
		t.Errorf("%+v", plain)
	}
	if p := s.Span.Position(); p.Line != 3 || p.Column != 9 {
		t.Errorf("the step stands at %v", p)
	}
}

// A hold is the step's own, then the sequence's, then the pose's, then five breaths.
func TestHolds(t *testing.T) {
	for _, c := range []struct{ pose, sequence, step, want string }{
		{"hold: 30s\n", "hold: 4 breaths\n", "{pose: tree, hold: 10 reps}", "{10 reps}"},
		{"hold: 30s\n", "hold: 4 breaths\n", "{pose: tree, reps: 8}", "{8 reps}"},
		{"hold: 30s\n", "hold: 4 breaths\n", "tree", "{4 breaths}"},
		{"hold: 30s\n", "", "tree", "{30 seconds}"},
		{"", "", "tree", "{5 breaths}"},
	} {
		lib := good(t, "-- poses/tree.md --\ntitle: Tree\n"+c.pose+"-- sequences/flow.md --\ntitle: Flow\n"+c.sequence+"steps: ["+c.step+"]\n")
		same(t, c.step, c.want, fmt.Sprint(lib.SequenceByID("flow").Steps()[0].Hold))
	}
}

// A breath is the sequence's own, then the site's, then five seconds.
func TestBreathAndPause(t *testing.T) {
	for _, c := range []struct {
		site, sequence string
		breath, pause  time.Duration
	}{
		{"", "", 5 * time.Second, 5 * time.Second},
		{"breath: 6s\n", "", 6 * time.Second, 5 * time.Second},
		{"breath: 6s\n", "breath: 4s\npause: 10s\n", 4 * time.Second, 10 * time.Second},
	} {
		lib := good(t, twoPoses+"-- site.yaml --\ntitle: Poses\n"+c.site+"-- sequences/flow.md --\ntitle: Flow\n"+c.sequence+"steps: [plank]\n")
		s := lib.SequenceByID("flow")
		same(t, c.site+c.sequence, []time.Duration{c.breath, c.pause}, []time.Duration{s.Breath, s.Pause})
	}
}

func TestTime(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       time.Duration
	}{
		{"one step", "steps: [plank]", 25 * time.Second},
		{"a pause between two", "steps: [plank, plank]", 55 * time.Second},
		{"seconds", "steps: [{pose: plank, hold: 1m30s}]", 90 * time.Second},
		{"repetitions take a breath each", "steps: [{pose: plank, reps: 10}]", 50 * time.Second},
		{"sets, with rests between them", "steps: [{pose: plank, hold: 30s, sets: 3, rest: 20s}]", 130 * time.Second},
		{"sets without rests", "steps: [{pose: plank, hold: 30s, sets: 3}]", 90 * time.Second},
		{"a rest leaves time to move", "steps: [plank, {rest: 30s}, plank]", 80 * time.Second},
		{"a rest at the end", "steps: [plank, {rest: 30s}]", 55 * time.Second},
		{"a rest at the beginning", "steps: [{rest: 30s}, plank, plank]", 85 * time.Second},
		{"rounds, with a pause between them", "rounds: 2\nsteps: [plank, plank]", 115 * time.Second},
		{"rounds that end in a rest", "rounds: 2\nsteps: [plank, {rest: 10s}]", 70 * time.Second},
		{"sides", "steps: [{pose: tree, side: each}]", 55 * time.Second},
		{"breath and pause of its own", "breath: 4s\npause: 10s\nhold: 3 breaths\nsteps: [plank, plank]", 34 * time.Second},
	} {
		t.Run(c.name, func(t *testing.T) {
			lib := good(t, twoPoses+"-- sequences/flow.md --\ntitle: Flow\n"+c.keys+"\n")
			if got := lib.SequenceByID("flow").Time(); got != c.want {
				t.Errorf("takes %s, want %s", got, c.want)
			}
		})
	}
}

func TestWorkTimeLeavesOutTheRests(t *testing.T) {
	lib := good(t, twoPoses+"-- sequences/flow.md --\ntitle: Flow\nsteps: [{pose: plank, hold: 30s, sets: 3, rest: 20s}]\n")
	s := lib.SequenceByID("flow").Steps()[0]
	same(t, "times", []time.Duration{130 * time.Second, 90 * time.Second}, []time.Duration{s.HoldTime(5 * time.Second), s.WorkTime(5 * time.Second)})
}

// What the poses need and ask care for is put together for the sequence, as its steps do them: a
// variation's own props and cautions stand in place of its pose's.
func TestPropsAndCautionsOfASequence(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
props: [wall]
cautions: [knee pain: keep the toes down, dizziness]
variations:
  - {name: arms up, cautions: [shoulder pain, dizziness]}
  - {name: at a chair, props: [chair]}
-- poses/plank.md --
title: Plank
props: [mat, wall]
cautions: [knee pain: keep the toes down, dizziness: breathe]
-- sequences/flow.md --
title: Flow
steps:
  - plank
  - tree
  - {pose: tree, variation: arms up}
  - {pose: tree, variation: at a chair}
  - tree
-- sequences/arms.md --
title: Arms
steps: [{pose: tree, variation: arms up}]
`)
	show := func(id string) (props, cautions []string) {
		s := lib.SequenceByID(id)
		for _, p := range s.Props() {
			props = append(props, p.Name)
		}
		for _, c := range s.Care() {
			var names []string
			for _, condition := range c.Conditions {
				names = append(names, condition.Name)
			}
			cautions = append(cautions, strings.Join(names, ", ")+" | "+strings.Join(poseIDs(c.Poses), " "))
		}
		return props, cautions
	}
	props, cautions := show("flow")
	same(t, "props", []string{"mat", "wall", "chair"}, props)
	same(t, "cautions", []string{
		"knee pain | plank tree", "dizziness | plank tree", "shoulder pain | tree",
	}, cautions)
	props, cautions = show("arms")
	same(t, "props of the pose, as its variation has none", []string{"wall"}, props)
	same(t, "cautions of the variation alone", []string{"shoulder pain | tree", "dizziness | tree"}, cautions)
}

func TestPosesKnowTheirSequences(t *testing.T) {
	lib := good(t, twoPoses+`
-- sequences/a.md --
title: Second
steps: [plank, {pose: tree, side: each}, plank]
-- sequences/b.md --
title: First
steps: [plank]
-- sequences/c.md --
title: Third
steps: [{pose: tree, side: left}]
`)
	var got []string
	for _, a := range lib.PoseByID("plank").UsedIn {
		got = append(got, fmt.Sprint(a.Sequence.ID, a.Steps))
	}
	same(t, "plank", []string{"b[1]", "a[1 3]"}, got)
}
