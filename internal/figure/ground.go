package figure

import "math"

// A ground is the mat under a figure, as the camera sees it.
type ground struct {
	corners [4]point
	middle  point // of the floor under the figure
	props   []slab
}

const (
	matHalfWidth  = 0.19 // of a mat of 65 cm at a stature of 1.70 m
	matHalfLength = 0.54
	matBeyond     = 0.09 // the mat goes on past the figure by this
	lowPart       = 0.14 // what is lower than this stands on the mat
)

// ground lays the mat under what is low of the body: along x, or along y where the camera looks from the front.
func (sc *scene) ground() ground {
	across := math.Abs(sc.camera.toward.x) > 0.75
	long := func(v vec) float64 { return v.x }
	wide := func(v vec) float64 { return v.y }
	if across {
		long, wide = wide, long
	}
	low, high, sum, n := far, -far, 0.0, 0.0
	for i := range sc.body.cones {
		for _, v := range [...]vec{sc.body.cones[i].a, sc.body.cones[i].b} {
			if v.z < lowPart {
				low, high = min(low, long(v)), max(high, long(v))
			}
			sum += wide(v)
			n++
		}
	}
	if low > high {
		low, high = 0, 0
	}
	middle, half := (low+high)/2, max(matHalfLength, (high-low)/2+matBeyond)
	place := func(l, w float64) point {
		l, w = middle+l, sum/n+w
		if across {
			return sc.camera.flat(vec{w, l, 0})
		}
		return sc.camera.flat(vec{l, w, 0})
	}
	return ground{[4]point{place(-half, -matHalfWidth), place(half, -matHalfWidth), place(half, matHalfWidth), place(-half, matHalfWidth)}, place(0, 0), nil}
}

func (g ground) bounds() (x0, y0, x1, y1 float64) {
	x0, y0, x1, y1 = far, far, -far, -far
	all := g.corners[:]
	for _, s := range g.props {
		all = append(all, s.corners...)
	}
	for _, p := range all {
		x0, y0, x1, y1 = min(x0, p.x), min(y0, p.y), max(x1, p.x), max(y1, p.y)
	}
	return x0, y0, x1, y1
}

func (g ground) mat(offset point) (p path) {
	c := g.corners
	for i := range c {
		c[i] = c[i].add(offset)
	}
	p.polygon(c[:]...)
	return p
}

const (
	shadowHeight = 0.12 // what is higher casts no shadow
	shadowScale  = 0.4  // of the lattice on which a shadow is drawn: it is soft, and far away things cost nothing
)

// shadow flattens the low parts of the body onto the floor.
func (sc *scene) shadow(offset point) (p path) {
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
	s := drawSheet([]blob{b}, hemCut{})
	for _, l := range s.dist.loops() {
		if l.area() < 400*shadowScale*shadowScale {
			continue
		}
		for i := range l {
			l[i] = point{l[i].x / shadowScale, float64(l[i].y*squash) / shadowScale}.add(offset)
		}
		p.closed(l.fit(3))
	}
	return p
}

// shade is a cone's shadow, stretched so that its discs are round: the floor is seen at a flat angle.
func (sc *scene) shade(c *cone, squash float64) stadium {
	under := func(v vec) point {
		q := sc.camera.flat(vec{v.x, v.y, 0})
		return point{float64(q.x * shadowScale), float64(q.y*shadowScale) / squash}
	}
	width := func(v vec, r float64) float64 {
		height := clamp(v.z/shadowHeight, 0, 1)
		return float64((float64(float64(r*units)*(1-height)) + 2) * shadowScale)
	}
	s := stadium{a: under(c.a), b: under(c.b), ra: width(c.a, c.ra), rb: width(c.b, c.rb)}
	s.finish()
	return s
}
