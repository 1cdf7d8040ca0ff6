package figure

// A cone is a round cone: the hull of two balls. Those of one group are joined as they are; a
// group melts into what its layer holds already, over a width of blend.
type cone struct {
	a, b   vec
	ra, rb float64
	layer  layer
	group  uint16
	blend  float64
	cut    bool // by the layer's hem
}

// A body is the flesh over a skeleton.
type body struct {
	bones  *skeleton
	cones  []cone
	group  uint16
	joints [layers]vec // where each layer hangs on its parent
	hems   [layers]hemRing
}

// A hemRing is the edge of a garment, a flattened circle in space: the lower edge of the top, or
// an armhole, beyond which the arm's skin begins.
type hemRing struct {
	at      vec
	across  vec // to the body's left
	along   vec // to the side that is kept
	half, r float64
	bulge   float64 // how far the edge curves out at least, as a share of r
}

// Hair is how a figure wears it.
type Hair uint8

const (
	Bun Hair = iota
	Short
)

// flesh covers the bones.
func flesh(k *skeleton, hair Hair) *body {
	b := &body{bones: k, cones: make([]cone, 0, 220)}
	b.trunk()
	b.head(hair)
	for s := range side(sides) {
		b.leg(s)
		b.arm(s)
	}
	b.hang()
	return b
}

// hang notes where each layer is joined to its parent.
func (b *body) hang() {
	k := b.bones
	b.joints[pelvisLayer] = k.at[lumbar1]
	b.joints[headLayer] = k.at[neck1]
	b.joints[hairLayer] = k.at[skull]
	for s := range side(sides) {
		for l, bone := range map[layerKind]bone{thighLayer: thighBone, shankLayer: shankBone, footLayer: footBone, upperArmLayer: upperArmBone, forearmLayer: forearmBone} {
			b.joints[l.on(s)] = k.at[bone.on(s)]
		}
	}
}

// add appends one cone as a group of its own.
func (b *body) add(l layer, bone bone, v lump, blend float64) {
	b.group++
	b.put(cone{
		a:     b.bones.point(bone, v.a),
		b:     b.bones.point(bone, v.b),
		ra:    v.ra,
		rb:    v.rb,
		layer: l,
		blend: blend,
	})
}

func (b *body) put(c cone) {
	c.group = b.group
	b.cones = append(b.cones, c)
}

// lumps appends lumps of the midline.
func (b *body) lumps(l layer, list []lump) {
	for _, v := range list {
		b.add(l, v.bone, v, v.blend)
	}
}

// limbLumps appends lumps of one side.
func (b *body) limbLumps(l layer, s side, list []lump) {
	for _, v := range list {
		b.add(l, v.bone.on(s), v.on(s), v.blend)
	}
}

// on mirrors a lump to its side.
func (v lump) on(s side) lump {
	v.a.y = float64(v.a.y * s.sign())
	v.b.y = float64(v.b.y * s.sign())
	return v
}

// catmull is a curve through b (t = 0) and c (t = 1).
func catmull(a, b, c, d, t float64) float64 {
	t2 := float64(t * t)
	t3 := float64(t2 * t)
	linear := float64((c - a) * t)
	square := float64((float64(2*a) - float64(5*b) + float64(4*c) - d) * t2)
	cube := float64((float64(3*b) - a - float64(3*c) + d) * t3)
	return float64(0.5 * (float64(2*b) + linear + square + cube))
}

const girthSteps = 3 // cones between two girths

// limb appends a limb of smoothly varying girth.
func (b *body) limb(l layer, bone bone, s side, rows []girth) {
	b.group++
	at := func(i int) girth { return rows[max(0, min(len(rows)-1, i))] }
	point := func(g girth) vec { return b.bones.point(bone.on(s), vec{g.x, float64(g.y * s.sign()), g.z}) }
	before := rows[0]
	for i := range len(rows) - 1 {
		for j := 1; j <= girthSteps; j++ {
			t := float64(j) / girthSteps
			p, q, r, u := at(i-1), at(i), at(i+1), at(i+2)
			g := girth{catmull(p.z, q.z, r.z, u.z, t), catmull(p.x, q.x, r.x, u.x, t), catmull(p.y, q.y, r.y, u.y, t), catmull(p.r, q.r, r.r, u.r, t)}
			b.put(cone{a: point(before), b: point(g), ra: before.r, rb: g.r, layer: l, blend: 0.02})
			before = g
		}
	}
}

// placedRing is a ring in space.
type placedRing struct {
	at, across vec
	half, r    float64
}

func (b *body) ringAt(i int) placedRing {
	g := rings[max(0, min(len(rings)-1, i))]
	return placedRing{b.bones.point(g.bone, vec{g.x, 0, g.z}), b.bones.rot[g.bone].y, g.half, g.r}
}

// ringBetween interpolates the trunk's cross-section at a place along the rings.
func (b *body) ringBetween(u float64) placedRing {
	i := int(u)
	t := u - float64(i)
	p, q, r, v := b.ringAt(i-1), b.ringAt(i), b.ringAt(i+1), b.ringAt(i+2)
	curve := func(f func(placedRing) float64) float64 { return catmull(f(p), f(q), f(r), f(v), t) }
	curve3 := func(f func(placedRing) vec) vec {
		return vec{
			curve(func(g placedRing) float64 { return f(g).x }),
			curve(func(g placedRing) float64 { return f(g).y }),
			curve(func(g placedRing) float64 { return f(g).z }),
		}
	}
	return placedRing{
		curve3(func(g placedRing) vec { return g.at }),
		curve3(func(g placedRing) vec { return g.across }).unit(),
		curve(func(g placedRing) float64 { return g.half }),
		curve(func(g placedRing) float64 { return g.r }),
	}
}

