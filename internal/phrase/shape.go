package phrase

import (
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// Title names a pose as it is done: 'Tree, upper thoracic extension'. The side is not in it.
func (say Speaker) Title(shape library.Shape) string {
	if shape.Variation == nil {
		return shape.Pose.Title
	}
	return words.Fill(say.Sequence.Variation,
		"pose", say.Isolate(shape.Pose.Title), "variation", say.Isolate(shape.Variation.Name))
}

// Picture says what a figure shows: 'Tree, upper thoracic extension, Right leg rotated out'.
func (say Speaker) Picture(shape library.Shape) string {
	title := say.Isolate(say.Title(shape))
	if side := say.SideOf(shape); side != "" {
		title += ", " + say.Isolate(side)
	}
	return title
}

// Cautions words conditions and what to do about them.
func (say Speaker) Cautions(list []library.Caution) []page.Caution {
	var out []page.Caution
	for _, c := range list {
		out = append(out, page.Caution{Condition: Condition(c), Advice: c.Advice})
	}
	return out
}

// Condition names the condition of a caution by itself: 'High blood pressure'.
func Condition(c library.Caution) string { return words.Capital(c.Condition) }

// Conditions names the conditions of a sequence, each once.
func Conditions(s *library.Sequence) []string {
	var out []string
	named := map[string]bool{}
	for _, c := range s.Cautions() {
		if name := Condition(c.Caution); !named[name] {
			named[name] = true
			out = append(out, name)
		}
	}
	return out
}
