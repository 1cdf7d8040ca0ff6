package figure

// A paint decides which layers share a colour and what parts them from others.
type paint struct {
	gap    float64                       // units left open between two layers of one colour
	color  func(l layer, far bool) class // the class in which a layer is drawn
	opaque bool                          // colours overlap by a unit, against hairlines; else they are parted by the gap
}

// carve cuts every layer back from those before it, so that the line between them is really transparent: no background
// colour is needed. Near the joint that two layers share they merge.
func (sc *scene) carve(p paint) (out [layers]field) {
	for i, l := range sc.order {
		f := sc.sheets[l].dist.clone()
		for _, before := range sc.order[:i] {
			sc.carveBy(&f, l, before, p, &out[before])
		}
		out[l] = f
	}
	return out
}

// carveBy cuts the field f of layer l back from the layer before it. Of one of another colour only what is left of it
// counts, so that the line between two limbs shows what lies behind them.
func (sc *scene) carveBy(f *field, l, before layer, p paint, left *field) {
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
	w := f.window().and(g.window())
	for y := w.y0; y < w.y1; y++ {
		into, from := f.row(y, w), g.row(y, w)
		for i, d := range from {
			if into[i] > smooth || d > smooth {
				continue
			}
			gap := gap
			if merge {
				r := samplePoint(w.x0+i, y).sub(joint).len()
				gap -= float64(120 * (1 - smoothstep(float64(0.8*around), float64(1.35*around), r)))
			}
			into[i] = max(into[i], gap-d)
		}
	}
}

// union joins the carved layers of one class, with a soft fillet at the joints that are bent.
func (sc *scene) union(carved *[layers]field, p paint, c class) field {
	in := func(l layer) bool { return !sc.sheets[l].empty && p.color(l, sc.far[l]) == c }
	all, some := window{1 << 30, 1 << 30, -1 << 30, -1 << 30}, false
	for _, l := range sc.order {
		if in(l) {
			all, some = all.or(carved[l].window()), true
		}
	}
	if !some {
		return field{}
	}
	out := field{x0: all.x0, y0: all.y0, w: all.x1 - all.x0, h: all.y1 - all.y0}.fresh()
	for _, l := range sc.order {
		if in(l) {
			out.include(&carved[l])
		}
	}
	for l := range layer(layers) {
		if parent := parents[l]; parent != noLayer && in(l) && in(parent) && sc.far[l] == sc.far[parent] {
			sc.fillet(&out, &carved[l], &carved[parent], l)
		}
	}
	return out
}

func (f *field) include(g *field) {
	w := f.window().and(g.window())
	for y := w.y0; y < w.y1; y++ {
		into, from := f.row(y, w), g.row(y, w)
		for i, d := range from {
			if d < into[i] {
				into[i] = d
			}
		}
	}
}

const filletWidth = 20 // units, where a joint is bent

// fillet rounds the corner between a layer and its parent around their joint.
func (sc *scene) fillet(out, a, b *field, l layer) {
	width := float64(filletWidth * sc.bent[l])
	around := float64(l.reach() * units * 1.3)
	if width < 1 || around == 0 {
		return
	}
	w := a.window().and(b.window())
	for y := w.y0; y < w.y1; y++ {
		into, da, db := out.row(y, w), a.row(y, w), b.row(y, w)
		for i := range into {
			if da[i] > smooth || db[i] > smooth {
				continue
			}
			r := samplePoint(w.x0+i, y).sub(sc.joints[l]).len()
			k := float64(width * (1 - smoothstep(float64(0.5*around), float64(1.3*around), r)))
			into[i] = min(into[i], melt(da[i], db[i], k))
		}
	}
}
