package publish

import (
	"bytes"
	"testing"
)

// A file that shares bytes with others is the same file as one that does not.
func TestAddSharing(t *testing.T) {
	shared := []byte("<svg>the body</svg>")
	var tree Tree
	page := []byte("<p>before</p><svg>the body</svg><p>after</p>")
	for path, data := range map[string][]byte{"a.html": page, "b.html": []byte("nothing shared"), "c.html": shared, "d.html": nil} {
		buffer := bytes.Clone(data)
		if err := tree.AddSharing(path, buffer, shared); err != nil {
			t.Fatal(err)
		}
		for i := range buffer {
			buffer[i] = '!' // the caller goes on to use its buffer
		}
		if got, ok := tree.Get(path); !ok || !bytes.Equal(got, data) {
			t.Errorf("%s: %q, want %q", path, got, data)
		}
	}
	if want := int64(len(page) + len("nothing shared") + len(shared)); tree.Bytes() != want {
		t.Errorf("%d bytes in all, want %d", tree.Bytes(), want)
	}
	if err := tree.AddSharing("a.html", page, shared); err == nil {
		t.Error("a path was taken twice")
	}
}
