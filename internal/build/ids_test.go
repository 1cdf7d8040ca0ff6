package build_test

import (
	"bytes"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"golang.org/x/net/html"

	"posebook/internal/build"
	"posebook/internal/publish"
	"posebook/layouts"
)

// The headings of a body may have any words: no id stands twice, and nothing of the page's own
// looks or scripts is taken over. These tests build a library twice, the second time with every
// id that there is as a heading.

// withBodies returns a library of every kind of page, with a text below the front matter of each
// file.
func withBodies(body string) fstest.MapFS {
	file := func(front string) *fstest.MapFile {
		return &fstest.MapFile{Data: []byte("---\n" + front + "---\n" + body)}
	}
	return fstest.MapFS{
		"site.yaml":                    {Data: []byte("title: Headings\n")},
		"content/poses/first.md":       file("title: First\nlevel: beginner\ncues: [Grow]\n"),
		"content/muscles/own-group.md": file("title: Own group\nmembers: [gluteus maximus, gluteus medius]\n"),
		"content/muscles/soleus.md":    file("title: Soleus\n"),
		"content/sequences/short.md":   file("title: Short\nsteps:\n  - {pose: full, side: each}\n  - {pose: First, hold: 5 breaths}\n"),
		"content/poses/full.md": file(`title: Full
level: advanced
sides: "{side} leg back"
muscles:
  works: [gluteus maximus]
  stabilizes: [gluteus medius]
  assists: [soleus]
  stretches: [hamstrings: same]
cues: [Grow]
mistakes: [Sinking]
benefits: [Calm]
cautions: [high blood pressure]
prepare: [First]
figure:
  pelvis: pitch 88
  left: {hip: 88, knee: 2}
  right: {hip: extend 2, knee: 0, ankle: 5}
  both: {shoulder: 175, elbow: 0}
  touch: foot.l
variations:
  - {name: With a wall, summary: Lean on it.}
  - {name: With a chair, summary: Sit on it.}
`),
	}
}

func buildLibrary(t *testing.T, root fs.FS) *publish.Tree {
	t.Helper()
	result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files(), Figures: figures})
	if err != nil {
		t.Fatal(err)
	}
	if result.Tree == nil {
		t.Fatalf("the library has faults:\n%s", printed(result.Diags))
	}
	return result.Tree
}

func htmlPages(t *testing.T, tree *publish.Tree) map[string]*html.Node {
	t.Helper()
	pages := map[string]*html.Node{}
	for file, data := range tree.All() {
		if path.Ext(file) == ".html" {
			page, err := html.Parse(bytes.NewReader(data))
			if err != nil {
				t.Fatal(err)
			}
			pages[file] = page
		}
	}
	return pages
}

var (
	idInScript  = regexp.MustCompile(`(?:getElementById\(|\bid: |\.id = |'aria-controls': |'aria-activedescendant', )'([^']+)'`)
	idInStyle   = regexp.MustCompile(`#([A-Za-z_][\w-]*)`)
	colour      = regexp.MustCompile(`^(?:[0-9a-fA-F]{3,4}){1,2}$`)
	idInLayout  = regexp.MustCompile(`\bid="([^"]+)"`)
	idInAddress = regexp.MustCompile(`url\(["']?#([^)"']+)`)
)

// ownIDs returns the ids that scripts and stylesheets ask for or make, and those in the layouts.
func ownIDs(t *testing.T) (asked, written []string) {
	t.Helper()
	err := fs.WalkDir(layouts.Files(), ".", func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(layouts.Files(), file)
		switch path.Ext(file) {
		case ".js":
			asked = append(asked, groups(idInScript, text)...)
		case ".css":
			asked = append(asked, slices.DeleteFunc(groups(idInStyle, text), colour.MatchString)...)
		case ".html":
			written = append(written, groups(idInLayout, text)...)
		}
		return err
	})
	if err != nil || len(asked) < 20 || len(written) < 20 {
		t.Fatalf("%d and %d ids: %v", len(asked), len(written), err)
	}
	return asked, written
}

