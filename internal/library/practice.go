package library

import "time"

// LeadIn is the time to get ready before the first step of a practice.
const LeadIn = 5 * time.Second

// A Phase is what a moment of a practice is for.
type Phase string

const (
	Ready   Phase = "ready"   // to move into the step that follows
	Held    Phase = "hold"    // the step itself
	Resting Phase = "rest"    // between steps
	Between Phase = "between" // between the sets of a step
)

// A Moment is a stretch of a guided practice in which nothing changes but the time left.
type Moment struct {
	Phase  Phase
	Time   time.Duration
	Step   *Step // what is done, or what one gets ready for; nil while resting between steps
	Set    int   // from 1
	Round  int   // from 1
	Switch bool  // while getting ready: the other side of the body begins here
}

// Practice returns the whole sequence as a line of moments, all rounds and sets unrolled: what a
// player plays. Their times add up to LeadIn and Time together.
func (s *Sequence) Practice() []Moment {
	line := s.Timeline()
	p := practice{sequence: s, moments: make([]Moment, 0, 2*len(line))}
	for _, t := range line {
		if t.Step == nil {
			p.moments = append(p.moments, Moment{Phase: Resting, Time: t.For, Round: t.Round})
			continue
		}
		p.ready(t)
		p.hold(t)
	}
	return p.moments
}

// A practice is a line of moments in the making.
type practice struct {
	sequence *Sequence
	moments  []Moment
	last     *Step // that had a side
}

// ready gives the time to move into a step. After a rest there is none: the rest is long enough to
// move, and what comes is said in it.
func (p *practice) ready(t Timed) {
	m := Moment{Phase: Ready, Time: t.Move, Step: t.Step, Set: 1, Round: t.Round}
	if len(p.moments) == 0 {
		m.Time = LeadIn
	}
	if t.Step.Side != "" {
		m.Switch = p.last != nil && p.last.Side != t.Step.Side
		p.last = t.Step
	}
	p.moments = append(p.moments, m)
}

// hold gives the sets of a step, with the rests between them.
func (p *practice) hold(t Timed) {
	hold := t.Step.Hold.Duration(p.sequence.Breath)
	for set := range t.Step.Sets {
		m := Moment{Phase: Held, Time: hold, Step: t.Step, Set: set + 1, Round: t.Round}
		if set > 0 && t.Step.Rest > 0 {
			between := m
			between.Phase, between.Time = Between, t.Step.Rest
			p.moments = append(p.moments, between)
		}
		p.moments = append(p.moments, m)
	}
}
