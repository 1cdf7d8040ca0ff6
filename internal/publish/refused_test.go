package publish

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// slot is where the next site is staged.
func slot(dir string) string {
	return filepath.Join(filepath.Dir(dir), "."+filepath.Base(dir)+".posebook", "next")
}

func TestWriteRefusesForeignFolder(t *testing.T) {
	for _, c := range []struct {
		name    string
		holds   files
		foreign string
	}{
		{"one file", files{"notes.txt": "x"}, `"notes.txt"`},
		{"more than five", files{"a": "", "b": "", "c": "", "d/x": "", "d/y": "", "e": "", "f": "", "g": ""}, `"a", "b", "c", "d/", "e" and 2 more`},
		{"a library", files{"site.yaml": "", "content/poses/tree.md": "", ".gitkeep": ""}, `"content/", "site.yaml"`},
		{"a Go module", files{"go.mod": "", ".git/config": ""}, `"go.mod"`},
		{"a link", files{"a": "-> /etc/passwd"}, `"a@"`},
		{"an empty folder", files{"a": "empty"}, `"a/"`},
		{"a .gitkeep in a folder", files{"a/.gitkeep": ""}, `"a/"`},
		{"a .gitkeep that is a link", files{".gitkeep": "-> a"}, `".gitkeep@"`},
		{"a .gitkeep that is a folder", files{".gitkeep/a": ""}, `".gitkeep/"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			base := t.TempDir()
			dir := filepath.Join(base, "public")
			c.holds.put(t, dir)
			refused(t, dir, "publish: "+dir+": the folder holds what no build has put there: "+c.foreign+"; move it away, or publish into another folder")
			if all, _ := os.ReadDir(base); len(all) != 1 {
				t.Errorf("something was made beside the folder: %v", all)
			}
		})
	}
}

func TestWriteRefusesForeignFileAmongOurs(t *testing.T) {
	for _, c := range []struct {
		name    string
		harm    func(t *testing.T, dir string)
		foreign string
	}{
		{"file", func(t *testing.T, dir string) { files{"poses/notes.txt": "x"}.put(t, dir) }, `"poses/notes.txt"`},
		{"folder", func(t *testing.T, dir string) { files{"poses/tree/a/b": "x"}.put(t, dir) }, `"poses/tree/a/"`},
		{"link for a file", func(t *testing.T, dir string) {
			must(t, os.Remove(filepath.Join(dir, "index.html")))
			files{"index.html": "-> poses/index.html"}.put(t, dir)
		}, `"index.html@"`},
		{"link for a folder", func(t *testing.T, dir string) {
			must(t, os.RemoveAll(filepath.Join(dir, "poses")))
			files{"poses": "-> static"}.put(t, dir)
		}, `"poses@"`},
		{"folder for a file", func(t *testing.T, dir string) {
			must(t, os.Remove(filepath.Join(dir, "index.html")))
			files{"index.html/a": "x"}.put(t, dir)
		}, `"index.html/"`},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, site, Result{Written: 6})
			c.harm(t, dir)
			refused(t, dir, "publish: "+dir+": the folder holds what no build has put there: "+c.foreign+"; move it away, or publish into another folder")
		})
	}
}

// refused writes, expects this error and everything in the folder as it was.
func refused(t *testing.T, dir, want string) {
	t.Helper()
	before := folder(t, dir)
	result, err := Write(dir, treeOf(t, files{"index.html": "new", "a": "new"}))
	if err == nil || err.Error() != want || result != (Result{}) {
		t.Errorf("Write = %+v, %v\nwant %s", result, err, want)
	}
	holdsOnly(t, dir, before)
}

func TestForeignErrorIsTyped(t *testing.T) {
	dir := t.TempDir()
	files{"a": "x"}.put(t, dir)
	_, err := Write(dir, new(Tree))
	var foreign *ForeignError
	if !errors.As(err, &foreign) || !slices.Equal(foreign.Paths, []string{"a"}) {
		t.Errorf("Write = %v, want a *ForeignError", err)
	}
}

func TestWriteRefusesPlace(t *testing.T) {
	base := t.TempDir()
	files{"file": "x", "loose": "-> nowhere", "listed/" + manifestName: "x", "odd/" + manifestName: "-> x"}.put(t, base)
	for _, c := range []struct{ dir, want string }{
		{"", "publish: no folder to publish into"},
		{"/", "publish: /: the root of a file system can't be published into"},
		{base + "/file", "publish: " + base + "/file: not a folder"},
		{base + "/file/public", "publish: mkdir " + base + "/file: not a directory"},
		{base + "/loose", "publish: lstat " + base + "/nowhere: no such file or directory"},
		{base + "/listed", "publish: " + base + "/listed/" + manifestName + ": not a list of published files that this version knows; empty the folder and build again"},
		{base + "/odd", "publish: " + base + "/odd/" + manifestName + ": not a regular file"},
	} {
		if _, err := Write(c.dir, treeOf(t, site)); err == nil || err.Error() != c.want {
			t.Errorf("Write(%q) = %v\nwant %s", c.dir, err, c.want)
		}
	}
}

func TestWriteThroughLink(t *testing.T) {
	base := t.TempDir()
	files{"elsewhere/site": "empty", "public": "-> elsewhere/site"}.put(t, base)
	write(t, filepath.Join(base, "public"), site, Result{Written: 6})
	holdsOnly(t, filepath.Join(base, "elsewhere", "site"), site.published())
	if target, err := os.Readlink(filepath.Join(base, "public")); err != nil || target != "elsewhere/site" {
		t.Errorf("the link became %q, %v", target, err)
	}
	write(t, filepath.Join(base, "public"), site, Result{Kept: 6})
}

func TestWriteIntoWorkingFolder(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, ".", site, Result{Written: 6})
	holdsOnly(t, dir, site.published())
}

func TestGitFilesStay(t *testing.T) {
	for _, stay := range []files{
		{".gitkeep": ""},
		{".git": "gitdir: ../.git/worktrees/public\n", ".gitkeep": "why"},
		{".git/config": "[core]", ".git/objects/ab/cd": "x"},
	} {
		dir := filepath.Join(t.TempDir(), "public")
		stay.put(t, dir)
		write(t, dir, site, Result{Written: 6})
		holdsOnly(t, dir, site.published().with(stay))
		write(t, dir, site.without("index.html"), Result{Kept: 5, Removed: 1})
		holdsOnly(t, dir, site.without("index.html").published().with(stay))
		write(t, dir, site, Result{Written: 1, Kept: 5})
		holdsOnly(t, dir, site.published().with(stay))
	}
}

// unwritable returns a tree with a file whose path no disk takes, as Add would refuse it.
func unwritable(t *testing.T, f files, path string) *Tree {
	tree := treeOf(t, f)
	if err := tree.add(path, pack(nil, []byte("x"))); err != nil {
		t.Fatal(err)
	}
	return tree
}

// A name that is too long for the file system is found only when it is written: some files are
// staged by then.
func TestWriteFailsHalfway(t *testing.T) {
	long := strings.Repeat("x", 300)
	for _, bad := range []string{"poses/" + long, long + "/index.html"} {
		dir := filepath.Join(t.TempDir(), "public")
		files{".gitkeep": ""}.put(t, dir)
		for range 2 { // with nothing published, then with a site
			before, other := folder(t, dir), folder(t, slot(dir))
			result, err := Write(dir, unwritable(t, site.with(files{"index.html": "new"}), bad))
			if err == nil || !strings.Contains(err.Error(), long) || !strings.Contains(err.Error(), "name too long") || result != (Result{}) {
				t.Fatalf("Write = %+v, %v", result, err)
			}
			holdsOnly(t, dir, before)
			holdsOnly(t, slot(dir), other) // a folder that was published once, and may be open, is as it was
			_, err = Write(dir, treeOf(t, site))
			must(t, err)
		}
		holdsOnly(t, dir, site.published().with(files{".gitkeep": ""}))
	}
}

func TestWriteRefusesSecondBuild(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	s, err := slotsOf(dir)
	must(t, err)
	unlock, err := s.lock()
	must(t, err)
	_, err = Write(dir, treeOf(t, site))
	if want := "publish: " + dir + ": another build is publishing into this folder"; !errors.Is(err, ErrBusy) || err.Error() != want {
		t.Errorf("Write = %v, want %s", err, want)
	}
	holdsOnly(t, dir, nil)
	must(t, unlock())
	write(t, dir, site, Result{Written: 6})
}