func groups(form *regexp.Regexp, text []byte) (found []string) {
	for _, m := range form.FindAllSubmatch(text, -1) {
		found = append(found, string(m[1]))
	}
	return found
}

// hostileBody has every id of the pages, layouts, scripts and stylesheets as a heading: by its
// words, and as it is.
func hostileBody(t *testing.T, pages map[string]*html.Node) string {
	t.Helper()
	asked, ids := ownIDs(t)
	ids = append(ids, asked...)
	for _, page := range pages {
		elements(page, func(n *html.Node) {
			if id, ok := attribute(n, "id"); ok {
				ids = append(ids, id)
			}
		})
	}
	ids = append(ids, "variation-1", "variation-2", "variation-1-2", "cues-2", "section", "caches", "posebook", "location")
	slices.Sort(ids)
	body := strings.Builder{}
	body.WriteString("A note.[^1]\n\n[^1]: Small.\n\n")
	for _, id := range slices.Compact(ids) {
		if words := strings.Join(strings.FieldsFunc(id, notInWords), " "); words != "" {
			body.WriteString("## " + words + "\n\n")
		}
		body.WriteString("## `" + id + "`\n\n")
	}
	return body.String()
}

func notInWords(r rune) bool { return strings.ContainsRune("_-:{}$.", r) }

// referring are the attributes that hold an id, or more of them.
var referring = []string{"aria-labelledby", "aria-controls", "aria-describedby", "aria-activedescendant", "aria-owns", "for", "list", "form", "headers", "popovertarget", "commandfor"}

// references returns what a page refers to by an id.
func references(page *html.Node) map[string]bool {
	found := map[string]bool{}
	elements(page, func(n *html.Node) {
		for _, a := range n.Attr {
			switch {
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
				found[a.Val[1:]] = true
			case slices.Contains(referring, a.Key):
				for id := range strings.FieldsSeq(a.Val) {
					found[id] = true
				}
			}
			for _, id := range groups(idInAddress, []byte(a.Val)) {
				found[id] = true
			}
		}
	})
	return found
}

// meets says what an id leads to on a page: the element and where it stands; "" for nothing.
func meets(page *html.Node, id string) (found string) {
	elements(page, func(n *html.Node) {
		if has, ok := attribute(n, "id"); found == "" && ok && has == id {
			class, _ := attribute(n, "class")
			found = n.Parent.Data + " > " + n.Data + "." + class
		}
	})
	return found
}

func TestHeadingsOfAnyWords(t *testing.T) {
	plain := htmlPages(t, buildLibrary(t, withBodies("A note.[^1]\n\n[^1]: Small.\n")))
	hostile := htmlPages(t, buildLibrary(t, withBodies(hostileBody(t, plain))))
	if got, want := slices.Sorted(maps.Keys(hostile)), slices.Sorted(maps.Keys(plain)); !slices.Equal(got, want) {
		t.Fatalf("pages %q, want %q", got, want)
	}
	asked, _ := ownIDs(t)
	headings, met := 0, 0
	for file, page := range hostile {
		headings = max(headings, len(idsOf(t, file, page)))
		own := references(plain[file])
		for _, id := range asked {
			own[id] = true
		}
		for id := range own {
			want := meets(plain[file], id)
			if got := meets(page, id); got != want {
				t.Errorf("%s: %q meets %q, without the headings %q", file, id, got, want)
			}
			if want != "" {
				met++
			}
		}
		for id := range references(page) {
			if meets(page, id) == "" {
				t.Errorf("%s: nothing has the id %q", file, id)
			}
		}
	}
	if headings < 300 || met < 100 {
		t.Errorf("%d ids on a page, %d references: these headings are not hostile", headings, met)
	}
}

// What a script asks for by id, and what a stylesheet does, is of a form that no heading's id
// has: even where a page lacks it, nothing else answers.
func TestOwnIDsBeginWithAnUnderscore(t *testing.T) {
	asked, _ := ownIDs(t)
	for _, id := range asked {
		if !strings.HasPrefix(id, "_") {
			t.Errorf("%q", id)
		}
	}
}
