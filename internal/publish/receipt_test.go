package publish

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// published writes a site with a note into a new folder.
func noted(t *testing.T, f files, note string) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	if _, err := WriteNoted(dir, treeOf(t, f), []byte(note)); err != nil {
		t.Fatal(err)
	}
	return dir
}

func aSite() files {
	return files{"index.html": "home", "poses/tree/index.html": "tree", "poses/cow/index.html": "cow"}
}

func TestNotedSiteTellsWhatAnotherWriteWould(t *testing.T) {
	dir := noted(t, aSite(), "a\nnote")
	n, ok := NotedIn(dir)
	if !ok || string(n.Note) != "a\nnote" || !n.Untouched(0) {
		t.Fatalf("%+v %v", n, ok)
	}
	again, err := WriteNoted(dir, treeOf(t, aSite()), []byte("other"))
	must(t, err)
	if n.Result != again {
		t.Errorf("%+v, want %+v", n.Result, again)
	}
	if n, ok = NotedIn(dir); !ok || string(n.Note) != "other" || !n.Untouched(1) {
		t.Errorf("%+v %v", n, ok)
	}
	less := aSite()
	delete(less, "poses/cow/index.html")
	_, err = WriteNoted(dir, treeOf(t, less), []byte("less"))
	must(t, err)
	if n, ok = NotedIn(dir); !ok || !n.Untouched(0) {
		t.Errorf("%+v %v", n, ok)
	}
}

// A write without a note takes the one away that is there, since it is of another site.
func TestWriteWithoutNote(t *testing.T) {
	dir := noted(t, aSite(), "note")
	_, err := Write(dir, treeOf(t, aSite()))
	must(t, err)
	if n, ok := NotedIn(dir); ok {
		t.Errorf("there is a note: %q", n.Note)
	}
}

func TestNoNoteOfAFolderWithoutOne(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "above", "public")
	for range 2 {
		if _, ok := NotedIn(dir); ok {
			t.Error("there is a note")
		}
		if exists(filepath.Dir(dir)) {
			t.Error("to ask for it makes a folder")
		}
	}
	if _, ok := NotedIn(""); ok {
		t.Error("there is a note of no folder")
	}
}

// Whatever is done to a file or a folder of a site is seen.
func TestTouched(t *testing.T) {
	later := time.Now().Add(time.Second)
	for what, touch := range map[string]func(dir string) error{
		"another text, as long": func(dir string) error {
			name := filepath.Join(dir, "index.html")
			if err := os.WriteFile(name, []byte("emoh"), 0o666); err != nil {
				return err
			}
			return os.Chtimes(name, later, later) // a clock may be too coarse to tell
		},
		"another length at the same time": func(dir string) error {
			name := filepath.Join(dir, "index.html")
			info, err := os.Stat(name)
			if err != nil {
				return err
			}
			if err := os.WriteFile(name, []byte("h"), 0o666); err != nil {
				return err
			}
			return os.Chtimes(name, info.ModTime(), info.ModTime())
		},
		"a nanosecond":        func(dir string) error { return shift(filepath.Join(dir, "poses/cow/index.html"), time.Nanosecond) },
		"the manifest":        func(dir string) error { return shift(filepath.Join(dir, manifestName), -time.Second) },
		"a file taken away":   func(dir string) error { return os.Remove(filepath.Join(dir, "poses/tree/index.html")) },
		"a folder taken away": func(dir string) error { return os.RemoveAll(filepath.Join(dir, "poses/tree")) },
		"the site taken away": os.RemoveAll,
		"a new file":          func(dir string) error { return create(filepath.Join(dir, "poses/tree/new.html"), nil) },
		"a new file at top":   func(dir string) error { return create(filepath.Join(dir, "new.html"), nil) },
		"a new folder":        func(dir string) error { return os.Mkdir(filepath.Join(dir, "poses/new"), 0o777) },
		"a folder for a file": func(dir string) error { return swapFor(dir, func(name string) error { return os.Mkdir(name, 0o777) }) },
		"a link for a file": func(dir string) error {
			return swapFor(dir, func(name string) error { return os.Symlink("/dev/null", name) })
		},
		"another site instead": func(dir string) error { return os.Rename(filepath.Join(dir, "poses"), filepath.Join(dir, "..", "x")) },
	} {
		t.Run(what, func(t *testing.T) {
			dir := noted(t, aSite(), "note")
			time.Sleep(10 * time.Millisecond) // a folder's time is the system's
			must(t, touch(dir))
			if n, ok := NotedIn(dir); !ok || n.Untouched(0) || n.Untouched(1) {
				t.Errorf("it is not seen (%v)", ok)
			}
		})
	}
}

