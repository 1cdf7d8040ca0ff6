// Package icon draws the site's icon as a PNG, for home screens that take no SVG.
//
// It knows as much SVG as a plain icon needs: <rect>, <circle> and <path> with lines and cubic curves, filled or
// stroked in one colour, strokes with round ends and joints. Anything else is an error that names it: an icon that
// is drawn wrong is worse than none.
package icon

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"io"
	"math"
	"strconv"
	"strings"

	"golang.org/x/image/vector"
)

// Margins of an icon.
const (
	Whole = 1.0 // the icon fills its square, its round corners are transparent
	// Maskable leaves the edge that a phone may cut off to a circle: what matters lies in the inner four fifths.
	// https://www.w3.org/TR/appmanifest/#icon-masks
	Maskable = 0.8
)

// A figure is one element: what it covers and in which colour.
type figure struct {
	ground bool // covers the whole icon: a maskable one is filled with its colour
	fill   color.Color
	stroke color.Color
	width  float64
	lines  [][]point // flattened; closed where filled
}

type point struct{ x, y float64 }

// PNG draws an SVG of a square view box, size pixels wide, scaled about its middle. Below a scale of 1 the icon's
// ground fills the whole square.
func PNG(svg []byte, size int, scale float64) ([]byte, error) {
	figures, box, err := parse(svg)
	if err != nil {
		return nil, err
	}
	img := image.NewRGBA(image.Rect(0, 0, size, size))
	unit := float64(size) / box * scale
	at := func(p point) point {
		return point{(p.x-box/2)*unit + float64(size)/2, (p.y-box/2)*unit + float64(size)/2}
	}
	for _, f := range figures {
		if f.ground && scale < 1 {
			draw.Draw(img, img.Bounds(), image.NewUniform(f.fill), image.Point{}, draw.Src)
			continue
		}
		if f.fill != nil {
			paint(img, f.fill, func(z *vector.Rasterizer) {
				for _, line := range f.lines {
					polygon(z, line, at)
				}
			})
		}
		if f.stroke != nil {
			paint(img, f.stroke, func(z *vector.Rasterizer) { f.outline(z, at) })
		}
	}
	var out bytes.Buffer
	err = (&png.Encoder{CompressionLevel: png.DefaultCompression}).Encode(&out, img)
	return out.Bytes(), err
}

func paint(img draw.Image, c color.Color, shape func(*vector.Rasterizer)) {
	z := vector.NewRasterizer(img.Bounds().Dx(), img.Bounds().Dy())
	shape(z)
	z.Draw(img, img.Bounds(), image.NewUniform(c), image.Point{})
}

func polygon(z *vector.Rasterizer, line []point, at func(point) point) {
	for i, p := range line {
		q := at(p)
		if i == 0 {
			z.MoveTo(float32(q.x), float32(q.y))
		} else {
			z.LineTo(float32(q.x), float32(q.y))
		}
	}
	z.ClosePath()
}

// outline covers a stroke: a bar for each piece and a disc at each of its ends. All run the same way round, so that
// where they overlap they add up and don't cancel out.
func (f figure) outline(z *vector.Rasterizer, at func(point) point) {
	r := f.width / 2
	for _, line := range f.lines {
		for i, p := range line {
			polygon(z, circle(p, r), at)
			if i == 0 {
				continue
			}
			o := line[i-1]
			length := math.Hypot(p.x-o.x, p.y-o.y)
			if length == 0 {
				continue
			}
			nx, ny := -(p.y-o.y)/length*r, (p.x-o.x)/length*r
			polygon(z, []point{{o.x - nx, o.y - ny}, {p.x - nx, p.y - ny}, {p.x + nx, p.y + ny}, {o.x + nx, o.y + ny}}, at)
		}
	}
}

// circle runs in the direction of the angles, which is that of the bars of outline.
func circle(c point, r float64) []point {
	const corners = 48
	out := make([]point, corners)
	for i := range out {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / corners)
		out[i] = point{c.x + r*cos, c.y + r*sin}
	}
	return out
}

