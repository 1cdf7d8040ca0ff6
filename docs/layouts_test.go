package docs_test

import (
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"

	"posebook/layouts"
)

// TestLayoutsAreListed makes sure that layouts.md has a row for each layout and each asset.
func TestLayoutsAreListed(t *testing.T) {
	spans := readPage(t, "docs/layouts.md").codeSpans()
	n := 0
	err := fs.WalkDir(layouts.Files(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		n++
		all := path.Dir(name) + "/*" + path.Ext(name)
		if !slices.Contains(spans, name) && !slices.Contains(spans, all) {
			t.Errorf("docs/layouts.md does not list %s", name)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 12 {
		t.Errorf("found only %d layouts and assets", n)
	}
	for _, span := range spans {
		if path.Ext(span) != ".html" || strings.ContainsAny(span, "/*<") {
			continue
		}
		if _, err := fs.Stat(layouts.Files(), span); err != nil {
			t.Errorf("docs/layouts.md lists %s, which is not there", span)
		}
	}
}
