package library_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/librarytest"
)

const soloists = `
-- poses/calf.md --
title: Calf
muscles: {works: [soleus]}
-- poses/hip.md --
title: Hip
sides: "{side} leg"
muscles: {works: [gluteus medius: same]}
-- poses/arm.md --
title: Arm
muscles: {works: [deltoid]}
-- poses/reach.md --
title: Reach
muscles: {stretches: [soleus]}
`

// alikeOf returns for each sequence, given by its steps, the ids of those alike to it.
func alikeOf(t *testing.T, sequences map[string]string) map[string]string {
	t.Helper()
	text := soloists
	for id, steps := range sequences {
		text += fmt.Sprintf("-- sequences/%s.md --\ntitle: %s\nhold: 10s\nsteps: [%s]\n", id, id, steps)
	}
	got := map[string]string{}
	for _, s := range librarytest.Good(t, text).Sequences {
		var ids []string
		for _, other := range s.Alike() {
			ids = append(ids, other.ID)
		}
		got[s.ID] = strings.Join(ids, " ")
	}
	return got
}

// Sequences are alike that load the same muscles in the same way on the same sides, in whatever
// order and for however long; the nearest comes first, and of two equally near the one whose name
// does.
func TestSequencesAlike(t *testing.T) {
	for what, test := range map[string]struct{ sequences, want map[string]string }{
		"order and length": {
			map[string]string{"a": "calf, arm", "b": "arm, calf, arm, calf", "c": "{pose: calf, hold: 90s}, {pose: arm, hold: 90s}"},
			map[string]string{"a": "b c", "b": "a c", "c": "a b"},
		},
		"nearest first": {
			map[string]string{"a": "calf, arm", "b": "calf, calf, arm", "c": "arm, calf"},
			map[string]string{"a": "c b", "b": "a c", "c": "a b"},
		},
		"nothing in common": {
			map[string]string{"a": "calf", "b": "arm"},
			map[string]string{"a": "", "b": ""},
		},
		"work and stretch": {
			map[string]string{"a": "calf", "b": "reach"},
			map[string]string{"a": "", "b": ""},
		},
		"left and right": {
			map[string]string{"a": "{pose: hip, side: left}", "b": "{pose: hip, side: right}", "c": "{pose: hip, side: left}, {pose: hip, side: left}"},
			map[string]string{"a": "c", "b": "", "c": "a"},
		},
		"no more than three": {
			map[string]string{"a": "calf", "b": "calf", "c": "calf", "d": "calf", "e": "calf"},
			map[string]string{"a": "b c d", "b": "a c d", "c": "a b d", "d": "a b c", "e": "a b c"},
		},
	} {
		if got := alikeOf(t, test.sequences); fmt.Sprint(got) != fmt.Sprint(test.want) {
			t.Errorf("%s: %v, want %v", what, got, test.want)
		}
	}
}
