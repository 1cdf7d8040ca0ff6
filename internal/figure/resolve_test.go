package figure

import (
	"slices"
	"testing"

	"posebook/internal/diag"
)

// specs parses figures by id and looks them up.
func specs(t *testing.T, texts map[string]string) Lookup {
	t.Helper()
	out := map[string]*Spec{}
	for id, text := range texts {
		s, diags := parseText(t, text)
		if len(diags) > 0 {
			t.Fatalf("%s: %s", id, show(diags))
		}
		out[id] = s
	}
	return func(id string) *Spec { return out[id] }
}

func TestBases(t *testing.T) {
	want := []string{"all-fours", "cross-legged", "inverted", "kneel", "lunge", "plank", "prone", "side-lying", "sit", "squat", "stand", "supine", "wide-stance"}
	if got := Bases(); !slices.Equal(got, want) {
		t.Errorf("bases %v, want %v", got, want)
	}
	for _, name := range Bases() {
		s := solveText(t, "like: "+name)
		spec, _ := parseText(t, "like: "+name)
		var diags diag.List
		s.Check(spec, name, &diags)
		if len(diags) > 0 {
			t.Error(show(diags))
		}
	}
}

func TestResolveReportsWhatItCannotFind(t *testing.T) {
	look := specs(t, map[string]string{
		"a": "like: b", "b": "like: c", "c": "like: b", "self": "like: self", "good": "like: stand",
	})
	for _, c := range []struct{ text, want string }{
		{"like: standd", `1:7 unknown-figure: there is no base and no pose with a figure called "standd" (did you mean "stand"?)`},
		{"like: nowhere", `1:7 unknown-figure: there is no base and no pose with a figure called "nowhere"`},
		{"like: a", `1:7 figure-cycle: the figure inherits from itself by way of "b"`},
		{"like: self", `1:7 figure-cycle: the figure inherits from itself by way of "self"`},
		{"like: good", ""},
	} {
		spec, diags := parseText(t, c.text)
		p, ok := Resolve(spec, look, &diags)
		if got := show(diags); got != c.want {
			t.Errorf("%s\n got  %s\n want %s", c.text, got, c.want)
		}
		if ok != (c.want == "") || ok != (p != nil) {
			t.Errorf("%s: ok is %v", c.text, ok)
		}
	}
}

func TestInheritance(t *testing.T) {
	look := specs(t, map[string]string{
		"parent": "like: stand\nboth: {hip: 20 abd 5, knee: 10}\nright: {hip: 40}\nhold: {palm.l: heart}\ntouch: feet",
		"other":  "side: left\nleft: {hip: 70}\nneck: turn 30\ntouch: foot.r",
	})
	angle := func(text string, a Angle) float64 {
		spec, diags := parseText(t, text)
		p, ok := Resolve(spec, look, &diags)
		if !ok {
			t.Fatal(show(diags))
		}
		return p.angles[a]
	}
	for _, c := range []struct {
		name, text string
		angle      Angle
		want       float64
	}{
		{"inherited", "like: parent", hipFlex.on(left), 20},
		{"one side beats both", "like: parent", hipFlex.on(right), 40},
		{"both beats what is inherited of one side", "like: parent\nboth: {hip: 5}", hipFlex.on(right), 5},
		{"a joint is written whole", "like: parent\nboth: {hip: 5}", hipAbd.on(left), 0},
		{"a joint that is not written stays", "like: parent\nboth: {hip: 5}", kneeFlex.on(left), 10},
		{"a figure of the other side is mirrored", "like: other", hipFlex.on(right), 70},
		{"and turns the other way", "like: other", neckTurn, -30},
		{"of the same side it is not", "like: other\nside: left", hipFlex.on(left), 70},
		{"a base has no side", "like: lunge\nside: left", hipFlex.on(right), 95},
		{"arms replace the arm", "like: parent\nboth: {elbow: 90}\narms: overhead", elbowFlex.on(left), 90},
		{"defaults", "touch: feet", forearmPronate.on(left), 80},
		{"a contact's defaults", "touch: palms", forearmPronate.on(left), 170},
		{"written beats a contact's default", "touch: palms\nboth: {forearm: 60}", forearmPronate.on(left), 60},
		{"thoracic is shared", "spine: {thoracic: extend 20}", upperFlex, -10},
		{"upper thoracic alone", "spine: {upper-thoracic: extend 20}", lowerFlex, 0},
	} {
		if got := angle(c.text, c.angle); got != c.want {
			t.Errorf("%s: %v is %g, want %g", c.name, c.angle, got, c.want)
		}
	}
}

func TestStartOfAMovement(t *testing.T) {
	look := specs(t, map[string]string{"cow": "like: all-fours\nneck: extend 40"})
	resolve := func(text string) (*Posture, bool, diag.List) {
		spec, diags := parseText(t, text)
		p, ok := ResolveStart(spec, look, &diags)
		return p, ok, diags
	}
	p, ok, _ := resolve("like: all-fours\nview: side left\nneck: flex 30\nfrom: {like: cow}")
	if !ok || p.angles[neckFlex] != -40 || p.view.From != left {
		t.Errorf("the start is not the cow seen by the end's camera: %+v", p)
	}
	p, ok, _ = resolve("like: all-fours\nneck: flex 30\nfrom: {spine: {lumbar: 20}}")
	if !ok || p.angles[neckFlex] != 30 || p.angles[lumbarFlex] != 20 {
		t.Errorf("a start without 'like' differs from the end in what it says alone: %+v", p)
	}
	if _, ok, diags := resolve("like: all-fours"); ok || len(diags) > 0 {
		t.Error("a still figure has a start")
	}
	if _, ok, diags := resolve("like: all-fours\nfrom: {like: caw}"); ok || show(diags) == "" {
		t.Error("an unknown start is not reported")
	}
}
