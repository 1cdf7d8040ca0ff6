package site

import (
	"html/template"
	"net/url"
	"strings"

	"posebook/internal/library"
	"posebook/internal/links"
	"posebook/internal/markdown"
	"posebook/internal/page"
)

func (p *shared) newIdentity() *page.Identity {
	s := p.lib.Site
	id := &page.Identity{
		Title:      s.Title.Text,
		Tagline:    s.Tagline.Text,
		Language:   s.Language,
		Author:     s.Author.Name.Text,
		Disclaimer: s.Disclaimer.Text,
		Stylesheet: p.opts.Stylesheet,
		Accent:     p.opts.Colours != "",
		AccentPath: p.opts.Colours,
		Icon:       p.opts.Icon,
		Script:     p.opts.Script,
	}
	if !p.opts.Portable { // a browser may not read the manifest of a copy on a disk, and says so on its console
		id.Manifest = page.ManifestPath
	}
	for _, icon := range p.opts.AppIcons {
		if icon.Maskable {
			id.TouchIcon = icon.Path
		}
	}
	if id.Disclaimer == "" {
		id.Disclaimer = p.say.Footer.Disclaimer
	}
	return id
}

// frame makes what is around a page's content.
func (p *shared) frame(
	path, title, description string, section page.Section, trail ...page.Link,
) page.Frame {
	f := page.Frame{
		Site:        p.identity,
		Words:       p.say.Words,
		Title:       title,
		Description: shorten(description),
		Section:     section,
		Trail:       trail,
	}
	if p.opts.BaseURL != "" {
		f.Canonical = p.opts.BaseURL + page.Address(path)
	}
	return f
}

// printedFrame is the frame of a page of a sequence that is made to be printed, with a stylesheet
// of its own.
func (p *shared) printedFrame(s *library.Sequence, path, title string) page.Frame {
	f := p.frame(path, title, s.Summary, page.SequencesSection,
		p.toSequences(), page.Link{Text: s.Title, Path: page.SequencePath(s.ID)})
	f.Stylesheet = p.opts.SheetStyle
	return f
}

// maxDescription is about what search engines show, in characters.
const maxDescription = 160

// shorten cuts a text at a word's end.
func shorten(text string) string {
	end, n := len(text), 0 // of what is kept, and how many characters there are
	for at := range text {
		if n == maxDescription-1 {
			end = at
		}
		n++
	}
	if n <= maxDescription {
		return text
	}
	cut := text[:end]
	if at := strings.LastIndexByte(cut, ' '); at > 0 {
		cut = cut[:at]
	}
	return strings.TrimRight(cut, " ,;:.") + "…"
}

const (
	notFoundFile   = "404.html"
	notFoundLayout = "notfound"
)

// notFound makes the page for addresses that lead nowhere. It is shown at any of them, so its links
// begin at the root.
func (p listPages) notFound() page.Page {
	w := p.say.NotFound
	frame := p.frame(notFoundFile, w.Title, w.Lead, page.NoSection)
	frame.Canonical = ""
	return page.Page{
		File:   notFoundFile,
		Layout: notFoundLayout,
		Prefix: p.root(),
		Data:   &page.NotFound{Frame: frame, Heading: w.Title, Lead: w.Lead},
	}
}

// root is the path of the base address.
func (p *shared) root() string {
	u, err := url.Parse(p.opts.BaseURL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.EscapedPath()
}

// body renders running text with its links relative to the page at from.
func (p *shared) body(doc *markdown.Doc, from, file string) template.HTML {
	if doc == nil || doc.Empty() {
		return ""
	}
	href := func(t markdown.Target) string {
		if t.Kind == markdown.ToAnchor {
			return "#" + t.Fragment
		}
		return page.Relative(from, links.Target(file, t), p.opts.Portable)
	}
	// our own Markdown renderer escapes all text and lets no HTML in
	return template.HTML(doc.HTML(href))
}
