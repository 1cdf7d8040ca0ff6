package browser_test

import (
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"

	"posebook/internal/browsertest"
)

// TestBodyMapByKeyboard: from the map to the right poses with the tab key and enter alone.
func TestBodyMapByKeyboard(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Size(1280, 900)
	p.Go(home)
	tabTo(t, p, `document.activeElement.getAttribute('aria-label') === 'Outer hip'`)
	if outline := browsertest.Eval[string](p, `getComputedStyle(document.activeElement).fill`); outline == browsertest.Eval[string](p, `getComputedStyle(document.querySelector('a.region:not(:focus)')).fill`) {
		t.Errorf("the region in focus is filled %s, as the others are", outline)
	}
	typeIn(p, kb.Enter)
	p.Wait(`location.pathname.endsWith('/muscles/hip-abductors/') && document.readyState === 'complete'`)
	tabTo(t, p, `document.activeElement.closest('.pose-card')?.innerText.startsWith('Warrior 3')`)
	typeIn(p, kb.Enter)
	p.Wait(`location.pathname.endsWith('/poses/warrior-3/') && document.readyState === 'complete'`)
}

// tabTo presses the tab key until the element in focus is the one that is meant.
func tabTo(t *testing.T, p *browsertest.Page, meant string) {
	t.Helper()
	for range 150 {
		typeIn(p, kb.Tab)
		if browsertest.Eval[bool](p, `!!(`+meant+`)`) {
			return
		}
	}
	t.Fatalf("150 presses of the tab key do not lead to %s", meant)
}

// TestBodyMapByTouch: on a phone, without scripts, in two taps from the outer hip to a pose for it.
func TestBodyMapByTouch(t *testing.T) {
	t.Parallel()
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Size(390, 800)
	p.Touch()
	p.NoScripts()
	p.Go(home)
	shown := func(view string) bool {
		return browsertest.Eval[bool](p, `document.querySelector('.view-`+view+`').getClientRects().length > 0`)
	}
	if !shown("front") || shown("back") {
		t.Error("a phone does not begin with the front alone")
	}
	tapOn(t, p, `label:has(#_view-back)`)
	p.Wait(`!document.querySelector('.view-front').getClientRects().length && document.querySelector('.view-back').getClientRects().length > 0`)
	tapOn(t, p, `#_gluteus-medius-back`)
	p.Wait(`location.pathname.endsWith('/muscles/hip-abductors/') && document.readyState === 'complete'`)
	p.FollowLink("Warrior 3")
	if h := p.Heading(); h != "Warrior 3" {
		t.Errorf("the second tap leads to %q", h)
	}
}

// A spot is a place on the screen, in CSS pixels.
type spot struct{ X, Y float64 }

// tapOn taps the middle of what can be touched of an element: a muscle is no rectangle, and
// others lie over it.
func tapOn(t *testing.T, p *browsertest.Page, selector string) {
	t.Helper()
	at := browsertest.Eval[spot](p, `(() => {
		const e = document.querySelector(`+"`"+selector+"`"+`);
		scrollBy({top: e.getBoundingClientRect().top - 300, behavior: 'instant'});
		const r = e.getBoundingClientRect(), hits = [];
		for (let x = r.left + 1; x < r.right; x += 2)
			for (let y = r.top + 1; y < r.bottom; y += 2)
				if (e.contains(document.elementFromPoint(x, y))) hits.push({X: x, Y: y});
		return hits[hits.length >> 1] || {X: -1, Y: -1};
	})()`)
	if at.X < 0 {
		t.Fatalf("nothing of %s can be touched", selector)
	}
	browsertest.Do(p, "tap "+selector, chromedp.TapXY(at.X, at.Y))
}
