package figure

import "slices"

// Measures are what a solved figure shows of a body, for whoever asks what the pose demands of it. Angles are degrees;
// what bends the other way is negative.
type Measures struct {
	HeadBelowHeart float64 // how far the middle of the head is below that of the chest, in statures
	HipsOverHands  float64 // how far the hips are above the higher palm, in statures
	Neck           float64 // flexion
	NeckTurn       float64 // to either side
	Spine          float64 // flexion of the lumbar and the thoracic spine together
	SpineTurn      float64 // to either side
	Limbs          [sides]LimbMeasures
	rests          []string
}

// LimbMeasures are those of the limbs of one side.
type LimbMeasures struct {
	Hip, HipOut, HipAside float64 // flexion, rotation outward, abduction
	Knee, Ankle, Shoulder float64 // flexion
}

// Measures returns what the figure shows.
func (s *Solution) Measures() Measures {
	at := func(marks ...Landmark) float64 {
		sum := 0.0
		for _, m := range marks {
			sum += s.bones.mark(m).at.z
		}
		return sum / float64(len(marks))
	}
	a := &s.angles
	m := Measures{
		HeadBelowHeart: at(heart, midback) - at(forehead, occiput),
		HipsOverHands:  at(hip.on(left), hip.on(right)) - max(at(palm.on(left)), at(palm.on(right))),
		Neck:           a[neckFlex],
		NeckTurn:       max(a[neckTurn], -a[neckTurn]),
		Spine:          a[lumbarFlex] + a[lowerFlex] + a[upperFlex],
	}
	turn := a[lumbarTurn] + a[lowerTurn] + a[upperTurn]
	m.SpineTurn = max(turn, -turn)
	for _, on := range []side{left, right} {
		m.Limbs[on] = LimbMeasures{
			Hip: a[hipFlex.on(on)], HipOut: a[hipOut.on(on)], HipAside: a[hipAbd.on(on)],
			Knee: a[kneeFlex.on(on)], Ankle: a[ankleFlex.on(on)], Shoulder: a[shoulderFlex.on(on)],
		}
	}
	for _, c := range s.posture.contacts {
		m.rests = append(m.rests, c.contact.kind.word)
	}
	return m
}

// Rests counts the parts of the body that rest on the floor or on a prop and have one of these names, as 'touch' has
// them: both feet are two.
func (m Measures) Rests(names ...string) int {
	n := 0
	for _, r := range m.rests {
		if slices.Contains(names, r) {
			n++
		}
	}
	return n
}
