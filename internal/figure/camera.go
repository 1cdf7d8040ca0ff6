package figure

import "math"

// units of the drawing in one stature.
const units = 800

// A camera projects in parallel: right and down span the picture, toward points from the body to the eye.
type camera struct{ right, down, toward vec }

// camera returns the view's camera.
func (v View) camera() camera {
	sa, ca := sincos(v.Azimuth)
	se, ce := sincos(v.Elevation)
	flip := 1.0
	if v.From == left {
		flip = -1
	}
	return camera{
		right:  vec{float64(flip * ca), sa, 0},
		down:   vec{float64(sa * se), float64(-flip * float64(ca*se)), -ce},
		toward: vec{float64(sa * ce), float64(-flip * float64(ca*ce)), se},
	}
}

// A point of the picture, in units, y down.
type point struct{ x, y float64 }

func (a point) add(b point) point { return point{a.x + b.x, a.y + b.y} }

func (a point) sub(b point) point { return point{a.x - b.x, a.y - b.y} }

func (a point) mul(s float64) point { return point{float64(a.x * s), float64(a.y * s)} }

func (a point) dot(b point) float64 { return float64(a.x*b.x) + float64(a.y*b.y) }

// cross is positive where b is clockwise of a, as the picture shows it.
func (a point) cross(b point) float64 { return float64(a.x*b.y) - float64(a.y*b.x) }

func (a point) len() float64 { return math.Sqrt(a.dot(a)) }

func (a point) unit() point {
	l := a.len()
	if l == 0 {
		return a
	}
	return a.mul(1 / l)
}

// project returns where v is seen, and its depth toward the eye, both in units.
func (c camera) project(v vec) (point, float64) {
	return c.flat(v), float64(v.dot(c.toward) * units)
}

func (c camera) flat(v vec) point {
	return point{float64(v.dot(c.right) * units), float64(v.dot(c.down) * units)}
}
