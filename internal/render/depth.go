package render

import (
	"fmt"
	"html/template"
	"strings"
	"sync"

	"posebook/internal/page"
	"posebook/internal/words"
)

// A depth is the layouts bound to one prefix of links, and the fragments rendered with it.
type depth struct {
	prefix    string
	portable  bool
	direction string // of the site's language: "rtl" or ""
	layouts   *template.Template

	cards     map[string]*cache[*page.PoseCard]     // by template
	sequences map[string]*cache[*page.SequenceCard] // by template
	links     cache[page.Link]
	uses      cache[Use]
	swatches  cache[string]
	surrounds map[string]*cache[Surround] // by template
}

// newDepth returns a depth without layouts.
func newDepth(prefix string, opts Options) *depth {
	d := &depth{
		prefix: prefix, portable: opts.Portable, direction: opts.Direction, cards: map[string]*cache[*page.PoseCard]{},
		sequences: map[string]*cache[*page.SequenceCard]{}, surrounds: map[string]*cache[Surround]{},
	}
	for _, name := range []string{"card", "card-item", "card-figure", "caption", "caption-current"} {
		d.cards[name] = &cache[*page.PoseCard]{}
	}
	for _, name := range []string{"sequence", "sequence-name"} {
		d.sequences[name] = &cache[*page.SequenceCard]{}
	}
	for _, name := range []string{"links", "top", "bottom"} {
		d.surrounds[name] = &cache[Surround]{}
	}
	return d
}

// A cache keeps what one template makes of each thing that it is about: of equal things the same.
type cache[K comparable] struct {
	mu   sync.RWMutex
	html map[K]template.HTML
}

// of returns what the template makes of a thing; it is made on first use.
func (c *cache[K]) of(d *depth, name string, about K) (template.HTML, error) {
	c.mu.RLock()
	html, ok := c.html[about]
	c.mu.RUnlock()
	if ok {
		return html, nil
	}
	t := d.layouts.Lookup(name)
	if t == nil {
		return "", fmt.Errorf("there is no template %q", name)
	}
	var out appender
	if err := t.Execute(&out, about); err != nil {
		return "", err
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.html == nil {
		c.html = map[K]template.HTML{}
	}
	c.html[about] = template.HTML(out)
	return c.html[about], nil
}

// join returns what the template makes of each thing, one after the other, with between between them. To call it once for
// a list is faster than to call the template for each of its elements.
func (c *cache[K]) join(d *depth, name string, list []K, between string) (template.HTML, error) {
	var out strings.Builder
	for i, about := range list {
		html, err := c.of(d, name, about)
		if err != nil {
			return "", err
		}
		if i > 0 {
			out.WriteString(between)
		}
		out.WriteString(string(html))
	}
	return template.HTML(out.String()), nil
}

// A Surround is what the header, the footer and the links in the head may depend on. It is less than a page's frame,
// because they are rendered once and shared by pages.
type Surround struct {
	Site    *page.Identity
	Words   *words.Words
	Section page.Section
	Current string // for aria-current: "page" on the section's own page, "true" below it
}

// A RoleTable is what the template "roles" takes: muscles by role, and the sides that their words follow.
type RoleTable struct {
	Roles []page.RoleMuscles
	Sides []page.SideFigure
}

// A Use is what the template "use" takes: a muscle in a pose, and how the pose's sides are said.
type Use struct {
	Muscle      page.MuscleUse
	Right, Left string
}

// fragment reports whether a template is rendered by itself, as a fragment.
func fragment(name string) bool {
	switch name {
	case "card", "card-item", "card-figure", "caption", "caption-current", "sequence", "sequence-name", "link", "swatch", "use", "links", "top", "bottom":
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
		"cards":          d.cardItems,
		"link":           func(l page.Link) (template.HTML, error) { return d.links.of(d, "link", l) },
		"linkList":       func(l []page.Link) (template.HTML, error) { return d.links.join(d, "link", l, ", ") },
		"swatch":         func(role string) (template.HTML, error) { return d.swatches.of(d, "swatch", role) },
		"use":            d.use,
		"uses":           d.useList,
		"links":          func(f page.Frame) (template.HTML, error) { return d.surround("links", common(f)) },
		"top":            func(f page.Frame) (template.HTML, error) { return d.surround("top", inSection(f)) },
		"bottom":         func(f page.Frame) (template.HTML, error) { return d.surround("bottom", common(f)) },
		"roles":          roles,
		"fill":           func(phrase, key, name string) string { return fill(phrase, key, d.isolate(name)) },
		"name":           d.name,
		"isolate":        d.isolate,
		"before":         before,
		"after":          after,
		"capital":        words.Capital,
	}
}

// ofPose returns the function for one of the fragments of a pose's card.
func (d *depth) ofPose(name string) func(*page.PoseCard) (template.HTML, error) {
	return func(c *page.PoseCard) (template.HTML, error) { return d.cards[name].of(d, name, c) }
}

// ofSequence returns the function for one of the fragments of a sequence's card.
func (d *depth) ofSequence(name string) func(*page.SequenceCard) (template.HTML, error) {
	return func(c *page.SequenceCard) (template.HTML, error) { return d.sequences[name].of(d, name, c) }
}

// cardItems returns cards as the items of a list.
func (d *depth) cardItems(cards []*page.PoseCard) (template.HTML, error) {
	return d.cards["card-item"].join(d, "card-item", cards, "")
}

func (d *depth) surround(name string, s Surround) (template.HTML, error) {
	return d.surrounds[name].of(d, name, s)
}

// use returns a muscle as it stands in a pose with these sides.
func (d *depth) use(m page.MuscleUse, sides []page.SideFigure) (template.HTML, error) {
	return d.uses.of(d, "use", useOf(m, sides))
}

// useList returns muscles as they stand in a pose with these sides, each on a line.
func (d *depth) useList(muscles []page.MuscleUse, sides []page.SideFigure) (template.HTML, error) {
	list := make([]Use, len(muscles))
	for i, m := range muscles {
		list[i] = useOf(m, sides)
	}
	html, err := d.uses.join(d, "use", list, "\n")
	if html != "" {
		html += "\n"
	}
	return html, err
}

func useOf(m page.MuscleUse, sides []page.SideFigure) Use {
	u := Use{Muscle: m}
	for _, side := range sides {
		switch side.Side {
		case "right":
			u.Right = side.Words
		case "left":
			u.Left = side.Words
		}
	}
	return u
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

// common returns what all pages surround themselves with.
func common(f page.Frame) Surround { return Surround{Site: f.Site, Words: f.Words} }

// inSection returns what all pages of a section surround themselves with. A page with a trail stands below the
// section's own page.
func inSection(f page.Frame) Surround {
	s := common(f)
	s.Section, s.Current = f.Section, "page"
	if len(f.Trail) > 0 {
		s.Current = "true"
	}
	return s
}

func roles(r []page.RoleMuscles, sides []page.SideFigure) RoleTable { return RoleTable{r, sides} }

func fill(phrase, key, value string) string { return words.Fill(phrase, key, value) }

// name returns a name as it stands in a row of others or in a sentence. Names are written in many scripts: one that runs
// the other way than the page would reorder its neighbours, so it is isolated from them. The others stay as they are.
func (d *depth) name(text string) template.HTML {
	escaped := template.HTML(template.HTMLEscapeString(text))
	if words.NeedsIsolation(text, d.direction) {
		return "<bdi>" + escaped + "</bdi>"
	}
	return escaped
}

// isolate is name for where there can be no element: in titles, options and attributes.
func (d *depth) isolate(text string) string { return words.Isolate(text, d.direction) }

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
