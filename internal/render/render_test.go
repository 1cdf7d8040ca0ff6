package render_test

import (
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/page"
	"posebook/internal/render"
	"posebook/internal/site"
	"posebook/internal/words"
	"posebook/layouts"
)

func newRenderer(t testing.TB, opts render.Options) *render.Renderer {
	t.Helper()
	r, err := render.New(layouts.Files(), opts)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func renderPage(t testing.TB, r *render.Renderer, page page.Page) string {
	t.Helper()
	html, err := r.Render(nil, page)
	if err != nil {
		t.Fatal(err)
	}
	return string(html)
}

// goldenLibrary resolves one of the golden libraries.
func goldenLibrary(t testing.TB, name string) *library.Library {
	t.Helper()
	lib, diags := librarytest.Resolve(t, librarytest.Golden(name), library.Options{})
	if diags.Errors() > 0 {
		t.Fatal(librarytest.Printed(diags))
	}
	return lib
}

// pagesOf makes all pages of a library, but for muscles that no pose uses: those are alike.
func pagesOf(t testing.TB, lib *library.Library) (pages []page.Page) {
	t.Helper()
	drawn, _ := gallery.Draw(lib, gallery.Options{})
	for _, planned := range planOf(t, lib, drawn, false).Pages {
		of := planned.Make()
		if m, is := of.Data.(*page.Muscle); is && len(m.Roles) == 0 {
			continue
		}
		pages = append(pages, of)
	}
	return pages
}

func planOf(t testing.TB, lib *library.Library, drawn *gallery.Gallery, portable bool) *site.Plan {
	t.Helper()
	return site.NewPlan(lib, site.Options{
		Words:       english(t, lib.Site.Language),
		Gallery:     drawn,
		BaseURL:     "https://example.org/a book/",
		Stylesheet:  "assets/site.css",
		Practice:    "assets/practice.css",
		SheetStyle:  "assets/sheet.css",
		Icon:        "assets/icon.svg",
		Script:      "assets/site.js",
		Placeholder: "assets/mat.svg",
		PDF:         portable,
		Portable:    portable,
	})
}

// TestFaults holds each error to its text: it names the file, and the line where there is one.
func TestFaults(t *testing.T) {
	type data struct{ Link string }
	for _, test := range []struct {
		name, layout, want string
		page               page.Page
	}{
		{"unclosed action", "line\n{{if", `pose.html:2: unclosed action`, page.Page{}},
		{"unknown function", "\n\n{{frob 1}}", `pose.html:3: function "frob" not defined`, page.Page{}},
		{"unclosed attribute", "<p>\n{{if .}}<a href='{{end}}\n", `pose.html:2:6: {{if}} branches end in different contexts`, page.Page{}},
		{"unknown template", "{{template \"x\"}}", `pose.html:1:12: no such template "x"`, page.Page{}},
		{"no such layout", "", "tree: there is no layout muscle.html", page.Page{File: "tree", Layout: "muscle"}},
		{"no such field", "\n{{.Frob}}", `tree: pose.html:2:3: executing "pose.html" at <.Frob>: can't evaluate field Frob in type render_test.data`, page.Page{File: "tree", Layout: "pose", Data: data{}}},
		{"unsafe link", "<a href=\"{{.Link}}\">x</a>", `tree: pose.html: a value is not safe where it stands: "<a href=\"#ZgotmplZ\">x</a>"`, page.Page{File: "tree", Layout: "pose", Data: data{"javascript:alert(1)"}}},
	} {
		r, err := render.New(fstest.MapFS{"pose.html": {Data: []byte(test.layout)}}, render.Options{})
		dst := []byte("before")
		if err == nil {
			dst, err = r.Render(dst, test.page)
		}
		if err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s:\n got %v\nwant %s", test.name, err, test.want)
		}
		if string(dst) != "before" {
			t.Errorf("%s: after the error the slice is %q", test.name, dst)
		}
	}
	if _, err := render.New(fstest.MapFS{"site.css": {}}, render.Options{}); err == nil || err.Error() != "no layouts: there is no file that ends in .html" {
		t.Errorf("no layouts: %v", err)
	}
}

// TestTogether renders all pages from many goroutines at once: each must come out as it does alone.
func TestTogether(t *testing.T) {
	pages := pagesOf(t, goldenLibrary(t, "library"))
	alone := make([]string, len(pages))
	for i, page := range pages {
		alone[i] = renderPage(t, newRenderer(t, render.Options{}), page)
	}
	r := newRenderer(t, render.Options{})
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i, page := range pages {
				got, err := r.Render([]byte("x"), page)
				if err != nil || string(got) != "x"+alone[i] {
					t.Errorf("%s differs (%v)", page.File, err)
				}
			}
		})
	}
	wg.Wait()
}

// TestEscaping looks for text that a writer might use and a browser must not take for markup.
func TestEscaping(t *testing.T) {
	lib := librarytest.Good(t, `
-- site.yaml --
title: A "book" & <more>
-- poses/tree.md --
title: <Tree>
summary: say "ah"
`)
	html := pageAt(t, lib, "poses/tree/index.html")
	for _, want := range []string{
		"<title>&lt;Tree&gt; · A &#34;book&#34; &amp; &lt;more&gt;</title>", "<h1>&lt;Tree&gt;</h1>", `content="say &#34;ah&#34;"`,
		`<meta property="og:site_name" content="A &#34;book&#34; &amp; &lt;more&gt;">`,
	} {
		if !strings.Contains(html, want) {
			t.Errorf("no %s in the page", want)
		}
	}
}

// pageAt renders one page of a library.
func pageAt(t *testing.T, lib *library.Library, file string) string {
	t.Helper()
	direction := words.Direction(lib.Site.Language)
	for _, of := range pagesOf(t, lib) {
		if of.File == file {
			return renderPage(t, newRenderer(t, render.Options{Direction: direction}), of)
		}
	}
	t.Fatalf("there is no page %s", file)
	return ""
}

// TestDirection: a page in a language written from right to left says so.
func TestDirection(t *testing.T) {
	for language, want := range map[string]string{"ar": `<html lang="ar" dir="rtl">`, "de": `<html lang="de">`} {
		lib := librarytest.Good(t, "-- site.yaml --\ntitle: Poses\nlanguage: "+language+"\n")
		if html := pageAt(t, lib, "index.html"); !strings.Contains(html, want) {
			t.Errorf("%s: no %s", language, want)
		}
	}
}

// TestHeader: the section of the page is marked, its own page otherwise than those below.
func TestHeader(t *testing.T) {
	lib := goldenLibrary(t, "library")
	for file, want := range map[string]string{
		"poses/index.html":           `<a href="../poses/" aria-current="page">Poses</a>`,
		"poses/step-back/index.html": `<a href="../../poses/" aria-current="true">Poses</a>`,
		"index.html":                 `<a href="./poses/">Poses</a>`,
		"404.html":                   `<a href="/a%20book/poses/">Poses</a>`,
	} {
		if html := pageAt(t, lib, file); !strings.Contains(html, want) {
			t.Errorf("%s: no %s", file, want)
		}
	}
}

func BenchmarkRender(b *testing.B) {
	r := newRenderer(b, render.Options{})
	for _, page := range pagesOf(b, goldenLibrary(b, "library")) {
		b.Run(strings.ReplaceAll(strings.TrimSuffix(page.File, "/index.html"), "/", "_"), func(b *testing.B) {
			b.ReportAllocs()
			var out []byte
			for b.Loop() {
				var err error
				if out, err = r.Render(out[:0], page); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
