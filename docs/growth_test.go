package docs_test

import (
	"path"
	"strings"
	"testing"

	"posebook/checks/growth"
)

// TestEveryKeyGrows holds the table of what is measured as it grows to the keys that the code reads: a list or a text that
// nobody has made longer is one that may take hours.
func TestEveryKeyGrows(t *testing.T) {
	measured := map[string]bool{}
	for _, c := range growth.Cases() {
		for _, key := range c.Keys {
			measured[key] = true
		}
	}
	n := 0
	for file, keys := range keysRead(t) {
		kind := strings.TrimSuffix(path.Base(file), ".go")
		if strings.HasPrefix(file, "internal/figure/") {
			kind = "figure"
		}
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
