package build_test

import (
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// alone are packages from elsewhere that only one of ours may know, so that it can be exchanged
// in one place.
func alone() map[string]string {
	return map[string]string{
		"github.com/yuin/goldmark":       "internal/markdown",
		"github.com/adrg/frontmatter":    "internal/frontmatter",
		"github.com/tdewolff/minify/v2":  "internal/publish",
		"github.com/evanw/esbuild":       "internal/bundle",
		"github.com/antzucaro/matchr":    "internal/names",
		"github.com/schollz/progressbar": "cmd/build",
	}
}

// imports returns what each package of the module imports, tests left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	list := exec.Command("go", "list", "-e", "-f", `{{.ImportPath}} {{join .Imports " "}}`, "./...")
	list.Dir = "../.."
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %s", err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		words := strings.Fields(line)
		if pkg, ours := strings.CutPrefix(words[0], "posebook/"); ours {
			all[pkg] = words[1:]
		}
	}
	if len(all) < 15 {
		t.Fatalf("go list finds %d packages", len(all))
	}
	return all
}

func TestWhatComesFromElsewhereIsKnownInOnePlace(t *testing.T) {
	all := imports(t)
	for from, place := range alone() {
		used := false
		for pkg, imported := range all {
			if !slices.ContainsFunc(imported, func(path string) bool { return path == from || strings.HasPrefix(path, from+"/") }) {
				continue
			}
			used = true
			if pkg != place {
				t.Errorf("%s imports %s, which only %s may", pkg, from, place)
			}
		}
		if !used {
			t.Errorf("%s is imported by no package; is its place still %s?", from, place)
		}
	}
}
