package browser_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
)

// A state is a page that a reader can be at: an address below the site's first page and, where
// the page has more than one face, the body of an async function that turns it and the expression
// that is true once it has turned.
type state struct{ name, path, turn, turned string }

// states are the kinds of pages, and the faces that scripts and switches give them.
var states = []state{
	{name: "home", path: ""},
	{name: "all poses", path: "poses/"},
	{name: "all poses, a filter open", path: "poses/",
		turn: `document.querySelector('[data-key=level] summary').click()`, turned: `document.querySelector('[data-key=level]').open`},
	{name: "all poses, filtered", path: "poses/?level=beginner&position=standing&muscle=gluteus-medius",
		turn: `document.querySelector('[data-key=muscle] summary').click()`, turned: `!document.querySelector('[data-filters] [type=reset]').hidden`},
	{name: "a pose with two sides", path: "poses/warrior-3/"},
	{name: "a pose with two sides, the other", path: "poses/warrior-3/", turn: `document.getElementById('_side-left').click()`},
	{name: "a pose", path: "poses/mountain/"},
	{name: "all sequences", path: "sequences/"},
	{name: "a sequence", path: "sequences/hip-stabilizer-flow/"},
	{name: "the guided practice", path: "sequences/hip-stabilizer-flow/",
		turn: `document.getElementById('_practise').click()`, turned: `document.getElementById('_practice').open`},
	{name: "a client's sheet", path: "sequences/hip-stabilizer-flow/sheet/"},
	{name: "a teacher's card", path: "sequences/hip-stabilizer-flow/card/"},
	{name: "all muscles", path: "muscles/"},
	{name: "all muscles, the deep layer", path: "muscles/", turn: `document.getElementById('_layer-deep').click()`},
	{name: "a muscle", path: "muscles/gluteus-medius/"},
	{name: "a muscle group", path: "muscles/hip-stabilizers/"},
	{name: "a facet", path: "levels/beginner/"},
	{name: "search", path: "search/"},
	{name: "search with results", path: "search/?q=warior", turned: `!!document.querySelector('[data-results] a')`},
	{name: "search from a page", path: "poses/mountain/",
		turn: `document.querySelector('[data-search]').click();
			let field;
			while (!(field = document.querySelector('dialog[open] input'))) await new Promise(soon => setTimeout(soon, 20));
			field.value = 'warior';
			field.dispatchEvent(new Event('input', {bubbles: true}))`,
		turned: `!!document.querySelector('dialog [role=option]')`},
	{name: "offline", path: "offline/", turned: `!document.querySelector('[data-offline]').hidden`},
	{name: "not found", path: "404.html"},
}

// show opens the page of a state and turns the face.
func show(p *browsertest.Page, home string, s state) {
	p.Go(home + s.path)
	if s.turn != "" {
		turn := chromedp.Evaluate[bool](`(async () => {`+s.turn+`; return true})()`, chromedp.EvalAwaitPromise, byHand)
		browsertest.Do(p, "turn to "+s.name, turn)
	}
	if s.turned != "" {
		p.Wait(s.turned)
	}
}

// byHand lets a script count as something that the reader does: without it the browser plays no
// sound.
func byHand(p *runtime.EvaluateParams) {
	yes := true
	p.UserGesture = &yes
}

// installed returns the path of a file below checks/node_modules, or ends the test where it is
// missing.
func installed(t *testing.T, file string) string {
	t.Helper()
	browsertest.NotShort(t)
	path, err := filepath.Abs(filepath.Join("../../checks/node_modules", file))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); err == nil {
		return path
	}
	if os.Getenv("REQUIRE_BROWSER") == "1" {
		t.Fatalf("no %s: run 'npm ci' in checks/ first", path)
	}
	t.Skipf("no %s: this test needs 'npm ci' in checks/", path)
	return ""
}

// A violation is one element that breaks one rule of axe-core.
type violation struct{ Rule, Help, Element, Why string }

// lookFor is the call that returns the violations of the page that is shown, as JSON.
const lookFor = `axe.run({resultTypes: ['violations']}).then(found => JSON.stringify(found.violations.flatMap(v =>
	v.nodes.map(n => ({Rule: v.id, Help: v.help, Element: n.target.join(' ') + ' ' + n.html.slice(0, 200), Why: n.failureSummary})))))`

func violations(t *testing.T, p *browsertest.Page, axe string) []violation {
	t.Helper()
	text := browsertest.Do(p, "axe", chromedp.Evaluate[string](axe+`;`+lookFor, chromedp.EvalAwaitPromise))
	var found []violation
	if err := json.Unmarshal([]byte(text), &found); err != nil {
		t.Fatal(err)
	}
	return found
}

// TestAxe: axe-core finds nothing wrong with any kind of page, on a phone or a desk, light or dark.
func TestAxe(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(installed(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	for _, s := range states {
		for _, width := range []int64{390, 1280} {
			p.Size(width, 800)
			show(p, home, s)
			for _, scheme := range []string{"light", "dark"} {
				p.Prefer("prefers-color-scheme", scheme, "prefers-reduced-motion", "reduce")
				for _, v := range violations(t, p, string(axe)) {
					t.Errorf("%s (/%s) at %d px, %s: %s: %s\n\t%s\n\t%s", s.name, s.path, width, scheme, v.Rule, v.Help, v.Element, v.Why)
				}
			}
		}
	}
}

// TestAxeFindsFaults keeps TestAxe honest: a page with a fault is found to have it.
func TestAxeFindsFaults(t *testing.T) {
	t.Parallel()
	axe, err := os.ReadFile(installed(t, "axe-core/axe.min.js"))
	if err != nil {
		t.Fatal(err)
	}
	home := underSubPath(t)
	p := browsertest.Open(t, host(t, home))
	p.Go(home + "404.html")
	browsertest.Eval[bool](p, `(document.querySelector('main').append(document.createElement('button')), document.querySelector('h1').style.color = '#eee', true)`)
	rules := map[string]bool{}
	for _, v := range violations(t, p, string(axe)) {
		rules[v.Rule] = true
	}
	if want := "map[button-name:true color-contrast:true]"; fmt.Sprint(rules) != want {
		t.Errorf("axe found %v, want %s", rules, want)
	}
}
