package site

import (
	"posebook/internal/facet"
	"posebook/internal/page"
	"posebook/internal/words"
)

// longList is how many cards a browser lays out at once without being felt, even on a slow phone.
const longList = 500

// listPages are those that lead on: the first page, the lists, the search, and what is shown in
// place of a page.
type listPages struct{ *shared }

// poses is the page of all poses.
func (p listPages) poses() *page.Poses {
	w := p.say.Lists
	return &page.Poses{
		Frame:   p.frame(page.PosesPath, w.Poses, w.PosesLead, page.PosesSection),
		Heading: w.Poses,
		Lead:    w.PosesLead,
		Count:   p.say.Poses(len(p.lib.Poses)),
		Facets:  p.linkLists(),
		Filters: p.filterControls(),
		Long:    len(p.lib.Poses) > longList,
		Cards:   p.cardsOf(p.lib.Poses),
	}
}

// facet is a page of the plain list of one choice.
func (p listPages) facet(f facet.Facet, c facet.Choice, at int) *page.Facet {
	heading := words.Capital(words.Fill(f.Title, "name", p.say.Isolate(c.Name)))
	count := p.say.Poses(len(c.Poses))
	shown := p.partHeading(heading, at)
	list := &page.Facet{
		Frame:   p.frame(partAt(c.Path, at), shown, heading+": "+count, page.PosesSection, p.toPoses()),
		Heading: shown,
		Count:   count,
		Others:  p.countLinks(f),
		Cards:   p.cardsOf(part(c.Poses, at)),
		Parts:   partLinks(c.Path, partsOf(len(c.Poses)), at),
	}
	for i, other := range list.Others {
		if other.Path == c.Path {
			list.Others[i].Path = ""
		}
	}
	return list
}

// sequenceList is the page of all sequences.
func (p listPages) sequenceList() *page.Sequences {
	w := p.say.Lists
	hidden := p.sequencesHidden()
	list := &page.Sequences{
		Frame:   p.frame(page.SequencesPath, w.Sequences, w.SequenceLead, page.SequencesSection),
		Heading: w.Sequences,
		Lead:    w.SequenceLead,
		Care:    p.carePanel(p.say.Care.Sequences, func(condition int) int { return hidden[condition] }),
	}
	for _, s := range p.lib.Sequences {
		list.Cards = append(list.Cards, p.sequences.of(s))
	}
	return list
}

// search is the page of the search, with the lists that lead on without it.
func (p listPages) search() *page.Search {
	w := p.say.Search
	return &page.Search{
		Frame:   p.frame(page.SearchPath, w.Title, w.Lead, page.SearchSection),
		Heading: w.Title,
		Lead:    w.Lead,
		Lists:   p.linkLists(),
		Groups:  p.homeGroups(),
	}
}

// linkLists are the facets as links to their plain lists.
func (p listPages) linkLists() []page.LinkList {
	var lists []page.LinkList
	for _, f := range p.lists {
		lists = append(lists, page.LinkList{Name: f.Name, Choices: p.countLinks(f)})
	}
	return lists
}
