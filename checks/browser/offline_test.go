package browser_test

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
)

// A flakyHost serves a built site below /some/where/ until it is down: then every connection
// breaks off.
type flakyHost struct {
	dir  string
	home string
	down atomic.Bool

	mu     sync.Mutex
	broken map[string]int // by path: the status that the host answers with, 0 for none at all
	asked  []string       // what was asked for since the last call of asks
	before func(string)   // called with each path before it is answered; nil for none
}

// fails lets the host answer for some files by other statuses, and forgets what it was told before.
func (h *flakyHost) fails(broken map[string]int) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.broken = broken
}

// asks returns the paths that were asked for since the call before.
func (h *flakyHost) asks() []string {
	h.mu.Lock()
	defer h.mu.Unlock()
	asked := h.asked
	h.asked = nil
	return asked
}

// stumble answers for a file that fails, and tells whether it did.
func (h *flakyHost) stumble(w http.ResponseWriter, path string) bool {
	h.mu.Lock()
	path = strings.TrimPrefix(path, "/some/where/")
	h.asked = append(h.asked, path)
	status, fails := h.broken[path]
	before := h.before
	h.mu.Unlock()
	if before != nil {
		before(path)
	}
	if fails && status == 0 || h.down.Load() {
		panic(http.ErrAbortHandler)
	}
	if fails {
		http.Error(w, "out of order", status)
	}
	return fails
}

func serveFlaky(t *testing.T) *flakyHost {
	t.Helper()
	return serveFlakyDir(t, built(t))
}

func serveFlakyDir(t *testing.T, dir string) *flakyHost {
	t.Helper()
	browsertest.NotShort(t)
	h := &flakyHost{dir: copied(t, dir)}
	files := http.StripPrefix("/some/where/", http.FileServer(http.Dir(h.dir)))
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if h.stumble(w, r.URL.Path) {
			return
		}
		w.Header().Set("Content-Security-Policy", policy)
		w.Header().Set("Cache-Control", "max-age=600") // as some hosts say of pages, too
		files.ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	h.home = server.URL + "/some/where/"
	return h
}

// change replaces a text in a file of the site.
func (h *flakyHost) change(t *testing.T, file, old, new string) {
	t.Helper()
	at := filepath.Join(h.dir, filepath.FromSlash(file))
	text, err := os.ReadFile(at)
	if err != nil {
		t.Fatal(err)
	}
	changed := strings.Replace(string(text), old, new, 1)
	if changed == string(text) {
		t.Fatalf("%s has no %q", file, old)
	}
	if err := os.WriteFile(at, []byte(changed), 0o644); err != nil {
		t.Fatal(err)
	}
}

// waitKept waits until an address is in one of the caches.
func waitKept(p *browsertest.Page, address string) {
	p.Wait(`(caches.match('` + address + `').then(found => window.isKept = !!found), window.isKept === true)`)
}

func waitText(p *browsertest.Page, selector, begins string) {
	p.Wait(`(document.querySelector('` + selector + `')?.innerText || '').startsWith("` + begins + `")`)
}

func TestOfflineAfterOneVisit(t *testing.T) {
	t.Parallel()
	h := serveFlaky(t)
	p := browsertest.Open(t, host(t, h.home))
	p.Go(h.home)
	waitKept(p, h.home)
	p.Go(h.home + "poses/tree/")
	waitKept(p, h.home+"poses/tree/")
	waitKept(p, browsertest.Eval[string](p, `document.querySelector('link[rel=stylesheet]').href`))

	h.down.Store(true)
	p.Go(h.home)
	if got := p.Heading(); got != "Poses, by the muscles they move" {
		t.Errorf("without a connection the first page says %q", got)
	}
	if got := browsertest.Eval[string](p, `getComputedStyle(document.body).marginTop`); got != "0px" {
		t.Error("the stylesheet was not kept")
	}
	p.Go(h.home + "poses/tree/")
	if got := p.Heading(); got != "Tree" {
		t.Errorf("the visited pose says %q", got)
	}
	p.Go(h.home + "poses/dancer/")
	waitText(p, "[data-offline] .caution", "There is no connection")
	if got := browsertest.Eval[string](p, `location.pathname`); got != "/some/where/offline/" {
		t.Errorf("in place of a page that was not kept stands %q", got)
	}

	h.down.Store(false)
	h.change(t, "poses/tree/index.html", "<h1>Tree", "<h1>Tall tree")
	p.Go(h.home + "poses/tree/")
	if got := p.Heading(); got != "Tall tree" {
		t.Errorf("online the old page is shown: %q", got)
	}
	p.Forgive() // Chromium tells of every request that failed
}

