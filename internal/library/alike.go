package library

import (
	"cmp"
	"math"
	"slices"

	"posebook/internal/anatomy"
)

const (
	maxAlike = 3
	// minAlike is how alike two loads must be to be worth showing: the cosine of the angle
	// between them.
	minAlike = 0.5
	// maxCompared bounds how many sequences are compared for each of the muscles that one loads
	// most.
	maxCompared = 64
	topMuscles  = 5
)

// A profile is what a sequence asks of single muscles, as a vector of length one. It has four
// numbers for each muscle that any sequence loads: at work and stretched, on each side.
type profile []float64

func newProfile(s *Sequence, ranks loadRanks) profile {
	p := make(profile, 4*ranks.count)
	var square float64
	for _, l := range s.Load() {
		if l.Muscle.IsGroup() {
			continue
		}
		at := p[4*ranks.of[l.Muscle.index]:]
		for i, side := range anatomy.Sides() {
			work, stretch := l.Work(side).Seconds(), l.Stretch(side).Seconds()
			at[2*i], at[2*i+1] = work, stretch
			square += work*work + stretch*stretch
		}
	}
	if square == 0 {
		return p
	}
	length := math.Sqrt(square)
	for i := range p {
		p[i] /= length
	}
	return p
}

// loadRanks numbers the single muscles that any sequence loads: most libraries train few of all.
type loadRanks struct {
	of    []int // by muscle
	count int
}

func ranksOf(l *Library) loadRanks {
	ranks := loadRanks{of: make([]int, len(l.Muscles))}
	for _, m := range l.Muscles {
		if !m.IsGroup() && len(m.Sequences()) > 0 {
			ranks.of[m.index] = ranks.count
			ranks.count++
		}
	}
	return ranks
}

// alike returns how near two profiles are: 1 for the same load, 0 for none in common. It is
// rounded, so that the last bit of a sum can't decide between two that are equal.
func (p profile) alike(q profile) float64 {
	var sums [4]float64 // a processor adds to four of them at once
	q = q[:len(p)]
	for i := 0; i+4 <= len(p); i += 4 {
		sums[0] += float64(p[i] * q[i])
		sums[1] += float64(p[i+1] * q[i+1])
		sums[2] += float64(p[i+2] * q[i+2])
		sums[3] += float64(p[i+3] * q[i+3])
	}
	return math.Round((sums[0]+sums[1]+sums[2]+sums[3])*1e6) / 1e6
}

// Alike returns the sequences whose load is nearest to that of the sequence, at most maxAlike.
// Only those are compared that share one of the muscles that it loads most, and of each such
// muscle at most maxCompared.
func (s *Sequence) Alike() []*Sequence {
	return s.alike.get(func() []*Sequence {
		c := s.all.comparing.Get().(*comparing)
		defer s.all.comparing.Put(c)
		return c.nearest(s)
	})
}

// A comparing compares sequences, one after the other, with all that may be near.
type comparing struct {
	seen  []bool // by rank; all false before and after
	found []scored
}

// A scored is a sequence and how near it is.
type scored struct {
	sequence *Sequence
	score    float64
}

func (c *comparing) nearest(s *Sequence) []*Sequence {
	if c.seen == nil {
		c.seen = make([]bool, len(s.all.lib.Sequences))
	}
	c.found = c.found[:0]
	c.seen[s.rank] = true
	mine := s.profileOf()
	for _, m := range s.mostLoaded() {
		for _, use := range m.Sequences()[:min(len(m.Sequences()), maxCompared)] {
			if other := use.Sequence; !c.seen[other.rank] {
				c.seen[other.rank] = true
				c.found = append(c.found, scored{other, mine.alike(other.profileOf())})
			}
		}
	}
	c.seen[s.rank] = false
	for _, f := range c.found {
		c.seen[f.sequence.rank] = false
	}
	near := slices.DeleteFunc(c.found, func(f scored) bool { return f.score < minAlike })
	slices.SortFunc(near, func(a, b scored) int {
		if by := cmp.Compare(b.score, a.score); by != 0 {
			return by
		}
		return cmp.Compare(a.sequence.ID, b.sequence.ID)
	})
	var out []*Sequence
	for _, f := range near[:min(len(near), maxAlike)] {
		out = append(out, f.sequence)
	}
	return out
}

func (s *Sequence) profileOf() profile {
	return s.profile.get(func() profile { return newProfile(s, s.all.ranks()) })
}

// mostLoaded returns the single muscles that the sequence loads most.
func (s *Sequence) mostLoaded() []*Muscle {
	var out []*Muscle
	for _, l := range s.Load() {
		if !l.Muscle.IsGroup() && len(out) < topMuscles {
			out = append(out, l.Muscle)
		}
	}
	return out
}

// A Swap is a pose of a sequence and the one that would stand for it in an easier or harder
// version.
type Swap struct{ From, To *Pose }

// Easier returns what to swap for an easier version of the sequence, nil unless every pose has an
// easier one.
func (s *Sequence) Easier() []Swap { return s.swaps(easier) }

// Harder returns what to swap for a harder version, nil unless every pose has a harder one.
func (s *Sequence) Harder() []Swap { return s.swaps(harder) }

func (s *Sequence) swaps(of func(*Pose) []*Pose) []Swap {
	var out []Swap
	done := map[*Pose]bool{}
	for _, step := range s.Steps() {
		if done[step.Pose] {
			continue
		}
		done[step.Pose] = true
		to := of(step.Pose)
		if len(to) == 0 {
			return nil
		}
		out = append(out, Swap{step.Pose, to[0]})
	}
	return out
}
