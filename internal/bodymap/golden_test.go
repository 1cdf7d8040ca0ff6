package bodymap

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"posebook/internal/anatomy"
)

var update = flag.Bool("update", false, "write the golden files")

// golden compares a drawing with the one that was looked at and kept.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from the golden file; look at the new drawing, then run with -update", path)
	}
}

func TestGolden(t *testing.T) {
	for _, v := range Views() {
		golden(t, "plate-"+v.String()+".svg", string(Plate(v)))
		golden(t, "lines-"+v.String()+".svg", string(Lines(v)))
		golden(t, "chart-"+v.String()+".svg", Chart(v, ChartOptions{Deep: true, Labels: true}))
	}
	golden(t, "lit-back.svg", Lit(Back, "_map-back", slices.Values([]Light{
		{"gluteus-medius-back", anatomy.Left, anatomy.Stabilizes},
		{"gluteus-maximus-back", anatomy.Left, anatomy.Works},
		{"calves-back", "", anatomy.Assists},
		{"piriformis-back", anatomy.Right, anatomy.Stretches},
	})))
}
