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

// Practice returns the whole sequence as a line of moments, all rounds and sets unrolled: what a player plays. Their
// times add up to LeadIn and Time together.
func (s *Sequence) Practice() []Moment {
	p := practice{sequence: s}
	for round := range s.Rounds {
		for _, item := range s.Line {
			p.item(item, round+1)
		}
	}
	return p.moments
}

// A practice is a line of moments in the making.
type practice struct {
	sequence *Sequence
	moments  []Moment
	last     *Step // that had a side
	moving   bool  // something was done before, and no rest since
}

func (p *practice) item(item Item, round int) {
	if item.Step == nil {
		p.moments = append(p.moments, Moment{Phase: Resting, Time: item.Rest, Round: round})
		p.moving = false
		return
	}
	p.ready(item.Step, round)
	for set := range item.Step.Sets {
		if set > 0 && item.Step.Rest > 0 {
			p.moments = append(p.moments, Moment{Phase: Between, Time: item.Step.Rest, Step: item.Step, Set: set + 1, Round: round})
		}
		hold := item.Step.Hold.Duration(p.sequence.Breath)
		p.moments = append(p.moments, Moment{Phase: Held, Time: hold, Step: item.Step, Set: set + 1, Round: round})
	}
	p.moving = true
}

// ready gives the time to move into a step. After a rest there is none: the rest is long enough to move, and what comes
// is said in it.
func (p *practice) ready(step *Step, round int) {
	d := p.sequence.Pause
	if len(p.moments) == 0 {
		d = LeadIn
	} else if !p.moving {
		d = 0
	}
	m := Moment{Phase: Ready, Time: d, Step: step, Set: 1, Round: round}
	if step.Side != "" {
		m.Switch = p.last != nil && p.last.Side != step.Side
		p.last = step
	}
	p.moments = append(p.moments, m)
}
