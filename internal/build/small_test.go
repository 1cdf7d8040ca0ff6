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
// have a figure, a map, cautions and much to read, the one in the middle has 24 kB.
func TestPagesOfPosesHaveABound(t *testing.T) {
	var sizes []int
	for name, page := range realSite(t, nil).All() {
		if path, is := strings.CutSuffix(name, "/index.html"); is && strings.Count(path, "/") == 1 && strings.HasPrefix(path, "poses/") {
			sizes = append(sizes, len(page))
		}
	}
	slices.Sort(sizes)
	if n := len(sizes); n < 30 || sizes[n/2] > 24_200 || sizes[n-1] > 30_600 {
		t.Errorf("the pages of %d poses have %v bytes", n, sizes)
	}
}

// What a page of a pose takes that names seven muscles: with nothing to read, with a long text, and with figures of both sides
// beside that.
func TestPageOfAPoseIsBounded(t *testing.T) {
	const front = "title: Tree\nlevel: beginner\nposition: standing\n" +
		"muscles: {works: [trapezius, pectineus, soleus], stabilizes: [rectus femoris, multifidus], stretches: [deltoid, gracilis]}\n"
	const figure = "sides: \"{side} leg back\"\nfigure:\n  pelvis: pitch 88\n  left: {hip: 88, knee: 2}\n  right: {hip: extend 2, knee: 0, ankle: 5}\n" +
		"  both: {shoulder: 175, elbow: 0}\n  touch: foot.l\n"
	var text strings.Builder
	for i := range 4 {
		fmt.Fprintf(&text, "\n## Part %d\n\n%s\n\n- one item\n- two items\n", i, strings.Repeat("Press through all corners of the foot and lengthen the spine. ", 13))
	}
	for _, test := range []struct {
		what, text string
		most       int
	}{
		{"nothing to read", "---\n" + front + "---\n", 6_800},
		{"a long text", "---\n" + front + "---\n" + text.String(), 11_000},
		{"a long text and two figures", "---\n" + front + figure + "---\n" + text.String(), 16_000},
	} {
		result := buildText(t, map[string]string{"content/poses/tree.md": test.text}, nil)
		if result.Tree == nil {
			t.Fatal(printed(result.Diags))
		}
		page, _ := result.Tree.Get("poses/tree/index.html")
		t.Logf("%s: %d bytes", test.what, len(page))
		if len(page) > test.most {
			t.Errorf("%s: the page has %d bytes, more than %d", test.what, len(page), test.most)
		}
		if drawn := strings.Contains(string(page), `id="_figure"`); drawn != strings.Contains(test.text, "figure:") {
			t.Errorf("%s: a figure is drawn: %v", test.what, drawn)
		}
	}
}
