package anatomy

import (
	"slices"
	"testing"
)

func TestOppositeIsSymmetric(t *testing.T) {
	paired := 0
	for _, j := range joints() {
		for _, m := range j.Movements() {
			a := Action{j, m}
			b, ok := a.Opposite()
			if !ok {
				continue
			}
			paired++
			if back, ok := b.Opposite(); !ok || back != a || b == a || b.Joint != a.Joint {
				t.Errorf("%v is undone by %v, which is undone by %v", a, b, back)
			}
		}
	}
	if paired < 70 {
		t.Errorf("only %d actions have an opposite", paired)
	}
}

func TestOpposite(t *testing.T) {
	for _, tt := range []struct{ action, want string }{
		{"hip abduction", "hip adduction"},
		{"hip medial rotation", "hip lateral rotation"},
		{"thoracic-spine same-side rotation", "thoracic spine opposite-side rotation"},
		{"ankle plantar flexion", "ankle dorsiflexion"},
		{"scapula protraction", "scapula retraction"},
		{"thorax expansion", "thorax compression"},
		{"lumbar-spine lateral flexion", ""},
		{"abdomen compression", ""}, // the abdomen has no expansion of its own
		{"pelvis elevation", ""},
		{"hip stabilization", ""},
	} {
		a, ok := ParseAction(tt.action)
		if !ok {
			t.Errorf("%q is no action", tt.action)
			continue
		}
		have := ""
		if o, ok := a.Opposite(); ok {
			have = o.String()
		}
		if have != tt.want {
			t.Errorf("opposite of %q: have %q, want %q", tt.action, have, tt.want)
		}
	}
}

func TestParseActionKnowsTheClosedList(t *testing.T) {
	for _, j := range joints() {
		if len(j.Movements()) == 0 {
			t.Errorf("joint %q makes no movement", j)
		}
		for _, m := range j.Movements() {
			if a, ok := ParseAction(string(j) + " " + string(m)); !ok || a != (Action{j, m}) {
				t.Errorf("%q %q: have %v, %t", j, m, a, ok)
			}
		}
	}
	for _, text := range []string{"", "hip", "hip ", "hip bend", "knee abduction", "thoracic spine extension", "Hip abduction",
		"hip  abduction", "hip abduction ", "toes stabilization"} {
		if a, ok := ParseAction(text); ok {
			t.Errorf("%q is read as %v", text, a)
		}
	}
}

func TestEveryActionOfTheAtlasIsListed(t *testing.T) {
	used := map[Joint]bool{}
	for _, p := range load(t).Parts() {
		for _, a := range p.Actions() {
			used[a.Joint] = true
			if !slices.Contains(a.Joint.Movements(), a.Movement) {
				t.Errorf("%s: %v is not on the list", p.ID, a)
			}
		}
	}
	for _, j := range joints() {
		if !used[j] {
			t.Errorf("no muscle moves the joint %q", j)
		}
	}
}

// joints lists the joints from head to foot.
func joints() []Joint {
	return []Joint{Head, Neck, ThoracicSpine, LumbarSpine, Ribs, Thorax, Abdomen, Pelvis, PelvicFloor, Scapula, Shoulder,
		Elbow, Forearm, Wrist, Fingers, Thumb, Hip, Knee, Ankle, Foot, Toes, BigToe}
}
