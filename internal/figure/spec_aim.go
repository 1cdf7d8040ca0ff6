package figure

// A limbPart is a straight part of the body that can be aimed: from one landmark to another.
type limbPart struct {
	word     string
	from, to Landmark // of a limb where sided
	sided    bool
}

var limbParts = []limbPart{
	{"arm", shoulder, wrist, true},
	{"upper-arm", shoulder, elbow, true},
	{"forearm", elbow, wrist, true},
	{"hand", wrist, tips, true},
	{"leg", hip, ankle, true},
	{"thigh", hip, knee, true},
	{"shin", knee, ankle, true},
	{"foot", heel, ballOfFoot, true},
	{"torso", pubis, nape, false},
	{"head", nape, crown, false},
}

// A direction is where a part of the body points. level leaves the heading open.
type direction uint8

const (
	up direction = iota
	down
	level
	forward
	back
	outward // to the own left for a left limb, to the right for a right one
	directions
)

var directionNames = [directions]string{"up", "down", "level", "forward", "back", "out"}

// An aim asks a part of the body to point somewhere.
type aim struct {
	part *limbPart
	side side
	to   direction
}

func (a aim) mirror() aim {
	if a.part.sided {
		a.side = a.side.other()
	}
	return a
}

// ends returns the landmarks between which the part is measured.
func (a aim) ends() (from, to Landmark) {
	if !a.part.sided {
		return a.part.from, a.part.to
	}
	return a.part.from.on(a.side), a.part.to.on(a.side)
}

func (a aim) String() string {
	if a.part.sided {
		return a.part.word + a.side.suffix()
	}
	return a.part.word
}

// aimNamed finds the parts that a word names: 'arm.l' one, 'arms' two; nil if there is none.
func aimNamed(word string) []aim {
	name, s, sided := cutSide(word)
	for i := range limbParts {
		p := &limbParts[i]
		switch {
		case p.sided && sided && p.word == name:
			return []aim{{part: p, side: s}}
		case p.sided && !sided && (p.word == singular(word) || p.word == "foot" && word == "feet"):
			return []aim{{part: p, side: left}, {part: p, side: right}}
		case !p.sided && p.word == word:
			return []aim{{part: p}}
		}
	}
	return nil
}

// aimWords lists every word that 'aim' takes.
func aimWords() []string {
	var out []string
	for _, p := range limbParts {
		if p.sided {
			out = append(out, p.word+".l", p.word+".r", plural(p.word))
		} else {
			out = append(out, p.word)
		}
	}
	return out
}

// A hold asks two points of the body to meet: their surfaces touch, or, where one is a point
// inside the body, they coincide.
type hold struct{ a, b Landmark }

func (h hold) mirror() hold { return hold{h.a.mirror(), h.b.mirror()} }

// faced returns the hold with the palm's face in place of a palm that meets a point, so that two
// palms can press there.
func (h hold) faced() hold {
	face := func(m, other Landmark) Landmark {
		if s, l, ok := m.limb(); ok && l == palm && markDefs[other].r == 0 {
			return palmFace.on(s)
		}
		return m
	}
	return hold{face(h.a, h.b), face(h.b, h.a)}
}

// hands tells whether the hold can be had by moving an arm alone.
func (h hold) hands() bool { return h.a.onHand() || h.b.onHand() }