const ringStep = 1.0 / 3

// trunk appends pelvis and torso.
func (b *body) trunk() {
	b.slices(layer(pelvisLayer), 0, waistTop, false)
	for s := range side(sides) {
		b.add(layer(pelvisLayer), pelvisBone, buttockLump.on(s), buttockLump.blend)
	}
	b.slices(layer(torsoLayer), hem-2*ringStep, hem+4*ringStep, true)
	b.slices(layer(torsoLayer), hem+4*ringStep, float64(len(rings)-1), false)
	for s := range side(sides) {
		b.yoke(s)
	}
	g := b.ringBetween(hem)
	above := b.ringBetween(hem + ringStep)
	b.hems[torsoLayer] = hemRing{g.at, g.across, above.at.sub(g.at).unit(), g.half, g.r, 0}
}

// slices appends cross-sections of the trunk as one group.
func (b *body) slices(l layer, from, to float64, cut bool) {
	b.group++
	for u := from; u <= to+ringStep/2; u += ringStep {
		g := b.ringBetween(u)
		reach := g.across.mul(g.half)
		b.put(cone{a: g.at.add(reach), b: g.at.sub(reach), ra: g.r, rb: g.r, layer: l, cut: cut})
	}
}

// yoke joins neck, chest and shoulder.
func (b *body) yoke(s side) {
	k := b.bones
	sg := s.sign()
	top := k.point(upper2, vec{0, 0, thoracicLength / 4})
	r := k.rot[upper2]
	joint := k.at[upperArmBone.on(s)]
	at := func(from vec, x, y, z float64) vec { return from.add(r.apply(vec{x, float64(sg * y), z})) }
	for _, v := range [...]lump{
		{a: at(top, -0.005, 0.022, 0.000), ra: 0.022, b: at(joint, -0.004, -0.012, 0.006), rb: 0.0270},
		{a: at(top, 0.004, 0.045, -0.055), ra: 0.040, b: at(joint, 0, -0.010, 0), rb: 0.0285},
		{a: at(top, -0.002, 0.048, -0.090), ra: 0.040, b: k.point(upperArmBone.on(s), vec{0, 0, -0.022}), rb: 0.0265},
	} {
		b.group++
		b.put(cone{a: v.a, b: v.b, ra: v.ra, rb: v.rb, layer: layer(torsoLayer), blend: 0.03})
	}
}

func (b *body) head(hair Hair) {
	k := b.bones
	l := layer(headLayer)
	for _, v := range [...]cone{
		{a: k.at[neck1], ra: 0.029, b: k.at[neck2], rb: 0.0265, cut: true},
		{a: k.at[neck2], ra: 0.0265, b: k.at[skull], rb: 0.0265, blend: 0.012},
	} {
		b.group++
		v.layer = l
		b.put(v)
	}
	b.hems[l] = hemRing{k.point(upper2, neckline), k.rot[upper2].y, k.rot[upper2].apply(vec{0.5, 0, 1}).unit(), 0, 0.030, 0}
	b.lumps(l, headLumps)
	b.lumps(layer(hairLayer), hairLumps)
	if hair == Bun {
		b.add(layer(hairLayer), skull, bunLump, bunLump.blend)
	}
}

func (b *body) leg(s side) {
	b.limb(thighLayer.on(s), thighBone, s, thighGirths)
	b.limb(shankLayer.on(s), shankBone, s, shankGirths)
	b.cutLast(shankLayer.on(s), shankBone.on(s), cuff, vec{0, 0, 1}, 0.018)
	b.limbLumps(footLayer.on(s), s, footLumps)
}

func (b *body) arm(s side) {
	b.limb(upperArmLayer.on(s), upperArmBone, s, upperArmGirths)
	b.cutLast(upperArmLayer.on(s), upperArmBone.on(s), armhole, vec{0, 0, -1}, 0.030)
	b.hems[upperArmLayer.on(s)].bulge = 0.5
	l := forearmLayer.on(s)
	b.limb(l, forearmBone, s, forearmGirths)
	b.limbLumps(l, s, handLumps)
	for _, v := range fingerLumps {
		b.finger(l, s, v.on(s))
	}
}

// cutLast cuts the group that was drawn last at a garment's edge, across the bone: a circle of
// radius r around a point of it, of which the side along is kept.
func (b *body) cutLast(l layer, bone bone, z float64, along vec, r float64) {
	for i := len(b.cones) - 1; i >= 0 && b.cones[i].group == b.group; i-- {
		b.cones[i].cut = true
	}
	k := b.bones
	b.hems[l] = hemRing{at: k.point(bone, vec{0, 0, z}), across: k.rot[bone].y, along: k.rot[bone].apply(along), r: r}
}

// finger appends a finger's two parts.
func (b *body) finger(l layer, s side, v lump) {
	bone := v.bone.on(s)
	k := b.bones
	b.add(l, bone, v, v.blend)
	q := k.pivots[bone][0]
	bent := k.rot[bone].about(axisY, -q.degrees)
	knuckle := k.point(bone, v.b)
	b.group++
	b.put(cone{
		a:     knuckle,
		ra:    v.rb,
		b:     knuckle.add(bent.apply(vec{0.001, 0, -fingerTip})),
		rb:    v.rb - 0.0025,
		layer: l,
		blend: 0.006,
	})
}
