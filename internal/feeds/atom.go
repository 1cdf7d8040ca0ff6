package feeds

import (
	"encoding/xml"
	"net/url"
	"slices"
	"strings"
	"time"

	"posebook/internal/page"
)

// maxFeed bounds the feed: readers want what is new, and a feed of everything grows without end.
const maxFeed = 30

type feed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Language string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Author   *feedAuthor `xml:"author"`
	Links    []feedLink  `xml:"link"`
	Entries  []feedEntry `xml:"entry"`
}

type feedAuthor struct {
	Name string `xml:"name"`
}

type feedLink struct {
	Rel  string `xml:"rel,attr,omitempty"`
	Href string `xml:"href,attr"`
}

type feedEntry struct {
	Title   string   `xml:"title"`
	ID      string   `xml:"id"`
	Link    feedLink `xml:"link"`
	Updated string   `xml:"updated"`
	Summary string   `xml:"summary,omitempty"`
	when    time.Time
}

// feed makes the Atom feed: poses and sequences that give a date, newest first.
func (m *Maker) feed() ([]byte, error) {
	site := m.lib.Site
	updated := m.lib.Updated()
	if updated.IsZero() {
		updated = m.opts.Date
	}
	author := site.Author.Name.Text
	if author == "" {
		author = site.Title.Text
	}
	f := feed{
		Language: site.Language,
		Title:    site.Title.Text,
		Subtitle: site.Tagline.Text,
		ID:       m.feedID(""),
		Updated:  updated.UTC().Format(time.RFC3339),
		Author:   &feedAuthor{Name: author},
		Entries:  m.feedEntries(),
		Links: []feedLink{
			{Rel: "self", Href: m.opts.BaseURL + "feed.xml"},
			{Rel: "alternate", Href: m.feedHref("")},
		},
	}
	return document(f)
}

func (m *Maker) feedEntries() []feedEntry {
	var out []feedEntry
	add := func(title, path, summary string, when time.Time) {
		if !when.IsZero() {
			out = append(out, feedEntry{
				Title:   m.say.Isolate(title),
				ID:      m.feedID(path),
				Link:    feedLink{Href: m.feedHref(path)},
				Updated: when.UTC().Format(time.RFC3339),
				Summary: summary,
				when:    when,
			})
		}
	}
	for _, s := range m.lib.Sequences {
		add(s.Title, page.SequencePath(s.ID), s.Summary, s.Updated)
	}
	for _, pose := range m.lib.Poses {
		add(pose.Title, page.PosePath(pose.ID), pose.Summary, pose.Updated)
	}
	slices.SortStableFunc(out, func(a, b feedEntry) int { return b.when.Compare(a.when) })
	return out[:min(len(out), maxFeed)]
}

// feedHref is a page's address as the feed gives it: whole where there is a base address.
func (m *Maker) feedHref(path string) string {
	if m.opts.BaseURL == "" && path == "" {
		return "./"
	}
	return m.opts.BaseURL + path
}

// feedID is a name for an entry that stays the same: its address, or a name of our own where
// there is none.
func (m *Maker) feedID(path string) string {
	if m.opts.BaseURL == "" {
		return "urn:posebook:" + url.PathEscape(m.lib.Site.Title.Text) + ":" + strings.TrimSuffix(path, "/")
	}
	return m.opts.BaseURL + path
}
