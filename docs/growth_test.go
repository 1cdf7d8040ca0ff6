package docs_test

import (
	"path"
	"slices"
	"strings"
	"testing"

	"posebook/checks/growth"
)

// TestEveryKeyGrows holds the table of what is measured as it grows to the keys that the code
// reads: a list or a text that nobody has made longer is one that may take hours.
func TestEveryKeyGrows(t *testing.T) {
	measured := map[string]bool{}
	for _, c := range growth.Cases() {
		for _, key := range c.Keys {
			_, name, _ := strings.Cut(key, " ")
			measured[key], measured["any "+name] = true, true
		}
	}
	n := 0
	for file, keys := range keysRead(t) {
		kind := kindOf(file)
		for _, key := range keys {
			n++
			if !measured[kind+" "+key] {
				t.Errorf("no case of checks/growth makes the key %q of %s longer", key, file)
			}
		}
	}
	if n < 70 {
		t.Errorf("found only %d keys in the code", n)
	}
}

// kindOf says what the keys are of that a file of code reads; "any" where it reads them for
// several kinds.
func kindOf(file string) string {
	kind := strings.TrimSuffix(path.Base(file), ".go")
	switch {
	case strings.HasPrefix(file, "internal/figure/"):
		return "figure"
	case kind == "caution", kind == "inherit":
		return "pose"
	case kind == "condition":
		return "site"
	case slices.Contains([]string{"pose", "sequence", "muscle", "site"}, kind):
		return kind
	}
	return "any"
}
