package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"

	"posebook/internal/source"
)

// A linkWriter writes what leads elsewhere: links, images, addresses.
type linkWriter struct{ *writer }

// hole leaves a hole for the address of a target.
func (w *writer) hole(t Target) {
	w.holes = append(w.holes, hole{len(w.out), len(w.targets)})
	w.targets = append(w.targets, t)
}

// destination returns a destination as it is written, with its place. The parser hands it out as
// a part of the body, or, where a tab stood before it, as a copy; of a copy the place is that of
// its link.
func (w linkWriter) destination(n ast.Node, dest []byte) source.String {
	if len(dest) > 0 && cap(dest) <= cap(w.src) {
		if at := cap(w.src) - cap(dest); at+len(dest) <= len(w.src) && &w.src[at] == &dest[0] {
			return source.String{Text: string(dest), Span: w.span(at, at+len(dest))}
		}
	}
	return source.String{Text: string(dest), Span: w.at(n)}
}

// refuse reports a destination once, however many links use its reference.
func (w linkWriter) refuse(dest source.String, bad *fault) {
	if w.reported[dest.Span.Start] {
		return
	}
	w.reported[dest.Span.Start] = true
	message := bad.message
	if dest.Text != "" {
		message += ": " + quote(dest.Text)
	}
	w.diags.Add(dest.Span, bad.code, "%s", message).Hint = bad.hint
}

func (w linkWriter) link(n *ast.Link) {
	if w.inLink {
		w.nestedLink(n)
		return
	}
	dest := w.destination(n, n.Destination)
	target, outside, bad := classify(string(resolveDest(n.Destination)))
	if bad == nil && w.plainText(n) == "" {
		bad = &fault{"empty-link", "the link has no text", "write what it leads to between [ and ]"}
	}
	w.inLink = true
	defer func() { w.inLink = false }()
	switch {
	case bad != nil:
		w.refuse(dest, bad)
		w.inlines(n)
		return
	case outside:
		w.openOutside(string(resolveDest(n.Destination)))
	default:
		w.string(`<a href="`)
		target.Dest = dest
		w.share(target, n.Reference != nil)
	}
	w.string(`"`)
	w.title(n, n.Title)
	w.string(">")
	w.inlines(n)
	w.string("</a>")
}

// openOutside opens a link to another site as far as the address. Such links say rel="external",
// for styles; they open where the reader chooses, and what a browser tells the other site by
// itself is no more than this one's name.
func (w linkWriter) openOutside(address string) {
	w.string("<a ")
	if scheme := strings.ToLower(address[:4]); scheme == "http" {
		w.string(`rel="external" `)
	}
	w.string(`href="`)
	w.out = appendURL(w.out, address)
}

// share leaves a hole for a target. Links by one reference definition share one.
func (w linkWriter) share(t Target, reference bool) {
	if reference {
		if i, known := w.shared[t]; known {
			w.holes = append(w.holes, hole{len(w.out), i})
			return
		}
		w.shared[t] = len(w.targets)
	}
	w.hole(t)
}

