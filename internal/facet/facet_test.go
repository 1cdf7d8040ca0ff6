package facet_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/facet"
	"posebook/internal/librarytest"
)

const five = `
-- poses/a.md --
title: A
level: beginner
position: standing
actions: [balance, twist]
sides: "{side} up"
hold: 29s
cautions: [Knee pain]
-- poses/b.md --
title: B
level: advanced
props: [yoga block, wall]
hold: 30s
cautions: [{knee pain: less}, {Arm pain: less}]
-- poses/c.md --
title: C
position: supine
actions: [twist]
hold: 1m
cautions: [dizziness]
-- poses/d.md --
title: D
props: [wall]
hold: 61s
-- poses/e.md --
title: E
hold: 12 breaths
`

// told writes a set out: each facet's key, name and title, each choice's value, name, path, poses.
func told(set facet.Set) string {
	var out strings.Builder
	for _, f := range set {
		fmt.Fprintf(&out, "%s: %s", f.Key, f.Name)
		if f.Title != "" {
			fmt.Fprintf(&out, " (%s)", f.Title)
		}
		out.WriteString("\n")
		for _, c := range f.Choices {
			fmt.Fprintf(&out, "  %s, %s, %s:", c.Value, c.Name, c.Path)
			for _, p := range c.Poses {
				out.WriteString(" " + p.Title)
			}
			out.WriteString("\n")
		}
	}
	return out.String()
}

const wantLists = `level: Level ({name} poses)
  beginner, Beginner, levels/beginner/: A
  advanced, Advanced, levels/advanced/: B
position: Position ({name} poses)
  standing, Standing, positions/standing/: A
  supine, Lying face up, positions/supine/: C
action: Movement (Poses: {name})
  balance, Balance, actions/balance/: A
  twist, Twist, actions/twist/: A C
prop: Props (Poses with: {name})
  wall, Wall, props/wall/: B D
  yoga-block, Yoga block, props/yoga-block/: B
`

func TestLists(t *testing.T) {
	lib := librarytest.Good(t, five)
	lists := facet.Lists(lib, librarytest.English(t))
	if got := told(lists); got != wantLists {
		t.Errorf("got\n%s\nwant\n%s", got, wantLists)
	}
	if got := lists.Of(facet.Position); got.Name != "Position" || len(got.Choices) != 2 {
		t.Errorf("positions: %+v", got)
	}
	if got := (facet.Set{}).Of(facet.Prop); got.Key != facet.Prop || len(got.Choices) != 0 {
		t.Errorf("of none: %+v", got)
	}
}

// The filters know more than the lists, and the breath of the library: twelve of 5 seconds are a
// minute.
func TestFilters(t *testing.T) {
	lib, say := librarytest.Good(t, five), librarytest.English(t)
	lists := facet.Lists(lib, say)
	got := told(facet.Filters(lib, say, lists))
	want := strings.Replace(wantLists, "  wall, Wall", "  none, None, : A C E\n  wall, Wall", 1) + `sides: Sides
  one, One side, then the other, : A
  alike, Both sides alike, : B C D E
hold: Time
  short, Under 30 s, : A
  medium, 30 s to 1 min, : B C E
  long, Over 1 min, : D
`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if again := told(lists); again != wantLists {
		t.Errorf("the lists are changed:\n%s", again)
	}
}

// What all poses share narrows nothing: it is no filter.
func TestFiltersThatNarrowNothing(t *testing.T) {
	lib, say := librarytest.Good(t, `
-- poses/a.md --
title: A
level: beginner
cautions: [dizziness]
-- poses/b.md --
title: B
level: beginner
hold: 10s
cautions: [dizziness]
`), librarytest.English(t)
	var keys []string
	for _, f := range facet.Filters(lib, say, facet.Lists(lib, say)) {
		keys = append(keys, f.Key)
	}
	if got := strings.Join(keys, " "); got != "hold" {
		t.Errorf("filters: %s", got)
	}
}
