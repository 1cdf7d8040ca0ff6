package figure

import (
	"math"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// seeds are the figures of the test data and the bases, each as it stands under 'figure:', and
// some odd ones.
func seeds(t testing.TB) []string {
	t.Helper()
	out := []string{
		"{}", "like: stand", "like: nowhere", "touch: feet palms head sit", "hold: {knee.l: knee.l}", "pelvis: pitch 360 lean 360 turn 360",
		"both: {hip: 360 abd -360 out 360, knee: -360, shoulder: shrug 360}", "view: front az 180 el -80", "view: back el 80",
		"touch: [crown, feet, sit, back]\naim: {arms: up, legs: down, torso: level, head: back}", "props: [{wall: heels}, {chair: sit}, {strap: palms balls}]",
		"from: {like: squat}\nlike: sit\narms: {left: T, right: hips}\nfront: arms\nnear: legs", "hold: {palms: heels, soles: crown}\nbrace: none",
	}
	key := regexp.MustCompile(`(?m)^\S+:.*$`)
	for _, file := range []string{"testdata/poses.yaml", "bases.yaml"} {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range key.Split(string(text), -1) {
			if block = strings.ReplaceAll(block, "\n  ", "\n"); strings.TrimSpace(block) != "" {
				out = append(out, strings.TrimPrefix(block, "\n"))
			}
		}
	}
	if len(out) < 50 {
		t.Fatalf("%d seeds, want at least 50", len(out))
	}
	return out
}

// Whatever is written, nothing panics, all numbers are finite, the drawings are well-formed and
// small, and it does not take long.
func FuzzFigure(f *testing.F) {
	for _, s := range seeds(f) {
		f.Add(s)
	}
	poses := testPoses(f)
	f.Fuzz(func(t *testing.T, text string) {
		var diags diag.List
		file := source.NewFile("pose.md", []byte(text))
		n, ok := frontmatter.Parse(file.Span(0, len(file.Text)), &diags)
		if !ok {
			return
		}
		spec := Parse(n, &diags)
		for _, d := range diags {
			if d.Span.HasPosition() && (d.Span.Start > d.Span.End || d.Span.End > len(file.Text)) {
				t.Fatalf("%+v lies outside the file", d)
			}
		}
		start := time.Now()
		for _, resolve := range []func(*Spec, Lookup, *diag.List) (*Posture, bool){Resolve, ResolveStart} {
			if p, ok := resolve(spec, lookupIn(poses), &diags); ok {
				checkFigure(t, spec, *p)
			}
		}
		if took := time.Since(start); took > 5*time.Second {
			t.Fatalf("took %v", took)
		}
	})
}

func checkFigure(t *testing.T, spec *Spec, p Posture) {
	fig := New(p.Mirror(), Short)
	var diags diag.List
	fig.Solution.Check(spec, "the figure", &diags)
	for a, v := range fig.Solution.angles {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			t.Fatalf("%v is %v", Angle(a), v)
		}
	}
	for _, d := range []*Drawing{fig.Flat, fig.Clothed} {
		svg := d.SVG("figure")
		if err := wellFormed(svg); err != nil {
			t.Fatalf("%v in %s", err, svg)
		}
		if len(svg) > 9<<10 || d.Width > 3*units || d.Height > 3*units || d.Floor < 0 {
			t.Fatalf("%d bytes, %d×%d, floor %d", len(svg), d.Width, d.Height, d.Floor)
		}
	}
	lights := lit(fig.Solution, Short, Clothed, []Light{{RegionID: "glutes", Role: anatomy.Works}, {RegionID: "no such", Role: anatomy.Stretches}})
	if err := wellFormed([]byte("<g>" + lights + "</g>")); err != nil {
		t.Fatal(err)
	}
}
