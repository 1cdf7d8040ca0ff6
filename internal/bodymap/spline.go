package bodymap

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A point is a knot of a drawn line: thousandths of stature, x from the midline outwards, y from
// the crown down.
type point struct {
	x, y   float64
	corner bool // the line turns sharply here
}

// A frame places the points that follow it.
type frame func(point) point

// parse reads lines of knots such as "12,40 18,52! @arm 4,100": a "!" marks a corner, "@arm"
// switches to the straight arm's own frame and "@body" back, "|" starts the next line in the same
// frame.
func parse(text string) ([][]point, error) {
	place := frames["@body"]
	var lines [][]point
	for line := range strings.SplitSeq(text, "|") {
		var points []point
		for _, word := range strings.Fields(line) {
			if f, ok := frames[word]; ok {
				place = f
				continue
			}
			p, err := parsePoint(word)
			if err != nil {
				return nil, err
			}
			points = append(points, place(p))
		}
		lines = append(lines, points)
	}
	return lines, nil
}

func parsePoint(word string) (point, error) {
	bare, corner := strings.CutSuffix(word, "!")
	xs, ys, _ := strings.Cut(bare, ",")
	x, errX := strconv.ParseFloat(xs, 64)
	y, errY := strconv.ParseFloat(ys, 64)
	if errX != nil || errY != nil {
		return point{}, fmt.Errorf("bad point %q", word)
	}
	return point{x, y, corner}, nil
}

// A spot is a place in a view, in whole thousandths of stature.
type spot struct{ x, y int }

// A contour is a closed line of cubic Bézier curves, each starting where the one before ends.
type contour struct {
	start  spot
	curves []bezier
}

// A bezier is a cubic curve: the handle of its start, the handle of its end, its end.
type bezier struct{ from, to, end spot }

// reach is the length of a handle as a share of the way to the next knot. A third is the usual
// Catmull-Rom spline; a little more makes rounder muscles. Where the neighbours of a knot are
// about equally far (up to evenness) both its handles are equally long, which lets path data
// leave one of them out.
const (
	reach    = 0.37
	evenness = 1.9
)

// closed draws a closed spline through the knots.
func closed(points []point) contour {
	c := contour{start: points[0].spot()}
	n := len(points)
	for i, p := range points {
		q := points[(i+1)%n]
		before, after := points[(i+n-1)%n], points[(i+2)%n]
		c.curves = append(c.curves, bezier{p.handle(before, q), q.handle(after, p), q.spot()})
	}
	return c
}

// open is closed without the way back from the last knot to the first.
func open(points []point) contour {
	c := closed(points)
	c.curves = c.curves[:len(c.curves)-1]
	return c
}

// handle returns the handle of p towards next, where before and next are its neighbours. A corner
// has none: its handle is the corner itself. That of a smooth knot is rounded as a step away from
// it, so that even ones are exact opposites.
func (p point) handle(before, next point) spot {
	if p.corner {
		return p.spot()
	}
	dx, dy := next.x-before.x, next.y-before.y
	chord := math.Hypot(dx, dy)
	if chord == 0 {
		return p.spot()
	}
	ahead, behind := math.Hypot(next.x-p.x, next.y-p.y), math.Hypot(before.x-p.x, before.y-p.y)
	if max(ahead, behind) < evenness*min(ahead, behind) {
		ahead = math.Sqrt(ahead * behind)
	}
	k := reach * ahead / chord
	return p.spot().plus(point{x: float64(k * dx), y: float64(k * dy)}.spot())
}

func (p point) spot() spot { return spot{int(math.Round(p.x)), int(math.Round(p.y))} }

// doubled returns the knots of a line that is closed by its own mirror image: from the midline
// round and back.
func doubled(half []point) []point {
	whole := append([]point(nil), half...)
	for i := len(half) - 1; i >= 0; i-- {
		if p := half[i]; p.x != 0 {
			p.x = -p.x
			whole = append(whole, p)
		}
	}
	return whole
}
