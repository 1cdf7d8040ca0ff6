package site

import "testing"

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "", "de-CH": "", "hi": "", "ar": "rtl", "he": "rtl", "fa-IR": "rtl", "ur": "rtl", "az-Arab": "rtl", "az": "", "": "",
	} {
		if got := (&Identity{Language: tag}).Direction(); got != want {
			t.Errorf("Direction of %q: %q, want %q", tag, got, want)
		}
	}
}

func TestDrawn(t *testing.T) {
	none := &SequenceCard{Frieze: []Figure{{}, {}}}
	some := &SequenceCard{Frieze: []Figure{{}, {Src: "figures/tree.svg"}}}
	if none.Drawn() || !some.Drawn() {
		t.Errorf("Drawn: %v without a figure, %v with one", none.Drawn(), some.Drawn())
	}
}
