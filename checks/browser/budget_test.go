package browser_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"
)

// maxPosePage is what the page of a pose, its stylesheets and its scripts may weigh together,
// compressed, in bytes.
const maxPosePage = 40 << 10

// needed finds what a page needs before it is whole: its stylesheets and scripts, with paths from
// the page. The minifier leaves quotes away where it can.
var needed = regexp.MustCompile(`<link rel=["']?stylesheet["']? href=["']?([^"' >]+)|<script [^>]*src=["']?([^"' >]+)`)

// compressed returns the size of a file as hosts send it.
func compressed(t *testing.T, file string) int {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := gzip.NewWriter(&out)
	if _, err := io.Copy(w, bytes.NewReader(text)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Len()
}

// TestWeightOfPoses weighs the page of every pose, with its stylesheets and scripts.
func TestWeightOfPoses(t *testing.T) {
	t.Parallel()
	pages, err := filepath.Glob(filepath.Join(built(t), "poses", "*", "index.html"))
	if err != nil || len(pages) < 30 {
		t.Fatalf("found %d pages of poses: %v", len(pages), err)
	}
	heaviest, which := 0, ""
	for _, page := range pages {
		weight := compressed(t, page)
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		assets := needed.FindAllSubmatch(text, -1)
		if len(assets) < 2 {
			t.Fatalf("%s needs %d assets, want a stylesheet and a script at the least", page, len(assets))
		}
		for _, asset := range assets {
			weight += compressed(t, filepath.Join(filepath.Dir(page), string(asset[1])+string(asset[2])))
		}
		if weight > heaviest {
			heaviest, which = weight, filepath.Base(filepath.Dir(page))
		}
		if weight > maxPosePage {
			t.Errorf("%s weighs %d bytes, at most %d", page, weight, maxPosePage)
		}
	}
	t.Logf("the heaviest of %d pages, %s, weighs %d bytes (at most %d)", len(pages), which, heaviest, maxPosePage)
}
