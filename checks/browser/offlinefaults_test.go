package browser_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
)

// odd is a name that an address can't hold as it is.
const odd = "notes #1, 100% ä&b's.txt"

// fewPages serves a small site with a file of an odd name, and opens its page 'offline'.
func fewPages(t *testing.T) (*flakyHost, *browsertest.Page) {
	t.Helper()
	library := small()
	library["static/"+odd] = "Bring a blanket.\n"
	h := serveFlakyDir(t, buildOf(t, library))
	p := browsertest.Open(t, host(t, h.home))
	p.Size(360, 800)
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "Only the pages that you open")
	return h, p
}

func keepAll(p *browsertest.Page) {
	browsertest.Do(p, "keep", chromedp.Click(chromedp.CSS(`[data-offline] button`)))
	p.Wait(`document.querySelector('[data-offline] progress').hidden && !/^(Only|\d)/.test(document.querySelector('[role=status]').innerText)`)
}

// missing returns what the page says is missing, a line for each file.
func missing(p *browsertest.Page) []string {
	return browsertest.Eval[[]string](p, `[...document.querySelectorAll('[data-missing] li')].map(li => li.innerText.trim())`)
}

func (h *flakyHost) listed(t *testing.T) (files []string) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(h.dir, "offline.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Files []string }
	if err := json.Unmarshal(text, &list); err != nil || len(list.Files) < 100 {
		t.Fatalf("%d files are listed: %v", len(list.Files), err)
	}
	return list.Files
}

// TestFilesThatCantBeKept: the others are kept, the page says which are missing and why, and a
// further try asks for those alone.
func TestFilesThatCantBeKept(t *testing.T) {
	t.Parallel()
	h, p := fewPages(t)
	h.fails(map[string]int{"poses/one/": 500, "poses/two/": 0, odd: 404})
	keepAll(p)
	waitText(p, "[role=status]", "Not on this device: 3 of ")
	lines := missing(p)
	slices.Sort(lines)
	want := []string{"/" + odd + ": the host answered 404", "/poses/one/: the host answered 500", "/poses/two/: the host did not answer"}
	if !slices.Equal(lines, want) {
		t.Errorf("missing:\n%s\nwant:\n%s", strings.Join(lines, "\n"), strings.Join(want, "\n"))
	}

	p.Go("about:blank")
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "Not on this device: 3 of ")
	if got := missing(p); len(got) != 3 || !slices.Contains(got, "/poses/two/") {
		t.Errorf("opened again, the page says that these are missing: %q", got)
	}
	h.fails(nil)
	h.asks()
	keepAll(p)
	waitText(p, "[role=status]", "The whole library is on this device.")
	if got := missing(p); len(got) > 0 {
		t.Errorf("nothing is missing, but %q", got)
	}
	asked := slices.DeleteFunc(h.asks(), func(path string) bool { return path == "offline.json" || path == "sw.js" })
	slices.Sort(asked)
	if want := []string{odd, "poses/one/", "poses/two/"}; !slices.Equal(asked, want) {
		t.Errorf("the second try asked for %q, want %q", asked, want)
	}

	h.down.Store(true)
	p.Go(h.home + "poses/two/")
	if got := p.Heading(); got != "Two" {
		t.Errorf("without a connection the page says %q", got)
	}
	p.Wait(`(fetch('../../` + strings.NewReplacer("%", "%25", "#", "%23", "'", `\'`).Replace(odd) + `').then(a => a.text()).then(text => window.read = text), window.read === 'Bring a blanket.\n')`)
	p.Forgive() // Chromium tells of every request that failed
}

// TestHostThatGivesUp: where so many fail one after the other that the rest would too, the rest
// is not asked for.
func TestHostThatGivesUp(t *testing.T) {
	t.Parallel()
	h, p := fewPages(t)
	broken := map[string]int{}
	for _, file := range h.listed(t) {
		if file != "offline/" {
			broken[file] = 503
		}
	}
	h.fails(broken)
	h.asks()
	keepAll(p)
	lines := missing(p)
	if len(lines) != 11 || !strings.HasSuffix(lines[0], "the host answered 503") || !strings.HasPrefix(lines[10], "and ") {
		t.Errorf("missing: %q", lines)
	}
	if n := len(h.asks()); n < 20 || n > 60 {
		t.Errorf("%d files were asked for of a host that answers none of %d", n, len(broken))
	}
	h.down.Store(true)
	keepAll(p)
	waitText(p, "[role=status]", "The host did not answer as it should.")
	p.Forgive()
}

// TestNoRoom: a full device keeps what there is room for, and says so.
func TestNoRoom(t *testing.T) {
	t.Parallel()
	h, p := fewPages(t)
	origin := strings.TrimSuffix(h.home, "/some/where/")
	p.Room(origin, 1<<20)
	keepAll(p)
	waitText(p, "[role=status]", "Not on this device: ")
	if lines := missing(p); len(lines) == 0 || !strings.HasSuffix(lines[0], "there is no room left for it on this device") {
		t.Errorf("missing: %q", lines)
	}
	p.Room(origin, 1<<30)
	keepAll(p)
	waitText(p, "[role=status]", "The whole library is on this device.")
	p.Forgive()
}

