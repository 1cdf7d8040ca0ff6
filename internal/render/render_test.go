package render

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/site"
	"posebook/layouts"
)

var (
	update = flag.Bool("update", false, "write the goldens anew")
	into   = flag.String("into", "", "render the fixture's pages into this folder, to be looked at in a browser")
)

func newRenderer(t testing.TB, opts Options) *Renderer {
	t.Helper()
	r, err := New(layouts.Files(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func renderPage(t testing.TB, r *Renderer, page site.Page) string {
	t.Helper()
	html, err := r.Render(nil, page)
	if err != nil {
		t.Fatal(err)
	}
	return string(html)
}

// golden returns the name of a page's golden: poses/tree/index.html has poses_tree.html.
func golden(page site.Page) string {
	name := strings.TrimSuffix(strings.TrimSuffix(page.File, "index.html"), "/")
	name = strings.TrimSuffix(strings.ReplaceAll(name, "/", "_"), ".html")
	if name == "" {
		name = "home"
	}
	return filepath.Join("testdata", name+".html")
}

func TestGoldens(t *testing.T) {
	r := newRenderer(t, Options{})
	used := make(map[string]bool)
	for _, page := range newFixture(t, "en", true).pages() {
		file, got := golden(page), renderPage(t, r, page)
		used[file] = true
		if *update {
			if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(string(want), got); diff != "" {
			t.Errorf("%s: -want +got\n%s", file, diff)
		}
	}
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if !used[file] {
			t.Errorf("%s: a golden without a page", file)
		}
	}
}

// TestInto writes the fixture in four forms, for the eye.
func TestInto(t *testing.T) {
	if *into == "" {
		t.Skip("give -into a folder to render the fixture into")
	}
	for _, form := range []struct {
		name, language string
		figures        bool
	}{{"figures", "en", true}, {"plain", "en", false}, {"german", "de", true}, {"rtl", "ar", true}} {
		r := newRenderer(t, Options{Portable: true})
		for _, page := range newFixture(t, form.language, form.figures).pages() {
			page.Prefix = ""
			write(t, filepath.Join(*into, form.name, page.File), []byte(renderPage(t, r, page)))
		}
		for _, asset := range []string{"assets/site.css", "assets/icon.svg"} {
			text, err := fs.ReadFile(layouts.Files(), asset)
			if err != nil {
				t.Fatal(err)
			}
			write(t, filepath.Join(*into, form.name, asset), text)
		}
	}
}

func write(t *testing.T, path string, text []byte) {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, text, 0o644); err != nil {
		t.Fatal(err)
	}
}
