package figure

// A side of the body, as an index.
type side uint8

const (
	left side = iota
	right
	sides = 2
)

func (s side) other() side { return 1 - s }

// sign is +1 on the left, where y is positive, and -1 on the right.
func (s side) sign() float64 {
	if s == left {
		return 1
	}
	return -1
}

func (s side) String() string { return [...]string{"left", "right"}[s] }

// An Angle is one degree of freedom of the body. The midline's come first, then one block for the
// left side and one for the right.
type Angle uint8

// The midline's degrees of freedom. The pelvis' turn the whole body; height is that of the pelvis
// over the floor, in statures, and no angle, but the solver treats it alike.
const (
	height Angle = iota
	pelvisPitch
	pelvisLean
	pelvisTurn
	lumbarFlex
	lumbarLean
	lumbarTurn
	lowerFlex // lower thoracic
	lowerLean
	lowerTurn
	upperFlex // upper thoracic
	upperLean
	upperTurn
	neckFlex
	neckLean
	neckTurn
	midAngles
)

// A limb's degrees of freedom, relative to its side's block.
const (
	hipFlex Angle = iota
	hipAbd
	hipOut
	kneeFlex
	ankleFlex // the foot toward the shin
	ankleRoll // inversion: the sole turns inward
	toesTuck  // the toes toward the shin
	shoulderFlex
	shoulderAbd
	shoulderOut
	shoulderShrug // thousandths of the stature by which the girdle rises
	elbowFlex
	forearmPronate // 0 supinated, 90 the thumb forward, 180 pronated
	wristFlex      // toward the palm
	fingersFlex
	limbAngles
)

const angles = midAngles + sides*limbAngles

// on returns a limb's angle on one side of the body.
func (a Angle) on(s side) Angle { return midAngles + Angle(s)*limbAngles + a }

// limb splits an angle into its side and its place in the limb's block; ok is false for the
// midline's.
func (a Angle) limb() (s side, l Angle, ok bool) {
	if a < midAngles {
		return 0, 0, false
	}
	a -= midAngles
	return side(a / limbAngles), a % limbAngles, true
}

// An angleSet holds a value for every degree of freedom.
type angleSet [angles]float64

var midNames = [midAngles]string{"height", "pelvis pitch", "pelvis lean", "pelvis turn", "lumbar flexion", "lumbar lean",
	"lumbar turn", "lower thoracic flexion", "lower thoracic lean", "lower thoracic turn", "upper thoracic flexion",
	"upper thoracic lean", "upper thoracic turn", "neck flexion", "neck lean", "neck turn"}

var limbNames = [limbAngles]string{"hip flexion", "hip abduction", "hip outward rotation", "knee flexion", "ankle flexion",
	"ankle inversion", "toes tuck", "shoulder flexion", "shoulder abduction", "shoulder outward rotation", "shoulder shrug",
	"elbow flexion", "forearm pronation", "wrist flexion", "finger flexion"}

// String names the angle as a teacher would: 'left hip flexion'.
func (a Angle) String() string {
	s, l, ok := a.limb()
	if !ok {
		return midNames[a]
	}
	return s.String() + " " + limbNames[l]
}

// opposite returns the angle that mirrors a, and whether its sign turns.
func (a Angle) opposite() (b Angle, negate bool) {
	if s, l, ok := a.limb(); ok {
		return l.on(s.other()), false
	}
	switch a {
	case height, pelvisPitch, lumbarFlex, lowerFlex, upperFlex, neckFlex:
		return a, false
	}
	return a, true
}

// mirror swaps the sides of the body.
func (q angleSet) mirror() (m angleSet) {
	for a := range q {
		b, negate := Angle(a).opposite()
		m[b] = q[a]
		if negate {
			m[b] = -q[a]
		}
	}
	return m
}
