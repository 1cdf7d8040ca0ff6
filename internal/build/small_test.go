package build_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"posebook/internal/build"
	"posebook/internal/librarytest"
	"posebook/internal/publish"
	"posebook/layouts"
)

// TestPagesAreSmallAsTheyAre: pages are not minified, for what they are made of is. A second pass
// over any of them saves less than a hundredth of it.
func TestPagesAreSmallAsTheyAre(t *testing.T) {
	golden, err := build.Site(build.Options{Root: librarytest.Golden("library"), Layouts: layouts.Files(), Figures: figures})
	if err != nil {
		t.Fatal(err)
	}
	minifier := publish.NewMinifier()
	for what, tree := range map[string]*publish.Tree{"the real library": realSite(t, nil), "the golden library": golden.Tree} {
		var before, after int
		for name, page := range tree.All() {
			if !strings.HasSuffix(name, ".html") {
				continue
			}
			small, err := minifier.Append(nil, name, page)
			if err != nil {
				t.Fatal(err)
			}
			before, after = before+len(page), after+len(small)
			if len(small) < len(page)*99/100 {
				t.Errorf("%s: of %s a second pass leaves %d bytes of %d", what, name, len(small), len(page))
			}
		}
		t.Logf("%s: a second pass saves %.2f %% of all pages", what, 100*float64(before-after)/float64(before))
	}
}

// A layout of the library's own is looked at on every page that it makes: what is wrong on one alone
// is found, and said to be there.
func TestAFaultOnOnePage(t *testing.T) {
	files := map[string]string{
		"content/poses/a.md": "---\ntitle: A\n---\n",
		"content/poses/b.md": "---\ntitle: B\nsummary: Short.\n---\n",
		"layouts/pose.html":  "{{template \"head\" .Frame}}<h1>{{.Heading}}</h1>{{if .Summary}}<script type=\"application/json\">{bad}</script>{{end}}{{template \"foot\" .Frame}}",
	}
	result := buildText(t, files, nil)
	if got := printed(result.Diags); result.Tree != nil || !strings.Contains(got, "layouts/pose.html: error: ") || !strings.Contains(got, "poses/b/index.html") {
		t.Errorf("published %t, and said\n%s", result.Tree != nil, got)
	}
	files["layouts/pose.html"] = strings.Replace(files["layouts/pose.html"], "{bad}", "{}", 1)
	if result := buildText(t, files, nil); result.Tree == nil {
		t.Errorf("a good layout: %s", printed(result.Diags))
	}
}

// Nothing stands on a page that many pages could share: of the pages of the library's poses, which
// have a figure, a map and much to read, the one in the middle has 25 kB, and one that names seven
// muscles and says nothing has 8.
func TestPagesOfPosesHaveABound(t *testing.T) {
	var sizes []int
	for name, page := range realSite(t, nil).All() {
		if path, is := strings.CutSuffix(name, "/index.html"); is && strings.Count(path, "/") == 1 && strings.HasPrefix(path, "poses/") {
			sizes = append(sizes, len(page))
		}
	}
	slices.Sort(sizes)
	if n := len(sizes); n < 30 || sizes[n/2] > 25_000 || sizes[n-1] > 32_000 {
		t.Errorf("the pages of %d poses have %v bytes", n, sizes)
	}
	bare := buildText(t, map[string]string{"content/poses/tree.md": "---\ntitle: Tree\nlevel: beginner\nposition: standing\n" +
		"muscles: {works: [trapezius, pectineus, soleus], stabilizes: [rectus femoris, multifidus], stretches: [deltoid, gracilis]}\n---\n"}, nil)
	if page, _ := bare.Tree.Get("poses/tree/index.html"); len(page) > 8_000 {
		t.Errorf("a page without a figure and a text has %d bytes", len(page))
	}
}

// However many poses a library has, no page of a list grows with them, but for that of all poses.
func TestPagesOfListsHaveABound(t *testing.T) {
	files := map[string]string{}
	for i := range 700 {
		files[fmt.Sprintf("content/poses/p-%03d.md", i)] = fmt.Sprintf("---\ntitle: Pose %03d\nlevel: beginner\nmuscles: {works: [soleus], stretches: [hamstrings]}\n---\n", i)
	}
	for name, page := range buildText(t, files, nil).Tree.All() {
		if strings.HasSuffix(name, ".html") && name != "poses/index.html" && len(page) > 100_000 {
			t.Errorf("%s has %d bytes", name, len(page))
		}
	}
}
