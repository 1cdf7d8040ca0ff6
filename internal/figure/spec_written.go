package figure

import (
	"posebook/internal/anatomy"
	"posebook/internal/source"
)

// A Spec is a figure as written: its shape has been checked, its 'like' not yet looked up.
type Spec struct {
	Span source.Span   // where the figure stands
	Like source.String // a base or a pose's id; empty where nothing is inherited
	Side anatomy.Side  // the side of the pose that is written; right unless said
	From *Spec         // where the movement begins; nil for a still figure

	view   *View
	arms   [sides]*armSet
	joints []jointSetting // midline, then both, then left and right
	touch  *[]contact     // nil: inherited
	holds  []located[hold]
	aims   []located[aim]
	brace  brace
	front  *[]layerGroup
	near   *[]layerGroup
	props  *[]prop
}

// A jointSetting is one joint as written, for the midline or some sides of the body. It replaces
// the whole joint.
type jointSetting struct {
	span   source.Span
	joint  *joint
	sides  []side // empty for the midline
	values []angleSetting
}

// An angleSetting is one word of a joint with its number; the angle is relative to its side's
// block for a limb.
type angleSetting struct {
	angle   Angle
	degrees float64
}

// located is a value with its place.
type located[T any] struct {
	value T
	span  source.Span
}

// A brace tells what holds of the hands may move.
type brace string

const (
	braceUnset brace = ""
	braceTrunk brace = "trunk" // the arms alone: the default
	braceNone  brace = "none"  // the whole body
)

// A layerGroup is a part of the body that can be put in front of the others.
type layerGroup struct {
	part *layerPart
	side side
}

// A layerPart names some layers of a drawing.
type layerPart struct {
	word   string
	sided  bool
	layers []layerKind
}
