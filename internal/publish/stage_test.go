package publish

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
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

// What somebody changes while a site is built is never taken for ours: neither copied into the next
// site nor noted as what was published.
func TestChangedWhileStaged(t *testing.T) {
	for what, changed := range map[string]bool{"with something to publish": true, "with nothing to publish": false} {
		t.Run(what, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, site, Result{Written: 6})
			next := site
			if changed {
				next = site.with(files{"index.html": "another"})
			}
			time.Sleep(2 * tick) // or what was written just now might have been changed since
			st, err := Begin(dir, 1)
			must(t, err)
			for path, data := range next {
				add(t, st.Tree(), path, data)
			}
			must(t, os.WriteFile(filepath.Join(dir, "poses/tree/index.html"), []byte("eert"), 0o644))
			_, err = st.Publish([]byte("note"))
			if said := err != nil && strings.Contains(err.Error(), "somebody changed it while the site was built"); said != changed {
				t.Errorf("Publish = %v", err)
			}
			if n, ok := NotedIn(dir); ok {
				t.Errorf("there is a receipt: %q", n.Note)
			}
			stage(t, dir, next)
			holdsOnly(t, dir, next.published())
		})
	}
}

// Where nobody changes anything a second site has its receipt, though most of its files are the first
// one's.
func TestReceiptOfASecondSite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, site, Result{Written: 6})
	for i := range 3 {
		time.Sleep(2 * tick)
		st, err := Begin(dir, 1)
		must(t, err)
		for path, data := range site.with(files{"index.html": fmt.Sprint(i)}) {
			add(t, st.Tree(), path, data)
		}
		_, err = st.Publish([]byte("note"))
		must(t, err)
		if n, ok := NotedIn(dir); !ok || !n.Untouched(1) {
			t.Errorf("site %d has no receipt", i)
		}
	}
}

// A file that is written piece by piece is the same as one that is added, in memory and on the disk; what its writer says is
// handed on, and its name is taken or refused like any other.
func TestFilePieceByPiece(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	long := strings.Repeat("library ", 40_000)
	stage(t, dir, files{"data.json": long, "index.html": "home"})
	st, err := Begin(dir, 1)
	must(t, err)
	defer st.Close()
	want := new(Tree)
	add(t, want, "data.json", long)
	for what, tree := range map[string]*Tree{"in memory": new(Tree), "on the disk": st.Tree()} {
		addFrom(t, tree, "data.json", long)
		if tree.Sum("data.json") != want.Sum("data.json") || tree.Bytes() != int64(len(long)) {
			t.Errorf("%s: %v, %d bytes", what, tree.Sum("data.json"), tree.Bytes())
		}
		if data, _ := tree.Get("data.json"); string(data) != long {
			t.Errorf("%s: it holds %d bytes", what, len(data))
		}
		torn := errors.New("torn")
		if err := tree.AddFrom("torn.json", func(io.Writer) error { return torn }); !errors.Is(err, torn) || errors.As(err, new(*StageError)) {
			t.Errorf("%s: %v", what, err)
		}
		for _, path := range []string{"data.json", "DATA.json", "data.json/a", "../data.json"} {
			if err := tree.AddFrom(path, func(io.Writer) error { return nil }); err == nil {
				t.Errorf("%s: %s is taken", what, path)
			}
		}
	}
}

// Of a file that is written piece by piece only one that differs is written again: longer, shorter, or with another byte at its
// end.
func TestPiecesAreComparedToo(t *testing.T) {
	long := strings.Repeat("a", 200_000)
	for what, next := range map[string]string{"longer": long + "a", "shorter": long[1:], "another end": long[1:] + "b", "nothing": "", "the same": long} {
		dir := filepath.Join(t.TempDir(), "public")
		write(t, dir, files{"b.json": long, "index.html": "home"}, Result{Written: 2})
		st, err := Begin(dir, 1)
		must(t, err)
		addFrom(t, st.Tree(), "b.json", next)
		add(t, st.Tree(), "index.html", "home")
		result, err := st.Publish(nil)
		must(t, err)
		if same := next == long; (result.Kept == 2) != same || (result.Written == 1) == same {
			t.Errorf("%s: %+v", what, result)
		}
		holdsFile(t, filepath.Join(dir, "b.json"), next)
	}
}