// roundRect has corners of the radius r.
func roundRect(x, y, w, h, r float64) []point {
	var out []point
	for i, c := range []point{{x + w - r, y + h - r}, {x + r, y + h - r}, {x + r, y + r}, {x + w - r, y + r}} {
		quarter := circle(c, r)
		n := len(quarter) / 4
		for j := i * n; j <= (i+1)*n; j++ {
			out = append(out, quarter[j%len(quarter)])
		}
	}
	return out
}

// parse reads the figures of an SVG and the width of its view box.
func parse(svg []byte) (figures []figure, box float64, err error) {
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, 0, err
		}
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		e := element{attrs: map[string]string{}}
		for _, a := range start.Attr {
			e.attrs[a.Name.Local] = a.Value
		}
		switch start.Name.Local {
		case "svg":
			box, err = viewBox(e.attrs["viewBox"])
		case "title", "desc":
			err = d.Skip()
		case "rect", "circle", "path":
			var f figure
			f, err = e.figure(start.Name.Local, box)
			figures = append(figures, f)
		default:
			err = fmt.Errorf("<%s> can't be drawn", start.Name.Local)
		}
		if err != nil {
			return nil, 0, err
		}
	}
	if box == 0 || len(figures) == 0 {
		return nil, 0, fmt.Errorf("there is nothing to draw")
	}
	return figures, box, nil
}

func viewBox(text string) (float64, error) {
	n := strings.Fields(text)
	if len(n) != 4 || n[0] != "0" || n[1] != "0" || n[2] != n[3] {
		return 0, fmt.Errorf("the view box must be a square from 0 0: %q", text)
	}
	return strconv.ParseFloat(n[2], 64)
}

// An element is a figure as it is written.
type element struct {
	attrs map[string]string
	err   error
}

// number reads an attribute; without it the number is 0.
func (e *element) number(name string) float64 {
	text, ok := e.attrs[name]
	if !ok {
		return 0
	}
	n, err := strconv.ParseFloat(text, 64)
	if err != nil && e.err == nil {
		e.err = fmt.Errorf("%s=%q is no number", name, text)
	}
	return n
}

// colour reads an attribute of a colour; nil for none.
func (e *element) colour(name, without string) color.Color {
	text, ok := e.attrs[name]
	if !ok {
		text = without
	}
	if text == "none" {
		return nil
	}
	n, err := strconv.ParseUint(strings.TrimPrefix(text, "#"), 16, 32)
	if (err != nil || len(text) != 7 || text[0] != '#') && e.err == nil {
		e.err = fmt.Errorf("%s=%q: a colour is written like #1d4350", name, text)
	}
	return color.NRGBA{uint8(n >> 16), uint8(n >> 8), uint8(n), 255}
}

func (e *element) figure(name string, box float64) (figure, error) {
	f := figure{fill: e.colour("fill", "#000000"), stroke: e.colour("stroke", "none"), width: 1}
	if _, ok := e.attrs["stroke-width"]; ok {
		f.width = e.number("stroke-width")
	}
	for _, other := range []string{"transform", "style", "class", "opacity"} {
		if _, ok := e.attrs[other]; ok && e.err == nil {
			e.err = fmt.Errorf("the attribute %s can't be drawn", other)
		}
	}
	switch name {
	case "rect":
		w, h := e.number("width"), e.number("height")
		f.ground = w == box && h == box
		f.lines = [][]point{roundRect(e.number("x"), e.number("y"), w, h, e.number("rx"))}
	case "circle":
		f.lines = [][]point{circle(point{e.number("cx"), e.number("cy")}, e.number("r"))}
	case "path":
		lines, err := path(e.attrs["d"])
		if err != nil && e.err == nil {
			e.err = err
		}
		f.lines = lines
	}
	return f, e.err
}
