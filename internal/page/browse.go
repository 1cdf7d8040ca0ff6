package page

import "html/template"

// Home is the data of home.html.
type Home struct {
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

// Poses is the data of poses.html: all poses and the ways to narrow them.
type Poses struct {
	Frame
	Heading string
	Lead    string
	Count   string // "32 poses"
	Facets  []LinkList
	Filters *Filters // nil for none
	Long    bool     // so many cards that a browser should draw only those in sight
	Cards   []*PoseCard
}

// A LinkList is one way to narrow a list: its name and its choices.
type LinkList struct {
	Name    string
	Choices []CountLink
}

// Filters are the controls that narrow the list of all poses, and where the data for them is.
// They are of use only with the site's script; the links of a Poses page's Facets do the same,
// one at a time.
type Filters struct {
	Data    string // path of the data
	Stamp   string // as in the data: a browser may have kept the data of another version of the site
	Left    string // the count of what is left, in JSON by plural form, with {n} and {all}
	Muscles []ChoiceList
	Roles   []Choice     // none without muscles
	Lists   []ChoiceList // any number of choices each
	Orders  []Choice     // besides that by name
	Care    *CarePanel   // nil where no pose asks for care
}

// A ChoiceList is a headed list of choices.
type ChoiceList struct {
	Key     string // in the address: "level"; "" where the list is a part of a longer one
	Name    string
	Choices []Choice
}

// A Choice is one value of a filter and how many poses it leaves.
type Choice struct {
	Value string // in the address: "beginner"
	Text  string
	Count int
}

// Facet is the data of facet.html: the poses of one level, position, action or prop, or those in
// which a muscle has a role. A long list stands on several pages.
type Facet struct {
	Frame
	Heading string
	Count   string      // of the whole list
	Others  []CountLink // the facet's other choices, this one among them without a path
	Cards   []*PoseCard
	Links   []Link // in place of cards
	Parts   []Link // the pages of the list, this one among them without a path; empty where there is one
}

// Sequences is the data of sequences.html.
type Sequences struct {
	Frame
	Heading string
	Lead    string
	Cards   []*SequenceCard
	Care    *CarePanel // nil where no step asks for care
}

// Muscles is the data of muscles.html.
type Muscles struct {
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

// Search is the data of search.html: the search, and the lists that lead on without it.
type Search struct {
	Frame
	Heading string
	Lead    string
	Lists   []LinkList // the facets of poses
	Groups  []CountLink
}

// Offline is the data of offline.html: what is kept on the reader's device, and what stands in
// place of a page that is not.
type Offline struct {
	Frame
	Heading string
	Lead    string
	Said    template.HTML // what the script says, as data in an element
}

// NotFound is the data of 404.html.
type NotFound struct {
	Frame
	Heading string
	Lead    string
}
