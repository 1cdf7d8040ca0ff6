package files_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"posebook/internal/diag"
	"posebook/internal/files"
)

// library makes a folder of files, with a neighbour that is none of its business. A text that
// begins with "-> " makes a symbolic link.
func library(t *testing.T, texts map[string]string) (dir string, fsys *files.FS) {
	t.Helper()
	top := t.TempDir()
	dir = filepath.Join(top, "library")
	texts["../outside/secret.txt"] = "secret"
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range texts {
			if !yield(name) {
				return
			}
		}
	}) {
		put(t, filepath.Join(dir, filepath.FromSlash(name)), texts[name])
	}
	fsys, err := files.Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { fsys.Close() })
	return dir, fsys
}

func put(t *testing.T, at, text string) {
	t.Helper()
	err := os.MkdirAll(filepath.Dir(at), 0o777)
	if target, isLink := strings.CutPrefix(text, "-> "); isLink {
		err = errors.Join(err, os.Symlink(target, at))
	} else {
		err = errors.Join(err, os.WriteFile(at, []byte(text), 0o666))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func none(string) bool { return false }

// No way of asking for a file reads one that lies outside.
func TestNothingOutsideIsRead(t *testing.T) {
	dir, fsys := library(t, map[string]string{
		"a.txt": "a", "folder/b.txt": "b",
		"out.txt": "-> ../outside/secret.txt", "out": "-> ../outside", "chain.txt": "-> out.txt", "folder/up.txt": "-> ../../outside/secret.txt",
		"in.txt": "-> folder/b.txt", "in": "-> folder", "folder/round.txt": "-> ../in/../a.txt", "middle.txt": "-> out/secret.txt",
		"winding.txt": "-> folder/../../outside/secret.txt",
	})
	put(t, filepath.Join(dir, "root.txt"), "-> "+filepath.Join(dir, "a.txt"))
	for _, name := range []string{"out.txt", "out", "out/secret.txt", "chain.txt", "folder/up.txt", "middle.txt", "winding.txt", "root.txt", "../outside/secret.txt", "/etc/passwd", "folder/../../outside/secret.txt"} {
		if text, err := files.Read(fsys, name, 100); err == nil {
			t.Errorf("%s: read %q", name, text)
		}
		if _, err := fsys.Open(name); err == nil {
			t.Errorf("%s was opened", name)
		}
		if _, err := fs.Stat(fsys, name); err == nil {
			t.Errorf("%s was looked at", name)
		}
		if _, err := fs.ReadDir(fsys, name); err == nil {
			t.Errorf("%s was listed", name)
		}
	}
	for name, want := range map[string]string{"a.txt": "a", "folder/b.txt": "b", "in.txt": "b", "in/b.txt": "b", "folder/round.txt": "a"} {
		if text, err := files.Read(fsys, name, 100); err != nil || string(text) != want {
			t.Errorf("%s: %q, %v", name, text, err)
		}
	}
	if text, err := files.Read(files.OpenFollowing(dir), "middle.txt", 100); err != nil || string(text) != "secret" {
		t.Errorf("followed: %q, %v", text, err)
	}
}

// A file that becomes a link after it was listed is not followed either, however often it changes.
func TestAFileThatIsExchanged(t *testing.T) {
	dir, fsys := library(t, map[string]string{"a.txt": "mine", "link": "-> ../outside/secret.txt", "plain": "mine"})
	stop, done := make(chan bool), make(chan bool)
	go func() {
		defer close(done)
		for i := 0; ; i++ {
			select {
			case <-stop:
				return
			default:
			}
			spare := filepath.Join(dir, "spare")
			if i%2 == 0 {
				_ = os.Symlink("../outside/secret.txt", spare)
			} else {
				_ = os.WriteFile(spare, []byte("mine"), 0o666)
			}
			_ = os.Rename(spare, filepath.Join(dir, "a.txt"))
		}
	}()
	read := 0
	for tries := 0; tries < 3000 || read == 0 && tries < 1_000_000; tries++ { // on a busy machine the other side may sleep for long on the link
		text, err := files.Read(fsys, "a.txt", 100)
		if err == nil {
			read++
		}
		if err == nil && string(text) != "mine" {
			t.Errorf("read %q", text)
			break
		}
	}
	close(stop)
	<-done
	if read == 0 {
		t.Error("nothing was read at all")
	}
}

// Each thing that can be wrong with a file is told at it, in one line, and those that are right
// are listed.
func TestListAndWalk(t *testing.T) {
	dir, fsys := library(t, map[string]string{
		"static/a.txt": "a", "static/sub/b.txt": "b", "static/in": "-> sub", "static/left~": "x",
		"static/out": "-> ../../outside", "static/gone": "-> nothing", "static/round": "-> round", "static/up": "-> ..", "static/sub/self": "-> .",
		"static/out.txt": "-> ../../outside/secret.txt",
	})
	var diags diag.List
	found, err := files.Walk(fsys, "static", files.Clutter, &diags)
	if err != nil {
		t.Fatal(err)
	}
	var paths []string
	for _, e := range found {
		paths = append(paths, e.Path)
	}
	if want := []string{"static/a.txt", "static/in/b.txt", "static/sub/b.txt"}; !slices.Equal(paths, want) {
		t.Errorf("found %q, want %q", paths, want)
	}
	want := []string{
		"static/gone broken-symlink", "static/in/self broken-symlink", "static/out symlink-outside", "static/out.txt symlink-outside",
		"static/round broken-symlink", "static/sub/self broken-symlink", "static/up broken-symlink",
	}
	if got := places(diags); !slices.Equal(got, want) {
		t.Errorf("reported %q\nwant %q", got, want)
	}
	_ = dir
}

func places(diags diag.List) (out []string) {
	diags.Sort()
	for _, d := range diags {
		out = append(out, d.Span.Path()+" "+d.Code)
	}
	return out
}

// What is not there holds nothing; what is something else is told of.
func TestFoldersThatAreNone(t *testing.T) {
	_, fsys := library(t, map[string]string{"file": "x", "folder/a": "x"})
	for name, want := range map[string]string{"absent": "", "file": "file wrong-kind", "file/a": "", "folder": ""} {
		var diags diag.List
		_, err := files.List(fsys, name, none, &diags)
		if err != nil && name != "file/a" || strings.Join(places(diags), ",") != want {
			t.Errorf("%s: %v, %v", name, places(diags), err)
		}
	}
	var diags diag.List
	_, err := files.Read(fsys, "folder", 100)
	if err = files.Report(&diags, fsys, "folder", err); err != nil || places(diags)[0] != "folder wrong-kind" {
		t.Errorf("%v, %v", places(diags), err)
	}
}

// An erring FS fails at one path with one error.
type erring struct {
	fs.FS
	path string
	err  error
}

func (e erring) Open(name string) (fs.File, error) {
	if name == e.path {
		return nil, &fs.PathError{Op: "open", Path: name, Err: e.err}
	}
	return e.FS.Open(name)
}

// What there is no right to read is told of as one mistake among others; a broken disk is none of
// the writer's.
func TestUnreadable(t *testing.T) {
	plain := fstest.MapFS{"static/a.txt": {}, "static/b/c.txt": {}}
	for _, path := range []string{"static", "static/b"} {
		var diags diag.List
		if _, err := files.Walk(erring{plain, path, fs.ErrPermission}, "static", none, &diags); err != nil || strings.Join(places(diags), ",") != path+" unreadable" {
			t.Errorf("%s: %q, %v", path, places(diags), err)
		}
		broken := errors.New("the disk is broken")
		if _, err := files.Walk(erring{plain, path, broken}, "static", none, &diags); !errors.Is(err, broken) {
			t.Errorf("%s: %v", path, err)
		}
	}
}

func TestSizes(t *testing.T) {
	_, fsys := library(t, map[string]string{"a": "12345"})
	if text, err := files.Read(fsys, "a", 5); err != nil || string(text) != "12345" {
		t.Errorf("%q, %v", text, err)
	}
	var size *files.SizeError
	if _, err := files.Read(fsys, "a", 4); !errors.As(err, &size) || size.Bound != 4 {
		t.Errorf("read: %v", err)
	}
	if err := files.Try(fsys, "a", 4); !errors.As(err, &size) {
		t.Errorf("tried: %v", err)
	}
	if got := (&files.SizeError{Bound: files.MaxPhoto}).Error(); got != "the file is larger than 20 MiB" {
		t.Error(got)
	}
}

// A chain of folders that hold links to the next is endless for whoever follows them all.
func TestTooMany(t *testing.T) {
	deep := strings.Repeat("d/", 40) + "a.txt"
	_, fsys := library(t, map[string]string{"static/" + deep: "x"})
	var diags diag.List
	if _, err := files.Walk(fsys, "static", none, &diags); err != nil || len(diags) != 1 || diags[0].Code != "too-many-files" {
		t.Errorf("deep: %v, %v", diags, err)
	}
	texts := map[string]string{}
	for level := range 12 {
		for i := range 10 {
			texts[fmt.Sprintf("static/%d/%d", level, i)] = fmt.Sprintf("-> ../%d", level+1)
		}
	}
	texts["static/12/a.txt"] = "x"
	_, fsys = library(t, texts)
	diags = nil
	began := time.Now()
	if _, err := files.Walk(fsys, "static", none, &diags); err != nil || !slices.Contains(places(diags), "static too-many-files") || len(diags) > 30_000 {
		t.Errorf("wide: %d diagnostics, %v", len(diags), err)
	}
	t.Logf("a million million files took %s", time.Since(began))
}

// Whatever the machine makes of capitals and accents, there is one name for a file.
func TestFind(t *testing.T) {
	_, fsys := library(t, map[string]string{
		"static/Logo.png": "x", "static/brand/cafe\u0301.svg": "x", "static/in": "-> brand", "static/out.png": "-> ../../outside/secret.txt",
		"static/loud/a.png": "x", "static/LOUD2/a.png": "x",
	})
	for name, want := range map[string]string{
		"Logo.png": "Logo.png", "logo.PNG": "Logo.png", "brand/caf\u00e9.svg": "brand/cafe\u0301.svg", "Brand/CAF\u00c9.svg": "brand/cafe\u0301.svg",
		"in/caf\u00e9.svg": "in/cafe\u0301.svg", "out.png": "out.png", "loud2/A.png": "LOUD2/a.png",
		"brand": "", "absent.png": "", "Logo.png/a": "", "../static/Logo.png": "", "": "", "/Logo.png": "", "brand/": "",
	} {
		if got, err := files.Find(fsys, "static", name); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", name, got, err, want)
		}
	}
}

func TestClutter(t *testing.T) {
	for _, name := range []string{
		".DS_Store", "._tree.md", "Thumbs.db", "THUMBS.DB", "desktop.ini", "tree.md~", ".#tree.md", "#tree.md#", ".tree.md.swp", ".tree.md.swo",
		"~$tree.docx", ".~lock.tree.odt#", "Icon\r", ".git", ".Spotlight-V100", "__MACOSX", ".Trash-1000", "a/b/.DS_Store", ".gitkeep",
	} {
		if !files.Clutter(name) {
			t.Errorf("%q is taken for a writer's own", name)
		}
	}
	for _, name := range []string{
		"tree.md", ".well-known", ".nojekyll", "CNAME", "_headers", "_redirects", "#1.jpg", "a#b.jpg", "#", "icon.png", "~tree.md", "swp", "tree.swp.md", ".env", "git", "a.DS_Store",
	} {
		if files.Clutter(name) {
			t.Errorf("%q is taken for what a system left", name)
		}
	}
}

// A place can be printed, whatever the name.
func TestAt(t *testing.T) {
	for name, want := range map[string]string{"a b é #?.md": "a b é #?.md", "a\nb": `a\nb`, "\xff.md": `\xff.md`, "\x1b[31m": `\x1b[31m`} {
		if got := files.At(name).Path(); got != want {
			t.Errorf("%q: %q", name, got)
		}
	}
}

func TestOpen(t *testing.T) {
	dir, _ := library(t, map[string]string{"a": "x"})
	mine := filepath.Join(filepath.Dir(dir), "mine")
	put(t, mine, "-> library")
	fsys, err := files.Open(mine)
	if err != nil {
		t.Fatal(err)
	}
	defer fsys.Close()
	if text, err := files.Read(fsys, "a", 10); err != nil || string(text) != "x" {
		t.Errorf("by a link: %q, %v", text, err)
	}
	if _, err := files.Open(filepath.Join(dir, "absent")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("absent: %v", err)
	}
	if runtime.GOOS == "windows" {
		return
	}
	if err := fstest.TestFS(fsys, "a"); err != nil {
		t.Error(err)
	}
}
