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
	clock := clock{of: s}
	for round := range s.Rounds {
		for _, item := range s.Line {
			t := clock.next(item)
			t.Round = round + 1
			out = append(out, t)
		}
	}
	return out
}

// Time returns how long the whole sequence takes.
func (s *Sequence) Time() time.Duration {
	clock := clock{of: s}
	for range s.Rounds {
		for _, item := range s.Line {
			clock.next(item)
		}
	}
	return clock.now
}

// A clock gives the items of a sequence their times, one after the other.
type clock struct {
	of     *Sequence
	now    time.Duration // since the sequence began
	moving bool          // something was done before, and no rest since
}

func (c *clock) next(item Item) Timed {
	t := Timed{Item: item, For: item.Rest}
	if item.Step != nil {
		t.For = item.Step.HoldTime(c.of.Breath)
		if c.moving {
			t.Move = c.of.Pause
		}
	}
	c.moving = item.Step != nil
	t.At = c.now + t.Move
	c.now = t.At + t.For
	return t
}
