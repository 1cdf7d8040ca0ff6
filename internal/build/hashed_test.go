package build_test

import (
	"path"
	"strings"
	"testing"

	"posebook/internal/publish"
)

// Hosts are told that what is in these folders never changes, and a publish leaves the last
// sites' files in them by the hash in their names. So the name is that of the bytes as they are
// published.
func TestHashedFoldersHoldOnlyHashedFiles(t *testing.T) {
	seen := map[string]int{}
	for file, data := range realSite(t, nil).All() {
		folder, name, _ := strings.Cut(file, "/")
		if folder != "assets" && folder != "figures" {
			continue
		}
		seen[folder]++
		plain, _, _ := strings.Cut(name, ".")
		if want := publish.HashedName(plain+path.Ext(name), data); name != want {
			t.Errorf("%s: its content is that of %s", file, want)
		}
	}
	if seen["assets"] < 5 || seen["figures"] < 50 {
		t.Errorf("the site has only %v", seen)
	}
}
