package library

import (
	"cmp"
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/markdown"
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
	Poses       []PoseUse     // in the order of roles, then of titles
	PoseCount   int           // of different poses: one in which the muscle has two roles counts once
	Sequences   []SequenceUse // longest time first
	Updated     time.Time
	Own         []content.OwnKey // of the library's note on it

	single []*Muscle
}

// A PoseUse is a pose in which a muscle has a role.
type PoseUse struct {
	Pose    *Pose
	Role    anatomy.Role
	On      anatomy.Relation
	Through *Muscle // the group or the member that the pose names instead; nil where it names the muscle itself
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
		m := &Muscle{Part: part, Summary: part.Plain}
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
		if !m.IsGroup() && len(m.Poses) == 0 {
			out = append(out, m)
		}
	}
	return out
}

// usedBy fills the poses and sequences of each muscle, and the sequences of each pose. Poses and
// sequences are in order already, and so is what is filled.
func (r *resolver) usedBy() {
	for _, p := range r.lib.Poses {
		for m, uses := range reach(p) {
			m.Poses = append(m.Poses, uses...)
			m.PoseCount++
		}
	}
	for _, s := range r.lib.Sequences {
		for i := range s.load {
			m := s.load[i].Muscle
			m.Sequences = append(m.Sequences, SequenceUse{s, &s.load[i]})
		}
		s.appear()
	}
	for _, m := range r.lib.Muscles {
		m.Poses, m.Sequences = slices.Clone(m.Poses), slices.Clone(m.Sequences) // no longer than they need be: they are long
		slices.SortStableFunc(m.Sequences, func(a, b SequenceUse) int { return cmp.Compare(b.Load.Total(), a.Load.Total()) })
		slices.SortStableFunc(m.Poses, func(a, b PoseUse) int { return cmp.Compare(roleIndex(a.Role), roleIndex(b.Role)) })
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
		last.Steps = append(last.Steps, step.Number)
	}
}

// reach returns all muscles that a pose reaches: those it names, the members of the groups it
// names, and the groups that hold a muscle it names. Each stands once for each role; where it is
// reached on different sides, on both.
func reach(p *Pose) map[*Muscle][]PoseUse {
	reached := map[*Muscle][]PoseUse{}
	add := func(m *Muscle, u Use, through *Muscle) {
		for i, have := range reached[m] {
			if have.Role != u.Role {
				continue
			}
			if have.On != u.On {
				reached[m][i].On = anatomy.Both
			}
			return
		}
		reached[m] = append(reached[m], PoseUse{Pose: p, Role: u.Role, On: u.On, Through: through})
	}
	for _, u := range p.Muscles {
		add(u.Muscle, u, nil)
	}
	for _, u := range p.Muscles {
		for _, m := range u.Muscle.single {
			if m != u.Muscle {
				add(m, u, u.Muscle)
			}
			for _, g := range m.Groups {
				if g != u.Muscle && !u.Muscle.IsGroup() {
					add(g, u, u.Muscle)
				}
			}
		}
	}
	return reached
}
