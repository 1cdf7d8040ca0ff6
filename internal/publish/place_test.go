package publish

import (
	"os"
	"path/filepath"
	"testing"
)

func TestResolve(t *testing.T) {
	base, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	files{"real/in/file": "x", "link": "-> real"}.put(t, base)
	t.Chdir(base)
	for dir, want := range map[string]string{
		".": "", "real": "real", "link": "real", "link/in": "real/in", "link/new/er": "real/new/er", "new": "new",
		"real/in/../..": "", "link/..": "", "./new/../link/./x/": "real/x", base + "/link": "real", "real/in/file": "real/in/file",
	} {
		if got, err := Resolve(dir); err != nil || got != filepath.Join(base, want) {
			t.Errorf("Resolve(%q) = %q, %v; want %q", dir, got, err, filepath.Join(base, want))
		}
	}
	if all, _ := os.ReadDir(base); len(all) != 2 {
		t.Errorf("something was made: %v", all)
	}
}

func TestWithin(t *testing.T) {
	base, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	files{"lib/content/a": "x", "LIBRARY/b": "x", "library/c": "x"}.put(t, base)
	for _, c := range []struct {
		inner, outer string
		want         bool
	}{
		{"lib", "lib", true}, {"lib/content", "lib", true}, {"lib", "lib/content", false}, {"lib/content/x/y", "lib/content", true},
		{"lib/contents", "lib/content", false}, {"lib/static", "lib/static", true}, {"lib/Static/x", "lib/static", true},
		{"lib/statics", "lib/static", false}, {"lib/u\u0308", "lib/\u00fc", true}, {"LIBRARY/b", "library", sameFolder(base+"/LIBRARY", base+"/library")},
		{"new/lib", "lib", false}, {"", "lib", false}, {"lib", "", true},
	} {
		inner, outer := filepath.Join(base, c.inner), filepath.Join(base, c.outer)
		if got := Within(inner, outer); got != c.want {
			t.Errorf("Within(%q, %q) = %t", c.inner, c.outer, got)
		}
	}
}

// sameFolder is true where the disk ignores case.
func sameFolder(a, b string) bool {
	aInfo, err := os.Stat(a)
	bInfo, err2 := os.Stat(b)
	return err == nil && err2 == nil && os.SameFile(aInfo, bInfo)
}
