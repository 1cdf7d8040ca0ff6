package publish

import (
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

func TestTreeRefusesPath(t *testing.T) {
	for _, c := range []struct{ path, want string }{
		{"", `the path is empty`},
		{"a\xff.html", `"a\xff.html": the path is not UTF-8`},
		{"a\nb", `"a\nb": the path holds a control character`},
		{"a\x7f", `"a\x7f": the path holds a control character`},
		{`a\b`, `"a\\b": the path holds a backslash`},
		{"/a", `"/a": the path is not relative`},
		{"..", `"..": the path holds '..'`},
		{"../a", `"../a": the path holds '..'`},
		{"a/../b", `"a/../b": the path holds '..'`},
		{"a/..", `"a/..": the path holds '..'`},
		{".", `".": the path is not clean`},
		{"./a", `"./a": the path is not clean`},
		{"a//b", `"a//b": the path is not clean`},
		{"a/", `"a/": the path is not clean`},
		{".git", `".git": the name ".git" is reserved`},
		{".GIT/config", `".GIT/config": the name ".git" is reserved`},
		{".gitkeep", `".gitkeep": the name ".gitkeep" is reserved`},
		{".Posebook/lock", `".Posebook/lock": the name ".posebook" is reserved`},
		{".posebook-manifest", `".posebook-manifest": the name ".posebook-manifest" is reserved`},
		{"poses/con/index.html", `"poses/con/index.html": "con" is the name of a device on Windows`},
		{"a/AUX.tar.gz", `"a/AUX.tar.gz": "AUX" is the name of a device on Windows`},
		{"nul .txt", `"nul .txt": "nul" is the name of a device on Windows`},
		{"com1", `"com1": "com1" is the name of a device on Windows`},
		{"LPT\u00b2.x", `"LPT².x": "LPT²" is the name of a device on Windows`},
		{"conin$", `"conin$": "conin$" is the name of a device on Windows`},
		{"a./b", `"a./b": no name can end in "." on Windows`},
		{"a /b", `"a /b": no name can end in " " on Windows`},
		{"a:b", `"a:b": no file can have ":" in its name on Windows`},
		{"a/b*", `"a/b*": no file can have "*" in its name on Windows`},
		{`a"b"`, `"a\"b\"": no file can have "\"" in its name on Windows`},
		{"a|b", `"a|b": no file can have "|" in its name on Windows`},
		{"<a", `"<a": no file can have "<" in its name on Windows`},
		{"a>", `"a>": no file can have ">" in its name on Windows`},
		{strings.Repeat("x", 256), `"` + strings.Repeat("x", 256) + `": the name is longer than 255 bytes`},
		{strings.Repeat("é", 128), `"` + strings.Repeat("é", 128) + `": the name is longer than 255 bytes`},
		{strings.Repeat("abc/", 256) + "d", `"` + strings.Repeat("abc/", 256) + `d": the path is longer than 1024 bytes`},
	} {
		var tree Tree
		if err := tree.Add(c.path, nil); err == nil || err.Error() != c.want {
			t.Errorf("Add(%q) = %v, want %s", c.path, err, c.want)
		}
		if tree.Len() != 0 {
			t.Errorf("Add(%q) failed and left %q", c.path, tree.Paths())
		}
	}
}

func TestTreeTakesPath(t *testing.T) {
	for _, path := range []string{
		"index.html", "poses/tree/index.html", ".nojekyll", "_headers", "a..b/..c", "a b.jpg", "Virāsana.jpg",
		".gitignore", "a/.gitkeep", "a/.git", ".well-known/x", "a?b#c%d'e.jpg", " a", "console.md", "com", "com10", "com1x", "lpt", "x.con",
		strings.Repeat("x", 255), strings.Repeat("é", 127), strings.Repeat("abc/", 255) + "abcd",
	} {
		var tree Tree
		if err := tree.Add(path, []byte("x")); err != nil {
			t.Errorf("Add(%q) = %v", path, err)
		}
		if data, ok := tree.Get(path); !ok || string(data) != "x" {
			t.Errorf("Get(%q) = %q, %t", path, data, ok)
		}
	}
}

func TestTreeRefusesSecond(t *testing.T) {
	for _, c := range []struct{ first, second, want string }{
		{"a.html", "a.html", `"a.html": added twice`},
		{"a.html", "A.html", `"A.html": some hosts can't tell "A.html" from "a.html"`},
		{"a/x", "A/y", `"A/y": some hosts can't tell "A" from "a"`},
		{"a/B/x", "a/b/c/y", `"a/b/c/y": some hosts can't tell "a/b" from "a/B"`},
		{"\u00e9.jpg", "e\u0301.jpg", "\"e\u0301.jpg\": some hosts can't tell \"e\u0301.jpg\" from \"\u00e9.jpg\""},
		{"É.jpg", "é.jpg", `"é.jpg": some hosts can't tell "é.jpg" from "É.jpg"`},
		{"a", "a/b", `"a/b": "a" is already a file`},
		{"a", "a/b/c", `"a/b/c": "a" is already a file`},
		{"a/b/c", "a", `"a": already a folder`},
		{"a/b/c", "a/b", `"a/b": already a folder`},
		{"a/b", "A", `"A": some hosts can't tell "A" from "a"`},
	} {
		var tree Tree
		if err := tree.Add(c.first, []byte("1")); err != nil {
			t.Fatal(err)
		}
		if err := tree.Add(c.second, []byte("22")); err == nil || err.Error() != c.want {
			t.Errorf("Add(%q), Add(%q) = %v, want %s", c.first, c.second, err, c.want)
		}
		if data, _ := tree.Get(c.first); tree.Len() != 1 || tree.Bytes() != 1 || string(data) != "1" {
			t.Errorf("Add(%q) failed and left %q, %d bytes", c.second, tree.Paths(), tree.Bytes())
		}
	}
}

// A file that is refused must not take the names of its folders.
func TestTreeRefusalTakesNoName(t *testing.T) {
	var tree Tree
	add(t, &tree, "a", "")
	if err := tree.Add("a/B/c", nil); err == nil {
		t.Fatal(`Add("a/B/c") = nil beside a file "a"`)
	}
	add(t, &tree, "x/y", "")
	if err := tree.Add("x/y/Z/file", nil); err == nil {
		t.Fatal(`Add("x/y/Z/file") = nil beside a file "x/y"`)
	}
	add(t, &tree, "x/z", "")
}

func TestTreeIsExact(t *testing.T) {
	var tree Tree
	add(t, &tree, "poses/tree/index.html", "x")
	for _, path := range []string{"", "poses", "poses/tree", "poses/tree/", "/poses/tree/index.html", "Poses/tree/index.html", "poses//tree/index.html", "poses/../poses/tree/index.html"} {
		if data, ok := tree.Get(path); ok {
			t.Errorf("Get(%q) = %q", path, data)
		}
	}
}

func TestTreeFromManyGoroutines(t *testing.T) {
	var tree Tree
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for j := range 50 {
				if err := tree.Add(fmt.Sprintf("poses/%03d/index.html", j*8+i), []byte("12")); err != nil {
					t.Error(err)
				}
				tree.Get("poses/000/index.html")
			}
		})
	}
	group.Wait()
	var paths []string
	for path, data := range tree.All() {
		paths = append(paths, path)
		if string(data) != "12" {
			t.Errorf("%s holds %q", path, data)
		}
	}
	if len(paths) != 400 || tree.Len() != 400 || tree.Bytes() != 800 || !slices.IsSorted(paths) || !slices.Equal(paths, tree.Paths()) {
		t.Errorf("%d files of %d bytes, %q", tree.Len(), tree.Bytes(), paths)
	}
	for range tree.All() {
		break
	}
}

