package figure

// A propKind is a thing that people practise with.
type propKind uint8

const (
	block propKind = iota
	bolster
	blanket
	chair
	wall
	strap
	propKinds
)

var propNames = [propKinds]string{"block", "bolster", "blanket", "chair", "wall", "strap"}

// A blockHeight is the way a block stands: flat, on its long edge or on its end.
type blockHeight uint8

const (
	lowBlock blockHeight = iota
	mediumBlock
	highBlock
)

var blockHeightNames = [...]string{"low", "medium", "high"}

// A prop is a thing at a place of the body: under it, before or behind it (a wall), or between
// two places (a strap).
type prop struct {
	kind    propKind
	contact contact     // what rests on it; of a wall, what leans on it
	tall    blockHeight // of a block
	behind  bool        // of a wall, and of a chair's back
	ends    [2]Landmark // of a strap
}

func (p prop) mirror() prop {
	p.contact = p.contact.mirrorIfSet()
	p.ends = [2]Landmark{p.ends[0].mirror(), p.ends[1].mirror()}
	return p
}

func (c contact) mirrorIfSet() contact {
	if c.kind == nil {
		return c
	}
	return c.mirror()
}

// PropNames lists the props that can be drawn.
func PropNames() []string { return append([]string(nil), propNames[:]...) }

// Heights of props, fractions of a stature of 1.70 m: a yoga block of 23 by 15 by 10 cm, a
// bolster of 20 cm, a folded blanket of 6 cm, a chair's seat at 45 cm.
const (
	bolsterHeight = 0.118
	blanketHeight = 0.036
	seatHeight    = 0.265
)

var blockHeights = [...]float64{lowBlock: 0.059, mediumBlock: 0.088, highBlock: 0.135}

// height is that of the prop's upper side over the floor.
func (p prop) height() float64 {
	switch p.kind {
	case block:
		return blockHeights[p.tall]
	case bolster:
		return bolsterHeight
	case blanket:
		return blanketHeight
	case chair:
		return seatHeight
	}
	return 0
}
