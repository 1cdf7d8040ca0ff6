package bodymap

import (
	"slices"

	"posebook/internal/anatomy"
)

// A View is a direction from which the body is seen.
type View uint8

// The two views.
const (
	Front View = iota
	Back
)

// Views lists the views, front first.
func Views() []View { return []View{Front, Back} }

// String returns "front" or "back", the word in the ids of regions and elements.
func (v View) String() string {
	if v == Back {
		return "back"
	}
	return "front"
}

// drawnSide is the side of the body that is drawn by hand, at positive x. A body that faces us
// has its left there.
func (v View) drawnSide() anatomy.Side {
	if v == Back {
		return anatomy.Right
	}
	return anatomy.Left
}

// Viewbox returns the frame of a view in thousandths of stature, for a viewBox attribute. It is
// the same for both views, so that front and back stand on one floor at one scale.
func Viewbox(View) (x, y, w, h int) { return -248, -28, 496, 1040 }

// A Region is a part of a view that shows a muscle or a few, on the left and on the right of the
// body.
type Region struct {
	ID    string   // unique over both views: the muscle and the view, such as "calves-back"
	Name  string   // what a lay person calls it, in sentence case
	View  View     // where it is seen
	Deep  bool     // it lies under other muscles and is drawn on request only
	Parts []string // ids of the atlas's muscles that it shows, the most telling first
	Link  string   // id of the muscle or group that its link leads to
}

// RegionsFor lists the regions that show at least one of the parts, in the order of the charts:
// front before back, the surface before the deep layer, and roughly from the head to the feet. A
// group is found by the regions that name it; to light all of a group, ask for its members.
func RegionsFor(partIDs []string) []Region {
	return regionsWhere(func(r Region) bool {
		return slices.ContainsFunc(r.Parts, func(id string) bool { return slices.Contains(partIDs, id) })
	})
}

// regionsWhere lists copies, so that no caller can change the drawing.
func regionsWhere(wanted func(Region) bool) []Region {
	var regions []Region
	for _, v := range Views() {
		for _, r := range v.drawings() {
			if wanted(r.Region) {
				r.Parts = slices.Clone(r.Parts)
				regions = append(regions, r.Region)
			}
		}
	}
	return regions
}