// Whatever path a tree takes stays inside the folder that it is written to.
func FuzzTreePath(f *testing.F) {
	for _, path := range []string{"index.html", "a/b/c", "../a", "a/./b", `..\a`, "/a", "a\x00b", "C:/a", "é/É"} {
		f.Add(path)
	}
	f.Fuzz(func(t *testing.T, path string) {
		var tree Tree
		if tree.Add(path, nil) != nil {
			return
		}
		if !fs.ValidPath(path) || !filepath.IsLocal(filepath.FromSlash(path)) {
			t.Errorf("Add(%q) = nil", path)
		}
		if tree.Add(path, nil) == nil || tree.Add(path+"/a", nil) == nil || tree.Add(upper(path), nil) == nil {
			t.Errorf("a second file took the name of %q", path)
		}
	})
}

// upper returns ASCII letters in upper case, and leaves others, whose cases are not always a pair.
func upper(s string) string {
	return strings.Map(func(r rune) rune {
		if 'a' <= r && r <= 'z' {
			return r - 'a' + 'A'
		}
		return r
	}, s)
}

func TestZeroTree(t *testing.T) {
	var tree Tree
	if _, ok := tree.Get("a"); ok || tree.Len() != 0 || tree.Bytes() != 0 || len(tree.Paths()) != 0 {
		t.Error("a zero Tree is not empty")
	}
}

// addFrom adds a file piece by piece.
func addFrom(t testing.TB, tree *Tree, path, data string) {
	t.Helper()
	must(t, tree.AddFrom(path, func(w io.Writer) error {
		for i := range len(data) {
			if _, err := io.WriteString(w, data[i:i+1]); err != nil {
				return err
			}
		}
		return nil
	}))
}

func add(t testing.TB, tree *Tree, path, data string) {
	t.Helper()
	if err := tree.Add(path, []byte(data)); err != nil {
		t.Fatal(err)
	}
}
