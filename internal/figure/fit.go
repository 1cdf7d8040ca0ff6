package figure

import "slices"

// A curve is a cubic Bézier.
type curve [4]point

const (
	cornerCosine = 0.5 // a turn of more than 60 degrees within five samples is a corner and stays one
	cornerReach  = 2
	cornerApart  = 4
	mostFits     = 5 // rounds of better parameters before a piece is cut in two
)

// fit turns a loop into curves that stay within tolerance of its points (Schneider, 'An Algorithm for Automatically
// Fitting Digitized Curves', Graphics Gems, 1990), keeping its corners.
func (l loop) fit(tolerance float64) []curve {
	corners := l.corners()
	round := len(corners) == 0
	if round {
		corners = []int{l.top()}
	}
	var out []curve
	for i, from := range corners {
		piece := l.from(from, corners[(i+1)%len(corners)])
		start, end := piece.ends()
		if round {
			start = l.around(from, 2).sub(l.around(from, -2)).unit()
			end = start.mul(-1)
		}
		out = append(out, fitPiece(piece, start, end, float64(tolerance*tolerance))...)
	}
	return out
}

// around returns the point that lies n after the i-th.
func (l loop) around(i, n int) point { return l[(i+n+len(l))%len(l)] }

func (l loop) top() int {
	best := 0
	for i, p := range l {
		if p.y < l[best].y {
			best = i
		}
	}
	return best
}

// from returns the points from the i-th to the j-th, both included, all the way round if they are the same.
func (l loop) from(i, j int) loop {
	if i < j {
		return l[i : j+1]
	}
	return slices.Concat(l[i:], l[:j+1])
}

// ends returns the directions in which an open line leaves its ends, inward.
func (l loop) ends() (start, end point) {
	m := min(3, len(l)-1)
	n := len(l) - 1
	return l[m].sub(l[0]).unit(), l[n-m].sub(l[n]).unit()
}

// corners lists the sharp turns, the sharpest of close ones.
func (l loop) corners() []int {
	n := len(l)
	if n < 4*cornerApart {
		return nil
	}
	straight := make([]float64, n)
	for i := range l {
		straight[i] = l[i].sub(l.around(i, -cornerReach)).unit().dot(l.around(i, cornerReach).sub(l[i]).unit())
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
func fitPiece(l loop, start, end point, tolerance float64) []curve {
	n := len(l)
	if n == 2 {
		third := l[1].sub(l[0]).len() / 3
		return []curve{{l[0], l[0].add(start.mul(third)), l[1].add(end.mul(third)), l[1]}}
	}
	places := l.places()
	split := n / 2
	for range mostFits {
		c := bestCurve(l, places, start, end)
		worst, at := c.worst(l, places)
		if worst < tolerance {
			return []curve{c}
		}
		split = at
		if worst > 30*tolerance {
			break
		}
		for i := range places {
			places[i] = c.nearer(l[i], places[i])
		}
	}
	across := l[max(0, split-2)].sub(l[min(n-1, split+2)]).unit()
	first := fitPiece(l[:split+1], start, across, tolerance)
	return append(first, fitPiece(l[split:], across.mul(-1), end, tolerance)...)
}

// places gives each point its share of the line's length, from 0 to 1.
func (l loop) places() []float64 {
	u := make([]float64, len(l))
	for i := 1; i < len(l); i++ {
		u[i] = u[i-1] + l[i].sub(l[i-1]).len()
	}
	total := u[len(u)-1]
	for i := range u {
		u[i] /= total
	}
	return u
}

func (c *curve) worst(l loop, places []float64) (worst float64, at int) {
	at = len(l) / 2
	for i := 1; i < len(l)-1; i++ {
		off := c.at(places[i]).sub(l[i])
		if d := off.dot(off); d > worst {
			worst, at = d, i
		}
	}
	return worst, at
}

func (c *curve) at(t float64) point {
	s := 1 - t
	return c[0].mul(float64(s * s * s)).add(c[1].mul(float64(3 * s * s * t))).add(c[2].mul(float64(3 * s * t * t))).add(c[3].mul(float64(t * t * t)))
}

// nearer is one step of Newton toward the place on the curve that is nearest to p.
func (c *curve) nearer(p point, t float64) float64 {
	var first [3]point
	for i := range first {
		first[i] = c[i+1].sub(c[i]).mul(3)
	}
	s := 1 - t
	d1 := first[0].mul(float64(s * s)).add(first[1].mul(float64(2 * s * t))).add(first[2].mul(float64(t * t)))
	d2 := first[1].sub(first[0]).mul(float64(2 * s)).add(first[2].sub(first[1]).mul(float64(2 * t)))
	off := c.at(t).sub(p)
	below := d1.dot(d1) + off.dot(d2)
	if below == 0 {
		return t
	}
	return clamp(t-off.dot(d1)/below, 0, 1)
}

// bestCurve is the curve with given ends and end directions that comes nearest to the points, by least squares.
func bestCurve(l loop, places []float64, start, end point) curve {
	first, last := l[0], l[len(l)-1]
	var aa, ab, bb, ra, rb float64
	for i, t := range places {
		s := 1 - t
		b0, b1, b2, b3 := float64(s*s*s), float64(3*s*s*t), float64(3*s*t*t), float64(t*t*t)
		a, b := start.mul(b1), end.mul(b2)
		aa += a.dot(a)
		ab += a.dot(b)
		bb += b.dot(b)
		rest := l[i].sub(first.mul(b0 + b1).add(last.mul(b2 + b3)))
		ra += a.dot(rest)
		rb += b.dot(rest)
	}
	length := last.sub(first).len()
	da, db := length/3, length/3
	if det := float64(aa*bb) - float64(ab*ab); det > 1e-12 || det < -1e-12 {
		x, y := (float64(ra*bb)-float64(rb*ab))/det, (float64(aa*rb)-float64(ab*ra))/det
		if x > 1e-3*length && y > 1e-3*length && x < float64(3*length)+20 && y < float64(3*length)+20 {
			da, db = x, y
		}
	}
	return curve{first, first.add(start.mul(da)), last.add(end.mul(db)), last}
}
