package publish

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// files are a tree or a folder written down: data by path. In a folder a link is '-> target', a folder without
// anything in it 'empty'.
type files map[string]string

func treeOf(t testing.TB, f files) *Tree {
	t.Helper()
	tree := new(Tree)
	for path, data := range f {
		add(t, tree, path, data)
	}
	return tree
}

func (f files) with(changes files) files {
	out := maps.Clone(f)
	maps.Copy(out, changes)
	return out
}

func (f files) without(path string) files {
	out := maps.Clone(f)
	delete(out, path)
	return out
}

// put makes a folder hold files besides what it holds.
func (f files) put(t testing.TB, dir string) {
	t.Helper()
	for path, data := range f {
		name := filepath.Join(dir, path)
		must(t, os.MkdirAll(filepath.Dir(name), 0o755))
		target, link := strings.CutPrefix(data, "-> ")
		switch {
		case link:
			must(t, os.Symlink(target, name))
		case data == "empty":
			must(t, os.Mkdir(name, 0o755))
		default:
			must(t, os.WriteFile(name, []byte(data), 0o644))
		}
	}
}

// folder reads all that is in a folder, nil if it is not there.
func folder(t testing.TB, dir string) files {
	t.Helper()
	if !exists(dir) {
		return nil
	}
	f := files{}
	must(t, filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		path, data := filepath.ToSlash(name[len(dir)+1:]), []byte(nil)
		switch {
		case d.Type()&fs.ModeSymlink != 0:
			target, _ := os.Readlink(name)
			data = []byte("-> " + target)
		case d.IsDir():
			if in, _ := os.ReadDir(name); len(in) > 0 {
				return nil
			}
			data = []byte("empty")
		default:
			data, err = os.ReadFile(name)
		}
		f[path] = string(data)
		return err
	}))
	return f
}

// published is what a folder holds once these files are published in it.
func (f files) published() files {
	list := manifestHeader
	for _, path := range slices.Sorted(maps.Keys(f)) {
		list += path + "\n"
	}
	return f.with(files{manifestName: list})
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// write publishes and holds the folder against what it should be.
func write(t *testing.T, dir string, f files, want Result) {
	t.Helper()
	got, err := Write(dir, treeOf(t, f))
	must(t, err)
	for _, data := range f {
		want.Bytes += int64(len(data))
	}
	if got != want {
		t.Errorf("Write = %+v, want %+v", got, want)
	}
}

func holdsOnly(t *testing.T, dir string, want files) {
	t.Helper()
	if diff := cmp.Diff(want, folder(t, dir)); diff != "" {
		t.Errorf("%s (-want +got):\n%s", filepath.Base(dir), diff)
	}
}

var site = files{
	"index.html":               "home",
	"poses/index.html":         "all poses",
	"poses/tree/index.html":    "tree",
	"poses/plank/index.html":   "plank",
	"poses/plank/figure.svg":   "",
	"static/deep/er/photo.jpg": "\x00\xff",
}

func TestWriteIntoMissingFolder(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "some", "where", "public")
	write(t, dir, site, Result{Written: 6})
	holdsOnly(t, dir, site.published())
}

func TestWriteEmptyTree(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, files{}, Result{})
	holdsOnly(t, dir, files{}.published())
	write(t, dir, site, Result{Written: 6})
	write(t, dir, files{}, Result{Removed: 6})
	holdsOnly(t, dir, files{}.published())
}

func TestWriteAgainKeepsAll(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	write(t, dir, site, Result{Written: 6})
	before, err := os.Stat(dir)
	must(t, err)
	write(t, dir, site, Result{Kept: 6})
	after, err := os.Stat(dir)
	must(t, err)
	if !os.SameFile(before, after) {
		t.Error("nothing had changed, and the folder was exchanged")
	}
}

// Every build counts against the one before, whatever the folder holds that it is staged in.
func TestWriteSeries(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	edited := site.with(files{"index.html": "HOME"})
	fewer := site.without("poses/plank/index.html").without("poses/plank/figure.svg")
	for i, step := range []struct {
		files files
		want  Result
	}{
		{site, Result{Written: 6}},
		{edited, Result{Written: 1, Kept: 5}},
		{edited, Result{Kept: 6}},
		{site, Result{Written: 1, Kept: 5}},
		{fewer, Result{Kept: 4, Removed: 2}},
		{site, Result{Written: 2, Kept: 4}},
		{edited.with(files{"index.html": "longer home", "new": "x"}), Result{Written: 2, Kept: 5}},
		{files{"poses": "now a file", "index.html/x": "now a folder"}, Result{Written: 2, Removed: 7}},
		{site, Result{Written: 6, Removed: 2}},
	} {
		t.Run(fmt.Sprint(i), func(t *testing.T) {
			write(t, dir, step.files, step.want)
			holdsOnly(t, dir, step.files.published())
		})
	}
}

