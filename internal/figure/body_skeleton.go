package figure

// A bone is a rigid part of the skeleton. The spine's parts are cut into several, so that the
// back curves.
type bone uint8

const (
	pelvisBone bone = iota
	lumbar1
	lumbar2
	lumbar3
	lower1
	lower2
	upper1
	upper2
	neck1
	neck2
	skull
	midBones
)

const (
	thighBone bone = iota
	shankBone
	footBone
	toesBone
	upperArmBone
	forearmBone
	handBone
	fingersBone
	limbBones
)

const bones = midBones + sides*limbBones

func (b bone) on(s side) bone { return midBones + bone(s)*limbBones + b }

// Segment lengths, fractions of stature: Drillis and Contini (1966), as in Winter, Biomechanics
// and Motor Control of Human Movement, fig. 4.1. The upper arm there is .186 from the acromion;
// here it begins at the joint's centre. The trunk's part between hip (.530) and shoulder (.818)
// is divided by the vertebrae's heights, rounded.
const (
	thighLength    = 0.245
	shankLength    = 0.246
	upperArmLength = 0.178
	forearmLength  = 0.146
	handLength     = 0.104
	hipHalf        = 0.052 // hip centre from the midline; breadth over the hips is .191
	shoulderHalf   = 0.100 // shoulder centre from the midline; breadth over the shoulders is .259
	pelvisLength   = 0.055 // hip centres to the fifth lumbar vertebra
	lumbarLength   = 0.090
	thoracicLength = 0.165
	neckLength     = 0.058
	footHeight     = 0.039
	footLength     = 0.152
)

// A turn is one degree of freedom of a bone against its parent: a share of an angle about one of
// the bone's axes.
type turn struct {
	angle Angle
	axis  axis
	share float64 // with its sign
}

// A boneDef says how a bone hangs on its parent: where (in the parent's frame), then a fixed tilt
// about y, then the turns in their order.
type boneDef struct {
	parent bone
	at     vec
	tilt   float64 // degrees
	turns  []turn
}

// skeletonDef is the whole body. Hip and shoulder turn about the trunk's axis first (flexion),
// then abduct, then rotate: the order of Grood and Suntay (1983) for the knee and of the ISB's
// recommendation for the hip (Wu 2002).
var skeletonDef = buildSkeleton()

func buildSkeleton() (d [bones]boneDef) {
	d[pelvisBone] = boneDef{turns: []turn{{pelvisTurn, axisZ, 1}, {pelvisPitch, axisY, 1}, {pelvisLean, axisX, -1}}}
	spinePart(&d, lumbar1, 3, vec{-0.004, 0, pelvisLength}, lumbarLength, lumbarFlex)
	spinePart(&d, lower1, 2, vec{0, 0, lumbarLength / 3}, thoracicLength/2, lowerFlex)
	spinePart(&d, upper1, 2, vec{0, 0, thoracicLength / 4}, thoracicLength/2, upperFlex)
	third := bends(neckFlex, 3)
	d[neck1] = boneDef{upper2, vec{-0.004, 0, thoracicLength/4 - 0.010}, 12, third}
	d[neck2] = boneDef{neck1, vec{0, 0, (neckLength + 0.010) / 2}, 0, third}
	d[skull] = boneDef{neck2, vec{0, 0, (neckLength + 0.010) / 2}, -12, third}
	for s := range side(sides) {
		buildLeg(&d, s)
		buildArm(&d, s)
	}
	return d
}

// spinePart adds n bones that share the part's flexion, lean and turn.
func spinePart(d *[bones]boneDef, first bone, n int, at vec, length float64, flex Angle) {
	step := vec{0, 0, length / float64(n)}
	for i := range n {
		d[first+bone(i)] = boneDef{first + bone(i) - 1, at, 0, bends(flex, n)}
		at = step
	}
}

func bends(flex Angle, n int) []turn {
	share := 1 / float64(n)
	return []turn{{flex, axisY, share}, {flex + 1, axisX, -share}, {flex + 2, axisZ, share}}
}

func buildLeg(d *[bones]boneDef, s side) {
	sg := s.sign()
	d[thighBone.on(s)] = boneDef{pelvisBone, vec{0, float64(sg * hipHalf), 0}, 0,
		[]turn{{hipFlex.on(s), axisY, -1}, {hipAbd.on(s), axisX, sg}, {hipOut.on(s), axisZ, sg}}}
	d[shankBone.on(s)] = boneDef{thighBone.on(s), vec{0, 0, -thighLength}, 0, []turn{{kneeFlex.on(s), axisY, 1}}}
	d[footBone.on(s)] = boneDef{shankBone.on(s), vec{0, 0, -shankLength}, 0,
		[]turn{{ankleFlex.on(s), axisY, -1}, {ankleRoll.on(s), axisX, -sg}}}
	d[toesBone.on(s)] = boneDef{footBone.on(s), vec{0.072, float64(sg * 0.006), -0.0270}, 0, []turn{{toesTuck.on(s), axisY, -1}}}
}

