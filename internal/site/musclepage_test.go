package site

import (
	"slices"
	"strings"
	"testing"
)

// A group has identifiers as a muscle has, and a muscle may have none.
func TestIdentifiersOnTheMusclePage(t *testing.T) {
	p, _ := planned(t, "steps: [rise]")
	for _, c := range []struct {
		id   string
		want []string
	}{
		{"gluteus-medius", []string{"UBERON:0001371", "FMA:22315"}},
		{"levator-ani", []string{"UBERON:0001326", "FMA:19087"}},
		{"rotator-cuff", []string{"UBERON:0003683"}},
		{"core", nil},
	} {
		m := p.lib.Muscle(p.lib.Atlas.ByID(c.id))
		var have []string
		for _, link := range outsideIDs(m.Part) {
			have = append(have, link.Text)
		}
		if data := dataOfMuscle(m); !slices.Equal(have, c.want) || data.Uberon+data.FMA != strings.Join(c.want, "") {
			t.Errorf("%s: %q on the page, %q and %q in the data; want %q", c.id, have, data.Uberon, data.FMA, c.want)
		}
	}
}
