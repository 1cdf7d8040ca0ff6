package docs_test

import (
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers reads the table of imports of ARCHITECTURE.md: for each package the number of its line.
func layers(t *testing.T) map[string]int {
	t.Helper()
	for _, b := range readPage(t, "ARCHITECTURE.md").blocks() {
		if !strings.HasPrefix(b.text, "parallel\n") {
			continue
		}
		out := map[string]int{}
		for i, line := range strings.Split(strings.TrimSpace(b.text), "\n") {
			for name := range strings.FieldsSeq(line) {
				out[name] = i
			}
		}
		return out
	}
	t.Fatal("ARCHITECTURE.md has no table of imports that begins with parallel")
	return nil
}

// layerOf returns the name of a package of ours in the table: "content", "figure/contour", "cmd".
func layerOf(folder string) string {
	if strings.HasPrefix(folder, "cmd/") {
		return "cmd"
	}
	return strings.TrimPrefix(folder, "internal/")
}

// TestImportsGoOneWay holds every import of the project to the table.
func TestImportsGoOneWay(t *testing.T) {
	table := layers(t)
	n := 0
	for _, file := range parseBelow(t, "internal", "cmd", "layouts", "trial", "checks/growth") {
		from, ok := table[layerOf(file.folder)]
		if !ok {
			t.Errorf("ARCHITECTURE.md: the table of imports lacks %s", file.folder)
			continue
		}
		for _, spec := range file.syntax.Imports {
			name, _ := strconv.Unquote(spec.Path.Value)
			ours, ok := strings.CutPrefix(name, "posebook/")
			if !ok {
				continue
			}
			n++
			if to, known := table[layerOf(ours)]; !known || to >= from {
				t.Errorf("%s: %s may not import %s", file.at(spec), file.folder, ours)
			}
		}
	}
	if n < 100 {
		t.Errorf("found only %d imports", n)
	}
}

// TestPackagesAreDescribed makes sure that ARCHITECTURE.md speaks of every package.
func TestPackagesAreDescribed(t *testing.T) {
	folders, err := os.ReadDir(filepath.Join(root, "internal"))
	if err != nil {
		t.Fatal(err)
	}
	spans := readPage(t, "ARCHITECTURE.md").codeSpans()
	for _, f := range folders {
		if f.IsDir() && !slices.Contains(spans, "internal/"+f.Name()) {
			t.Errorf("ARCHITECTURE.md does not speak of `internal/%s`", f.Name())
		}
	}
}
