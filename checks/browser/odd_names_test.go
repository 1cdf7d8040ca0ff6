package browser_test

import (
	"encoding/json"
	"html"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"posebook/internal/browsertest"
)

// A photo's name with all that an address gives a meaning, as a Mac keeps the letter with its
// accent, and as people write it. The letter is one character there and two here.
const (
	oddOnDisk  = "a#b ?c%d'e&copy cafe\u0301.gif"
	oddWritten = "a#b ?c%d'e&copy caf\u00e9.gif"
)

// oddLibrary is a library whose photos, logo and own files have such names.
func oddLibrary(t *testing.T) map[string]string {
	t.Helper()
	gif := "GIF89a\x03\x00\x02\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00,\x00\x00\x00\x00\x03\x00\x02\x00\x00\x02\x02\x84_\x00;"
	quoted, err := json.Marshal(oddWritten)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]string{
		"site.yaml":                     "title: Odd\nauthor:\n  name: Ana\n  logo: " + strings.TrimSuffix(string(quoted), `"`) + "\"\n",
		"content/poses/tree.md":         "---\ntitle: Tree\nimage: {src: " + string(quoted) + ", alt: A woman on one leg}\n---\n![Again](a%23b%20%3Fc%25d%27e&copy%20caf%C3%A9.gif)\n",
		"content/poses/seat.md":         "---\ntitle: Seat\n---\n![In words](<a%23b ?c%25d'e&copy cafe\u0301.gif>)\n\n[Text](<../../static/sub %231/100%25 ?.txt#end>)\n",
		"content/sequences/flow.md":     "---\ntitle: Flow\nsteps: [tree, seat]\n---\n",
		"content/poses/" + oddOnDisk:    gif,
		"static/" + oddOnDisk:           gif,
		"static/sub #1/100% ?.txt":      "text",
		"static/.well-known/\u00e9.txt": "text",
	}
}

// TestOddNamesInAddresses: a file is published under its name in one form, and wherever its
// address is written, that address, once decoded, is the name again.
func TestOddNamesInAddresses(t *testing.T) {
	t.Parallel()
	public := buildOf(t, oddLibrary(t), "-base-url", "https://example.org/a/")
	for _, name := range []string{"poses/" + oddWritten, oddWritten, "sub #1/100% ?.txt", ".well-known/\u00e9.txt"} {
		if _, err := os.Stat(filepath.Join(public, filepath.FromSlash(name))); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Join(public, oddOnDisk)); err == nil {
		t.Errorf("%q is published as it is on the disk", oddOnDisk)
	}
	const escaped = "a%23b%20%3Fc%25d%27e&copy%20caf%C3%A9.gif"
	for file, want := range map[string]string{
		"poses/tree/index.html":           `<img class="photo" src="../../poses/` + escaped,
		"poses/seat/index.html":           `<img src="../../poses/` + escaped,
		"poses/seat/./index.html":         `<a href="../../sub%20%231/100%25%20%3F.txt#end">`,
		"library.json":                    `"path":"poses/` + strings.ReplaceAll(escaped, "&", `\u0026`) + `"`,
		"sequences/flow/sheet/index.html": `<img src="../../../` + escaped,
	} {
		text, err := os.ReadFile(filepath.Join(public, filepath.FromSlash(file)))
		if err != nil || !strings.Contains(html.UnescapeString(string(text)), want) {
			t.Errorf("%s lacks %s (%v)", file, want, err)
		}
	}
	page, _ := os.ReadFile(filepath.Join(public, "poses/tree/index.html"))
	if want := `"image":"https://example.org/a/poses/a%23b%20%3Fc%25d%27e\u0026copy%20caf%C3%A9.gif"`; !strings.Contains(string(page), want) {
		t.Errorf("the structured data lacks %s", want)
	}
}

// TestOddNamesOffline: the list that a reader's browser keeps has the paths of the files, as they
// are.
func TestOddNamesOffline(t *testing.T) {
	t.Parallel()
	public := buildOf(t, oddLibrary(t))
	text, err := os.ReadFile(filepath.Join(public, "offline.json"))
	if err != nil {
		t.Fatal(err)
	}
	var list struct{ Files []string }
	if err := json.Unmarshal(text, &list); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{oddWritten, "poses/" + oddWritten, "sub #1/100% ?.txt", "poses/tree/"} {
		if !slices.Contains(list.Files, want) {
			t.Errorf("the list lacks %q", want)
		}
	}
}

// TestOddNamesInABrowser: it shows the pictures and finds every file of the list.
func TestOddNamesInABrowser(t *testing.T) {
	t.Parallel()
	server := httptest.NewServer(http.FileServer(http.Dir(buildOf(t, oddLibrary(t)))))
	t.Cleanup(server.Close)
	home := server.URL + "/"
	p := browsertest.Open(t, host(t, home))
	for path, want := range map[string]int{"poses/tree/": 2, "poses/seat/": 1, "sequences/flow/sheet/": 1} {
		p.Go(home + path)
		p.Wait(`(document.querySelectorAll('img[src$=gif]').forEach(i => i.loading = 'eager'), [...document.querySelectorAll('img[src$=gif]')].every(i => i.complete))`)
		if n := browsertest.Eval[int](p, `[...document.querySelectorAll('img[src$=gif]')].filter(i => i.naturalWidth === 3).length`); n != want {
			t.Errorf("/%s shows %d pictures, want %d", path, n, want)
		}
	}
	p.Wait(`(window.lost ??= fetch('/offline.json').then(a => a.json()).then(l => Promise.all(l.files.map(f => fetch('/' + f.split('/').map(encodeURIComponent).join('/')).then(a => a.ok ? '' : f)))).then(all => window.found = all.filter(Boolean).join()), window.found !== undefined)`)
	if lost := browsertest.Eval[string](p, `window.found`); lost != "" {
		t.Errorf("not found: %s", lost)
	}
}
