package library

import (
	"cmp"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/names"
	"posebook/internal/source"
)

// sequences resolves and unrolls every sequence.
func (r *resolver) sequences() {
	claimed := map[string]claim[*Sequence]{}
	for _, w := range r.set.Sequences {
		s := &Sequence{
			all:       r.lib.all,
			ID:        w.ID,
			File:      w.File,
			Title:     w.Title.Text,
			Also:      texts(w.Also),
			Summary:   w.Summary.Text,
			Level:     w.Level,
			Focus:     r.focus(w.Focus),
			For:       r.care.intended(w.For),
			Meant:     w.Meant,
			Breath:    cmp.Or(w.Breath, r.set.Site.Breath),
			Pause:     cmp.Or(w.Pause, DefaultPause),
			Rounds:    w.Rounds,
			Frequency: w.Frequency.Text,
			Updated:   w.Updated,
			Draft:     w.Draft,
			Own:       w.Own,
			Body:      w.Body,
		}
		r.lib.Sequences = append(r.lib.Sequences, s)
		r.lib.sequences[s.ID] = s
		r.nameSequence(claimed, s, w)
		u := unroller{resolver: r, written: w, sequence: s}
		u.entries(w.Steps, place{})
		u.finish()
	}
}

func (r *resolver) focus(list []source.String) []*Muscle {
	var out []*Muscle
	for _, name := range list {
		if part, ok := r.findPart(r.lib.Atlas, name); ok {
			out = append(out, r.lib.muscles[part])
		}
	}
	return out
}

func (r *resolver) nameSequence(claimed map[string]claim[*Sequence], s *Sequence, w *content.Sequence) {
	for _, name := range content.NamesOf(w.ID, w.File, w.Title, w.Also) {
		if other, taken := claimed[name.Key]; taken {
			r.answersToo("sequences", name.String, other.at)
			continue
		}
		claimed[name.Key] = claim[*Sequence]{s, name.Span}
	}
}

// maxEntered bounds the walk through blocks in which nothing can be done, because all that stands
// in them is faulty: a hundred times a hundred times nothing. It is far more than MaxSteps steps
// and rests in their blocks need.
const maxEntered = 64 * MaxSteps

// An unroller turns the nested entries of one sequence into its line of steps.
type unroller struct {
	*resolver
	written  *content.Sequence
	sequence *Sequence
	steps    int
	numbers  map[source.Span]int // of the steps as they are written
	rests    int
	entered  int // entries met, faulty ones too
	tooMany  bool
	reported map[source.Span]bool // a step in a block of sides is met twice, and is wrong once
}

// A place is where an entry stands: its block, and the side that a block of sides gives.
type place struct {
	block *Block
	side  anatomy.Side
}

func (u *unroller) entries(list []content.Entry, at place) {
	for _, e := range list {
		u.entered++
		if u.tooMany || u.entered > maxEntered {
			return
		}
		switch e := e.(type) {
		case *content.Step:
			u.step(e, at)
		case *content.Pause:
			u.rest(e, at.block)
		case *content.Section:
			u.entries(e.Steps, place{&Block{Parent: at.block, Section: e.Name.Text}, at.side})
		case *content.Sided:
			for _, side := range sidesToDo(e) {
				u.entries(e.Steps, place{&Block{Parent: at.block, Side: side}, side})
			}
		case *content.Repeat:
			for turn := range e.Times {
				u.entries(e.Steps, place{&Block{Parent: at.block, Turn: turn + 1, Turns: e.Times}, at.side})
			}
		}
	}
}

// sidesToDo returns the sides of a block. One whose sides were written wrongly is reported, and
// walked through on both, to find what else is wrong in it.
func sidesToDo(block *content.Sided) []anatomy.Side {
	if len(block.Sides) == 0 {
		return anatomy.Sides()
	}
	return block.Sides
}

// rest adds a rest between steps.
func (u *unroller) rest(w *content.Pause, block *Block) {
	u.rests++
	if u.rests*u.sequence.Rounds > MaxSteps {
		u.tooMany = true
		u.diags.Add(w.Span, "too-many-steps", "the sequence has more than %d rests once its blocks and rounds are counted", MaxSteps)
		return
	}
	u.sequence.Line = append(u.sequence.Line, Item{Rest: w.Time, Block: block})
}

// step adds one written step: once, or once for each side.
func (u *unroller) step(w *content.Step, at place) {
	pose := u.poseOf(w)
	if pose == nil {
		return
	}
	variation := u.variationOf(pose, w)
	for _, side := range u.sidesOf(pose, w, at) {
		u.add(w, &Step{
			Shape: Shape{Pose: pose, Variation: variation, Side: side},
			Hold:  u.holdOf(pose, w),
			Sets:  max(1, w.Sets),
			Rest:  w.Rest,
			Cue:   w.Cue.Text,
			Note:  w.Note.Text,
			Span:  w.Span,
		}, at.block)
	}
}

