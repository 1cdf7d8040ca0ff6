package site

import (
	"encoding/xml"
	"net/url"
	"slices"
	"strings"
	"time"
)

// files makes what no layout makes, a few files at a time, until one can't be made.
func (p *planner) files(yield func(File, error) bool) {
	for _, of := range []func() ([]File, error){
		p.dataFile, p.feedFile, p.hostFiles, p.findingFiles, p.textFiles, p.sitemapFile, p.figureFiles,
	} {
		files, err := of()
		if err != nil {
			yield(File{}, err)
			return
		}
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
}

func (p *planner) dataFile() ([]File, error) {
	data, err := p.wholeData()
	return []File{{Path: "library.json", Data: data, Small: true}}, err
}

func (p *planner) feedFile() ([]File, error) {
	data, err := p.feed()
	return []File{{Path: "feed.xml", Data: data}}, err
}

func (p *planner) hostFiles() ([]File, error) {
	return []File{{Path: "robots.txt", Data: p.robots()}, {Path: "_headers", Data: headers()}, {Path: ".nojekyll"}}, nil
}

func (p *planner) textFiles() ([]File, error) {
	var files []File
	for _, s := range p.lib.Sequences {
		files = append(files, File{Path: textPath(s), Data: p.plainText(s)})
	}
	return files, nil
}

// sitemapFile makes no file where there is no base address: the addresses in it must be whole.
func (p *planner) sitemapFile() ([]File, error) {
	if p.opts.BaseURL == "" {
		return nil, nil
	}
	data, err := p.sitemap()
	return []File{{Path: "sitemap.xml", Data: data}}, err
}

func (p *planner) figureFiles() ([]File, error) { return p.figures.files, nil }

// headers are for hosts that read a file _headers, such as Netlify and Cloudflare Pages. Everything comes from the
// site itself and nothing is inline, so the policy can be as strict as they come. Assets are named by their content
// and never change.
func headers() []byte {
	return []byte(`/*
  Content-Security-Policy: default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
/assets/*
  Cache-Control: public, max-age=31536000, immutable
/figures/*
  Cache-Control: public, max-age=31536000, immutable
/sw.js
  Cache-Control: no-cache
`)
}

func (p *planner) robots() []byte {
	text := "User-agent: *\nAllow: /\n"
	if p.opts.BaseURL != "" {
		text += "Sitemap: " + p.opts.BaseURL + "sitemap.xml\n"
	}
	return []byte(text)
}

type urlset struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

func (p *planner) sitemap() ([]byte, error) {
	var set urlset
	add := func(path string, updated time.Time) {
		set.URLs = append(set.URLs, sitemapURL{p.opts.BaseURL + Address(path), isoDate(updated)})
	}
	for _, path := range []string{"", posesPath, sequencesPath, musclesPath, searchPath} {
		add(path, p.lib.Updated())
	}
	for _, pose := range p.lib.Poses {
		add(posePath(pose), pose.Updated)
	}
	for _, s := range p.lib.Sequences {
		add(sequencePath(s), s.Updated)
	}
	for _, m := range p.lib.Muscles {
		add(musclePath(m), m.Updated)
	}
	for _, f := range p.facets() {
		for _, c := range f.choices {
			add(c.path, time.Time{})
		}
	}
	return document(set)
}

func document(v any) ([]byte, error) {
	text, err := xml.Marshal(v)
	return append([]byte(xml.Header), text...), err
}

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
func (p *planner) feed() ([]byte, error) {
	site := p.lib.Site
	updated := p.lib.Updated()
	if updated.IsZero() {
		updated = p.opts.Date
	}
	author := site.Author.Name.Text
	if author == "" {
		author = site.Title.Text
	}
	f := feed{
		Language: site.Language, Title: site.Title.Text, Subtitle: site.Tagline.Text, ID: p.feedID(""),
		Updated: updated.UTC().Format(time.RFC3339), Author: &feedAuthor{author}, Entries: p.feedEntries(),
	}
	f.Links = []feedLink{{"self", p.opts.BaseURL + "feed.xml"}, {"alternate", p.feedHref("")}}
	return document(f)
}

func (p *planner) feedEntries() []feedEntry {
	var out []feedEntry
	add := func(title, path, summary string, when time.Time) {
		if !when.IsZero() {
			out = append(out, feedEntry{p.isolated(title), p.feedID(path), feedLink{Href: p.feedHref(path)}, when.UTC().Format(time.RFC3339), summary, when})
		}
	}
	for _, s := range p.lib.Sequences {
		add(s.Title, sequencePath(s), s.Summary, s.Updated)
	}
	for _, pose := range p.lib.Poses {
		add(pose.Title, posePath(pose), pose.Summary, pose.Updated)
	}
	slices.SortStableFunc(out, func(a, b feedEntry) int { return b.when.Compare(a.when) })
	return out[:min(len(out), maxFeed)]
}

// feedHref is a page's address as the feed gives it: whole where there is a base address.
func (p *planner) feedHref(path string) string {
	if p.opts.BaseURL == "" && path == "" {
		return "./"
	}
	return p.opts.BaseURL + path
}

// feedID is a name for an entry that stays the same: its address, or a name of our own where there is none.
func (p *planner) feedID(path string) string {
	if p.opts.BaseURL == "" {
		return "urn:posebook:" + url.PathEscape(p.lib.Site.Title.Text) + ":" + strings.TrimSuffix(path, "/")
	}
	return p.opts.BaseURL + path
}

// uberonURL and fmaURL lead to a muscle's entry in the atlas that gave its id.
func uberonURL(id string) string {
	return "http://purl.obolibrary.org/obo/" + strings.Replace(id, ":", "_", 1)
}

func fmaURL(id string) string {
	return "http://purl.org/sig/ont/fma/fma" + strings.TrimPrefix(id, "FMA:")
}
