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

func sharedOf(t *testing.T, lib *library.Library) *shared {
	t.Helper()
	return newShared(lib, Options{Words: librarytest.English(t).Words})
}

// What machines show of a page is cut at a word's end, and never ends in a comma.
func TestShorten(t *testing.T) {
	words := strings.Repeat("abcdefghi ", 15) // 150 letters
	for text, want := range map[string]string{
		"":                              "",
		words + "abcdefghij":            words + "abcdefghij",
		words + "abcdefghijk":           strings.TrimSpace(words) + "…",
		words + "abc defghijk":          words + "abc…",
		words + "ab, defghijk":          words + "ab…",
		words + "éééé éééé é":           words + "éééé…",
		words + "abcdefgh xx":           words + "abcdefgh…",
		strings.Repeat("x", 161):        strings.Repeat("x", 159) + "…",
		" " + strings.Repeat("x", 170):  " " + strings.Repeat("x", 158) + "…",
		"a " + strings.Repeat("x", 170): "a…",
		strings.Repeat("é", 160):        strings.Repeat("é", 160),
		strings.Repeat("é", 150) + " ééééééééééé": strings.Repeat("é", 150) + "…",
	} {
		if got := shorten(text); got != want {
			t.Errorf("%q:\n got %q\nwant %q", text, got, want)
		}
	}
}

// A list is laid out bit by bit from the 501st card on.
func TestLongLists(t *testing.T) {
	lib := librarytest.Good(t, "-- poses/rise.md --\ntitle: Rise\n")
	for n, want := range map[int]bool{1: false, 500: false, 501: true} {
		p := listPages{sharedOf(t, lib)}
		p.lib.Poses = slices.Repeat(lib.Poses[:1], n)
		if got := p.poses(); got.Long != want || got.Count != map[bool]string{true: "1 pose", false: fmt.Sprintf("%d poses", n)}[n == 1] {
			t.Errorf("%d poses: long %t, %q", n, got.Long, got.Count)
		}
	}
}

func TestForHost(t *testing.T) {
	for path, want := range map[string]bool{
		"robots.txt": true, "_headers": true, ".nojekyll": true, "index.html": false, "feed.xml": false, "x/robots.txt": false, "": false,
	} {
		if ForHost(path) != want {
			t.Errorf("%s is for the host alone: %t, want %t", path, !want, want)
		}
	}
}

// Of what the library tells apart nothing, there is no control either.
func TestFilterControls(t *testing.T) {
	for what, test := range map[string]struct{ keys, want string }{
		"nothing":    {"", "none"},
		"levels":     {"level: beginner", "roles 0, muscles 0, orders level, lists level: Beginner 1"},
		"muscles":    {"muscles: {works: [soleus]}", "roles 4, muscles 3, orders muscle, lists"},
		"both":       {"level: beginner\nmuscles: {works: [soleus]}", "roles 4, muscles 3, orders level muscle, lists level: Beginner 1"},
		"conditions": {"cautions: [dizziness]", "roles 0, muscles 0, orders, lists, care Dizziness hides 1, Low blood pressure hides 1, Vertigo hides 1"},
	} {
		lib := librarytest.Good(t, "-- poses/a.md --\ntitle: A\n"+test.keys+"\n-- poses/b.md --\ntitle: B\n-- poses/c.md --\ntitle: C\n")
		if got := controls((listPages{sharedOf(t, lib)}).filterControls()); got != test.want {
			t.Errorf("%s:\n got %s\nwant %s", what, got, test.want)
		}
	}
}

func controls(f *page.Filters) string {
	if f == nil {
		return "none"
	}
	out := fmt.Sprintf("roles %d, muscles %d, orders", len(f.Roles), len(f.Muscles))
	for _, o := range f.Orders {
		out += " " + o.Value
	}
	out += ", lists"
	for _, l := range f.Lists {
		out += " " + l.Key + ":"
		for _, c := range l.Choices {
			out += fmt.Sprintf(" %s %d", c.Text, c.Count)
		}
	}
	if f.Care != nil {
		var said []string
		for _, region := range f.Care.Regions {
			for _, c := range region.Choices {
				said = append(said, c.Text+" "+c.Hides)
			}
		}
		out += ", care " + strings.Join(said, ", ")
	}
	return out
}

// The two columns of the load are the two sides of the body, each bar a share of the longest.
func TestLoadTable(t *testing.T) {
	lib := librarytest.Good(t, `
-- poses/a.md --
title: A
sides: "{side} up"
muscles: {works: [soleus: same], stabilizes: [gracilis: other], stretches: [deltoid: same, soleus: other]}
-- sequences/s.md --
title: S
breath: 1s
steps:
  - {pose: a, side: left, hold: 30s}
  - {pose: a, side: right, hold: 10s}
`)
	var got []string
	for _, row := range loadTable(lib.Sequences[0]) {
		got = append(got, fmt.Sprintf("%s: left %s, right %s", row.Muscle.Text, cell(row.Left), cell(row.Right)))
	}
	want := []string{
		"Soleus: left works 75+25 (0:30 + 0:10), right works 25+75 (0:10 + 0:30)",
		"Deltoid: left works 0+75 (0:30), right works 0+25 (0:10)",
		"Gracilis: left stabilizes 25+0 (0:10), right stabilizes 75+0 (0:30)",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func cell(c page.LoadCell) string {
	return fmt.Sprintf("%s %d+%d (%s)", c.Role, c.WorkShare, c.StretchShare, c.Words)
}

// A muscle that works as long as it steadies is shown as one that works.
func TestRoleOfALoad(t *testing.T) {
	lib := librarytest.Good(t, `
-- poses/a.md --
title: A
muscles: {works: [soleus], stabilizes: [gracilis]}
-- poses/b.md --
title: B
muscles: {stabilizes: [soleus], works: [gracilis]}
-- sequences/s.md --
title: S
steps: [{pose: a, hold: 10s}, {pose: b, hold: 10s}]
`)
	for _, row := range loadTable(lib.Sequences[0]) {
		if row.Left.Role != "works" || row.Right.Role != "works" {
			t.Errorf("%s: %s, %s", row.Muscle.Text, row.Left.Role, row.Right.Role)
		}
	}
}
