package library_test

import (
	"fmt"
	"strings"
	"testing"
)

func TestRelatedPosesShareMuscles(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
position: standing
level: beginner
muscles: {works: [gluteus medius, soleus], stretches: [adductor longus]}
easier: [tied]
-- poses/tied.md --
title: Tied
muscles: {works: [gluteus medius, soleus], stretches: [adductor longus]}
-- poses/most.md --
title: Most
muscles: {works: [gluteus medius, soleus], stretches: [adductor longus]}
-- poses/work.md --
title: Works
muscles: {works: [gluteus medius]}
-- poses/stretch.md --
title: Stretches
muscles: {stretches: [adductor longus]}
-- poses/other-role.md --
title: Another role
muscles: {stretches: [soleus]}
-- poses/none.md --
title: Nothing in common
muscles: {works: [deltoid]}
-- poses/bare.md --
title: No muscles
`)
	same(t, "tree", []string{"most", "work", "stretch"}, poseIDs(lib.PoseByID("tree").Related()))
	same(t, "alone", []string{}, poseIDs(lib.PoseByID("none").Related()))
	same(t, "bare", []string{}, poseIDs(lib.PoseByID("bare").Related()))
}

// Of poses that share as much, first those in the same position, then those of the same level,
// then by id.
func TestTiesAreBrokenByPositionLevelAndID(t *testing.T) {
	var text strings.Builder
	for _, p := range []struct{ id, position, level string }{
		{"p", "standing", "beginner"}, {"e", "prone", "intermediate"}, {"d", "prone", "beginner"}, {"a", "prone", "intermediate"},
		{"c", "standing", "intermediate"}, {"b", "prone", "intermediate"}, {"z", "standing", "beginner"},
	} {
		fmt.Fprintf(&text, "-- poses/%s.md --\ntitle: Pose %s\nposition: %s\nlevel: %s\nmuscles: {works: [soleus]}\n", p.id, p.id, p.position, p.level)
	}
	same(t, "p", []string{"z", "c", "d", "a", "b", "e"}, poseIDs(good(t, text.String()).PoseByID("p").Related()))
}

// Who looks at a beginner's pose is not led to an advanced one, however much they share; the other way is open.
func TestABeginnersPoseHasNoAdvancedNeighbour(t *testing.T) {
	var text strings.Builder
	for _, level := range []string{"beginner", "intermediate", "advanced"} {
		fmt.Fprintf(&text, "-- poses/%s.md --\ntitle: %[1]s\nlevel: %[1]s\nmuscles: {works: [soleus]}\n", level)
	}
	lib := good(t, text.String()+"-- poses/unsaid.md --\ntitle: Unsaid\nmuscles: {works: [soleus]}\n")
	for id, want := range map[string][]string{
		"beginner":     {"intermediate", "unsaid"},
		"intermediate": {"advanced", "beginner", "unsaid"},
		"advanced":     {"beginner", "intermediate", "unsaid"},
		"unsaid":       {"advanced", "beginner", "intermediate"},
	} {
		same(t, id, want, poseIDs(lib.PoseByID(id).Related()))
	}
}

// A muscle of its own says more than a large group that holds it, and a rare one more than a
// common one.
func TestSharesOfGroupsAndRareMuscles(t *testing.T) {
	lib := good(t, `
-- poses/p.md --
title: P
muscles: {works: [soleus, semitendinosus]}
-- poses/a.md --
title: Through a group
muscles: {works: [hamstrings]}
-- poses/b.md --
title: By itself
muscles: {works: [semitendinosus]}
-- poses/c.md --
title: By itself too
muscles: {works: [soleus]}
`)
	same(t, "p", []string{"c", "b", "a"}, poseIDs(lib.PoseByID("p").Related()))
}

// Where a hundred poses share a muscle, one pose is compared with itself and the 63 after it,
// round and round.
func TestOnlyAWindowOfACommonMuscleIsLookedAt(t *testing.T) {
	var text strings.Builder
	for i := range 100 {
		fmt.Fprintf(&text, "-- poses/p-%03d.md --\ntitle: Pose %d\nmuscles: {works: [soleus]}\n", i, i)
	}
	lib := good(t, text.String())
	for _, c := range []struct {
		pose int
		want []int
	}{
		{0, []int{1, 2, 3, 4, 5, 6}},
		{20, []int{21, 22, 23, 24, 25, 26}},
		{40, []int{0, 1, 2, 3, 41, 42}}, // 40 to 99, then 0 to 3
		{99, []int{0, 1, 2, 3, 4, 5}},
	} {
		var want []string
		for _, i := range c.want {
			want = append(want, fmt.Sprintf("p-%03d", i))
		}
		same(t, fmt.Sprint(c.pose), want, poseIDs(lib.PoseByID(fmt.Sprintf("p-%03d", c.pose)).Related()))
	}
}
