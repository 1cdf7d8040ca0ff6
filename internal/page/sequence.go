package page

import "html/template"

// Sequence is the data of sequence.html.
type Sequence struct {
	Frame
	Heading   string
	Summary   string
	Draft     bool
	Time      string // "7 min 25 s"
	StepCount string // "9, 15 in all": so many are written, so many done
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
	Map       *BodyMap   // nil for none
	Patterns  *Patterns  // of all roles on the page; nil for none
	Cut       *CarePanel // whom the practice can be cut to; nil where no step asks for care
	MadeFor   string     // "Made with osteoporosis in mind. No treatment; ask who treats you."; "" for nobody in particular
	Cautions  []CareGroup
	Care      []string // the conditions of the cautions, those of a family together, each once
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

// A Block is a run of steps that belong together: a section, one side of a block of sides, one
// round of a repeat.
type Block struct {
	Heading string // "Warm-up", "Right leg back"; "" for steps that stand alone
	Depth   int    // 3 or 4: the level of the heading
	Side    string // "left", "right", ""
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
	Words                   string // "0:50 + 1:40"; "" for none
	WorkShare, StretchShare int
	Role                    string // "works" or "stabilizes": which of the two lasts longer
}

// A Practice is what the player on a sequence's page needs: its words in the page, its moments as
// data.
type Practice struct {
	Button string        // "Practise, 7 min"
	Data   template.HTML // an element with the moments, as JSON
}

// SheetLinks lead from a sequence's page to what can be printed or sent.
type SheetLinks struct{ Sheet, Card, Text Link }
