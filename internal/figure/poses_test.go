package figure

import (
	"os"
	"sync"
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

// testFigures draws both sides of every figure of the test data, once for all tests: the side
// that is written, then the other.
func testFigures(t testing.TB) map[string][2]Figure {
	t.Helper()
	drawOnce.Do(func() {
		drawnOnce = map[string][2]Figure{}
		for id, p := range testPostures(t) {
			drawnOnce[id] = [2]Figure{New(p, Bun), New(p.Mirror(), Bun)}
		}
	})
	return drawnOnce
}

var (
	drawOnce  sync.Once
	drawnOnce map[string][2]Figure
)

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

func TestFiguresOfTheLibraryPassTheCheck(t *testing.T) {
	figures := testFigures(t)
	var diags diag.List
	for _, p := range testPoses(t) {
		for _, f := range figures[p.id] {
			f.Solution.Check(p.spec, p.id, &diags)
		}
	}
	if len(diags) > 0 {
		t.Error(show(diags))
	}
}
