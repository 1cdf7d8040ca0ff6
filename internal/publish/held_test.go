package publish

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// edition is one of a row of sites in which all pages change. Each page names its stylesheet,
// which sorts behind it.
func edition(n int) files {
	sheet := fmt.Sprintf("p{margin:%dpx}%s", n, strings.Repeat(" ", 10_000+n))
	asset := HashedName("assets/site.css", []byte(sheet))
	f := files{asset: sheet, "poses.json": fmt.Sprintf("list %d", n), Worker: fmt.Sprintf("worker %d", n)}
	for i := range 5 {
		f[fmt.Sprintf("a/%d/index.html", i)] = asset + "\n" + strings.Repeat(fmt.Sprintf("page of edition %d\n", n), 1000+100*i) + "end"
	}
	return f
}

// readPage reads a page and what it asks for, and tells what is wrong with them.
func readPage(site fs.FS, name string) error {
	page, err := fs.ReadFile(site, name)
	if err != nil {
		return err
	}
	asset, text, _ := strings.Cut(string(page), "\n")
	lines := strings.Split(text, "\n")
	if lines[len(lines)-1] != "end" || len(slices.Compact(lines)) != 2 {
		return fmt.Errorf("%s is torn", name)
	}
	sheet, err := fs.ReadFile(site, asset)
	if err != nil {
		return err
	}
	if !isHashed(asset, sha256.Sum256(sheet)) {
		return fmt.Errorf("%s is torn", asset)
	}
	return nil
}

// visit reads pages while editions are published, and returns how many it read. A reader who is
// held up for so long that more sites come than an asset stays for may miss it.
func visit(t *testing.T, site fs.FS, dir string, editions int) int {
	t.Helper()
	var published atomic.Int64
	done := make(chan error, 1)
	go func() {
		for n := range editions {
			if _, err := Write(dir, treeOf(t, edition(n+1))); err != nil {
				done <- err
				return
			}
			published.Add(1)
		}
		done <- nil
	}()
	for reads := 0; ; reads++ {
		before := published.Load()
		err := readPage(site, fmt.Sprintf("a/%d/index.html", reads%5))
		if err != nil && published.Load() < before+staysFor {
			t.Errorf("after %d reads: %s", reads, err)
			must(t, <-done)
			return reads
		}
		select {
		case err := <-done:
			must(t, err)
			return reads
		default:
		}
	}
}

// shows holds what a reader sees against a site, leaving out what stays of older ones and what is
// not for readers.
func shows(t *testing.T, who string, site fs.FS, want files) {
	t.Helper()
	for name, data := range want {
		if got, err := fs.ReadFile(site, name); err != nil || string(got) != data {
			t.Errorf("%s sees %d bytes at %q, want %d; %v", who, len(got), name, len(data), err)
		}
	}
	must(t, fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if _, known := want[name]; err == nil && !d.IsDir() && !known && !strings.HasPrefix(name, ".") && !strings.HasPrefix(name, "assets/") {
			t.Errorf("%s still sees %q", who, name)
		}
		return err
	}))
}

// skipWhereHeld skips a test on Windows, where a folder that somebody has open can't be exchanged.
func skipWhereHeld(t *testing.T) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("a folder that is open can't be exchanged here")
	}
}

// Whoever has a folder open that was published, be it the first or the second, sees every later
// site.
func TestWhoHasTheFolderOpenSeesTheNewSite(t *testing.T) {
	skipWhereHeld(t)
	dir := filepath.Join(t.TempDir(), "public")
	roots := map[string]*os.Root{}
	hold := func(who string) {
		root, err := os.OpenRoot(dir)
		must(t, err)
		t.Cleanup(func() { root.Close() })
		roots[who] = root
	}
	for n := range 8 {
		next := edition(n)
		if n%2 == 0 {
			next = next.without("a/3/index.html").with(files{"a": "a file"}).only("a", "poses.json")
		}
		_, err := Write(dir, treeOf(t, next))
		must(t, err)
		hold(fmt.Sprintf("who opened the folder after publish %d", n))
		for who, root := range roots {
			shows(t, who, root.FS(), next)
		}
	}
}

// only returns the files of these paths.
func (f files) only(paths ...string) files {
	out := files{}
	for _, p := range paths {
		out[p] = f[p]
	}
	return out
}

