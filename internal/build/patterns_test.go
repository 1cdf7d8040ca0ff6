package build_test

import (
	"bytes"
	"os"
	"regexp"
	"strings"
	"testing"

	"posebook/internal/build"
	"posebook/layouts"
)

// roleClass is a role that something on a page is filled with; bars have patterns of their own.
var roleClass = regexp.MustCompile(`class="[^"]*role-(stabilizes|assists|stretches)[" ]`)

// Every page has the pattern of each role that it shows, and a page of a layout of ours none that it does not show: nothing
// would be filled, or each of thousands of pages be larger for nothing.
func TestPatternsOfPages(t *testing.T) {
	result, err := build.Site(build.Options{Root: os.DirFS("../.."), Layouts: layouts.Files()})
	if err != nil {
		t.Fatal(err)
	}
	shown := map[string]int{}
	for path, data := range result.Tree.All() {
		if !strings.HasSuffix(path, ".html") {
			continue
		}
		uses := map[string]bool{}
		for _, m := range roleClass.FindAllSubmatch(data, -1) {
			uses[string(m[1])] = true
		}
		for _, role := range []string{"stabilizes", "assists", "stretches"} {
			has := bytes.Contains(data, []byte(`<pattern id="_`+role+`"`))
			if has != uses[role] {
				t.Errorf("%s: it shows %s: %v, and has its pattern: %v", path, role, uses[role], has)
			}
			if has {
				shown[role]++
			}
		}
		if bytes.Contains(data, []byte(`class="bar"`)) && (!bytes.Contains(data, []byte(`id="_bar-stabilizes"`)) || !bytes.Contains(data, []byte(`id="_bar-stretches"`))) {
			t.Errorf("%s: its bars have no patterns", path)
		}
	}
	if len(shown) != 3 {
		t.Errorf("not each role is shown anywhere: %v", shown)
	}
}
