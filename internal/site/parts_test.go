package site

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/page"
)

// manyPoses is a library in which so many poses work one muscle and stretch a group.
func manyPoses(t *testing.T, n int) (*library.Library, *Plan) {
	t.Helper()
	var text strings.Builder
	for i := range n {
		fmt.Fprintf(&text, "-- poses/p-%04d.md --\ntitle: P %04d\nlevel: beginner\nmuscles: {works: [soleus], stretches: [hamstrings]}\n", i, i)
	}
	lib := librarytest.Good(t, text.String())
	return lib, NewPlan(lib, Options{Words: librarytest.English(t).Words})
}

func made[T any](t *testing.T, plan *Plan, file string) T {
	t.Helper()
	of := plan.Page(file)
	if of.Make == nil {
		t.Fatalf("there is no %s", file)
	}
	return of.Make().Data.(T)
}

// A long list stands on pages of at most partSize, each pose on one of them, and each page leads to
// all others.
func TestLongListsStandOnPages(t *testing.T) {
	for n, parts := range map[int]int{partSize: 1, partSize + 1: 2, 2*partSize + 50: 3} {
		lib, plan := manyPoses(t, n)
		var seen []string
		for at := range parts {
			file := partAt("levels/beginner/", at) + "index.html"
			list := made[*page.Facet](t, plan, file)
			if len(list.Cards) > partSize || len(list.Parts) != parts && parts > 1 || parts == 1 && list.Parts != nil {
				t.Errorf("%s: %d cards, %d pages", file, len(list.Cards), len(list.Parts))
			}
			if strings.Contains(list.Heading, fmt.Sprintf("page %d", at+1)) != (at > 0) {
				t.Errorf("%s is called %q", file, list.Heading)
			}
			for i, l := range list.Parts {
				if (l.Path == "") != (i == at) || l.Path != "" && plan.Page(l.Path+"index.html").Make == nil {
					t.Errorf("%s: page %d leads to %q", file, i+1, l.Path)
				}
			}
			for _, c := range list.Cards {
				seen = append(seen, c.Path)
			}
		}
		if plan.Page(partAt("levels/beginner/", parts)+"index.html").Make != nil {
			t.Errorf("%d poses have a page %d", n, parts+1)
		}
		slices.Sort(seen)
		if len(seen) != n || len(slices.Compact(seen)) != n || len(lib.Poses) != n {
			t.Errorf("%d of %d poses are listed", len(seen), n)
		}
	}
}

// The page of a muscle shows some poses, and names some more or leads to all.
func TestMusclesOfManyPoses(t *testing.T) {
	const room = maxRoleCards + partSize
	for _, n := range []int{maxRoleCards, room, room + 1} {
		lib, plan := manyPoses(t, n)
		works := made[*page.Muscle](t, plan, "muscles/soleus/index.html").Roles[0]
		if want := map[bool]int{true: maxRoleCards, false: n}[n > room]; len(works.Poses)+len(works.More) != want || len(works.Poses) != maxRoleCards || (works.All != nil) != (n > room) || works.Rest != "" {
			t.Errorf("%d poses: %d cards, %d links, %v %q", n, len(works.Poses), len(works.More), works.All, works.Rest)
		}
		if n > room {
			listed := 0
			for at := range partsOf(n) {
				list := made[*page.Facet](t, plan, partAt("muscles/soleus/works/", at)+"index.html")
				listed += len(list.Links)
			}
			if listed != n || works.All.Path != "muscles/soleus/works/" || works.All.Text != fmt.Sprintf("All %d poses", n) {
				t.Errorf("%d of %d poses are listed behind %v", listed, n, works.All)
			}
		}
		group := made[*page.Muscle](t, plan, "muscles/hamstrings/index.html").Roles[0]
		if want := map[bool]string{true: fmt.Sprintf("%d poses more: see the pages of its muscles.", n-maxRoleCards), false: ""}[n > room]; group.All != nil || group.Rest != want {
			t.Errorf("%d poses: the group says %v %q, want %q", n, group.All, group.Rest, want)
		}
		if len(lib.Unused()) == 0 {
			t.Error("all muscles are used")
		}
	}
}
