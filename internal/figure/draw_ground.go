package figure

import (
	"math"

	"posebook/internal/figure/contour"
)

// A ground is the mat under a figure, as the camera sees it.
type ground struct {
	corners [4]contour.Point
	middle  contour.Point // of the floor under the figure
	props   []slab
}

const (
	matHalfWidth  = 0.19 // of a mat of 65 cm at a stature of 1.70 m
	matHalfLength = 0.54
	matBeyond     = 0.09 // the mat goes on past the figure by this
	lowPart       = 0.14 // what is lower than this stands on the mat
)

// An extent is the part of the floor over which a figure is low, and its middle across.
type extent struct {
	across    bool // the mat lies along y: the camera looks from the front
	low, high float64
	sum, n    float64 // of places across the mat
}

// across tells whether a mat is laid across the picture: the camera looks from the front or the
// back.
func (c camera) across() bool { return math.Abs(c.toward.x) > 0.75 }

func (sc *scene) extent(across bool) extent {
	e := extent{across: across, low: contour.Far, high: -contour.Far}
	for i := range sc.body.cones {
		for _, v := range [...]vec{sc.body.cones[i].a, sc.body.cones[i].b} {
			long, wide := v.x, v.y
			if e.across {
				long, wide = wide, long
			}
			if v.z < lowPart {
				e.low, e.high = min(e.low, long), max(e.high, long)
			}
			e.sum += wide
			e.n++
		}
	}
	return e
}

// with is the extent of two figures on one mat.
func (e extent) with(o extent) extent {
	return extent{e.across, min(e.low, o.low), max(e.high, o.high), e.sum + o.sum, e.n + o.n}
}

// ground lays the mat.
func (e extent) ground(c camera) ground {
	if e.low > e.high {
		e.low, e.high = 0, 0
	}
	middle, half := (e.low+e.high)/2, max(matHalfLength, (e.high-e.low)/2+matBeyond)
	place := func(l, w float64) contour.Point {
		l, w = middle+l, e.sum/e.n+w
		if e.across {
			l, w = w, l
		}
		return c.flat(vec{l, w, 0})
	}
	corners := [4]contour.Point{place(-half, -matHalfWidth), place(half, -matHalfWidth), place(half, matHalfWidth), place(-half, matHalfWidth)}
	return ground{corners: corners, middle: place(0, 0)}
}

func (g ground) bounds() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = contour.Far, contour.Far, -contour.Far, -contour.Far
	all := g.corners[:]
	for _, s := range g.props {
		all = append(all, s.corners...)
	}
	for _, p := range all {
		x0, y0, x1, y1 = min(x0, p.X), min(y0, p.Y), max(x1, p.X), max(y1, p.Y)
	}
	return x0, y0, x1, y1
}

func (g ground) mat(offset contour.Point) (p contour.Path) {
	c := g.corners
	for i := range c {
		c[i] = c[i].Add(offset)
	}
	p.Polygon(c[:]...)
	return p
}

const (
	shadowHeight = 0.12 // what is higher casts no shadow
	shadowScale  = 0.4  // of the lattice on which a shadow is drawn: it is soft, and far away things cost nothing
)

// shadow flattens the low parts of the body onto the floor.
func (sc *scene) shadow(offset contour.Point) (p contour.Path) {
	squash := max(0.12, sc.camera.toward.z)
	var b blob
	b.blend = 16 * shadowScale
	for i := range sc.body.cones {
		c := &sc.body.cones[i]
		if c.a.z > shadowHeight && c.b.z > shadowHeight {
			continue
		}
		b.parts = append(b.parts, sc.shade(c, squash))
	}
	if len(b.parts) == 0 {
		return p
	}
	s := drawSheet(sc.arena, []blob{b}, hemCut{})
	for _, l := range s.dist.Loops() {
		if l.Area() < 400*shadowScale*shadowScale {
			continue
		}
		for i := range l {
			l[i] = contour.Point{X: l[i].X / shadowScale, Y: float64(l[i].Y*squash) / shadowScale}.Add(offset)
		}
		p.Closed(l.Fit(3))
	}
	return p
}

// shade is a cone's shadow, stretched so that its discs are round: the floor is seen at a flat
// angle.
func (sc *scene) shade(c *cone, squash float64) stadium {
	under := func(v vec) contour.Point {
		q := sc.camera.flat(vec{v.x, v.y, 0})
		return contour.Point{X: float64(q.X * shadowScale), Y: float64(q.Y*shadowScale) / squash}
	}
	width := func(v vec, r float64) float64 {
		height := clamp(v.z/shadowHeight, 0, 1)
		return float64((float64(float64(r*units)*(1-height)) + 2) * shadowScale)
	}
	s := stadium{a: under(c.a), b: under(c.b), ra: width(c.a, c.ra), rb: width(c.b, c.rb)}
	s.finish()
	return s
}
