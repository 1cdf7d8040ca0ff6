package site

import (
	"slices"
	"strings"
	"testing"

	"posebook/internal/librarytest"
)

// A group has identifiers as a muscle has, and a muscle may have none.
func TestIdentifiersOnTheMusclePage(t *testing.T) {
	lib, _ := librarytest.Flow(t, "steps: [rise]")
	for _, c := range []struct {
		id   string
		want []string
	}{
		{"gluteus-medius", []string{"UBERON:0001371", "FMA:22315"}},
		{"levator-ani", []string{"UBERON:0001326", "FMA:19087"}},
		{"rotator-cuff", []string{"UBERON:0003683"}},
		{"core", nil},
	} {
		m := lib.Muscle(lib.Atlas.ByID(c.id))
		var have []string
		for _, link := range inOtherAtlases(m.Part) {
			have = append(have, link.Text)
		}
		if !slices.Equal(have, c.want) || m.Uberon+m.FMA != strings.Join(c.want, "") {
			t.Errorf("%s: %q on the page, %q and %q in the library; want %q", c.id, have, m.Uberon, m.FMA, c.want)
		}
	}
}
