package figure

import (
	"math"
	"slices"
)

// A Solution is a posture whose angles have been solved.
type Solution struct {
	posture Posture
	written angleSet
	angles  angleSet
	bones   *skeleton
}

const (
	mostSteps  = 40
	mostTrials = 6
)

// Solve moves the written angles as little as it can so that contacts, holds and aims are met
// within the joints' limits. Holds and aims of the hands move the arms alone, in a second round,
// unless the posture says 'brace: none'. It is damped least squares (Levenberg and Marquardt),
// pure and deterministic.
//
// A posture seen from the body's left is solved as its mirror image, so that the two sides of a
// pose are alike to the last digit, and one that is its own mirror image stays so: else rounding
// could tip it to one side.
func Solve(p Posture) Solution {
	if p.view.From == right {
		return p.solve()
	}
	s := p.Mirror().solve()
	q := s.angles.mirror()
	return Solution{posture: p, written: p.angles, angles: q, bones: place(&q)}
}

func (p Posture) solve() Solution {
	whole, arms := p.split()
	q := p.angles
	pr := newProblem(&p, p.angles, whole.holds, whole.aims)
	pr.even = p.even()
	if len(arms.holds) > 0 {
		pr.later = [sides]bool{left: len(p.holdsOf(left)) > 0, right: len(p.holdsOf(right)) > 0}
	}
	all := make([]Angle, angles)
	for a := range angles {
		all[a] = a
	}
	q = pr.descend(q, all, mostSteps)
	pr.sharp = 3
	q = pr.descend(q, all, mostSteps/2)
	if len(arms.holds)+len(arms.aims) > 0 {
		q = p.solveArms(q, arms)
	}
	pr.later = [sides]bool{}
	q = pr.settle(q)
	return Solution{posture: p, written: p.angles, angles: q, bones: place(&q)}
}

// demands are holds and aims that are met in one round.
type demands struct {
	holds []hold
	aims  []aim
}

// split parts what the whole body answers from what the arms answer alone.
func (p *Posture) split() (whole, arms demands) {
	for _, h := range p.holds {
		if h.hands() && p.brace != braceNone {
			arms.holds = append(arms.holds, h)
		} else {
			whole.holds = append(whole.holds, h)
		}
	}
	for _, a := range p.aims {
		_, to := a.ends()
		if to.onHand() && p.brace != braceNone && len(p.holdsOf(a.side)) > 0 {
			arms.aims = append(arms.aims, a)
		} else {
			whole.aims = append(whole.aims, a)
		}
	}
	return whole, arms
}

// holdsOf lists the holds of one side's hand.
func (p *Posture) holdsOf(s side) (out []hold) {
	for _, h := range p.holds {
		for _, m := range [...]Landmark{h.a, h.b} {
			if on, _, ok := m.limb(); ok && on == s && m.onHand() {
				out = append(out, h)
			}
		}
	}
	return out
}

// solveArms lets the arms alone meet what the hands hold. Wrist and forearm then give way easily.
func (p *Posture) solveArms(q angleSet, d demands) angleSet {
	pr := newProblem(p, q, d.holds, d.aims)
	pr.even = p.even()
	var free []Angle
	for s := range side(sides) {
		if len(p.holdsOf(s)) == 0 {
			continue
		}
		for l := shoulderFlex; l < limbAngles; l++ {
			free = append(free, l.on(s))
		}
		pr.weights[wristFlex.on(s)], pr.weights[forearmPronate.on(s)] = 0.2, 0.3
	}
	q = pr.descend(q, free, mostSteps)
	pr.sharp = 3
	return pr.descend(q, free, mostSteps/2)
}

// descend improves q until it hardly improves any more.
func (pr *problem) descend(q angleSet, free []Angle, most int) angleSet {
	var e, next equations
	var r row
	lambda := 1e-3
	pr.measure(&q, &e, &r)
	for range most {
		before := e.cost
		for range mostTrials {
			d, ok := e.step(lambda, free)
			if ok {
				if pr.even {
					d = d.evened()
				}
				trial := q
				for _, a := range free {
					trial[a] += d[a]
				}
				if pr.measure(&trial, &next, &r); next.cost < e.cost {
					q, e = trial, next
					lambda = max(lambda/5, 1e-7)
					break
				}
			}
			lambda = float64(lambda * 6)
		}
		if before-e.cost <= float64(1e-6*before) {
			break
		}
	}
	return q
}

// even tells whether the posture is its own mirror image, but for the camera.
func (p *Posture) even() bool {
	m := p.Mirror()
	return m.angles == p.angles && m.weights == p.weights && sameSet(m.contacts, p.contacts) && sameSet(m.walls, p.walls) &&
		sameSet(m.holds, p.holds) && sameSet(m.aims, p.aims)
}

// sameSet tells whether two lists without doubles hold the same.
func sameSet[T comparable](a, b []T) bool {
	return len(a) == len(b) && !slices.ContainsFunc(a, func(v T) bool { return !slices.Contains(b, v) })
}

// evened is the part of a change that both sides of the body share.
func (q angleSet) evened() angleSet {
	m := q.mirror()
	for a := range q {
		q[a] = (q[a] + m[a]) / 2
	}
	return q
}

// settle lowers or lifts the body so that nothing is below what carries it and something rests on
// it.
func (pr *problem) settle(q angleSet) angleSet {
	k := place(&q)
	lowest := math.Inf(1)
	for m := range Landmark(landmarks) {
		lowest = min(lowest, k.mark(m).under()-pr.lowest[m])
	}
	if len(pr.contacts) == 0 || lowest < 0 && lowest > -0.02 {
		q[height] -= lowest
	}
	return q
}

// A Change is an angle that the solver moved from where it was written, in degrees.
type Change struct {
	Angle      string
	From, To   float64
	Free       bool // a contact sets it: the writer need not care
	difference float64
}

const worthSaying = 8 // degrees

// Changes lists the angles that were moved by more than 8 degrees, the largest first.
func (s *Solution) Changes() []Change {
	var out []Change
	for a := range angles {
		d := math.Abs(s.angles[a] - s.written[a])
		if a == height || d <= worthSaying {
			continue
		}
		out = append(out, Change{a.String(), s.written[a], s.angles[a], s.posture.weights[a] <= 0.5, d})
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		switch {
		case a.difference > b.difference:
			return -1
		case a.difference < b.difference:
			return 1
		}
		return 0
	})
	return out
}