// TestPublishedWhileKeeping: where the site changes while it is kept, what is kept is the new
// one, whole.
func TestPublishedWhileKeeping(t *testing.T) {
	t.Parallel()
	h, p := fewPages(t)
	version := func() string {
		text, err := os.ReadFile(filepath.Join(h.dir, "offline.json"))
		if err != nil {
			t.Fatal(err)
		}
		return string(text[len(`{"version":"`):][:12])
	}()
	var once sync.Once
	h.before = func(path string) {
		if path == "poses/two/" {
			once.Do(func() {
				h.change(t, "offline.json", version, "version-two")
				h.change(t, "sw.js", version, "version-two")
				h.change(t, "poses/one/index.html", "<h1>One", "<h1>New")
			})
		}
	}
	keepAll(p)
	waitText(p, "[role=status]", "The whole library is on this device.")
	p.Go("about:blank")
	p.Go(h.home + "offline/")
	waitText(p, "[role=status]", "The whole library is on this device.")
	h.down.Store(true)
	p.Go(h.home + "poses/one/")
	if got := p.Heading(); got != "New" {
		t.Errorf("kept is the page of the version before: %q", got)
	}
	p.Forgive()
}

// TestForeignCaches: what somebody else has put into the caches is taken for nothing.
func TestForeignCaches(t *testing.T) {
	t.Parallel()
	h, p := fewPages(t)
	for _, text := range []string{"", "null", "[]", `{"version":1,"files":[]}`, `{"version":"x","files":[1,null]}`, `{"version":"x"}`} {
		browsertest.Eval[bool](p, `(caches.open('posebook /some/where/ x').then(cache => cache.put('`+h.home+`offline.json/wanted', new Response('`+text+`'))).then(() => window.put = true), true)`)
		p.Wait(`window.put === true`)
		p.Go("about:blank")
		p.Go(h.home + "offline/")
		waitText(p, "[role=status]", "Only the pages that you open")
	}
}

// TestNothingToKeepIn: where the browser has no caches or forbids them, the page says so in plain
// words and has no button that does nothing; the site is the same.
func TestNothingToKeepIn(t *testing.T) {
	t.Parallel()
	dir := buildOf(t, small())
	for name, script := range map[string]string{
		"no caches":            `Object.defineProperty(window, 'caches', { value: undefined })`,
		"no workers":           `Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined })`,
		"workers forbidden":    `Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('no', 'SecurityError'); } })`,
		"worker refused":       `ServiceWorkerContainer.prototype.register = async () => { throw new DOMException('no', 'SecurityError'); }`,
		"caches forbidden":     `for (const f of ['open', 'keys', 'match']) CacheStorage.prototype[f] = async () => { throw new DOMException('no', 'SecurityError'); }`,
		"caches throw at once": `for (const f of ['open', 'keys', 'match']) CacheStorage.prototype[f] = () => { throw new DOMException('no', 'SecurityError'); }`,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			home := belowPath(t, dir)
			p := browsertest.Open(t, host(t, home))
			p.Before(script)
			p.Go(home + "poses/one/")
			p.Go(home + "offline/")
			if name == "worker refused" {
				waitText(p, "[role=status]", "Only the pages")
				keepAll(p)
			}
			waitText(p, "[role=status]", "This browser can't keep pages")
			if n := browsertest.Eval[int](p, `[...document.querySelectorAll('[data-offline] button')].filter(b => b.getClientRects().length).length`); n > 0 {
				t.Errorf("%d buttons are left that can do nothing", n)
			}
		})
	}
}

// TestWorkerWithoutCaches: a service worker whose caches fail stands in nobody's way.
func TestWorkerWithoutCaches(t *testing.T) {
	t.Parallel()
	h := serveFlakyDir(t, buildOf(t, small()))
	h.change(t, "sw.js", "const VERSION", "for(const f of ['open','keys','match','delete'])CacheStorage.prototype[f]=async()=>{throw new DOMException('no','SecurityError')};const VERSION")
	p := browsertest.Open(t, host(t, h.home))
	p.Go(h.home)
	p.Wait(`!!navigator.serviceWorker.controller`)
	for _, page := range []string{"poses/one/", "sequences/both/sheet/", "search/"} {
		p.Go(h.home + page)
		if got := browsertest.Eval[string](p, `getComputedStyle(document.body).marginTop`); got != "0px" {
			t.Errorf("/%s has no stylesheet", page)
		}
	}
	finds(t, p, h.home, "two", "Two")
}

// TestWorkerWithoutItsPage: the worker starts although the page 'offline' can't be had. Without a
// connection what was opened opens, and what was not ends in the browser's own words, not in a
// circle.
func TestWorkerWithoutItsPage(t *testing.T) {
	t.Parallel()
	h := serveFlakyDir(t, buildOf(t, small()))
	h.fails(map[string]int{"offline/": 500})
	p := browsertest.Open(t, host(t, h.home))
	p.Go(h.home + "poses/one/")
	waitKept(p, h.home+"poses/one/")
	h.down.Store(true)
	p.Go(h.home + "poses/one/")
	if got := p.Heading(); got != "One" {
		t.Errorf("without a connection the page says %q", got)
	}
	browsertest.Eval[bool](p, `(location.href = '../two/', true)`)
	p.Wait(`location.href.startsWith('chrome-error:')`)
	p.Forgive()
}
