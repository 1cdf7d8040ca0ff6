package site

import "posebook/internal/anatomy"

// maxHomeGroups bounds the muscle groups on the first page; all stand on their own page.
const maxHomeGroups = 16

// maxHomeSequences bounds the sequences on the first page, which leads to their own page where there are more.
const maxHomeSequences = 12

func (p *planner) homePage() *HomePage {
	w := p.words.Home
	site := p.lib.Site
	page := &HomePage{
		Frame:   p.frame("", "", site.Tagline.Text, NoSection),
		Heading: w.Title, Lead: w.Lead, Chart: p.chart(""),
	}
	if page.Description == "" {
		page.Description = w.Lead
	}
	for _, s := range p.lib.Sequences[:min(len(p.lib.Sequences), maxHomeSequences)] {
		page.Sequences = append(page.Sequences, p.sequences[s])
	}
	if n := len(p.lib.Sequences); n > maxHomeSequences {
		page.AllSequences = &Link{p.words.Number(p.words.Count.Sequences, n), sequencesPath}
	}
	for _, c := range p.levels().choices {
		page.Levels = append(page.Levels, p.countLink(c))
	}
	for _, c := range p.positions().choices {
		page.Positions = append(page.Positions, PositionCard{p.countLink(c), p.cards[c.poses[0]].Figure})
	}
	for _, c := range p.actions().choices {
		page.Actions = append(page.Actions, p.countLink(c))
	}
	page.Groups = p.homeGroups()
	return page
}

// homeGroups are the groups that teachers speak of, and the library's own, with most poses.
func (p *planner) homeGroups() []CountLink {
	var groups []CountLink
	for _, m := range p.lib.Muscles {
		if (m.Kind == anatomy.TeachingGroup || m.Kind == anatomy.LibraryGroup) && len(m.Poses) > 0 {
			groups = append(groups, p.muscleCount(m))
		}
	}
	mostFirst(groups)
	return groups[:min(len(groups), maxHomeGroups)]
}

func (p *planner) notFound() Page {
	w := p.words.NotFound
	frame := p.frame("404.html", w.Title, w.Lead, NoSection)
	frame.Canonical = ""
	return Page{File: "404.html", Layout: "notfound", Prefix: p.absolutePrefix(), Data: &NotFoundPage{Frame: frame, Heading: w.Title, Lead: w.Lead}}
}
