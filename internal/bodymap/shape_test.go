package bodymap

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/anatomy"
)

// read is the inverse of path, written from the SVG specification: the curves of each contour,
// absolute.
func read(t *testing.T, d string) shape {
	t.Helper()
	var s shape
	var at, implied spot
	for _, token := range regexp.MustCompile(`[Mscl][^Msclz]*|z`).FindAllString(d, -1) {
		n := numbers(t, token[1:])
		next := func() spot { p := spot{n[0], n[1]}; n = n[2:]; return p }
		switch token[0] {
		case 'M':
			at = next()
			implied = at
			s = append(s, contour{start: at})
			continue
		case 'z':
			continue
		}
		for len(n) > 0 {
			var b bezier
			switch token[0] {
			case 'c':
				b.from, b.to, b.end = at.plus(next()), at.plus(next()), at.plus(next())
			case 's':
				b.from, b.to, b.end = implied, at.plus(next()), at.plus(next())
			case 'l':
				b.end = at.plus(next())
				b.from, b.to = at, b.end
			}
			c := &s[len(s)-1]
			c.curves = append(c.curves, b)
			at, implied = b.end, b.end.plus(b.end.minus(b.to))
		}
	}
	return s
}

func numbers(t *testing.T, text string) (n []int) {
	t.Helper()
	for _, s := range regexp.MustCompile(`-?\d+`).FindAllString(text, -1) {
		i, err := strconv.Atoi(s)
		if err != nil {
			t.Fatal(err)
		}
		n = append(n, i)
	}
	return n
}

var exported = cmp.AllowUnexported(contour{}, bezier{}, spot{})

func TestPathReadsBack(t *testing.T) {
	for _, v := range Views() {
		for _, r := range v.drawings() {
			if diff := cmp.Diff(r.half, read(t, r.half.path()), exported); diff != "" {
				t.Errorf("%s (-drawn +read):\n%s", r.ID, diff)
			}
		}
	}
}

func TestPath(t *testing.T) {
	tests := []struct{ knots, want string }{
		{"0,0! 10,0! 10,10! 0,10!", "M0 0l10 0 0 10-10 0 0-10z"},
		{"0,0! 20,0 20,20!", "M0 0s15-5 20 0 0 20 0 20l-20-20z"},
		{"0,0! 10,0! 0,10!|-5,7! 5,7! 0,9!", "M0 0l10 0-10 10 0-10zM-5 7l10 0-5 2-5-2z"},
	}
	for _, test := range tests {
		if got := halves(test.knots).path(); got != test.want {
			t.Errorf("%q: got %q, want %q", test.knots, got, test.want)
		}
	}
}

func TestParseErrors(t *testing.T) {
	for _, text := range []string{"1", "1,", "a,2", "1,2 @leg", "1,2 3,4x!", "1 2"} {
		if points, err := parse(text); err == nil {
			t.Errorf("parse(%q) = %v, want an error", text, points)
		}
	}
}

// The arm hangs from the shoulder; a point on its axis keeps its distance along the bone.
func TestArmFrame(t *testing.T) {
	tests := []struct {
		in   string
		want spot
	}{
		{"0,0", spot{104, 197}},
		{"0,184", spot{141, 377}},
		{"0,330", spot{183, 517}}, // .146 of stature further: the wrist
	}
	for _, test := range tests {
		if got := must("@arm " + test.in)[0][0].spot(); got != test.want {
			t.Errorf("%s: got %v, want %v", test.in, got, test.want)
		}
	}
}

func TestShapeMirrors(t *testing.T) {
	for _, r := range Regions() {
		left, right := read(t, Shape(r, anatomy.Left)), read(t, Shape(r, anatomy.Right))
		if len(left) == 0 {
			t.Errorf("%s has no shape", r.ID)
		}
		if diff := cmp.Diff(left, right.mirrored(), exported); diff != "" {
			t.Errorf("%s: the sides are not mirror images (-left +right):\n%s", r.ID, diff)
		}
	}
}

// A body that faces us has its left on our right; one that turns its back has it on our left.
func TestShapeSides(t *testing.T) {
	for _, r := range Regions() {
		for _, side := range anatomy.Sides() {
			onOurRight := (r.View == Front) == (side == anatomy.Left)
			for _, c := range read(t, Shape(r, side)) {
				if (c.start.x > 0) != onOurRight {
					t.Errorf("%s: the %s half starts at x %d", r.ID, side, c.start.x)
				}
			}
		}
	}
}

func TestShapeUnknown(t *testing.T) {
	if got := Shape(Region{ID: "tail-back", View: Back}, anatomy.Left); got != "" {
		t.Errorf("unknown region: %q", got)
	}
	if got := Shape(Regions()[0], "middle"); got != "" {
		t.Errorf("unknown side: %q", got)
	}
}

// polygons flattens a shape: eight chords a curve.
func (s shape) polygons() (all [][]spot) {
	for _, c := range s {
		at, polygon := c.start, []spot{c.start}
		for _, b := range c.curves {
			for i := 1; i <= 8; i++ {
				polygon = append(polygon, b.at(at, i))
			}
			at = b.end
		}
		all = append(all, polygon)
	}
	return all
}

// at returns the point i eighths along the curve that starts at from.
func (b bezier) at(from spot, i int) spot {
	u, v := i, 8-i
	mix := func(p, q, r, s int) int { return (v*v*v*p + 3*v*v*u*q + 3*v*u*u*r + u*u*u*s) / 512 }
	return spot{mix(from.x, b.from.x, b.to.x, b.end.x), mix(from.y, b.from.y, b.to.y, b.end.y)}
}

