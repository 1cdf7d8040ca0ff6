// Package site decides which pages exist, and makes the data of those that one browses.
//
// [NewPlan] turns a library into pages: each is a [page.Page] with one struct of data for its
// layout. What is printed comes from package handout, what machines read from package feeds.
package site

import (
	"iter"
	"slices"
	"time"

	"posebook/internal/feeds"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/reach"
	"posebook/internal/words"
)

// Options of NewPlan. Words and Stylesheet must be set; the rest may stay zero.
type Options struct {
	Words       *words.Words
	Gallery     *gallery.Gallery // the drawn figures; nil for none
	Reach       *reach.Reach     // whom cautions reach; worked out where it is nil
	BaseURL     string           // address of the first page, ending in a slash; "" for none
	Stylesheet  string           // path of the stylesheet
	Colours     string           // path of the stylesheet with the library's own colours; "" for none
	Placeholder string           // path of the file that stands for a missing figure
	Icon        string           // path of the icon; "" for none
	Script      string           // path of the script; "" for none
	AppIcons    []feeds.AppIcon  // for home screens
	Practice    string           // path of the stylesheet of the guided practice
	SheetStyle  string           // path of the stylesheet of the printed pages
	PDF         bool             // the printed pages link to their PDFs
	Portable    bool             // links to folders end in index.html
	Date        time.Time        // stands where a date is needed and no text gives one
}

// A Plan is all that the site will hold, but for assets and copied files.
type Plan struct {
	Pages []Planned
	// Files are feeds, texts and figures: each is made when it is asked for, as some are large.
	Files iter.Seq2[page.File, error]
}

// A Planned page is made when it is rendered, so that a large library never holds all its pages
// at once. Make can be called from any goroutine.
type Planned struct {
	File   string
	Layout string // that it is rendered by: "pose"
	Make   func() page.Page
}

// NewPlan decides which pages and files there are.
func NewPlan(lib *library.Library, opts Options) *Plan {
	sh := newShared(lib, opts)
	plan := &Plan{Files: sh.files}
	sh.pages(func(path, layout string, makeData func() any) {
		file := path + "index.html"
		plan.Pages = append(plan.Pages, Planned{File: file, Layout: layout, Make: func() page.Page {
			return page.Page{File: file, Layout: layout, Data: makeData()}
		}})
	})
	plan.Pages = append(plan.Pages, Planned{File: notFoundFile, Layout: notFoundLayout, Make: listPages{sh}.notFound})
	return plan
}

// Page returns the page of a file; its Make is nil if there is none.
func (p *Plan) Page(file string) Planned {
	i := slices.IndexFunc(p.Pages, func(of Planned) bool { return of.File == file })
	if i < 0 {
		return Planned{}
	}
	return p.Pages[i]
}

// pages lists every page that stands at a path of its own.
func (p *shared) pages(add func(path, layout string, makeData func() any)) {
	lists := listPages{p}
	muscles := musclePages{p}
	sequences := sequencePages{p}
	add("", "home", func() any { return lists.home() })
	add(page.PosesPath, "poses", func() any { return lists.poses() })
	add(page.SequencesPath, "sequences", func() any { return lists.sequenceList() })
	add(page.MusclesPath, "muscles", func() any { return muscles.muscles() })
	add(page.SearchPath, "search", func() any { return lists.search() })
	if conditions := p.reach.Conditions(); len(conditions) > 0 {
		care := carePages{p}
		add(page.CarePath, "care", func() any { return care.index() })
		for _, c := range conditions {
			if p.hasCarePage(c) {
				add(page.CareOfPath(c.ID), "carelist", func() any { return care.list(c) })
			}
		}
	}
	add(page.OfflinePath, "offline", func() any { return lists.offline() })
	for _, pose := range p.lib.Poses {
		add(page.PosePath(pose.ID), "pose", func() any { return posePages{p}.pose(pose) })
	}
	for _, s := range p.lib.Sequences {
		add(page.SequencePath(s.ID), "sequence", func() any { return sequences.sequence(s) })
		add(page.SheetPath(s.ID), "sheet", func() any { return sequences.sheet(s) })
		add(page.CardPath(s.ID), "card", func() any { return sequences.card(s) })
	}
	for _, m := range p.lib.Muscles {
		add(page.MusclePath(m.ID), "muscle", func() any { return muscles.muscle(m) })
		for _, l := range roleLists(m) {
			for at := range l.parts() {
				add(partAt(l.path(), at), "facet", func() any { return muscles.roleList(l, at) })
			}
		}
	}
	for _, f := range p.lists {
		for _, choice := range f.Choices {
			for at := range partsOf(len(choice.Poses)) {
				add(partAt(choice.Path, at), "facet", func() any { return lists.facet(f, choice, at) })
			}
		}
	}
}

// files makes what no layout makes, until one can't be made.
func (p *shared) files(yield func(page.File, error) bool) {
	for f, err := range p.feeds.Files {
		if !yield(f, err) || err != nil {
			return
		}
	}
	for _, s := range p.lib.Sequences {
		if !yield(page.File{Path: page.TextPath(s.ID), Data: p.handouts.Text(s)}, nil) {
			return
		}
	}
	for _, f := range slices.Concat(p.maps.files, p.album.Files()) {
		if !yield(f, nil) {
			return
		}
	}
}
