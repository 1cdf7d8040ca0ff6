package site

import (
	"iter"
	"strings"
	"time"

	"posebook/internal/bodymap"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/words"
)

// Options of Plan. Words and Stylesheet must be set; the rest may stay zero.
type Options struct {
	Words       *words.Words
	Gallery     *gallery.Gallery // the drawn figures; nil for none
	BaseURL     string           // address of the first page, ending in a slash; "" for none
	Stylesheet  string           // path of the stylesheet
	Colours     string           // path of the stylesheet with the library's own colours; "" for none
	Placeholder string           // path of the file that stands for a missing figure
	Icon        string           // path of the icon; "" for none
	Script      string           // path of the script; "" for none
	AppIcons    []AppIcon        // for home screens
	Practice    string           // path of the stylesheet of the guided practice
	SheetStyle  string           // path of the stylesheet of the printed pages
	PDF         bool             // the printed pages link to their PDFs
	Portable    bool             // links to folders end in index.html
	Date        time.Time        // stands where a date is needed and no text gives one
}

// A Plan is all that the site will hold, but for assets and copied files.
type Plan struct {
	// Shared is markup that most pages carry, the same in each and larger than all else in them. A page has SharedMark
	// where it belongs, so that it need be neither rendered nor minified nor kept once for each.
	Shared []byte
	Pages  []Planned
	Files  iter.Seq2[File, error] // feeds, data and what hosts read: each is made when it is asked for, as some are large
}

// SharedMark stands in a rendered page, inside an svg element, where Plan.Shared belongs.
const SharedMark = `<g data-shared=""></g>`

// A Planned page is made when it is rendered, so that a large library never holds all its pages at once. Make can
// be called from any goroutine.
type Planned struct {
	File string
	Make func() Page
}

// A File is a file of the site that no layout makes.
type File struct {
	Path  string
	Data  []byte
	Small bool // as small as it gets: need not be minified
}

// A planner holds what the making of all pages shares. It is not changed once Plan has returned.
type planner struct {
	lib       *library.Library
	opts      Options
	words     *words.Words
	identity  *Identity
	figures   *figureFiles
	cards     map[*library.Pose]*PoseCard
	sequences map[*library.Sequence]*SequenceCard
	regions   map[*library.Muscle][]string // of the body map: those that show a muscle, looked up once

	poseCounts map[*library.Muscle]int
}

// NewPlan decides which pages and files there are.
func NewPlan(lib *library.Library, opts Options) *Plan {
	p := &planner{lib: lib, opts: opts, words: opts.Words, poseCounts: countPoses(lib.Muscles)}
	p.identity = p.identityOf()
	p.figures = p.drawFiles()
	p.makeCards()
	p.regions = make(map[*library.Muscle][]string, len(lib.Muscles))
	for _, m := range lib.Muscles {
		p.regions[m] = regionsOf(m)
	}
	plan := &Plan{Shared: []byte(bodymap.Sprite()), Files: p.files}
	add := func(path, layout string, makeData func() any) {
		file := path + "index.html"
		plan.Pages = append(plan.Pages, Planned{file, func() Page { return Page{File: file, Layout: layout, Data: makeData()} }})
	}
	p.pages(add)
	plan.Pages = append(plan.Pages, Planned{"404.html", p.notFound})
	return plan
}

// pages lists every page that stands at a path of its own.
func (p *planner) pages(add func(path, layout string, makeData func() any)) {
	add("", "home", func() any { return p.homePage() })
	add(posesPath, "poses", func() any { return p.posesPage() })
	add(sequencesPath, "sequences", func() any { return p.sequencesPage() })
	add(musclesPath, "muscles", func() any { return p.musclesPage() })
	add(searchPath, "search", func() any { return p.searchPage() })
	add(offlinePath, "offline", func() any { return p.offlinePage() })
	for _, pose := range p.lib.Poses {
		add(posePath(pose), "pose", func() any { return p.posePage(pose) })
	}
	for _, s := range p.lib.Sequences {
		add(sequencePath(s), "sequence", func() any { return p.sequencePage(s) })
		add(sheetPath(s), "sheet", func() any { return p.sheetPage(s) })
		add(cardPath(s), "card", func() any { return p.cardPage(s) })
	}
	for _, m := range p.lib.Muscles {
		add(musclePath(m), "muscle", func() any { return p.musclePage(m) })
	}
	for _, facet := range p.facets() {
		for _, choice := range facet.choices {
			add(choice.path, "facet", func() any { return p.facetPage(facet, choice) })
		}
	}
}

func (p *planner) identityOf() *Identity {
	s := p.lib.Site
	id := &Identity{
		Title: s.Title.Text, Tagline: s.Tagline.Text, Language: s.Language, Author: s.Author.Name.Text,
		Disclaimer: s.Disclaimer.Text, Stylesheet: p.opts.Stylesheet,
		Accent: p.opts.Colours != "", AccentPath: p.opts.Colours, Icon: p.opts.Icon,
		Script: p.opts.Script,
	}
	if !p.opts.Portable { // a browser may not read the manifest of a copy on a disk, and says so on its console
		id.Manifest = manifestPath
	}
	for _, icon := range p.opts.AppIcons {
		if icon.Maskable {
			id.TouchIcon = icon.Path
		}
	}
	if id.Disclaimer == "" {
		id.Disclaimer = p.words.Footer.Disclaimer
	}
	return id
}

// frame makes what is around a page's content.
func (p *planner) frame(path, title, description string, section Section, trail ...Link) Frame {
	f := Frame{
		Site: p.identity, Words: p.words, Title: title, Description: shorten(description), Section: section, Trail: trail,
	}
	if p.opts.BaseURL != "" {
		f.Canonical = p.opts.BaseURL + Address(path)
	}
	return f
}

// maxDescription is about what search engines show, in characters.
const maxDescription = 160

// shorten cuts a text at a word's end.
func shorten(text string) string {
	runes := []rune(text)
	if len(runes) <= maxDescription {
		return text
	}
	cut := string(runes[:maxDescription-1])
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}
