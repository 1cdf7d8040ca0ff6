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
	times  [4][2]time.Duration
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
func (s *Sequence) Load() []Load { return s.load }

// loadOf adds up all steps. A group counts while any of its muscles does, and never twice at once.
func loadOf(s *Sequence) []Load {
	loads := map[*Muscle]*Load{}
	for _, step := range s.Steps() {
		d := step.WorkTime(s.Breath) * time.Duration(s.Rounds)
		for m, at := range stepRoles(step) {
			l := loads[m]
			if l == nil {
				l = &Load{Muscle: m}
				loads[m] = l
			}
			l.add(at, d)
		}
		for _, u := range step.Uses() {
			loads[u.Muscle].Named = true
		}
	}
	out := make([]Load, 0, len(loads))
	for _, l := range loads {
		out = append(out, *l)
	}
	slices.SortFunc(out, func(a, b Load) int {
		return cmp.Or(cmp.Compare(b.Total(), a.Total()), cmp.Compare(a.Muscle.ID, b.Muscle.ID))
	})
	return out
}

// roleSet marks the roles of one muscle in one step: by role and side, in the orders of anatomy.
type roleSet [4][2]bool

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

// stepRoles gathers what each muscle and group does in a step: what the pose names, the members
// of what it names, and the groups of the single muscles that it reaches.
func stepRoles(step *Step) map[*Muscle]roleSet {
	roles := map[*Muscle]roleSet{}
	mark := func(m *Muscle, u Use) {
		set := roles[m]
		for _, side := range u.On.On(step.Side) {
			set[roleIndex(u.Role)][sideIndex(side)] = true
		}
		roles[m] = set
	}
	for _, u := range step.Uses() {
		mark(u.Muscle, u)
		for _, m := range u.Muscle.single {
			mark(m, u)
			if !u.Muscle.IsGroup() {
				for _, g := range m.Groups {
					mark(g, u)
				}
			}
		}
	}
	return roles
}
