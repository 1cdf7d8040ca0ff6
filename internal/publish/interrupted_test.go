package publish

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

// Of many builds at once each is either refused or publishes its site whole.
func TestWriteAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	var group sync.WaitGroup
	sites := make([]files, 8)
	for i := range sites {
		sites[i] = site.with(files{"index.html": fmt.Sprint(i), "poses/index.html": fmt.Sprint(i)})
		group.Go(func() {
			for range 5 {
				if _, err := Write(dir, treeOf(t, sites[i])); err != nil && !errors.Is(err, ErrBusy) {
					t.Error(err)
				}
			}
		})
	}
	group.Wait()
	got := folder(t, dir)
	for _, f := range sites {
		if got["index.html"] == f["index.html"] {
			holdsOnly(t, dir, f.published())
			return
		}
	}
	t.Errorf("none of the sites is published: %q", got)
}

// A reader that opens the folder's pages while builds run must always find one, whole.
func TestVisitorSeesWholePages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s, err := slotsOf(dir)
	must(t, err)
	if probe := t.TempDir(); os.Mkdir(probe+"/a", 0o755) != nil || os.Mkdir(probe+"/b", 0o755) != nil || exchange(probe+"/a", probe+"/b") != nil {
		t.Skip("this system can't exchange two folders")
	}
	pages := []string{strings.Repeat("a", 100_000), strings.Repeat("b", 90_000)}
	write(t, dir, files{"index.html": pages[0]}, Result{Written: 1})
	done := make(chan struct{})
	go func() {
		defer close(done)
		for i := range 100 {
			if _, err := Write(dir, treeOf(t, files{"index.html": pages[(i+1)%2]})); err != nil {
				t.Error(err)
			}
		}
	}()
	for reads := 0; ; reads++ {
		got, err := os.ReadFile(filepath.Join(s.dir, "index.html"))
		if err != nil || string(got) != pages[0] && string(got) != pages[1] {
			t.Fatalf("after %d reads: %d bytes, %v", reads, len(got), err)
		}
		select {
		case <-done:
			return
		default:
		}
	}
}

// swapByRenames is the way of systems that can't exchange two folders.
func TestSwapByRenames(t *testing.T) {
	base := t.TempDir()
	s, err := slotsOf(filepath.Join(base, "public"))
	must(t, err)
	files{"public/a": "old", ".public.posebook/next/a": "new"}.put(t, base)
	must(t, s.swapByRenames())
	holdsOnly(t, base, files{"public/a": "new", ".public.posebook/next/a": "old"})

	must(t, os.RemoveAll(s.next))
	if err := s.swapByRenames(); err == nil {
		t.Error("there was no staged site, and swapByRenames = nil")
	}
	holdsOnly(t, base, files{"public/a": "new", ".public.posebook": "empty"})
}

// Each case is what a build that was killed can leave, and what the next build of a site with one
// page makes of it.
func TestWriteAfterCrash(t *testing.T) {
	old, page := files{"old": "o"}.published(), files{"index.html": "new"}
	for _, c := range []struct {
		name      string
		dir       files // nil: not there
		next, old files
		want      Result
		stays     files
	}{
		{"while staging", old.with(files{".git": "g"}), files{"index.html": "ne", "x/y": "z"}, nil, Result{Written: 1, Removed: 1}, files{".git": "g"}},
		{"after the exchange", page.published(), old.with(files{".git/x": "g", ".gitkeep": ""}), nil, Result{Kept: 1}, files{".git/x": "g", ".gitkeep": ""}},
		{"after the exchange, .gitkeep made anew", page.published().with(files{".gitkeep": "b"}), old.with(files{".gitkeep": "a"}), nil, Result{Kept: 1}, files{".gitkeep": "b"}},
		{"between two renames", nil, page.published(), old.with(files{".git": "g"}), Result{Written: 1, Removed: 1}, files{".git": "g"}},
		{"after two renames", page.published(), nil, old.with(files{".git": "g"}), Result{Kept: 1}, files{".git": "g"}},
		{"after the exchange, folder deleted", nil, old.with(files{".git": "g"}), nil, Result{Written: 1}, files{".git": "g"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			s, err := slotsOf(dir)
			must(t, err)
			c.dir.put(t, s.dir)
			c.next.put(t, s.next)
			c.old.put(t, s.old)
			write(t, dir, page, c.want)
			holdsOnly(t, dir, page.published().with(c.stays))
			if exists(s.old) {
				t.Error("the old site is left")
			}
			for _, name := range stayNames() {
				if exists(filepath.Join(s.next, name)) {
					t.Errorf("%s is left", name)
				}
			}
		})
	}
}

// A build that was killed left the only .git in the staged folder, and the next one fails too.
func TestFailedWriteKeepsStrandedRepository(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files{".git/config": "g", "old": "x"}.put(t, slot(dir))
	if _, err := Write(dir, unwritable(t, nil, strings.Repeat("x", 300))); err == nil {
		t.Fatal("a name of 300 bytes was written")
	}
	holdsOnly(t, dir, nil)
	write(t, dir, site, Result{Written: 6})
	holdsOnly(t, dir, site.published().with(files{".git/config": "g"}))
}

func TestWriteRefusesTwoRepositories(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, site, Result{Written: 6})
	files{".git": "a"}.put(t, dir)
	files{".git": "b"}.put(t, slot(dir))
	refused(t, dir, "publish: "+slot(dir)+"/.git and "+dir+"/.git: one of them must go, and only you can tell which")
	if got := folder(t, slot(dir))[".git"]; got != "b" {
		t.Errorf("the other .git became %q", got)
	}
}

// The folder beside the published one must not turn up in the library's repository.
func TestWorkFolderHidesFromGit(t *testing.T) {
	base := t.TempDir()
	write(t, filepath.Join(base, "public"), site, Result{Written: 6})
	holdsOnly(t, filepath.Join(base, ".public.posebook"), files{".gitignore": "*\n", "lock": ""})
}

// A copy of the site that is made of links keeps what it held.
func TestWriteLeavesLinkedCopyAlone(t *testing.T) {
	base := t.TempDir()
	dir, backup := filepath.Join(base, "public"), filepath.Join(base, "backup")
	write(t, dir, files{"a": "one"}, Result{Written: 1})
	must(t, os.Link(filepath.Join(dir, "a"), backup))
	for _, data := range []string{"two", "six", "ten"} {
		write(t, dir, files{"a": data}, Result{Written: 1})
	}
	if got, err := os.ReadFile(backup); err != nil || !bytes.Equal(got, []byte("one")) {
		t.Errorf("the copy became %q, %v", got, err)
	}
}
