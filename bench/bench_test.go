// Package bench measures the stages of a build, and the whole, on a made-up library.
//
// The library has 1,000 poses, or as many as -poses says:
//
//	go test -run '^$' -bench . -benchmem -count 10 .
//	go test -run '^$' -bench Build -cpuprofile cpu.out . -poses 10000
//
// Each stage of a page goes round all pages: one page in a loop would stay in the processor's cache and flatter.
package bench

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"posebook/bench/generate"
	"posebook/bench/lean"
	"posebook/internal/anatomy"
	"posebook/internal/build"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/links"
	"posebook/internal/publish"
	"posebook/internal/render"
	"posebook/internal/site"
	"posebook/internal/words"
	"posebook/layouts"
)

var (
	poses   = flag.Int("poses", 1000, "poses of the measured library; a tenth as many sequences")
	figures = flag.Bool("figures", false, "each pose has a drawn figure")
)

// libraries holds the folders of the libraries that were written, by number of poses, for the time of the test run.
var libraries struct {
	sync.Mutex
	dirs map[int]string
}

func TestMain(m *testing.M) {
	flag.Parse()
	code := m.Run()
	for _, dir := range libraries.dirs {
		os.RemoveAll(dir)
	}
	os.Exit(code)
}

// measured returns the library to measure; it is written once.
func measured(tb testing.TB) fs.FS {
	tb.Helper()
	libraries.Lock()
	defer libraries.Unlock()
	if dir, ok := libraries.dirs[*poses]; ok {
		return os.DirFS(dir)
	}
	dir, err := os.MkdirTemp("", "posebook-bench-")
	check(tb, err)
	libraries.dirs = map[int]string{*poses: dir}
	lib, err := generate.New(generate.Options{Poses: *poses, Sequences: *poses / 10, Seed: 1, Figures: *figures})
	check(tb, err)
	check(tb, lib.WritePosebook(dir))
	return os.DirFS(dir)
}

func check(tb testing.TB, err error) {
	tb.Helper()
	if err != nil {
		tb.Fatal(err)
	}
}

// atlasOf, setOf, libraryOf and planOf go through the stages before the measured one.

func atlasOf(tb testing.TB) *anatomy.Atlas {
	tb.Helper()
	atlas, err := anatomy.Load()
	check(tb, err)
	return atlas
}

func conditionsOf(tb testing.TB) *care.Vocabulary {
	tb.Helper()
	conditions, err := care.Builtin()
	check(tb, err)
	return conditions
}

func setOf(tb testing.TB, atlas *anatomy.Atlas) *content.Set {
	tb.Helper()
	set, diags, err := content.Read(measured(tb), atlas, content.Options{})
	check(tb, err)
	if len(diags) > 0 {
		tb.Fatalf("%d diagnostics, the first: %s", len(diags), diags[0].Message)
	}
	return set
}

func libraryOf(tb testing.TB) *library.Library {
	tb.Helper()
	atlas := atlasOf(tb)
	lib, diags := library.Resolve(setOf(tb, atlas), atlas, conditionsOf(tb), library.Options{})
	if diags = diags.WithoutAdvice(); len(diags) > 0 {
		tb.Fatalf("%d diagnostics, the first: %s", len(diags), diags[0].Message)
	}
	return lib
}

func siteOptions(tb testing.TB) site.Options {
	tb.Helper()
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	check(tb, err)
	w, err := words.Read(text, "en")
	check(tb, err)
	return site.Options{Words: w, Stylesheet: "assets/site.css", BaseURL: "https://example.org/"}
}

func planOf(tb testing.TB) *site.Plan {
	tb.Helper()
	return site.NewPlan(libraryOf(tb), siteOptions(tb))
}

// perSecond reports how many poses, or pages, are done in a second.
func perSecond(b *testing.B, n int, unit string) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), unit+"/s")
}

func BenchmarkReadContent(b *testing.B) {
	fsys, atlas := measured(b), atlasOf(b)
	size := sizeOf(b, fsys)
	b.SetBytes(size)
	b.ReportAllocs()
	for b.Loop() {
		_, _, err := content.Read(fsys, atlas, content.Options{})
		check(b, err)
	}
	perSecond(b, *poses, "poses")
}

func sizeOf(tb testing.TB, fsys fs.FS) (size int64) {
	tb.Helper()
	check(tb, fs.WalkDir(fsys, "content", func(_ string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		info, err := e.Info()
		size += info.Size()
		return err
	}))
	return size
}

func BenchmarkResolve(b *testing.B) {
	atlas := atlasOf(b)
	set, conditions := setOf(b, atlas), conditionsOf(b)
	b.ReportAllocs()
	for b.Loop() {
		library.Resolve(set, atlas, conditions, library.Options{})
	}
	perSecond(b, *poses, "poses")
}

func BenchmarkCheckLinks(b *testing.B) {
	lib := libraryOf(b)
	b.ReportAllocs()
	for b.Loop() {
		links.Check(lib, nil)
	}
	perSecond(b, *poses, "poses")
}

