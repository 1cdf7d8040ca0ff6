package library

import (
	"cmp"
	"slices"
	"time"

	"posebook/internal/anatomy"
)

// A Load says how long a sequence asks what of one muscle, on each side of the body.
type Load struct {
	Muscle *Muscle
	Named  bool // some step names this very muscle or group
	times  [roleCount][2]time.Duration
}

// Time returns how long the muscle has a role on a side. While a muscle has two roles at once,
// only the first of them counts, in the order of anatomy.Roles: but a stretch counts beside a
// role at work, for a muscle can work while it is long.
func (l Load) Time(role anatomy.Role, side anatomy.Side) time.Duration {
	return l.times[roleIndex(role)][sideIndex(side)]
}

// Weight says how much of the time in a role counts as work, in percent. A prime mover works for
// all of it. So does a stabilizer: it holds a joint against the same weight, only without moving
// it, and in a held pose nothing moves anyway. A synergist shares the work with the prime mover;
// how the two divide it can't be told from a posture, so half of its time counts. To be stretched
// is no work.
func Weight(role anatomy.Role) int {
	switch role {
	case anatomy.Works, anatomy.Stabilizes:
		return 100
	case anatomy.Assists:
		return 50
	}
	return 0
}

// Work returns how long the muscle is at work on a side, each role's time by its Weight.
func (l Load) Work(side anatomy.Side) time.Duration {
	var work time.Duration
	at := sideIndex(side)
	for i, role := range anatomy.Roles() {
		work += l.times[i][at] * time.Duration(Weight(role)) / 100
	}
	return work
}

// Stretch returns how long the muscle is stretched on a side.
func (l Load) Stretch(side anatomy.Side) time.Duration { return l.Time(anatomy.Stretches, side) }

// Total returns the time on the muscle, at work and stretched, on both sides together.
func (l Load) Total() time.Duration {
	var total time.Duration
	for _, side := range anatomy.Sides() {
		total += l.Work(side) + l.Stretch(side)
	}
	return total
}

func roleIndex(role anatomy.Role) int { return slices.Index(anatomy.Roles(), role) }
func sideIndex(side anatomy.Side) int { return slices.Index(anatomy.Sides(), side) }

// Load returns the load on every muscle and group that the sequence reaches, longest first.
func (s *Sequence) Load() []Load {
	return s.load.get(func() []Load {
		sum := s.all.loadings.Get().(*loading)
		defer s.all.loadings.Put(sum)
		return sum.of(s, len(s.all.lib.Muscles))
	})
}

// A loading adds up the steps of sequences, of one after the other.
type loading struct {
	roles  []roleSet // by muscle: what it does in a step; all zero between steps
	inStep []*Muscle
	loads  []Load          // by muscle; all zero between sequences
	totals []time.Duration // by muscle, of those that are loaded
	loaded []*Muscle
}

// of adds up all steps. A group counts while any of its muscles does, and never twice at once.
func (c *loading) of(s *Sequence, muscles int) []Load {
	if c.roles == nil {
		c.roles, c.loads, c.totals = make([]roleSet, muscles), make([]Load, muscles), make([]time.Duration, muscles)
	}
	c.loaded = c.loaded[:0]
	for _, step := range s.Steps() {
		c.step(step, step.WorkTime(s.Breath)*time.Duration(s.Rounds))
	}
	for _, m := range c.loaded {
		c.totals[m.index] = c.loads[m.index].Total()
	}
	slices.SortFunc(c.loaded, func(a, b *Muscle) int {
		if by := cmp.Compare(c.totals[b.index], c.totals[a.index]); by != 0 {
			return by
		}
		return cmp.Compare(a.ID, b.ID)
	})
	out := make([]Load, len(c.loaded))
	for i, m := range c.loaded {
		out[i], c.loads[m.index] = c.loads[m.index], Load{}
	}
	return out
}

// step adds the time of a step to all that it loads.
func (c *loading) step(step *Step, d time.Duration) {
	uses := step.Uses()
	for _, u := range uses {
		c.use(u, step.Side)
	}
	for _, m := range c.inStep {
		l := &c.loads[m.index]
		if l.Muscle == nil {
			l.Muscle = m
			c.loaded = append(c.loaded, m)
		}
		l.add(c.roles[m.index], d)
		c.roles[m.index] = roleSet{}
	}
	for _, u := range uses {
		c.loads[u.Muscle.index].Named = true
	}
	c.inStep = c.inStep[:0]
}

// use marks what a use asks of muscles and groups: what the pose names, the members of what it
// names, and the groups of the single muscles that it reaches.
func (c *loading) use(u Use, side anatomy.Side) {
	role := roleIndex(u.Role)
	var on [2]bool
	for _, s := range u.On.On(side) {
		on[sideIndex(s)] = true
	}
	c.mark(u.Muscle, role, on)
	for _, m := range u.Muscle.single {
		c.mark(m, role, on)
		for _, g := range m.Groups {
			c.mark(g, role, on)
		}
	}
}

func (c *loading) mark(m *Muscle, role int, on [2]bool) {
	set := &c.roles[m.index]
	if *set == (roleSet{}) {
		c.inStep = append(c.inStep, m)
	}
	for side := range on {
		set[role][side] = set[role][side] || on[side]
	}
}

// roleCount is how many roles there are.
const roleCount = 4

// roleSet marks the roles of one muscle in one step: by role and side, in the orders of anatomy.
type roleSet [roleCount][2]bool

// add counts a step's time for the roles that are marked.
func (l *Load) add(at roleSet, d time.Duration) {
	stretch := roleIndex(anatomy.Stretches)
	for side := range 2 {
		for role := range stretch {
			if at[role][side] {
				l.times[role][side] += d
				break
			}
		}
		if at[stretch][side] {
			l.times[stretch][side] += d
		}
	}
}