func (w linkWriter) title(n ast.Node, title []byte) {
	for _, m := range numericEntity.FindAll(title, -1) {
		entity := bytes.TrimLeft(m, `\`)
		checkEntity(w.diags, entity, len(m)-len(entity), w.at(n))
	}
	if len(title) > 0 {
		w.string(` title="`)
		w.escaped(title)
		w.string(`"`)
	}
}

// nestedLink reports a link within a link, which HTML has not, and writes its text alone.
func (w linkWriter) nestedLink(n ast.Node) {
	w.diags.Add(w.at(n), "nested-link", "a link within a link").Hint = "end the one before the other begins"
	w.inlines(n)
}

func (w linkWriter) autoLink(n *ast.AutoLink) {
	label := n.Label(w.src)
	if w.inLink {
		w.nestedLink(n)
		w.raw(label)
		return
	}
	address := string(label)
	if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(strings.ToLower(address), "mailto:") {
		address = "mailto:" + address
	}
	if _, _, bad := classify(address); bad != nil {
		w.refuse(w.destination(n, label), bad)
		w.raw(label)
		return
	}
	w.openOutside(address)
	w.string(`">`)
	w.raw(label)
	w.string("</a>")
}

func (w linkWriter) image(n *ast.Image) {
	w.checkAlt(n)
	alt := w.plainText(n)
	dest := w.destination(n, n.Destination)
	target, outside, bad := classify(string(resolveDest(n.Destination)))
	switch {
	case bad != nil:
	case outside:
		bad = &fault{"outside-image", "an image from another site; nothing is loaded from elsewhere", "put the file beside this one and write its name"}
	case target.Kind == ToFile && target.Fragment != "":
		bad = &fault{"bad-link", "not the path of an image file", "write %23 for a # in the name of a file"}
	case target.Kind != ToFile:
		bad = &fault{"bad-link", "not the path of an image file", ""}
	}
	if bad != nil {
		w.refuse(dest, bad)
		return
	}
	if alt == "" {
		w.diags.Add(w.at(n), "no-alt", "the image has no text").Hint = "say what it shows between [ and ], for those who can't see it"
	}
	target.Kind, target.Dest = ToImage, dest
	w.string(`<img src="`)
	w.share(target, n.Reference != nil)
	w.string(`" alt="`)
	w.string(string(util.EscapeHTML([]byte(alt))))
	w.string(`"`)
	w.title(n, n.Title)
	w.string(` loading="lazy">`)
}

// checkAlt reports what an image's text can't hold: it is an attribute.
func (w linkWriter) checkAlt(image ast.Node) {
	for c := image.FirstChild(); c != nil; c = c.NextSibling() {
		switch n := c.(type) {
		case *ast.Link, *ast.AutoLink, *ast.Image:
			d := w.diags.Add(w.at(n), "nested-link", "a link or an image within an image's text")
			d.Hint = "an image's text is plain text"
			continue
		case *ast.RawHTML:
			w.rawInline(n)
		case *ast.Text:
			if !n.IsRaw() {
				w.checkCharacters(n, n.Value(w.src))
			}
		}
		w.checkAlt(c)
	}
}

// quote quotes what is written, cut where it is long.
func quote(s string) string {
	const most = 80
	if len(s) > most {
		s = strings.ToValidUTF8(s[:most], "") + "…"
	}
	return strconv.Quote(s)
}

func (w linkWriter) rawInline(n *ast.RawHTML) {
	first, last := n.Segments.At(0), n.Segments.At(n.Segments.Len()-1)
	w.reportHTML(first.Start, last.Stop)
}

func (w linkWriter) rawBlock(n *ast.HTMLBlock) {
	start := n.Pos()
	line := n.Lines().At(0)
	end := line.Start + len(bytes.TrimRight(line.Value(w.src), "\r\n"))
	w.reportHTML(start, end)
}

func (w linkWriter) reportHTML(start, end int) {
	text := string(w.src[start:min(end, len(w.src))])
	first, _, _ := strings.Cut(text, "\n")
	d := w.diags.Add(w.span(start, end), "raw-html", "HTML is not published: %s", quote(strings.TrimSpace(first)))
	d.Hint = htmlHint(text)
}

// htmlHint says how to write in Markdown what a tag is mostly used for.
func htmlHint(text string) string {
	name := strings.TrimLeft(text, "</")
	if i := strings.IndexFunc(name, func(r rune) bool { return !isWord(r) }); i >= 0 {
		name = name[:i]
	}
	switch strings.ToLower(name) {
	case "":
		return "leave it out; to keep a note for yourself, use a key such as x-note in the front matter"
	case "br":
		return `end the line with \ to break it`
	case "b", "strong":
		return "write **bold**"
	case "i", "em":
		return "write *italic*"
	case "a":
		return "write [text](path)"
	case "img":
		return "write ![what it shows](file.jpg)"
	}
	return `write it in Markdown; write \< for a plain <`
}