// pixels lists the pixels of a shape, one to a square thousandth of stature, by the crossings of
// each row.
func (s shape) pixels() map[spot]bool {
	all := map[spot]bool{}
	b := bounds(s)
	for _, polygon := range s.polygons() {
		for y := b[0].y; y < b[1].y; y++ {
			crossings := crossings(polygon, float64(y)+.5)
			for i := 0; i+1 < len(crossings); i += 2 {
				for x := crossings[i]; x < crossings[i+1]; x++ {
					all[spot{x, y}] = true
				}
			}
		}
	}
	return all
}

// crossings lists, in order, where the polygon crosses the height y.
func crossings(polygon []spot, y float64) (xs []int) {
	for i, a := range polygon {
		b := polygon[(i+1)%len(polygon)]
		ax, ay, bx, by := float64(a.x), float64(a.y), float64(b.x), float64(b.y)
		if (ay > y) != (by > y) {
			xs = append(xs, int(math.Round((bx-ax)*(y-ay)/(by-ay)+ax)))
		}
	}
	slices.Sort(xs)
	return xs
}

// Every region is seen: of its part inside the body, two fifths at least lie under no region that
// is drawn later, and what is seen is not too small to be found.
func TestRegionsAreSeen(t *testing.T) {
	const smallest = 120 // pixels on a side: about 8 x 8 CSS pixels on a phone
	for _, v := range Views() {
		body := shape{plates[v].outline}.pixels()
		for _, layer := range [][]drawing{plates[v].surface, plates[v].deep} {
			covered := map[spot]bool{}
			for i := len(layer) - 1; i >= 0; i-- {
				inside, seen := 0, 0
				for p := range layer[i].half.pixels() {
					if body[p] {
						inside++
						if !covered[p] {
							seen++
						}
					}
					covered[p] = true
				}
				if seen*5 < inside*2 || seen < smallest {
					t.Errorf("%s: %d of %d pixels are seen", layer[i].ID, seen, inside)
				}
			}
		}
	}
}

// No region leaves the body by more than its outline covers, which is drawn over it: so nothing need
// be clipped.
func TestRegionsLieInTheBody(t *testing.T) {
	for _, v := range Views() {
		p := plates[v]
		body := p.head.pixels()
		for _, s := range []shape{{p.outline}, p.ear, p.hair} {
			maps.Copy(body, s.pixels())
		}
		for _, r := range p.all {
			for at := range r.half.pixels() {
				if !body[at] && !body[spot{at.x - 1, at.y}] && !body[spot{at.x + 1, at.y}] && !body[spot{at.x, at.y - 1}] && !body[spot{at.x, at.y + 1}] {
					t.Errorf("%s: %v lies outside", r.ID, at)
				}
			}
		}
	}
}

// No region reaches beyond the frame that the outline of the body fills, nor over the midline.
func TestRegionsWithinBounds(t *testing.T) {
	for _, v := range Views() {
		x, y, w, h := Viewbox(v)
		outline := bounds(shape{plates[v].outline})
		if outline[0].y < y || outline[1].y > y+h || outline[1].x > x+w {
			t.Errorf("%s: the outline %v leaves the view box", v, outline)
		}
		for _, r := range v.drawings() {
			b := bounds(r.half)
			if b[0].x < 0 || b[1].x > outline[1].x || b[0].y < outline[0].y || b[1].y > outline[1].y {
				t.Errorf("%s: %v is not within the body's %v", r.ID, b, outline)
			}
		}
	}
}

func bounds(s shape) [2]spot {
	b := [2]spot{{1e6, 1e6}, {-1e6, -1e6}}
	for _, polygon := range s.polygons() {
		for _, p := range polygon {
			b[0] = spot{min(b[0].x, p.x), min(b[0].y, p.y)}
			b[1] = spot{max(b[1].x, p.x), max(b[1].y, p.y)}
		}
	}
	return b
}

// Regions lists every region in the order of the charts: front before back, the surface before
// the deep layer, and roughly from the head to the feet.
func Regions() []Region {
	return regionsWhere(func(Region) bool { return true })
}

// Shape returns the path data of one half of the region, in whole thousandths of stature, or ""
// for a region that is not one of Regions or a side that is not one of the two.
func Shape(region Region, side anatomy.Side) string {
	for _, r := range region.View.drawings() {
		switch {
		case r.ID != region.ID:
		case side == region.View.drawnSide():
			return r.half.path()
		case side == region.View.drawnSide().Other():
			return r.half.mirrored().path()
		}
	}
	return ""
}

// mirrored returns the shape on the other side of the midline.
func (s shape) mirrored() shape {
	other := make(shape, len(s))
	for i, c := range s {
		other[i] = contour{start: c.start.mirrored()}
		for _, b := range c.curves {
			other[i].curves = append(other[i].curves, bezier{b.from.mirrored(), b.to.mirrored(), b.end.mirrored()})
		}
	}
	return other
}

func (s spot) mirrored() spot { return spot{-s.x, s.y} }

// Several regions can share a path: what two of them cover is filled, since all go round the same way.
func TestRegionsGoRoundTheSameWay(t *testing.T) {
	for _, v := range Views() {
		for _, d := range v.drawings() {
			for i, c := range d.half {
				sum, at := 0, c.start
				for _, b := range c.curves {
					sum += at.x*b.end.y - b.end.x*at.y
					at = b.end
				}
				if sum <= 0 {
					t.Errorf("%s: contour %d goes round the other way", d.ID, i+1)
				}
			}
		}
	}
}
