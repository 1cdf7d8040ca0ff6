package bodymap

import (
	"flag"
	"os"
	"path/filepath"
	"testing"
)

var update = flag.Bool("update", false, "write the golden files")

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
		t.Errorf("%s differs from the golden file; look at the new drawing, then run with -update", name)
	}
}

func TestBaseGolden(t *testing.T) {
	for _, v := range Views() {
		golden(t, "base-"+v.String()+".svg", Base(v))
	}
}

func TestChartGolden(t *testing.T) {
	for _, v := range Views() {
		golden(t, "chart-"+v.String()+".svg", Chart(v, ChartOptions{Deep: true, Labels: true}))
	}
}
