package generate

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"posebook/internal/build"
	"posebook/layouts"
)

// written returns the files of a library in one of the formats.
func written(t *testing.T, opts Options, write func(*Library, string) error) (dir string, files map[string]string) {
	t.Helper()
	lib, err := New(opts)
	if err != nil {
		t.Fatal(err)
	}
	dir = t.TempDir()
	if err := write(lib, dir); err != nil {
		t.Fatal(err)
	}
	files = map[string]string{}
	err = filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		files[filepath.ToSlash(name[len(dir)+1:])] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return dir, files
}

func TestSameSeedSameFiles(t *testing.T) {
	for name, write := range map[string]func(*Library, string) error{"posebook": (*Library).WritePosebook, "hugo": (*Library).WriteHugo} {
		_, first := written(t, Options{Poses: 60, Sequences: 6, Seed: 7}, write)
		_, second := written(t, Options{Poses: 60, Sequences: 6, Seed: 7}, write)
		if !maps.Equal(first, second) {
			t.Errorf("%s: two libraries of one seed differ", name)
		}
		_, other := written(t, Options{Poses: 60, Sequences: 6, Seed: 8}, write)
		if maps.Equal(first, other) {
			t.Errorf("%s: two libraries of different seeds are the same", name)
		}
	}
}

func TestBuildsWithoutDiagnostics(t *testing.T) {
	for _, seed := range []uint64{1, 2, 1 << 63} {
		dir, _ := written(t, Options{Poses: 100, Sequences: 20, Seed: seed, Figures: seed == 2}, (*Library).WritePosebook)
		result, err := build.Site(build.Options{Root: os.DirFS(dir), Layouts: layouts.Files(), Choices: build.Choices{Date: time.Unix(0, 0)}})
		if err != nil {
			t.Fatal(err)
		}
		if len(result.Diags) > 0 {
			var out bytes.Buffer
			_ = result.Diags.Print(&out, "text")
			t.Errorf("seed %d: %s", seed, out.String())
		}
		if result.Poses != 100 || result.Sequences != 20 {
			t.Errorf("seed %d: %d poses and %d sequences, want 100 and 20", seed, result.Poses, result.Sequences)
		}
	}
}

// A library is of use only if it holds what real ones do, in about the same amount.
func TestVariety(t *testing.T) {
	_, files := written(t, Options{Poses: 200, Sequences: 20, Seed: 1}, (*Library).WritePosebook)
	size, poses := 0, 0
	all := ""
	for _, path := range slices.Sorted(maps.Keys(files)) {
		all += files[path]
		if strings.HasPrefix(path, "content/poses/") {
			_, body, _ := strings.Cut(files[path][4:], "\n---\n")
			size, poses = size+len(body), poses+1
		}
	}
	if mean := size / poses; mean < 2700 || mean > 3300 {
		t.Errorf("a body has %d bytes, want about 3,000", mean)
	}
	for _, sign := range []string{
		"\nsides: ", ": same", ": other", "  works: [", "  stretches: [", "\nvariations:\n", "\neasier: ", "\nharder: ", "\nprepare: ",
		"\nfollow: ", "\ncautions:\n", ".md#cues)", "\n| --- |", "[^1]: ", "\n> ", "sides: [right, left]", "repeat: 2", "rest: 30s",
		"section: Warm-up", "side: each", "variation: ",
	} {
		if !strings.Contains(all, sign) {
			t.Errorf("nothing in the library has %q", sign)
		}
	}
}

func TestTitlesAreDistinct(t *testing.T) {
	lib, err := New(Options{Poses: 25_000, Seed: 3})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]int{}
	for i, h := range lib.poses {
		if first, twice := seen[h.id]; twice {
			t.Fatalf("poses %d and %d are both %q", first, i, h.id)
		}
		seen[h.id] = i
	}
}

// What is easier, and what comes before, stands before a pose in the plan, so no relation runs in a circle.
func TestRelationsHaveOneDirection(t *testing.T) {
	lib, err := New(Options{Poses: 500, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	for i, at := range lib.backwards() {
		for _, j := range slices.Concat(at.easier, at.before) {
			if j >= i {
				t.Errorf("pose %d has the later pose %d before it", i, j)
			}
		}
		for _, list := range [][]int{at.easier, at.harder, at.before, at.after} {
			if len(slices.Compact(slices.Sorted(slices.Values(list)))) != len(list) {
				t.Errorf("pose %d has one relation twice: %v", i, list)
			}
		}
	}
}

func TestOptionsOutOfRange(t *testing.T) {
	for _, opts := range []Options{{Poses: 31}, {Poses: 100, Sequences: -1}} {
		if _, err := New(opts); err == nil {
			t.Errorf("New(%+v) gives no error", opts)
		}
	}
}
