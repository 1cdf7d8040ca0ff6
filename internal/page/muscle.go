package page

import "html/template"

// Muscle is the data of muscle.html: one muscle or one group.
type Muscle struct {
	Frame
	Heading     string
	Latin       string
	Also        string
	Plain       string        // what it does, in plain words
	Map         *BodyMap      // where it is; nil where no map shows it
	Patterns    *Patterns     // of all roles on the page; nil for none
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
	All   *Link       // to a list of them all, where there are more
	Rest  string      // of a group that has still more: where they are to be found
}
