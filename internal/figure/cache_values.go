package figure

import (
	"encoding/binary"
	"math"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/figure/contour"
)

// Bounds of what an entry can hold, far beyond what is ever drawn.
const (
	maxLength = 8 * units // of a drawing, and of a coordinate
	maxShapes = 1_000
	maxFrames = 100
	maxTurn   = 2 * mostDegrees
	maxHeight = 8 // of the pelvis, in statures
)

func (e *encoder) figure(f Figure) {
	e.angles(&f.Solution.angles)
	e.drawing(f.Flat)
	e.drawing(f.Clothed)
}

func (e *encoder) movement(m *Movement) {
	e.count(m.Width)
	e.count(m.Height)
	e.count(m.Floor)
	e.count(len(m.Frames))
	for _, d := range m.Frames {
		e.float(d.View.Azimuth)
		e.float(d.View.Elevation)
		e.count(int(d.View.From))
		e.drawing(d)
	}
}

func (e *encoder) drawing(d *Drawing) {
	e.count(d.Width)
	e.count(d.Height)
	e.count(d.Floor)
	e.shapes(d.shapes)
}

func (e *encoder) shapes(list []shape) {
	e.count(len(list))
	for _, s := range list {
		e.count(slices.Index(classes(), s.class))
		e.text(s.d)
	}
}

// classes lists all that a kept path can be; an entry has the place in this list.
func classes() []class {
	all := []class{near, farther, mat, shadow, skin, farSkin, leg, farLeg, shirt, hairy, propSide, propTop}
	for _, role := range anatomy.Roles() {
		all = append(all, roleClass(role))
	}
	return all
}

// A reader takes values off a text that anybody may have written; ok turns false at the first
// that can't be.
type reader struct {
	text string
	ok   bool
}

// done tells whether all that was read is good, and nothing is left.
func (r *reader) done() bool { return r.ok && r.text == "" }

func (r *reader) fail() { r.ok, r.text = false, "" }

func (r *reader) take(n int) string {
	if n < 0 || n > len(r.text) {
		r.fail()
		return ""
	}
	out := r.text[:n]
	r.text = r.text[n:]
	return out
}

// float takes a number from -most to most. What is no number compares as false.
func (r *reader) float(most float64) float64 {
	b := r.take(8)
	if len(b) < 8 {
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64([]byte(b)))
	if !(math.Abs(v) <= most) {
		r.fail()
		return 0
	}
	return v
}

// count takes a whole number between least and most.
func (r *reader) count(least, most int) int {
	v, n := binary.Varint([]byte(r.text[:min(len(r.text), binary.MaxVarintLen64)]))
	if n <= 0 || v < int64(least) || v > int64(most) {
		r.fail()
		return least
	}
	r.text = r.text[n:]
	return int(v)
}

func (r *reader) figure(p Posture) Figure {
	f := Figure{Solution: Solution{posture: p, written: p.angles}}
	for a := range f.Solution.angles {
		most := float64(maxTurn)
		if Angle(a) == height {
			most = maxHeight
		}
		f.Solution.angles[a] = r.float(most)
	}
	f.Solution.bones = place(&f.Solution.angles)
	f.Flat = r.drawing(Flat, p.view)
	f.Clothed = r.drawing(Clothed, p.view)
	return f
}

func (r *reader) movement(style Style) *Movement {
	m := &Movement{Width: r.count(1, maxLength), Height: r.count(1, maxLength), Floor: r.count(0, maxLength)}
	for range r.count(1, maxFrames) {
		view := View{Azimuth: r.float(maxTurn), Elevation: r.float(maxTurn), From: side(r.count(0, sides-1))}
		m.Frames = append(m.Frames, r.drawing(style, view))
	}
	return m
}

func (r *reader) drawing(style Style, v View) *Drawing {
	d := &Drawing{
		Width:  r.count(1, maxLength),
		Height: r.count(1, maxLength),
		Floor:  r.count(0, maxLength),
		Style:  style,
		View:   v,
	}
	d.shapes = r.shapes()
	return d
}

func (r *reader) shapes() []shape {
	var out []shape
	known := classes()
	for range r.count(0, maxShapes) {
		c := known[r.count(0, len(known)-1)]
		d := r.take(r.count(0, maxEntry))
		if !contour.IsPath(d, maxLength) {
			r.fail()
		}
		if !r.ok {
			return nil
		}
		out = append(out, shape{class: c, d: d})
	}
	return out
}
