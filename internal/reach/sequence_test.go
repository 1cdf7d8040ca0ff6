package reach_test

import (
	"fmt"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// A sequence asks for care if a step does, and is silent only on what no step asks care for. A step that is done again counts
// once.
func TestWhatASequenceSays(t *testing.T) {
	lib, _ := librarytest.Resolve(t, librarytest.Files(`
-- poses/says.md --
title: Says
cautions: {stop: [vertigo]}
loads: [head-low]
-- poses/silent.md --
title: Silent
loads: [head-low]
-- sequences/s.md --
title: S
steps: [{repeat: 3, steps: [says]}, silent, says]
`), library.Options{})
	r := reachOf(t, lib)
	answer := r.OfSequence(lib.Sequences[0])
	vertigo, glaucoma := r.Index(lib.Conditions.Find("vertigo")), r.Index(lib.Conditions.Find("glaucoma"))
	asks, silent := "", ""
	for _, a := range answer.Asks {
		if a.Condition == vertigo {
			asks += fmt.Sprint(a.Steps)
		}
	}
	for _, c := range answer.Silent {
		switch c {
		case vertigo:
			silent += "vertigo "
		case glaucoma:
			silent += "glaucoma "
		}
	}
	if asks != "2" || silent != "glaucoma " {
		t.Errorf("%s steps ask for care with vertigo, silent on %s", asks, silent)
	}
}
