package render_test

import (
	"fmt"
	"net/url"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"posebook/internal/page"
	"posebook/internal/render"
)

// A markup is what the laws need to know of a page.
type markup struct {
	faults   []string // what is not well formed, or not allowed
	headings []int
	ids      []string
	links    []string // of href and src
	counts   map[string]int
	lang     string
	title    string
}

var void = strings.Fields("area base br col embed hr img input link meta source track wbr")

// read looks at a page tag by tag. A parser would mend what is wrong; here each tag must be
// closed in its order.
func read(page string) *markup {
	m := &markup{counts: make(map[string]int)}
	var open []string
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			if len(open) > 0 {
				m.fault("not closed: %v", open)
			}
			return m
		case html.StartTagToken:
			t := z.Token()
			m.start(t)
			if !slices.Contains(void, t.Data) {
				open = append(open, t.Data)
			}
		case html.SelfClosingTagToken:
			t := z.Token()
			m.start(t)
			if !slices.Contains(open, "svg") && t.Data != "svg" {
				m.fault("<%s/> outside of a drawing", t.Data)
			}
		case html.EndTagToken:
			t := z.Token()
			if len(open) == 0 || open[len(open)-1] != t.Data {
				m.fault("</%s> closes %v", t.Data, open)
				return m
			}
			open = open[:len(open)-1]
		case html.TextToken:
			if len(open) > 0 && open[len(open)-1] == "title" && !slices.Contains(open, "svg") {
				m.title = z.Token().Data
			}
		}
	}
}

func (m *markup) fault(format string, args ...any) {
	m.faults = append(m.faults, fmt.Sprintf(format, args...))
}

func (m *markup) start(t html.Token) {
	m.counts[t.Data]++
	if len(t.Data) == 2 && t.Data[0] == 'h' && t.Data[1] >= '1' && t.Data[1] <= '6' {
		m.headings = append(m.headings, int(t.Data[1]-'0'))
	}
	attrs := make(map[string]string)
	for _, a := range t.Attr {
		attrs[a.Key] = a.Val
		m.attribute(t.Data, a)
	}
	m.element(t.Data, attrs)
}

func (m *markup) attribute(element string, a html.Attribute) {
	switch {
	case a.Key == "style" || strings.HasPrefix(a.Key, "on"):
		m.fault("<%s> has %s, which the security policy forbids", element, a.Key)
	case a.Key == "id":
		m.ids = append(m.ids, a.Val)
	case a.Key == "href" || a.Key == "src":
		m.links = append(m.links, a.Val)
	case element == "html" && a.Key == "lang":
		m.lang = a.Val
	}
}

// dataTypes are those of scripts that nothing runs.
var dataTypes = []string{"application/ld+json", "application/json"}

func (m *markup) element(name string, attrs map[string]string) {
	switch name {
	case "style":
		m.fault("<style>, which the security policy forbids")
	case "script":
		_, deferred := attrs["defer"]
		if file := attrs["src"] != "" && deferred && attrs["type"] == ""; !file && !slices.Contains(dataTypes, attrs["type"]) {
			m.fault("<script> of type %q", attrs["type"])
		}
	case "img":
		for _, key := range []string{"src", "width", "height"} {
			if attrs[key] == "" && (key == "src" || attrs["class"] != "mat") { // the stylesheet gives the mat its shape
				m.fault("<img> without %s", key)
			}
		}
		if _, ok := attrs["alt"]; !ok {
			m.fault("<img> without alt")
		}
	case "nav":
		if attrs["aria-label"] == "" {
			m.fault("<nav> without a name")
		}
	}
}

// repeated returns the values that stand in the list more than once.
func repeated(list []string) []string {
	var twice []string
	seen := make(map[string]bool)
	for _, s := range list {
		if seen[s] {
			twice = append(twice, s)
		}
		seen[s] = true
	}
	return twice
}

func TestMarkup(t *testing.T) {
	for _, golden := range []string{"library", "small"} {
		lib := goldenLibrary(t, golden)
		pages := pagesOf(t, lib)
		for _, portable := range []bool{true, false} {
			r := newRenderer(t, render.Options{Portable: portable})
			for _, of := range pages {
				checkMarkup(t, of, read(renderPage(t, r, of)), lib.Site.Language)
			}
		}
	}
}

func checkMarkup(t *testing.T, page page.Page, m *markup, language string) {
	t.Helper()
	for _, fault := range m.faults {
		t.Errorf("%s: %s", page.File, fault)
	}
	if m.counts["h1"] != 1 || m.counts["main"] != 1 || m.counts["header"] == 0 || m.counts["footer"] == 0 {
		t.Errorf("%s: %d h1, %d main, %d header, %d footer", page.File, m.counts["h1"], m.counts["main"], m.counts["header"], m.counts["footer"])
	}
	if m.lang != language || m.title == "" {
		t.Errorf("%s: lang %q, title %q", page.File, m.lang, m.title)
	}
	level := 0
	for _, h := range m.headings {
		if h > level+1 {
			t.Errorf("%s: after h%d comes h%d: %v", page.File, level, h, m.headings)
		}
		level = h
	}
	if twice := repeated(m.ids); len(twice) > 0 {
		t.Errorf("%s: ids that stand twice: %v", page.File, twice)
	}
	checkLinks(t, page, m)
}

// checkLinks follows each link from the page's place below a base address: none may lead above
// the base, and a link within the page must find its anchor.
func checkLinks(t *testing.T, page page.Page, m *markup) {
	t.Helper()
	here := &url.URL{Scheme: "https", Host: "example.org", Path: "/a book/" + strings.TrimSuffix(page.File, "index.html")}
	inside := 0
	for _, link := range m.links {
		u, err := here.Parse(link)
		if err != nil {
			t.Errorf("%s: %v", page.File, err)
			continue
		}
		if after, ok := strings.CutPrefix(link, "#"); ok && !slices.Contains(m.ids, after) {
			t.Errorf("%s: no anchor for %s", page.File, link)
		}
		if strings.Contains(link, "://") {
			continue
		}
		inside++
		if u.Host != here.Host || !strings.HasPrefix(u.Path, "/a book/") || path.Clean(u.Path)+"/" == "/" {
			t.Errorf("%s: %s leads to %s", page.File, link, u)
		}
	}
	if inside < 8 {
		t.Errorf("%s: only %d links inside of the site", page.File, inside)
	}
}

// TestReadFindsFaults holds the reader itself to account.
func TestReadFindsFaults(t *testing.T) {
	for page, want := range map[string]string{
		"<p>a":                          "not closed: [p]",
		"<p><b>a</p></b>":               "</p> closes [p b]",
		"</p>":                          "</p> closes []",
		"<p/>":                          "<p/> outside of a drawing",
		`<p style="color:red"></p>`:     "<p> has style, which the security policy forbids",
		`<p onclick="x()"></p>`:         "<p> has onclick, which the security policy forbids",
		"<style></style>":               "<style>, which the security policy forbids",
		"<script></script>":             `<script> of type ""`,
		`<img src="a" height=1 alt="">`: "<img> without width",
		"<nav></nav>":                   "<nav> without a name",
	} {
		if got := read(page).faults; len(got) != 1 || got[0] != want {
			t.Errorf("%s: %q, want %q", page, got, want)
		}
	}
}
