package build_test

import (
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"

	"posebook/internal/build"
	"posebook/layouts"
)

func buildText(t *testing.T, files map[string]string, change func(*build.Options)) *build.Result {
	t.Helper()
	root := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}}
	for name, text := range files {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	opts := build.Options{Root: root, Layouts: layouts.Files(), Figures: figures}
	if change != nil {
		change(&opts)
	}
	result, err := build.Site(opts)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// All mistakes come in one run, whatever stage finds them, and none is published.
func TestAllMistakesInOneRun(t *testing.T) {
	result := buildText(t, map[string]string{
		"content/poses/a.md":     "---\ntitel: A\n---\n",
		"content/poses/b.md":     "---\ntitle: B\neasier: [zzzzzzzz]\n---\n",
		"content/poses/c.md":     "---\ntitle: C\n---\n[x](zzzzzzzz.md)\n",
		"content/poses/d.md":     "---\ntitle: D\nfigure: {like: zzzzzzzz}\n---\n",
		"static/index.html":      "<p>mine</p>",
		"layouts/Pose.html":      "",
		"content/sequences/s.md": "---\ntitle: S\nsteps: [zzzzzzzz]\n---\n",
	}, nil)
	said := printed(result.Diags)
	for _, want := range []string{
		`content/poses/a.md:2:1: error: `, `content/poses/b.md:3:10: error: unknown pose "zzzzzzzz"`, `content/poses/c.md:4:5: error: the link leads to no file`,
		`content/poses/d.md:3:16: error: there is no base`, `content/sequences/s.md:3:9: error: unknown pose`, `static/index.html: error: `, `layouts/Pose.html: error: `,
	} {
		if !strings.Contains(said, want) {
			t.Errorf("nothing says %s in\n%s", want, said)
		}
	}
	if result.Tree != nil || result.Pages != 0 {
		t.Error("something is published")
	}
}

// A single error is enough to publish nothing; a warning only where it is asked for; advice is told
// only where it is asked for, and stops nothing.
func TestWhatStopsABuild(t *testing.T) {
	pose := "---\ntitle: Tree\ncautions: {stop: [dizziness]}\n---\n"
	files := map[string]string{"content/poses/tree.md": pose, "content/sequences/s.md": "---\ntitle: S\nsteps: [tree]\n---\n"}
	for what, test := range map[string]struct {
		change    func(*build.Options)
		published bool
		says      string
	}{
		"as it is":    {nil, true, ""},
		"strictly":    {func(o *build.Options) { o.Strict = true }, false, "no-picture"},
		"with advice": {func(o *build.Options) { o.Advice = true }, true, "care"},
		"both":        {func(o *build.Options) { o.Strict, o.Advice = true, true }, false, "care no-picture"},
	} {
		result := buildText(t, files, test.change)
		var codes []string
		for _, d := range result.Diags {
			codes = append(codes, d.Code)
		}
		got := strings.Join(codes, " ")
		if (result.Tree != nil) != test.published || len(codes) != len(strings.Fields(test.says)) {
			t.Errorf("%s: published %t, says %q; want %t and %q", what, result.Tree != nil, got, test.published, test.says)
		}
	}
	files["content/poses/seat.md"] = "---\n---\n"
	if result := buildText(t, files, nil); result.Tree != nil || result.Diags.Errors() != 1 {
		t.Errorf("one error: published %t\n%s", result.Tree != nil, printed(result.Diags))
	}
}

// What a build counts, and what it tells while it works.
func TestCounts(t *testing.T) {
	var steps, last atomic.Int64
	result := buildText(t, map[string]string{
		"content/poses/tree.md":  "---\ntitle: Tree\n---\n",
		"content/poses/seat.md":  "---\ntitle: Seat\ndraft: true\n---\n",
		"content/sequences/s.md": "---\ntitle: S\nsteps: [tree]\n---\n",
	}, func(o *build.Options) {
		o.Drafts = true
		o.Progress = func(done, total int) { steps.Add(1); last.Store(int64(total)) }
	})
	if result.Poses != 2 || result.Sequences != 1 || result.Muscles != len(result.Library.Muscles) {
		t.Errorf("%d poses, %d sequences, %d muscles", result.Poses, result.Sequences, result.Muscles)
	}
	if n := int64(result.Pages); n < 240 || steps.Load() != n || last.Load() != n {
		t.Errorf("%d pages, told of %d, the last time of %d", n, steps.Load(), last.Load())
	}
	var names []string
	for _, s := range result.Stages {
		names = append(names, s.Name)
	}
	if got := strings.Join(names, " "); got != "content library links figures plan render files" {
		t.Errorf("stages: %s", got)
	}
}

// An address on the command line goes before the library's; a day stands where no text gives one.
func TestAddressAndDate(t *testing.T) {
	files := map[string]string{"site.yaml": "title: Poses\nbase_url: https://example.org/a/\n", "content/poses/tree.md": "---\ntitle: Tree\n---\n"}
	for want, change := range map[string]func(*build.Options){
		"https://example.org/a/poses/tree/": nil,
		"https://example.org/b/poses/tree/": func(o *build.Options) { o.BaseURL = "https://example.org/b/" },
	} {
		tree := buildText(t, files, change).Tree
		if page, _ := tree.Get("poses/tree/index.html"); !strings.Contains(string(page), `href="`+want+`"`) && !strings.Contains(string(page), "href="+want) {
			t.Errorf("no %s in %.600s", want, page)
		}
		if feed, _ := tree.Get("feed.xml"); !strings.Contains(string(feed), "1970-01-01") {
			t.Errorf("the feed has no day: %s", feed)
		}
	}
}

// A fault that is reported ends the build without a tree, and is no error of the program.
func TestReported(t *testing.T) {
	for name, files := range map[string]map[string]string{
		"no words for a language": {"site.yaml": "title: Poses\nlanguage: tlh\n"},
		"words that are cut":      {"layouts/words/en.yaml": "nav:\n  skip: a #b\n"},
		"too few words":           {"layouts/words/en.yaml": "nav:\n  skip: a\n"},
		"a layout":                {"layouts/pose.html": "{{if"},
		"an asset":                {"layouts/assets/aux.css": "a{}"},
		"a module":                {"layouts/assets/js/main.js": "let a b"},
		"the worker":              {"layouts/assets/js/sw.js": "let a b"},
	} {
		if result := siteWith(t, files); result.Tree != nil || result.Diags.Errors() == 0 {
			t.Errorf("%s: published %t\n%s", name, result.Tree != nil, printed(result.Diags))
		}
	}
}

// A layout of ours that is wrong is an error of the program, and nobody's fault: the first page of
// each is looked at.
func TestALayoutOfOursIsWrong(t *testing.T) {
	for layout, text := range map[string]string{
		"pose.html":     `{{template "head" .Frame}}<script type="application/json">{bad}</script>{{template "foot" .Frame}}`,
		"notfound.html": `{{template "head" .Frame}}{{.Nothing}}{{template "foot" .Frame}}`,
	} {
		ours := layoutFiles(t)
		ours[layout] = &fstest.MapFile{Data: []byte(text)}
		root := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}, "content/poses/tree.md": {Data: []byte("---\ntitle: Tree\n---\n")}}
		_, err := build.Site(build.Options{Root: root, Layouts: ours})
		if err == nil || !strings.Contains(err.Error(), layout) {
			t.Errorf("%s: %v", layout, err)
		}
	}
}
