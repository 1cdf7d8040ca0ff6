package site

import (
	"slices"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

// A facet is one way to tell poses apart: by level, position, action or prop. It is asked for by its name, since a
// library may have nothing to choose from in any of them.
type facet struct {
	key     string // in the address of the filters: "level"
	name    string
	title   string // with {name} in it
	choices []choice
}

// A choice is one value of a facet with the poses that have it. Choices without poses don't exist.
type choice struct {
	value string // in the address: "beginner"
	name  string
	path  string
	poses []*library.Pose
}

// facets are those facets that have choices.
func (p *planner) facets() []facet {
	all := []facet{p.levels(), p.positions(), p.actions(), p.props()}
	return slices.DeleteFunc(all, func(f facet) bool { return len(f.choices) == 0 })
}

func (p *planner) levels() facet {
	w := p.words.Lists
	of := func(pose *library.Pose) []content.Level { return []content.Level{pose.Level} }
	return facet{"level", w.Levels, w.LevelTitle, gather(p, content.Levels(), p.levelLink, of)}
}

func (p *planner) positions() facet {
	w := p.words.Lists
	of := func(pose *library.Pose) []content.Position { return []content.Position{pose.Position} }
	return facet{"position", w.Positions, w.PositionName, gather(p, content.Positions(), p.positionLink, of)}
}

func (p *planner) actions() facet {
	w := p.words.Lists
	of := func(pose *library.Pose) []content.Action { return pose.Actions }
	return facet{"action", w.Actions, w.ActionTitle, gather(p, content.Actions(), p.actionLink, of)}
}

func (p *planner) props() facet {
	w := p.words.Lists
	f := facet{key: propKey, name: w.Props, title: w.PropTitle}
	for _, prop := range p.lib.Props {
		l := propLink(prop)
		f.choices = append(f.choices, choice{prop.ID, l.Text, l.Path, prop.Poses})
	}
	return f
}

// propKey is the key of the facet of props.
const propKey = "prop"

// gather sorts all poses by the values that they have, in one pass.
func gather[T ~string](p *planner, values []T, link func(T) Link, of func(*library.Pose) []T) []choice {
	poses := map[T][]*library.Pose{}
	for _, pose := range p.lib.Poses {
		for _, v := range of(pose) {
			poses[v] = append(poses[v], pose)
		}
	}
	var out []choice
	for _, v := range values {
		if len(poses[v]) > 0 {
			l := link(v)
			out = append(out, choice{string(v), l.Text, l.Path, poses[v]})
		}
	}
	return out
}

func (p *planner) countLink(c choice) CountLink {
	return CountLink{Link{c.name, c.path}, len(c.poses), p.words.Number(p.words.Count.Poses, len(c.poses))}
}

func (p *planner) facetPage(f facet, c choice) *FacetPage {
	heading := words.Capital(words.Fill(f.title, "name", p.isolated(c.name)))
	count := p.words.Number(p.words.Count.Poses, len(c.poses))
	page := &FacetPage{
		Frame:   p.frame(c.path, heading, heading+": "+count, PosesSection, Link{p.words.Nav.Poses, posesPath}),
		Heading: heading, Count: count, Cards: p.cardsOf(c.poses),
	}
	for _, other := range f.choices {
		l := p.countLink(other)
		if other.path == c.path {
			l.Path = ""
		}
		page.Others = append(page.Others, l)
	}
	return page
}

// longList is how many cards a browser lays out at once without being felt, even on a slow phone.
const longList = 500

func (p *planner) posesPage() *PosesPage {
	w := p.words.Lists
	page := &PosesPage{
		Frame:   p.frame(posesPath, w.Poses, w.PosesLead, PosesSection),
		Heading: w.Poses, Lead: w.PosesLead, Count: p.words.Number(p.words.Count.Poses, len(p.lib.Poses)),
		Cards: p.cardsOf(p.lib.Poses),
	}
	page.Facets, page.Filters = p.facetLists(), p.filters()
	page.Long = len(page.Cards) > longList
	return page
}

// facetLists are the facets as links to their plain lists.
func (p *planner) facetLists() []Facet {
	var lists []Facet
	for _, f := range p.facets() {
		view := Facet{Name: f.name}
		for _, c := range f.choices {
			view.Choices = append(view.Choices, p.countLink(c))
		}
		lists = append(lists, view)
	}
	return lists
}

func (p *planner) level(l content.Level) string { return p.levelLink(l).Text }

func (p *planner) levelLink(l content.Level) Link {
	w := p.words.Levels
	name := map[content.Level]string{
		content.Beginner: w.Beginner, content.Intermediate: w.Intermediate, content.Advanced: w.Advanced,
	}[l]
	return Link{name, "levels/" + string(l) + "/"}
}

func (p *planner) positionLink(at content.Position) Link {
	w := p.words.Positions
	name := map[content.Position]string{
		content.Standing: w.Standing, content.Kneeling: w.Kneeling, content.Quadruped: w.Quadruped, content.Seated: w.Seated,
		content.Prone: w.Prone, content.Supine: w.Supine, content.SideLying: w.SideLying,
		content.ArmSupported: w.ArmSupported, content.Inverted: w.Inverted,
	}[at]
	return Link{name, "positions/" + string(at) + "/"}
}

func (p *planner) actionLink(a content.Action) Link {
	w := p.words.Actions
	name := map[content.Action]string{
		content.Balance: w.Balance, content.ForwardBend: w.ForwardBend, content.Backbend: w.Backbend,
		content.SideBend: w.SideBend, content.Twist: w.Twist, content.HipOpener: w.HipOpener,
		content.ShoulderOpener: w.ShoulderOpener, content.Core: w.Core, content.Rest: w.Rest,
	}[a]
	return Link{name, "actions/" + string(a) + "/"}
}

func propLink(prop *library.Prop) Link {
	return Link{words.Capital(prop.Name), "props/" + prop.ID + "/"}
}

func propLinks(props []*library.Prop) []Link {
	var out []Link
	for _, prop := range props {
		out = append(out, propLink(prop))
	}
	return out
}

// mostFirst sorts links by what is behind them, most first; equals keep their order.
func mostFirst(links []CountLink) {
	slices.SortStableFunc(links, func(a, b CountLink) int { return b.Count - a.Count })
}
