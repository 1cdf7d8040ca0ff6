// Package browsertest opens pages in a real Chromium for tests. A test that uses it is skipped
// with a plain message where no Chromium is found, unless REQUIRE_BROWSER=1 asks for one, as CI
// does.
package browsertest

import (
	"context"
	"net/url"
	"os"
	"os/exec"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// patience bounds each single action: far more than any takes, so that only a hang meets it.
const patience = 30 * time.Second

// A Page is one tab of a browser of its own. At the end of its test it reports every error on its
// console and every request to a host that was not allowed.
type Page struct {
	t       testing.TB
	ctx     context.Context
	allowed []string

	mu       sync.Mutex
	errors   []string
	requests []string
}

// Open starts a browser with an empty page. hosts are those that it may ask for anything, such as
// "127.0.0.1:8080"; files on the disk are always allowed.
func Open(t testing.TB, hosts ...string) *Page {
	t.Helper()
	path := Path(t)
	ctx, stop := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(path), chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.UserDataDir(t.TempDir()))
	ctx, closeTab := chromedp.NewContext(ctx)
	p := &Page{t: t, ctx: ctx, allowed: hosts}
	t.Cleanup(func() {
		p.report()
		closeTab()
		stop()
	})
	do(p, "start", chromedp.Navigate("about:blank"))
	if err := chromedp.Listen(ctx, p.note); err != nil {
		t.Fatalf("browser: listen: %s", err)
	}
	if _, err := chromedp.Call(ctx, network.Enable, network.EnableParams{}); err != nil {
		t.Fatalf("browser: network: %s", err)
	}
	go p.readConsole()
	return p
}

// NotShort ends a test that opens a browser, or another program, where the quick tests alone are
// run.
func NotShort(t testing.TB) {
	t.Helper()
	if testing.Short() {
		t.Skip("-short: no browser and no other programs")
	}
}

// Path returns the path of the Chromium that tests use, or ends the test.
func Path(t testing.TB) string {
	t.Helper()
	NotShort(t)
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	if os.Getenv("REQUIRE_BROWSER") == "1" {
		t.Fatal("no Chromium found, and REQUIRE_BROWSER=1 asks for one")
	}
	t.Skip("no Chromium found: this test needs a browser")
	return ""
}

// note keeps the requests that the page makes.
func (p *Page) note(event any) {
	if sent, ok := event.(*network.EventRequestWillBeSent); ok {
		p.mu.Lock()
		p.requests = append(p.requests, sent.Request.URL)
		p.mu.Unlock()
	}
}

// readConsole keeps what is wrong on the console, until the browser ends.
func (p *Page) readConsole() {
	for m, err := range chromedp.Console(p.ctx) {
		if err != nil {
			return
		}
		if m.IsException() || string(m.Type) == "error" || string(m.Type) == "warning" {
			p.mu.Lock()
			p.errors = append(p.errors, m.String())
			p.mu.Unlock()
		}
	}
}

func (p *Page) report() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, e := range p.errors {
		p.t.Errorf("on the console: %s", e)
	}
	for _, r := range p.requests {
		u, err := url.Parse(r)
		if err != nil || u.Scheme != "file" && u.Scheme != "about" && u.Scheme != "data" && u.Scheme != "blob" && !slices.Contains(p.allowed, u.Host) {
			p.t.Errorf("a request to another host: %s", r)
		}
	}
}

// do runs one action and ends the test if it fails.
func do[T any](p *Page, what string, action chromedp.Action[T]) T {
	p.t.Helper()
	ctx := p.ctx
	if what != "start" { // the first action starts the browser, which must outlive it
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(p.ctx, patience)
		defer cancel()
	}
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		p.t.Fatalf("browser: %s: %s", what, err)
	}
	return value
}

// Do runs any action of chromedp on the page.
func Do[T any](p *Page, what string, action chromedp.Action[T]) T {
	p.t.Helper()
	return do(p, what, action)
}

