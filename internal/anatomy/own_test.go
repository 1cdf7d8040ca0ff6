package anatomy

import (
	"slices"
	"strings"
	"testing"
)

func TestWithAddsGroups(t *testing.T) {
	a := load(t)
	with, faults := a.With([]OwnGroup{
		{ID: "hip-band-5", Name: "Hip band", Other: []string{"Hüftband", "HB", "核心"}, Plain: "The band.",
			Members: []*Part{a.ByID("gluteus-minimus"), a.ByID("gluteals"), a.ByID("psoas-major")}},
		{ID: "wings", Name: "Wings", Members: []*Part{a.ByID("latissimus-dorsi")}},
	})
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	g := with.ByID("hip-band-5")
	if g == nil || g.Kind != LibraryGroup || !g.IsGroup() || g.Plain != "The band." || g.Name != "Hip band" {
		t.Fatalf("have %+v", g)
	}
	if have, want := idsOf(g.Members), "psoas-major gluteus-maximus gluteus-medius gluteus-minimus"; have != want {
		t.Errorf("members: have %s, want %s", have, want)
	}
	for _, name := range []string{"hip-band-5", "hip band", "Hip bands", "huftband", "Hu\u0308ftband", "hb", "核心"} {
		if found := with.Find(name); len(found) != 1 || found[0] != g {
			t.Errorf("Find(%q): %s", name, idsOf(found))
		}
	}
	if n := g.AllNames()[2]; n != (Name{Text: "HB", Abbreviation: true}) {
		t.Errorf("have %+v, want an abbreviation", n)
	}
	if n := g.AllNames()[3]; n != (Name{Text: "核心"}) {
		t.Errorf("have %+v, want a name: its script has no capitals", n)
	}
	if have := idsOf(with.Groups()[len(a.Groups()):]); have != "hip-band-5 wings" {
		t.Errorf("own groups: %s", have)
	}
}

func TestWithLeavesTheAtlasAsItIs(t *testing.T) {
	a := load(t)
	before := len(a.ByID("psoas-major").Groups)
	with, _ := a.With([]OwnGroup{{ID: "mine", Name: "Mine", Members: []*Part{a.ByID("psoas-major")}}})
	if a.ByID("mine") != nil || a.Find("mine") != nil || len(a.ByID("psoas-major").Groups) != before {
		t.Error("With changes the atlas it is called on")
	}
	if have := with.ByID("psoas-major").Groups; len(have) != before+1 || have[before] != with.ByID("mine") {
		t.Errorf("the muscle is in %s", idsOf(have))
	}
	for _, p := range with.Parts() {
		if a.ByID(p.ID) == p {
			t.Errorf("%s belongs to two atlases", p.ID)
		}
		for _, q := range slices.Concat(p.Members, p.Groups) {
			if with.ByID(q.ID) != q {
				t.Errorf("%s points out of its atlas, at %s", p.ID, q.ID)
			}
		}
	}
	if same, faults := a.With(nil); same != a || faults != nil {
		t.Error("With of no groups is not the atlas itself")
	}
}

func TestWithReportsFaults(t *testing.T) {
	a := load(t)
	psoas := []*Part{a.ByID("psoas-major")}
	stranger := []*Part{{ID: "stranger", Name: "Stranger"}}
	with, faults := a.With([]OwnGroup{
		{ID: "one", Name: "Quad", Other: []string{"first", "QLs", "...", "first"}, Members: psoas},
		{ID: "hamstrings", Name: "Mine", Members: psoas},
		{ID: "Two Three", Name: "Two", Members: psoas},
		{ID: "four", Name: "Four"},
		{ID: "five", Name: "First", Members: psoas},
		{ID: "six", Name: "Six", Members: slices.Concat(psoas, stranger)},
		{ID: "vastus", Name: "Seven", Members: psoas},
	})
	want := []GroupFault{
		{0, GroupName, 0, "Quad", with.ByID("quadriceps"), `"Quad" already names the group "Quadriceps"`},
		{0, GroupOther, 1, "QLs", with.ByID("quadratus-lumborum"), `"QLs" already names the muscle "Quadratus lumborum"`},
		{0, GroupOther, 2, "...", nil, `the name "..." has no letter and no digit in it`},
		{0, GroupOther, 3, "first", nil, `"first" is given twice`},
		{1, GroupID, 0, "hamstrings", with.ByID("hamstrings"), `"hamstrings" already names the group "Hamstrings"`},
		{2, GroupID, 0, "Two Three", nil, `malformed group id "Two Three": want lower-case letters and digits, joined by hyphens`},
		{3, GroupMembers, 0, "", nil, `group "Four" has no members`},
		{4, GroupName, 0, "First", with.ByID("one"), `"First" already names the library's own group "Quad"`},
		{5, GroupMembers, 1, "Stranger", nil, `"Stranger" is not in the atlas`},
		{6, GroupID, 0, "vastus", with.ByID("vastus-lateralis"), `"vastus" already names the muscle "Vastus lateralis"`},
	}
	if !slices.Equal(faults, want) {
		t.Errorf("have %s\nwant %s", lines(faults), lines(want))
	}
	for id, held := range map[string]bool{"one": true, "two-three": false, "four": false, "five": true, "six": true, "vastus": false} {
		if (with.ByID(id) != nil) != held {
			t.Errorf("group %s is held: %t, want %t", id, !held, held)
		}
	}
	if have := idsOf(with.Find("quad")); have != "quadriceps" {
		t.Errorf("quad means %s", have)
	}
	if have := faults[0].Error(); have != want[0].Message {
		t.Errorf("Error: %s", have)
	}
}

func lines(faults []GroupFault) string {
	var out []string
	for _, f := range faults {
		out = append(out, f.Message)
	}
	return "\n\t" + strings.Join(out, "\n\t")
}
