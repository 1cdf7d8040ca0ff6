package site

const searchPath = "search/"

// SearchPage is the data of search.html: the search, and the lists that lead on without it.
type SearchPage struct {
	Frame
	Heading string
	Lead    string
	Lists   []Facet // the facets of poses
	Groups  []CountLink
}

func (p *planner) searchPage() *SearchPage {
	w := p.words.Search
	page := &SearchPage{
		Frame:   p.frame(searchPath, w.Title, w.Lead, SearchSection),
		Heading: w.Title, Lead: w.Lead, Groups: p.homeGroups(), Lists: p.facetLists(),
	}
	return page
}
