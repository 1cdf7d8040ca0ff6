package anatomy

// A Side is one side of the practitioner's own body.
type Side string

const (
	Left  Side = "left"
	Right Side = "right"
)

// Sides lists the sides, right first: teachers start on the right.
func Sides() []Side { return []Side{Right, Left} }

// Other returns the other side of the body; the empty Side has none.
func (s Side) Other() Side {
	switch s {
	case Left:
		return Right
	case Right:
		return Left
	}
	return ""
}

// A Relation tells on which side of the body a muscle has its role, relative to the side that a
// pose is done on.
type Relation string

const (
	Both  Relation = ""      // on both sides of the body
	Same  Relation = "same"  // on the side that the pose's side names
	Other Relation = "other" // on the other side
)

// Relations lists the relations.
func Relations() []Relation { return []Relation{Both, Same, Other} }

// On returns the sides of the body that the relation means when the pose is done on side; both
// for Both.
func (r Relation) On(side Side) []Side {
	switch {
	case r == Both || side == "":
		return Sides()
	case r == Same:
		return []Side{side}
	}
	return []Side{side.Other()}
}
