package page

import (
	"html/template"
	"slices"
)

// A Figure is the picture of a pose: a file, a drawing that the page carries, or, with neither, a
// quiet placeholder or nothing at all. All figures share one scale and one floor: Left and Width are their frame,
// in the drawing's units.
type Figure struct {
	Alt                 string
	Src                 string        // path of the file, from the site's root
	Symbol              string        // id of the drawing in the page's sprite, in place of a file
	Inline              template.HTML // the drawing's paths, in place of either, where a page must reach into it
	ID                  string        // of what is inline
	Mirrors             string        // the ID of the drawing that it is the mirror image of, in place of all these
	Left, Width, Height int
	Placeholder         string // path of the file that stands for a figure which is not there; "" for none
}

// Shown reports whether there is anything to show, be it the placeholder.
func (f Figure) Shown() bool { return f.Drawn() || f.Placeholder != "" }

// Drawn reports whether there is anything to show but the placeholder.
func (f Figure) Drawn() bool {
	return f.Src != "" || f.Symbol != "" || f.Inline != "" || f.Mirrors != ""
}

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
