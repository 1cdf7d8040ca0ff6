package browser_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// stored are values that a browser's storage may hold, put there by anybody. ID stands for the
// one that the practice of the page would write.
var stored = []string{
	``, `null`, `undefined`, `{`, `[]`, `0`, `NaN`, `"x"`, `[[[]]]`, `__proto__`, `{"__proto__":{"index":1}}`, "\x00\ufffd",
	`{"id":null,"index":1,"left":1}`, `{"id":["ID"],"index":1,"left":3}`,
	`{"id":"ID"}`, `{"id":"ID","index":"length","left":3}`, `{"id":"ID","index":"1","left":3}`, `{"id":"ID","index":1.5,"left":3}`,
	`{"id":"ID","index":-1,"left":3}`, `{"id":"ID","index":1000000,"left":3}`, `{"id":"ID","index":1e999,"left":3}`,
	`{"id":"ID","index":1,"left":"x"}`, `{"id":"ID","index":1,"left":null}`, `{"id":"ID","index":1,"left":-3}`, `{"id":"ID","index":1,"left":1e999}`,
}

// answers makes every name that is read from storage answer with a text, whatever the name.
func answers(text string) string {
	value, err := json.Marshal(text)
	if err != nil {
		panic(err)
	}
	return `Storage.prototype.getItem = () => {
		const data = document.getElementById('_practice-data');
		return ` + string(value) + `.replace('ID', data ? JSON.parse(data.textContent).id : '');
	}`
}

// closed are the ways in which what a browser keeps can be closed to a page.
var closed = map[string]string{
	"storage is forbidden": `for (const name of ['sessionStorage', 'localStorage'])
		Object.defineProperty(window, name, { get() { throw new DOMException('forbidden', 'SecurityError'); } })`,
	"storage is not there":    `for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { value: null })`,
	"storage can't be read":   `Storage.prototype.getItem = () => { throw new DOMException('forbidden', 'SecurityError'); }`,
	"storage is full":         `Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }`,
	"a text too long":         `Storage.prototype.getItem = () => '['.repeat(5e6)`,
	"the history is closed":   `history.pushState = history.replaceState = () => { throw new DOMException('too many', 'SecurityError'); }`,
	"the history has a state": `history.replaceState({ index: -1, __proto__: null, query: NaN }, '', location.href)`,
}

// small is a library of two poses and a sequence of both.
func small() map[string]string {
	library, _ := sparse()
	library["content/sequences/both.md"] = "---\ntitle: Both\nsteps: [{pose: one, side: each}, two]\n---\n"
	return library
}

// TestClosedStorage opens every kind of page in a browser that keeps nothing, and does there what
// it is for.
func TestClosedStorage(t *testing.T) {
	t.Parallel()
	dir := buildOf(t, small())
	home := belowPath(t, dir)
	for name, script := range closed {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			p := browsertest.Open(t, host(t, home))
			p.Before(script)
			for _, page := range allPages(t, dir) {
				p.Go(home + page)
			}
			works(t, p, home)
		})
	}
}

// works does what the pages are for: searches, filters, sets up a sheet, practises.
func works(t *testing.T, p *browsertest.Page, home string) {
	t.Helper()
	finds(t, p, home, "two", "Two")
	eachFilterNarrows(t, p, home+"poses/", []string{"level"})
	p.Go(home + "sequences/both/sheet/?large=1&paper=none-such")
	if got := browsertest.Eval[string](p, `[...document.querySelectorAll('form [name]')].filter(e => e.checked).map(e => e.name + '=' + e.value).join()`); got != "large=on,paper=" {
		t.Errorf("the sheet is set to %q", got)
	}
	browsertest.Eval[bool](p, `document.getElementById('_log').click() ?? true`)
	if !browsertest.Eval[bool](p, `document.getElementById('_log').checked`) {
		t.Error("the sheet's log can't be chosen")
	}
	p.Before(fakeClock)
	p.Go(home + "sequences/both/")
	start(p)
	elapse(p, 8)
	if s := look(p); s.Title+s.Side != "OneRight leg back" {
		t.Errorf("eight seconds into the practice: %+v", s)
	}
}

// TestStrangeStorage: whatever stands where a practice keeps its place, it begins at the beginning.
func TestStrangeStorage(t *testing.T) {
	t.Parallel()
	dir := buildOf(t, small())
	home := belowPath(t, dir)
	p := browsertest.Open(t, host(t, home))
	p.Before(fakeClock)
	for i, value := range stored {
		p.Before(fmt.Sprintf(`if (location.search === '?%d') { %s }`, i, answers(value)))
	}
	for i, value := range stored {
		for _, page := range []string{"offline/", "poses/", "sequences/both/"} {
			p.Go(fmt.Sprintf("%s%s?%d", home, page, i))
		}
		if browsertest.Eval[bool](p, `!!document.getElementById('_practise-again')`) {
			t.Errorf("%q is taken for a place in the practice", value)
		}
		start(p)
		if s := look(p); s.Title != "One" || !strings.HasPrefix(s.Place, "1 of 2") {
			t.Errorf("with %q the practice begins with %+v", value, s)
		}
	}
	p.Before(`if (location.search === '?mine') { ` + answers(`{"id":"ID","index":3,"left":7}`) + ` }`)
	p.Go(home + "sequences/both/?mine")
	browsertest.Eval[bool](p, `document.getElementById('_practise-again').click() ?? true`)
	if s := look(p); s.Title+s.Side != "OneLeft leg back" || s.Count != "7" {
		t.Errorf("resumed at %+v", s)
	}
}
