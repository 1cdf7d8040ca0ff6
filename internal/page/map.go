package page

import (
	"html/template"
	"slices"
)

// A BodyMap is the small map of a page: the body from the front and from the back, with the
// muscles lit that the page is about.
type BodyMap struct {
	Label  string
	Views  []MapView
	Hidden string // "Not to be seen on the map: Multifidus, Transversus abdominis"; "" where all are
}

// A MapView is one drawing of a map. It is a file, over it the lights and over them another file;
// or else the mirror image of another view on its page, as a pose done on the left is of one done
// on the right.
type MapView struct {
	Side    string // "left" or "right" where the map turns with the side of a pose; "" where it does not
	ViewBox string
	Label   string
	Mirrors string // the ID of the view that it is the mirror image of; "" for none, and then:
	ID      string // for the view that mirrors it; "" where none does
	Frame   MapFrame
	Plate   string // path of the file of the body at rest
	Lit     template.HTML
	Lines   string // path of the file of what lies over the lights
}

// A MapFrame is where the files of a map lie in its view box.
type MapFrame struct{ X, Y, Width, Height int }

// Patterns are what roles are filled with on a page; prime movers, in plain colour, need none.
type Patterns struct{ Stabilizes, Assists, Stretches bool }

// PatternsOf returns the patterns of roles, each given once or more by its name; nil if they need none.
func PatternsOf(roles ...string) *Patterns {
	p := Patterns{
		Stabilizes: slices.Contains(roles, "stabilizes"),
		Assists:    slices.Contains(roles, "assists"),
		Stretches:  slices.Contains(roles, "stretches"),
	}
	if p == (Patterns{}) {
		return nil
	}
	return &p
}

// A BodyChart is the large map on which every muscle is a link.
type BodyChart struct{ Front, Back template.HTML }
