package library

import (
	"cmp"
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/markdown"
	"posebook/internal/parallel"
	"posebook/internal/source"
)

// A Muscle is a muscle or a group of the atlas, with everything in the library that is tied to it.
type Muscle struct {
	*anatomy.Part
	Summary     string        // the library's own line, or the atlas's
	Body        *markdown.Doc // the library's own prose; nil for none
	File        *source.File  // of the prose; nil for none
	Members     []*Muscle     // of a group
	Groups      []*Muscle     // that hold it
	Antagonists []*Muscle
	Updated     time.Time
	Own         []content.OwnKey // of the library's note on it

	single []*Muscle
	index  int // in Library.Muscles

	all       *gathering
	uses      []poseUse
	roleEnds  [roleCount]int // in uses, by role: where the next role begins
	poseCount int
	sequences []SequenceUse
}

// Poses returns the poses in which the muscle has a role, in the order of roles, then of titles.
func (m *Muscle) Poses() []PoseUse {
	var out []PoseUse
	for _, role := range anatomy.Roles() {
		out = append(out, m.PosesIn(role, 0, m.CountIn(role))...)
	}
	return out
}

// CountIn returns the number of poses in which the muscle has a role.
func (m *Muscle) CountIn(role anatomy.Role) int {
	from, to := m.span(role)
	return to - from
}

// PosesIn returns the poses from one to another, counted from 0, of those in which the muscle has a role; fewer where there are
// no more.
func (m *Muscle) PosesIn(role anatomy.Role, from, to int) []PoseUse {
	begin, end := m.span(role)
	uses := m.uses[min(begin+from, end):min(begin+to, end)]
	out := make([]PoseUse, len(uses))
	for i, u := range uses {
		out[i] = u.in(m.all.lib, role)
	}
	return out
}

// span is where the uses in a role stand among all.
func (m *Muscle) span(role anatomy.Role) (from, to int) {
	m.all.posesOfMuscles()
	at := roleIndex(role)
	if at > 0 {
		from = m.roleEnds[at-1]
	}
	return from, m.roleEnds[at]
}

// PoseCount returns the number of different poses: one in which the muscle has two roles counts
// once.
func (m *Muscle) PoseCount() int {
	m.all.posesOfMuscles()
	return m.poseCount
}

// Sequences returns the sequences that load the muscle, longest time first.
func (m *Muscle) Sequences() []SequenceUse {
	m.all.sequencesOf()
	return m.sequences
}

// A PoseUse is a pose in which a muscle has a role.
type PoseUse struct {
	Pose    *Pose
	Through *Muscle // the group or the member that the pose names instead; nil where it names the muscle itself
	Role    anatomy.Role
	On      anatomy.Relation
}

// A poseUse is a PoseUse as a muscle keeps it, without its role. A large library has hundreds of thousands of them, so each
// is no longer than it need be.
type poseUse struct {
	pose    int32 // in Library.Poses
	through int32 // in Library.Muscles, from 1; 0 for none
	on      int8  // in anatomy.Relations
}

func (u poseUse) in(lib *Library, role anatomy.Role) PoseUse {
	use := PoseUse{Pose: lib.Poses[u.pose], Role: role, On: anatomy.Relations()[u.on]}
	if u.through > 0 {
		use.Through = lib.Muscles[u.through-1]
	}
	return use
}

// A SequenceUse is a sequence that loads a muscle.
type SequenceUse struct {
	Sequence *Sequence
	Load     *Load
}

// Single returns the single muscles that are meant: the members of a group, or the muscle itself.
func (m *Muscle) Single() []*Muscle { return m.single }

