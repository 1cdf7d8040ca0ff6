package anatomy

import (
	"slices"
	"strings"
)

// A Joint is where a movement happens: a joint, or a part of the trunk that moves like one.
type Joint string

const (
	Head          Joint = "head" // skull on the first two vertebrae
	Neck          Joint = "neck" // cervical spine
	ThoracicSpine Joint = "thoracic-spine"
	LumbarSpine   Joint = "lumbar-spine"
	Ribs          Joint = "ribs"
	Thorax        Joint = "thorax" // the chest as it fills and empties
	Abdomen       Joint = "abdomen"
	Pelvis        Joint = "pelvis"
	PelvicFloor   Joint = "pelvic-floor"
	Scapula       Joint = "scapula" // shoulder blade on the ribs
	Shoulder      Joint = "shoulder"
	Elbow         Joint = "elbow"
	Forearm       Joint = "forearm" // radius round ulna
	Wrist         Joint = "wrist"
	Fingers       Joint = "fingers"
	Thumb         Joint = "thumb"
	Hip           Joint = "hip"
	Knee          Joint = "knee"
	Ankle         Joint = "ankle"
	Foot          Joint = "foot" // below the ankle, with the arches
	Toes          Joint = "toes"
	BigToe        Joint = "big-toe"
)

// String returns the joint as running text writes it: "thoracic spine".
func (j Joint) String() string { return strings.ReplaceAll(string(j), "-", " ") }

// A Movement is how a joint moves. Rotation of the spine is named by the side the chest or face
// turns to, seen from the muscle: a muscle of the right that turns it left makes an opposite-side
// rotation.
type Movement string

const (
	Flexion              Movement = "flexion"
	Extension            Movement = "extension"
	LateralFlexion       Movement = "lateral flexion" // to the muscle's own side
	Abduction            Movement = "abduction"
	Adduction            Movement = "adduction"
	HorizontalAbduction  Movement = "horizontal abduction"
	HorizontalAdduction  Movement = "horizontal adduction"
	MedialRotation       Movement = "medial rotation"
	LateralRotation      Movement = "lateral rotation"
	SameSideRotation     Movement = "same-side rotation"
	OppositeSideRotation Movement = "opposite-side rotation"
	Elevation            Movement = "elevation"
	Depression           Movement = "depression"
	Protraction          Movement = "protraction"
	Retraction           Movement = "retraction"
	UpwardRotation       Movement = "upward rotation"
	DownwardRotation     Movement = "downward rotation"
	AnteriorTilt         Movement = "anterior tilt"
	PosteriorTilt        Movement = "posterior tilt"
	Pronation            Movement = "pronation"
	Supination           Movement = "supination"
	Dorsiflexion         Movement = "dorsiflexion"
	PlantarFlexion       Movement = "plantar flexion"
	Inversion            Movement = "inversion"
	Eversion             Movement = "eversion"
	Opposition           Movement = "opposition" // the thumb to the fingers
	Expansion            Movement = "expansion"
	Compression          Movement = "compression"
	Stabilization        Movement = "stabilization" // no movement: the joint is kept where it is
)

// An Action is one thing that a muscle does: a movement of a joint.
type Action struct {
	Joint    Joint
	Movement Movement
}

// String returns the action as running text writes it: "hip abduction".
func (a Action) String() string { return a.Joint.String() + " " + string(a.Movement) }

// Opposite returns the action that undoes a, and whether there is one. Stabilization has none;
// lateral flexion has none either, as the same muscle on the other side of the body undoes it.
func (a Action) Opposite() (Action, bool) {
	for _, pair := range opposites() {
		if i := slices.Index(pair[:], a.Movement); i >= 0 {
			opposite := Action{a.Joint, pair[1-i]}
			return opposite, slices.Contains(a.Joint.Movements(), opposite.Movement)
		}
	}
	return Action{}, false
}

func opposites() [][2]Movement {
	return [][2]Movement{
		{Flexion, Extension},
		{Abduction, Adduction},
		{HorizontalAbduction, HorizontalAdduction},
		{MedialRotation, LateralRotation},
		{SameSideRotation, OppositeSideRotation},
		{Elevation, Depression},
		{Protraction, Retraction},
		{UpwardRotation, DownwardRotation},
		{AnteriorTilt, PosteriorTilt},
		{Pronation, Supination},
		{Dorsiflexion, PlantarFlexion},
		{Inversion, Eversion},
		{Expansion, Compression},
	}
}

// Movements lists the movements that the joint makes, in the order in which they are shown; nil
// for no joint of ours.
func (j Joint) Movements() []Movement {
	switch j {
	case Head, Neck, ThoracicSpine, LumbarSpine:
		return []Movement{Flexion, Extension, LateralFlexion, SameSideRotation, OppositeSideRotation, Stabilization}
	case Ribs:
		return []Movement{Elevation, Depression}
	case Thorax:
		return []Movement{Expansion, Compression}
	case Abdomen:
		return []Movement{Compression}
	case Pelvis:
		return []Movement{AnteriorTilt, PosteriorTilt, Elevation, Stabilization}
	case PelvicFloor:
		return []Movement{Elevation, Stabilization}
	case Scapula:
		return []Movement{Elevation, Depression, Protraction, Retraction, UpwardRotation, DownwardRotation,
			AnteriorTilt, PosteriorTilt, Stabilization}
	}
	return j.limbMovements()
}

func (j Joint) limbMovements() []Movement {
	switch j {
	case Shoulder:
		return []Movement{Flexion, Extension, Abduction, Adduction, HorizontalAbduction, HorizontalAdduction,
			MedialRotation, LateralRotation, Stabilization}
	case Elbow:
		return []Movement{Flexion, Extension, Stabilization}
	case Forearm:
		return []Movement{Pronation, Supination}
	case Wrist, Fingers, Toes, BigToe:
		return []Movement{Flexion, Extension, Abduction, Adduction}
	case Thumb:
		return []Movement{Flexion, Extension, Abduction, Adduction, Opposition}
	case Hip:
		return []Movement{Flexion, Extension, Abduction, Adduction, MedialRotation, LateralRotation, Stabilization}
	case Knee:
		return []Movement{Flexion, Extension, MedialRotation, LateralRotation, Stabilization}
	case Ankle:
		return []Movement{Dorsiflexion, PlantarFlexion}
	case Foot:
		return []Movement{Inversion, Eversion, Stabilization}
	}
	return nil
}

// ParseAction reads "joint movement", as "hip abduction" or "thoracic-spine extension", and tells
// whether it is an action: a joint of the closed list and a movement that this joint makes.
func ParseAction(text string) (Action, bool) {
	joint, movement, _ := strings.Cut(text, " ")
	a := Action{Joint(joint), Movement(movement)}
	return a, slices.Contains(a.Joint.Movements(), a.Movement)
}
