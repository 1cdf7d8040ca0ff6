package figure

import (
	"math"
	"slices"

	"posebook/internal/figure/contour"
)

// A Drawing is a figure as paths. All drawings share one scale, 800 units a stature, and have
// their floor at the same height over their lower edge where the camera is low.
type Drawing struct {
	Width, Height int // units
	Floor         int // where the floor's middle lies, from the top
	Style         Style
	View          View

	shapes []shape
}

// A shape is one path of a drawing.
type shape struct {
	class class
	d     string
}

const (
	padding   = 12 // units around a figure
	thinnest  = 4  // half the width of what is worth drawing, in units
	underFoot = 44 // units from the floor's middle to the lower edge, at least
)

// figureGrain leaves out specks, and slivers such as a strip of a far limb along the near one.
var figureGrain = contour.Grain{Tolerance: 0.9, Area: 900, Width: 8, HoleArea: 120, HoleWidth: 2.5}

// DrawAs draws a solved posture in several styles; what they share is computed once.
func DrawAs(s Solution, hair Hair, styles ...Style) []*Drawing {
	sc := newScene(&s, hair)
	defer sc.release()
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
	offset        contour.Point
	width, height float64
	floor         float64
}

// newFrame fits bodies, mat and props.
func newFrame(g ground, scenes ...*scene) frame {
	x0, y0, x1, y1 := g.bounds()
	for _, sc := range scenes {
		for i := range sc.sheets {
			if f := &sc.sheets[i].dist; !sc.sheets[i].empty {
				x0, y0 = min(x0, float64(f.X0*contour.Cell+contour.Margin)), min(y0, float64(f.Y0*contour.Cell+contour.Margin))
				x1, y1 = max(x1, float64((f.X0+f.W)*contour.Cell-contour.Margin)), max(y1, float64((f.Y0+f.H)*contour.Cell-contour.Margin))
			}
		}
	}
	y1 = max(y1+padding, g.middle.Y+underFoot)
	x0, y0, x1 = x0-padding, y0-padding, x1+padding
	return frame{contour.Point{X: -x0, Y: -y0}, math.Ceil(x1 - x0), math.Ceil(y1 - y0), g.middle.Y - y0}
}

// drawing starts an empty drawing in the frame.
func (f frame) drawing(style Style, v View) *Drawing {
	return &Drawing{
		Width:  int(f.width),
		Height: int(f.height),
		Floor:  int(math.Floor(f.floor + 0.5)),
		Style:  style,
		View:   v,
	}
}

// draw adds props and body to a drawing.
func (sc *scene) draw(d *Drawing, props []slab, offset contour.Point) {
	d.addProps(props, offset)
	p := paints[d.Style]
	carved := sc.carve(p)
	for _, c := range sc.classes(p) {
		var text contour.Path
		text.Trace(sc.union(&carved, p, c).Opened(thinnest), offset, figureGrain)
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

func (d *Drawing) add(c class, p contour.Path) {
	if p.String() != "" {
		d.shapes = append(d.shapes, shape{class: c, d: p.String()})
	}
}

// addProps draws the props, one path for those of one class that follow each other.
func (d *Drawing) addProps(props []slab, offset contour.Point) {
	for i := 0; i < len(props); {
		var p contour.Path
		c := props[i].class
		for ; i < len(props) && props[i].class == c; i++ {
			p.Polygon(each(props[i].corners, offset.Add)...)
		}
		d.add(c, p)
	}
}
