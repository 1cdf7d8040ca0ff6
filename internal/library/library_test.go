package library_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// resolve reads and resolves a library of whose texts only the keys matter.
func resolve(t testing.TB, text string, opts library.Options) (*library.Library, diag.List) {
	t.Helper()
	return librarytest.Resolve(t, librarytest.Files(text), opts)
}

// good resolves a library that has no mistake; warnings do not matter.
func good(t testing.TB, text string) *library.Library {
	t.Helper()
	return librarytest.Good(t, text)
}

func printed(diags diag.List) string { return librarytest.Printed(diags) }

func same(t *testing.T, what string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s: -want +got\n%s", what, diff)
	}
}

func poseIDs(poses []*library.Pose) []string {
	out := []string{}
	for _, p := range poses {
		out = append(out, p.ID)
	}
	return out
}

// muscle finds what the library knows of a muscle.
func muscle(t testing.TB, lib *library.Library, id string) *library.Muscle {
	t.Helper()
	m := lib.Muscle(lib.Atlas.ByID(id))
	if m == nil {
		t.Fatalf("no muscle %q", id)
	}
	return m
}

func TestReferencesFindAPoseByAnyOfItsNames(t *testing.T) {
	lib := good(t, `
-- poses/warrior-3.md --
title: Warrior 3
also: [Airplane, Vīrabhadrāsana III]
-- poses/mountain.md --
title: Mountain
-- sequences/flow.md --
title: Flow
steps: [warrior-3, Warrior 3, WARRIOR-3, airplane, virabhadrasana iii, Virabhadrasana-III, mountain]
`)
	s := lib.SequenceByID("flow")
	for i, step := range s.Steps() {
		want := lib.PoseByID("warrior-3")
		if i == 6 {
			want = lib.PoseByID("mountain")
		}
		if step.Pose != want || want == nil {
			t.Errorf("step %d is %v", i+1, step.Pose)
		}
	}
	if lib.PoseByID("Warrior 3") != nil || lib.PoseByID("nowhere") != nil || lib.SequenceByID("Flow") != nil {
		t.Error("ids are looked up exactly")
	}
}

// A name may be a picture, from which nothing is left when it is folded: it stays a name of its
// own.
func TestNamesThatArePictures(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: 🌲
cautions: [🔥, 💧]
variations:
  - name: 🌴
    summary: by the sea
  - name: 🌵
    summary: in the desert
-- poses/rock.md --
title: 🪨
-- sequences/flow.md --
title: Flow
steps: [{pose: 🌲, variation: 🌵}, 🪨]
`)
	steps := lib.SequenceByID("flow").Steps()
	same(t, "poses", []string{"tree", "rock"}, poseIDs([]*library.Pose{steps[0].Pose, steps[1].Pose}))
	same(t, "the variation", "in the desert", steps[0].Variation.Summary)
	var cautions []string
	for _, c := range lib.PoseByID("tree").Cautions {
		cautions = append(cautions, c.Condition+" "+c.Names[0].Condition.ID)
	}
	same(t, "cautions", []string{"🔥 🔥", "💧 💧"}, cautions)
}

func TestRelationsAreDeclaredOnceAndShownFromBothEnds(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
easier: [mountain]
harder: [warrior, dancer]
prepare: [chair]
follow: [mountain]
-- poses/mountain.md --
title: Mountain
-- poses/warrior.md --
title: Warrior
-- poses/dancer.md --
title: Dancer
-- poses/chair.md --
title: Chair
`)
	show := func(id string) map[string][]string {
		p := lib.PoseByID(id)
		return map[string][]string{"easier": poseIDs(p.Easier), "harder": poseIDs(p.Harder), "before": poseIDs(p.Before), "after": poseIDs(p.After)}
	}
	none := []string{}
	same(t, "tree", map[string][]string{"easier": {"mountain"}, "harder": {"dancer", "warrior"}, "before": {"chair"}, "after": {"mountain"}}, show("tree"))
	same(t, "mountain", map[string][]string{"easier": none, "harder": {"tree"}, "before": {"tree"}, "after": none}, show("mountain"))
	same(t, "warrior", map[string][]string{"easier": {"tree"}, "harder": none, "before": none, "after": none}, show("warrior"))
	same(t, "chair", map[string][]string{"easier": none, "harder": none, "before": none, "after": {"tree"}}, show("chair"))
}

