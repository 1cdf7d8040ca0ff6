package library

import (
	"slices"
	"time"
)

// On paper every line counts, so what is done again is printed once: the turns of a repeat, and
// on a client's sheet the second side of a block, or of a step, that is done on both.

// A Part is a piece of a sequence as it is printed. Exactly one of Rest, Step and Block is set.
type Part struct {
	At    time.Duration // when it begins, within one round
	Rest  time.Duration
	Step  *Step
	Block *Block
	Parts Parts // of the block
	Times int   // how often a repeat is done; 0 for any other part

	// Where one part stands for both sides: what it stands for besides itself. A step that is
	// alike on both sides has an OtherStep too if its block has both sides.
	OtherStep  *Step
	OtherBlock *Block
}

// Parts are a sequence, or a block of it, as it is printed.
type Parts []Part

// PrintedOnce returns a round of the sequence as a client's sheet prints it: what is done on both
// sides once, what is repeated once.
func (s *Sequence) PrintedOnce() Parts { return fold(s.parts(), true) }

// PrintedBySide returns a round of the sequence with each side by itself; what is repeated stands
// once.
func (s *Sequence) PrintedBySide() Parts { return fold(s.parts(), false) }

func (s *Sequence) parts() Parts { return nest(s.Timeline()[:len(s.Line)], 0) }

// Count returns how many steps the parts print.
func (p Parts) Count() int {
	n := 0
	for _, part := range p {
		if part.Step != nil {
			n++
		}
		n += part.Parts.Count()
	}
	return n
}

// Numbers returns the least and the greatest number of the steps of the parts; 0 for none.
func (p Parts) Numbers() (first, last int) {
	add := func(from, to int) {
		if from > 0 && (first == 0 || from < first) {
			first = from
		}
		last = max(last, to)
	}
	for _, part := range p {
		if part.Step != nil {
			add(part.Step.Number, part.Step.Number)
		}
		add(part.Parts.Numbers())
	}
	return first, last
}

// FirstSided returns the first step that has a side; nil for none.
func (p Parts) FirstSided() *Step {
	for _, part := range p {
		if part.Step != nil && part.Step.Side != "" {
			return part.Step
		}
		if found := part.Parts.FirstSided(); found != nil {
			return found
		}
	}
	return nil
}

// Chain lists a block and all that it stands in, outermost first; nothing for no block.
func (b *Block) Chain() []*Block {
	var out []*Block
	for ; b != nil; b = b.Parent {
		out = append(out, b)
	}
	slices.Reverse(out)
	return out
}

// nest gathers the items of a line into their blocks; depth is how many blocks they all stand in.
func nest(line []Timed, depth int) Parts {
	out := make(Parts, 0, len(line))
	for len(line) > 0 {
		first := line[0]
		blocks := first.Block.Chain()
		if len(blocks) <= depth {
			out = append(out, Part{At: first.At, Step: first.Step, Rest: first.Rest})
			line = line[1:]
			continue
		}
		block := blocks[depth]
		n := slices.IndexFunc(line, func(t Timed) bool { return !slices.Contains(t.Block.Chain(), block) })
		if n < 0 {
			n = len(line)
		}
		out = append(out, Part{At: first.At, Block: block, Parts: nest(line[:n], depth+1)})
		line = line[n:]
	}
	return out
}

func fold(parts Parts, sides bool) Parts {
	if len(parts) == 0 {
		return nil
	}
	out := make(Parts, 0, len(parts))
	for len(parts) > 0 {
		first, n := parts[0], 1
		switch {
		case turns(parts) > 1:
			n = turns(parts)
			first.Times = n
		case sides && len(parts) > 1 && mirrored(first, parts[1]):
			n = 2
			first = both(first, parts[1])
		}
		first.Parts = fold(first.Parts, sides)
		out = append(out, first)
		parts = parts[n:]
	}
	return out
}

// turns tells of how many equal turns of one repeat a list begins with; 0 if it begins with
// anything else.
func turns(parts Parts) int {
	first := parts[0]
	if first.Block == nil || first.Block.Turns == 0 || first.Block.Turns > len(parts) {
		return 0
	}
	for i, p := range parts[:first.Block.Turns] {
		if p.Block == nil || p.Block.Turn != i+1 || !equal(first, p, false) {
			return 0
		}
	}
	return first.Block.Turns
}

// mirrored tells whether b is what a is, on the other side: the two passes of a block of sides,
// or of one step.
func mirrored(a, b Part) bool {
	switch {
	case a.Step != nil && b.Step != nil:
		return a.Step.Side != "" && equal(a, b, true)
	case a.Block != nil && b.Block != nil:
		return a.Block.Side != "" && a.Block.Side == b.Block.Side.Other() && equal(a, b, true)
	}
	return false
}

// equal tells whether two parts were written at one place and differ in their sides only: not at
// all, or, if mirrored is set, in each step that has one.
func equal(a, b Part, mirrored bool) bool {
	switch {
	case a.Step != nil:
		side := a.Step.Side
		if mirrored {
			side = side.Other()
		}
		return b.Step != nil && a.Step.Span == b.Step.Span && b.Step.Side == side
	case a.Block == nil:
		return b.Step == nil && b.Block == nil && a.Rest == b.Rest
	case b.Block == nil || len(a.Parts) != len(b.Parts):
		return false
	case a.Block.Section != b.Block.Section || a.Block.Turns != b.Block.Turns:
		return false
	}
	for i := range a.Parts {
		if !equal(a.Parts[i], b.Parts[i], mirrored) {
			return false
		}
	}
	return true
}

// both returns a, which now stands for b too.
func both(a, b Part) Part {
	a.OtherStep, a.OtherBlock = b.Step, b.Block
	parts := slices.Clone(a.Parts)
	for i := range parts {
		parts[i] = both(parts[i], b.Parts[i])
	}
	a.Parts = parts
	return a
}
