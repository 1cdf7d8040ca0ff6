package library_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// What a variation says stands in place of the pose's own, key by key; what it leaves out is the
// pose's.
func TestShapes(t *testing.T) {
	lib := librarytest.Good(t, `
-- poses/tree.md --
title: Tree
level: beginner
sides: "{side} up"
props: [wall]
muscles: {works: [soleus: same]}
cautions: [dizziness]
variations:
  - name: plain
  - {name: level, level: advanced}
  - {name: props, props: [block, strap]}
  - {name: muscles, muscles: {stretches: [gracilis: other]}}
  - {name: care, cautions: [knee pain]}
`)
	tree := lib.Poses[0]
	shapes := []library.Shape{{Pose: tree, Side: anatomy.Left}}
	for _, v := range tree.Variations {
		shapes = append(shapes, library.Shape{Pose: tree, Variation: v, Side: anatomy.Right})
	}
	var got []string
	for _, s := range shapes {
		line := fmt.Sprint(s.ID(), " ", s.VariationID(), " ", s.Level())
		for _, p := range s.Props() {
			line += " " + p.ID
		}
		for _, u := range s.Uses() {
			line += fmt.Sprintf(" %s %s on %v", u.Role, u.Muscle.ID, u.On.On(s.Side))
		}
		for _, c := range s.Cautions() {
			line += " " + c.Condition
		}
		got = append(got, line)
	}
	same(t, "shapes", []string{
		"tree-left  beginner wall works soleus on [left] dizziness",
		"tree-variation-1-right variation-1 beginner wall works soleus on [right] dizziness",
		"tree-variation-2-right variation-2 advanced wall works soleus on [right] dizziness",
		"tree-variation-3-right variation-3 beginner block strap works soleus on [right] dizziness",
		"tree-variation-4-right variation-4 beginner wall stretches gracilis on [left] dizziness",
		"tree-variation-5-right variation-5 beginner wall works soleus on [right] knee pain",
	}, got)
	last := shapes[len(shapes)-1]
	if any, written := last.OnAnySide().ID(), last.AsWritten().ID(); any != "tree-variation-5" || written != "tree-right" {
		t.Errorf("on any side %s, as written %s", any, written)
	}
}

func TestSaidSides(t *testing.T) {
	lib := librarytest.Good(t, librarytest.TurnAndLean)
	for id, want := range map[string]string{"turn": "left leg back", "lean": "left arm up", "rise": ""} {
		if got := lib.PoseByID(id).SaidSide("left"); got != want {
			t.Errorf("%s: %q, want %q", id, got, want)
		}
	}
	var sides []string
	for _, id := range []string{"turn", "rise"} {
		sides = append(sides, fmt.Sprintf("%q", lib.PoseByID(id).SidesDone()))
	}
	if got := strings.Join(sides, " "); got != `["right" "left"] [""]` {
		t.Errorf("done on %s", got)
	}
}

// A variation that rests has no muscles at work; one that says nothing has those of its pose; and its own mistakes stand in
// place of the pose's.
func TestWhatAVariationTakesOver(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
muscles: {works: [soleus]}
mistakes: [The hip drops.]
variations:
  - {name: at rest, muscles: none, mistakes: [None.]}
  - {name: alike, muscles: same}
  - name: silent
`)
	tree := lib.Poses[0]
	var got []string
	for _, v := range tree.Variations {
		s := library.Shape{Pose: tree, Variation: v}
		got = append(got, fmt.Sprint(len(s.Uses()), s.Mistakes()))
	}
	same(t, "uses and mistakes", []string{"0 [None.]", "1 [The hip drops.]", "1 [The hip drops.]"}, got)
}
