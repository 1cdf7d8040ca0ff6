package figure

import (
	"os"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// A named figure of the test data.
type namedSpec struct {
	id   string
	spec *Spec
}

// testPoses reads testdata/poses.yaml.
func testPoses(t testing.TB) []namedSpec {
	t.Helper()
	text, err := os.ReadFile("testdata/poses.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var diags diag.List
	f := source.NewFile("testdata/poses.yaml", text)
	n, _ := frontmatter.Parse(f.Span(0, len(f.Text)), &diags)
	var out []namedSpec
	for k, v := range n.Pairs() {
		out = append(out, namedSpec{k.Raw(), Parse(v, &diags)})
	}
	if len(diags) > 0 {
		t.Fatal(show(diags))
	}
	if len(out) < 32 {
		t.Fatalf("%d figures, want at least 32", len(out))
	}
	return out
}

func lookupIn(poses []namedSpec) Lookup {
	return func(id string) *Spec {
		for _, p := range poses {
			if p.id == id {
				return p.spec
			}
		}
		return nil
	}
}

// testPostures resolves them.
func testPostures(t testing.TB) map[string]Posture {
	t.Helper()
	poses := testPoses(t)
	var diags diag.List
	out := map[string]Posture{}
	for _, p := range poses {
		if posture, ok := Resolve(p.spec, lookupIn(poses), &diags); ok {
			out[p.id] = *posture
		}
	}
	if len(diags) > 0 {
		t.Fatal(show(diags))
	}
	return out
}

func TestSolveMeetsContacts(t *testing.T) {
	poses := testPoses(t)
	ps := testPostures(t)
	for _, p := range poses {
		po := ps[p.id]
		s := Solve(po)
		worst := 0.0
		var wm Landmark
		for _, c := range po.contacts {
			for _, m := range c.contact.marks() {
				if d := s.bones.mark(m).under() - c.height; d > worst {
					worst, wm = d, m
				}
			}
		}
		hw := 0.0
		for _, h := range po.holds {
			d, _, _ := h.gap(s.bones)
			hw = max(hw, d)
		}
		t.Logf("%-22s contact %.4f %v hold %.4f", p.id, worst, wm, hw)
		for _, c := range s.Changes() {
			if !c.Free {
				t.Logf("      %s %.0f -> %.0f", c.Angle, c.From, c.To)
			}
		}
	}
}

func TestFiguresOfTheLibraryPassTheCheck(t *testing.T) {
	poses := testPoses(t)
	var diags diag.List
	for _, p := range poses {
		posture, ok := Resolve(p.spec, lookupIn(poses), &diags)
		if !ok {
			continue
		}
		for _, q := range []Posture{*posture, posture.Mirror()} {
			s := Solve(q)
			s.Check(p.spec, p.id, &diags)
		}
	}
	if len(diags) > 0 {
		t.Error(show(diags))
	}
}
