package markdown

import (
	"slices"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"

	"posebook/internal/names"
)

// A headingWriter writes headings and gives each an id of its own.
type headingWriter struct{ *writer }

func (w headingWriter) heading(n *ast.Heading) {
	text := w.plainText(n)
	w.checkHeading(n, text)
	tag := "h" + strconv.Itoa(n.Level)
	w.string("<" + tag + ` id="` + w.headingID(text) + `">`)
	w.inHeading = true
	w.inlines(n)
	w.inHeading = false
	w.string("</" + tag + ">\n")
}

// checkHeading holds the page's outline: one level-1 heading, which is its title, and no level
// skipped below it.
func (w headingWriter) checkHeading(n *ast.Heading, text string) {
	at := w.at(n)
	switch {
	case w.inNote:
		w.diags.Add(at, "footnote-heading", "a heading in a footnote").Hint = "write it as **bold** text"
		return
	case text == "":
		w.diags.Add(at, "empty-heading", "the heading has no text")
	case n.Level == 1:
		w.diags.Add(at, "title-heading", "a heading of level 1; the page's title is its only one").Hint = "write ## before it"
	case n.Level > w.level+1:
		d := w.diags.Add(at, "skipped-heading", "a heading of level %d under one of level %d", n.Level, w.level)
		d.Hint = "write " + strings.Repeat("#", w.level+1) + " before it"
	}
	w.level = n.Level
}

// headingID makes an id of a heading's text, as names are folded, with hyphens for spaces; a
// second one alike ends in -2.
func (w headingWriter) headingID(text string) string {
	base := names.Slug(text)
	if base == "" {
		base = "section"
	}
	id := base
	for w.taken(id) {
		w.ids[base] = max(w.ids[base]+1, 2)
		id = base + "-" + strconv.Itoa(w.ids[base])
	}
	w.ids[id] = 1
	w.headings = append(w.headings, id)
	return id
}

func (w headingWriter) taken(id string) bool {
	return w.ids[id] > 0 || slices.Contains(w.opts.Reserved, id)
}
