package browser_test

import (
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// headingsLibrary is a library whose texts have the words of a page's own switches, drawings
// and scripts as headings.
func headingsLibrary() map[string]string {
	var body strings.Builder
	for _, words := range []string{
		"Practice", "Practise", "Practise again", "Practice data", "Side left", "Side right", "Show works", "Show stretches", "Works",
		"Stabilizes", "Stretches", "Body front", "Body back", "Lines front", "Clip front", "Gluteus maximus back", "Finds", "Find 0", "Main",
		"Layer deep", "View back", "Caches", "Posebook",
	} {
		body.WriteString("## " + words + "\n\n## `_" + strings.ToLower(strings.ReplaceAll(words, " ", "-")) + "`\n\n")
	}
	return map[string]string{
		"site.yaml": "title: Headings\n",
		"content/poses/tree.md": "---\ntitle: Tree\nsides: '{side} leg up'\nmuscles:\n  works: [gluteus maximus: same]\n  stretches: [hamstrings: other]\n" +
			"figure: {like: stand}\n---\n" + body.String(),
		"content/sequences/short.md": "---\ntitle: Short\nsteps:\n  - {pose: tree, side: left, hold: 5 breaths}\n---\n" + body.String(),
	}
}

// TestHeadingsOfAnyWords: such a page's practice, its switch of sides, the lights on its figure
// and its body map work as on any other.
func TestHeadingsOfAnyWords(t *testing.T) {
	t.Parallel()
	home := served(t, buildOf(t, headingsLibrary()))
	p := browsertest.Open(t, host(t, home))
	p.Before(fakeClock)
	p.Go(home + "sequences/short/")
	start(p)
	elapse(p, 6)
	if now := look(p); now.Title != "Tree" || now.Side != "Left leg up" {
		t.Errorf("the practice shows %+v", now)
	}

	p.Go(home + "poses/tree/")
	lights := `[...document.querySelectorAll('.on-right .figure .role-works')].filter(e => getComputedStyle(e).display !== 'none').length`
	if n := browsertest.Eval[int](p, lights); n != 0 {
		t.Errorf("%d lights on the figure before any is asked for", n)
	}
	browsertest.Eval[bool](p, `document.querySelector('.lights input').click() ?? true`)
	if n := browsertest.Eval[int](p, lights); n == 0 {
		t.Error("no light on the figure")
	}
	fill := `getComputedStyle(document.querySelector('.body-map .role-stretches')).fill`
	if got := browsertest.Eval[string](p, fill); got != `url("#_stretches")` {
		t.Errorf("the stretched muscle is filled by %s", got)
	}
	if size := browsertest.Eval[float64](p, `document.querySelector('.body-map .role-works').getBBox().height`); size <= 0 {
		t.Error("the muscle that works is not on the map")
	}
	browsertest.Eval[bool](p, `[...document.querySelectorAll('.switch input')].at(-1).click() ?? true`)
	if browsertest.Eval[int](p, `document.querySelector('.side.on-right').getClientRects().length`) != 0 {
		t.Error("the other side is not shown")
	}
}
