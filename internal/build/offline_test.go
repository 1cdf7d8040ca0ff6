package build_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/build"
	"posebook/layouts"
)

// small builds a library of one pose and returns what its site says of offline use.
func small(t *testing.T, title string, more fstest.MapFS) (version string, files []string, worker string) {
	t.Helper()
	root := fstest.MapFS{
		"site.yaml":             {Data: []byte("title: A small library\n")},
		"content/poses/seat.md": {Data: []byte("---\ntitle: " + title + "\n---\n1. Sit.\n")},
		"static/robots-too.txt": {Data: []byte("kept")},
		"static/_redirects":     {Data: []byte("for hosts")},
	}
	for name, file := range more {
		root[name] = file
	}
	result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files()})
	if err != nil {
		t.Fatal(err)
	}
	if result.Tree == nil {
		t.Fatalf("the library has faults: %v", result.Diags)
	}
	text, _ := result.Tree.Get("offline.json")
	var list struct {
		Version string
		Bytes   int
		Files   []string
	}
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	if list.Bytes == 0 {
		t.Error("the list says that there is nothing to load")
	}
	script, _ := result.Tree.Get("sw.js")
	return list.Version, list.Files, string(script)
}

// TestOfflineList: it names what readers open, and nothing that only hosts and programs read.
func TestOfflineList(t *testing.T) {
	version, files, worker := small(t, "Seat", nil)
	for _, want := range []string{"", "poses/", "poses/seat/", "search/", "search.json", "filters.json", "robots-too.txt"} {
		if !slices.Contains(files, want) {
			t.Errorf("the list lacks %q", want)
		}
	}
	for _, file := range files {
		if strings.HasSuffix(file, "index.html") || slices.Contains([]string{"404.html", "robots.txt", "_headers", "_redirects", ".nojekyll", "feed.xml", "library.json", "sw.js", "offline.json"}, file) {
			t.Errorf("the list has %q", file)
		}
	}
	if !strings.HasPrefix(worker, `const VERSION="`+version+`";`) {
		t.Errorf("the worker begins %.40q, the version is %q", worker, version)
	}
}

// TestVersion: the same site has the same version, another one another.
func TestVersion(t *testing.T) {
	one, _, _ := small(t, "Seat", nil)
	if same, _, _ := small(t, "Seat", nil); same != one {
		t.Errorf("the same site has the versions %s and %s", one, same)
	}
	if other, _, _ := small(t, "Stool", nil); other == one {
		t.Error("a site with another title has the same version")
	}
	if other, _, _ := small(t, "Seat", fstest.MapFS{"static/new.txt": {Data: []byte("new")}}); other == one {
		t.Error("a site with another file has the same version")
	}
}

// TestFaultInAScript: a library's own module with a slip is told of by its place.
func TestFaultInAScript(t *testing.T) {
	root := fstest.MapFS{
		"site.yaml":                 {Data: []byte("title: A small library\n")},
		"content/poses/seat.md":     {Data: []byte("---\ntitle: Seat\n---\n1. Sit.\n")},
		"layouts/assets/js/main.js": {Data: []byte("let a =\n  ;")},
	}
	result, err := build.Site(build.Options{Root: root, Layouts: layouts.Files()})
	if err != nil {
		t.Fatal(err)
	}
	if len(result.Diags) != 1 || result.Diags[0].String() != `layouts/assets/js/main.js:2:3: error: Unexpected ";"` || result.Tree != nil {
		t.Errorf("diagnostics: %v", result.Diags)
	}
}
