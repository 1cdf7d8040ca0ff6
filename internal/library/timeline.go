package library

import "time"

// A Timed is a step or a rest at its time: the one place where a sequence's length comes from.
type Timed struct {
	Item
	Round int           // from 1
	Move  time.Duration // to get into the step, just before At; 0 for the first one and after a rest
	At    time.Duration // since the sequence began
	For   time.Duration // how long it takes
}

// Timeline returns the whole sequence, all rounds unrolled, with its times: a pause before each
// step but the first and one that follows a rest, which leaves time enough to move.
func (s *Sequence) Timeline() []Timed {
	out := make([]Timed, 0, len(s.Line)*s.Rounds)
	var now time.Duration
	moving := false // something was done before, and no rest since
	for round := range s.Rounds {
		for _, item := range s.Line {
			t := Timed{Item: item, Round: round + 1, For: item.Rest}
			if item.Step != nil {
				t.For = item.Step.HoldTime(s.Breath)
				if moving {
					t.Move = s.Pause
				}
			}
			moving = item.Step != nil
			t.At = now + t.Move
			now = t.At + t.For
			out = append(out, t)
		}
	}
	return out
}

// Time returns how long the whole sequence takes.
func (s *Sequence) Time() time.Duration {
	line := s.Timeline()
	if len(line) == 0 {
		return 0
	}
	last := line[len(line)-1]
	return last.At + last.For
}
