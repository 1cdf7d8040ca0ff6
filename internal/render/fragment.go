package render

import (
	"html/template"
	"strings"
	"sync"

	"posebook/internal/page"
	"posebook/internal/words"
)

// fragments are the templates that are rendered by themselves, once for each thing that they are
// about: cards, links, what surrounds a page.
type fragments struct {
	names []string // of all

	card, cardItem, cardFigure, caption, captionCurrent *fragment[*page.PoseCard]
	sequence, sequenceName                              *fragment[*page.SequenceCard]

	link              *fragment[page.Link]
	use               *fragment[page.MuscleUse]
	swatch            *fragment[string]
	head, top, bottom *fragment[Surround]
}

func newFragments() *fragments {
	f := &fragments{}
	f.card = newFragment[*page.PoseCard](f, "card")
	f.cardItem = newFragment[*page.PoseCard](f, "card-item")
	f.cardFigure = newFragment[*page.PoseCard](f, "card-figure")
	f.caption = newFragment[*page.PoseCard](f, "caption")
	f.captionCurrent = newFragment[*page.PoseCard](f, "caption-current")
	f.sequence = newFragment[*page.SequenceCard](f, "sequence")
	f.sequenceName = newFragment[*page.SequenceCard](f, "sequence-name")
	f.link = newFragment[page.Link](f, "link")
	f.use = newFragment[page.MuscleUse](f, "use")
	f.swatch = newFragment[string](f, "swatch")
	f.head = newFragment[Surround](f, "links")
	f.top = newFragment[Surround](f, "top")
	f.bottom = newFragment[Surround](f, "bottom")
	return f
}

// A fragment keeps what one template makes of each thing that it is about: of equal things the
// same.
type fragment[K comparable] struct {
	template string
	mu       sync.RWMutex
	html     map[K]template.HTML
	scratch  sync.Pool // of *[]byte
}

func newFragment[K comparable](f *fragments, name string) *fragment[K] {
	f.names = append(f.names, name)
	return &fragment[K]{template: name, html: map[K]template.HTML{}, scratch: sync.Pool{New: func() any { return new([]byte) }}}
}

// of returns what the template makes of a thing; it is made on first use.
func (f *fragment[K]) of(d *depth, about K) (template.HTML, error) {
	f.mu.RLock()
	html, ok := f.html[about]
	f.mu.RUnlock()
	if ok {
		return html, nil
	}
	scratch := f.scratch.Get().(*[]byte)
	defer f.scratch.Put(scratch)
	var err error
	if *scratch, err = d.append((*scratch)[:0], f.template, about); err != nil {
		return "", err
	}
	html = template.HTML(*scratch) // of a layout's own making
	f.mu.Lock()
	defer f.mu.Unlock()
	f.html[about] = html
	return html, nil
}

// join returns what the template makes of each thing, one after the other, with between between
// them. To call it once for a list is faster than to call the template for each of its elements.
func (f *fragment[K]) join(d *depth, list []K, between string) (template.HTML, error) {
	parts := make([]string, len(list))
	for i, about := range list {
		html, err := f.of(d, about)
		if err != nil {
			return "", err
		}
		parts[i] = string(html)
	}
	return template.HTML(strings.Join(parts, between)), nil // as each of them
}

// A Surround is what the header, the footer and the links in the head may depend on. It is less
// than a page's frame, because they are rendered once and shared by pages.
type Surround struct {
	Site    *page.Identity
	Words   *words.Words
	Section page.Section
	Current string // for aria-current: "page" on the section's own page, "true" below it
}

// A RoleTable is what the template "roles" takes: muscles by role, and the sides that their words
// follow, which are named once for all of them.
type RoleTable struct {
	Roles []page.RoleMuscles
	Sides []page.SideFigure
}

// common returns what all pages surround themselves with.
func common(f page.Frame) Surround { return Surround{Site: f.Site, Words: f.Words} }

// inSection returns what all pages of a section surround themselves with. A page with a trail
// stands below the section's own page.
func inSection(f page.Frame) Surround {
	s := common(f)
	s.Section, s.Current = f.Section, "page"
	if len(f.Trail) > 0 {
		s.Current = "true"
	}
	return s
}
