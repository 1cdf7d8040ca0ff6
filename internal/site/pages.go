package site

import (
	"html/template"
	"slices"
)

// A Figure is the picture of a pose: a file, a drawing that the page carries, or, with neither, a quiet placeholder.
// All figures share one scale and one floor: Left and Width are their frame, in the drawing's units.
type Figure struct {
	Alt                 string
	Src                 string        // path of the file, from the site's root
	Symbol              string        // id of the drawing in the page's sprite, in place of a file
	Inline              template.HTML // the drawing's paths, in place of either, where a page must reach into it
	Left, Width, Height int
	Placeholder         string // path of the file that stands for a figure which is not there
}

// Drawn reports whether there is anything to show but the placeholder.
func (f Figure) Drawn() bool { return f.Src != "" || f.Symbol != "" || f.Inline != "" }

// A PoseCard stands for a pose in lists. One card is shared by all pages that show it.
type PoseCard struct {
	Path     string
	Title    string
	Sanskrit string // "" if none
	Level    string // "Beginner"; "" if none
	Figure   Figure
}

// A NotedCard is a card with a line below that belongs to the page it stands on.
type NotedCard struct {
	*PoseCard
	Note    string
	Current bool // the pose whose page this is
}

// A SequenceCard stands for a sequence in lists. One card is shared by all pages that show it.
type SequenceCard struct {
	Path    string
	Title   string
	Summary string
	Facts   string   // "7 min · 15 steps · Intermediate"
	Frieze  []Figure // its steps in order
}

// Drawn reports whether any step of the frieze has a figure. A row without one would say nothing.
func (c *SequenceCard) Drawn() bool {
	return slices.ContainsFunc(c.Frieze, func(f Figure) bool { return f.Drawn() })
}

// HomePage is the data of home.html.
type HomePage struct {
	Frame
	Heading   string
	Lead      string
	Chart     *BodyChart
	Sequences []*SequenceCard
	Positions []PositionCard
	Groups    []CountLink // muscle groups that poses of the library train
	Levels    []CountLink
	Actions   []CountLink

	AllSequences *Link // where there are more than are shown; nil for none
}

// A PositionCard leads to the poses of one position, with the figure of one of them.
type PositionCard struct {
	CountLink
	Figure Figure
}

// PosesPage is the data of poses.html: all poses and the ways to narrow them.
type PosesPage struct {
	Frame
	Heading string
	Lead    string
	Count   string // "32 poses"
	Facets  []Facet
	Filters *Filters // nil for none
	Long    bool     // so many cards that a browser should draw only those in sight
	Cards   []*PoseCard
}

// A Facet is one way to narrow a list: its name and its choices.
type Facet struct {
	Name    string
	Choices []CountLink
}

// FacetPage is the data of facet.html: the poses of one level, position, action or prop.
type FacetPage struct {
	Frame
	Heading string
	Count   string
	Others  []CountLink // the facet's other choices, this one among them without a path
	Cards   []*PoseCard
}

