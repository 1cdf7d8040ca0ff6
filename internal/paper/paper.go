// Package paper prints pages of a site as PDFs, with a Chromium that is found on the machine.
//
// The pages are served from the tree in memory, on the loopback interface and for as long as it
// takes; nothing is read from a folder, published or half published. The same pages and the same
// Chromium give the same bytes.
package paper

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"path"
	"strings"
	"time"

	"posebook/internal/parallel"
	"posebook/internal/publish"
)

// A Size is a size of paper, in inches.
type Size struct{ Width, Height float64 }

// The sizes that a library can ask for.
var (
	A4     = Size{210 / 25.4, 297 / 25.4}
	Letter = Size{8.5, 11}
)

// A Job is one page to print.
type Job struct {
	Page string    // path of the page: "sequences/morning/sheet/"
	File string    // path of the PDF in the tree
	Date time.Time // the date that the PDF bears; zero: 1 January 1970
}

// Options of Print.
type Options struct {
	Size    Size
	Workers int // pages printed at once; 0: one for each processor
}

// ErrNoBrowser tells that no Chromium was found.
var ErrNoBrowser = errors.New("no Chromium was found: install chromium or Google Chrome, or leave -pdf out")

// Print prints all jobs and adds their PDFs to the tree. It returns ErrNoBrowser where there is
// no Chromium, and otherwise the first error, which names its page.
func Print(ctx context.Context, tree *publish.Tree, jobs []Job, opts Options) error {
	if len(jobs) == 0 {
		return nil
	}
	browser, err := findBrowser()
	if err != nil {
		return err
	}
	home, stop, err := serve(tree)
	if err != nil {
		return err
	}
	defer stop()
	tabs, closeTabs, err := open(ctx, browser)
	if err != nil {
		return fmt.Errorf("start %s: %w", browser, err)
	}
	defer closeTabs()
	return parallel.Each(opts.Workers, len(jobs), func(i int) error {
		pdf, err := printPage(tabs, home+jobs[i].Page, opts.Size)
		if err != nil {
			return fmt.Errorf("print %s: %w", jobs[i].Page, err)
		}
		return tree.Add(jobs[i].File, dated(pdf, jobs[i].Date))
	})
}

// serve serves a tree and returns the address of its first page.
func serve(tree *publish.Tree) (home string, stop func(), err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return "", nil, err
	}
	server := &http.Server{Handler: handler{tree}, ReadHeaderTimeout: 10 * time.Second}
	go func() { _ = server.Serve(listener) }() // it ends when it is closed
	return "http://" + listener.Addr().String() + "/", func() { _ = server.Close() }, nil
}

// A handler serves the files of a tree.
type handler struct{ tree *publish.Tree }

// types are those of the files that a printed page asks for. Go's own table depends on the machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp",
}

func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" || strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	data, found := h.tree.Get(name)
	if !found {
		http.NotFound(w, r)
		return
	}
	if kind := types[strings.ToLower(path.Ext(name))]; kind != "" {
		w.Header().Set("Content-Type", kind)
	}
	_, _ = w.Write(data) // a browser that went away is its own affair
}
