package figure

// A Posture is a figure complete: every angle, with what must touch, meet and point. It comes
// from [Resolve].
type Posture struct {
	view     View
	angles   angleSet
	weights  angleSet // how dear each angle is to the writer, per radian
	contacts []support
	walls    []contact
	holds    []hold
	aims     []aim
	brace    brace
	front    []layerGroup
	near     []layerGroup
	props    []prop
}

// A support is a contact and the height of what it rests on: 0 for the floor.
type support struct {
	contact contact
	height  float64
}

// Mirror returns the second side of a one-sided pose: left and right of the body are swapped, and
// the camera looks from the other side. The drawing is the mirror image of the first.
func (p Posture) Mirror() Posture {
	p.view = p.view.mirror()
	p.angles = p.angles.mirror()
	p.weights = p.weights.mirrorPlain()
	p.contacts = each(p.contacts, func(s support) support { return support{s.contact.mirror(), s.height} })
	p.walls = each(p.walls, contact.mirror)
	p.holds = each(p.holds, hold.mirror)
	p.aims = each(p.aims, aim.mirror)
	p.front = each(p.front, layerGroup.mirror)
	p.near = each(p.near, layerGroup.mirror)
	p.props = each(p.props, prop.mirror)
	return p
}

// mirrorPlain swaps the sides without turning signs: for weights.
func (q angleSet) mirrorPlain() (m angleSet) {
	for a := range q {
		b, _ := Angle(a).opposite()
		m[b] = q[a]
	}
	return m
}

func each[T any](in []T, f func(T) T) []T {
	out := make([]T, len(in))
	for i, v := range in {
		out[i] = f(v)
	}
	return out
}