func BenchmarkPlan(b *testing.B) {
	lib, options := libraryOf(b), siteOptions(b)
	b.ReportAllocs()
	for b.Loop() {
		for _, err := range site.NewPlan(lib, options).Files {
			check(b, err)
		}
	}
	perSecond(b, *poses, "poses")
}

// BenchmarkOneEdit is what a preview does when one text is saved: it is read again, all that refers to
// it is resolved anew, and its page is rendered. Of warnings nobody has to wait for this.
func BenchmarkOneEdit(b *testing.B) {
	atlas, conditions, options := atlasOf(b), conditionsOf(b), siteOptions(b)
	dir := b.TempDir()
	check(b, lean.WritePosebook(dir, *poses))
	reading, err := content.Open(os.DirFS(dir), atlas, content.Options{})
	check(b, err)
	set, _ := reading.Set()
	file := set.Poses[len(set.Poses)/2].File.Path
	page := "poses/" + set.Poses[len(set.Poses)/2].ID + "/index.html"
	renderer, err := render.New(layouts.Files(), render.Options{})
	check(b, err)
	var html []byte
	for b.Loop() {
		possible, err := reading.Again(file)
		check(b, err)
		set, _ := reading.Set()
		lib, _ := library.Resolve(set, atlas, conditions, library.Options{WithoutWarnings: true})
		of := site.NewPlan(lib, options).Page(page)
		html, err = renderer.Render(html[:0], of.Make())
		check(b, err)
		if !possible || len(html) < 1000 {
			b.Fatalf("%s: %d bytes", page, len(html))
		}
	}
}

// ofLayout returns the pages that one layout makes.
func ofLayout(plan *site.Plan, layout string) []site.Planned {
	var out []site.Planned
	for _, p := range plan.Pages {
		if p.Make().Layout == layout {
			out = append(out, p)
		}
	}
	return out
}

func BenchmarkRenderPage(b *testing.B) {
	plan := planOf(b)
	for _, layout := range []string{"pose", "sequence", "muscle"} {
		pages := ofLayout(plan, layout)
		b.Run(layout, func(b *testing.B) { renderPages(b, pages) })
	}
}

func renderPages(b *testing.B, pages []site.Planned) {
	renderer, err := render.New(layouts.Files(), render.Options{})
	check(b, err)
	var page []byte
	i, size := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		page, err = renderer.Render(page[:0], pages[i%len(pages)].Make())
		check(b, err)
		i, size = i+1, size+len(page)
	}
	b.SetBytes(int64(size / i))
	perSecond(b, 1, "pages")
}

func BenchmarkMinifyPage(b *testing.B) {
	pages := ofLayout(planOf(b), "pose")
	renderer, err := render.New(layouts.Files(), render.Options{})
	check(b, err)
	rendered := make([][]byte, len(pages))
	for i, p := range pages {
		rendered[i], err = renderer.Render(nil, p.Make())
		check(b, err)
	}
	minifier := publish.NewMinifier()
	var small []byte
	i, size := 0, 0
	b.ReportAllocs()
	for b.Loop() {
		small, err = minifier.Append(small[:0], "index.html", rendered[i%len(rendered)])
		check(b, err)
		i, size = i+1, size+len(rendered[i%len(rendered)])
	}
	b.SetBytes(int64(size / i))
	perSecond(b, 1, "pages")
}

func treeOf(tb testing.TB) *build.Result {
	tb.Helper()
	result, err := build.Site(build.Options{Root: measured(tb), Layouts: layouts.Files(), Choices: build.Choices{BaseURL: "https://example.org/"}})
	check(tb, err)
	if result.Tree == nil {
		tb.Fatalf("%d diagnostics, the first: %s", len(result.Diags), result.Diags[0].Message)
	}
	return result
}

func BenchmarkBuild(b *testing.B) {
	measured(b)
	pages := 0
	b.ReportAllocs()
	for b.Loop() {
		result := treeOf(b)
		b.SetBytes(result.Tree.Bytes())
		pages = result.Pages
	}
	perSecond(b, pages, "pages")
}

// BenchmarkPublish writes to where TMPDIR points: a disk and a tmpfs differ by far.
func BenchmarkPublish(b *testing.B) {
	tree := treeOf(b).Tree
	b.Run("cold", func(b *testing.B) {
		out := filepath.Join(b.TempDir(), "public")
		for b.Loop() {
			b.StopTimer()
			check(b, os.RemoveAll(filepath.Dir(out)))
			b.StartTimer()
			write(b, out, tree)
		}
		b.SetBytes(tree.Bytes())
		perSecond(b, tree.Len(), "files")
	})
	b.Run("unchanged", func(b *testing.B) {
		out := filepath.Join(b.TempDir(), "public")
		write(b, out, tree)
		for b.Loop() {
			write(b, out, tree)
		}
		b.SetBytes(tree.Bytes())
		perSecond(b, tree.Len(), "files")
	})
}

func write(b *testing.B, out string, tree *publish.Tree) {
	b.Helper()
	_, err := publish.Write(out, tree)
	check(b, err)
}
