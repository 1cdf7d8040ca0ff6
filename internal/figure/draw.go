package figure

import (
	"math"
	"slices"
)

// A Drawing is a figure as paths. All drawings share one scale, 800 units a stature, and have their floor at the same
// height over their lower edge where the camera is low.
type Drawing struct {
	Width, Height int // units
	Floor         int // where the floor's middle lies, from the top
	Style         Style
	View          View

	shapes []shape
}

// A shape is one path of a drawing.
type shape struct {
	class  class
	d      string
	dx, dy int // moves it
}

const (
	padding   = 12 // units around a figure
	thinnest  = 4  // half the width of what is worth drawing, in units
	underFoot = 44 // units from the floor's middle to the lower edge, at least
)

// figureGrain leaves out specks, and slivers such as a strip of a far limb along the near one.
var figureGrain = grain{tolerance: 0.9, area: 900, width: 8, holeArea: 120, holeWidth: 2.5}

// Draw draws a solved posture with its hair in a bun.
func Draw(s Solution, style Style) *Drawing { return DrawAs(s, Bun, style)[0] }

// DrawAs draws a solved posture in several styles; what they share is computed once.
func DrawAs(s Solution, hair Hair, styles ...Style) []*Drawing {
	sc := newScene(&s, hair)
	ground := sc.ground()
	f := newFrame(ground, sc)
	shade := sc.shadow(f.offset)
	var out []*Drawing
	for _, style := range styles {
		d := f.drawing(style, s.posture.view)
		d.add(mat, ground.mat(f.offset))
		d.add(shadow, shade)
		sc.draw(d, ground.props, f.offset)
		out = append(out, d)
	}
	return out
}

// ground lays the mat and places the props.
func (sc *scene) ground() ground {
	g := sc.extent(sc.camera.across()).ground(sc.camera)
	g.props = sc.propShapes(sc.posture)
	return g
}

// A frame is where the picture lies: offset moves a projected point into it.
type frame struct {
	offset        point
	width, height float64
	floor         float64
}

// newFrame fits bodies, mat and props.
func newFrame(g ground, scenes ...*scene) frame {
	x0, y0, x1, y1 := g.bounds()
	for _, sc := range scenes {
		for i := range sc.sheets {
			if f := &sc.sheets[i].dist; !sc.sheets[i].empty {
				x0, y0 = min(x0, float64(f.x0*cell+margin)), min(y0, float64(f.y0*cell+margin))
				x1, y1 = max(x1, float64((f.x0+f.w)*cell-margin)), max(y1, float64((f.y0+f.h)*cell-margin))
			}
		}
	}
	y1 = max(y1+padding, g.middle.y+underFoot)
	x0, y0, x1 = x0-padding, y0-padding, x1+padding
	return frame{point{-x0, -y0}, math.Ceil(x1 - x0), math.Ceil(y1 - y0), g.middle.y - y0}
}

// drawing starts an empty drawing in the frame.
func (f frame) drawing(style Style, v View) *Drawing {
	return &Drawing{Width: int(f.width), Height: int(f.height), Floor: int(math.Floor(f.floor + 0.5)), Style: style, View: v}
}

// draw adds props and body to a drawing.
func (sc *scene) draw(d *Drawing, props []slab, offset point) {
	d.addProps(props, offset)
	p := paints[d.Style]
	carved := sc.carve(p)
	for _, c := range sc.classes(p) {
		var text path
		text.trace(sc.union(&carved, p, c).opened(thinnest), offset, figureGrain)
		d.add(c, text)
	}
}

// classes lists the classes in the order of their rearmost layers: what is behind is painted first.
func (sc *scene) classes(p paint) []class {
	var out []class
	for _, l := range slices.Backward(sc.order) {
		if c := p.color(l, sc.far[l]); !slices.Contains(out, c) {
			out = append(out, c)
		}
	}
	return out
}

func (d *Drawing) add(c class, p path) {
	if len(p.text) > 0 {
		d.shapes = append(d.shapes, shape{class: c, d: string(p.text)})
	}
}

// addProps draws the props, one path for those of one class that follow each other.
func (d *Drawing) addProps(props []slab, offset point) {
	for i := 0; i < len(props); {
		var p path
		c := props[i].class
		for ; i < len(props) && props[i].class == c; i++ {
			p.polygon(each(props[i].corners, offset.add)...)
		}
		d.add(c, p)
	}
}
