package figure

import "strings"

// A Landmark is a place on the body that can touch, hold or be held.
type Landmark uint8

// Landmarks of the midline.
const (
	crown Landmark = iota
	occiput
	forehead
	chin
	cheek
	nape
	upback
	midback
	sacrum
	tailbone
	pubis
	belly
	ribs
	heart
	midLandmarks
)

// Landmarks that each side has, relative to its block.
const (
	hip Landmark = iota
	hipSide
	waist
	sit
	thigh
	innerThigh
	knee
	shin
	calf
	ankle
	heel
	ballOfFoot
	outerFoot
	toe
	instep
	sole
	shoulder
	upperArm
	elbow
	forearm
	wrist
	palm
	palmFace
	backhand
	index
	little
	tips
	limbLandmarks
)

const landmarks = midLandmarks + sides*limbLandmarks

func (m Landmark) on(s side) Landmark { return midLandmarks + Landmark(s)*limbLandmarks + m }

func (m Landmark) limb() (s side, l Landmark, ok bool) {
	if m < midLandmarks {
		return 0, 0, false
	}
	m -= midLandmarks
	return side(m / limbLandmarks), m % limbLandmarks, true
}

func (m Landmark) mirror() Landmark {
	if s, l, ok := m.limb(); ok {
		return l.on(s.other())
	}
	return m
}

// onHand tells whether the landmark moves with the hand or the forearm.
func (m Landmark) onHand() bool {
	_, l, ok := m.limb()
	return ok && l >= elbow
}

var midMarkNames = [midLandmarks]string{"crown", "head", "forehead", "chin", "cheek", "nape", "shoulders", "back", "sacrum", "tailbone",
	"pubis", "belly", "ribs", "heart"}

// limbMarkNames are the limbs' landmarks as they are written; palmFace has no name, since a palm
// that holds a point means it.
var limbMarkNames = [limbLandmarks]string{"hip", "hipside", "waist", "sit", "thigh", "innerthigh", "knee", "shin", "calf", "ankle",
	"heel", "ball", "edge", "toe", "instep", "sole", "shoulder", "upperarm", "elbow", "forearm", "wrist", "palm", "", "backhand", "index", "little", "tip"}

// String names the landmark as it is written: 'palm.l'.
func (m Landmark) String() string {
	s, l, ok := m.limb()
	if !ok {
		return midMarkNames[m]
	}
	return limbMarkNames[l] + s.suffix()
}

func (s side) suffix() string { return [...]string{".l", ".r"}[s] }

// cutSide splits 'palm.l' into 'palm' and its side; sided is false for a word without one.
func cutSide(word string) (name string, s side, sided bool) {
	if name, ok := strings.CutSuffix(word, ".l"); ok {
		return name, left, true
	}
	if name, ok := strings.CutSuffix(word, ".r"); ok {
		return name, right, true
	}
	return word, 0, false
}

var plurals = map[string]string{"feet": "foot", "tips": "tip", "thighs": "thigh", "calves": "calf", "backhands": "backhand"}

// singular returns the word for one of two: 'heel' for 'heels'; "" for a word that is no plural.
func singular(word string) string {
	if one, ok := plurals[word]; ok {
		return one
	}
	if one, ok := strings.CutSuffix(word, "s"); ok {
		return one
	}
	return ""
}

// landmarkNamed finds the landmarks that a word names: one, or the left and the right one for a
// plural.
func landmarkNamed(word string) []Landmark {
	for m, name := range midMarkNames {
		if name == word {
			return []Landmark{Landmark(m)}
		}
	}
	name, s, sided := cutSide(word)
	if !sided {
		name = singular(word)
	}
	for m, n := range limbMarkNames {
		if n != name || n == "" {
			continue
		}
		if sided {
			return []Landmark{Landmark(m).on(s)}
		}
		return []Landmark{Landmark(m).on(left), Landmark(m).on(right)}
	}
	return nil
}

// landmarkWords lists every word that names a landmark.
func landmarkWords() []string {
	out := midMarkNames[:]
	for _, n := range limbMarkNames {
		if n != "" {
			out = append(out, n+".l", n+".r", plural(n))
		}
	}
	return out
}

// plural is the inverse of singular.
func plural(word string) string {
	for many, one := range plurals {
		if one == word {
			return many
		}
	}
	return word + "s"
}
