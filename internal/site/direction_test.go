package site

import "testing"

func TestDrawn(t *testing.T) {
	none := &SequenceCard{Frieze: []Figure{{}, {}}}
	some := &SequenceCard{Frieze: []Figure{{}, {Src: "figures/tree.svg"}}}
	if none.Drawn() || !some.Drawn() {
		t.Errorf("Drawn: %v without a figure, %v with one", none.Drawn(), some.Drawn())
	}
}