func (u *unroller) add(w *content.Step, s *Step, block *Block) {
	if u.tooMany {
		return
	}
	u.steps++
	if u.steps*u.sequence.Rounds > MaxSteps {
		u.tooMany = true
		u.diags.Add(w.Span, "too-many-steps", "the sequence has more than %d steps once its blocks and rounds are counted", MaxSteps)
		return
	}
	if u.numbers == nil {
		u.numbers = map[source.Span]int{}
	}
	if u.numbers[s.Span] == 0 {
		u.numbers[s.Span] = len(u.numbers) + 1
	}
	s.Number = u.numbers[s.Span]
	u.sequence.Line = append(u.sequence.Line, Item{Step: s, Block: block})
}

// once tells whether a fault at a span is met for the first time.
func (u *unroller) once(at source.Span) bool {
	if u.reported[at] {
		return false
	}
	if u.reported == nil {
		u.reported = map[source.Span]bool{}
	}
	u.reported[at] = true
	return true
}

func (u *unroller) poseOf(w *content.Step) *Pose {
	if w.Pose.Text == "" || u.reported[w.Pose.Span] {
		return nil
	}
	p := u.pose(w.Pose)
	if p == nil {
		u.once(w.Pose.Span)
	}
	return p
}

func (u *unroller) variationOf(p *Pose, w *content.Step) *Variation {
	if w.Variation.Text == "" {
		return nil
	}
	known := u.variationsOf(p)
	if v := known.byName[names.Key(w.Variation.Text)]; v != nil {
		return v
	}
	if u.once(w.Variation.Span) {
		u.diags.Add(w.Variation.Span, "unknown-variation", "%q has no variation %q", p.Title, w.Variation.Text).
			Suggest(known.near.Nearest(w.Variation.Text))
	}
	return nil
}

// variationNames finds the variations of a pose by their folded names.
type variationNames struct {
	byName map[string]*Variation
	near   *names.Index
}

// variationsOf returns the names of a pose's variations, made for the first step that asks.
func (r *resolver) variationsOf(p *Pose) variationNames {
	if known, made := r.variations[p]; made {
		return known
	}
	known := variationNames{byName: make(map[string]*Variation, len(p.Variations))}
	var all []string
	for _, v := range p.Variations {
		all = append(all, v.Name)
		known.byName[names.Key(v.Name)] = v
	}
	known.near = names.NewIndex(all)
	r.variations[p] = known
	return known
}

// holdOf: the step's own hold, then the sequence's, then the pose's, then five breaths.
func (u *unroller) holdOf(p *Pose, w *content.Step) content.Hold {
	return cmp.Or(w.Hold, u.written.Hold, p.Hold, defaultHold)
}

// sidesOf decides the side, or the sides, that a step is done on. A side of its own goes before
// its block's.
func (u *unroller) sidesOf(p *Pose, w *content.Step, at place) []anatomy.Side {
	if !p.OneSided() {
		if w.Side != content.NoSide && u.once(w.SideAt) {
			u.diags.Add(w.SideAt, "side-without-sides", "%q has no sides", p.Title).Hint = "leave the side out"
		}
		return []anatomy.Side{""}
	}
	switch w.Side {
	case content.LeftSide:
		return []anatomy.Side{anatomy.Left}
	case content.RightSide:
		return []anatomy.Side{anatomy.Right}
	case content.EachSide:
		return anatomy.Sides()
	}
	if at.side == "" && !w.SideAt.HasPosition() && u.once(w.Span) {
		u.diags.Add(w.Span, "no-side", "%q is done on one side, and the step gives none", p.Title).
			Hint = `write "side: right", "side: left" or "side: each", or put the step into a block of sides`
	}
	return []anatomy.Side{at.side}
}

// finish reports a sequence in which nothing is done.
func (u *unroller) finish() {
	if u.rests > 0 && onlyRests(u.written.Steps) {
		u.diags.Add(u.written.File.Whole(), "no-steps", "the sequence rests and does nothing else")
	}
}

// onlyRests tells whether there is no step in a list or in its blocks.
func onlyRests(list []content.Entry) bool {
	for _, e := range list {
		if _, step := e.(*content.Step); step || !onlyRests(within(e)) {
			return false
		}
	}
	return true
}

// within returns the entries of a block; nothing for a step or a rest.
func within(e content.Entry) []content.Entry {
	switch e := e.(type) {
	case *content.Section:
		return e.Steps
	case *content.Sided:
		return e.Steps
	case *content.Repeat:
		return e.Steps
	}
	return nil
}
