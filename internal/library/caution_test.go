package library_test

import (
	"strings"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// The cautions of a shape, and what its writer has looked at: 'stop neck pain: advice'.
func cautionsOf(s library.Shape) string {
	var out []string
	for _, c := range s.Cautions() {
		var ids []string
		for _, m := range c.Names {
			ids = append(ids, m.Condition.ID)
		}
		out = append(out, string(c.Strength)+" "+c.Condition+" = "+strings.Join(ids, ","))
	}
	for _, c := range s.LookedAt() {
		out = append(out, "none "+c.ID)
	}
	return strings.Join(out, "; ")
}

// Under strengths a variation adds to the pose's cautions, replaces what it names and takes away what it finds needless; a
// plain list stands in place of them all, and says nothing of the rest.
func TestCautionsOfVariations(t *testing.T) {
	lib, diags := librarytest.Resolve(t, librarytest.Files(`
-- poses/headstand.md --
title: Headstand
cautions:
  stop: [{"glaucoma, a detached retina or recent eye surgery": ask}, neck pain]
  change: [knee pain: bend]
  none: [reflux, hernia]
variations:
  - name: as it is
  - name: legs up a wall
    cautions:
      ask: [neck pain, reflux]
      none: [glaucoma, retinal detachment]
  - name: listed
    cautions: [knee pain: bend less]
`), library.Options{})
	pose := lib.Poses[0]
	for i, want := range []string{
		"stop glaucoma, a detached retina or recent eye surgery = glaucoma,retina,eye-surgery; stop neck pain = neck-pain; change knee pain = knee-pain; none reflux; none hernia",
		"stop eye surgery (recent) = eye-surgery; change knee pain = knee-pain; ask neck pain = neck-pain; ask reflux = reflux; none glaucoma; none retina; none hernia",
		" knee pain = knee-pain",
	} {
		if got := cautionsOf(library.Shape{Pose: pose, Variation: pose.Variations[i]}); got != want {
			t.Errorf("%s\n got %s\nwant %s", pose.Variations[i].Name, got, want)
		}
	}
	const want = `content/poses/headstand.md:14:5: advice: the list stands in place of the pose's cautions: it says nothing of glaucoma, detached retina, eye surgery, neck pain
  hint: under stop, change, ask and none a variation adds to the pose's cautions
content/poses/headstand.md:14:5: advice: a caution has no strength
  hint: put each under stop, change, ask or none: the filters and the sheets then say which it is
`
	diags.Sort()
	if got := librarytest.Printed(diags); strings.TrimSpace(got) != strings.TrimSpace(want) {
		t.Errorf("said:\n%s", got)
	}
}
