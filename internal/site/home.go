package site

import (
	"cmp"

	"posebook/internal/anatomy"
	"posebook/internal/facet"
	"posebook/internal/page"
)

// maxHomeGroups bounds the muscle groups on the first page; all stand on their own page.
const maxHomeGroups = 16

// maxHomeSequences bounds the sequences on the first page, which leads to their own page where
// there are more.
const maxHomeSequences = 12

func (p listPages) home() *page.Home {
	w := p.say.Home
	home := &page.Home{
		Frame:   p.frame("", "", cmp.Or(p.lib.Site.Tagline.Text, w.Lead), page.NoSection),
		Heading: w.Title,
		Lead:    w.Lead,
		Chart:   p.maps.chart(""),
		Groups:  p.homeGroups(),
		Levels:  p.countLinks(p.lists.Of(facet.Level)),
		Actions: p.countLinks(p.lists.Of(facet.Action)),
	}
	for _, s := range p.lib.Sequences[:min(len(p.lib.Sequences), maxHomeSequences)] {
		home.Sequences = append(home.Sequences, p.sequences.of(s))
	}
	if n := len(p.lib.Sequences); n > maxHomeSequences {
		all := p.say.Number(p.say.Count.Sequences, n)
		home.AllSequences = &page.Link{Text: all, Path: page.SequencesPath}
	}
	for _, c := range p.lists.Of(facet.Position).Choices {
		home.Positions = append(home.Positions, page.PositionCard{
			CountLink: p.countLink(c), Figure: p.cards.of(c.Poses[0]).Figure,
		})
	}
	return home
}

// homeGroups are the groups that teachers speak of, and the library's own, with most poses.
func (p listPages) homeGroups() []page.CountLink {
	var groups []page.CountLink
	for _, m := range p.lib.Muscles {
		ofTeachers := m.Kind == anatomy.TeachingGroup || m.Kind == anatomy.LibraryGroup
		if ofTeachers && m.PoseCount() > 0 {
			groups = append(groups, p.muscleCount(m))
		}
	}
	mostFirst(groups)
	return groups[:min(len(groups), maxHomeGroups)]
}
