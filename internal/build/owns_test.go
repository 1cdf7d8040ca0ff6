package build_test

import (
	"strings"
	"testing"

	"posebook/internal/build"
	"posebook/internal/publish"
	"posebook/internal/site"
)

// TestWhatTheSiteOwns: each place in which the site has something is one that a library's own
// file can't take, and there is no other.
func TestWhatTheSiteOwns(t *testing.T) {
	tops := map[string]bool{}
	for _, change := range []func(*build.Options){
		func(o *build.Options) { o.BaseURL = "https://example.org/" },
		func(o *build.Options) { o.Portable = true },
	} {
		for _, path := range realSite(t, change).Paths() {
			if site.Owns(path) == "" && !site.ForHost(path) {
				t.Errorf("nothing says that %s is the site's own", path)
			}
			top, _, _ := strings.Cut(path, "/")
			tops[top] = true
		}
	}
	for top := range tops {
		if (site.Owns(strings.ToUpper(top)) == "") != site.ForHost(top) || site.Owns("x-"+top) != "" || site.Owns("x/"+top) != "" {
			t.Errorf("what is said of %s does not hold for it alone, in any case", top)
		}
		if publish.Fold(top) != top {
			t.Errorf("%s is not written as it is compared", top)
		}
	}
	for _, path := range []string{"CNAME", "_redirects", "photos/a.jpg", ".well-known/x", "poses.pdf", "index.htm"} {
		if what := site.Owns(path); what != "" {
			t.Errorf("%s is said to be %s", path, what)
		}
	}
}
