package library_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/library"
)

// loads shows what a sequence asks of a muscle: each role's time on the left and on the right, in
// seconds.
func loads(s *library.Sequence) map[string]string {
	out := map[string]string{}
	for _, l := range s.Load() {
		var parts []string
		for _, role := range anatomy.Roles() {
			left, right := l.Time(role, anatomy.Left), l.Time(role, anatomy.Right)
			if left+right > 0 {
				parts = append(parts, fmt.Sprintf("%s %g/%g", role, left.Seconds(), right.Seconds()))
			}
		}
		out[l.Muscle.ID] = strings.Join(parts, ", ")
	}
	return out
}

// asked picks the muscles that a test asks about.
func asked(all map[string]string, want map[string]string) map[string]string {
	out := map[string]string{}
	for id := range want {
		out[id] = all[id]
	}
	return out
}

const loaded = `
-- poses/tree.md --
title: Tree
sides: "{side} leg up"
muscles:
  works: [sartorius: same]
  assists: [gluteus maximus: other]
  stabilizes: [gluteus medius: other, soleus]
  stretches: [hamstrings: same, soleus: other]
variations:
  - name: arms up
    muscles: {works: [deltoid]}
-- poses/plank.md --
title: Plank
muscles:
  works: [soleus]
  stabilizes: [soleus, hamstrings]
`

// The tables are worked out by hand: a breath takes 5 s, a step is held for 5 breaths where
// nothing else is said.
func TestLoadOnEachSide(t *testing.T) {
	for _, c := range []struct {
		name, keys string
		want       map[string]string // left/right, in seconds
	}{
		{"one side", "steps: [{pose: tree, side: left}]", map[string]string{
			"sartorius": "works 25/0", "gluteus-maximus": "assists 0/25", "gluteus-medius": "stabilizes 0/25",
			"soleus":         "stabilizes 25/25, stretches 0/25", // at work on both sides and stretched on one
			"hamstrings":     "stretches 25/0",
			"semitendinosus": "stretches 25/0", // through the hamstrings
			"quadriceps":     "",
		}},
		{"both sides, the left for longer", "steps: [{pose: tree, side: right}, {pose: tree, side: left, hold: 40s}]", map[string]string{
			"sartorius": "works 40/25", "gluteus-medius": "stabilizes 25/40", "hamstrings": "stretches 40/25",
		}},
		{"a muscle that works and stabilizes works", "steps: [plank]", map[string]string{"soleus": "works 25/25", "hamstrings": "stabilizes 25/25"}},
		{"a variation's muscles stand in place of the pose's", "steps: [{pose: tree, side: right, variation: arms up}]", map[string]string{
			"deltoid": "works 25/25", "sartorius": "",
		}},
		{"sets and rounds count, rests and pauses do not", "rounds: 2\nsteps: [{pose: plank, hold: 10s, sets: 3, rest: 1m}, {rest: 1m}]", map[string]string{
			"soleus": "works 60/60",
		}},
		{"a block of sides", "steps: [{sides: [left, right], steps: [tree, plank]}]", map[string]string{
			"sartorius": "works 25/25", "soleus": "works 50/50, stabilizes 50/50, stretches 25/25",
		}},
		{"a group counts once while several of its muscles do", "steps: [{pose: tree, side: right}]", map[string]string{
			"hamstrings": "stretches 0/25", "calves": "stabilizes 25/25, stretches 25/0",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			lib := good(t, loaded+"-- sequences/flow.md --\ntitle: Flow\n"+c.keys+"\n")
			same(t, "loads", c.want, asked(loads(lib.SequenceByID("flow")), c.want))
		})
	}
}

func TestLoadsAreSortedByTimeAndSayWhatIsNamed(t *testing.T) {
	lib := good(t, loaded+"-- sequences/flow.md --\ntitle: Flow\nsteps: [plank, {pose: tree, side: left}]\n")
	list := lib.SequenceByID("flow").Load()
	for i, l := range list[1:] {
		if l.Total() > list[i].Total() || l.Total() == list[i].Total() && l.Muscle.ID < list[i].Muscle.ID {
			t.Errorf("%s stands after %s", l.Muscle.ID, list[i].Muscle.ID)
		}
	}
	named := map[string]bool{}
	for _, l := range list {
		named[l.Muscle.ID] = l.Named
	}
	if !named["soleus"] || !named["hamstrings"] || named["semitendinosus"] || named["calves"] {
		t.Errorf("named: %v", named)
	}
}

func TestWeights(t *testing.T) {
	lib := good(t, loaded+"-- sequences/flow.md --\ntitle: Flow\nsteps: [{pose: tree, side: left}]\n")
	for _, l := range lib.SequenceByID("flow").Load() {
		switch l.Muscle.ID {
		case "gluteus-maximus": // a synergist for 25 s, of which half counts
			if l.Work(anatomy.Right) != 12500*time.Millisecond || l.Work(anatomy.Left) != 0 || l.Total() != 12500*time.Millisecond {
				t.Errorf("works %s", l.Work(anatomy.Right))
			}
		case "soleus": // 25 s at work on each side, and 25 s stretched on the right
			if l.Work(anatomy.Left) != 25*time.Second || l.Stretch(anatomy.Right) != 25*time.Second || l.Total() != 75*time.Second {
				t.Errorf("total %s", l.Total())
			}
		}
	}
	same(t, "weights", []int{100, 50, 100, 0}, []int{library.Weight(anatomy.Works), library.Weight(anatomy.Assists),
		library.Weight(anatomy.Stabilizes), library.Weight(anatomy.Stretches)})
}

