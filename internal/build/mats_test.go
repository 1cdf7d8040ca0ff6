package build_test

import (
	"strings"
	"testing"
)

// In a library without any figure a mat stands on the page of a pose alone; once one pose has a figure, each of the others
// has a mat where it stands in a row with it. On a sheet the side of a step is told either way.
func TestMatsKeepThePlaceOfFigures(t *testing.T) {
	const figure = "figure: {pelvis: pitch 0, both: {hip: 0, knee: 0, shoulder: 5, elbow: 0}, touch: [foot.l, foot.r]}\n"
	for what, test := range map[string]struct {
		front string
		mats  map[string]int
	}{
		"no figures": {"", map[string]int{"poses/tree": 1, "poses": 0, "sequences/flow": 0, "sequences/flow/sheet": 0, "sequences/flow/card": 0}},
		"one figure": {figure, map[string]int{"poses/tree": 1, "poses": 1, "sequences/flow": 2, "sequences/flow/sheet": 4, "sequences/flow/card": 2}},
	} {
		result := buildText(t, map[string]string{
			"content/poses/tree.md":     "---\ntitle: Tree\nsides: \"{side} leg up\"\n---\n",
			"content/poses/stand.md":    "---\ntitle: Stand\n" + test.front + "---\n",
			"content/sequences/flow.md": "---\ntitle: Flow\nsteps:\n  - {pose: tree, side: each, hold: 30s}\n  - {pose: stand, hold: 30s}\n---\n",
		}, nil)
		if result.Tree == nil {
			t.Fatal(printed(result.Diags))
		}
		for path, want := range test.mats {
			page, _ := result.Tree.Get(path + "/index.html")
			mats := strings.Count(string(page), `class="mat"`)
			if path == "poses/tree" {
				mats = min(mats, 1) // one for each side
			}
			if mats != want {
				t.Errorf("%s: %s has %d mats, want %d", what, path, mats, want)
			}
		}
		sheet, _ := result.Tree.Get("sequences/flow/sheet/index.html")
		for _, side := range []string{"<figcaption>right leg up</figcaption>", "<figcaption>left leg up</figcaption>"} {
			if !strings.Contains(string(sheet), side) {
				t.Errorf("%s: the sheet lacks %s", what, side)
			}
		}
		if strings.Contains(string(sheet), `<div class="pair"></div>`) {
			t.Errorf("%s: the sheet has room for figures that are not there", what)
		}
	}
}