// Size sets the size of the window in CSS pixels.
func (p *Page) Size(width, height int64) {
	p.t.Helper()
	params := emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1, Mobile: width < 700}
	if _, err := chromedp.Call(p.ctx, emulation.SetDeviceMetricsOverride, params); err != nil {
		p.t.Fatalf("browser: size: %s", err)
	}
}

// Prefer sets what the reader prefers: pairs of a media feature and its value, such as
// "prefers-color-scheme", "dark".
func (p *Page) Prefer(pairs ...string) {
	p.t.Helper()
	var params emulation.SetEmulatedMediaParams
	for i := 0; i+1 < len(pairs); i += 2 {
		params.Features = append(params.Features, &emulation.MediaFeature{Name: pairs[i], Value: pairs[i+1]})
	}
	if _, err := chromedp.Call(p.ctx, emulation.SetEmulatedMedia, params); err != nil {
		p.t.Fatalf("browser: media: %s", err)
	}
}

// Before runs a script in every page that is opened from now on, before the page's own.
func (p *Page) Before(script string) {
	p.t.Helper()
	params := page.AddScriptToEvaluateOnNewDocumentParams{Source: script}
	if _, err := chromedp.Call(p.ctx, page.AddScriptToEvaluateOnNewDocument, params); err != nil {
		p.t.Fatalf("browser: script: %s", err)
	}
}

// Go opens an address and waits until it is loaded.
func (p *Page) Go(address string) {
	p.t.Helper()
	do(p, "open "+address, chromedp.Navigate(address))
}

// FollowLink clicks the first visible link whose words begin with this text, as one piece of the
// markup, and waits for the page that it leads to.
func (p *Page) FollowLink(text string) {
	p.t.Helper()
	p.followLink("main a, header a", text)
}

// FollowLinkOf is FollowLink for the links in the elements that a selector names.
func (p *Page) FollowLinkOf(selector, text string) {
	p.t.Helper()
	p.followLink(selector+" a", text)
}

func (p *Page) followLink(selector, text string) {
	p.t.Helper()
	from := p.Address()
	found := Eval[bool](p, `(() => {
		const said = a => {
			const words = document.createTreeWalker(a, NodeFilter.SHOW_TEXT);
			while (words.nextNode()) if (words.currentNode.data.trim()) return words.currentNode.data.trim();
		};
		const a = [...document.querySelectorAll(`+quote(selector)+`)].find(a =>
			said(a) === `+quote(text)+` && a.getClientRects().length);
		if (!a) return false;
		a.setAttribute('data-followed', '');
		return true;
	})()`)
	if !found {
		p.t.Fatalf("browser: there is no link %q on %s", text, from)
	}
	do(p, "click "+text, chromedp.Click(chromedp.CSS(`[data-followed]`)))
	p.Wait(`location.href !== ` + quote(from) + ` && document.readyState === 'complete'`)
}

// Wait waits until a script's expression is true, also while the page goes over to another.
func (p *Page) Wait(expression string) {
	p.t.Helper()
	ctx, cancel := context.WithTimeout(p.ctx, patience)
	defer cancel()
	var last error
	for ctx.Err() == nil {
		holds, err := chromedp.Run(ctx, chromedp.Evaluate[bool](expression))
		if holds && err == nil {
			return
		}
		last = err // between two pages there is nothing to ask
		time.Sleep(20 * time.Millisecond)
	}
	p.t.Fatalf("browser: waited in vain for %s (%v)", expression, last)
}

// Address returns where the page is.
func (p *Page) Address() string {
	p.t.Helper()
	return do(p, "address", chromedp.Location())
}

// Heading returns the text of the page's h1.
func (p *Page) Heading() string {
	p.t.Helper()
	return Eval[string](p, `document.querySelector('h1').innerText`)
}

// Eval returns the value of a script's expression.
func Eval[T any](p *Page, expression string) T {
	p.t.Helper()
	return do(p, "evaluate "+expression, chromedp.Evaluate[T](expression))
}

// quote writes a text as a string of JavaScript.
func quote(text string) string {
	return "'" + strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\n`).Replace(text) + "'"
}
