package bodymap

import (
	"strconv"
	"strings"
)

// A shape is what one half of a region covers: one contour or several.
type shape []contour

func (s spot) plus(t spot) spot  { return spot{s.x + t.x, s.y + t.y} }
func (s spot) minus(t spot) spot { return spot{s.x - t.x, s.y - t.y} }

// path writes the shape as SVG path data: for each contour an absolute start, relative whole
// numbers, "z".
func (s shape) path() string {
	var d pathData
	for _, c := range s {
		d.contour(c)
		d.command('z')
	}
	return d.String()
}

// openPath writes the contour without closing it: filled it looks closed, stroked it does not.
func (c contour) openPath() string {
	var d pathData
	d.contour(c)
	return d.String()
}

func (d *pathData) contour(c contour) {
	d.command('M', c.start)
	at, implied := c.start, c.start // implied is the start handle that an "s" command takes for granted
	for _, b := range c.curves {
		d.curve(b, at, implied)
		at, implied = b.end, b.end.plus(b.end.minus(b.to))
	}
}

// curve writes one curve in the shortest way: "l" for a straight line, "s" where the start handle
// is implied, else "c".
func (d *pathData) curve(b bezier, at, implied spot) {
	switch {
	case b.from == at && b.to == b.end:
		d.command('l', b.end.minus(at))
	case b.from == implied:
		d.command('s', b.to.minus(at), b.end.minus(at))
	default:
		d.command('c', b.from.minus(at), b.to.minus(at), b.end.minus(at))
	}
}

// pathData writes path data without a character to spare: a command's letter is left out where it
// repeats, a space where a minus sign parts two numbers.
type pathData struct {
	strings.Builder
	last byte
}

func (d *pathData) command(letter byte, spots ...spot) {
	first := letter != d.last
	if first {
		d.WriteByte(letter)
	}
	for _, s := range spots {
		d.number(s.x, first)
		d.number(s.y, false)
		first = false
	}
	d.last = letter
}

func (d *pathData) number(n int, first bool) {
	if n >= 0 && !first {
		d.WriteByte(' ')
	}
	d.WriteString(strconv.Itoa(n))
}
