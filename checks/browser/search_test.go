package browser_test

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"posebook/internal/browsertest"
)

// searches are what people type, and what they mean.
var searches = []struct{ query, first string }{
	{"warrior 3", "Warrior 3"}, {"warior 3", "Warrior 3"}, {"Warrior III", "Warrior 3"}, {"wariror 3", "Warrior 3"},
	{"airplane", "Warrior 3"},
	{"virabhadrasana", "Warrior 1"}, {"veerabhadrasana iii", "Warrior 3"}, {"vīrabhadrāsana 2", "Warrior 2"},
	{"adho mukha svanasana", "Downward-facing dog"}, {"adho mukha shvanasana", "Downward-facing dog"},
	{"vrksasana", "Tree"}, {"tre", "Tree"},
	{"glute med", "Gluteus medius"}, {"gluteus medius", "Gluteus medius"}, {"outer hip", "Outer hips"}, {"hip abductors", "Hip abductors"},
	{"piriformis", "Piriformis"}, {"pirifromis", "Piriformis"}, {"hip stabilizer flow", "Hip stabilizer flow"},
}

// typeIn types into what has the focus, key by key.
func typeIn(p *browsertest.Page, keys string) {
	browsertest.Do(p, "type "+keys, chromedp.KeyEvent(keys))
}

// text returns the text of the first element, its lines joined by a slash; "" if there is none.
func text(p *browsertest.Page, selector string) string {
	return browsertest.Eval[string](p, `(document.querySelector(`+"`"+selector+"`"+`)?.innerText || '').trim().replace(/\s*\n\s*/g, ' / ')`)
}

func TestSearchByKeyboard(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "muscles/hamstrings/")
	typeIn(p, "/")
	p.Wait(`document.querySelector('dialog[open] input') === document.activeElement`)
	typeIn(p, "warior 3")
	p.Wait(`document.querySelector('dialog [role=option] span')?.firstChild.data === 'Warrior 3'`) // with the last letter, not before
	if got := browsertest.Eval[string](p, `document.activeElement.getAttribute('aria-expanded')`); got != "true" {
		t.Errorf("with finds the field says expanded=%q", got)
	}
	if got := text(p, "dialog [role=status]"); !strings.HasSuffix(got, "result") && !strings.HasSuffix(got, "results") {
		t.Errorf("the count says %q", got)
	}
	active := `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))`
	for _, step := range []struct{ key, want string }{
		{kb.ArrowDown, "Warrior 3"}, {kb.ArrowUp, ""}, {kb.ArrowDown, "Warrior 3"},
	} {
		typeIn(p, step.key)
		got := browsertest.Eval[string](p, active+`?.querySelector('span').firstChild.data || ''`)
		if got != step.want {
			t.Errorf("the chosen option is %q, want %q", got, step.want)
		}
	}
	if n := browsertest.Eval[int](p, `document.querySelectorAll('dialog [aria-selected=true]').length`); n != 1 {
		t.Errorf("%d options are selected, want one", n)
	}
	typeIn(p, kb.Enter)
	p.Wait(`location.pathname.endsWith('/poses/warrior-3/') && document.readyState === 'complete'`)

	typeIn(p, "/")
	p.Wait(`!!document.querySelector('dialog[open]')`)
	typeIn(p, kb.Escape)
	p.Wait(`!document.querySelector('dialog[open]') && !document.activeElement.closest('dialog')`) // the focus goes back a little later
	typeIn(p, "/")
	p.Wait(`!!document.querySelector('dialog[open]')`)
	browsertest.Eval[bool](p, `document.activeElement.select() ?? true`) // the browser is sent the letter apart from the key, so it came through
	typeIn(p, "outer hip"+kb.Enter)
	p.Wait(`location.pathname.endsWith('/search/') && !!document.querySelector('[data-results] a')`)
	if got := browsertest.Eval[string](p, `location.search`); got != "?q=outer+hip" {
		t.Errorf("the address is %q", got)
	}
}

// TestSearches types each query into the page of search.
func TestSearches(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	checkSearches(t, p, home+"search/")
}

// TestSearchFromADisk: a portable copy searches without a server.
func TestSearchFromADisk(t *testing.T) {
	t.Parallel()
	dir := built(t, "-portable")
	p := browsertest.Open(t)
	checkSearches(t, p, "file://"+dir+"/search/index.html")
}

func checkSearches(t *testing.T, p *browsertest.Page, address string) {
	t.Helper()
	for _, s := range searches {
		p.Go(address + "?q=" + strings.ReplaceAll(s.query, " ", "+"))
		p.Wait(`!!document.querySelector('main [role=status]').textContent`)
		if got := browsertest.Eval[string](p, `document.querySelector('[data-results] a')?.firstChild.data || ''`); got != s.first {
			t.Errorf("%q finds %q first, want %q", s.query, got, s.first)
		}
	}
	p.Go(address + "?q=zzzz")
	p.Wait(`!!document.querySelector('main [role=status]').textContent`)
	if got := text(p, "main [role=status]"); got != "Nothing answers to “zzzz”." {
		t.Errorf("a search in vain says %q", got)
	}
}

// TestSearchByTouch: on a phone, from the link in the header to a pose.
func TestSearchByTouch(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Size(390, 800)
	p.Go(home)
	browsertest.Do(p, "tap", chromedp.Click(chromedp.CSS(`[data-search]`)))
	p.Wait(`document.querySelector('dialog[open] input') === document.activeElement`)
	typeIn(p, "virabhadrasana")
	p.Wait(`document.querySelectorAll('dialog [role=option]').length >= 3`)
	if over := browsertest.Eval[int](p, `document.querySelector('dialog').scrollWidth - 390`); over > 0 {
		t.Errorf("the dialog is wider than the screen by %d px", over)
	}
	low := browsertest.Eval[float64](p, `Math.min(...[...document.querySelectorAll('dialog [role=option], dialog input, dialog button')].map(e => e.getBoundingClientRect().height))`)
	if low < 44 {
		t.Errorf("the lowest target is %.0f px high, want 44", low)
	}
	browsertest.Do(p, "tap", chromedp.Click(chromedp.CSS(`#_find-0`)))
	p.Wait(`location.pathname.endsWith('/poses/warrior-1/')`)
}

// TestSearchWithoutScripts: the link leads to lists.
func TestSearchWithoutScripts(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.NoScripts()
	p.Go(home)
	for _, link := range []string{"Search", "Hip abductors", "Warrior 3"} {
		if link == "Hip abductors" {
			p.FollowLink("All muscles")
		}
		p.FollowLink(link)
	}
	if h := p.Heading(); h != "Warrior 3" {
		t.Errorf("the way by plain links ends at %q", h)
	}
}

// TestSearchWithoutItsIndex: where the index can't be loaded the page says so, and the next
// letter tries again.
func TestSearchWithoutItsIndex(t *testing.T) {
	t.Parallel()
	h := serveFlakyDir(t, buildOf(t, small()))
	h.fails(map[string]int{"search.json": 500})
	p := browsertest.Open(t, host(t, h.home))
	p.Go(h.home + "search/?q=tw")
	waitText(p, "main [role=status]", "The search could not be loaded.")
	h.fails(nil)
	browsertest.Eval[bool](p, `document.querySelector('main input').focus() ?? true`)
	typeIn(p, "o")
	waitText(p, "[data-results] a", "Two")
	p.Forgive()
}
