package browser_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"posebook/internal/browsertest"
)

// A visible is what the page of all poses shows: its count and the titles of the poses that can
// be seen.
type visible struct {
	Status string
	Titles []string
}

func showing(p *browsertest.Page) visible {
	return visible{
		text(p, "main > [role=status]"),
		browsertest.Eval[[]string](p, `[...document.querySelectorAll('[data-list] li')].filter(li => li.getClientRects().length).map(li => li.querySelector('a').textContent)`),
	}
}

// choose opens a filter and clicks one of its choices, as a finger would.
func choose(t *testing.T, p *browsertest.Page, key, value string) {
	t.Helper()
	if !browsertest.Eval[bool](p, `document.querySelector('[data-key=`+key+`]').open`) {
		browsertest.Do(p, "open "+key, chromedp.Click(chromedp.CSS(`[data-key=`+key+`] summary`)))
	}
	browsertest.Do(p, "choose "+value, chromedp.Click(chromedp.CSS(`label:has([name=`+key+`][value=`+value+`])`)))
}

func waitStatus(p *browsertest.Page, begins string) {
	p.Wait(`document.querySelector('main > [role=status]').innerText.startsWith('` + begins + `')`)
}

func TestFilters(t *testing.T) {
	t.Parallel()
	for name, width := range map[string]int64{"by touch on a phone": 390, "on a desk": 1280} {
		t.Run(name, func(t *testing.T) {
			home := underSubPath(t)
			p := browsertest.Open(t, host(t, home))
			p.Size(width, 800)
			p.Go(home + "poses/")
			all := len(showing(p).Titles)
			if plain := browsertest.Eval[bool](p, `document.querySelector('[data-plain]').hidden`); !plain {
				t.Error("the plain links stand beside the filters")
			}
			choose(t, p, "position", "standing")
			p.Wait(`location.search === '?position=standing'`)
			standing := count(t, p)
			choose(t, p, "level", "intermediate")
			p.Wait(`location.search.includes('level=intermediate')`)
			promised := browsertest.Eval[string](p, `document.querySelector('[value=balance]').closest('label').querySelector('small').textContent`)
			choose(t, p, "action", "balance")
			p.Wait(`location.search.includes('action=balance')`)
			got := count(t, p)
			if !(got < standing && standing < all) || strconv.Itoa(got) != promised {
				t.Errorf("%d poses stand, %d of them are balances, promised were %s", standing, got, promised)
			}
			if s := showing(p); !strings.Contains(strings.Join(s.Titles, ","), "Warrior 3") || !strings.HasSuffix(s.Status, "Intermediate, Standing, Balance") {
				t.Errorf("shown: %q", s)
			}
			shared := p.Address()

			browsertest.Eval[bool](p, `history.back() ?? true`)
			p.Wait(`!location.search.includes('action')`)
			browsertest.Eval[bool](p, `history.back() ?? true`)
			p.Wait(`location.search === '?position=standing'`)
			if n := count(t, p); n != standing {
				t.Errorf("back at the first choice there are %d poses, were %d", n, standing)
			}
			browsertest.Do(p, "clear", chromedp.Click(chromedp.CSS(`[type=reset]`)))
			p.Wait(`location.search === ''`)
			if n := count(t, p); n != all {
				t.Errorf("cleared, there are %d poses of %d", n, all)
			}

			p.Go("about:blank")
			p.Go(shared)
			waitStatus(p, strconv.Itoa(got)+" of")
			if n := count(t, p); n != got {
				t.Errorf("the shared address shows %d poses, want %d", n, got)
			}
			if over := browsertest.Eval[int](p, `document.documentElement.scrollWidth - document.documentElement.clientWidth`); over > 0 {
				t.Errorf("the page scrolls sideways by %d px", over)
			}
		})
	}
}

// count returns how many poses are seen, once the page says the same.
func count(t *testing.T, p *browsertest.Page) int {
	t.Helper()
	p.Wait(`(() => {
		const seen = [...document.querySelectorAll('[data-list] li')].filter(li => li.getClientRects().length).length;
		const said = document.querySelector('main > [role=status]').innerText;
		return said.startsWith(seen + ' of ');
	})()`)
	return len(showing(p).Titles)
}

