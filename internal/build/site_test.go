package build_test

import (
	"bytes"
	"net/url"
	"os"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/publish"
	"posebook/layouts"
)

// The laws of the real site: what must hold for every page of the library that this project ships.

// figures keeps the drawn figures between the builds of these tests; TestMain takes it away.
var figures figure.Cache

func TestMain(m *testing.M) {
	dir, err := os.MkdirTemp("", "posebook-figures-")
	if err != nil {
		panic(err)
	}
	figures = figure.Cache{Dir: dir}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func realSite(t *testing.T, change func(*build.Options)) *publish.Tree {
	t.Helper()
	opts := build.Options{Root: os.DirFS("../.."), Layouts: layouts.Files(), Figures: figures}
	if change != nil {
		change(&opts)
	}
	result, err := build.Site(opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Diags) > 0 {
		t.Fatalf("the library has faults:\n%s", printed(result.Diags))
	}
	return result.Tree
}

func printed(diags diag.List) string {
	var out bytes.Buffer
	_ = diags.Print(&out, diag.Text)
	return out.String()
}

// pagesOf parses every page of the tree of the whole site.
func pagesOf(t *testing.T, tree *publish.Tree) map[string]*html.Node {
	t.Helper()
	pages := htmlPages(t, tree)
	if len(pages) < 200 {
		t.Fatalf("only %d pages: this is not the whole site", len(pages))
	}
	return pages
}

// elements yields every element of a page.
func elements(n *html.Node, visit func(*html.Node)) {
	for c := range n.Descendants() {
		if c.Type == html.ElementNode {
			visit(c)
		}
	}
}

func attribute(n *html.Node, name string) (string, bool) {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}

func idsOf(t *testing.T, file string, page *html.Node) []string {
	t.Helper()
	var ids []string
	elements(page, func(n *html.Node) {
		id, ok := attribute(n, "id")
		if !ok {
			return
		}
		if id == "" || slices.Contains(ids, id) {
			t.Errorf("%s: the id %q is empty or stands twice", file, id)
		}
		ids = append(ids, id)
	})
	return ids
}

func TestPagesAreWellMade(t *testing.T) {
	for file, page := range pagesOf(t, realSite(t, nil)) {
		checkPage(t, file, page)
	}
}

func checkPage(t *testing.T, file string, page *html.Node) {
	t.Helper()
	count := map[string]int{}
	elements(page, func(n *html.Node) {
		if n.Data != "title" || n.Parent.Data == "head" { // a drawing has titles of its own
			count[n.Data]++
		}
		if _, has := attribute(n, "style"); has || n.Data == "style" {
			t.Errorf("%s: inline style in <%s>", file, n.Data)
		}
		if kind, _ := attribute(n, "type"); n.Data == "script" && kind != "application/ld+json" && kind != "application/json" {
			if _, outside := attribute(n, "src"); !outside {
				t.Errorf("%s: inline script", file)
			}
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") {
				t.Errorf("%s: event handler %s in <%s>", file, a.Key, n.Data)
			}
		}
		if lang, _ := attribute(n, "lang"); n.Data == "html" && lang != "en" {
			t.Errorf("%s: lang is %q", file, lang)
		}
	})
	for _, once := range []string{"h1", "title", "main"} {
		if count[once] != 1 {
			t.Errorf("%s: %d <%s>, want one", file, count[once], once)
		}
	}
	checkHeadings(t, file, page)
}

// checkHeadings holds the outline: it begins with the h1 and never skips a level on the way down.
func checkHeadings(t *testing.T, file string, page *html.Node) {
	t.Helper()
	last := 0
	elements(page, func(n *html.Node) {
		if len(n.Data) != 2 || n.Data[0] != 'h' || n.Data[1] < '1' || n.Data[1] > '6' {
			return
		}
		level := int(n.Data[1] - '0')
		if level > last+1 {
			t.Errorf("%s: <%s> after level %d", file, n.Data, last)
		}
		last = level
	})
}

// TestEveryLinkLeadsSomewhere follows every link and every address of the site, from its root,
// from a sub-folder and as a copy on a disk.
func TestEveryLinkLeadsSomewhere(t *testing.T) {
	forms := map[string]func(*build.Options){
		"relative":   nil,
		"portable":   func(o *build.Options) { o.Portable = true },
		"sub-folder": func(o *build.Options) { o.BaseURL = "https://example.org/a/b/" },
	}
	for name, change := range forms {
		t.Run(name, func(t *testing.T) {
			tree := realSite(t, change)
			pages := pagesOf(t, tree)
			ids := map[string][]string{}
			for file, page := range pages {
				ids[file] = idsOf(t, file, page)
			}
			c := linkCheck{tree: tree, ids: ids, portable: name == "portable"}
			for file, page := range pages {
				elements(page, func(n *html.Node) { c.element(t, file, n) })
			}
			if c.followed < 1000 {
				t.Errorf("followed %d links only", c.followed)
			}
		})
	}
}

type linkCheck struct {
	tree     *publish.Tree
	ids      map[string][]string
	portable bool
	followed int
}

func (c *linkCheck) element(t *testing.T, file string, n *html.Node) {
	t.Helper()
	for _, name := range []string{"href", "src"} {
		address, ok := attribute(n, name)
		if !ok {
			continue
		}
		if rel, _ := attribute(n, "rel"); rel == "canonical" {
			address = strings.TrimPrefix(address, "https://example.org/a/b/")
			if _, found := c.tree.Get(address + "index.html"); !found {
				t.Errorf("%s: the canonical address %q is no page", file, address)
			}
			continue
		}
		c.follow(t, file, address)
	}
}

