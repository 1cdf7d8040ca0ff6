package files_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"posebook/internal/files"
)

// look sees what a build might see in a library.
func look(t *testing.T, w *files.Watched) {
	t.Helper()
	for _, name := range []string{".", "content", "folder", "in"} {
		if _, err := fs.ReadDir(w, name); err != nil {
			t.Error(err)
		}
	}
	for _, name := range []string{"content/a.md", "content/b.md", "content/link.md", "content/missing.md", "site.yaml"} {
		if _, err := files.Read(w, name, 1000); err != nil && !errors.Is(err, fs.ErrNotExist) {
			t.Error(err)
		}
	}
	for _, name := range []string{"content/a.md", "folder", "not/there", "content/tried.md"} {
		if err := files.Try(w, name, 1000); err != nil && !errors.Is(err, fs.ErrNotExist) && name != "folder" {
			t.Error(err)
		}
		_, _ = fs.Stat(w, name)
	}
	for _, name := range []string{"in", "folder", "not/there"} {
		_, _ = fs.ReadLink(w, name)
	}
}

func aLibrary() map[string]string {
	return map[string]string{
		"site.yaml": "title: T\n", "content/a.md": "one", "content/b.md": "two", "content/tried.md": "three", "folder/c.md": "four",
		"content/link.md": "-> ../folder/c.md", "in": "-> folder", "public/index.html": "",
	}
}

func atTop(name string) bool { return name != "public" && name != "notes.txt" }

// What is done to a library is seen if a build would see it, and only then.
func TestWhatWasSeenIsSeenAgain(t *testing.T) {
	text := func(name, text string) func(string) error {
		return func(dir string) error {
			at := filepath.Join(dir, name)
			return errors.Join(os.MkdirAll(filepath.Dir(at), 0o777), os.WriteFile(at, []byte(text), 0o666))
		}
	}
	remove := func(name string) func(string) error {
		return func(dir string) error { return os.RemoveAll(filepath.Join(dir, name)) }
	}
	link := func(name, target string) func(string) error {
		return func(dir string) error {
			return errors.Join(os.Remove(filepath.Join(dir, name)), os.Symlink(target, filepath.Join(dir, name)))
		}
	}
	both := func(one, two func(string) error) func(string) error {
		return func(dir string) error { return errors.Join(one(dir), two(dir)) }
	}
	for what, test := range map[string]struct {
		change func(dir string) error
		same   bool
	}{
		"nothing":                           {func(string) error { return nil }, true},
		"the same bytes anew":               {text("content/a.md", "one"), true},
		"a text":                            {text("content/a.md", "eno"), false},
		"a longer text":                     {text("content/b.md", "two\n"), false},
		"an empty text":                     {text("content/b.md", ""), false},
		"a text behind a link":              {text("folder/c.md", "five"), false},
		"a text whose folder is not listed": {text("site.yaml", "title: U\n"), false},
		"a text that nobody reads":          {text("content/tried.md", "3"), true},
		"a new file":                        {text("content/d.md", ""), false},
		"a file that was asked for":         {text("content/missing.md", ""), false},
		"a folder that was asked for":       {text("not/there", ""), false},
		"a new file in a folder nobody saw": {text("public/other.html", ""), true},
		"a new name at the top":             {text("layouts/home.html", ""), false},
		"one that does not count":           {text("notes.txt", ""), true},
		"a file taken away":                 {remove("content/b.md"), false},
		"a folder taken away":               {remove("folder"), false},
		"a folder in place of a file":       {both(remove("content/tried.md"), text("content/tried.md/x", "")), false},
		"a link in place of a file":         {both(text("public/a.md", "one"), link("content/a.md", "../public/a.md")), false},
		"a link that leads elsewhere":       {both(text("public/c.md", "four"), link("in", "public")), false},
		"a link to a text of the same kind": {both(text("public/c.md", "four"), link("content/link.md", "../public/c.md")), true},
		"a link that leads out":             {link("content/link.md", "../../outside/secret.txt"), false},
	} {
		t.Run(what, func(t *testing.T) {
			dir, fsys := library(t, aLibrary())
			w := files.Watch(fsys, atTop)
			look(t, w)
			seen, ok := w.Seen()
			if !ok {
				t.Fatal("what was seen can't be told")
			}
			if err := test.change(dir); err != nil {
				t.Fatal(err)
			}
			for _, workers := range []int{0, 1} {
				if got := files.Watch(fsys, atTop).Shows(seen, workers); got != test.same {
					t.Errorf("the same is seen: %v\n%s", got, seen)
				}
			}
		})
	}
}