// TestFilterByMuscle: the poses of a muscle in one role are those that its own page lists;
// sorting by the muscle puts those first in which it works.
func TestFilterByMuscle(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "muscles/gluteus-medius/")
	want := browsertest.Eval[[]string](p, `[...document.querySelectorAll('#poses h3')].filter(h => h.innerText.trim() === 'Stabilizes').flatMap(h => [...h.nextElementSibling.querySelectorAll('.pose-card a')].map(a => a.textContent))`)
	p.Go(home + "poses/?muscle=gluteus-medius&role=stabilizes")
	if n := count(t, p); n != len(want) || n == 0 || strings.Join(showing(p).Titles, ",") != strings.Join(want, ",") {
		t.Errorf("filtered: %q; on the muscle's page: %q", showing(p).Titles, want)
	}
	p.Go(home + "poses/?muscle=hamstrings&sort=muscle")
	by := count(t, p)
	sorted := showing(p).Titles
	p.Go(home + "muscles/hamstrings/")
	first := browsertest.Eval[string](p, `document.querySelector('#poses .pose-card a').textContent`)
	if by == 0 || sorted[0] != first {
		t.Errorf("sorted by the hamstrings' work %q is first, want %q", sorted[0], first)
	}
	p.Go(home + "poses/?muscle=none-such&level=none-such")
	if n := count(t, p); n < 30 {
		t.Errorf("an address with unknown choices shows %d poses, want all", n)
	}
}

// TestFiltersByKeyboard opens a filter and makes a choice with keys alone.
func TestFiltersByKeyboard(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "poses/")
	focus := func(selector string) {
		t.Helper()
		for range 60 {
			typeIn(p, kb.Tab)
			if browsertest.Eval[bool](p, `document.activeElement.matches('`+selector+`')`) {
				return
			}
		}
		t.Fatalf("no way by keys to %s", selector)
	}
	focus("[data-key=level] summary")
	typeIn(p, kb.Enter)
	focus("[value=advanced]")
	typeIn(p, " ")
	p.Wait(`location.search === '?level=advanced'`)
	if n := count(t, p); n == 0 {
		t.Error("no pose is left")
	}
}

// TestFiltersWithoutScripts: the plain lists do the same, one at a time.
func TestFiltersWithoutScripts(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.NoScripts()
	p.Go(home + "poses/")
	if browsertest.Eval[bool](p, `document.querySelector('[data-filters]').getClientRects().length > 0`) {
		t.Error("filters that do nothing are shown")
	}
	browsertest.Do(p, "open", chromedp.Click(chromedp.CSS(`[data-plain] summary`)))
	p.FollowLink("Intermediate")
	p.FollowLink("Warrior 3")
	if h := p.Heading(); h != "Warrior 3" {
		t.Errorf("the way ends at %q", h)
	}
}

// TestFiltersFromADisk: a portable copy filters without a server.
func TestFiltersFromADisk(t *testing.T) {
	t.Parallel()
	dir := built(t, "-portable")
	p := browsertest.Open(t)
	p.Go("file://" + dir + "/poses/index.html?level=advanced")
	if n := count(t, p); n == 0 || n > 20 {
		t.Errorf("%d poses are advanced", n)
	}
}

// TestFiltersOfAnotherVersion: data that doesn't belong to the page, or none, leaves the plain
// links, and every pose.
func TestFiltersOfAnotherVersion(t *testing.T) {
	t.Parallel()
	h := serveFlakyDir(t, buildOf(t, small()))
	p := browsertest.Open(t, host(t, h.home))
	plain := func(why string) {
		t.Helper()
		p.Go("about:blank")
		p.Go(h.home + "poses/?level=beginner")
		p.Wait(`!document.querySelector('[data-plain]').hidden && document.querySelector('[data-filters]').hidden`)
		if got := showing(p).Titles; len(got) != 2 {
			t.Errorf("%s: shown are %q, want both poses", why, got)
		}
	}
	h.change(t, "filters.json", `"stamp":"`, `"stamp":"x`)
	plain("data of other poses")
	h.fails(map[string]int{"filters.json": 404})
	plain("no data")
	p.Forgive()
}
