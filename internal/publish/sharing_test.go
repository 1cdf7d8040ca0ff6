package publish

import (
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
