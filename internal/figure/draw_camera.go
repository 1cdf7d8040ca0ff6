package figure

import "posebook/internal/figure/contour"

// units of the drawing in one stature.
const units = 800

// A camera projects in parallel: right and down span the picture, toward points from the body to
// the eye.
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

// project returns where v is seen, and its depth toward the eye, both in units.
func (c camera) project(v vec) (contour.Point, float64) {
	return c.flat(v), float64(v.dot(c.toward) * units)
}

func (c camera) flat(v vec) contour.Point {
	return contour.Point{X: float64(v.dot(c.right) * units), Y: float64(v.dot(c.down) * units)}
}