// checkAtlasNote reports what a note on a muscle of the atlas may not say.
func (r *resolver) checkAtlasNote(atlas *anatomy.Atlas, n *content.MuscleNote) {
	if len(n.Members) > 0 {
		r.diags.Add(n.MembersAt(), "members-of-atlas", "the muscles of %q are the atlas's to say", n.ID).
			Hint = "give a group of your own another file name"
	}
	for _, s := range append([]source.String{n.Title}, n.Also...) {
		if s.Text != "" && !slices.Contains(atlas.Find(s.Text), atlas.ByID(n.ID)) {
			r.diags.Add(s.Span, "name-of-atlas", "%q is no name of %q in the atlas", s.Text, n.ID).
				Hint = "leave the name out, or use one that the atlas knows"
		}
	}
}

func ids(atlas *anatomy.Atlas) []string {
	var out []string
	for _, p := range atlas.Parts() {
		out = append(out, p.ID)
	}
	return out
}

// muscles makes a Muscle for each part of the atlas and ties it to its neighbours and to the
// library's prose.
func (r *resolver) muscles() {
	l := r.lib
	l.muscles = make(map[*anatomy.Part]*Muscle, len(l.Atlas.Parts()))
	for _, part := range l.Atlas.Parts() {
		m := &Muscle{Part: part, Summary: part.Plain, index: len(l.Muscles), all: l.all}
		l.muscles[part] = m
		l.Muscles = append(l.Muscles, m)
	}
	for _, m := range l.Muscles {
		m.Members, m.Groups = l.ofParts(m.Part.Members), l.ofParts(m.Part.Groups)
		m.Antagonists = l.ofParts(m.Part.Antagonists(l.Atlas))
		m.single = l.ofParts(m.Part.Muscles())
	}
	for _, n := range r.set.Muscles {
		m := l.muscles[l.Atlas.ByID(n.ID)]
		if m == nil {
			continue
		}
		m.Body, m.File, m.Updated, m.Own = n.Body, n.File, n.Updated, n.Own
		if n.Summary.Text != "" {
			m.Summary = n.Summary.Text
		}
	}
}

func (l *Library) ofParts(parts []*anatomy.Part) []*Muscle {
	out := make([]*Muscle, len(parts))
	for i, p := range parts {
		out[i] = l.muscles[p]
	}
	return out
}

// Unused returns the single muscles that no pose reaches.
func (l *Library) Unused() []*Muscle {
	var out []*Muscle
	for _, m := range l.Muscles {
		if !m.IsGroup() && m.PoseCount() == 0 {
			out = append(out, m)
		}
	}
	return out
}

// sequencesOfMuscles fills the sequences of each muscle, which are in order already.
func (l *Library) sequencesOfMuscles(workers int) {
	parallel.All(workers, len(l.Sequences), func(i int) { l.Sequences[i].Load() })
	counts := make([]int, len(l.Muscles))
	for _, s := range l.Sequences {
		for _, load := range s.Load() {
			counts[load.Muscle.index]++
		}
	}
	for i, m := range l.Muscles {
		m.sequences = make([]SequenceUse, 0, counts[i])
	}
	for _, s := range l.Sequences {
		loads := s.Load()
		for i := range loads {
			m := loads[i].Muscle
			m.sequences = append(m.sequences, SequenceUse{s, &loads[i]})
		}
	}
	parallel.All(workers, len(l.Muscles), func(i int) { longestFirst(l.Muscles[i].sequences) })
}

// longestFirst sorts the sequences of a muscle by the time on it; those with the same stay as they are.
func longestFirst(uses []SequenceUse) {
	type timed struct {
		use   SequenceUse
		total time.Duration
	}
	list := make([]timed, len(uses))
	for i, u := range uses {
		list[i] = timed{u, u.Load.Total()}
	}
	slices.SortStableFunc(list, func(a, b timed) int { return cmp.Compare(b.total, a.total) })
	for i, t := range list {
		uses[i] = t.use
	}
}

