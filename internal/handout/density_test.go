package handout

import (
	"fmt"
	"io/fs"
	"strings"
	"testing"

	"posebook/layouts"
)

// TestDensitiesInTheStylesheet holds the measures here to those that the browser lays a card out
// with.
func TestDensitiesInTheStylesheet(t *testing.T) {
	css, err := fs.ReadFile(layouts.Files(), "assets/css/sheet/card.css")
	if err != nil {
		t.Fatal(err)
	}
	for i, d := range densities {
		want := fmt.Sprintf(".density-%d { --columns: %d; --cell: %gpt; --figure: %gmm; }\n", i+1, d.columns, d.text, d.figure)
		if !strings.Contains(string(css), want) {
			t.Errorf("card.css has no %s", want)
		}
	}
	if n := strings.Count(string(css), "\n.density-"); n != len(densities) {
		t.Errorf("card.css has %d densities, want %d", n, len(densities))
	}
}
