package build_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// Published files are small and hard to read; here they are written so that a person can compare
// them: one block of a page a line, data indented, what is named by its content without the hash.

var (
	hashed = regexp.MustCompile(`\.[0-9a-f]{8}\.(css|js|svg|png)`)
	// A drawing's size is the solver's, whose own goldens hold it.
	drawnSize = regexp.MustCompile(`(figures/[a-z0-9-]+\.\*\.svg"?)( width=\d+ height=\d+|,"width":\d+,"height":\d+|,\d+,\d+)`)
)

// readable returns a published file as a person would want to read it.
func readable(t *testing.T, name string, data []byte) string {
	t.Helper()
	text := string(data)
	switch path.Ext(name) {
	case ".html":
		text = readablePage(t, data)
	case ".json", ".webmanifest":
		text = readableJSON(t, data)
	case ".xml":
		text = strings.ReplaceAll(text, "><", ">\n<")
	}
	text = drawnSize.ReplaceAllString(hashed.ReplaceAllString(text, ".*.$1"), "$1 …")
	var out strings.Builder
	for line := range strings.Lines(text) {
		out.WriteString(strings.TrimRight(folded(line), " \n"))
		out.WriteString("\n")
	}
	return out.String()
}

// folded breaks a line that is longer than a page is wide, at blanks.
func folded(line string) string {
	const width = 160
	var out strings.Builder
	indent := line[:len(line)-len(strings.TrimLeft(line, " "))] + "    "
	for len(line) > width {
		at := strings.LastIndexByte(line[:width], ' ')
		if at <= len(indent) {
			break
		}
		out.WriteString(line[:at] + "\n")
		line = indent + line[at+1:]
	}
	out.WriteString(line)
	return out.String()
}

// readableJSON breaks what has no room on one line, in the order in which it is written.
func readableJSON(t *testing.T, data []byte) string {
	t.Helper()
	var out strings.Builder
	writeJSON(t, &out, data, "")
	return out.String() + "\n"
}

func writeJSON(t *testing.T, out *strings.Builder, data []byte, indent string) {
	t.Helper()
	data = bytes.TrimSpace(data)
	opened := data[0] == '{' || data[0] == '['
	if !opened || len(data) <= 120 {
		out.Write(data)
		return
	}
	from := json.NewDecoder(bytes.NewReader(data))
	from.Token() // the bracket
	out.WriteByte(data[0])
	for sep := "\n"; from.More(); sep = ",\n" {
		out.WriteString(sep + indent + "  ")
		if data[0] == '{' {
			key, _ := from.Token()
			fmt.Fprintf(out, "%q: ", key)
		}
		var value json.RawMessage
		if err := from.Decode(&value); err != nil {
			t.Fatal(err)
		}
		writeJSON(t, out, value, indent+"  ")
	}
	out.WriteString("\n" + indent + string(data[len(data)-1]))
}

// inline are the elements that stand within a line of a page.
var inline = strings.Fields("a b i em strong span bdi kbd small sup sub abbr cite code time input button option br wbr path use rect")

func readablePage(t *testing.T, data []byte) string {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	p := pagePrinter{t: t}
	p.children(doc, 0)
	p.end()
	return p.out.String()
}

// A pagePrinter writes each block of a page on a line of its own, indented by its depth.
type pagePrinter struct {
	t     *testing.T
	out   strings.Builder
	begun bool // a line is begun
}

func (p *pagePrinter) end() {
	if p.begun {
		p.out.WriteString("\n")
	}
	p.begun = false
}

func (p *pagePrinter) write(text string, depth int) {
	if !p.begun {
		text = strings.TrimLeft(text, " \n")
		if text == "" {
			return
		}
		p.out.WriteString(strings.Repeat(" ", depth))
	}
	p.begun = true
	p.out.WriteString(strings.ReplaceAll(text, "\n", " "))
}

func (p *pagePrinter) children(n *html.Node, depth int) {
	for c := range n.ChildNodes() {
		p.node(c, depth)
	}
}

func (p *pagePrinter) node(n *html.Node, depth int) {
	switch n.Type {
	case html.TextNode:
		p.text(n, depth)
	case html.ElementNode:
		p.element(n, depth)
	case html.DoctypeNode:
		p.write("<!doctype "+n.Data+">", depth)
		p.end()
	}
}

func (p *pagePrinter) text(n *html.Node, depth int) {
	if n.Parent.Data == "script" {
		p.end()
		for line := range strings.Lines(readableJSON(p.t, []byte(n.Data))) {
			p.out.WriteString(strings.Repeat(" ", depth) + line)
		}
		p.out.WriteString("\n")
		return
	}
	p.write(n.Data, depth)
}

func (p *pagePrinter) element(n *html.Node, depth int) {
	block := !slices.Contains(inline, n.Data)
	if block {
		p.end()
	}
	p.write("<"+n.Data+attributes(n)+">", depth)
	if block && hasBlocks(n) {
		p.end()
	}
	p.children(n, depth+1)
	if !slices.Contains(void, n.Data) && !slices.Contains(silent, n.Data) {
		if block && hasBlocks(n) {
			p.end()
		}
		p.write("</"+n.Data+">", depth)
	}
	if block {
		p.end()
	}
}

// silent are elements whose end shows by the next line.
var silent = strings.Fields("p li dt dd html head body path use rect")

var void = strings.Fields("br wbr hr img input link meta")

func hasBlocks(n *html.Node) bool {
	for c := range n.ChildNodes() {
		if c.Type == html.ElementNode && (!slices.Contains(inline, c.Data) || hasBlocks(c)) {
			return true
		}
	}
	return n.Data == "script" && n.FirstChild != nil
}

// attributes writes what an element says of itself. Of a drawing's paths it keeps a mark by which
// one can tell them apart; those of figures, which change with every improvement of the solver,
// are left out, and so are their frames.
func attributes(n *html.Node) string {
	var out strings.Builder
	for _, a := range n.Attr {
		switch {
		case a.Val == "":
			fmt.Fprintf(&out, " %s", a.Key)
		case isShape(a.Key) && withinFigure(n):
			fmt.Fprintf(&out, " %s=…", a.Key)
		case a.Key == "d" && len(a.Val) > 40:
			fmt.Fprintf(&out, " d=%x", sha256.Sum256([]byte(a.Val)))
			return out.String()[:out.Len()-56]
		default:
			fmt.Fprintf(&out, " %s=%s", a.Key, quotedIfNeeded(a.Val))
		}
	}
	return out.String()
}

func isShape(key string) bool {
	return slices.Contains([]string{"d", "viewbox", "viewBox", "transform"}, key)
}

func withinFigure(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if class, _ := attribute(n, "class"); n.Data == "svg" && slices.Contains([]string{"figure", "sprite"}, class) {
			return true
		}
	}
	return false
}

func quotedIfNeeded(text string) string {
	if strings.ContainsAny(text, ` "'<>=`) {
		return fmt.Sprintf("%q", text)
	}
	return text
}
