package figure

import (
	"math"

	"posebook/internal/figure/contour"
)

// A sheet is one layer of a picture: its distance field and the depth of its near surface.
type sheet struct {
	dist  contour.Field
	depth []float64 // of each sample, where dist is negative
	mean  float64   // depth
	empty bool
}

// A blob is a group of stadiums that are joined as they are.
type blob struct {
	parts []stadium
	blend float64 // units
	cut   bool
}

// sheets draws every layer of the body.
func (b *body) sheets(arena *contour.Arena, cam camera) (out [layers]sheet) {
	blobs := b.blobs(cam)
	for l := range out {
		out[l] = drawSheet(arena, blobs[l], cam.hemCut(b.hems[l]))
	}
	return out
}

const blendScale = 0.45 // of the body's blends in the picture

func (b *body) blobs(cam camera) (out [layers][]blob) {
	var group uint16
	for i := range b.cones {
		c := &b.cones[i]
		list := &out[c.layer]
		if c.group != group || len(*list) == 0 {
			*list = append(*list, blob{blend: float64(c.blend * units * blendScale), cut: c.cut})
			group = c.group
		}
		last := &(*list)[len(*list)-1]
		last.parts = append(last.parts, cam.seen(c))
	}
	return out
}

func drawSheet(arena *contour.Arena, blobs []blob, hem hemCut) sheet {
	x0, y0, x1, y1 := contour.Far, contour.Far, -contour.Far, -contour.Far
	for _, bl := range blobs {
		for i := range bl.parts {
			a, b, c, d := bl.parts[i].box(contour.Margin)
			x0, y0, x1, y1 = min(x0, a), min(y0, b), max(x1, c), max(y1, d)
		}
	}
	if x0 > x1 {
		return sheet{empty: true}
	}
	s := sheet{dist: contour.NewField(arena, x0, y0, x1, y1)}
	s.depth = arena.Take(len(s.dist.D))
	clear(s.depth)
	group := s.dist.Fresh()
	for i := range blobs {
		s.drawBlob(&blobs[i], group, hem)
	}
	s.measureDepth()
	s.dist = s.dist.Blurred()
	return s
}

// drawBlob melts one blob into the sheet. scratch must be far everywhere, and is so again
// afterwards.
func (s *sheet) drawBlob(bl *blob, scratch contour.Field, hem hemCut) {
	all := contour.Window{X0: 1 << 30, Y0: 1 << 30, X1: -1 << 30, Y1: -1 << 30}
	for i := range bl.parts {
		p := &bl.parts[i]
		x0, y0, x1, y1 := p.box(contour.Margin)
		w := contour.Window{X0: int(math.Floor(x0 / contour.Cell)), Y0: int(math.Floor(y0 / contour.Cell)), X1: int(math.Ceil(x1/contour.Cell)) + 1, Y1: int(math.Ceil(y1/contour.Cell)) + 1}.And(s.dist.Window())
		all = all.Or(w)
		s.drawPart(p, w, scratch)
	}
	for y := all.Y0; y < all.Y1; y++ {
		into, from := s.dist.Row(y, all), scratch.Row(y, all)
		for i, d := range from {
			if d == contour.Far {
				continue
			}
			if bl.cut {
				d = max(d, hem.dist(contour.SamplePoint(all.X0+i, y)))
			}
			into[i] = contour.Melt(into[i], d, bl.blend)
			from[i] = contour.Far
		}
	}
}

const deep = -12 // units inside a blob from which on another part of it says nothing new

// drawPart puts one stadium into the scratch field, and its depth into the sheet where it is
// nearer.
func (s *sheet) drawPart(p *stadium, w contour.Window, scratch contour.Field) {
	for y := w.Y0; y < w.Y1; y++ {
		into, old := scratch.Row(y, w), s.dist.Row(y, w)
		from := (y-s.dist.Y0)*s.dist.W + w.X0 - s.dist.X0
		depth := s.depth[from : from+len(into)]
		old = old[:len(into)]
		for i, before := range into {
			if before < deep {
				continue
			}
			d, t := p.dist(contour.SamplePoint(w.X0+i, y))
			if d < before {
				into[i] = d
			}
			if old[i] < before {
				before = old[i]
			}
			if d >= 0 && d >= before {
				continue
			}
			z := p.za + float64(p.rise*t)
			if d >= 0 || before >= 0 || z > depth[i] {
				depth[i] = z
			}
		}
	}
}

func (s *sheet) measureDepth() {
	n := 0.0
	for i, d := range s.dist.D {
		if d < 0 {
			s.mean += s.depth[i]
			n++
		}
	}
	s.mean /= max(n, 1)
}

// A hemCut is the lower edge of the top as the camera sees it: the near half of an ellipse.
type hemCut struct {
	at        contour.Point
	along, up contour.Point // along the edge, and up the body, unit vectors of the picture
	wide, sag float64       // half axes of the ellipse; sag is positive where the near edge hangs down
}

func (c camera) hemCut(h hemRing) hemCut {
	up := c.flat(h.along)
	across := c.flat(h.across)
	cut := hemCut{at: c.flat(h.at), up: up.Unit()}
	cut.along = contour.Point{X: -cut.up.Y, Y: cut.up.X}
	tilt := float64(up.Len() / units) // 1 where the spine lies in the picture
	width := math.Abs(across.Dot(cut.along)) / units
	depth := math.Sqrt(max(0, 1-float64(width*width)))
	half := float64(h.half*width) + h.r
	cut.wide = float64(half * units)
	cut.sag = float64(float64(float64(h.half*depth)+h.r) * units * math.Sqrt(max(0, 1-float64(tilt*tilt))))
	if h.along.dot(c.toward) < 0 {
		cut.sag = -cut.sag
	}
	if least := float64(h.bulge * h.r * units); least > 0 {
		cut.sag = max(least, math.Abs(cut.sag))
	}
	return cut
}

// dist is positive below the hem.
func (h *hemCut) dist(p contour.Point) float64 {
	q := p.Sub(h.at)
	u := clamp(float64(q.Dot(h.along)/h.wide), -1, 1)
	edge := float64(-h.sag * math.Sqrt(1-float64(u*u)))
	return edge - q.Dot(h.up)
}
