package generate

import (
	"fmt"
	"math/rand/v2"
)

// A sequence is everything that one sequence's file says: a warm-up, a block for each side, a round or two of
// something else, a rest and an end. It comes to about twenty steps.
type sequence struct {
	id, title string
	summary   string
	level     string
	focus     use
	hold      string
	warmUp    []step
	sided     []step // done on the right, then on the left
	repeated  []step // done twice
	end       []step
	updated   string
	body      string
}

// A step is one pose. Only steps outside of the sided block give a side.
type step struct {
	pose      int
	variation string
	each      bool // the pose has sides, and no block gives one
	hold      string
	cue       string
}

// sequence makes the i-th sequence, its links written by link.
func (l *Library) sequence(i int, link linker) sequence {
	rng := l.rng(sequencing, i)
	s := sequence{
		id: fmt.Sprintf("%s-flow-%d", pick(rng, adjectives[:]), i+1), level: "beginner", hold: pick(rng, holds[:3]),
		updated: fmt.Sprintf("20%02d-%02d-%02d", 20+rng.IntN(6), 1+rng.IntN(12), 1+rng.IntN(28)),
	}
	if rng.IntN(2) == 0 {
		s.level = "intermediate"
	}
	part := l.part(rng)
	s.focus = use{part: part, said: said(rng, part)}
	s.title = fmt.Sprintf("%s flow %d", part.Name, i+1)
	s.summary = "A " + pick(rng, adjectives[:]) + " way through " + fmt.Sprint(3+rng.IntN(5)) + " poses for the " + s.focus.said + "."
	s.warmUp, s.end = l.steps(rng, 3, false), l.steps(rng, 2, false)
	s.sided, s.repeated = l.steps(rng, 5, true), l.steps(rng, 2, false)
	w := writer{lib: l, rng: rng, link: link, muscles: []use{s.focus}, self: -1}
	s.body = w.sentence() + " " + w.sentence() + "\n\n" + w.sentence() + "\n"
	return s
}

// steps picks poses with sides, or without; now and then one with sides that is then done on each.
func (l *Library) steps(rng *rand.Rand, n int, sided bool) []step {
	var out []step
	for range n {
		st := step{pose: l.find(rng, sided || rng.IntN(6) == 0)}
		h := l.poses[st.pose]
		st.each = h.sided && !sided
		if h.variation != "" && rng.IntN(3) == 0 {
			st.variation = h.variation
		}
		if rng.IntN(4) == 0 {
			st.hold = pick(rng, holds[:])
		}
		if rng.IntN(3) == 0 {
			st.cue = pick(rng, cues[:])
		}
		out = append(out, st)
	}
	return out
}

// find picks a pose that is not hard. Where none is near that has sides or not as asked, any will do.
func (l *Library) find(rng *rand.Rand, sided bool) int {
	at := rng.IntN(len(l.poses))
	for range 32 {
		if h := l.poses[at]; !h.hard && h.sided == sided {
			break
		}
		at = (at + 1) % len(l.poses)
	}
	return at
}
