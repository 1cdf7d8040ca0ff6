package reach

import (
	"slices"

	"posebook/internal/library"
)

// A SequenceAnswer is what the steps of a sequence say to those who have a condition.
type SequenceAnswer struct {
	Asks   []StepsAsking // in the order of Conditions
	Silent []int         // conditions that no step asks care for, and that some step is silent on
}

// A StepsAsking is a condition that steps ask care for, and how many steps: by their numbers, each once.
type StepsAsking struct{ Condition, Steps int }

// OfSequence works out what a sequence says: it asks for care if a step does.
func (r *Reach) OfSequence(s *library.Sequence) SequenceAnswer {
	asked, silent := map[int]map[int]bool{}, map[int]bool{}
	for _, step := range s.Steps() {
		a := r.Answer(step.Shape)
		for _, asking := range a.Asks {
			if asked[asking.Condition] == nil {
				asked[asking.Condition] = map[int]bool{}
			}
			asked[asking.Condition][step.Number] = true
		}
		for _, c := range a.Silent {
			silent[c] = true
		}
	}
	var out SequenceAnswer
	for c, steps := range asked {
		out.Asks = append(out.Asks, StepsAsking{c, len(steps)})
		delete(silent, c)
	}
	for c := range silent {
		out.Silent = append(out.Silent, c)
	}
	slices.SortFunc(out.Asks, func(a, b StepsAsking) int { return a.Condition - b.Condition })
	slices.Sort(out.Silent)
	return out
}