// shift changes the time of a file.
func shift(name string, by time.Duration) error {
	info, err := os.Stat(name)
	if err != nil {
		return err
	}
	return os.Chtimes(name, info.ModTime().Add(by), info.ModTime().Add(by))
}

// swapFor puts something in the place of a file.
func swapFor(dir string, make func(name string) error) error {
	name := filepath.Join(dir, "index.html")
	if err := os.Remove(name); err != nil {
		return err
	}
	return make(name)
}

// What git keeps at the top of a folder is none of the site's.
func TestGitDoesNotTouchASite(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	must(t, os.MkdirAll(filepath.Join(dir, gitName), 0o777))
	_, err := WriteNoted(dir, treeOf(t, aSite()), []byte("note"))
	must(t, err)
	must(t, create(filepath.Join(dir, gitName, "index"), nil))
	if n, ok := NotedIn(dir); !ok || !n.Untouched(0) {
		t.Errorf("a commit touches the site (%v)", ok)
	}
}

// A receipt that is not whole is none: nothing waits for the disk.
func TestDamagedReceipt(t *testing.T) {
	dir := noted(t, aSite(), "note")
	s, err := placesOf(dir)
	must(t, err)
	whole, err := os.ReadFile(s.receipt)
	must(t, err)
	for i := range whole {
		flipped := bytes.Clone(whole)
		flipped[i] ^= 1
		for what, data := range map[string][]byte{"cut": whole[:i], "flipped": flipped, "longer": append(bytes.Clone(whole), whole[i])} {
			must(t, os.WriteFile(s.receipt, data, 0o666))
			n, ok := NotedIn(dir)
			if ok && (string(n.Note) != "note" || i > bytes.IndexByte(whole, ';')) {
				t.Errorf("%s at %d of %d: %q", what, i, len(whole), data)
			}
		}
	}
	must(t, os.WriteFile(s.receipt, bytes.Replace(whole, []byte(started()), []byte("another-run"), 1), 0o666))
	if _, ok := NotedIn(dir); ok {
		t.Error("there is a note of a machine that has started since")
	}
	must(t, os.WriteFile(s.receipt, whole, 0o666))
	if _, ok := NotedIn(dir); !ok {
		t.Error("there is no note of the whole receipt")
	}
	must(t, s.fallBehind())
	if _, ok := NotedIn(dir); ok {
		t.Error("there is a note while the other folder is on its way")
	}
}

// A long site is looked at in parts, and to the last line.
func TestLinesOf(t *testing.T) {
	for _, text := range []string{"", "a", "a\n", "a\nb\nc\n", "aaaa\nb\ncccc\n", strings.Repeat("x", 50) + "\nb"} {
		for size := 1; size < 12; size++ {
			parts := linesOf(text, size)
			if strings.Join(parts, "") != text {
				t.Errorf("%q in parts of %d: %q", text, size, parts)
			}
			for i, p := range parts {
				if p == "" || i < len(parts)-1 && !strings.HasSuffix(p, "\n") {
					t.Errorf("%q in parts of %d: %q", text, size, parts)
				}
			}
		}
	}
}
