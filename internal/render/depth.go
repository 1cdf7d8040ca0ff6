package render

import (
	"fmt"
	"html/template"
	"strings"
	"sync"

	"posebook/internal/site"
	"posebook/internal/words"
)

// A depth is the layouts bound to one prefix of links, and the fragments rendered with it.
type depth struct {
	prefix   string
	portable bool
	layouts  *template.Template

	fragments sync.Map // fragmentKey -> template.HTML
}

// A Surround is what the header, the footer and the links in the head may depend on. It is less than a page's frame,
// because they are rendered once and shared by pages.
type Surround struct {
	Site    *site.Identity
	Words   *words.Words
	Section site.Section
	Current string // for aria-current: "page" on the section's own page, "true" below it
}

// A RoleTable is what the template "roles" takes: muscles by role, and the sides that their words follow.
type RoleTable struct {
	Roles []site.RoleMuscles
	Sides []site.SideFigure
}

// A Use is what the template "use" takes: a muscle in a pose, and how the pose's sides are said.
type Use struct {
	Muscle      site.MuscleUse
	Right, Left string
}

// A fragmentKey names a fragment: its template and what it is about.
type fragmentKey struct {
	template string
	about    any // a pointer to a card, or a small value: equal values have equal fragments
}

// fragment reports whether a template is rendered by itself, as a fragment.
func fragment(name string) bool {
	switch name {
	case "card", "card-figure", "caption", "caption-current", "sequence", "sequence-name", "link", "swatch", "use", "links", "top", "bottom":
		return true
	}
	return false
}

// functions returns the functions of layouts. Those of a depth without layouts only lend their types to the parser.
func (d *depth) functions() template.FuncMap {
	return template.FuncMap{
		"href":           d.href,
		"card":           d.ofPose("card"),
		"cardFigure":     d.ofPose("card-figure"),
		"caption":        d.ofPose("caption"),
		"captionCurrent": d.ofPose("caption-current"),
		"sequence":       d.ofSequence("sequence"),
		"sequenceName":   d.ofSequence("sequence-name"),
		"link":           func(l site.Link) (template.HTML, error) { return d.fragment("link", l) },
		"swatch":         func(role string) (template.HTML, error) { return d.fragment("swatch", role) },
		"use":            d.use,
		"links":          func(f site.Frame) (template.HTML, error) { return d.fragment("links", common(f)) },
		"top":            func(f site.Frame) (template.HTML, error) { return d.fragment("top", inSection(f)) },
		"bottom":         func(f site.Frame) (template.HTML, error) { return d.fragment("bottom", common(f)) },
		"roles":          roles,
		"fill":           fill,
		"before":         before,
		"after":          after,
		"capital":        words.Capital,
	}
}

// ofPose returns the function for one of the fragments of a pose's card.
func (d *depth) ofPose(name string) func(*site.PoseCard) (template.HTML, error) {
	return func(c *site.PoseCard) (template.HTML, error) { return d.fragment(name, c) }
}

// ofSequence returns the function for one of the fragments of a sequence's card.
func (d *depth) ofSequence(name string) func(*site.SequenceCard) (template.HTML, error) {
	return func(c *site.SequenceCard) (template.HTML, error) { return d.fragment(name, c) }
}

// use returns a muscle as it stands in a pose with these sides.
func (d *depth) use(m site.MuscleUse, sides []site.SideFigure) (template.HTML, error) {
	u := Use{Muscle: m}
	for _, side := range sides {
		switch side.Side {
		case "right":
			u.Right = side.Words
		case "left":
			u.Left = side.Words
		}
	}
	return d.fragment("use", u)
}

// href returns a path from the site's root as a link from a page of this depth. The result is safe as it stands: it
// starts with a dot or a slash and so can have no scheme.
func (d *depth) href(path string) template.URL {
	path, fragment, found := strings.Cut(path, "#")
	link := d.prefix + path
	if d.portable && strings.HasSuffix(link, "/") {
		link += "index.html"
	}
	if found {
		link += "#" + fragment
	}
	return template.URL(link)
}

// fragment returns a fragment, rendered on its first use.
func (d *depth) fragment(name string, about any) (template.HTML, error) {
	key := fragmentKey{name, about}
	if html, ok := d.fragments.Load(key); ok {
		return html.(template.HTML), nil
	}
	t := d.layouts.Lookup(name)
	if t == nil {
		return "", fmt.Errorf("there is no template %q", name)
	}
	var out appender
	if err := t.Execute(&out, about); err != nil {
		return "", err
	}
	html, _ := d.fragments.LoadOrStore(key, template.HTML(out))
	return html.(template.HTML), nil
}

// common returns what all pages surround themselves with.
func common(f site.Frame) Surround { return Surround{Site: f.Site, Words: f.Words} }

// inSection returns what all pages of a section surround themselves with. A page with a trail stands below the
// section's own page.
func inSection(f site.Frame) Surround {
	s := common(f)
	s.Section, s.Current = f.Section, "page"
	if len(f.Trail) > 0 {
		s.Current = "true"
	}
	return s
}

func roles(r []site.RoleMuscles, sides []site.SideFigure) RoleTable { return RoleTable{r, sides} }

func fill(phrase, key, value string) string { return words.Fill(phrase, key, value) }

// before returns what a phrase has before {key}: all of it where there is none.
func before(phrase, key string) string {
	head, _, _ := strings.Cut(phrase, "{"+key+"}")
	return head
}

// after returns what a phrase has after {key}: nothing where there is none.
func after(phrase, key string) string {
	_, tail, _ := strings.Cut(phrase, "{"+key+"}")
	return tail
}
