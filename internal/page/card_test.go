package page_test

import (
	"testing"

	"posebook/internal/page"
)

func TestDrawn(t *testing.T) {
	none := &page.SequenceCard{Frieze: []page.Figure{{}, {}}}
	some := &page.SequenceCard{Frieze: []page.Figure{{}, {Src: "figures/tree.svg"}}}
	if none.Drawn() || !some.Drawn() {
		t.Errorf("Drawn: %v without a figure, %v with one", none.Drawn(), some.Drawn())
	}
}
