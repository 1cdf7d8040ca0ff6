package figure

import "posebook/internal/figure/contour"

// A paint decides which layers share a colour and what parts them from others.
type paint struct {
	gap    float64                       // units left open between two layers of one colour
	color  func(l layer, far bool) class // the class in which a layer is drawn
	opaque bool                          // colours overlap by a unit, against hairlines; else they are parted by the gap
}

// carve cuts every layer back from those before it, so that the line between them is really
// transparent: no background colour is needed. Near the joint that two layers share they merge.
func (sc *scene) carve(p paint) (out [layers]contour.Field) {
	for i, l := range sc.order {
		f := sc.sheets[l].dist.Clone()
		for _, before := range sc.order[:i] {
			sc.carveBy(&f, l, before, p, &out[before])
		}
		out[l] = f
	}
	return out
}

// carveBy cuts the field f of layer l back from the layer before it. Of one of another colour
// only what is left of it counts, so that the line between two limbs shows what lies behind them.
func (sc *scene) carveBy(f *contour.Field, l, before layer, p paint, left *contour.Field) {
	joint, around := sc.sharedJoint(l, before)
	related := parents[l] == before || parents[before] == l
	same := p.color(l, sc.far[l]) == p.color(before, sc.far[before])
	if same && related && (parents[l] == before && l.glued() || parents[before] == l && before.glued()) {
		return
	}
	gap, g := p.gap, &sc.sheets[before].dist
	if !same && p.opaque {
		gap, g = -2, left
	}
	merge := related && gap > 0 && sc.far[l] == sc.far[before]
	w := f.Window().And(g.Window())
	for y := w.Y0; y < w.Y1; y++ {
		into, from := f.Row(y, w), g.Row(y, w)
		for i, d := range from {
			if into[i] > contour.Smooth || d > contour.Smooth {
				continue
			}
			gap := gap
			if merge {
				r := contour.SamplePoint(w.X0+i, y).Sub(joint).Len()
				gap -= float64(120 * (1 - smoothstep(float64(0.8*around), float64(1.35*around), r)))
			}
			into[i] = max(into[i], gap-d)
		}
	}
}

// union joins the carved layers of one class, with a soft fillet at the joints that are bent.
func (sc *scene) union(carved *[layers]contour.Field, p paint, c class) contour.Field {
	in := func(l layer) bool { return !sc.sheets[l].empty && p.color(l, sc.far[l]) == c }
	all, some := contour.Window{X0: 1 << 30, Y0: 1 << 30, X1: -1 << 30, Y1: -1 << 30}, false
	for _, l := range sc.order {
		if in(l) {
			all, some = all.Or(carved[l].Window()), true
		}
	}
	if !some {
		return contour.Field{}
	}
	out := contour.FieldOf(sc.arena, all)
	for _, l := range sc.order {
		if in(l) {
			out.Include(&carved[l])
		}
	}
	for l := range layer(layers) {
		if parent := parents[l]; parent != noLayer && in(l) && in(parent) && sc.far[l] == sc.far[parent] {
			sc.fillet(&out, &carved[l], &carved[parent], l)
		}
	}
	return out
}

const filletWidth = 20 // units, where a joint is bent

// fillet rounds the corner between a layer and its parent around their joint.
func (sc *scene) fillet(out, a, b *contour.Field, l layer) {
	width := float64(filletWidth * sc.bent[l])
	around := float64(l.reach() * units * 1.3)
	if width < 1 || around == 0 {
		return
	}
	w := a.Window().And(b.Window())
	for y := w.Y0; y < w.Y1; y++ {
		into, da, db := out.Row(y, w), a.Row(y, w), b.Row(y, w)
		for i := range into {
			if da[i] > contour.Smooth || db[i] > contour.Smooth {
				continue
			}
			r := contour.SamplePoint(w.X0+i, y).Sub(sc.joints[l]).Len()
			k := float64(width * (1 - smoothstep(float64(0.5*around), float64(1.3*around), r)))
			into[i] = min(into[i], contour.Melt(da[i], db[i], k))
		}
	}
}
