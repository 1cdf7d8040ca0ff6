// Package page holds what layouts are given: for each layout one struct of data, and where the
// pages stand.
//
// A [Page] is a path, the name of a layout and one struct made for that layout: [Pose] for
// pose.html, [Sequence] for sequence.html and so on. Layouts only place what the struct holds;
// every choice (which poses are related, how a time is said) has been made before.
//
// Every page is a folder with an index.html in it, so that its address ends in a slash:
//
//	/                                the first page
//	/poses/  /poses/<id>/            all poses; one
//	/sequences/  /sequences/<id>/    all sequences; one
//	/sequences/<id>/sheet/  card/    the printed pages of a sequence, for a client and for the teacher
//	/muscles/  /muscles/<id>/        all muscles and groups; one
//	/offline/                        what is kept on the reader's device
//	/search/                         search, and the lists for those who have no scripts
//	/levels/<x>/  /positions/<x>/  /actions/<x>/  /props/<x>/    plain lists of poses
//	/404.html                        what a host shows for an address that leads nowhere
//
// Inside the data a path is written from the site's root, without a leading slash ("poses/tree/",
// "" for the first page); the layouts turn it into a link relative to the page with the function
// href, so the site works under any prefix.
package page

import (
	"html/template"

	"posebook/internal/content"
	"posebook/internal/words"
)

// A Page is one page of the site, ready to be rendered.
type Page struct {
	File   string // path of the file: "poses/tree/index.html"
	Layout string // name of the layout: "pose"
	Data   any    // the layout's struct: *Pose

	// Prefix is what links of the page start with in place of the way up to the root ("../../").
	// Only the page for addresses that lead nowhere has one: the path of the base address ("/",
	// "/posebook/").
	Prefix string
}

// A Link leads to a page of the site.
type Link struct {
	Text string
	Path string // from the site's root: "poses/tree/"
}

// A CountLink is a link with how much is behind it.
type CountLink struct {
	Link
	Count int
	Words string // "12 poses"
}

// An OutsideLink leads to another host.
type OutsideLink struct{ Text, URL string }

// OwnKeys are the keys of a text that begin with 'x-', for a library's own layouts.
type OwnKeys []content.OwnKey

// Get returns the value of a key, nil if the text does not have it: {{.Own.Get "x-teacher"}}.
func (o OwnKeys) Get(key string) any {
	for _, own := range o {
		if own.Key == key {
			return own.Value
		}
	}
	return nil
}

// A Section is a part of the site, as the navigation shows it.
type Section string

const (
	NoSection        Section = ""
	PosesSection     Section = "poses"
	SequencesSection Section = "sequences"
	MusclesSection   Section = "muscles"
	SearchSection    Section = "search"
)

// Frame is what every page has around its content.
type Frame struct {
	Site        *Identity
	Words       *words.Words
	Title       string // of the page alone; "" on the first page
	Description string // one or two sentences for search engines and cards
	Section     Section
	Trail       []Link        // the way from the first page, without it and without the page itself
	Canonical   string        // full address; "" without a base address
	Stylesheet  string        // path of a stylesheet that this page needs besides the site's; "" for none
	Data        template.HTML // a script element with structured data (JSON-LD), or nothing
}

// Identity is what the whole site shares.
type Identity struct {
	Title      string
	Tagline    string
	Language   string // BCP 47
	Author     string
	Disclaimer string
	Stylesheet string // path of the asset with its hash: "assets/site.1a2b3c4d.css"
	Accent     bool   // there is a second stylesheet with the library's own colour
	AccentPath string
	Icon       string // path of the icon with its hash: "assets/icon.1a2b3c4d.svg"; "" for none
	Manifest   string // path of the manifest for home screens; "" for none
	TouchIcon  string // path of the icon for home screens that don't know the manifest; "" for none
	Script     string // path of the script with its hash: "assets/site.1a2b3c4d.js"; "" for none
}

// Direction returns "rtl" for a site in a language that is written from right to left, and "" for
// any other.
func (i *Identity) Direction() string { return words.Direction(i.Language) }
