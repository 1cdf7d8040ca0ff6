package feeds

import (
	"testing"

	"posebook/internal/page"
)

// A copy that is opened from a disk has each file of data as a script too; a site on a host has not.
func TestDataForADisk(t *testing.T) {
	for portable, want := range map[bool][]page.File{
		false: {{Path: "search.json", Data: []byte("{}"), Small: true}},
		true: {
			{Path: "search.json", Data: []byte("{}"), Small: true},
			{Path: "search.json.js", Data: []byte(`posebook("search.json",{});` + "\n")},
		},
	} {
		m := &Maker{opts: Options{Portable: portable}}
		got := m.addData(nil, "search.json", []byte("{}"))
		if len(got) != len(want) {
			t.Fatalf("portable %t: %d files, want %d", portable, len(got), len(want))
		}
		for i, f := range got {
			if f.Path != want[i].Path || string(f.Data) != string(want[i].Data) || f.Small != want[i].Small {
				t.Errorf("portable %t: %+v, want %+v", portable, f, want[i])
			}
		}
	}
}
