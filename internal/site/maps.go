package site

import (
	"fmt"
	"html/template"
	"iter"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/bodymap"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// maps makes the maps of the body for the pages of one library.
type maps struct {
	say      phrase.Speaker
	portable bool
	files    []page.File
	layers   map[bodymap.View]layers
	regions  map[*library.Muscle][]region // those that show a muscle, looked up once
	numbered int                          // how many regions have a number
}

// A region of the body maps has a number here, by which tables of regions are kept.
type region struct {
	id     string
	number int
}

func newMaps(lib *library.Library, say phrase.Speaker, portable bool) *maps {
	m := &maps{say: say, portable: portable, layers: map[bodymap.View]layers{}, regions: make(map[*library.Muscle][]region, len(lib.Muscles))}
	numbers := map[string]int{}
	for _, muscle := range lib.Muscles {
		for _, id := range regionsOf(muscle) {
			number, known := numbers[id]
			if !known {
				number = len(numbers)
				numbers[id] = number
			}
			m.regions[muscle] = append(m.regions[muscle], region{id, number})
		}
	}
	m.numbered = len(numbers)
	for _, view := range bodymap.Views() {
		m.layers[view] = layers{
			plate: m.file("body-"+view.String()+".svg", bodymap.Plate(view)),
			lines: m.file("body-"+view.String()+"-lines.svg", bodymap.Lines(view)),
		}
	}
	return m
}

// layers are the paths of the files that lie under and over the lights of a view.
type layers struct{ plate, lines string }

// file adds a file and returns its path.
func (m *maps) file(name string, data []byte) string {
	f := page.File{Path: page.AssetPath(name, data), Data: data, Small: true}
	m.files = append(m.files, f)
	return f.Path
}

// ofPose lights what the muscles of a pose do, on each of its sides; nil for a pose that names
// none.
func (m *maps) ofPose(pose *library.Pose) *page.BodyMap {
	if len(pose.Muscles) == 0 {
		return nil
	}
	sides := pose.SidesDone()
	l := lighting{maps: m, asked: make([]lit, 0, 2*len(pose.Muscles))}
	for _, u := range pose.Muscles {
		for _, on := range u.On.On(sides[0]) {
			l.add(u.Muscle, on, u.Role)
		}
	}
	body := &page.BodyMap{Label: pose.Title, Hidden: l.hidden()}
	m.addViews(body, library.Shape{Pose: pose, Side: sides[0]}, l.lights())
	for _, side := range sides[1:] {
		m.addMirrored(body, library.Shape{Pose: pose, Side: side})
	}
	return body
}

// ofMuscle shows where a muscle or a group is; nil where no map shows it.
func (m *maps) ofMuscle(muscle *library.Muscle) *page.BodyMap {
	if len(m.regions[muscle]) == 0 {
		return nil
	}
	of := lighting{maps: m}
	of.add(muscle, "", anatomy.Works)
	return m.still(muscle.Name, of.lights())
}

// ofLoad lights what a sequence asks of the muscles that it names, each in the role that it has
// longest; nil for none.
func (m *maps) ofLoad(s *library.Sequence) *page.BodyMap {
	of := lighting{maps: m, asked: make([]lit, 0, 2*len(s.Load()))}
	for _, l := range s.Load() {
		if !l.Named {
			continue
		}
		for _, side := range anatomy.Sides() {
			if role, ok := longestRole(l, side); ok {
				of.add(l.Muscle, side, role)
			}
		}
	}
	if !of.lit() {
		return nil
	}
	body := m.still(s.Title, of.lights())
	body.Hidden = of.hidden()
	return body
}

// A lighting collects what is lit on a map, and tells which muscles can't be seen on it.
type lighting struct {
	*maps
	asked []lit
}

// A lit is a muscle in a role on a side.
type lit struct {
	muscle *library.Muscle
	side   anatomy.Side
	role   anatomy.Role
}

func (l *lighting) add(muscle *library.Muscle, side anatomy.Side, role anatomy.Role) {
	l.asked = append(l.asked, lit{muscle, side, role})
}

// lights yields what is lit of each muscle.
func (l *lighting) lights() iter.Seq[bodymap.Light] {
	return func(yield func(bodymap.Light) bool) {
		for _, a := range l.asked {
			for _, r := range l.regions[a.muscle] {
				if !yield(bodymap.Light{RegionID: r.id, Side: a.side, Role: a.role}) {
					return
				}
			}
		}
	}
}

// lit tells whether anything is.
func (l *lighting) lit() bool {
	return slices.ContainsFunc(l.asked, func(a lit) bool { return len(l.regions[a.muscle]) > 0 })
}

// A strength tells for each half of a region which role is shown there, counted from 1 in the order of
// anatomy.Roles; 0 for none.
type strength [][2]int8

// at is the place of a half, and of a role in it.
func (s strength) at(r region, a lit) (place *int8, rank int8) {
	return &s[r.number][slices.Index(anatomy.Sides(), a.side)], int8(slices.Index(anatomy.Roles(), a.role) + 1)
}

// hidden names the muscles of which nothing is seen: no map shows them, or another one in a stronger role lies where they are.
func (l *lighting) hidden() string {
	shown := make(strength, l.numbered)
	for _, a := range l.asked {
		for _, r := range l.regions[a.muscle] {
			if now, rank := shown.at(r, a); *now == 0 || rank < *now {
				*now = rank
			}
		}
	}
	seen := make([]*library.Muscle, 0, len(l.asked))
	for _, a := range l.asked {
		if slices.ContainsFunc(l.regions[a.muscle], func(r region) bool { now, rank := shown.at(r, a); return *now == rank }) {
			seen = append(seen, a.muscle)
		}
	}
	var names []string
	for _, a := range l.asked {
		if !slices.Contains(seen, a.muscle) && !slices.Contains(names, a.muscle.Name) {
			names = append(names, a.muscle.Name)
		}
	}
	if len(names) == 0 {
		return ""
	}
	return words.Fill(l.say.Maps.Hidden, "muscles", l.say.List(l.say.IsolateAll(names)))
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

// still makes a map that doesn't turn with the side of a pose.
func (m *maps) still(label string, lights iter.Seq[bodymap.Light]) *page.BodyMap {
	body := &page.BodyMap{Label: label}
	m.addViews(body, library.Shape{}, lights)
	return body
}

// addViews adds the front and the back of a body, lit as it is in a shape; the zero Shape is none.
func (m *maps) addViews(body *page.BodyMap, shape library.Shape, lights iter.Seq[bodymap.Light]) {
	for _, view := range bodymap.Views() {
		v := m.view(body, shape, view)
		v.Frame = frame(view)
		if shape.Side != "" {
			v.ID = viewID(view)
		}
		v.Plate, v.Lines = m.layers[view].plate, m.layers[view].lines
		v.Lit = template.HTML(bodymap.Lit(view, viewID(view), lights)) // markup of our own making
		body.Views = append(body.Views, v)
	}
}

// addMirrored adds a body in a shape that is the other side of the one that is there: a role is
// always told by the side that a pose is done on.
func (m *maps) addMirrored(body *page.BodyMap, shape library.Shape) {
	for _, view := range bodymap.Views() {
		v := m.view(body, shape, view)
		v.Mirrors = viewID(view)
		body.Views = append(body.Views, v)
	}
}

// view is a view without what is seen in it.
func (m *maps) view(body *page.BodyMap, shape library.Shape, view bodymap.View) page.MapView {
	label := m.say.Isolate(body.Label)
	if shape.Side != "" {
		label += ", " + m.say.Isolate(m.say.SideOf(shape))
	}
	return page.MapView{Side: string(shape.Side), ViewBox: viewBox(view), Label: label + ": " + m.viewWords(view)}
}

// viewID is the id of a view in its page.
func viewID(view bodymap.View) string { return "_map-" + view.String() }

func (m *maps) viewWords(v bodymap.View) string {
	if v == bodymap.Front {
		return m.say.Maps.Front
	}
	return m.say.Maps.Back
}

func frame(v bodymap.View) page.MapFrame {
	x, y, w, h := bodymap.Viewbox(v)
	return page.MapFrame{X: x, Y: y, Width: w, Height: h}
}

func viewBox(v bodymap.View) string {
	x, y, w, h := bodymap.Viewbox(v)
	return fmt.Sprintf("%d %d %d %d", x, y, w, h)
}

// regionsOf returns the regions that show a muscle, or any muscle of a group: those on the surface and those that lie deep.
func regionsOf(m *library.Muscle) []string {
	var ids []string
	for _, single := range m.Single() {
		ids = append(ids, single.ID)
	}
	var out []string
	for _, r := range bodymap.RegionsFor(ids) {
		out = append(out, r.ID)
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
