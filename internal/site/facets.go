package site

import (
	"slices"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

// A facet is one way to tell poses apart: by level, position, action or prop.
type facet struct {
	name    string
	title   string // with {name} in it
	choices []choice
}

// A choice is one value of a facet with the poses that have it. Choices without poses don't exist.
type choice struct {
	name  string
	path  string
	poses []*library.Pose
}

func (p *planner) facets() []facet {
	w := p.words.Lists
	return []facet{
		{w.Levels, w.LevelTitle, gather(p, content.Levels(), p.levelLink, func(pose *library.Pose) []content.Level { return []content.Level{pose.Level} })},
		{w.Positions, w.PositionName, gather(p, content.Positions(), p.positionLink, func(pose *library.Pose) []content.Position { return []content.Position{pose.Position} })},
		{w.Actions, w.ActionTitle, gather(p, content.Actions(), p.actionLink, func(pose *library.Pose) []content.Action { return pose.Actions })},
		{w.Props, w.PropTitle, p.propChoices()},
	}
}

// gather sorts all poses by the values that they have, in one pass.
func gather[T comparable](p *planner, values []T, link func(T) Link, of func(*library.Pose) []T) []choice {
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
			out = append(out, choice{l.Text, l.Path, poses[v]})
		}
	}
	return out
}

func (p *planner) propChoices() []choice {
	var out []choice
	for _, prop := range p.lib.Props {
		l := propLink(prop)
		out = append(out, choice{l.Text, l.Path, prop.Poses})
	}
	return out
}

func (p *planner) countLink(c choice) CountLink {
	return CountLink{Link{c.name, c.path}, len(c.poses), p.words.Number(p.words.Count.Poses, len(c.poses))}
}

func (p *planner) facetPage(f facet, c choice) *FacetPage {
	heading := words.Capital(words.Fill(f.title, "name", c.name))
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
		if len(view.Choices) > 0 {
			lists = append(lists, view)
		}
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
