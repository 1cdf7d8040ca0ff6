package figure

import "math"

// A vec is a point or a direction in space, in statures.
//
// Every product below is converted before it is added: a processor with fused multiply-add would
// else round once where another rounds twice, and a printed coordinate could differ by one
// between machines.
type vec struct{ x, y, z float64 }

func (a vec) add(b vec) vec { return vec{a.x + b.x, a.y + b.y, a.z + b.z} }

func (a vec) sub(b vec) vec { return vec{a.x - b.x, a.y - b.y, a.z - b.z} }

func (a vec) mul(s float64) vec { return vec{float64(a.x * s), float64(a.y * s), float64(a.z * s)} }

func (a vec) dot(b vec) float64 {
	return float64(a.x*b.x) + float64(a.y*b.y) + float64(a.z*b.z)
}

func (a vec) cross(b vec) vec {
	return vec{
		float64(a.y*b.z) - float64(a.z*b.y),
		float64(a.z*b.x) - float64(a.x*b.z),
		float64(a.x*b.y) - float64(a.y*b.x),
	}
}

func (a vec) len() float64 { return math.Sqrt(a.dot(a)) }

// unit returns the direction of a; the zero vector for one too short to have any.
func (a vec) unit() vec {
	l := a.len()
	if l < 1e-12 {
		return vec{}
	}
	return a.mul(1 / l)
}

func mix(a, b vec, t float64) vec { return a.add(b.sub(a).mul(t)) }

// A rot is a rotation; its columns are where x, y and z go.
type rot struct{ x, y, z vec }

var noRot = rot{vec{1, 0, 0}, vec{0, 1, 0}, vec{0, 0, 1}}

func (r rot) apply(v vec) vec {
	return r.x.mul(v.x).add(r.y.mul(v.y)).add(r.z.mul(v.z))
}

// about turns r further about one of its own axes.
func (r rot) about(axis axis, degrees float64) rot {
	s, c := sincos(degrees)
	switch axis {
	case axisX:
		return rot{r.x, r.y.mul(c).add(r.z.mul(s)), r.z.mul(c).sub(r.y.mul(s))}
	case axisY:
		return rot{r.x.mul(c).sub(r.z.mul(s)), r.y, r.z.mul(c).add(r.x.mul(s))}
	}
	return rot{r.x.mul(c).add(r.y.mul(s)), r.y.mul(c).sub(r.x.mul(s)), r.z}
}

// axis returns one of the rotation's axes in the outer frame.
func (r rot) axis(a axis) vec { return [...]vec{r.x, r.y, r.z}[a] }

type axis uint8

const (
	axisX axis = iota
	axisY
	axisZ
)

const radian = math.Pi / 180

// sincos is the sine and cosine of an angle in degrees, to 15 digits. The standard library's may
// differ in the last digit between processors.
func sincos(degrees float64) (s, c float64) {
	quarter := math.Floor(float64(degrees/90) + 0.5)
	t := float64((degrees - float64(quarter*90)) * radian)
	t2 := float64(t * t)
	s, c = t, 1
	term := t
	for i := 2.0; i <= 16; i += 2 {
		term = float64(term*t2) / -float64(i*float64(i+1))
		s += term
	}
	term = 1
	for i := 1.0; i <= 15; i += 2 {
		term = float64(term*t2) / -float64(i*float64(i+1))
		c += term
	}
	switch int64(quarter) & 3 {
	case 1:
		return c, -s
	case 2:
		return -s, -c
	case 3:
		return -c, s
	}
	return s, c
}

func clamp(x, low, high float64) float64 { return max(low, min(high, x)) }

// smoothstep rises from 0 at low to 1 at high with a level start and end.
func smoothstep(low, high, x float64) float64 {
	t := clamp((x-low)/(high-low), 0, 1)
	return float64(float64(t*t) * (3 - float64(2*t)))
}
