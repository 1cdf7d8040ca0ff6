package site

import (
	"slices"
	"testing"

	"posebook/internal/library"
)

// However large a library is, its first page stays one that is looked at.
func TestHomeShowsTheFirstSequencesOnly(t *testing.T) {
	for _, c := range []struct {
		sequences, shown int
		all              string
	}{{0, 0, ""}, {12, 12, ""}, {13, 12, "13 sequences"}, {1000, 12, "1000 sequences"}} {
		p, s := planned(t, "steps: [rise]")
		p.lib.Sequences = slices.Repeat([]*library.Sequence{s}, c.sequences)
		p.makeCards()
		page := p.homePage()
		all := ""
		if page.AllSequences != nil {
			all = page.AllSequences.Text
		}
		if len(page.Sequences) != c.shown || all != c.all {
			t.Errorf("of %d sequences %d, and then %q; want %d and %q", c.sequences, len(page.Sequences), all, c.shown, c.all)
		}
	}
}
