package lean

import (
	"os"
	"path/filepath"
	"testing"

	"posebook/internal/build"
	"posebook/layouts"
)

// The library builds without an error, and twice to the same texts.
func TestPosebookBuildsIt(t *testing.T) {
	dir, again := t.TempDir(), t.TempDir()
	for _, d := range []string{dir, again} {
		if err := WritePosebook(d, 40); err != nil {
			t.Fatal(err)
		}
	}
	result, err := build.Site(build.Options{Root: os.DirFS(dir), Layouts: layouts.Files()})
	if err != nil || result.Tree == nil || result.Poses != 40 || result.Sequences != 4 {
		t.Fatalf("%v %+v", err, result)
	}
	const name = "content/poses/pose-000007.md"
	one, err1 := os.ReadFile(filepath.Join(dir, name))
	two, err2 := os.ReadFile(filepath.Join(again, name))
	if err1 != nil || err2 != nil || string(one) != string(two) {
		t.Errorf("written twice it differs: %v %v", err1, err2)
	}
}

func TestHugoGetsTheSame(t *testing.T) {
	dir := t.TempDir()
	if err := WriteHugo(dir, 40); err != nil {
		t.Fatal(err)
	}
	for pattern, want := range map[string]int{"content/poses/*.md": 40, "content/sequences/*.md": 4, "layouts/*.html": 4, "layouts/_partials/*.html": 2} {
		if got, err := filepath.Glob(filepath.Join(dir, pattern)); err != nil || len(got) != want {
			t.Errorf("%s: %d files, want %d (%v)", pattern, len(got), want, err)
		}
	}
}
