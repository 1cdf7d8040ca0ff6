package build_test

import (
	"maps"
	"strings"
	"testing"

	"posebook/internal/build"
)

// siteWith builds a library of one pose and these files.
func siteWith(t *testing.T, files map[string]string) *build.Result {
	t.Helper()
	all := map[string]string{"content/poses/tree.md": "---\ntitle: Tree\n---\n"}
	maps.Copy(all, files)
	return buildText(t, all, nil)
}

// stylesheetOf returns a published stylesheet by the name that it has before its hash.
func stylesheetOf(t *testing.T, result *build.Result, name string) string {
	t.Helper()
	if result.Tree == nil {
		t.Fatal(printed(result.Diags))
	}
	for at, data := range result.Tree.All() {
		if strings.HasPrefix(at, "assets/"+name+".") && strings.HasSuffix(at, ".css") {
			return string(data)
		}
	}
	t.Fatalf("there is no stylesheet %s", name)
	return ""
}

// One part of a stylesheet is replaced by a file at its path; the others stay.
func TestAPartOfAStylesheet(t *testing.T) {
	ours := stylesheetOf(t, siteWith(t, nil), "site")
	hers := stylesheetOf(t, siteWith(t, map[string]string{"layouts/assets/css/parts/search.css": ".find { width: 7rem; }\n"}), "site")
	if !strings.Contains(hers, ".find{width:7rem}") || strings.Contains(hers, ".find::backdrop") || !strings.Contains(hers, ".wordmark") {
		t.Errorf("the part is not replaced:\n%s", hers)
	}
	if !strings.Contains(ours, ".find::backdrop") {
		t.Error("our own stylesheet has no search")
	}
}

func TestUnreadModules(t *testing.T) {
	result := siteWith(t, map[string]string{
		"layouts/assets/js/machine.js":         "export class Machine {}\n",
		"layouts/assets/css/cards.css":         ".a{}\n",
		"layouts/assets/css/parts/search.css":  ".find{}\n",
		"layouts/assets/js/practice/sound.txt": "a note\n",
		"layouts/assets/zzzzzz/qqqqqq":         "a note\n",
		"layouts/assets/fonts.css":             ".b{}\n",
		"layouts/assets/js/search/.hidden.js":  "let\n",
	})
	want := `layouts/assets/css/cards.css: warning: no script and no stylesheet of the site reads this file
  hint: if it is to stand in place of one of ours, move it to layouts/assets/css/sheet/card.css
layouts/assets/js/machine.js: warning: no script and no stylesheet of the site reads this file
  hint: if it is to stand in place of one of ours, move it to layouts/assets/js/practice/machine.js
layouts/assets/js/practice/sound.txt: warning: no script and no stylesheet of the site reads this file
  hint: if it is to stand in place of one of ours, move it to layouts/assets/js/practice/sound.js
layouts/assets/zzzzzz/qqqqqq: warning: no script and no stylesheet of the site reads this file
`
	if got := printed(result.Diags); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestFaultInAPartOfAStylesheet(t *testing.T) {
	for text, want := range map[string]string{
		"a { color: red }}\n":                    "layouts/assets/css/parts/search.css:1:17: error: Unexpected \"}\"\n",
		"@import \"https://example.org/x.css\";": "layouts/assets/css/parts/search.css:1:9: error: an import must be relative, like \"./x.css\": \"https://example.org/x.css\"\n",
	} {
		result := siteWith(t, map[string]string{"layouts/assets/css/parts/search.css": text})
		if got := printed(result.Diags); got != want || result.Tree != nil {
			t.Errorf("%s: got\n%s\nwant\n%s", text, got, want)
		}
	}
}
