package main

import (
	"context"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/chromedp"

	"posebook/internal/browsertest"
	"posebook/internal/publish"
)

// TestHostileContentInABrowser opens the pages of the same libraries in a Chromium, searches for
// the text and plays the practice. Nothing may be called that only a text could call, nothing
// asked of another host, no script may fail.
func TestHostileContentInABrowser(t *testing.T) {
	if !allAsked() {
		t.Skip("a trial: it takes minutes, and TRIAL=1 asks for it")
	}
	browsertest.Path(t)
	shelf := &shelf{}
	server := httptest.NewServer(http.StripPrefix("/poses/", shelf)) // as their base address has it
	t.Cleanup(server.Close)
	p := browsertest.Open(t, strings.TrimPrefix(server.URL, "http://"))
	browsertest.Do(p, "go past the service worker", chromedp.Action[bool](pastServiceWorker))
	p.Before(`for (const name of ["alert", "eval", "print"]) window[name] = () => console.error("a text has called " + name)`)
	pages := 0
	for _, text := range textsToTry() {
		shelf.tree, _ = hostileBuild(t, text)
		for _, page := range []string{"", "poses/", "poses/tree/", "poses/plank/", "muscles/", "muscles/climbing/", "sequences/", "sequences/flow/",
			"sequences/flow/sheet/", "sequences/flow/card/", "404.html", "offline/"} {
			p.Go(server.URL + "/poses/" + page)
			pages++
		}
		p.Go(server.URL + "/poses/search/")
		searchFor(p, text)
		pages++
	}
	t.Logf("%d pages opened", pages)
}

// pastServiceWorker asks the browser to take every page from the server: each text is a site of
// its own at one address.
func pastServiceWorker(ctx context.Context, _ *chromedp.Target) (bool, error) {
	_, err := chromedp.Call(ctx, network.SetBypassServiceWorker, network.SetBypassServiceWorkerParams{Bypass: true})
	return err == nil, err
}

// searchFor types a text into the search, and waits until the site has answered.
func searchFor(p *browsertest.Page, text string) {
	quoted, _ := json.Marshal(text)
	browsertest.Eval[bool](p, `(() => {
		const field = document.querySelector('main input[type=search]');
		field.focus();
		field.value = `+string(quoted)+`;
		field.dispatchEvent(new InputEvent('input', {bubbles: true}));
		return true;
	})()`)
	p.Wait(`document.querySelector('main').innerText.length > 0`)
}

// A shelf serves one site in memory after another.
type shelf struct{ tree *publish.Tree }

func (s *shelf) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	file := r.URL.Path
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	data, ok := s.tree.Get(file)
	if !ok {
		http.NotFound(w, r)
		return
	}
	http.ServeContent(w, r, file, time.Time{}, strings.NewReader(string(data)))
}