// uses shows the poses of a muscle: pose, role, side, and what it is named through.
func uses(m *library.Muscle) []string {
	out := []string{}
	for _, u := range m.Poses() {
		s := fmt.Sprintf("%s %s %s", u.Pose.ID, u.Role, u.On)
		if u.Through != nil {
			s += " through " + u.Through.ID
		}
		out = append(out, strings.Join(strings.Fields(s), " "))
	}
	return out
}

func TestMusclesKnowTheirPosesByRole(t *testing.T) {
	lib := good(t, `
-- poses/a.md --
title: Zebra
sides: "{side} leg up"
muscles: {works: [hamstrings: same], stretches: [semitendinosus: other]}
-- poses/b.md --
title: Bear
muscles: {stretches: [hamstrings], works: [semitendinosus]}
-- poses/c.md --
title: Cat
sides: "{side} leg up"
muscles: {works: [semitendinosus: same, hamstrings: other]}
-- poses/d.md --
title: Dog
muscles: {works: [gluteus medius]}
`)
	same(t, "a muscle", []string{
		"b works", "c works", "a works same through hamstrings", "b stretches through hamstrings", "a stretches other",
	}, uses(muscle(t, lib, "semitendinosus")))
	same(t, "its group", []string{
		"b works through semitendinosus", "c works", "a works same", "b stretches", "a stretches other through semitendinosus",
	}, uses(muscle(t, lib, "hamstrings")))
	same(t, "a further member", []string{
		"c works other through hamstrings", "a works same through hamstrings", "b stretches through hamstrings",
	}, uses(muscle(t, lib, "biceps-femoris")))
	same(t, "a group of a muscle", []string{"d works through gluteus-medius"}, uses(muscle(t, lib, "hip-stabilizers")))
	same(t, "a muscle of no pose", []string{}, uses(muscle(t, lib, "deltoid")))
}

func TestMusclesKnowTheirSequencesByTime(t *testing.T) {
	lib := good(t, loaded+`
-- sequences/a.md --
title: A
steps: [{pose: tree, side: left}]
-- sequences/b.md --
title: B
steps: [{pose: tree, side: each}]
-- sequences/c.md --
title: C
steps: [{pose: tree, side: right}]
`)
	var got []string
	for _, u := range muscle(t, lib, "gluteus-medius").Sequences() {
		got = append(got, fmt.Sprint(u.Sequence.ID, " ", u.Load.Total()))
	}
	same(t, "gluteus medius", []string{"b 50s", "a 25s", "c 25s"}, got)
}

func TestNotesAndOwnGroups(t *testing.T) {
	lib := good(t, `
-- muscles/gluteus-medius.md --
title: Glute med
summary: At the side of the hip.
-- muscles/hip-wings.md --
title: Hip wings
also: [wing muscles]
summary: What holds the pelvis.
members: [gluteus medius, hamstrings, gluteus medius]
-- poses/tree.md --
title: Tree
muscles: {works: [WING muscle]}
`)
	m := muscle(t, lib, "gluteus-medius")
	same(t, "a note", []string{"Gluteus medius", "At the side of the hip.", "content/muscles/gluteus-medius.md"}, []string{m.Name, m.Summary, m.File.Path})
	wings := muscle(t, lib, "hip-wings")
	var members []string
	for _, m := range wings.Members {
		members = append(members, m.ID)
	}
	same(t, "a group of one's own", []string{"Hip wings", "What holds the pelvis."}, []string{wings.Name, wings.Summary})
	same(t, "its members, each once", []string{"gluteus-medius", "biceps-femoris", "semitendinosus", "semimembranosus"}, members)
	same(t, "its poses", []string{"tree works"}, uses(wings))
	same(t, "a member's poses", []string{"tree works through hip-wings"}, uses(m))
	if soleus := muscle(t, lib, "soleus"); soleus.Body != nil || soleus.File != nil || soleus.Summary != soleus.Plain {
		t.Error("a muscle without a note has one")
	}
}

// A part of a list is what stands there in the whole; beyond its end there is nothing, and least of all the next role.
func TestPosesOfAMuscleInParts(t *testing.T) {
	lib := good(t, `
-- poses/a.md --
title: A
muscles: {works: [soleus]}
-- poses/b.md --
title: B
muscles: {works: [soleus]}
-- poses/c.md --
title: C
muscles: {stretches: [soleus]}
`)
	soleus := muscle(t, lib, "soleus")
	for _, test := range []struct {
		role     anatomy.Role
		from, to int
		want     []string
	}{
		{anatomy.Works, 0, 2, []string{"a", "b"}},
		{anatomy.Works, 1, 2, []string{"b"}},
		{anatomy.Works, 1, 9, []string{"b"}},
		{anatomy.Works, 5, 9, []string{}},
		{anatomy.Assists, 0, 9, []string{}},
		{anatomy.Stretches, 0, 1, []string{"c"}},
	} {
		got := []string{}
		for _, u := range soleus.PosesIn(test.role, test.from, test.to) {
			got = append(got, u.Pose.ID)
			same(t, "role", test.role, u.Role)
		}
		same(t, fmt.Sprint(test.role, test.from, test.to), test.want, got)
	}
	same(t, "counts", []int{2, 0, 0, 1}, []int{soleus.CountIn(anatomy.Works), soleus.CountIn(anatomy.Assists),
		soleus.CountIn(anatomy.Stabilizes), soleus.CountIn(anatomy.Stretches)})
}
