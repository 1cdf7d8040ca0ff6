package library

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
)

// A Shape is a pose as it is done at one place: in a variation or as it is, and on a side. What
// muscles do in it, which cautions it has and how it looks is asked of the shape. Shapes can be
// compared and serve as keys.
type Shape struct {
	Pose      *Pose
	Variation *Variation   // nil for the pose as it is
	Side      anatomy.Side // "" for a pose that is alike on both sides, or where the side doesn't matter
}

// ID names the shape in addresses: 'warrior-3-variation-1-right'.
func (s Shape) ID() string {
	id := s.Pose.ID
	if s.Variation != nil {
		id += "-" + s.VariationID()
	}
	if s.Side != "" {
		id += "-" + string(s.Side)
	}
	return id
}

// VariationID is the anchor of the variation on the pose's page; "" for the pose as it is.
func (s Shape) VariationID() string {
	if s.Variation == nil {
		return ""
	}
	return content.VariationID(slices.Index(s.Pose.Variations, s.Variation))
}

// OnAnySide is the shape without its side: what is equal on both.
func (s Shape) OnAnySide() Shape { return Shape{Pose: s.Pose, Variation: s.Variation} }

// AsWritten is the shape without its variation: what it looks like where the variation says that it
// looks the same.
func (s Shape) AsWritten() Shape { return Shape{Pose: s.Pose, Side: s.Side} }

// Uses returns what muscles do in the shape.
func (s Shape) Uses() []Use {
	if s.Variation != nil && (len(s.Variation.Muscles) > 0 || s.Variation.Inherit.NoMuscles) {
		return s.Variation.Muscles
	}
	return s.Pose.Muscles
}

// Mistakes returns what goes wrong in the shape.
func (s Shape) Mistakes() []string {
	if s.Variation != nil && len(s.Variation.Mistakes) > 0 {
		return s.Variation.Mistakes
	}
	return s.Pose.Mistakes
}

// Cautions returns the cautions of the shape.
func (s Shape) Cautions() []Caution {
	if s.Variation != nil && s.Variation.ownCautions {
		return s.Variation.Cautions
	}
	return s.Pose.Cautions
}

// LookedAt returns the conditions for which the shape needs no care: its writer has looked.
func (s Shape) LookedAt() []*care.Condition {
	if s.Variation != nil && s.Variation.ownCautions {
		return s.Variation.LookedAt
	}
	return s.Pose.LookedAt
}

// Props returns what the shape needs.
func (s Shape) Props() []*Prop {
	if s.Variation != nil && len(s.Variation.Props) > 0 {
		return s.Variation.Props
	}
	return s.Pose.Props
}

// Level returns how hard the shape is.
func (s Shape) Level() content.Level {
	if s.Variation != nil && s.Variation.Level != "" {
		return s.Variation.Level
	}
	return s.Pose.Level
}

// SidesDone returns the sides that the pose is done on, the right one first: a single "" for a
// pose that is alike on both.
func (p *Pose) SidesDone() []anatomy.Side {
	if p.OneSided() {
		return anatomy.Sides()
	}
	return []anatomy.Side{""}
}

// Shapes returns every shape of the pose: as it is and in each variation, on each of its sides.
func (p *Pose) Shapes() []Shape {
	var out []Shape
	for _, v := range slices.Concat([]*Variation{nil}, p.Variations) {
		for _, side := range p.SidesDone() {
			out = append(out, Shape{Pose: p, Variation: v, Side: side})
		}
	}
	return out
}

// Shown returns the shape that stands for the pose, done in this variation (nil for none), where
// only one of its sides can be shown: the right one.
func (p *Pose) Shown(v *Variation) Shape {
	return Shape{Pose: p, Variation: v, Side: p.SidesDone()[0]}
}
