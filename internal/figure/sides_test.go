package figure

import (
	"math"
	"strings"
	"testing"
)

// otherSide writes a figure's text for the other side of the body.
var otherSide = strings.NewReplacer(
	"left", "right", "right", "left", ".l", ".r", ".r", ".l",
	"lean 8", "lean -8", "lean -8", "lean 8", "turn 12", "turn -12", "turn -12", "turn 12", "az 25", "az -25", "az -25", "az 25",
)

func posture(t *testing.T, text string) Posture {
	t.Helper()
	spec, diags := parseText(t, text)
	p, ok := Resolve(spec, func(string) *Spec { return nil }, &diags)
	if !ok || len(diags) > 0 {
		t.Fatalf("%s\n%s", text, show(diags))
	}
	return *p
}

// A text in which left and right are exchanged gives the mirror image of the figure, whatever it
// says: the drawings are equal to the last point.
func TestATextOfTheOtherSideIsTheMirrorImage(t *testing.T) {
	for _, text := range []string{
		"view: side left\nleft: {hip: 95, knee: 110}\ntouch: foot.r",
		"view: side left az 60\nright: {shoulder: 0 abd 90 out 20, elbow: 40, forearm: pronate 30}\narms: {left: hips}",
		"view: side left\nlike: kneel\nneck: turn 12\npelvis: lean 8\nspine: {upper-thoracic: turn 12 lean -8}",
		"view: side right\nlike: sit\nhold: {palm.r: knee.r}\naim: {arm.l: up}",
		"view: side left\nright: {hip: 80, knee: 10}\nhold: {palm.r: thigh.r}\nbrace: none\ntouch: foot.l",
		"view: side left\nright: {shoulder: 60}\nleft: {shoulder: 60, elbow: 10}\nfront: arm.r",
		"view: side left\nright: {shoulder: 60}\nleft: {shoulder: 60, elbow: 10}\nnear: arm.r",
		"view: side left\nlike: supine\nright: {hip: 80}\nprops: [{strap: palm.r ball.r}, {blanket: head}]",
		"view: side left\nleft: {shoulder: 0 abd 30}\nprops: [{block: palm.l high}, {wall: palm.r}]",
		"view: side left\nright: {hip: 60 abd 20 out 30, knee: 90, ankle: point 20 invert 5, toes: curl 10}\ntouch: foot.l",
		"view: side left az 60\nhold: {sole.r: innerthigh.l}\nright: {hip: 40 abd 55 out 60, knee: 145}\ntouch: foot.l\naim: {leg.l: down}",
	} {
		other := otherSide.Replace(text)
		if other == text {
			t.Fatalf("nothing has a side in %s", text)
		}
		a, b := posture(t, text), posture(t, other)
		mirrored := a.Mirror()
		for _, style := range []Style{Flat, Clothed} {
			got, want := DrawAs(Solve(mirrored), Bun, style)[0].Markup(), DrawAs(Solve(b), Bun, style)[0].Markup()
			if got != want {
				t.Errorf("the mirror image of\n%s\nis not that of\n%s", text, other)
				break
			}
		}
	}
}

