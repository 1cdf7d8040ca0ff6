package page

import (
	"html/template"

	"posebook/internal/words"
)

// A CarePanel is the filter that leaves out what asks for care with a condition. It is of use only with the site's
// script; the page of care does without.
type CarePanel struct {
	Words   *words.Care
	Button  string        // "Leave out poses that ask for care with …"
	Data    string        // path of the data
	Stamp   string        // as in the data
	Said    template.HTML // what the script says, as data in an element
	Regions []CareRegion
	Lists   Link   // to the page of care
	Preset  string // ids of the conditions that are chosen from the start, with blanks between
}

// A CareRegion is the conditions of one part of the body.
type CareRegion struct {
	Name    string
	Choices []CareChoice
}

// A CareChoice is a condition, and what choosing it hides, or where its list is.
type CareChoice struct {
	Value string // in the address of the filter: "neck-pain"
	Path  string // of the list; "" in the filter
	Text  string
	Hides string // "hides 9"; in the page of care "9 poses ask for care"
}

// Care is the data of care.html: the conditions that poses ask care for.
type Care struct {
	Frame
	Heading string
	Lead    string
	Regions []CareRegion
	Others  []CareOther // what no condition is known by, with its poses
}

// A CareOther is a text that a caution has and that the vocabulary does not know.
type CareOther struct {
	Text  string
	Poses []Link
}

// CareList is the data of carelist.html: the poses that ask for care with one condition, by strength.
type CareList struct {
	Frame
	Heading string
	Lead    string
	Groups  []CareGroupOf
}

// A CareGroupOf is the poses that ask for care with a condition equally strongly.
type CareGroupOf struct {
	Strength string // "stop"
	Label    string // "Leave it out"
	Poses    []CarePose
}

// A CarePose is a pose with what it says.
type CarePose struct {
	Link
	Advice string
}
