package publish

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// Files are packed by the example of the first of their folder, whichever that is. What comes out
// is what went in, and the buffers that it came from may have been used for something else since.
func TestPackingLosesNothing(t *testing.T) {
	text := func(i, words int) []byte {
		var b strings.Builder
		for n := range words {
			fmt.Fprintf(&b, "<p>%d of %d</p>", n*n%97, i)
		}
		return []byte(b.String())
	}
	want := map[string]string{}
	var tree Tree
	var buf []byte
	for i := range 40 {
		path := fmt.Sprintf("%c/%d.html", 'a'+i%3, i)
		buf = append(buf[:0], text(i, 50*i)...) // some too short to be packed
		want[path] = string(buf)
		if err := tree.Add(path, buf); err != nil {
			t.Fatal(err)
		}
	}
	clear(buf)
	large := text(7, 1<<18) // longer than an example can be
	for _, path := range []string{"d/0.html", "d/1.html", "0.json"} {
		want[path] = string(large)
		if err := tree.Add(path, slices.Clone(large)); err != nil {
			t.Fatal(err)
		}
	}
	for path, data := range want {
		if got, ok := tree.Get(path); !ok || string(got) != data {
			t.Errorf("%s: %d bytes, want %d, or others", path, len(got), len(data))
		}
		if got := (Sum{sha256.Sum256([]byte(data)), len(data)}); tree.Sum(path) != got {
			t.Errorf("%s: sum %v, want %v", path, tree.Sum(path), got)
		}
	}
	if tree.Sum("none") != (Sum{}) {
		t.Error("what is not there has a sum")
	}
}
