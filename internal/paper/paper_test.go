package paper

import (
	"bytes"
	"context"
	"errors"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"posebook/internal/publish"
)

// TestDated writes over the values and nothing else: what follows stays where it was.
func TestDated(t *testing.T) {
	at := time.Date(2026, 11, 22, 7, 8, 9, 0, time.UTC)
	for _, test := range []struct{ name, pdf, want string }{
		{"dates", "/CreationDate (D:20200102030405+01'00')\n/ModDate (D:20200102030405+01'00')>>x",
			"/CreationDate (D:20261122070809+00'00')\n/ModDate (D:20261122070809+00'00')>>x"},
		{"longer than needed", "/ModDate(D:20200102030405.123+01'00')x", "/ModDate(D:20261122070809+00'00')    x"},
		{"too short to hold one", "/ModDate (D:2020)x", "/ModDate (D:2020)x"},
		{"creator", `/Creator (Mozilla/5.0 \(X11; Linux\) Chrome)` + "\n/Producer", "/Creator (Posebook)                         \n/Producer"},
		{"id", "/ID [<0A1b><ff00>]x", "/ID [<0000><0000>]x"},
		{"nothing of the kind", "stream (D:20200102030405) Creator", "stream (D:20200102030405) Creator"},
	} {
		got := string(dated([]byte(test.pdf), at))
		if got != test.want {
			t.Errorf("%s:\n got %q\nwant %q", test.name, got, test.want)
		}
		if len(got) != len(test.pdf) {
			t.Errorf("%s: the length went from %d to %d", test.name, len(test.pdf), len(got))
		}
	}
	if got := string(dated([]byte("/ModDate (D:20200102030405+01'00')"), time.Time{})); got != "/ModDate (D:19700101000000+00'00')" {
		t.Errorf("without a date: %q", got)
	}
}

func tree(t *testing.T) *publish.Tree {
	t.Helper()
	var tree publish.Tree
	for name, text := range map[string]string{
		"a/index.html":   `<!doctype html><html lang="en"><title>A</title><link rel="stylesheet" href="../a.css"><h1>Tree</h1><img src="../late.svg" loading="lazy" alt="">`,
		"bad/index.html": `<!doctype html><title>B</title><p>B`,
		"a.css":          "h1 { break-after: page }", "late.svg": `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>`,
	} {
		if err := tree.Add(name, []byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	return &tree
}

func TestServe(t *testing.T) {
	home, stop, err := serve(tree(t))
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	for path, want := range map[string]string{
		"a/": "200 text/html; charset=utf-8", "a.css": "200 text/css; charset=utf-8", "late.svg": "200 image/svg+xml", "": "404 text/plain; charset=utf-8", "b/": "404 text/plain; charset=utf-8",
	} {
		answer, err := http.Get(home + path)
		if err != nil {
			t.Fatal(err)
		}
		_ = answer.Body.Close()
		if got := answer.Status[:3] + " " + answer.Header.Get("Content-Type"); got != want {
			t.Errorf("/%s: %s, want %s", path, got, want)
		}
	}
}

// TestPrint prints a page with its stylesheet twice: the same bytes.
func TestPrint(t *testing.T) {
	if _, err := findBrowser(); err != nil {
		if os.Getenv("REQUIRE_BROWSER") == "1" {
			t.Fatal(err)
		}
		t.Skip(err)
	}
	var first []byte
	for range 2 {
		tree := tree(t)
		if err := Print(context.Background(), tree, []Job{{"a/", "a/a.pdf", time.Time{}}}, Options{Size: A4}); err != nil {
			t.Fatal(err)
		}
		pdf, _ := tree.Get("a/a.pdf")
		for _, want := range []string{"%PDF-", "/Title (A)", "/Count 2", "(D:19700101000000+00'00')", "(Posebook)"} {
			if !bytes.Contains(pdf, []byte(want)) {
				t.Errorf("no %s in the PDF", want)
			}
		}
		if first != nil && !bytes.Equal(first, pdf) {
			t.Error("printed twice, two PDFs")
		}
		first = pdf
	}
}

// TestNothingToPrint needs no browser.
func TestNothingToPrint(t *testing.T) {
	t.Setenv("PATH", "")
	if err := Print(context.Background(), tree(t), nil, Options{}); err != nil {
		t.Error(err)
	}
	err := Print(context.Background(), tree(t), []Job{{Page: "a/", File: "a.pdf"}}, Options{Size: A4})
	if !errors.Is(err, ErrNoBrowser) && (err == nil || !strings.HasPrefix(err.Error(), "start ")) {
		t.Errorf("without a browser: %v", err)
	}
}
