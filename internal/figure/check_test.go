package figure

import (
	"strings"
	"testing"

	"posebook/internal/diag"
)

func TestCheckSaysWhatCouldNotBeMet(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"like: stand", ""},
		{"touch: heel.l\nprops: [{block: ball.l high}]", "1:1 contact-off: the figure: "},
		{"like: stand\nhold: {palm.l: ankle.l}", `1:1 hold-off: the figure: palm.l and ankle.l stay`},
		{"like: stand\nhold: {sole.l: crown}", "1:1 hold-off: the figure: sole.l and crown stay"},
		{"like: stand\naim: {legs: up}", `aim-off: the figure: leg.l points`},
		{"like: stand\nboth: {knee: 200}\ntouch: shins", "1:1 beyond-range: the figure: left knee flexion"},
		{"like: stand\nboth: {elbow: extend 60}", "1:1 beyond-range: the figure: left elbow flexion of -60 degrees is more than bodies do (-10 to 152)"},
		{"like: stand\nboth: {shoulder: 60 in 60, elbow: 80}", "1:1 limbs-cross: the figure: the left forearm passes through the right forearm"},
		{"like: stand\nleft: {hip: add 30}\nright: {hip: add 30}", "limbs-cross: the figure: the left thigh passes through the right thigh"},
	} {
		spec, diags := parseText(t, c.text)
		p, ok := Resolve(spec, nil, &diags)
		if !ok {
			t.Fatal(show(diags))
		}
		s := Solve(*p)
		s.Check(spec, "the figure", &diags)
		if got := show(diags); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s\n got  %s\n want %s", c.text, got, c.want)
		}
	}
}

func TestHoldsOfTheHandsHaveAHint(t *testing.T) {
	spec, diags := parseText(t, "like: stand\nhold: {palm.l: ankle.l}")
	p, _ := Resolve(spec, nil, &diags)
	s := Solve(*p)
	s.Check(spec, "the figure", &diags)
	if got := show(diags); !strings.Contains(got, `(only the arms move for it; "brace: none" lets the whole body reach)`) {
		t.Error(got)
	}
}

func TestMissedContactsFailTheBuildAndCrossedLimbsDoNot(t *testing.T) {
	severity := func(text string) (errors, warnings int) {
		spec, diags := parseText(t, text)
		p, _ := Resolve(spec, nil, &diags)
		s := Solve(*p)
		s.Check(spec, "the figure", &diags)
		return diags.Errors(), diags.Warnings()
	}
	if errors, _ := severity("touch: heel.l\nprops: [{block: ball.l high}]"); errors == 0 {
		t.Error("a missed contact is no error")
	}
	if errors, warnings := severity("like: stand\nboth: {elbow: extend 60}"); errors > 0 || warnings == 0 {
		t.Errorf("a joint beyond its range: %d errors, %d warnings", errors, warnings)
	}
}

// A part under the floor is only found where the solver was not asked: it pushes everything up.
func TestBelowFloor(t *testing.T) {
	s := solveText(t, "like: stand")
	s.angles[height] -= 0.1
	s.bones = place(&s.angles)
	var diags diag.List
	s.Check(&Spec{}, "the figure", &diags)
	if !strings.Contains(show(diags), "below-floor: the figure: heel.l is 9.9% of the body's height below the floor") {
		t.Error(show(diags))
	}
}

func TestSegmentsApart(t *testing.T) {
	for _, c := range []struct {
		a, b, c, d vec
		want       float64
	}{
		{vec{0, 0, 0}, vec{1, 0, 0}, vec{0, 1, 0}, vec{1, 1, 0}, 1},
		{vec{0, 0, 0}, vec{1, 0, 0}, vec{0.5, -1, 2}, vec{0.5, 1, 2}, 2},
		{vec{0, 0, 0}, vec{1, 0, 0}, vec{3, 0, 0}, vec{4, 0, 0}, 2},
		{vec{-1, -1, 0}, vec{1, 1, 0}, vec{-1, 1, 0}, vec{1, -1, 0}, 0},
		{vec{0, 0, 0}, vec{0, 0, 0}, vec{0, 3, 4}, vec{0, 3, 4}, 5},
	} {
		if got := segmentsApart(c.a, c.b, c.c, c.d); !closeTo(got, c.want) {
			t.Errorf("%v-%v and %v-%v: %g, want %g", c.a, c.b, c.c, c.d, got, c.want)
		}
	}
}