func buildArm(d *[bones]boneDef, s side) {
	sg := s.sign()
	d[upperArmBone.on(s)] = boneDef{upper2, vec{0, 0, thoracicLength / 4}, 0, // moved by the girdle, see shoulderAt
		[]turn{{shoulderFlex.on(s), axisY, -1}, {shoulderAbd.on(s), axisX, sg}, {shoulderOut.on(s), axisZ, sg}}}
	d[forearmBone.on(s)] = boneDef{upperArmBone.on(s), vec{0, 0, -upperArmLength}, 0, []turn{{elbowFlex.on(s), axisY, -1}}}
	d[handBone.on(s)] = boneDef{forearmBone.on(s), vec{0, 0, -forearmLength}, 0,
		[]turn{{forearmPronate.on(s), axisZ, -sg}, {wristFlex.on(s), axisY, -1}}}
	d[fingersBone.on(s)] = boneDef{handBone.on(s), vec{0.001, 0, -0.050}, 0, []turn{{fingersFlex.on(s), axisY, -1}}}
}

// shoulderAt returns where the shoulder's centre lies from the top of the thorax. The girdle
// follows the arm: it rises and draws in as the arm goes up (.040 and .014 of stature overhead),
// and comes forward as the arm reaches forward. Without it, arms overhead look broken.
func shoulderAt(s side, flex, abd, shrug float64) vec {
	sf, cf := sincos(flex)
	_, ca := sincos(abd)
	raised := smoothstep(0.03, 1, (1-float64(cf*ca))/2)
	reach := clamp(float64(sf*ca), 0, 1)
	return vec{
		0.002 + float64(0.018*reach) - float64(0.010*raised),
		float64(s.sign() * (shoulderHalf - float64(0.014*raised))),
		-0.030 + float64(0.040*raised) + float64(shrug*0.001),
	}
}

// A pivot is how everything beyond a bone's origin moves with one angle: per degree, a turn about
// an axis through a point, and a shift.
type pivot struct {
	angle    Angle
	degrees  float64 // of the angle
	axis, at vec
	shift    vec
}

// move returns how fast the point x moves, in statures a degree.
func (p *pivot) move(x vec) vec { return p.axis.cross(x.sub(p.at)).add(p.shift) }

// A skeleton is the bones as they stand for a set of angles: each one's origin and rotation, and
// what moves it.
type skeleton struct {
	at     [bones]vec
	rot    [bones]rot
	pivots [bones][4]pivot
	count  [bones]uint8 // of pivots
}

// place computes where every bone stands.
func place(q *angleSet) *skeleton {
	k := new(skeleton)
	for b := range bones {
		k.placeBone(b, q)
	}
	return k
}

func (k *skeleton) placeBone(b bone, q *angleSet) {
	def := &skeletonDef[b]
	at, r := vec{0, 0, q[height]}, noRot
	if b != pelvisBone {
		r = k.rot[def.parent]
		at = k.at[def.parent].add(r.apply(def.at))
	}
	s, arm := b.upperArm()
	if arm {
		at = at.add(r.apply(shoulderAt(s, q[shoulderFlex.on(s)], q[shoulderAbd.on(s)], q[shoulderShrug.on(s)])))
	}
	girdle := r
	if def.tilt != 0 {
		r = r.about(axisY, def.tilt)
	}
	for i, t := range def.turns {
		k.pivots[b][i] = pivot{angle: t.angle, degrees: q[t.angle], axis: r.axis(t.axis).mul(float64(t.share * radian)), at: at}
		r = r.about(t.axis, float64(t.share*q[t.angle]))
	}
	k.count[b] = uint8(len(def.turns))
	k.at[b], k.rot[b] = at, r
	switch {
	case arm:
		k.moveGirdle(b, s, girdle, q)
	case b == pelvisBone:
		k.pivots[b][3] = pivot{angle: height, shift: vec{0, 0, 1}}
		k.count[b]++
	}
}

// moveGirdle adds to the shoulder's pivots that its centre moves with the arm.
func (k *skeleton) moveGirdle(b bone, s side, r rot, q *angleSet) {
	const step = 1.0 / 64
	f, a, shrug := q[shoulderFlex.on(s)], q[shoulderAbd.on(s)], q[shoulderShrug.on(s)]
	here := shoulderAt(s, f, a, shrug)
	k.pivots[b][0].shift = r.apply(shoulderAt(s, f+step, a, shrug).sub(here).mul(1 / step))
	k.pivots[b][1].shift = r.apply(shoulderAt(s, f, a+step, shrug).sub(here).mul(1 / step))
	k.pivots[b][3] = pivot{angle: shoulderShrug.on(s), shift: r.z.mul(0.001)}
	k.count[b] = 4
}

func (b bone) upperArm() (side, bool) {
	switch b {
	case upperArmBone.on(left):
		return left, true
	case upperArmBone.on(right):
		return right, true
	}
	return 0, false
}

// point returns a point of a bone's frame in space.
func (k *skeleton) point(b bone, v vec) vec { return k.at[b].add(k.rot[b].apply(v)) }
