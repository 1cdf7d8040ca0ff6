package handout

import (
	"strconv"

	"posebook/internal/library"
	"posebook/internal/words"
)

// heading names a printed block. over is the phrase for one that is done more than once.
func (m *Maker) heading(part library.Part, over string) string {
	steps := m.stepSpan(part.Parts.Numbers())
	switch block := part.Block; {
	case part.Times > 1:
		times := m.say.Number(m.say.Count.Times, part.Times)
		return words.Capital(words.Fill(over, "times", times, "steps", steps))
	case block.Side != "" && part.OtherBlock != nil:
		return words.Fill(m.say.Sheet.Block, "steps", steps,
			"first", m.say.Isolate(m.pass(part, block)),
			"second", m.say.Isolate(m.pass(part, part.OtherBlock)))
	case block.Side != "":
		return words.Capital(m.pass(part, block))
	default:
		return block.Section
	}
}

// stepSpan says 'step 3', 'steps 3 and 4', 'steps 3 to 8'.
func (m *Maker) stepSpan(first, last int) string {
	w := m.say.Sheet
	phrase := w.Steps
	switch last - first {
	case 0:
		return words.Fill(w.Step, "n", strconv.Itoa(first))
	case 1:
		phrase = w.TwoSteps
	}
	return words.Fill(phrase, "first", strconv.Itoa(first), "last", strconv.Itoa(last))
}

// pass says on which side a pass through a block is done, as its first one-sided pose says it.
func (m *Maker) pass(part library.Part, block *library.Block) string {
	if sided := part.Parts.FirstSided(); sided != nil {
		return m.say.SideWithin(library.Shape{Pose: sided.Pose, Side: block.Side})
	}
	return words.Fill(m.say.Sequence.OneSide, "side", m.say.Side(block.Side))
}