// The same where links may lead out.
func TestWhatWasSeenOverLinksThatLeadOut(t *testing.T) {
	texts := aLibrary()
	texts["content/link.md"] = "-> ../../outside/secret.txt"
	dir, _ := library(t, texts)
	fsys := files.OpenFollowing(dir)
	w := files.Watch(fsys, atTop)
	look(t, w)
	seen, ok := w.Seen()
	if !ok || !w.Shows(seen, 0) {
		t.Fatalf("%v\n%s", ok, seen)
	}
	put(t, filepath.Join(dir, "../outside/secret.txt"), "another")
	if w.Shows(seen, 0) {
		t.Error("a text outside is another one, and nobody sees it")
	}
}

// Of some of what may be seen can't be told that another build would see it.
func TestWhatCantBeTold(t *testing.T) {
	for what, see := range map[string]func(dir string, w *files.Watched){
		"a file read in part": func(_ string, w *files.Watched) {
			f, err := w.Open("content/a.md")
			if err != nil {
				return
			}
			_, _ = f.Read(make([]byte, 1))
			f.Close()
		},
		"a file that changes meanwhile": func(dir string, w *files.Watched) {
			_, _ = files.Read(w, "content/a.md", 1000)
			_ = os.WriteFile(filepath.Join(dir, "content/a.md"), []byte("two"), 0o666)
			_, _ = files.Read(w, "content/a.md", 1000)
		},
		"a folder that changes meanwhile": func(dir string, w *files.Watched) {
			_, _ = w.ReadDir("content")
			_ = os.WriteFile(filepath.Join(dir, "content/new.md"), nil, 0o666)
			_, _ = w.ReadDir("content")
		},
		"a file as a folder":         func(_ string, w *files.Watched) { _, _ = w.ReadDir("site.yaml") },
		"a name with a line in it":   func(_ string, w *files.Watched) { _, _ = w.Stat("a\nb") },
		"a link that leads out":      func(_ string, w *files.Watched) { _, _ = w.Open("out.md") },
		"a link with a space in it":  func(_ string, w *files.Watched) { _, _ = w.ReadLink("space") },
		"what a link is, itself":     func(_ string, w *files.Watched) { _, _ = w.Lstat("in") },
		"a path that is none at all": func(_ string, w *files.Watched) { _, _ = w.Stat("../outside") },
	} {
		t.Run(what, func(t *testing.T) {
			texts := aLibrary()
			texts["out.md"], texts["space"] = "-> ../outside/secret.txt", "-> a b"
			dir, fsys := library(t, texts)
			w := files.Watch(fsys, atTop)
			see(dir, w)
			if seen, ok := w.Seen(); ok {
				t.Errorf("it is told:\n%s", seen)
			}
		})
	}
}

// A folder that is opened and not listed by ReadDir can't be listed at all: nobody would note it.
func TestWatchedFolderIsListedByReadDirAlone(t *testing.T) {
	_, fsys := library(t, aLibrary())
	f, err := files.Watch(fsys, atTop).Open("content")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, lists := f.(fs.ReadDirFile); lists {
		t.Error("it can be listed")
	}
}

// Whatever stands in place of what was seen differs from it, and harms nobody.
func FuzzShows(f *testing.F) {
	for _, seen := range []string{"", "d", "d x content\n", "r 0 site.yaml\n", "s - x\ns file site.yaml\n", "l - in", "x y z\n", "d  \n"} {
		f.Add(seen)
	}
	dir := f.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "site.yaml"), nil, 0o666); err != nil {
		f.Fatal(err)
	}
	fsys, err := files.Open(dir)
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, seen string) {
		shown := files.Watch(fsys, atTop).Shows(files.Seen(seen), 1)
		for line := range strings.Lines(seen) {
			known := strings.HasPrefix(line, "s file site.yaml") || strings.HasPrefix(line, "s folder .") || strings.HasPrefix(line, "s - ") ||
				strings.HasPrefix(line, "l - ") || strings.HasPrefix(line, "r e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 ") ||
				strings.HasPrefix(line, "d ")
			if shown && !known {
				t.Errorf("%q was never seen", line)
			}
		}
	})
}
