package publish

import (
	"crypto/sha256"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A file that shares bytes with others is a file as any other.
func TestAddAround(t *testing.T) {
	shared := []byte("<svg>the body</svg>")
	var tree Tree
	for path, parts := range map[string][2]string{
		"a.html": {"<p>before</p>", "<p>after</p>"}, "b.html": {"", "after alone"}, "c.html": {"before alone", ""},
	} {
		if err := tree.AddAround(path, []byte(parts[0]), shared, []byte(parts[1])); err != nil {
			t.Fatal(err)
		}
		want := parts[0] + string(shared) + parts[1]
		if got, ok := tree.Get(path); !ok || string(got) != want {
			t.Errorf("%s: %q, want %q", path, got, want)
		}
	}
	if want := int64(25 + 11 + 12 + 3*len(shared)); tree.Bytes() != want {
		t.Errorf("%d bytes in all, want %d", tree.Bytes(), want)
	}
	if err := tree.AddAround("a.html", nil, shared, nil); err == nil {
		t.Error("a path was taken twice")
	}
}

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
	shared := text(1, 1000)
	want := map[string]string{}
	var tree Tree
	var buf []byte
	for i := range 40 {
		path := fmt.Sprintf("%c/%d.html", 'a'+i%3, i)
		buf = append(buf[:0], text(i, 50*i)...) // some too short to be packed
		head, tail := buf[:len(buf)/2], buf[len(buf)/2:]
		want[path] = string(head) + string(shared) + string(tail)
		if err := tree.AddAround(path, head, shared, tail); err != nil {
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
