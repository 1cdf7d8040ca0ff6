package figure

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"
)

// A cacheFile is a file to be laid into a cache: its size, and for how many days nobody has used
// it.
type cacheFile struct {
	path string
	size int64
	days int
}

const (
	first  = "ab/0123456789abcdef0123456789abcd"
	second = "ab/1123456789abcdef0123456789abcd"
	third  = "cd/2123456789abcdef0123456789abcd"
)

func lay(t *testing.T, c Cache, now time.Time, files ...cacheFile) {
	t.Helper()
	for _, f := range files {
		at := filepath.Join(c.Dir, f.path)
		used := now.Add(-time.Duration(f.days) * day)
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(at, make([]byte, f.size), 0o644); err != nil {
			t.Fatal(err)
		}
		if err := os.Chtimes(at, used, used); err != nil {
			t.Fatal(err)
		}
	}
}

// remaining lists the files of a cache.
func remaining(t *testing.T, c Cache) []string {
	t.Helper()
	var out []string
	err := filepath.WalkDir(c.Dir, func(at string, d os.DirEntry, err error) error {
		if err == nil && !d.IsDir() && d.Name() != pruned {
			name, _ := filepath.Rel(c.Dir, at)
			out = append(out, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestPrune(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	for name, c := range map[string]struct {
		files []cacheFile
		want  []string
	}{
		"not used in a year": {
			[]cacheFile{{first, 10, 366}, {second, 10, 364}, {third, 10, 0}},
			[]string{second, third},
		},
		"beyond the size, the longest unused first": {
			[]cacheFile{{first, 60, 3}, {second, 30, 200}, {third, 40, 100}},
			[]string{first, third},
		},
		"all that fits": {
			[]cacheFile{{first, 60, 3}, {second, 40, 200}},
			[]string{first, second},
		},
		"what a stopped build left": {
			[]cacheFile{{"ab/new-123", 10, 2}, {"ab/new-456", 10, 0}},
			[]string{"ab/new-456"},
		},
		"what is none of its own": {
			[]cacheFile{{"readme.txt", 500, 900}, {"ab/notes", 500, 900}, {"abc/0123456789abcdef0123456789abcd", 9, 900}},
			[]string{"ab/notes", "abc/0123456789abcdef0123456789abcd", "readme.txt"},
		},
	} {
		cache := Cache{t.TempDir()}
		lay(t, cache, now, c.files...)
		cache.prune(now, 100)
		if got := remaining(t, cache); !slices.Equal(got, c.want) {
			t.Errorf("%s: left %q, want %q", name, got, c.want)
		}
	}
}

func TestPruneLooksOnceADay(t *testing.T) {
	now := time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC)
	c := Cache{t.TempDir()}
	c.Prune(now)
	lay(t, c, now, cacheFile{first, 10, 900})
	if c.Prune(now.Add(day - time.Second)); len(remaining(t, c)) != 1 {
		t.Error("looked twice on one day")
	}
	if c.Prune(now.Add(-time.Hour)); len(remaining(t, c)) != 0 {
		t.Error("a mark from the future stops it")
	}
	lay(t, c, now, cacheFile{first, 10, 900})
	if c.Prune(now.Add(day)); len(remaining(t, c)) != 0 {
		t.Error("did not look a day later")
	}
}

func TestPruneWithoutAFolder(t *testing.T) {
	Cache{}.Prune(time.Now())
	missing := filepath.Join(t.TempDir(), "none")
	Cache{missing}.Prune(time.Now())
	if _, err := os.Lstat(missing); err == nil {
		t.Error("a cache that is not there was made")
	}
}

// A link in the folder, put there by whoever may write into it, leads to nothing that is removed.
func TestPruneFollowsNoLink(t *testing.T) {
	now := time.Now()
	c, other := Cache{t.TempDir()}, Cache{t.TempDir()}
	lay(t, other, now, cacheFile{first, 10, 900}, cacheFile{"kept", 10, 900})
	if os.Symlink(filepath.Join(other.Dir, "ab"), filepath.Join(c.Dir, "ab")) != nil {
		t.Skip("no links here")
	}
	if err := os.Symlink(filepath.Join(other.Dir, "kept"), filepath.Join(c.Dir, pruned)); err != nil {
		t.Fatal(err)
	}
	c.Prune(now)
	if got := remaining(t, other); !slices.Equal(got, []string{first, "kept"}) {
		t.Errorf("behind the links is left %q", got)
	}
	if info, err := os.Stat(filepath.Join(other.Dir, "kept")); err != nil || info.Size() != 10 || now.Sub(info.ModTime()) < day {
		t.Error("the file behind the mark was touched")
	}
}

// An entry that is read counts as used from then on.
func TestReadingMarksAnEntryAsUsed(t *testing.T) {
	c := Cache{t.TempDir()}
	p := testPostures(t)["mountain"]
	c.Figure(p, Bun)
	file := entries(t, c.Dir)[0]
	old := time.Now().Add(-300 * day)
	if err := os.Chtimes(file, old, old); err != nil {
		t.Fatal(err)
	}
	c.Figure(p, Bun)
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if unused := time.Since(info.ModTime()); unused > day {
		t.Errorf("after it was read it counts as unused for %s", unused)
	}
}

// What a drawing depends on is in its key: all of the code but the door's own files, and no test.
func TestKeyIsMadeOfTheCodeThatDraws(t *testing.T) {
	door := []string{"doc.go", "cache.go", "cache_file.go", "cache_key.go", "cache_prune.go", "cache_values.go", "sheet.go"}
	for _, folder := range []string{".", "contour"} {
		files, err := os.ReadDir(folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range files {
			name := filepath.ToSlash(filepath.Join(folder, f.Name()))
			if filepath.Ext(name) != ".go" {
				continue
			}
			test := matches("*_test.go", f.Name())
			outside := slices.Contains(door, name) || name == "contour/doc.go" || name == "contour/read.go"
			_, err := sources.ReadFile(name)
			if in := err == nil; in == (test || outside) {
				t.Errorf("%s is in the key: %t", name, in)
			}
		}
	}
	if _, err := sources.ReadFile("bases.yaml"); err != nil {
		t.Error("the bases are not in the key")
	}
}

func matches(pattern, name string) bool {
	ok, err := filepath.Match(pattern, name)
	return ok && err == nil
}
