// Package site decides which pages exist, and makes the data of those that one browses.
//
// [NewPlan] turns a library into pages: each is a [page.Page] with one struct of data for its layout.
// What is printed comes from package handout, what machines read from package feeds.
package site

import (
	"iter"
	"slices"
	"time"

	"posebook/internal/bodymap"
	"posebook/internal/facet"
	"posebook/internal/feeds"
	"posebook/internal/gallery"
	"posebook/internal/handout"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// Options of NewPlan. Words and Stylesheet must be set; the rest may stay zero.
type Options struct {
	Words       *words.Words
	Gallery     *gallery.Gallery // the drawn figures; nil for none
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
	Shared []byte // markup that stands for page.SharedMark wherever a page has that
	Pages  []Planned
	// Files are feeds, texts and figures: each is made when it is asked for, as some are large.
	Files iter.Seq2[page.File, error]
}

// A Planned page is made when it is rendered, so that a large library never holds all its pages at once.
// Make can be called from any goroutine.
type Planned struct {
	File string
	Make func() page.Page
}

// A planner holds what the making of all pages shares. It is not changed once NewPlan has returned.
type planner struct {
	lib       *library.Library
	opts      Options
	say       phrase.Speaker
	identity  *page.Identity
	album     *gallery.Album
	handouts  *handout.Maker
	feeds     *feeds.Maker
	maps      *maps
	lists     facet.Set // the facets with plain lists
	filters   facet.Set
	cards     map[*library.Pose]*page.PoseCard
	sequences map[*library.Sequence]*page.SequenceCard
}

// NewPlan decides which pages and files there are.
func NewPlan(lib *library.Library, opts Options) *Plan {
	p := newPlanner(lib, opts)
	plan := &Plan{Shared: []byte(bodymap.Sprite()), Files: p.files}
	p.pages(func(path, layout string, makeData func() any) {
		file := path + "index.html"
		plan.Pages = append(plan.Pages, Planned{File: file, Make: func() page.Page {
			return page.Page{File: file, Layout: layout, Data: makeData()}
		}})
	})
	plan.Pages = append(plan.Pages, Planned{File: notFoundFile, Make: p.notFound})
	return plan
}

func newPlanner(lib *library.Library, opts Options) *planner {
	p := &planner{lib: lib, opts: opts, say: phrase.Speaker{Words: opts.Words}}
	drawn := opts.Gallery
	if drawn == nil {
		drawn = &gallery.Gallery{}
	}
	p.identity = p.newIdentity()
	p.album = gallery.NewAlbum(lib, drawn, p.say, opts.Placeholder)
	p.lists = facet.Lists(lib, p.say)
	p.filters = facet.Filters(lib, p.say, p.lists)
	p.handouts = handout.NewMaker(lib, p.say, p.album, handout.Options{
		BaseURL: opts.BaseURL, PDF: opts.PDF, Disclaimer: p.identity.Disclaimer,
	})
	p.feeds = feeds.NewMaker(feeds.Source{
		Library:  lib,
		Say:      p.say,
		Album:    p.album,
		Identity: p.identity,
		Lists:    p.lists,
		Filters:  p.filters,
	}, feeds.Options{
		BaseURL: opts.BaseURL, Portable: opts.Portable, Date: opts.Date, AppIcons: opts.AppIcons,
	})
	p.maps = newMaps(lib, p.say, opts.Portable)
	p.makeCards()
	return p
}

// pages lists every page that stands at a path of its own.
func (p *planner) pages(add func(path, layout string, makeData func() any)) {
	add("", "home", func() any { return p.home() })
	add(page.PosesPath, "poses", func() any { return p.poses() })
	add(page.SequencesPath, "sequences", func() any { return p.sequenceList() })
	add(page.MusclesPath, "muscles", func() any { return p.muscles() })
	add(page.SearchPath, "search", func() any { return p.search() })
	add(page.OfflinePath, "offline", func() any { return p.offline() })
	for _, pose := range p.lib.Poses {
		add(page.PosePath(pose.ID), "pose", func() any { return p.pose(pose) })
	}
	for _, s := range p.lib.Sequences {
		add(page.SequencePath(s.ID), "sequence", func() any { return p.sequence(s) })
		add(page.SheetPath(s.ID), "sheet", func() any { return p.sheet(s) })
		add(page.CardPath(s.ID), "card", func() any { return p.card(s) })
	}
	for _, m := range p.lib.Muscles {
		add(page.MusclePath(m.ID), "muscle", func() any { return p.muscle(m) })
	}
	for _, f := range p.lists {
		for _, choice := range f.Choices {
			add(choice.Path, "facet", func() any { return p.facet(f, choice) })
		}
	}
}

// files makes what no layout makes, until one can't be made.
func (p *planner) files(yield func(page.File, error) bool) {
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
	for _, f := range p.album.Files() {
		if !yield(f, nil) {
			return
		}
	}
}

// makeCards makes the one card of each pose and of each sequence.
func (p *planner) makeCards() {
	p.cards = make(map[*library.Pose]*page.PoseCard, len(p.lib.Poses))
	for _, pose := range p.lib.Poses {
		p.cards[pose] = &page.PoseCard{
			Path:     page.PosePath(pose.ID),
			Title:    pose.Title,
			Sanskrit: pose.Sanskrit,
			Level:    p.say.Level(pose.Level),
			Figure:   p.album.Card(pose.Shown(nil)),
		}
	}
	p.sequences = make(map[*library.Sequence]*page.SequenceCard, len(p.lib.Sequences))
	for _, s := range p.lib.Sequences {
		p.sequences[s] = &page.SequenceCard{
			Path:    page.SequencePath(s.ID),
			Title:   s.Title,
			Summary: s.Summary,
			Facts:   p.say.Facts(s),
			Frieze:  p.frieze(s),
		}
	}
}

// maxFrieze bounds the figures of a sequence's card: more would be too small to tell apart.
const maxFrieze = 30

func (p *planner) frieze(s *library.Sequence) []page.Figure {
	var out []page.Figure
	steps := s.Steps()
	for _, step := range steps[:min(len(steps), maxFrieze)] {
		out = append(out, p.album.Strip(step.Shape))
	}
	return out
}

func (p *planner) cardsOf(poses []*library.Pose) []*page.PoseCard {
	out := make([]*page.PoseCard, len(poses))
	for i, pose := range poses {
		out[i] = p.cards[pose]
	}
	return out
}

// mostFirst sorts links by what is behind them, most first; equals keep their order.
func mostFirst(links []page.CountLink) {
	slices.SortStableFunc(links, func(a, b page.CountLink) int { return b.Count - a.Count })
}
