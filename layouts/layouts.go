// Package layouts holds what the pages of the site are made from: one layout a page, the
// stylesheet, the icon and the words of the interface.
//
// A layout is an html/template. pose.html is executed with a *page.Pose, sequence.html with a
// *page.Sequence and so on; the doc comments of those structs say what each field holds.
// frame.html and parts.html hold what the layouts share. A library that wants other pages puts
// files of the same names into a folder layouts/ of its own.
//
// Besides the functions of html/template there are:
//
//	href PATH              a path from the site's root as a link from this page: {{href "poses/tree/#cues"}}
//	card CARD              the inside of a pose's card
//	cardFigure, caption    its two parts, for a card with a note; captionCurrent on the page of that pose
//	sequence, sequenceName what a sequence's card has below its name, and the name
//	link LINK              a link: {{link .Level}}
//	use MUSCLE             a muscle in a pose; swatch ROLE is the pattern of its role
//	cards, linkList, uses  the same for a list: cards as its items, links with commas between, muscles each on a line
//	links, top, bottom     the head's links, the header and the footer of the page: {{top .Frame}}
//	roles ROLES SIDES      both as one value, for the template "roles"
//	name TEXT              a name: in an element bdi where it runs the other way than the page
//	isolate TEXT           the same for titles, options and attributes, by characters
//	fill PHRASE KEY NAME   the phrase with {KEY} replaced by an isolated name: {{fill .Words.Pose.Credit "name" .Credit}}
//	before, after          what stands before and after {KEY}, where markup comes in its place
//	capital TEXT           with its first letter as a capital
//
// Cards, links, header and footer are rendered once for each depth of page and reused, so their
// templates get only what does not change from page to page.
package layouts

import (
	"embed"
	"io/fs"
)

//go:embed *.html assets words joined
var files embed.FS

// Files returns the layouts (*.html), the assets (assets/site.css, assets/icon.svg), the words
// (words/en.yaml), and scripts and stylesheets as they are joined (joined).
func Files() fs.FS { return files }
