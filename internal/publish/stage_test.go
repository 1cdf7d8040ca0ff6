package publish

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Until a Stage publishes, nothing that is published differs, and once it is given up nothing is
// left of it.
func TestStageGivenUp(t *testing.T) {
	for what, before := range map[string]files{
		"nothing is there":      nil,
		"a site is there":       {"public/index.html": "home", "public/old/index.html": "old"},
		"an empty folder there": {"public": "empty"},
	} {
		t.Run(what, func(t *testing.T) {
			above := t.TempDir()
			dir := filepath.Join(above, "public")
			if before["public/index.html"] != "" {
				_, err := Write(dir, treeOf(t, files{"index.html": "home", "old/index.html": "old"}))
				must(t, err)
			} else {
				before.put(t, above)
			}
			want := folder(t, above)
			for range 2 {
				st, err := Begin(dir, 1)
				must(t, err)
				add(t, st.Tree(), "index.html", "another")
				add(t, st.Tree(), "old/index.html", "old")
				add(t, st.Tree(), "new/in/deep.html", "new")
				for path, data := range before {
					if rel, inside := filepath.Rel(dir, filepath.Join(above, path)); inside == nil && rel != "." {
						holdsFile(t, filepath.Join(dir, rel), data)
					}
				}
				if _, err := Begin(dir, 1); !errors.Is(err, ErrBusy) {
					t.Errorf("a second Stage begins: %v", err)
				}
				must(t, st.Close())
				must(t, st.Close())
				got := folder(t, above)
				delete(got, ".public.posebook/lock")
				delete(got, ".public.posebook/.gitignore")
				delete(want, ".public.posebook/lock")
				delete(want, ".public.posebook/.gitignore")
				if what == "an empty folder there" {
					delete(got, ".public.posebook")
				}
				if before == nil && exists(above+"/.public.posebook") {
					t.Error("the folder beside is left")
				}
				if len(got) != len(want) {
					t.Errorf("%q is left, want %q", got, want)
				}
			}
		})
	}
}

// What a Stage left that was killed is no part of the next site.
func TestStageAfterKill(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s, err := slotsOf(dir)
	must(t, err)
	files{"old.html": "old", "index.html": "torn"}.put(t, s.staged)
	stage(t, dir, files{"index.html": "home"})
	holdsOnly(t, dir, files{"index.html": "home"}.published())
}

func holdsFile(t *testing.T, name, want string) {
	t.Helper()
	if same, err := holds(name, []byte(want), new([]byte)); !same || err != nil {
		t.Errorf("%s does not hold %q (%v)", name, want, err)
	}
}

// A path is refused as by a tree in memory, and then nothing is written for it.
func TestStageRefusesPaths(t *testing.T) {
	st, err := Begin(filepath.Join(t.TempDir(), "public"), 0)
	must(t, err)
	defer st.Close()
	add(t, st.Tree(), "a/b.html", "1")
	for _, path := range []string{"a/b.html", "A/b.html", "a", "../c.html", "a/b.html/c.html", ".git"} {
		if err := st.Tree().Add(path, []byte("2")); err == nil {
			t.Errorf("%s is taken", path)
		}
	}
	if data, ok := st.Tree().Get("a/b.html"); !ok || string(data) != "1" {
		t.Errorf("the file holds %q", data)
	}
	if _, ok := st.Tree().Get("none"); ok {
		t.Error("there is a file that nobody added")
	}
}

// What is published is compared, not trusted: a file of the same size that somebody changed is
// written again.
func TestStageWritesOnlyWhatDiffers(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, site, Result{Written: 6})
	must(t, os.WriteFile(filepath.Join(dir, "poses/tree/index.html"), []byte("eert"), 0o644))
	changed := site.with(files{"index.html": "emoh"})
	if got := stage(t, dir, changed); got != (Result{Written: 2, Kept: 4, Bytes: got.Bytes}) {
		t.Errorf("%+v", got)
	}
	holdsOnly(t, dir, changed.published())
	if got := stage(t, dir, changed); got != (Result{Kept: 6, Bytes: got.Bytes}) {
		t.Errorf("%+v", got)
	}
}