// The folder that steps down needs no room of its own for what is new, so a disk that is full by
// then is no hindrance. What is published later goes into one of the two alone.
func TestBothFoldersShareWhatIsNew(t *testing.T) {
	skipWhereHeld(t)
	dir := filepath.Join(t.TempDir(), "public")
	for n := range 4 {
		_, err := Write(dir, treeOf(t, edition(n)))
		must(t, err)
		for path := range edition(n).published() {
			one, err := os.Stat(filepath.Join(dir, path))
			must(t, err)
			if two, err := os.Stat(filepath.Join(slot(dir), path)); n > 0 && (err != nil || !os.SameFile(one, two)) {
				t.Errorf("after publish %d: %q is there twice; %v", n, path, err)
			}
		}
	}
	published, err := publishedIn(dir)
	must(t, err)
	p, err := planFor(dir, published, treeOf(t, edition(4)))
	must(t, err)
	must(t, (&filling{plan: p, dir: slot(dir), temp: filepath.Join(t.TempDir(), "new")}).run(p.paths))
	shows(t, "a visitor", os.DirFS(dir), edition(3))
}

// While sites are published, whoever has the folder open finds every page whole, and what the
// page asks for.
func TestWhoHasTheFolderOpenSeesWholePages(t *testing.T) {
	skipWhereHeld(t)
	dir := filepath.Join(t.TempDir(), "public")
	_, err := Write(dir, treeOf(t, edition(0)))
	must(t, err)
	root, err := os.OpenRoot(dir)
	must(t, err)
	defer root.Close()
	if reads := visit(t, root.FS(), dir, 20); reads == 0 {
		t.Error("nothing was read")
	}
	shows(t, "the reader", root.FS(), edition(20))
}

// Files take their places in an order in which no page lacks what it asks for.
func TestOrderOfMoves(t *testing.T) {
	part := HashedName("search.json", []byte("part"))
	f := &filling{dir: t.TempDir(), temp: filepath.Join(t.TempDir(), "new"), plan: &plan{tree: treeOf(t, files{
		"404.html": "", "a/index.html": "", "index.html": "", Worker: "", "search.json": "", part: "part", "sitemap.xml": "", "robots.txt": "",
		"search.json.js": "", "photos/a.jpg": "", "z.js": "", "_headers": "",
	})}}
	must(t, f.prepare(f.plan.tree.Paths()))
	var got []string
	for _, m := range f.moves {
		got = append(got, m.path)
	}
	want := []string{
		"_headers", "photos/a.jpg", part, "z.js", "404.html", "a/index.html", "index.html",
		"robots.txt", "search.json", "search.json.js", "sitemap.xml", Worker,
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Each case is where a build was killed. The next one, of the same site or another, leaves both
// folders right.
func TestOtherFolderAfterCrash(t *testing.T) {
	for _, next := range []int{2, 3} {
		for name, harm := range map[string]func(s *slots){
			"before the exchange": func(s *slots) { // half of the files moved
				must(t, os.WriteFile(filepath.Join(s.next, "poses.json"), []byte("list 3"), 0o644))
			},
			"after the exchange": func(s *slots) { // the other folder still holds the site before
				must(t, os.RemoveAll(s.next))
				edition(1).published().put(t, s.next)
			},
		} {
			dir := filepath.Join(t.TempDir(), "public")
			for n := range 3 {
				_, err := Write(dir, treeOf(t, edition(n)))
				must(t, err)
			}
			s, err := slotsOf(dir)
			must(t, err)
			must(t, s.fallBehind())
			must(t, os.Mkdir(s.temp, 0o755))
			harm(s)
			_, err = Write(dir, treeOf(t, edition(next)))
			must(t, err)
			if diff := cmp.Diff(folder(t, dir), folder(t, s.next)); diff != "" {
				t.Errorf("%s, then edition %d: the folders differ:\n%s", name, next, diff)
			}
			if exists(s.behind) || exists(s.temp) {
				t.Errorf("%s: something is left", name)
			}
		}
	}
}

// A disk that is full once the site is published is told of, and made good by the next build.
func TestOtherFolderThatCannotFollow(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	for n := range 2 {
		_, err := Write(dir, treeOf(t, edition(n)))
		must(t, err)
	}
	s, err := slotsOf(dir)
	must(t, err)
	published, err := publishedIn(dir)
	must(t, err)
	p, err := planFor(dir, published, treeOf(t, edition(1)))
	must(t, err)
	must(t, s.fallBehind())
	files{"new/x": "in the way"}.put(t, s.work)
	err = s.follow(p, p.paths)
	if err == nil || !strings.HasPrefix(err.Error(), "the site is published, but ") || !errors.Is(err, fs.ErrExist) || !exists(s.behind) {
		t.Errorf("follow = %v", err)
	}
	write(t, dir, edition(1), Result{Kept: 8, Old: 1})
	if exists(s.behind) {
		t.Error("the other folder is not brought up to date")
	}
}
