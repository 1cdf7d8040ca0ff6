package figure

import (
	"slices"

	"posebook/internal/figure/contour"
)

// A slab is a face or a silhouette of a prop in the picture.
type slab struct {
	class   class
	corners []contour.Point
}

// propShapes draws the posture's props, back to front. They stand behind the body: what rests on
// a prop hides it.
func (sc *scene) propShapes(p *Posture) (out []slab) {
	for kind := range propKinds {
		for _, g := range propGroups(p.props, kind) {
			out = append(out, sc.drawProp(g)...)
		}
	}
	return out
}

// propGroups lists the props of a kind as they are drawn: each block and strap by itself, of the
// others one for all that rests on it.
func propGroups(all []prop, kind propKind) (out [][]prop) {
	for _, p := range all {
		switch {
		case p.kind != kind:
		case kind == block || kind == strap || len(out) == 0:
			out = append(out, []prop{p})
		default:
			out[0] = append(out[0], p)
		}
	}
	return out
}

func (sc *scene) drawProp(g []prop) []slab {
	switch p := g[0]; p.kind {
	case strap:
		return sc.drawStrap(p)
	case wall:
		return sc.drawWall(g)
	case chair:
		return sc.drawChair(g)
	case bolster:
		return sc.drawBolster(g)
	case blanket:
		return sc.box(sc.under(g), vec{0.26, 0.24, blanketHeight})
	default:
		return sc.box(sc.under(g), blockSize[p.tall])
	}
}

// blockSize is a block's extent along x, y and z as it lies, on its edge and on its end.
var blockSize = [...]vec{lowBlock: {0.135, 0.088, 0.059}, mediumBlock: {0.135, 0.059, 0.088}, highBlock: {0.088, 0.059, 0.135}}

// under is the place on the floor below what rests on the props.
func (sc *scene) under(g []prop) vec {
	var sum vec
	n := 0.0
	for _, p := range g {
		for _, m := range p.contact.marks() {
			sum = sum.add(sc.body.bones.mark(m).at)
			n++
		}
	}
	return vec{sum.x / n, sum.y / n, 0}
}

// box is a block that stands at a place: its silhouette, then its upper side.
func (sc *scene) box(at, size vec) []slab {
	var all []contour.Point
	top := make([]contour.Point, 0, 4)
	for _, c := range [...][2]float64{{-0.5, -0.5}, {0.5, -0.5}, {0.5, 0.5}, {-0.5, 0.5}} {
		v := at.add(vec{float64(c[0] * size.x), float64(c[1] * size.y), 0})
		high := sc.camera.flat(v.add(vec{0, 0, size.z}))
		all = append(all, sc.camera.flat(v), high)
		top = append(top, high)
	}
	return []slab{{propSide, hull(all)}, {propTop, top}}
}

const (
	bolsterLength = 0.38
	bolsterWidth  = 0.13
)

// drawBolster lays a bolster along the spine under the trunk and the head, across under the legs.
func (sc *scene) drawBolster(g []prop) []slab {
	along := vec{1, 0, 0}
	if g[0].contact.kind.sided {
		along = vec{0, 1, 0}
	}
	across := vec{along.y, along.x, 0}
	at := sc.under(g)
	var all []contour.Point
	end := make([]contour.Point, 0, 16)
	for i := range 16 {
		s, c := sincos(float64(float64(i) * 22.5))
		rim := at.add(across.mul(c * bolsterWidth / 2)).add(vec{0, 0, float64((1 + s) * bolsterHeight / 2)})
		far, near := rim.add(along.mul(-bolsterLength/2)), rim.add(along.mul(bolsterLength/2))
		if along.dot(sc.camera.toward) < 0 {
			far, near = near, far
		}
		all = append(all, sc.camera.flat(far), sc.camera.flat(near))
		end = append(end, sc.camera.flat(near))
	}
	return []slab{{propSide, hull(all)}, {propTop, end}}
}

const (
	wallHalf   = 0.36
	wallBeyond = 0.08 // over the highest part of the body
	wallLeast  = 0.70
)

// drawWall raises a plane where the body leans.
func (sc *scene) drawWall(g []prop) []slab {
	k := sc.body.bones
	sum, n, middle := 0.0, 0.0, 0.0
	sign := 1.0
	if g[0].behind {
		sign = -1
	}
	for _, p := range g {
		for _, m := range p.contact.marks() {
			s := k.mark(m)
			sum += s.at.x + float64(sign*(s.r-s.soft))
			middle += s.at.y
			n++
		}
	}
	height := wallLeast
	for i := range sc.body.cones {
		height = max(height, sc.body.cones[i].a.z+wallBeyond)
	}
	x, y := sum/n, middle/n
	var corners []contour.Point
	for _, v := range [...]vec{{x, y - wallHalf, 0}, {x, y + wallHalf, 0}, {x, y + wallHalf, height}, {x, y - wallHalf, height}} {
		corners = append(corners, sc.camera.flat(v))
	}
	return []slab{{mat, corners}}
}

const (
	chairWidth = 0.25
	chairBack  = 0.50 // height of the backrest's upper edge
	chairRod   = 0.014
)

// drawChair stands a chair under what rests on its seat.
func (sc *scene) drawChair(g []prop) (out []slab) {
	at := sc.under(g)
	half := chairWidth / 2
	back := -half
	if !g[0].behind {
		back = half
	}
	rod := func(x, y, from, to float64) {
		out = append(out, slab{propSide, sc.box(at.add(vec{x, y, from}), vec{chairRod, chairRod, to - from})[0].corners})
	}
	for _, y := range [...]float64{half, -half} {
		rod(back, y, 0, chairBack)
		rod(-back, y, 0, seatHeight)
	}
	rest := sc.box(at.add(vec{back, 0, chairBack - 0.09}), vec{chairRod, chairWidth, 0.09})
	seat := sc.box(at.add(vec{0, 0, seatHeight - chairRod}), vec{chairWidth + chairRod, chairWidth + chairRod, chairRod})
	return append(append(out, rest[0]), seat...)
}

const strapWidth = 7 // units

// drawStrap runs a strap between two places of the body.
func (sc *scene) drawStrap(p prop) []slab {
	k := sc.body.bones
	a, b := sc.camera.flat(k.mark(p.ends[0]).at), sc.camera.flat(k.mark(p.ends[1]).at)
	d := b.Sub(a).Unit().Mul(strapWidth / 2)
	side := contour.Point{X: -d.Y, Y: d.X}
	return []slab{{propSide, []contour.Point{a.Add(side), b.Add(side), b.Sub(side), a.Sub(side)}}}
}

// hull is the convex hull of points, clockwise as the picture shows it (Andrew's monotone chain).
func hull(points []contour.Point) []contour.Point {
	ps := slices.Clone(points)
	slices.SortFunc(ps, func(a, b contour.Point) int {
		switch {
		case a.X < b.X || a.X == b.X && a.Y < b.Y:
			return -1
		case a == b:
			return 0
		}
		return 1
	})
	half := func(list func(func(int, contour.Point) bool)) (out []contour.Point) {
		for _, p := range list {
			for len(out) > 1 && out[len(out)-1].Sub(out[len(out)-2]).Cross(p.Sub(out[len(out)-1])) <= 0 {
				out = out[:len(out)-1]
			}
			out = append(out, p)
		}
		return out[:len(out)-1]
	}
	return append(half(slices.All(ps)), half(slices.Backward(ps))...)
}