func TestKeepTheWholeLibrary(t *testing.T) {
	t.Parallel()
	h := serveFlaky(t)
	p := browsertest.Open(t, host(t, h.home))
	p.Size(390, 800)
	p.Go(h.home)
	p.FollowLinkOf("footer", "Without a connection")
	waitText(p, "[role=status]", "Only the pages that you open")
	browsertest.Do(p, "keep", chromedp.Click(chromedp.CSS(`[data-offline] button`)))
	waitText(p, "[role=status]", "The whole library is on this device.")

	h.down.Store(true)
	p.Go(h.home + "poses/dancer/")
	if got := p.Heading(); got != "Dancer" {
		t.Errorf("a page that was never opened says %q", got)
	}
	if n := browsertest.Eval[int](p, `[...document.images].filter(i => i.complete && !i.naturalWidth).length`); n > 0 {
		t.Errorf("%d pictures are missing", n)
	}
	p.Go(h.home + "search/?q=piriformis")
	p.Wait(`!!document.querySelector('[data-results] a')`)
	p.Go(h.home + "poses/?level=advanced")
	if n := count(t, p); n == 0 || n > 20 {
		t.Errorf("%d poses are advanced", n)
	}

	h.down.Store(false)
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "The whole library")
	browsertest.Do(p, "remove", chromedp.Click(chromedp.CSS(`[data-offline] .quiet`)))
	waitText(p, "[role=status]", "Nothing is kept")
	p.Wait(`(Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()]).then(([a, b]) => window.none = a.length + b.length), window.none === 0)`)
	p.Go(h.home)
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "Nothing is kept")
	p.Forgive()
}

// TestVersions: of three versions of a site the first one's pages go, and a library that was kept
// is told from the site's own version.
func TestVersions(t *testing.T) {
	t.Parallel()
	h := serveFlaky(t)
	p := browsertest.Open(t, host(t, h.home))
	version, err := os.ReadFile(filepath.Join(h.dir, "offline.json"))
	if err != nil {
		t.Fatal(err)
	}
	last := string(version[len(`{"version":"`):][:12])
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "Only the pages")
	browsertest.Do(p, "keep", chromedp.Click(chromedp.CSS(`[data-offline] button`)))
	waitText(p, "[role=status]", "The whole library is on")
	for _, next := range []string{"version-two", "version-three"} {
		h.change(t, "offline.json", last, next)
		h.change(t, "sw.js", last, next)
		last = next
		p.Go("about:blank")
		p.Go(h.home + "offline/")
		p.Wait(`(caches.keys().then(names => window.names = names.join()), (window.names || '').includes('` + next + `'))`)
		if next == "version-two" {
			p.Go("about:blank")
			p.Go(h.home + "offline/")
			waitText(p, "[role=status]", "The library on this device is older than the site.")
		}
	}
	p.Wait(`(caches.keys().then(names => window.names = names.map(n => n.split(' ').pop()).join()), window.names === 'version-two,version-three')`)
}

// TestManifest: the browser reads the manifest and finds every icon.
func TestManifest(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/tree/")
	p.Wait(`(fetch(document.querySelector('link[rel=manifest]').href).then(async answer => {
		const { icons, start_url } = await answer.json();
		const all = await Promise.all(icons.map(icon => fetch(new URL(icon.src, answer.url)).then(a => a.ok)));
		window.found = all.length >= 4 && all.every(Boolean) && new URL(start_url, answer.url).href === '` + home + `';
	}), window.found === true)`)
}
