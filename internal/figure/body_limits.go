package figure

// A motionRange is how far a joint goes, in degrees. normal is what the American Academy of
// Orthopaedic Surgeons gives as the average of healthy adults (Joint Motion: Method of Measuring
// and Recording, 1965; repeated in Norkin and White, Measurement of Joint Motion, appendix of
// ranges). Practised yoga goes further, and the girdle, the pelvis and the turning of a limb add
// to what a goniometer sees: most is what a figure may show.
type motionRange struct {
	normalLow, normalHigh float64
	low, high             float64
}

var midRanges = map[Angle]motionRange{
	lumbarFlex: {-25, 60, -60, 65}, // the thoracolumbar spine as a whole: flexion 80, extension 25, bending 35, rotation 45
	lumbarLean: {-20, 20, -35, 35},
	lumbarTurn: {-10, 10, -25, 25},
	lowerFlex:  {-15, 25, -35, 45},
	lowerLean:  {-10, 10, -25, 25},
	lowerTurn:  {-18, 18, -35, 35},
	upperFlex:  {-10, 20, -35, 40},
	upperLean:  {-8, 8, -20, 20},
	upperTurn:  {-17, 17, -30, 30},
	neckFlex:   {-45, 45, -75, 95}, // the skull's own nod is counted in
	neckLean:   {-45, 45, -55, 55},
	neckTurn:   {-60, 60, -90, 90},
}

var limbRanges = [limbAngles]motionRange{
	hipFlex:        {-30, 120, -38, 142},
	hipAbd:         {-30, 45, -38, 90}, // beyond 45 the thigh turns out or the pelvis leans
	hipOut:         {-45, 45, -55, 90},
	kneeFlex:       {-10, 135, -6, 162},
	ankleFlex:      {-50, 20, -78, 50}, // weight bends the ankle further than the hand that measures
	ankleRoll:      {-20, 35, -40, 50},
	toesTuck:       {-45, 70, -45, 92},
	shoulderFlex:   {-60, 180, -85, 198},
	shoulderAbd:    {-50, 180, -60, 185},
	shoulderOut:    {-70, 90, -100, 110},
	shoulderShrug:  {-10, 40, -25, 50},
	elbowFlex:      {0, 150, -10, 152},
	forearmPronate: {0, 180, -15, 195},
	wristFlex:      {-70, 80, -98, 95},
	fingersFlex:    {-45, 90, -30, 110},
}

// rangeOf returns an angle's range; ok is false for those of the pelvis, which has none.
func rangeOf(a Angle) (motionRange, bool) {
	if _, l, limb := a.limb(); limb {
		return limbRanges[l], true
	}
	r, ok := midRanges[a]
	return r, ok
}
