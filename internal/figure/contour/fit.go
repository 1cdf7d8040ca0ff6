package contour

import "slices"

// A curve is a cubic Bézier.
type Curve [4]Point

const (
	cornerCosine = 0.5 // a turn of more than 60 degrees within five samples is a corner and stays one
	cornerReach  = 2
	cornerApart  = 4
	mostFits     = 5 // rounds of better parameters before a piece is cut in two
)

// Fit turns a loop into curves that stay within tolerance of its points (Schneider, 'An Algorithm
// for Automatically Fitting Digitized Curves', Graphics Gems, 1990), keeping its corners.
func (l Loop) Fit(tolerance float64) []Curve {
	corners := l.corners()
	round := len(corners) == 0
	if round {
		corners = []int{l.top()}
	}
	var out []Curve
	for i, from := range corners {
		piece := l.from(from, corners[(i+1)%len(corners)])
		start, end := piece.ends()
		if round {
			start = l.around(from, 2).Sub(l.around(from, -2)).Unit()
			end = start.Mul(-1)
		}
		out = append(out, fitPiece(piece, start, end, float64(tolerance*tolerance))...)
	}
	return out
}

// around returns the point that lies n after the i-th.
func (l Loop) around(i, n int) Point { return l[(i+n+len(l))%len(l)] }

func (l Loop) top() int {
	best := 0
	for i, p := range l {
		if p.Y < l[best].Y {
			best = i
		}
	}
	return best
}

// from returns the points from the i-th to the j-th, both included, all the way round if they are
// the same.
func (l Loop) from(i, j int) Loop {
	if i < j {
		return l[i : j+1]
	}
	return slices.Concat(l[i:], l[:j+1])
}

// ends returns the directions in which an open line leaves its ends, inward.
func (l Loop) ends() (start, end Point) {
	m := min(3, len(l)-1)
	n := len(l) - 1
	return l[m].Sub(l[0]).Unit(), l[n-m].Sub(l[n]).Unit()
}

// corners lists the sharp turns, the sharpest of close ones.
func (l Loop) corners() []int {
	n := len(l)
	if n < 4*cornerApart {
		return nil
	}
	straight := make([]float64, n)
	for i := range l {
		straight[i] = l[i].Sub(l.around(i, -cornerReach)).Unit().Dot(l.around(i, cornerReach).Sub(l[i]).Unit())
	}
	var out []int
	for i := range l {
		if straight[i] < cornerCosine && sharpest(straight, i) {
			out = append(out, i)
		}
	}
	return out
}

func sharpest(straight []float64, i int) bool {
	n := len(straight)
	for k := -cornerApart; k <= cornerApart; k++ {
		other := straight[(i+k+n)%n]
		if other < straight[i] || other == straight[i] && k < 0 {
			return false
		}
	}
	return true
}

// fitPiece fits an open line that leaves its ends in the given directions; tolerance is squared.
func fitPiece(l Loop, start, end Point, tolerance float64) []Curve {
	n := len(l)
	if n == 2 {
		third := l[1].Sub(l[0]).Len() / 3
		return []Curve{{l[0], l[0].Add(start.Mul(third)), l[1].Add(end.Mul(third)), l[1]}}
	}
	places := l.places()
	split := n / 2
	for range mostFits {
		c := bestCurve(l, places, start, end)
		worst, at := c.worst(l, places)
		if worst < tolerance {
			return []Curve{c}
		}
		split = at
		if worst > 30*tolerance {
			break
		}
		for i := range places {
			places[i] = c.nearer(l[i], places[i])
		}
	}
	across := l[max(0, split-2)].Sub(l[min(n-1, split+2)]).Unit()
	first := fitPiece(l[:split+1], start, across, tolerance)
	return append(first, fitPiece(l[split:], across.Mul(-1), end, tolerance)...)
}

// places gives each point its share of the line's length, from 0 to 1.
func (l Loop) places() []float64 {
	u := make([]float64, len(l))
	for i := 1; i < len(l); i++ {
		u[i] = u[i-1] + l[i].Sub(l[i-1]).Len()
	}
	total := u[len(u)-1]
	for i := range u {
		u[i] /= total
	}
	return u
}

func (c *Curve) worst(l Loop, places []float64) (worst float64, at int) {
	at = len(l) / 2
	for i := 1; i < len(l)-1; i++ {
		off := c.At(places[i]).Sub(l[i])
		if d := off.Dot(off); d > worst {
			worst, at = d, i
		}
	}
	return worst, at
}

// At is the point of the curve at a share of its way, from 0 to 1.
func (c *Curve) At(t float64) Point {
	s := 1 - t
	return c[0].Mul(float64(s * s * s)).Add(c[1].Mul(float64(3 * s * s * t))).Add(c[2].Mul(float64(3 * s * t * t))).Add(c[3].Mul(float64(t * t * t)))
}

// nearer is one step of Newton toward the place on the curve that is nearest to p.
func (c *Curve) nearer(p Point, t float64) float64 {
	var first [3]Point
	for i := range first {
		first[i] = c[i+1].Sub(c[i]).Mul(3)
	}
	s := 1 - t
	d1 := first[0].Mul(float64(s * s)).Add(first[1].Mul(float64(2 * s * t))).Add(first[2].Mul(float64(t * t)))
	d2 := first[1].Sub(first[0]).Mul(float64(2 * s)).Add(first[2].Sub(first[1]).Mul(float64(2 * t)))
	off := c.At(t).Sub(p)
	below := d1.Dot(d1) + off.Dot(d2)
	if below == 0 {
		return t
	}
	return max(0, min(1, t-off.Dot(d1)/below))
}

// bestCurve is the curve with given ends and end directions that comes nearest to the points, by
// least squares.
func bestCurve(l Loop, places []float64, start, end Point) Curve {
	first, last := l[0], l[len(l)-1]
	var aa, ab, bb, ra, rb float64
	for i, t := range places {
		s := 1 - t
		b0, b1, b2, b3 := float64(s*s*s), float64(3*s*s*t), float64(3*s*t*t), float64(t*t*t)
		a, b := start.Mul(b1), end.Mul(b2)
		aa += a.Dot(a)
		ab += a.Dot(b)
		bb += b.Dot(b)
		rest := l[i].Sub(first.Mul(b0 + b1).Add(last.Mul(b2 + b3)))
		ra += a.Dot(rest)
		rb += b.Dot(rest)
	}
	length := last.Sub(first).Len()
	da, db := length/3, length/3
	if det := float64(aa*bb) - float64(ab*ab); det > 1e-12 || det < -1e-12 {
		x, y := (float64(ra*bb)-float64(rb*ab))/det, (float64(aa*rb)-float64(ab*ra))/det
		if x > 1e-3*length && y > 1e-3*length && x < float64(3*length)+20 && y < float64(3*length)+20 {
			da, db = x, y
		}
	}
	return Curve{first, first.Add(start.Mul(da)), last.Add(end.Mul(db)), last}
}
