package figure

import (
	"math"
	"testing"
)

// angleAt is the angle between two bones at the joint b, in degrees: 180 is straight.
func angleAt(a, b, c vec) float64 {
	return math.Acos(clamp(a.sub(b).unit().dot(c.sub(b).unit()), -1, 1)) / radian
}

// A measured solution answers as a teacher would who looks at a body: with a protractor.
type measured struct{ *skeleton }

func (m measured) at(l Landmark) vec { return m.mark(l).at }
func (m measured) knee(s side) float64 {
	return angleAt(m.at(hip.on(s)), m.at(knee.on(s)), m.at(ankle.on(s)))
}
func (m measured) elbow(s side) float64 {
	return angleAt(m.at(shoulder.on(s)), m.at(elbow.on(s)), m.at(wrist.on(s)))
}
func (m measured) hip(s side) float64 {
	return angleAt(m.at(shoulder.on(s)), m.at(hip.on(s)), m.at(knee.on(s)))
}
func (m measured) shoulder(s side) float64 {
	return angleAt(m.at(hip.on(s)), m.at(shoulder.on(s)), m.at(elbow.on(s)))
}

// slope is how far the line from a to b rises over the floor, in degrees.
func (m measured) slope(a, b Landmark) float64 {
	return math.Asin(m.at(b).sub(m.at(a)).unit().z) / radian
}

// Ranges that teachers and measurements give:
//
//   - plank: one line from heels to head, shoulders over wrists, arms straight (ACE exercise library, front plank).
//   - downward-facing dog: the aim is a right angle at the hips, legs and arms straight (J. Kent, 'Do you do yoga?', 2017;
//     Iyengar, Light on Yoga, plate 75: arms and legs straight, the trunk in line with the arms).
//   - tree: standing leg straight, the other foot at the root of the thigh (Iyengar, plate 2).
//   - warrior 2: the front thigh level, a right angle at the knee, the other leg straight, arms level (Iyengar, plate 15);
//     measured of thirteen teachers, the knee bends by 68 degrees on average (Whissell, thesis, Ottawa 2015).
//   - triangle: both knees straight (9.5 degrees beyond straight in Whissell), arms in one upright line (Iyengar, plate 4).
//   - cobra: the pubic bone stays down, the arms may stay bent (Satyananda, Asana Pranayama Mudra Bandha).
//   - chair: knees bent, thighs as nearly level as they can be, the trunk leans over them at about a right angle (Yoga
//     Journal, Utkatasana); measured of eleven teachers in Liu and others, IJERPH 18 (2021) 8402.
func TestFiguresHaveTheAnglesThatTeachersGive(t *testing.T) {
	postures := testPostures(t)
	for _, c := range []struct {
		pose, what string
		measure    func(m measured) float64
		low, high  float64
	}{
		{"plank", "hip", func(m measured) float64 { return m.hip(left) }, 165, 195},
		{"plank", "knee", func(m measured) float64 { return m.knee(left) }, 172, 180},
		{"plank", "elbow", func(m measured) float64 { return m.elbow(left) }, 172, 180},
		{"plank", "arms to the floor", func(m measured) float64 { return m.slope(wrist.on(left), shoulder.on(left)) }, 75, 90},
		{"downward-facing-dog", "hip", func(m measured) float64 { return m.hip(left) }, 70, 105},
		{"downward-facing-dog", "knee", func(m measured) float64 { return m.knee(left) }, 165, 180},
		{"downward-facing-dog", "elbow", func(m measured) float64 { return m.elbow(right) }, 170, 180},
		{"downward-facing-dog", "shoulder", func(m measured) float64 { return m.shoulder(right) }, 155, 180},
		{"tree", "standing knee", func(m measured) float64 { return m.knee(left) }, 172, 180},
		{"tree", "lifted knee", func(m measured) float64 { return m.knee(right) }, 20, 60},
		{"tree", "standing hip", func(m measured) float64 { return m.hip(left) }, 165, 180},
		{"warrior-2", "front knee", func(m measured) float64 { return m.knee(right) }, 85, 115},
		{"warrior-2", "front thigh over the floor", func(m measured) float64 { return m.slope(knee.on(right), hip.on(right)) }, -5, 30},
		{"warrior-2", "back knee", func(m measured) float64 { return m.knee(left) }, 172, 180},
		{"warrior-2", "elbow", func(m measured) float64 { return m.elbow(left) }, 170, 180},
		{"warrior-2", "arms over the floor", func(m measured) float64 { return m.slope(wrist.on(left), wrist.on(right)) }, -6, 6},
		{"triangle", "front knee", func(m measured) float64 { return m.knee(right) }, 170, 180},
		{"triangle", "back knee", func(m measured) float64 { return m.knee(left) }, 170, 180},
		{"triangle", "arms", func(m measured) float64 { return m.slope(wrist.on(right), wrist.on(left)) }, 65, 90},
		{"cobra", "elbow", func(m measured) float64 { return m.elbow(left) }, 80, 160},
		{"cobra", "hip", func(m measured) float64 { return m.hip(left) }, 110, 180},
		{"cobra", "knee", func(m measured) float64 { return m.knee(left) }, 170, 180},
		{"chair", "knee", func(m measured) float64 { return m.knee(left) }, 80, 120},
		{"chair", "hip", func(m measured) float64 { return m.hip(left) }, 60, 100},
		{"chair", "arms with the trunk", func(m measured) float64 { return m.shoulder(left) }, 150, 180},
	} {
		s := Solve(postures[c.pose])
		if got := c.measure(measured{s.bones}); got < c.low || got > c.high {
			t.Errorf("%s: %s is %.0f degrees, teachers say %g to %g", c.pose, c.what, got, c.low, c.high)
		}
	}
}
