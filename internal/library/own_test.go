package library_test

import (
	"fmt"
	"testing"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/library"
)

// ownLibrary is the library that comes with the program.
func ownLibrary(t *testing.T) (*content.Set, *library.Library) {
	t.Helper()
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	conditions, err := care.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	set, diags, err := content.Read(atRoot, atlas, content.Options{Drafts: true})
	if err != nil || len(diags) > 0 {
		t.Fatalf("%v\n%s", err, printed(diags))
	}
	lib, diags := library.Resolve(set, atlas, conditions, library.Options{})
	if diags = diags.WithoutAdvice(); len(diags) > 0 {
		t.Fatalf("diagnostics:\n%s", printed(diags))
	}
	return set, lib
}

// The hip stabilizer flow is fifteen steps: down dog and plank, five poses on one leg and a plank
// for each side, and down dog again.
func TestTheHipStabilizerFlow(t *testing.T) {
	_, lib := ownLibrary(t)
	s := lib.SequenceByID("hip-stabilizer-flow")
	var got []string
	for _, step := range s.Steps() {
		text := fmt.Sprint(step.Number, " ", step.Pose.ID)
		if step.Variation != nil {
			text += " + " + step.Variation.Name
		}
		if step.Side != "" {
			text += ", " + string(step.Side)
		}
		got = append(got, text)
	}
	same(t, "steps", []string{
		"1 downward-facing-dog",
		"2 plank",
		"3 crescent-lunge, right",
		"4 warrior-3, right",
		"5 tree + upper thoracic extension, right",
		"6 warrior-3, right",
		"7 crescent-lunge, right",
		"8 plank",
		"3 crescent-lunge, left",
		"4 warrior-3, left",
		"5 tree + upper thoracic extension, left",
		"6 warrior-3, left",
		"7 crescent-lunge, left",
		"8 plank",
		"9 downward-facing-dog",
	}, got)
	// 15 steps of 5 breaths of 5 s, and 14 pauses of 5 s.
	if want := 7*time.Minute + 25*time.Second; s.Time() != want {
		t.Errorf("takes %s, want %s", s.Time(), want)
	}
}

// What stands on one leg must stand as long on the other: five poses of 25 s on each side.
func TestTheFlowLoadsBothHipsAlike(t *testing.T) {
	_, lib := ownLibrary(t)
	found := 0
	for _, l := range lib.SequenceByID("hip-stabilizer-flow").Load() {
		left, right := l.Work(anatomy.Left)+l.Stretch(anatomy.Left), l.Work(anatomy.Right)+l.Stretch(anatomy.Right)
		if left != right {
			t.Errorf("%s: %s on the left, %s on the right", l.Muscle.ID, left, right)
		}
		if l.Muscle.ID != "gluteus-medius" && l.Muscle.ID != "gluteus-minimus" {
			continue
		}
		found++
		if got := l.Time(anatomy.Stabilizes, anatomy.Left); got != 125*time.Second {
			t.Errorf("%s stabilizes for %s on each side, want 2m5s", l.Muscle.ID, got)
		}
	}
	if found != 2 {
		t.Errorf("%d of the two small gluteal muscles are loaded", found)
	}
}

func TestTheFlowIsOnThePagesOfItsPosesAndMuscles(t *testing.T) {
	_, lib := ownLibrary(t)
	for _, id := range []string{"gluteus-medius", "gluteus-minimus", "hip-stabilizers"} {
		found := false
		for _, u := range muscle(t, lib, id).Sequences() {
			found = found || u.Sequence.ID == "hip-stabilizer-flow"
		}
		if !found {
			t.Errorf("%s does not know the flow", id)
		}
	}
	for _, u := range lib.PoseByID("warrior-3").UsedIn {
		if u.Sequence.ID == "hip-stabilizer-flow" {
			same(t, "Warrior 3", []int{4, 6}, u.Steps)
			return
		}
	}
	t.Error("Warrior 3 does not know the flow")
}

// The standing leg's gluteus medius holds the pelvis in Warrior 3: the other side than the one
// that the pose names.
func TestWarriorThreeIsHeldByTheStandingSide(t *testing.T) {
	_, lib := ownLibrary(t)
	for _, u := range muscle(t, lib, "gluteus-medius").Poses() {
		if u.Pose.ID == "warrior-3" && u.Role == anatomy.Stabilizes {
			if u.On != anatomy.Other || u.Through != nil {
				t.Errorf("on %q, through %v", u.On, u.Through)
			}
			return
		}
	}
	t.Error("gluteus medius does not stabilize in Warrior 3")
}

func TestEveryMuscleInTheContentIsFound(t *testing.T) {
	set, lib := ownLibrary(t)
	count := 0
	check := func(name string) {
		count++
		if found := lib.Atlas.Find(name); len(found) != 1 {
			t.Errorf("%q finds %d muscles", name, len(found))
		}
	}
	for _, p := range set.Poses {
		for _, u := range p.Muscles {
			check(u.Name.Text)
		}
		for _, v := range p.Variations {
			for _, u := range v.Muscles {
				check(u.Name.Text)
			}
		}
	}
	for _, s := range set.Sequences {
		for _, f := range s.Focus {
			check(f.Text)
		}
	}
	if count < 100 {
		t.Errorf("only %d names were looked at", count)
	}
}

// Everything that points one way points back.
func TestTheGraphIsTiedAtBothEnds(t *testing.T) {
	_, lib := ownLibrary(t)
	has := func(list []*library.Pose, p *library.Pose) bool {
		for _, q := range list {
			if q == p {
				return true
			}
		}
		return false
	}
	ties := 0
	for _, p := range lib.Poses {
		for _, c := range []struct {
			list []*library.Pose
			back func(*library.Pose) []*library.Pose
		}{
			{p.Easier, func(q *library.Pose) []*library.Pose { return q.Harder }},
			{p.Harder, func(q *library.Pose) []*library.Pose { return q.Easier }},
			{p.Before, func(q *library.Pose) []*library.Pose { return q.After }},
			{p.After, func(q *library.Pose) []*library.Pose { return q.Before }},
		} {
			for _, q := range c.list {
				ties++
				if !has(c.back(q), p) {
					t.Errorf("%s knows %s, which does not know it", p.ID, q.ID)
				}
			}
		}
		for _, q := range p.Related() {
			if q == p || has(p.Easier, q) || has(p.Harder, q) || has(p.Before, q) || has(p.After, q) {
				t.Errorf("%s stands twice on the page of %s", q.ID, p.ID)
			}
		}
	}
	if ties == 0 {
		t.Error("no pose is tied to another")
	}
}
