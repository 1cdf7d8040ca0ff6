package site

import (
	"slices"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// However large a library is, its first page stays one that is looked at.
func TestHomeShowsTheFirstSequencesOnly(t *testing.T) {
	for _, c := range []struct {
		sequences, shown int
		all              string
	}{{0, 0, ""}, {12, 12, ""}, {13, 12, "13 sequences"}, {1000, 12, "1000 sequences"}} {
		lib, s := librarytest.Flow(t, "steps: [rise]")
		p := listPages{newShared(lib, Options{Words: librarytest.English(t).Words})}
		p.lib.Sequences = slices.Repeat([]*library.Sequence{s}, c.sequences)
		home := p.home()
		all := ""
		if home.AllSequences != nil {
			all = home.AllSequences.Text
		}
		if len(home.Sequences) != c.shown || all != c.all {
			t.Errorf("of %d sequences %d, and then %q; want %d and %q", c.sequences, len(home.Sequences), all, c.shown, c.all)
		}
	}
}
