package site

import (
	"slices"
	"time"

	"posebook/internal/library"
)

// On paper every line counts, so what is done again is printed once: the turns of a repeat, and on a client's sheet
// the second side of a block, or of a step, that is done on both. A part is a piece of a sequence as it is printed.
type part struct {
	at    time.Duration  // when it begins, within one round
	rest  time.Duration  // a rest; or
	step  *library.Step  // a step; or
	block *library.Block // a block, with its parts
	parts []part
	times int // how often a repeat is done; 0 for any other part

	// Where one part stands for both sides: what it stands for besides itself. A step that is alike on both sides has
	// an otherStep too if its block has both sides.
	otherStep  *library.Step
	otherBlock *library.Block
}

// A timed item is a step or a rest, and when it begins within one round.
type timed struct {
	library.Item
	at time.Duration
}

// partsOf returns a round of a sequence, with the turns of repeats folded into one, and if sides says so, the two sides of
// what is done on both.
func partsOf(s *library.Sequence, sides bool) []part {
	return fold(nest(timeline(s), 0), sides)
}

// timeline notes when each item of one round begins: as library.Sequence.Time counts it, with a pause before each step
// but the first and one that follows a rest.
func timeline(s *library.Sequence) []timed {
	var out []timed
	var now time.Duration
	moving := false
	for _, item := range s.Line {
		if item.Step != nil && moving {
			now += s.Pause
		}
		out = append(out, timed{item, now})
		moving = item.Step != nil
		if moving {
			now += item.Step.HoldTime(s.Breath)
		} else {
			now += item.Rest
		}
	}
	return out
}

// nest gathers the items of a line into their blocks; depth is how many blocks they all stand in.
func nest(line []timed, depth int) []part {
	var out []part
	for len(line) > 0 {
		first := line[0]
		blocks := chain(first.Block)
		if len(blocks) <= depth {
			out = append(out, part{at: first.at, step: first.Step, rest: first.Rest})
			line = line[1:]
			continue
		}
		n := slices.IndexFunc(line, func(t timed) bool { return !slices.Contains(chain(t.Block), blocks[depth]) })
		if n < 0 {
			n = len(line)
		}
		out = append(out, part{at: first.at, block: blocks[depth], parts: nest(line[:n], depth+1)})
		line = line[n:]
	}
	return out
}

func fold(parts []part, sides bool) []part {
	var out []part
	for len(parts) > 0 {
		first, n := parts[0], 1
		switch {
		case turns(parts) > 1:
			n = turns(parts)
			first.times = n
		case sides && len(parts) > 1 && mirrored(first, parts[1]):
			n = 2
			first = both(first, parts[1])
		}
		first.parts = fold(first.parts, sides)
		out = append(out, first)
		parts = parts[n:]
	}
	return out
}

// turns tells of how many equal turns of one repeat a list begins with; 0 if it begins with anything else.
func turns(parts []part) int {
	first := parts[0]
	if first.block == nil || first.block.Turns == 0 || first.block.Turns > len(parts) {
		return 0
	}
	for i, p := range parts[:first.block.Turns] {
		if p.block == nil || p.block.Turn != i+1 || !alike(first, p, false) {
			return 0
		}
	}
	return first.block.Turns
}

// mirrored tells whether b is what a is, on the other side: the two passes of a block of sides, or of one step.
func mirrored(a, b part) bool {
	switch {
	case a.step != nil && b.step != nil:
		return a.step.Side != "" && alike(a, b, true)
	case a.block != nil && b.block != nil:
		return a.block.Side != "" && a.block.Side == b.block.Side.Other() && alike(a, b, true)
	}
	return false
}

// alike tells whether two parts were written at one place and differ in their sides only: not at all, or, if other is
// set, in each step that has one.
func alike(a, b part, other bool) bool {
	switch {
	case a.step != nil:
		side := a.step.Side
		if other {
			side = side.Other()
		}
		return b.step != nil && a.step.Span == b.step.Span && b.step.Side == side
	case a.block == nil:
		return b.step == nil && b.block == nil && a.rest == b.rest
	case b.block == nil || a.block.Section != b.block.Section || a.block.Turns != b.block.Turns || len(a.parts) != len(b.parts):
		return false
	}
	for i := range a.parts {
		if !alike(a.parts[i], b.parts[i], other) {
			return false
		}
	}
	return true
}

// both returns a, which now stands for b too.
func both(a, b part) part {
	a.otherStep, a.otherBlock = b.step, b.block
	parts := slices.Clone(a.parts)
	for i := range parts {
		parts[i] = both(parts[i], b.parts[i])
	}
	a.parts = parts
	return a
}

// count returns how many steps a list of parts prints.
func count(parts []part) int {
	n := 0
	for _, p := range parts {
		if p.step != nil {
			n++
		}
		n += count(p.parts)
	}
	return n
}

// firstSided returns the first step that has a side, with what stands for it on the other; nil for none.
func firstSided(parts []part) *part {
	for i, p := range parts {
		if p.step != nil && p.step.Side != "" {
			return &parts[i]
		}
		if found := firstSided(p.parts); found != nil {
			return found
		}
	}
	return nil
}