func (c *linkCheck) follow(t *testing.T, file, address string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Errorf("%s: %q is no address", file, address)
		return
	}
	if u.Scheme != "" || u.Host != "" {
		if u.Scheme == "javascript" || u.Scheme == "data" {
			t.Errorf("%s: a link with the scheme of %q", file, address)
		}
		return
	}
	c.followed++
	target := c.resolve(t, file, u.Path)
	if _, found := c.tree.Get(target); !found {
		t.Errorf("%s: %q leads to %q, which is not there", file, address, target)
		return
	}
	if u.Fragment != "" && path.Ext(target) == ".html" && !slices.Contains(c.ids[target], u.Fragment) {
		t.Errorf("%s: %q leads to no place on %q", file, address, target)
	}
}

// resolve returns the file that a path leads to from a page. Only the page for addresses that
// lead nowhere has absolute paths; all others must work under any prefix.
func (c *linkCheck) resolve(t *testing.T, file, to string) string {
	t.Helper()
	switch {
	case to == "":
		return file
	case strings.HasPrefix(to, "/"):
		if file != "404.html" {
			t.Errorf("%s: the path %q is absolute", file, to)
		}
		to = strings.TrimPrefix(strings.TrimPrefix(to, "/a/b"), "/")
	default:
		if strings.HasPrefix(path.Join(path.Dir(file), to), "..") {
			t.Errorf("%s: the path %q leaves the site", file, to)
		}
		folder := strings.HasSuffix(to, "/") || to == "." || to == ".."
		to = path.Join(path.Dir(file), to)
		if folder {
			to += "/"
		}
	}
	to = strings.TrimPrefix(to, "./")
	if to == "" || strings.HasSuffix(to, "/") {
		if c.portable && file != "404.html" {
			t.Errorf("%s: a portable link leads to the folder %q", file, to)
		}
		return to + "index.html"
	}
	return to
}

// TestBuildsAreEqual builds twice, and with one worker and with many.
func TestBuildsAreEqual(t *testing.T) {
	first := realSite(t, func(o *build.Options) { o.Figures = figure.Cache{} }) // drawn, not kept
	for name, workers := range map[string]int{"again": 0, "one worker": 1, "eight workers": 8} {
		other := realSite(t, func(o *build.Options) { o.Workers = workers })
		if !slices.Equal(first.Paths(), other.Paths()) {
			t.Fatalf("%s: other files", name)
		}
		for file, data := range first.All() {
			if same, _ := other.Get(file); !bytes.Equal(data, same) {
				t.Errorf("%s: %s differs", name, file)
			}
		}
	}
}

// TestStylesheetIsSmall holds the one stylesheet to its size.
func TestStylesheetIsSmall(t *testing.T) {
	tree := realSite(t, nil)
	found := false
	for file, data := range tree.All() {
		if path.Ext(file) != ".css" {
			continue
		}
		found = true
		if len(data) > 18*1024 {
			t.Errorf("%s: %d bytes, at most 18 KiB", file, len(data))
		}
	}
	if !found {
		t.Error("there is no stylesheet")
	}
}

// TestMusclesInRunningText: a muscle's name links to its page once, from other pages only.
func TestMusclesInRunningText(t *testing.T) {
	pages := pagesOf(t, realSite(t, nil))
	terms := func(file string) map[string]int {
		links := map[string]int{}
		elements(pages[file], func(n *html.Node) {
			if class, _ := attribute(n, "class"); class == "term" {
				to, _ := attribute(n, "href")
				links[to]++
			}
		})
		return links
	}
	if n := terms("sequences/hip-stabilizer-flow/index.html")["../../muscles/gluteus-medius/"]; n != 1 {
		t.Errorf("the flow's text links gluteus medius %d times, want once", n)
	}
	if n := terms("muscles/gluteus-medius/index.html")["../../muscles/gluteus-medius/"]; n != 0 {
		t.Errorf("gluteus medius links to itself %d times", n)
	}
}

// TestTheArticlesSequence reads the fifteen steps off the page.
func TestTheArticlesSequence(t *testing.T) {
	page := pagesOf(t, realSite(t, nil))["sequences/hip-stabilizer-flow/index.html"]
	var got []string
	elements(page, func(n *html.Node) {
		if class, _ := attribute(n, "class"); n.Data == "li" && slices.Contains(strings.Fields(class), "step") {
			got = append(got, stepText(n))
		}
	})
	half := func(side string) []string {
		return []string{
			"Crescent lunge, " + side + " leg back", "Warrior 3, " + side + " leg back",
			"Tree, upper thoracic extension, " + side + " leg rotated out",
			"Warrior 3, " + side + " leg back", "Crescent lunge, " + side + " leg back", "Plank",
		}
	}
	want := slices.Concat([]string{"Downward-facing dog", "Plank"}, half("Right"), half("Left"), []string{"Downward-facing dog"})
	if !slices.Equal(got, want) {
		t.Errorf("steps:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// stepText joins the name of a step and its side.
func stepText(li *html.Node) string {
	var parts []string
	elements(li, func(n *html.Node) {
		class, _ := attribute(n, "class")
		if n.Data == "a" && class == "name" || n.Data == "b" && n.Parent.Data == "p" {
			parts = append(parts, textOf(n))
		}
	})
	return strings.Join(parts, ", ")
}

func textOf(n *html.Node) string {
	var out strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			out.WriteString(c.Data)
		}
	}
	return out.String()
}