// posesOfMuscles fills the poses of each muscle: first how many there are in each role, then these.
func (l *Library) posesOfMuscles(workers int) {
	poses, muscles := l.Poses, l.Muscles
	all := make([][]reached, len(poses))
	_ = parallel.EachWith(workers, len(poses), func(c *reach, i int) error {
		all[i] = c.of(poses[i], len(muscles))
		return nil
	})
	next := make([]int, len(muscles)*roleCount) // how many uses there are, and then where the next one goes
	for _, list := range all {
		for _, at := range list {
			next[at.place]++
		}
	}
	for i, m := range muscles {
		total := 0
		for role, n := range next[i*roleCount : (i+1)*roleCount] {
			next[i*roleCount+role] = total
			total += n
			m.roleEnds[role] = total
		}
		m.uses = make([]poseUse, total)
	}
	for i, list := range all {
		for _, at := range list {
			m := muscles[at.place/roleCount]
			m.uses[next[at.place]] = poseUse{pose: int32(i), through: at.through, on: at.on}
			next[at.place]++
			if at.first {
				m.poseCount++
			}
		}
	}
}

// appear notes in each pose at which steps the sequence comes to it.
func (s *Sequence) appear() {
	for _, step := range s.Steps() {
		p := step.Pose
		if n := len(p.UsedIn); n == 0 || p.UsedIn[n-1].Sequence != s {
			p.UsedIn = append(p.UsedIn, Appearance{Sequence: s})
		}
		last := &p.UsedIn[len(p.UsedIn)-1]
		if !slices.Contains(last.Steps, step.Number) {
			last.Steps = append(last.Steps, step.Number)
		}
	}
}

// A reached is a muscle that a pose reaches, in one role.
type reached struct {
	place   int32 // of the muscle and the role: see rolePlace
	through int32 // place of another muscle in Library.Muscles, from 1; 0 for none
	on      int8  // in anatomy.Relations
	first   bool  // it is the first role of the muscle
}

// A reach finds what poses reach, for one after the other.
type reach struct {
	places []int  // by muscle and role: where in found, from 1; all 0 before and after
	seen   []bool // by muscle; all false before and after
	found  []reached
}

// of returns all muscles that a pose reaches: those it names, the members of the groups it names,
// and the groups that hold a muscle it names. Each stands once for each role; where it is reached
// on different sides, on both.
func (c *reach) of(p *Pose, muscles int) []reached {
	if c.places == nil {
		c.places, c.seen = make([]int, muscles*roleCount), make([]bool, muscles)
	}
	c.found = c.found[:0]
	for _, u := range p.Muscles {
		c.add(u.Muscle, placed(u))
	}
	for _, u := range p.Muscles {
		as := placed(u)
		as.through = int32(u.Muscle.index + 1)
		for _, m := range u.Muscle.single {
			if m != u.Muscle {
				c.add(m, as)
			}
			for _, g := range m.Groups {
				if g != u.Muscle && !u.Muscle.IsGroup() {
					c.add(g, as)
				}
			}
		}
	}
	for _, at := range c.found {
		c.places[at.place], c.seen[at.place/roleCount] = 0, false
	}
	return slices.Clone(c.found)
}

// placed is how a muscle is reached by a use; its place is that of the role of the first muscle.
func placed(u Use) reached {
	return reached{place: int32(roleIndex(u.Role)), on: int8(slices.Index(anatomy.Relations(), u.On))}
}

// add adds a muscle, reached as a use says.
func (c *reach) add(m *Muscle, as reached) {
	as.place += int32(m.index * roleCount)
	if at := c.places[as.place]; at > 0 {
		if have := &c.found[at-1]; have.on != as.on {
			have.on = int8(slices.Index(anatomy.Relations(), anatomy.Both))
		}
		return
	}
	as.first = !c.seen[m.index]
	c.found = append(c.found, as)
	c.places[as.place], c.seen[m.index] = len(c.found), true
}

// rolePlace is where a muscle in a role stands in a table of all.
func rolePlace(m *Muscle, role anatomy.Role) int { return m.index*roleCount + roleIndex(role) }
