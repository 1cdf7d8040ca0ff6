package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// files are a tree or a folder written down: data by path. In a folder a link is '-> target', a
// folder without anything in it 'empty'.
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

// write publishes and holds the folder against what it should be: once as it is, and in a copy of all
// that is there by a Stage, which must come to the same in and beside the folder.
func write(t *testing.T, dir string, f files, want Result) {
	t.Helper()
	above, twin := filepath.Dir(dir), t.TempDir()
	plain := filepath.IsAbs(dir) && filepath.Clean(dir) == dir
	before := files{}
	if plain {
		before = folder(t, above)
	}
	got, err := Write(dir, treeOf(t, f))
	must(t, err)
	if plain && !holdsLinks(before) && !isMountPoint(dir) {
		before.put(t, twin)
		if result := stage(t, filepath.Join(twin, filepath.Base(dir)), f); result != got {
			t.Errorf("Stage.Publish = %+v, Write = %+v", result, got)
		}
		if diff := cmp.Diff(folder(t, above), folder(t, twin)); diff != "" {
			t.Errorf("a Stage leaves something else (-Write +Stage):\n%s", diff)
		}
	}
	for _, data := range f {
		want.Bytes += int64(len(data))
	}
	if got != want {
		t.Errorf("Write = %+v, want %+v", got, want)
	}
}

func holdsLinks(f files) bool {
	for _, data := range f {
		if strings.HasPrefix(data, "-> ") {
			return true
		}
	}
	return false
}

// stage publishes by a Stage.
func stage(t *testing.T, dir string, f files) Result {
	t.Helper()
	st, err := Begin(dir, 0)
	must(t, err)
	for path, data := range f {
		if len(path)%2 == 0 {
			addFrom(t, st.Tree(), path, data)
		} else {
			add(t, st.Tree(), path, data)
		}
	}
	for path, data := range f {
		if got, ok := st.Tree().Get(path); !ok || string(got) != data {
			t.Errorf("the tree holds %q of %s, want %q (%v)", got, path, data, ok)
		}
	}
	result, err := st.Publish(nil)
	must(t, errors.Join(err, st.Close()))
	return result
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

// Cold: nothing is published. Warm: nothing changed. Edit: one page changed, and one in the
// folder it is staged in.
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
