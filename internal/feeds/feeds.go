// Package feeds makes what machines read: the library as data, the feed, the map for search
// engines, structured data for each page, the index of the search, the data of the filters, the
// manifest for home screens, and what hosts read.
package feeds

import (
	"sync"
	"time"

	"posebook/internal/facet"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/reach"
)

// Options of a Maker.
type Options struct {
	BaseURL  string    // address of the first page, ending in a slash; "" for none
	Portable bool      // data must be readable by a page that is opened from a disk
	Date     time.Time // stands where a date is needed and no text gives one
	AppIcons []AppIcon // for home screens
}

// A Maker makes the feeds of one library. It can be used from any goroutine.
type Maker struct {
	lib      *library.Library
	say      phrase.Speaker
	album    *gallery.Album
	identity *page.Identity
	lists    facet.Set // the facets with plain lists
	filters  facet.Set
	reach    *reach.Reach
	stamp    func() string // of the filters' data, made once
	opts     Options
}

// A Source is what feeds are made of.
type Source struct {
	Library  *library.Library
	Say      phrase.Speaker
	Album    *gallery.Album
	Identity *page.Identity
	Lists    facet.Set // the facets with plain lists
	Filters  facet.Set // those of the filters
	Reach    *reach.Reach
}

// NewMaker returns a Maker for a library.
func NewMaker(s Source, opts Options) *Maker {
	return &Maker{
		lib:      s.Library,
		say:      s.Say,
		album:    s.Album,
		identity: s.Identity,
		lists:    s.Lists,
		filters:  s.Filters,
		reach:    s.Reach,
		stamp:    sync.OnceValue(func() string { return stampOf(s.Library.Poses) }),
		opts:     opts,
	}
}

// Files makes all files, a few at a time since some are large, until one can't be made.
func (m *Maker) Files(yield func(page.File, error) bool) {
	for _, of := range []func() ([]page.File, error){
		m.dataFile, m.feedFile, m.hostFiles, m.findingFiles, m.sitemapFile,
	} {
		files, err := of()
		if err != nil {
			yield(page.File{}, err)
			return
		}
		for _, f := range files {
			if !yield(f, nil) {
				return
			}
		}
	}
}

func (m *Maker) dataFile() ([]page.File, error) {
	return []page.File{{Path: "library.json", Write: m.data, Small: true}}, nil
}

func (m *Maker) feedFile() ([]page.File, error) {
	data, err := m.feed()
	return []page.File{{Path: "feed.xml", Data: data}}, err
}

func (m *Maker) hostFiles() ([]page.File, error) {
	return []page.File{
		{Path: "robots.txt", Data: m.robots()}, {Path: "_headers", Data: headers()}, {Path: ".nojekyll"},
	}, nil
}

// sitemapFile makes no file where there is no base address: the addresses in it must be whole.
func (m *Maker) sitemapFile() ([]page.File, error) {
	if m.opts.BaseURL == "" {
		return nil, nil
	}
	data, err := m.sitemap()
	return []page.File{{Path: "sitemap.xml", Data: data}}, err
}

// findingFiles makes the manifest for home screens, the data of the filters and the index of the
// search.
func (m *Maker) findingFiles() ([]page.File, error) {
	manifest, err := m.manifest()
	if err != nil {
		return nil, err
	}
	filters, err := m.filterData()
	if err != nil {
		return nil, err
	}
	files := []page.File{{Path: page.ManifestPath, Data: manifest}}
	files = m.addData(files, page.FiltersPath, filters)
	index, err := m.searchIndex()
	for _, f := range index {
		files = m.addData(files, f.Path, f.Data)
	}
	return files, err
}
