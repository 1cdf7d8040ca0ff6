package page

import (
	"html/template"

	"posebook/internal/words"
)

// Sheet is the data of sheet.html: what a client takes home.
type Sheet struct {
	Frame
	Heading   string
	Summary   string
	Author    *SheetAuthor // nil where site.yaml names none
	Frequency string
	Facts     []string      // "7 min 25 s", "No props", "one breath: about 5 s"
	Care      []string      // the conditions of all its cautions: "High blood pressure"
	Cut       *CarePanel    // whom it can be cut to; nil where no step asks for care
	Once      []SheetBlock  // what is done on both sides is printed once
	Every     []SheetBlock  // each side by itself; nil where that is the same
	Log       []SheetLine   // the steps of Once again, without the rests
	Days      []int         // of the log: 1, 2, 3 ...
	Sprite    template.HTML // the drawings, each once
	Patterns  *Patterns     // of all roles on the sheet; nil for none
	Foot      SheetFoot
	Sequence  Link   // back to it
	Other     Link   // to the teacher's card
	PDF       string // path of the file; "" for none
}

// Card is the data of card.html: a whole class on one page, for the teacher.
type Card struct {
	Frame
	Heading  string
	Facts    []string // "7 min 25 s", "Intermediate", "Needs: block"
	Notes    []CardNote
	Care     []SharedCare
	Signs    string // what the signs mean: "⊘ leave out · ? ask first · ~ change"; "" where there is none
	Density  int    // from 1: how small the cells are, so that all fit on one page
	Cues     bool   // they fit as well
	Cells    []CardCell
	Timeline template.HTML
	Sprite   template.HTML
	Foot     SheetFoot
	Sequence Link
	Other    Link // to the client's sheet
	PDF      string
}

// SheetAuthor is who hands out a sheet.
type SheetAuthor struct {
	Name, Phone, Email string
	Web                OutsideLink // the text is the address without its scheme
	Logo               string      // path of the image
}

// SheetFoot says where a sheet is from. Without a base address it has no code and no address.
type SheetFoot struct {
	Code    template.HTML // a QR code
	Page    OutsideLink   // the text is the address without its scheme
	Version *Date         // of the newest of the files that the sheet was made from; nil where none has a date
}

// A SheetBlock is a run of steps on a sheet, with a heading or without.
type SheetBlock struct {
	Heading string // "Warm-up"; "Each side: steps 3 to 8, ..."
	Depth   int    // 2 to 4: the level of the heading
	Group   bool   // a bar at its edge tells what the heading is about
	Rows    []SheetRow
}

// A SheetLine is a step in the log of a sheet.
type SheetLine struct {
	Number int
	Title  string
}

// A SheetRow is a step on a sheet, or a rest.
type SheetRow struct {
	Words      *words.Sheet // for its labels
	Number     int          // from 1; 0 for a rest, which has a title only
	Title      string       // "Tree, upper thoracic extension"; "Rest 20 s"
	Sanskrit   string
	Each       bool   // done on each side
	Side       string // "Right leg back"; "" where it is done on each side, or has no sides
	SideWithin string // Side within a sentence: "right leg back"
	Figures    []SheetFigure
	Cue        string
	Mistakes   []string
	Care       []CareGroup
	Like       string // "Mistakes and cautions: as in step 4."; "" where they are said, or there are none
	Roles      []SheetRole
	Sets       int
	Reps       int    // 0 for a hold
	Hold       string // "5 breaths"; "" for repetitions
	Seconds    string // how long that is, for a hold in breaths: "25 s"
	Between    string // "15 s rest between the sets"
}

// A SheetFigure is a figure with what it shows: a side, or the start or the end of a movement.
type SheetFigure struct {
	Figure
	Words string // "right leg back"; "" for the only one
}

// A SheetRole lists the muscles of a step that have one role.
type SheetRole struct {
	Role, Words string
	Muscles     string // "left gluteus medius, multifidus"
}

// SharedCare is the conditions of one family with the steps that someone who has one of them should look at.
type SharedCare struct {
	Sign      string // how strongly: "⊘", "?", "~"; "" where that is not said
	Condition string // "Wrist pain, carpal tunnel complaints"
	Steps     string // "1, 4"
}

// A CardCell is a step on the teacher's card, or a rest before any step of its block.
type CardCell struct {
	Starts  bool   // a block begins or ends before it
	Section string // what begins: "Warm-up", "3 times over"
	Number  int    // from 1; 0 for a rest
	Sign    string // of the strongest caution: "⊘"; "" for none
	At      string // when it begins: "2:30"
	Title   string
	Figure  Figure
	Side    string
	Dose    string // "2 × 3 breaths"
	Then    string // "Rest 20 s", after it
	Cue     string
}

// A CardNote is what the teacher should think of at some steps.
type CardNote struct {
	Steps string // "3, 9"
	Text  string
}
