package site

import (
	"fmt"
	"html/template"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/bodymap"
	"posebook/internal/library"
)

// A BodyMap is the small map of a page: the body from the front and from the back, with the muscles lit that the page
// is about. It needs the sprite of the bodies, once on its page.
type BodyMap struct {
	Label  string
	Sprite template.HTML
	Views  []MapView
}

// A MapView is one drawing of a map.
type MapView struct {
	Side    string // "left" or "right" where the map turns with the side of a pose; "" where it does not
	View    string // "front" or "back"
	ViewBox string
	Label   string
	Lit     template.HTML
}

// A BodyChart is the large map on which every muscle is a link.
type BodyChart struct{ Front, Back template.HTML }

// poseMap lights what the muscles of a pose do, on each of its sides.
func (p *planner) poseMap(pose *library.Pose) *BodyMap {
	if len(pose.Muscles) == 0 {
		return nil
	}
	m := p.newMap(pose.Title)
	for _, side := range p.sidesShown(pose) {
		var lights []bodymap.Light
		for _, u := range pose.Muscles {
			for _, id := range p.regions[u.Muscle] {
				for _, on := range u.On.On(side) {
					lights = append(lights, bodymap.Light{RegionID: id, Side: on, Role: u.Role})
				}
			}
		}
		p.addViews(m, side, pose.SideWords(p.side(side)), lights)
	}
	return m
}

// muscleMap shows where a muscle or a group is.
func (p *planner) muscleMap(muscle *library.Muscle) *BodyMap {
	var lights []bodymap.Light
	for _, id := range p.regions[muscle] {
		lights = append(lights, bodymap.Light{RegionID: id, Role: anatomy.Works})
	}
	if len(lights) == 0 {
		return nil
	}
	m := p.newMap(muscle.Name)
	p.addViews(m, "", "", lights)
	return m
}

// loadMap lights what a sequence asks of the muscles that it names, each in the role that it has longest.
func (p *planner) loadMap(s *library.Sequence) *BodyMap {
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
			for _, id := range p.regions[l.Muscle] {
				lights = append(lights, bodymap.Light{RegionID: id, Side: side, Role: role})
			}
		}
	}
	if len(lights) == 0 {
		return nil
	}
	m := p.newMap(s.Title)
	p.addViews(m, "", "", lights)
	return m
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

func (p *planner) newMap(label string) *BodyMap {
	return &BodyMap{Label: label, Sprite: SharedMark}
}

func (p *planner) addViews(m *BodyMap, side anatomy.Side, said string, lights []bodymap.Light) {
	for _, view := range bodymap.Views() {
		label := p.isolated(m.Label)
		if said != "" {
			label += ", " + p.isolated(said)
		}
		m.Views = append(m.Views, MapView{
			Side: string(side), View: view.String(), ViewBox: viewBox(view), Label: label + ": " + p.viewWords(view),
			Lit: template.HTML(bodymap.Lit(view, lights)), // markup of our own making
		})
	}
}

func (p *planner) viewWords(v bodymap.View) string {
	if v == bodymap.Front {
		return p.words.Maps.Front
	}
	return p.words.Maps.Back
}

func viewBox(v bodymap.View) string {
	x, y, w, h := bodymap.Viewbox(v)
	return fmt.Sprintf("%d %d %d %d", x, y, w, h)
}

// regionsOf returns the regions that show a muscle or the muscles of a group. What lies deep is shown only where it
// is meant itself: under the muscles above it, it would tell nobody anything.
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

// chart makes the large map for the page at a path.
func (p *planner) chart(from string) *BodyChart {
	draw := func(view bodymap.View) template.HTML {
		return template.HTML(bodymap.Chart(view, bodymap.ChartOptions{ // markup of our own making; names are escaped there
			Label: p.words.Maps.Chart + ": " + p.viewWords(view), Labels: true, Deep: from == musclesPath,
			Href: func(r bodymap.Region) string {
				return relative(from, musclesPath+r.Link+"/", p.opts.Portable)
			},
		}))
	}
	return &BodyChart{Front: draw(bodymap.Front), Back: draw(bodymap.Back)}
}
