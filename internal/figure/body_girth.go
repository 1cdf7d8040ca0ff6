package figure

// Girths have no table behind them: they were tuned by eye for a body that is neither sex's.
// Lengths along the bones are the table's, see skeleton.go.

// A ring is one cross-section of the trunk: a flattened circle, its centre in a bone's frame,
// half as wide between the rounded ends as half, and rounded by r.
type ring struct {
	bone    bone
	x, z    float64
	half, r float64
}

// rings run from the crotch to the top of the shoulders.
var rings = [...]ring{
	{pelvisBone, 0, -0.016, 0.036, 0.046},
	{pelvisBone, -0.002, 0.012, 0.042, 0.053},
	{pelvisBone, 0, 0.040, 0.038, 0.051},
	{lumbar1, 0.002, lumbarLength / 6, 0.033, 0.047},
	{lumbar2, 0.003, lumbarLength / 6, 0.030, 0.044},
	{lumbar3, 0.003, lumbarLength / 6, 0.031, 0.045},
	{lower1, 0.004, thoracicLength / 8, 0.034, 0.047},
	{lower2, 0.008, thoracicLength / 8, 0.040, 0.050},
	{upper1, 0.007, thoracicLength / 8, 0.046, 0.049},
	{upper2, 0.000, thoracicLength / 8, 0.050, 0.037},
}

// Where along the rings the clothes meet: the leggings reach up to waistTop under the top, which
// hangs to hem.
const (
	waistTop = 4.0
	hem      = 3.0
	armhole  = 0.013  // along the upper arm, from its joint
	cuff     = -0.222 // of the leggings, along the shank
)

// neckline is the middle of the top's neck opening, in the frame of the uppermost thoracic bone.
var neckline = vec{0.004, 0, thoracicLength/4 - 0.002}

// A girth is one cross-section of a limb: z along the bone (down is negative), x forward, y
// outward, radius.
type girth struct{ z, x, y, r float64 }

var thighGirths = []girth{
	{0.012, 0, 0, .0460}, {-0.03, 0, 0, .0535}, {-.09, .003, .003, .0490}, {-.15, .004, .002, .0415}, {-.205, .002, 0, .0335}, {-thighLength, .001, 0, .0300},
}

var shankGirths = []girth{
	{0, .001, 0, .0300}, {-.05, -.004, .001, .0295}, {-.085, -.006, .002, .0300}, {-.14, -.004, .001, .0245}, {-.19, -.001, 0, .0185}, {-shankLength, 0, 0, .0170},
}

var upperArmGirths = []girth{
	{.004, 0, 0, .0285}, {-.035, .001, .003, .0285}, {-.08, .001, .002, .0250}, {-.135, 0, 0, .0215}, {-upperArmLength, 0, 0, .0190},
}

var forearmGirths = []girth{
	{0, 0, 0, .0190}, {-.035, .001, .002, .0212}, {-.075, .001, .001, .0190}, {-.12, 0, 0, .0142}, {-forearmLength, 0, 0, .0130},
}

// A lump is a round cone in a bone's frame: y outward for a limb. blend is how softly it joins
// what its layer holds already.
type lump struct {
	bone  bone
	a     vec
	ra    float64
	b     vec
	rb    float64
	blend float64
}

const hs = skullScale

var headLumps = []lump{
	{skull, vec{-0.012 * hs, 0, 0.058 * hs}, 0.0475 * hs, vec{0.013 * hs, 0, 0.056 * hs}, 0.0450 * hs, 0.012},
	{skull, vec{0.013 * hs, 0, 0.050 * hs}, 0.041 * hs, vec{0.034 * hs, 0, 0.006 * hs}, 0.0205 * hs, 0.012},
	{skull, vec{0.040 * hs, 0, 0.040 * hs}, 0.016 * hs, vec{0.0595 * hs, 0, 0.026 * hs}, 0.0045 * hs, 0.010},
}

var hairLumps = []lump{
	{skull, vec{-0.014 * hs, 0, 0.063 * hs}, 0.0535 * hs, vec{0.008 * hs, 0, 0.077 * hs}, 0.0455 * hs, 0},
}

var bunLump = lump{skull, vec{-0.048 * hs, 0, 0.092 * hs}, 0.020 * hs, vec{-0.063 * hs, 0, 0.101 * hs}, 0.0225 * hs, 0.012}

// buttockLump belongs to the pelvis.
var buttockLump = lump{pelvisBone, vec{-0.030, 0.043, -0.012}, 0.046, vec{-0.012, 0.045, 0.030}, 0.043, 0.02}

var footLumps = []lump{
	{shankBone, vec{0, 0, -0.205}, 0.0178, vec{0, 0, -shankLength}, 0.0170, 0},
	{footBone, vec{}, 0.0185, vec{-0.021, 0, -0.0245}, 0.0145, 0.012},
	{footBone, vec{}, 0.0170, vec{0.040, 0, -0.0200}, 0.0150, 0.012},
	{footBone, vec{0.040, 0, -0.0200}, 0.0150, vec{0.072, 0.006, -0.0270}, 0.0120, 0.012},
	{footBone, vec{-0.021, 0, -0.0245}, 0.0145, vec{0.030, 0.004, -0.026}, 0.0130, 0.012},
	{footBone, vec{0.066, -0.012, -0.0275}, 0.0115, vec{0.062, 0.018, -0.0285}, 0.0105, 0.010},
	{toesBone, vec{0, -0.018, 0}, 0.0115, vec{0.034, -0.016, -0.0045}, 0.0080, 0.008},
	{toesBone, vec{-0.004, 0.004, -0.001}, 0.0105, vec{0.022, 0.008, -0.0060}, 0.0075, 0.008},
}

// The hand: its palm faces +x of its frame, the thumb is outward when the forearm is supinated.
var handLumps = []lump{
	{handBone, vec{}, 0.0135, vec{0, 0.008, -0.045}, 0.0125, 0.010},
	{handBone, vec{}, 0.0130, vec{0, -0.009, -0.045}, 0.0115, 0.010},
	{handBone, vec{0.002, 0.009, -0.016}, 0.0100, vec{0.010, 0.026, -0.052}, 0.0064, 0.014},
}

// Fingers are drawn as two, each of two parts that bend by the same angle.
var fingerLumps = []lump{
	{fingersBone, vec{-0.001, 0.008, 0.004}, 0.0120, vec{0, 0.007, -0.026}, 0.0100, 0.010},
	{fingersBone, vec{-0.001, -0.009, 0.004}, 0.0110, vec{0, -0.008, -0.022}, 0.0092, 0.010},
}

const fingerTip = 0.022 // length of the fingers' second part
