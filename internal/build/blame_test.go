package build

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"posebook/internal/bundle"
	"posebook/internal/diag"
	"posebook/internal/publish"
	"posebook/internal/render"
)

// Only a fault of a layout is blamed on one, at its line where that is in a file of the library's
// own.
func TestBlame(t *testing.T) {
	own := fstest.MapFS{
		"layouts/pose.html":       {Data: []byte("one\n\ufefftwo\nthree")},
		"layouts/assets/site.css": {Data: []byte("a{}\nb")},
		"layouts/assets/js/a.js":  {Data: []byte("let\n  a")},
	}
	ours := fmt.Errorf("page: %w", &publish.ClashError{With: "index.html"})
	for _, c := range []struct {
		err  error
		want string // "" if the error is not blamed on a layout
	}{
		{errors.New("the disk is broken"), ""},
		{ours, ""},
		{&publish.SourceError{Path: "feed.xml", Line: 1, Column: 1, Message: "odd"}, ""},
		{&render.Fault{File: "pose.html", Line: 3, Column: 2, Message: "no such field", Page: "poses/tree/index.html"},
			"layouts/pose.html:3:2: error: no such field\n  note: this shows on the page poses/tree/index.html"},
		{fmt.Errorf("wrapped: %w", &render.Fault{File: "pose.html", Line: 1, Message: "unclosed"}), "layouts/pose.html:1:1: error: unclosed"},
		{&render.Fault{File: "pose.html", Message: "unsafe"}, "layouts/pose.html: error: unsafe"},
		{&render.Fault{File: "pose.html", Line: 30, Column: 20, Message: "past the end"}, "layouts/pose.html:3:6: error: past the end"},
		{&render.Fault{File: "base.html", Line: 3, Column: 2, Message: "no such template"}, "layouts: error: base.html:3:2: no such template"},
		{&render.Fault{Message: "there is no layout"}, "layouts: error: there is no layout"},
		{&bundle.Error{Faults: []bundle.Fault{{File: "assets/js/a.js", Line: 2, Column: 3, Message: "Unexpected"}}}, "layouts/assets/js/a.js:2:3: error: Unexpected"},
		{&markupError{"assets/site.css", &publish.SourceError{Path: "site.css", Line: 2, Column: 1, Message: "unexpected end"}}, "layouts/assets/site.css:2:1: error: unexpected end"},
		{&markupError{"pose.html", &publish.SourceError{Path: "poses/tree/index.html", Line: 9, Column: 1, Message: "odd"}},
			"layouts/pose.html: error: poses/tree/index.html:9:1: minify: odd"},
	} {
		b := builder{opts: Options{Root: own}, result: &Result{}, ownLayouts: map[string]bool{}}
		if err := b.blameLayouts(c.err); err != c.err || len(b.result.Diags) != 0 {
			t.Errorf("a library without layouts is blamed for %v", c.err)
		}
		for name := range own {
			b.ownLayouts[name] = true
		}
		err := b.blameLayouts(c.err)
		switch {
		case c.want == "" && (err != c.err || len(b.result.Diags) != 0):
			t.Errorf("%v is blamed on a layout: %v", c.err, b.result.Diags)
		case c.want != "" && (err != errReported || len(b.result.Diags) != 1 || b.result.Diags[0].String() != c.want):
			t.Errorf("%v:\n got %v, %v\nwant %s", c.err, b.result.Diags, err, c.want)
		}
	}
}

// A name that no host takes is the library's fault in a file of its own, and ours in one of ours.
func TestBlameForAName(t *testing.T) {
	for _, own := range []bool{true, false} {
		b := builder{result: &Result{}, minifier: publish.NewMinifier(), ownLayouts: map[string]bool{"layouts/assets/aux.css": own}}
		_, err := b.asset("aux.css", []byte("a{}"))
		var printed strings.Builder
		_ = b.result.Diags.Print(&printed, diag.Text) // a Builder takes everything
		got := printed.String()
		want := ""
		if own {
			want = `layouts/assets/aux.css: error: the file can't be published: "assets/aux.`
		}
		if own != errors.Is(err, errReported) || err == nil || !strings.HasPrefix(got, want) || !own && got != "" {
			t.Errorf("own %v: %v, %q", own, err, got)
		}
	}
}
