package feeds

import (
	"encoding/xml"
	"time"

	"posebook/internal/page"
)

type urlset struct {
	XMLName xml.Name     `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []sitemapURL `xml:"url"`
}

type sitemapURL struct {
	Loc     string `xml:"loc"`
	LastMod string `xml:"lastmod,omitempty"`
}

func (m *Maker) sitemap() ([]byte, error) {
	var set urlset
	add := func(path string, updated time.Time) {
		set.URLs = append(set.URLs, sitemapURL{
			Loc: m.opts.BaseURL + page.Address(path), LastMod: isoDate(updated),
		})
	}
	for _, path := range []string{"", page.PosesPath, page.SequencesPath, page.MusclesPath, page.SearchPath} {
		add(path, m.lib.Updated())
	}
	for _, pose := range m.lib.Poses {
		add(page.PosePath(pose.ID), pose.Updated)
	}
	for _, s := range m.lib.Sequences {
		add(page.SequencePath(s.ID), s.Updated)
	}
	for _, muscle := range m.lib.Muscles {
		add(page.MusclePath(muscle.ID), muscle.Updated)
	}
	for _, f := range m.lists {
		for _, c := range f.Choices {
			add(c.Path, time.Time{})
		}
	}
	return document(set)
}

func document(v any) ([]byte, error) {
	text, err := xml.Marshal(v)
	return append([]byte(xml.Header), text...), err
}
