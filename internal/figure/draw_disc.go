package figure

import (
	"math"

	"posebook/internal/figure/contour"
)

// A stadium is a round cone as the camera sees it: the hull of two discs, with the depth of its
// axis.
type stadium struct {
	a, b   contour.Point
	ra, rb float64
	za, zb float64       // depth of the surface over the axis
	axis   contour.Point // unit, from a to b
	length float64       // 0 where one disc holds the other
	slope  float64       // (ra-rb)/length
	secant float64       // sqrt(1-slope²)
	rise   float64       // of the depth from a to b
	clip   floorLine
}

// A floorLine cuts off what would lie under the floor: below the line y = at + slope·x.
type floorLine struct {
	on        bool
	at, slope float64
	scale     float64 // 1/sqrt(1+slope²)
}

func (f floorLine) dist(p contour.Point) float64 {
	return float64((p.Y - f.at - float64(f.slope*p.X)) * f.scale)
}

// seen projects a cone.
func (c camera) seen(k *cone) stadium {
	s := stadium{ra: float64(k.ra * units), rb: float64(k.rb * units)}
	s.a, s.za = c.project(k.a)
	s.b, s.zb = c.project(k.b)
	s.za += float64(0.5 * s.ra) // of the surface
	s.zb += float64(0.5 * s.rb)
	s.clip = c.floorUnder(k)
	s.finish()
	return s
}

func (s *stadium) finish() {
	d := s.b.Sub(s.a)
	s.length = d.Len()
	if s.length <= math.Abs(s.ra-s.rb)+1e-6 {
		if s.rb > s.ra {
			s.a, s.ra = s.b, s.rb
		}
		s.length = 0
		s.b, s.rb = s.a, s.ra
		s.za = max(s.za, s.zb)
		s.zb = s.za
		return
	}
	s.rise = s.zb - s.za
	s.axis = d.Mul(1 / s.length)
	s.slope = float64((s.ra - s.rb) / s.length)
	s.secant = math.Sqrt(1 - float64(s.slope*s.slope))
}

// dist returns the signed distance of p, and the place along the axis that is nearest, from 0 to 1.
func (s *stadium) dist(p contour.Point) (d, t float64) {
	d, t = s.open(p)
	if s.clip.on {
		d = max(d, s.clip.dist(p))
	}
	return d, t
}

func (s *stadium) open(p contour.Point) (d, t float64) {
	qx, qy := p.X-s.a.X, p.Y-s.a.Y
	if s.length == 0 {
		return math.Sqrt(float64(qx*qx)+float64(qy*qy)) - s.ra, 0
	}
	y := float64(qx*s.axis.X) + float64(qy*s.axis.Y)
	x := math.Abs(float64(qx*s.axis.Y) - float64(qy*s.axis.X))
	k := float64(s.secant*y) - float64(s.slope*x)
	if k < 0 {
		return math.Sqrt(float64(x*x)+float64(y*y)) - s.ra, 0
	}
	if k > float64(s.secant*s.length) {
		y -= s.length
		return math.Sqrt(float64(x*x)+float64(y*y)) - s.rb, 1
	}
	t = y / s.length
	if t < 0 {
		t = 0
	} else if t > 1 {
		t = 1
	}
	return float64(s.secant*x) + float64(s.slope*y) - s.ra, t
}

// box is the picture's part that the stadium covers, margin wide around it.
func (s *stadium) box(margin float64) (x0, y0, x1, y1 float64) {
	return min(s.a.X-s.ra, s.b.X-s.rb) - margin, min(s.a.Y-s.ra, s.b.Y-s.rb) - margin,
		max(s.a.X+s.ra, s.b.X+s.rb) + margin, max(s.a.Y+s.ra, s.b.Y+s.rb) + margin
}

// floorUnder finds the line below which a cone that sinks into the floor is cut: flesh that bears
// weight is flat. The line touches the near edges of the discs in which floor and balls meet.
func (c camera) floorUnder(k *cone) floorLine {
	if k.a.z >= k.ra && k.b.z >= k.rb {
		return floorLine{}
	}
	near := func(v vec, r float64) contour.Point {
		p := c.flat(vec{v.x, v.y, 0})
		in := math.Sqrt(max(0, float64(r*r)-float64(v.z*v.z)))
		if v.z >= r { // does not reach the floor: the line passes under it
			in = 0
		}
		p.Y += float64(float64(in*c.toward.z) * units)
		return p
	}
	a, b := near(k.a, k.ra), near(k.b, k.rb)
	if math.Abs(b.X-a.X) < 1 || math.Abs(b.Y-a.Y) > math.Abs(b.X-a.X)/2 {
		return floorLine{true, max(a.Y, b.Y), 0, 1}
	}
	slope := float64((b.Y - a.Y) / (b.X - a.X))
	return floorLine{true, a.Y - float64(slope*a.X), slope, 1 / math.Sqrt(1+float64(slope*slope))}
}
