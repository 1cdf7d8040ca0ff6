package docs_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/build"
	"posebook/internal/publish"
	"posebook/layouts"
)

// smallSite builds a library of one pose and one sequence.
func smallSite(t *testing.T) *publish.Tree {
	t.Helper()
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	result, err := build.Site(build.Options{Layouts: layouts.Files(), Root: fstest.MapFS{
		"site.yaml": text("title: Small\nbase_url: https://example.org/\n"),
		"content/poses/one.md": text("---\ntitle: One\nlevel: beginner\nposition: prone\nactions: [rest]\nprops: [block]\n" +
			"muscles: {works: [soleus]}\nfigure: {like: prone}\n---\n1. Rest.\n"),
		"content/sequences/two.md": text("---\ntitle: Two\nsteps: [one]\n---\n"),
	}})
	if err != nil {
		t.Fatal(err)
	}
	if result.Tree == nil {
		t.Fatalf("the library does not build: %v", result.Diags)
	}
	return result.Tree
}

// TestSiteIsDescribed makes sure that site.md names whatever stands at the top of a site.
func TestSiteIsDescribed(t *testing.T) {
	described := strings.Join(readPage(t, "docs/site.md").codeSpans(), "\n")
	seen := map[string]bool{}
	for _, path := range smallSite(t).Paths() {
		top, _, folder := strings.Cut(path, "/")
		if folder {
			top += "/"
		}
		if seen[top] || path == "index.html" {
			continue
		}
		seen[top] = true
		if !strings.Contains("\n"+described, "\n/"+top) {
			t.Errorf("docs/site.md does not tell of /%s", top)
		}
	}
	if len(seen) < 10 {
		t.Errorf("found only %d files and folders at the top of the site", len(seen))
	}
}

// TestHeadersAreDescribed holds publishing.md to the headers of the file _headers: for hosts that
// can't read it.
func TestHeadersAreDescribed(t *testing.T) {
	text, ok := smallSite(t).Get("_headers")
	if !ok {
		t.Fatal("the site has no _headers")
	}
	manual := strings.Join(readPage(t, "docs/publishing.md").lines, "\n")
	n := 0
	for line := range strings.Lines(string(text)) {
		name, value, ok := strings.Cut(strings.TrimSpace(line), ": ")
		if !ok || name == "Cache-Control" {
			continue
		}
		n++
		if !strings.Contains(manual, name+` "`+value+`"`) && !strings.Contains(manual, name+" "+value) {
			t.Errorf("docs/publishing.md does not give nginx the header %s: %s", name, value)
		}
	}
	if n < 4 {
		t.Errorf("found only %d headers", n)
	}
}