// What is written of one side is done by that side: y grows to the body's left.
func TestEachSideDoesWhatIsWrittenOfIt(t *testing.T) {
	for text, holds := range map[string]func(m measured) bool{
		"right: {hip: 90, knee: 90}":             func(m measured) bool { return m.at(knee.on(right)).z > m.at(knee.on(left)).z+0.15 },
		"left: {hip: abd 30}\ntouch: foot.r":     func(m measured) bool { return m.at(ankle.on(left)).y > m.at(hip.on(left)).y+0.15 },
		"right: {hip: abd 30}\ntouch: foot.l":    func(m measured) bool { return m.at(ankle.on(right)).y < m.at(hip.on(right)).y-0.15 },
		"left: {shoulder: 0 abd 90}":             func(m measured) bool { return m.at(wrist.on(left)).y > m.at(shoulder.on(left)).y+0.2 },
		"right: {shoulder: 0 abd 90}":            func(m measured) bool { return m.at(wrist.on(right)).y < m.at(shoulder.on(right)).y-0.2 },
		"aim: {arm.l: out}":                      func(m measured) bool { return m.at(wrist.on(left)).y > m.at(shoulder.on(left)).y+0.2 },
		"aim: {arm.r: out}":                      func(m measured) bool { return m.at(wrist.on(right)).y < m.at(shoulder.on(right)).y-0.2 },
		"pelvis: lean 20":                        func(m measured) bool { return m.at(crown).y > m.at(hip.on(left)).y },
		"neck: turn 60":                          func(m measured) bool { return m.at(chin).y > m.at(crown).y+0.02 },
		"left: {hip: 90 out 40, knee: 90}":       func(m measured) bool { return m.at(ankle.on(left)).y < m.at(knee.on(left)).y-0.05 },
		"right: {hip: 90 out 40, knee: 90}":      func(m measured) bool { return m.at(ankle.on(right)).y > m.at(knee.on(right)).y+0.05 },
		"left: {shoulder: 0 out 60, elbow: 90}":  func(m measured) bool { return m.at(wrist.on(left)).y > m.at(elbow.on(left)).y+0.05 },
		"right: {shoulder: 0 out 60, elbow: 90}": func(m measured) bool { return m.at(wrist.on(right)).y < m.at(elbow.on(right)).y-0.05 },
	} {
		if s := Solve(posture(t, text)); !holds(measured{s.bones}) {
			t.Errorf("%s: the other side does it, or nobody", text)
		}
	}
}

// Two parts that lean on one wall lie on one upright line, on the side where the wall stands.
func TestBothHandsAreOnTheWall(t *testing.T) {
	for text, place := range map[string]Landmark{
		"both: {shoulder: 80}\nright: {elbow: 20}\nprops: [{wall: palms front}]":         palm,
		"both: {shoulder: extend 30}\nright: {elbow: 20}\nprops: [{wall: palms behind}]": palm,
	} {
		s := Solve(posture(t, text))
		m := measured{s.bones}
		l, r := m.mark(place.on(left)), m.mark(place.on(right))
		front := 1.0
		if strings.Contains(text, "behind") {
			front = -1
		}
		if gap := math.Abs(front*(l.at.x-r.at.x) + (l.r - l.soft) - (r.r - r.soft)); gap > 0.01 || front*(l.at.x-m.at(hip.on(left)).x) < 0.05 {
			t.Errorf("%s: the hands are %.3f of a stature apart, %.3f and %.3f before the hips", text, gap, l.at.x, r.at.x)
		}
	}
}

// A hand that is to hold something is not on the floor: on its way it pushes nobody over, neither
// the right hand nor the left.
func TestTheHandThatHoldsIsNotPushedByTheFloor(t *testing.T) {
	for _, text := range []string{
		"like: sit\nright: {shoulder: -20, elbow: 0}\nleft: {shoulder: 0 abd 80}\nhold: {palm.r: shin.r}",
		"like: cross-legged\nright: {shoulder: 10, elbow: 0}\nleft: {shoulder: 0 abd 80}\nhold: {palm.r: knee.r}",
		"like: sit\nright: {shoulder: 0, elbow: 0}\nleft: {shoulder: 175}\nhold: {palm.r: knee.r}\npelvis: pitch 5",
	} {
		for _, written := range []string{text, otherSide.Replace(text)} {
			s := solveText(t, written)
			if lean, turn := s.angles[pelvisLean], s.angles[pelvisTurn]; math.Abs(lean) > 0.01 || math.Abs(turn) > 0.01 {
				t.Errorf("the pelvis leans by %.2f and turns by %.2f degrees in\n%s", lean, turn, written)
			}
		}
	}
}
