package figure

// A markDef is where a landmark lies: a ball of radius r about a point of a bone's frame. A ball
// that bears weight sinks by soft, since flesh gives. A landmark of radius 0 is a point.
type markDef struct {
	bone bone
	at   vec // y outward for a limb
	r    float64
	soft float64
}

var midMarkDefs = [midLandmarks]markDef{
	crown:    {skull, vec{-0.004, 0, 0.064}, 0.052, 0.002},
	occiput:  {skull, vec{-0.018, 0, 0.056}, 0.051, 0.002},
	forehead: {skull, vec{0.021, 0, 0.073}, 0.043, 0.002},
	chin:     {skull, vec{0.036, 0, 0.006}, 0.022, 0.001},
	cheek:    {skull, vec{0.011, 0.011, 0.048}, 0.044, 0.002},
	nape:     {upper2, vec{0, 0, thoracicLength / 4}, 0.030, 0},
	upback:   {upper2, vec{-0.001, 0, thoracicLength / 8}, 0.042, 0.006},
	midback:  {lower1, vec{0.004, 0, thoracicLength / 8}, 0.048, 0.004},
	sacrum:   {pelvisBone, vec{-0.012, 0, 0.030}, 0.056, 0.008},
	tailbone: {pelvisBone, vec{-0.030, 0, -0.010}, 0.044, 0.008},
	pubis:    {pelvisBone, vec{0.004, 0, 0.004}, 0.052, 0.006},
	belly:    {lumbar3, vec{0.004, 0, 0}, 0.046, 0.008},
	ribs:     {upper1, vec{0.008, 0, 0}, 0.050, 0.004},
	heart:    {upper2, vec{0.071, 0, 0.004}, 0, 0},
}

var limbMarkDefs = [limbLandmarks]markDef{
	hip:        {thighBone, vec{}, 0.055, 0.008},
	hipSide:    {pelvisBone, vec{0, hipHalf, 0.004}, 0.056, 0.006},
	waist:      {pelvisBone, vec{0.012, 0.072, 0.052}, 0.004, 0},
	sit:        {pelvisBone, vec{-0.010, 0.043, -0.006}, 0.053, 0.010},
	thigh:      {thighBone, vec{0.004, 0, -thighLength / 2}, 0.044, 0.004},
	innerThigh: {thighBone, vec{0, -0.034, -0.66 * thighLength}, 0, 0},
	knee:       {shankBone, vec{}, 0.0300, 0.003},
	shin:       {shankBone, vec{-0.005, 0, -0.120}, 0.0265, 0.001},
	calf:       {shankBone, vec{-0.008, 0, -0.090}, 0.030, 0.004},
	ankle:      {footBone, vec{}, 0.0175, 0},
	heel:       {footBone, vec{-0.021, 0, -0.0245}, 0.0145, 0.002},
	ballOfFoot: {footBone, vec{0.072, -0.010, -0.0275}, 0.0115, 0.001},
	outerFoot:  {footBone, vec{0.060, 0.019, -0.0285}, 0.0105, 0.001},
	toe:        {toesBone, vec{0.034, -0.010, -0.0045}, 0.0080, 0.0005},
	instep:     {footBone, vec{0.040, 0, -0.0190}, 0.0150, 0.001},
	sole:       {footBone, vec{0.030, 0, -0.039}, 0, 0},
	shoulder:   {upperArmBone, vec{}, 0.030, 0.004},
	upperArm:   {upperArmBone, vec{-0.002, 0.001, -0.110}, 0.0235, 0},
	elbow:      {forearmBone, vec{}, 0.0195, 0.001},
	forearm:    {forearmBone, vec{0, 0, -0.070}, 0.0190, 0},
	wrist:      {handBone, vec{}, 0.0135, 0.001},
	palm:       {handBone, vec{0.001, 0, -0.040}, 0.0115, 0.001},
	palmFace:   {handBone, vec{0.015, 0, -0.040}, 0, 0},
	backhand:   {handBone, vec{-0.001, 0, -0.040}, 0.0115, 0.001},
	index:      {handBone, vec{0.001, 0.014, -0.050}, 0.0100, 0.001},
	little:     {handBone, vec{0.001, -0.014, -0.046}, 0.0095, 0.001},
	tips:       {fingersBone, vec{0.001, 0, -0.046}, 0.0075, 0.0005},
}

// skullScale draws the head a little larger than life, as illustrators do: it reads better small.
// Landmarks of the skull have it in their numbers.
const skullScale = 1.07

// markDefs are all landmarks, the limbs' on both sides.
var markDefs = buildMarks()

func buildMarks() (d [landmarks]markDef) {
	copy(d[:], midMarkDefs[:])
	for s := range side(sides) {
		for l, def := range limbMarkDefs {
			if !onPelvis(Landmark(l)) {
				def.bone = def.bone.on(s)
			}
			def.at.y = float64(def.at.y * s.sign())
			d[Landmark(l).on(s)] = def
		}
	}
	return d
}

// onPelvis tells which of the landmarks that come in pairs lie on the pelvis; the others are a
// limb's.
func onPelvis(l Landmark) bool { return l == hipSide || l == waist || l == sit }

// A spot is a landmark as it stands in a pose.
type spot struct {
	at      vec
	r, soft float64
}

// under is the height of the spot's lowest point once its flesh has given.
func (s spot) under() float64 { return s.at.z - s.r + s.soft }

func (k *skeleton) mark(m Landmark) spot {
	d := &markDefs[m]
	return spot{k.point(d.bone, d.at), d.r, d.soft}
}