func TestWriteModes(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	plain := filepath.Join(t.TempDir(), "plain") // what the umask makes of the modes
	must(t, os.Mkdir(plain, 0o755))
	files{"file": "x"}.put(t, plain)
	write(t, dir, site, Result{Written: 6})
	for path, like := range map[string]string{"": "", "poses/tree": "", "index.html": "file", manifestName: "file"} {
		got, err := os.Stat(filepath.Join(dir, path))
		must(t, err)
		want, err := os.Stat(filepath.Join(plain, like))
		must(t, err)
		if got.Mode() != want.Mode() {
			t.Errorf("%q has mode %v, want %v", path, got.Mode(), want.Mode())
		}
	}
}

// What somebody did to a published folder by hand, and the build puts right.
func TestWriteRepairs(t *testing.T) {
	for _, c := range []struct {
		name string
		harm func(t *testing.T, dir string)
		want Result
	}{
		{"edited", func(t *testing.T, dir string) { files{"index.html": "h0me"}.put(t, dir) }, Result{Written: 1, Kept: 5}},
		{"deleted", func(t *testing.T, dir string) { must(t, os.Remove(filepath.Join(dir, "index.html"))) }, Result{Written: 1, Kept: 5}},
		{"folder deleted", func(t *testing.T, dir string) { must(t, os.RemoveAll(filepath.Join(dir, "poses"))) }, Result{Written: 4, Kept: 2}},
		{"all deleted", func(t *testing.T, dir string) { must(t, os.RemoveAll(dir)) }, Result{Written: 6}},
		{"litter", func(t *testing.T, dir string) { files{".DS_Store": "x", "poses/Thumbs.db": "x"}.put(t, dir) }, Result{Kept: 6}},
		{"other slot spoilt", func(t *testing.T, dir string) {
			files{"index.html/a": "x", "b": "x", "poses/tree/index.html": "-> /etc/passwd", "static": "-> /"}.put(t, slot(dir))
			files{"index.html": "h0me"}.put(t, dir)
		}, Result{Written: 1, Kept: 5}},
		{"other slot a file", func(t *testing.T, dir string) {
			files{"index.html": "h0me"}.put(t, dir)
			files{"next": "x"}.put(t, filepath.Dir(slot(dir)))
		}, Result{Written: 1, Kept: 5}},
		{"other slot a link", func(t *testing.T, dir string) {
			files{"index.html": "h0me"}.put(t, dir)
			files{"next": "-> ../public"}.put(t, filepath.Dir(slot(dir)))
		}, Result{Written: 1, Kept: 5}},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := filepath.Join(t.TempDir(), "public")
			write(t, dir, site, Result{Written: 6})
			c.harm(t, dir)
			write(t, dir, site, c.want)
			if c.name != "litter" { // nothing had to be written, so it is left
				holdsOnly(t, dir, site.published())
			}
		})
	}
}

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
	if err := tree.add(path, pack(nil, []byte("x"), nil, nil)); err != nil {
		t.Fatal(err)
	}
	return tree
}

// A name that is too long for the file system is found only when it is written: some files are staged by then.
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

// Each case is what a build that was killed can leave, and what the next build of a site with one page makes of it.
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

// Cold: nothing is published. Warm: nothing changed. Edit: one page changed, and one in the folder it is staged in.
func BenchmarkWrite(b *testing.B) {
	const pages = 2000
	build := func(edit int) *Tree {
		tree := new(Tree)
		for i := range pages {
			add(b, tree, fmt.Sprintf("poses/pose-%04d/index.html", i), strings.Repeat("a pose is a page ", 300))
		}
		add(b, tree, "index.html", fmt.Sprint(edit))
		return tree
	}
	b.Run("cold", func(b *testing.B) {
		base, tree := b.TempDir(), build(0)
		for i := 0; b.Loop(); i++ {
			_, err := Write(filepath.Join(base, fmt.Sprint(i)), tree)
			must(b, err)
		}
	})
	for _, c := range []struct {
		name    string
		changes int
	}{{"warm", 1}, {"edit", 2}} {
		b.Run(c.name, func(b *testing.B) {
			dir, trees := filepath.Join(b.TempDir(), "public"), []*Tree{build(0), build(1)}
			for i := range 4 {
				_, err := Write(dir, trees[i%c.changes])
				must(b, err)
			}
			for i := 0; b.Loop(); i++ {
				_, err := Write(dir, trees[i%c.changes])
				must(b, err)
			}
		})
	}
}