// PosePage is the data of pose.html.
type PosePage struct {
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
	Cautions   []Caution
	Roles      []RoleMuscles
	Map        *BodyMap      // nil for a pose that names no muscle
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

// A Caution is a condition and what to do about it.
type Caution struct {
	Condition string // "High blood pressure"
	Advice    string // "keep the hands on the hips"; may be ""
	Poses     []Link // on a sequence: the poses that it comes from
}

// RoleMuscles are the muscles of a pose that have one role.
type RoleMuscles struct {
	Role    string // "works": also the name of its pattern
	Words   string // "Works"
	Muscles []MuscleUse
}

// A MuscleUse is a muscle or group in a pose. In a pose with sides, WhenRight says where it is when the pose is done
// on the right ("left"), WhenLeft when on the left; both are "" for a muscle that has its role on both sides.
type MuscleUse struct {
	Link
	WhenRight, WhenLeft string
}

// A Variation is another way to do a pose, or a step on the way.
type Variation struct {
	ID       string // anchor on the page
	Name     string
	Summary  string
	Level    string
	Props    []Link
	Roles    []RoleMuscles
	Cautions []Caution
	Figure   Figure
}

// A SequenceUse is a sequence that holds a pose, or that trains a muscle.
type SequenceUse struct {
	*SequenceCard
	Note string // "Steps 4, 6, 10 and 12."; "2 min 5 s on it"
}

// SequencesPage is the data of sequences.html.
type SequencesPage struct {
	Frame
	Heading string
	Lead    string
	Cards   []*SequenceCard
}

// SequencePage is the data of sequence.html.
type SequencePage struct {
	Frame
	Heading   string
	Summary   string
	Draft     bool
	Time      string // "7 min 25 s"
	StepCount int
	Level     string
	Frequency string
	Rounds    string // "2 rounds"; "" for one
	Props     []Link
	Focus     []Link
	Blocks    []Block
	Sprite    template.HTML // the drawings of the steps, each once
	Practice  *Practice
	Sheets    SheetLinks
	Load      []LoadRow
	Map       *BodyMap // nil for none
	Cautions  []Caution
	Care      []string // the conditions of the cautions, each once
	Body      template.HTML
	Alike     []*SequenceCard
	Versions  []Version // easier and harder ones, where every pose has such a one
	Own       OwnKeys
	Updated   *Date
}

// A Version is a suggestion of how a sequence becomes easier or harder.
type Version struct {
	Heading string
	Swaps   []Swap
}

// A Swap is a pose of a sequence, and the one that would stand for it in another version.
type Swap struct{ From, To Link }

// A Block is a run of steps that belong together: a section, one side of a block of sides, one round of a repeat.
type Block struct {
	Heading string // "Warm-up", "Right leg back"; "" for steps that stand alone
	Depth   int    // 3 or 4: the level of the heading
	Side    string // "left", "right", ""
	Start   int    // number of the first step
	Steps   []Step
}

// A Step is one pose held, or a rest.
type Step struct {
	Number int // from 1; 0 for a rest
	Path   string
	Title  string // "Tree, upper thoracic extension"; "Rest"
	Figure Figure
	Side   string // "Right leg back"; "" where both sides are alike
	From   Figure // the way here from the step before, as a file that moves; not drawn where there is none
	Dose   string // "5 breaths, 25 s"
	Cue    string
	Note   string // for the teacher
}

// A LoadRow says how long a sequence works and stretches one muscle on each side.
type LoadRow struct {
	Muscle      Link
	Left, Right LoadCell
}

// A LoadCell is one side of a LoadRow. The shares are of the longest sum of the table, in percent.
type LoadCell struct {
	Words                       string // "0:50 + 1:40"; "" for none
	WorkShare, StretchShare     int
	Role                        string // "works" or "stabilizes": which of the two lasts longer
	WorkSeconds, StretchSeconds int
}

// MusclesPage is the data of muscles.html.
type MusclesPage struct {
	Frame
	Heading string
	Lead    string
	Chart   *BodyChart
	Lists   []MuscleList
}

// A MuscleList is a headed list of muscles or groups.
type MuscleList struct {
	ID      string // anchor
	Heading string
	Items   []MuscleItem
}

// A MuscleItem is a muscle or group in a list.
type MuscleItem struct {
	CountLink
	Also string // a few of its other names
}

// MusclePage is the data of muscle.html: one muscle or one group.
type MusclePage struct {
	Frame
	Heading     string
	Latin       string
	Also        string
	Plain       string        // what it does, in plain words
	Map         *BodyMap      // where it is; nil where no map shows it
	Body        template.HTML // the library's own prose
	Actions     []string      // "Hip abduction"
	Origin      []string
	Insertion   []string
	Nerve       []string
	IDs         []OutsideLink // in other atlases
	Members     []MuscleItem
	Groups      []Link
	Antagonists []Link
	Roles       []RolePoses
	Sequences   []SequenceUse
	Own         OwnKeys
}

// RolePoses are the poses in which a muscle has one role.
type RolePoses struct {
	Role  string
	Words string
	Poses []NotedCard // the note tells the side, and the group through which the muscle is meant
	More  []Link      // further poses, where there are many
}

// NotFoundPage is the data of 404.html.
type NotFoundPage struct {
	Frame
	Heading string
	Lead    string
}
