package page

import "html/template"

// Pose is the data of pose.html.
type Pose struct {
	Frame
	Heading    string
	Sanskrit   string
	Summary    string
	Also       string // "Also called Warrior Three, Airplane"; "" if it has no other name
	Draft      bool
	Level      *Link
	Position   *Link
	Actions    []Link
	Hold       string // "5 breaths"
	Props      []Link
	Sides      []SideFigure // right, then left; one with an empty Side where both sides are alike
	Lit        bool         // the figures carry the muscles, to be switched on by role
	Image      *Image       // a photo, which then leads; nil for none
	Care       []CareGroup
	Roles      []RoleMuscles
	Map        *BodyMap      // nil for a pose that names no muscle
	Patterns   *Patterns     // of all roles on the page; nil for none
	Body       template.HTML // the steps, as written
	Cues       []string
	Mistakes   []string
	Benefits   []string
	Variations []Variation
	Ladder     []NotedCard // easier poses, this one, harder ones; empty if it stands alone
	Before     []NotedCard
	After      []NotedCard
	In         []SequenceUse
	Related    []*PoseCard
	Sources    []OutsideLink // without a URL it is a title only
	Updated    *Date
	Own        OwnKeys
}

// A SideFigure is the pose done on one side.
type SideFigure struct {
	Side   string // "left", "right", "" where both are alike
	Words  string // "Right leg back"
	Figure Figure
	Start  Figure // where the movement begins; not drawn for a still figure

	Movement Figure // from start to end, as a file that moves
}

// An Image is a photo of a pose.
type Image struct {
	Src           string
	Alt           string
	Credit        string
	Width, Height int // pixels
}

// A Date is a day, for people and for machines.
type Date struct{ ISO, Words string }

// A CareGroup is the cautions of one strength.
type CareGroup struct {
	Strength string // "stop", "ask", "change"; "" for those of a plain list
	Label    string // "Leave it out with"; "" for those of a plain list
	Cautions []Caution
}

// A Caution is a condition and what to do about it.
type Caution struct {
	Condition string // "High blood pressure"; on a sequence all of one family: "Wrist pain, carpal tunnel complaints"
	Advice    string // "keep the hands on the hips"; may be ""
	Poses     []Link // on a sequence: the poses that it comes from
}

// RoleMuscles are the muscles of a pose that have one role.
type RoleMuscles struct {
	Role    string // "works": also the name of its pattern
	Words   string // "Works"
	Muscles []MuscleUse
}

// A MuscleUse is a muscle or group in a pose. In a pose with sides, WhenRight says where it is
// when the pose is done on the right ("left"), WhenLeft when on the left; both are "" for a
// muscle that has its role on both sides.
type MuscleUse struct {
	Link
	WhenRight, WhenLeft string
}

// A Variation is another way to do a pose, or a step on the way.
type Variation struct {
	For      string   // whom it is for
	Steps    []string // how it is done
	Cues     []string
	Mistakes []string
	ID       string // anchor on the page
	Name     string
	Summary  string
	Level    string
	Props    []Link
	Roles    []RoleMuscles
	Care     []CareGroup
	Figure   Figure
}

// A SequenceUse is a sequence that holds a pose, or that trains a muscle.
type SequenceUse struct {
	*SequenceCard
	Note string // "Steps 4, 6, 10 and 12."; "2 min 5 s on it"
}
