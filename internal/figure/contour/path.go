package contour

import (
	"math"
	"strconv"
)

// A path is the d attribute of an SVG path: relative integers, as short as they can be written.
type Path struct {
	text []byte
	x, y int
	last byte
}

// String returns what the path has come to; "" for nothing.
func (p *Path) String() string { return string(p.text) }

func (p *Path) command(c byte, numbers ...int) {
	fresh := c != p.last || c == 'M'
	if fresh {
		p.text = append(p.text, c)
		p.last = c
	}
	for _, n := range numbers {
		if !fresh && n >= 0 {
			p.text = append(p.text, ' ')
		}
		p.text = strconv.AppendInt(p.text, int64(n), 10)
		fresh = false
	}
}

func rounded(p Point) (x, y int) { return int(math.Floor(p.X + 0.5)), int(math.Floor(p.Y + 0.5)) }

// Closed appends a closed line of curves.
func (p *Path) Closed(curves []Curve) {
	if len(curves) == 0 {
		return
	}
	p.x, p.y = rounded(curves[0][0])
	p.command('M', p.x, p.y)
	for _, c := range curves {
		x1, y1 := rounded(c[1])
		x2, y2 := rounded(c[2])
		x, y := rounded(c[3])
		if x == p.x && y == p.y {
			continue
		}
		p.command('c', x1-p.x, y1-p.y, x2-p.x, y2-p.y, x-p.x, y-p.y)
		p.x, p.y = x, y
	}
	p.close()
}

// Polygon appends a closed line of straight pieces.
func (p *Path) Polygon(points ...Point) {
	for i, q := range points {
		x, y := rounded(q)
		if i == 0 {
			p.command('M', x, y)
		} else {
			p.command('l', x-p.x, y-p.y)
		}
		p.x, p.y = x, y
	}
	p.close()
}

func (p *Path) close() {
	p.text = append(p.text, 'z')
	p.last = 'z'
}

// A grain says which loops are worth drawing and how exactly: areas in square units, widths and
// tolerance in units. Holes have their own bounds: the line between two limbs is narrow, and
// often closed.
type Grain struct {
	Tolerance           float64
	Area, Width         float64
	HoleArea, HoleWidth float64
}

func (g Grain) keeps(l Loop) bool {
	area := l.Area()
	if len(l) < 6 || area > 0 && area < g.Area || area < 0 && -area < g.HoleArea {
		return false
	}
	width := 2 * math.Abs(area) / l.length()
	return area > 0 && width >= g.Width || area < 0 && width >= g.HoleWidth
}

// Trace draws a field's edge, moved by an offset. Specks and slivers say nothing and are left out.
func (p *Path) Trace(f Field, offset Point, g Grain) {
	for _, l := range f.Loops() {
		if !g.keeps(l) {
			continue
		}
		for i := range l {
			l[i] = l[i].Add(offset)
		}
		p.Closed(l.Fit(g.Tolerance))
	}
}
