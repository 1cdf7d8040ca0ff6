package library

import (
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/parallel"
	"posebook/internal/source"
)

// MaxSheetPoses is how many poses a client's sheet holds before it becomes a burden: hand-outs
// with few exercises are followed, long ones are put away.
const MaxSheetPoses = 20

// warn looks at every sequence, once all of them are without mistakes: what a mistake leaves out
// would look uneven.
func (r *resolver) warn() {
	if r.diags.Errors() > 0 {
		return
	}
	all := make([]diag.List, len(r.set.Sequences))
	parallel.All(r.workers, len(all), func(i int) {
		w := r.set.Sequences[i]
		if s := r.lib.SequenceByID(w.ID); len(s.Steps()) > 0 {
			sequenceWarner{&all[i]}.warn(s, w)
		}
	})
	r.diags = append(r.diags, slices.Concat(all...)...)
}

// A sequenceWarner looks at one sequence for what is no mistake and should be meant.
type sequenceWarner struct{ diags *diag.List }

func (r sequenceWarner) warn(s *Sequence, w *content.Sequence) {
	if !s.Means(content.OneSide) {
		r.uneven(s)
	}
	if !s.Means(content.ColdStretch) {
		r.cold(s)
	}
	if n := s.PrintedOnce().Count(); n > MaxSheetPoses && !s.Means(content.LongSheet) {
		r.diags.Warn(w.StepsAt, "long-sheet", "the client's sheet has %d poses; more than %d are seldom followed", n, MaxSheetPoses).
			Hint = "make two sequences of it"
	}
	r.care(s)
}

// uneven reports a muscle that gets more time on one side than on the other: the one with the
// largest difference, at the first step that has a side.
func (r sequenceWarner) uneven(s *Sequence) {
	var worst Load
	var difference time.Duration
	count := 0
	for _, l := range s.Load() {
		d := sideTime(l, anatomy.Right) - sideTime(l, anatomy.Left)
		if !l.Named || d == 0 {
			continue
		}
		count++
		if d.Abs() > difference.Abs() {
			worst, difference = l, d
		}
	}
	if count == 0 {
		return
	}
	right, left := sideTime(worst, anatomy.Right), sideTime(worst, anatomy.Left)
	d := r.diags.Warn(s.firstSided().Span, "uneven-sides", "the sides are uneven: %s gets %s on the left and %s on the right",
		worst.Muscle.Name, left, right)
	switch {
	case count == 2:
		d.Note(source.Span{}, "another muscle or group is uneven too")
	case count > 2:
		d.Note(source.Span{}, "%d other muscles and groups are uneven too", count-1)
	}
	d.Hint = "do every one-sided pose on both sides, as long on one as on the other; or, if it is for one side, write meant: one-side"
}

func sideTime(l Load, side anatomy.Side) time.Duration { return l.Work(side) + l.Stretch(side) }

// firstSided returns the first step that has a side; the first of all where none has.
func (s *Sequence) firstSided() *Step {
	steps := s.Steps()
	if i := slices.IndexFunc(steps, func(st *Step) bool { return st.Side != "" }); i >= 0 {
		return steps[i]
	}
	return steps[0]
}

// cold reports each step that stretches a muscle in an advanced pose before anything has worked
// or stretched it.
func (r sequenceWarner) cold(s *Sequence) {
	warm := make(warmth, len(s.all.lib.Muscles))
	reported := map[source.Span]bool{}
	for _, step := range s.Steps() {
		for _, u := range step.Uses() {
			if u.Role != anatomy.Stretches || step.Level() != content.Advanced || reported[step.Span] || warm.reaches(u, step.Side) {
				continue
			}
			reported[step.Span] = true
			r.diags.Warn(step.Span, "cold-stretch", "%q is an advanced pose that stretches %s, and nothing before it has warmed that",
				step.Pose.Title, u.Muscle.Name).Hint = "put an easier pose that works or stretches it before this one"
		}
		for _, u := range step.Uses() {
			warm.add(u, step.Side)
		}
	}
}

// A warmth marks the single muscles that have been used, on each side of the body: by muscle and side.
type warmth [][2]bool

// add marks what a use means.
func (w warmth) add(u Use, side anatomy.Side) {
	for _, on := range u.On.On(side) {
		for _, m := range u.Muscle.single {
			w[m.index][sideIndex(on)] = true
		}
	}
}

// reaches tells whether any of the muscles that are meant has been used before, on each side that
// is meant.
func (w warmth) reaches(u Use, side anatomy.Side) bool {
	for _, on := range u.On.On(side) {
		at := sideIndex(on)
		if !slices.ContainsFunc(u.Muscle.single, func(m *Muscle) bool { return w[m.index][at] }) {
			return false
		}
	}
	return true
}

// care names each pose of the sequence that asks some people for care. The page lists them; there
// is nothing to mend.
func (r sequenceWarner) care(s *Sequence) {
	done := map[Shape]bool{}
	for _, step := range s.Steps() {
		cautions := step.Cautions()
		as := step.OnAnySide()
		if done[as] || len(cautions) == 0 {
			continue
		}
		done[as] = true
		d := r.diags.Advise(step.Span, "caution", "%q asks some people for care", step.Pose.Title)
		for _, c := range cautions {
			d.Note(source.Span{}, "%s", c.Condition)
		}
	}
}