func TestListsAreInTheOrderOfTheLanguage(t *testing.T) {
	files := `
-- poses/p-1.md --
title: Warrior 10
props: [Zafu, block]
-- poses/p-2.md --
title: warrior 2
props: [äußerer Gurt]
-- poses/p-3.md --
title: Öffner
-- poses/p-4.md --
title: Zange
-- poses/p-5.md --
title: Ente
-- poses/p-6.md --
title: zange 0
-- sequences/b.md --
title: Übung
steps: [p-1]
-- sequences/a.md --
title: Vormittag
steps: [p-1]
`
	for _, c := range []struct{ language, poses, props, sequences string }{
		{"de", "Ente, Öffner, warrior 2, Warrior 10, Zange, zange 0", "äußerer Gurt, block, Zafu", "Übung, Vormittag"},
		{"sv", "Ente, warrior 2, Warrior 10, Zange, zange 0, Öffner", "block, Zafu, äußerer Gurt", "Vormittag, Übung"},
	} {
		text := files + "-- site.yaml --\ntitle: Haltungen\nlanguage: " + c.language + "\n"
		lib := good(t, text)
		var poses, props, sequences []string
		for _, p := range lib.Poses {
			poses = append(poses, p.Title)
		}
		for _, p := range lib.Props {
			props = append(props, p.Name)
		}
		for _, s := range lib.Sequences {
			sequences = append(sequences, s.Title)
		}
		same(t, c.language, []string{c.poses, c.props, c.sequences},
			[]string{strings.Join(poses, ", "), strings.Join(props, ", "), strings.Join(sequences, ", ")})
	}
}

func TestPropsKnowTheirPoses(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
props: [Yoga block]
variations: [{name: a, props: [wall, yoga-block]}, {name: b, props: [Wall]}]
-- poses/chair.md --
title: Chair
props: [WALL]
`)
	var got []string
	for _, p := range lib.Props {
		got = append(got, p.ID+" = "+p.Name+": "+strings.Join(poseIDs(p.Poses), " "))
	}
	same(t, "props", []string{"wall = WALL: chair tree", "yoga-block = Yoga block: tree"}, got)
}

// Each prop has a page, and a place on the pages of all the others: their number is bounded.
func TestALibraryHasSoManyPropsAndNoMore(t *testing.T) {
	props := func(n int) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, "-- poses/p%d.md --\ntitle: P%d\nprops: [block, prop %d]\n", 100+i, 100+i, i)
		}
		return out.String()
	}
	if lib := good(t, props(199)); len(lib.Props) != 200 {
		t.Errorf("%d props", len(lib.Props))
	}
	_, diags := resolve(t, props(203), library.Options{})
	same(t, "with 204", "content/poses/p299.md:3:16: error: more than 200 different props in the library\n"+
		"  hint: use one name for one thing: each prop has a page of its own\n", printed(diags))
}

func TestALibraryHasSoManyGroupsAndNoMore(t *testing.T) {
	groups := func(n int) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, "-- muscles/own-%03d.md --\ntitle: Own %d\nmembers: [soleus]\n", i, i)
		}
		return out.String() + "-- poses/tree.md --\ntitle: Tree\n"
	}
	good(t, groups(200))
	_, diags := resolve(t, groups(203), library.Options{})
	same(t, "with 203", "content/muscles/own-200.md: error: more than 200 groups of one's own\n"+
		"  hint: leave out those that no pose names\n", printed(diags))
}

func TestUpdatedIsTheNewestDay(t *testing.T) {
	lib := good(t, `
-- poses/tree.md --
title: Tree
updated: 2026-01-02
-- poses/chair.md --
title: Chair
-- sequences/flow.md --
title: Flow
updated: 2025-12-31
steps: [tree]
`)
	if got, want := lib.Updated(), time.Date(2026, 1, 2, 0, 0, 0, 0, time.UTC); !got.Equal(want) {
		t.Errorf("got %s", got)
	}
	if got := good(t, "").Updated(); !got.IsZero() {
		t.Errorf("an empty library is of %s", got)
	}
}

// Pages of a pose say which side is meant in the library's own words.
func TestSaidSide(t *testing.T) {
	lib := good(t, "-- poses/tree.md --\ntitle: Tree\nsides: \"{side} leg up, {side} arm too\"\n-- poses/plank.md --\ntitle: Plank\n")
	tree, plank := lib.PoseByID("tree"), lib.PoseByID("plank")
	same(t, "words", []string{"right leg up, right arm too", "", ""}, []string{tree.SaidSide("right"), tree.SaidSide(""), plank.SaidSide("right")})
	if !tree.OneSided() || plank.OneSided() {
		t.Error("which pose has sides is wrong")
	}
}

func TestResolveIsTheSameWithAnyNumberOfWorkers(t *testing.T) {
	var text strings.Builder
	muscles := []string{"calves", "soleus", "psoas", "hamstrings", "gluteus medius", "core", "deltoid"}
	for i := range 600 {
		fmt.Fprintf(&text, "-- poses/pose-%d.md --\ntitle: Pose %d\nmuscles: {works: [%s], stretches: [%s]}\n", i, i, muscles[i%7], muscles[(i/7)%7])
	}
	show := func(workers int) (out []string) {
		lib, _ := resolve(t, text.String(), library.Options{Workers: workers})
		for _, p := range lib.Poses {
			out = append(out, fmt.Sprint(p.ID, poseIDs(p.Related())))
		}
		return out
	}
	same(t, "related", show(1), show(8))
}

// atRoot is the repository, whose own library these packages are tested against too.
var atRoot = os.DirFS("../..")
