package render

import (
	"flag"
	"html/template"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/page"
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

func renderPage(t testing.TB, r *Renderer, page page.Page) string {
	t.Helper()
	html, err := r.Render(nil, page)
	if err != nil {
		t.Fatal(err)
	}
	return string(html)
}

// golden returns the name of a page's golden: poses/tree/index.html has poses_tree.html.
func golden(page page.Page) string {
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

func TestHref(t *testing.T) {
	for _, test := range []struct {
		prefix   string
		portable bool
		path     string
		want     template.URL
	}{
		{"./", false, "", "./"},
		{"./", true, "", "./index.html"},
		{"./", false, "feed.xml", "./feed.xml"},
		{"../", false, "", "../"},
		{"../../", false, "poses/tree/", "../../poses/tree/"},
		{"../../", true, "poses/tree/", "../../poses/tree/index.html"},
		{"../../", false, "poses/tree/#cues", "../../poses/tree/#cues"},
		{"../../", true, "poses/tree/#cues", "../../poses/tree/index.html#cues"},
		{"../../", true, "assets/site.css", "../../assets/site.css"},
		{"/", false, "", "/"},
		{"/book/", false, "poses/", "/book/poses/"},
		{"./", false, "javascript:alert(1)", "./javascript:alert(1)"},
	} {
		d := &depth{prefix: test.prefix, portable: test.portable}
		if got := d.href(test.path); got != test.want {
			t.Errorf("href %q from %q, portable %v: %q, want %q", test.path, test.prefix, test.portable, got, test.want)
		}
	}
}

func TestPrefix(t *testing.T) {
	for want, page := range map[string]page.Page{
		"./":     {File: "index.html"},
		"../":    {File: "poses/index.html"},
		"../../": {File: "poses/tree/index.html"},
		"/book/": {File: "404.html", Prefix: "/book/"},
	} {
		if got := prefix(page); got != want {
			t.Errorf("prefix of %s: %q, want %q", page.File, got, want)
		}
	}
}

func TestPhrases(t *testing.T) {
	phrase := "in {poses}, slowly"
	if got := before(phrase, "poses") + "|" + after(phrase, "poses"); got != "in |, slowly" {
		t.Errorf("around {poses}: %q", got)
	}
	if got := before("in all", "poses") + "|" + after("in all", "poses"); got != "in all|" {
		t.Errorf("a phrase without {poses}: %q", got)
	}
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
		{"no such field", "\n{{.Frob}}", `tree: pose.html:2:3: executing "pose.html" at <.Frob>: can't evaluate field Frob in type render.data`, page.Page{File: "tree", Layout: "pose", Data: data{}}},
		{"unsafe link", "<a href=\"{{.Link}}\">x</a>", `tree: pose.html: a value is not safe where it stands: "<a href=\"#ZgotmplZ\">x</a>"`, page.Page{File: "tree", Layout: "pose", Data: data{"javascript:alert(1)"}}},
	} {
		r, err := New(fstest.MapFS{"pose.html": {Data: []byte(test.layout)}}, Options{})
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
	if _, err := New(fstest.MapFS{"site.css": {}}, Options{}); err == nil || err.Error() != "no layouts: there is no file that ends in .html" {
		t.Errorf("no layouts: %v", err)
	}
}

// TestTogether renders all pages from many goroutines at once: each must come out as it does alone.
func TestTogether(t *testing.T) {
	pages := newFixture(t, "en", true).pages()
	alone := make([]string, len(pages))
	for i, page := range pages {
		alone[i] = renderPage(t, newRenderer(t, Options{}), page)
	}
	r := newRenderer(t, Options{})
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
	r, f := newRenderer(t, Options{}), newFixture(t, "en", false)
	f.identity.Title = `A "book" & <more>`
	p := f.bare()
	p.Title, p.Heading, p.Description = "<Tree>", "<Tree>", `say "ah"`
	page := renderPage(t, r, page.Page{File: "a/b/index.html", Layout: "pose", Data: p})
	for _, want := range []string{
		"<title>&lt;Tree&gt; · A &#34;book&#34; &amp; &lt;more&gt;</title>", "<h1>&lt;Tree&gt;</h1>", `content="say &#34;ah&#34;"`,
		`<meta property="og:title" content="&lt;Tree&gt;">`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("no %s in the page", want)
		}
	}
}

// TestDirection: a page in a language written from right to left says so.
func TestDirection(t *testing.T) {
	for language, want := range map[string]string{"ar": `<html lang="ar" dir="rtl">`, "de": `<html lang="de">`} {
		page := renderPage(t, newRenderer(t, Options{}), page.Page{File: "index.html", Layout: "home", Data: newFixture(t, language, false).home()})
		if !strings.Contains(page, want) {
			t.Errorf("%s: no %s", language, want)
		}
	}
}

// TestHeader: the section of the page is marked, its own page otherwise than those below.
func TestHeader(t *testing.T) {
	r, f := newRenderer(t, Options{}), newFixture(t, "en", false)
	for want, page := range map[string]page.Page{
		`<a href="../poses/" aria-current="page">Poses</a>`:    {File: "poses/index.html", Layout: "poses", Data: f.poses()},
		`<a href="../../poses/" aria-current="true">Poses</a>`: {File: "poses/warrior-3/index.html", Layout: "pose", Data: f.warrior()},
		`<a href="./poses/">Poses</a>`:                         {File: "index.html", Layout: "home", Data: f.home()},
		`<a href="/book/poses/">Poses</a>`:                     {File: "404.html", Layout: "notfound", Data: f.notFound(), Prefix: "/book/"},
	} {
		if html := renderPage(t, r, page); !strings.Contains(html, want) {
			t.Errorf("%s: no %s", page.File, want)
		}
	}
}

func BenchmarkRender(b *testing.B) {
	r := newRenderer(b, Options{})
	for _, page := range newFixture(b, "en", true).pages() {
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
