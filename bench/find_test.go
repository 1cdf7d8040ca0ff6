package bench

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"mime"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path"
	"strings"
	"testing"

	"posebook/internal/browsertest"
	"posebook/internal/build"
	"posebook/internal/publish"
	"posebook/layouts"
)

// slowness is how much slower than this machine a phone is taken to be, as Lighthouse does for a cheap one.
const slowness = 6

// TestFind says how large the data of search and filters is and how long a reader waits for them on a slow phone. It
// asserts nothing but that something is found:
//
//	go test -run TestFind -v . -poses 20000
func TestFind(t *testing.T) {
	if testing.Short() || !testing.Verbose() {
		t.Skip("it measures: run it with -v")
	}
	result, err := build.Site(build.Options{Root: measured(t), Layouts: layouts.Files()})
	check(t, err)
	if result.Tree == nil {
		t.Fatal("the measured library has faults")
	}
	sizes(t, result.Tree)
	server := httptest.NewServer(serve(result.Tree))
	defer server.Close()
	u, err := url.Parse(server.URL)
	check(t, err)
	p := browsertest.Open(t, u.Host)
	p.Size(390, 800)
	p.Slow(slowness)
	searchTimes(t, p, server.URL)
	filterTimes(t, p, server.URL)
}

// serve answers from the tree as a host would, compressed.
func serve(tree *publish.Tree) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		file := strings.TrimPrefix(r.URL.Path, "/")
		if file == "" || strings.HasSuffix(file, "/") {
			file += "index.html"
		}
		data, ok := tree.Get(file)
		if !ok {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", mime.TypeByExtension(path.Ext(file)))
		w.Header().Set("Content-Encoding", "gzip")
		_, _ = w.Write(zipped(data))
	})
}

func zipped(data []byte) []byte {
	var out bytes.Buffer
	z := gzip.NewWriter(&out)
	_, _ = z.Write(data)
	_ = z.Close()
	return out.Bytes()
}

func sizes(t *testing.T, tree *publish.Tree) {
	t.Helper()
	parts, all, largest := 0, 0, 0
	for file, data := range tree.All() {
		if strings.HasPrefix(file, "assets/search.") {
			n := len(zipped(data))
			parts, all, largest = parts+1, all+n, max(largest, n)
		}
	}
	t.Logf("search: %d parts, %d KB compressed in all, the largest %d KB", parts, all>>10, largest>>10)
	for _, file := range []string{"search.json", "filters.json", "poses/index.html"} {
		data, _ := tree.Get(file)
		t.Logf("%s: %d KB, %d KB compressed", file, len(data)>>10, len(zipped(data))>>10)
	}
}

// searchTimes types queries and waits until their finds are in the page: once with the index to load, once without.
func searchTimes(t *testing.T, p *browsertest.Page, home string) {
	t.Helper()
	for _, query := range []string{"warrior", "low heron lunge", "lo", "haron lung", "virabhadrasana", "glute med"} {
		p.Go(home + "/search/")
		for _, turn := range []string{"first", "again"} {
			p.Wait(`document.querySelector('main form').hidden === false`)
			browsertest.Eval[bool](p, fmt.Sprintf(`(() => {
				window.took = 0;
				const status = document.querySelector('main [role=status]'), field = document.querySelector('main input');
				status.textContent = '';
				const began = performance.now();
				new MutationObserver((_, me) => status.textContent && (me.disconnect(), window.took = performance.now() - began)).observe(status, { childList: true });
				field.value = %q;
				field.dispatchEvent(new Event('input'));
				return true;
			})()`, query))
			p.Wait(`window.took > 0`)
			t.Logf("search %q, %s: %.0f ms, %s", query, turn, browsertest.Eval[float64](p, `window.took`),
				browsertest.Eval[string](p, `document.querySelector('main [role=status]').textContent`))
		}
	}
}

// filterTimes opens the page of all poses and makes choices.
func filterTimes(t *testing.T, p *browsertest.Page, home string) {
	t.Helper()
	p.Go(home + "/poses/")
	t.Logf("poses/: interactive after %.0f ms", browsertest.Eval[float64](p, `performance.getEntriesByType('navigation')[0].domInteractive`))
	for _, choice := range []string{"[name=level][value=beginner]", "[name=position]", "[name=action]", "[name=level][value=beginner]"} {
		browsertest.Eval[bool](p, fmt.Sprintf(`(() => {
			window.took = 0;
			const status = document.querySelector('main > [role=status]');
			const began = performance.now();
			new MutationObserver((_, me) => (me.disconnect(), requestAnimationFrame(() => setTimeout(() => window.took = performance.now() - began)))).observe(status, { childList: true, subtree: true });
			document.querySelector(%q).click();
			return true;
		})()`, choice))
		p.Wait(`window.took > 0`)
		t.Logf("filter %s: %.0f ms to the next frame, %s", choice, browsertest.Eval[float64](p, `window.took`),
			browsertest.Eval[string](p, `document.querySelector('main > [role=status]').textContent`))
	}
}
