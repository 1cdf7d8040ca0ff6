package site

import (
	"fmt"
	"html/template"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/bodymap"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
)

// maps makes the maps of the body for the pages of one library.
type maps struct {
	say      phrase.Speaker
	portable bool
	regions  map[*library.Muscle][]string // those that show a muscle, looked up once
}

func newMaps(lib *library.Library, say phrase.Speaker, portable bool) *maps {
	regions := make(map[*library.Muscle][]string, len(lib.Muscles))
	for _, muscle := range lib.Muscles {
		regions[muscle] = regionsOf(muscle)
	}
	return &maps{say: say, portable: portable, regions: regions}
}

// ofPose lights what the muscles of a pose do, on each of its sides; nil for a pose that names
// none.
func (m *maps) ofPose(pose *library.Pose) *page.BodyMap {
	if len(pose.Muscles) == 0 {
		return nil
	}
	body := newBodyMap(pose.Title)
	for _, side := range pose.SidesDone() {
		var lights []bodymap.Light
		for _, u := range pose.Muscles {
			for _, id := range m.regions[u.Muscle] {
				for _, on := range u.On.On(side) {
					lights = append(lights, bodymap.Light{RegionID: id, Side: on, Role: u.Role})
				}
			}
		}
		m.addViews(body, library.Shape{Pose: pose, Side: side}, lights)
	}
	return body
}

// ofMuscle shows where a muscle or a group is; nil where no map shows it.
func (m *maps) ofMuscle(muscle *library.Muscle) *page.BodyMap {
	var lights []bodymap.Light
	for _, id := range m.regions[muscle] {
		lights = append(lights, bodymap.Light{RegionID: id, Role: anatomy.Works})
	}
	return m.still(muscle.Name, lights)
}

// ofLoad lights what a sequence asks of the muscles that it names, each in the role that it has
// longest; nil for none.
func (m *maps) ofLoad(s *library.Sequence) *page.BodyMap {
	var lights []bodymap.Light
	for _, l := range s.Load() {
		if !l.Named {
			continue
		}
		for _, side := range anatomy.Sides() {
			role, ok := longestRole(l, side)
			if !ok {
				continue
			}
			for _, id := range m.regions[l.Muscle] {
				lights = append(lights, bodymap.Light{RegionID: id, Side: side, Role: role})
			}
		}
	}
	return m.still(s.Title, lights)
}

// longestRole returns the role that a muscle has longest on a side; the earlier of equal ones.
func longestRole(l library.Load, side anatomy.Side) (anatomy.Role, bool) {
	roles := anatomy.Roles()
	longest := roles[0]
	for _, role := range roles[1:] {
		if l.Time(role, side) > l.Time(longest, side) {
			longest = role
		}
	}
	return longest, l.Time(longest, side) > 0
}

func newBodyMap(label string) *page.BodyMap {
	return &page.BodyMap{Label: label, Sprite: page.SharedMark}
}

// still makes a map that doesn't turn with the side of a pose; nil without lights.
func (m *maps) still(label string, lights []bodymap.Light) *page.BodyMap {
	if len(lights) == 0 {
		return nil
	}
	body := newBodyMap(label)
	m.addViews(body, library.Shape{}, lights)
	return body
}

// addViews adds the front and the back of a body, lit as it is in a shape; the zero Shape is none.
func (m *maps) addViews(body *page.BodyMap, shape library.Shape, lights []bodymap.Light) {
	label := m.say.Isolate(body.Label)
	if shape.Side != "" {
		label += ", " + m.say.Isolate(m.say.SideOf(shape))
	}
	for _, view := range bodymap.Views() {
		body.Views = append(body.Views, page.MapView{
			Side:    string(shape.Side),
			View:    view.String(),
			ViewBox: viewBox(view),
			Label:   label + ": " + m.viewWords(view),
			Lit:     template.HTML(bodymap.Lit(view, lights)), // markup of our own making
		})
	}
}

func (m *maps) viewWords(v bodymap.View) string {
	if v == bodymap.Front {
		return m.say.Maps.Front
	}
	return m.say.Maps.Back
}

func viewBox(v bodymap.View) string {
	x, y, w, h := bodymap.Viewbox(v)
	return fmt.Sprintf("%d %d %d %d", x, y, w, h)
}

// regionsOf returns the regions that show a muscle or the muscles of a group. What lies deep is
// shown only where it is meant itself: under the muscles above it, it would tell nobody anything.
func regionsOf(m *library.Muscle) []string {
	var out []string
	for _, single := range m.Single() {
		regions := bodymap.RegionsFor([]string{single.ID})
		surface := slices.ContainsFunc(regions, func(r bodymap.Region) bool { return !r.Deep })
		for _, r := range regions {
			if r.Deep == surface || r.Deep && m.IsGroup() || slices.Contains(out, r.ID) {
				continue
			}
			out = append(out, r.ID)
		}
	}
	return out
}

// chart makes the large map, on which every muscle is a link, for the page at a path.
func (m *maps) chart(from string) *page.BodyChart {
	draw := func(view bodymap.View) template.HTML {
		chart := bodymap.Chart(view, bodymap.ChartOptions{
			Label:  m.say.Maps.Chart + ": " + m.viewWords(view),
			Labels: true,
			Deep:   from == page.MusclesPath,
			Href: func(r bodymap.Region) string {
				return page.Relative(from, page.MusclePath(r.Link), m.portable)
			},
		})
		return template.HTML(chart) // markup of our own making; names are escaped there
	}
	return &page.BodyChart{Front: draw(bodymap.Front), Back: draw(bodymap.Back)}
}
