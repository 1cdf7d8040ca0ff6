// Package reach joins poses and conditions: what loads a pose has, whom its cautions reach, and of whom it says nothing although
// its loads concern them.
//
// [Of] works it out for every pose and every variation, in parallel. A [Reach] is not changed after that.
package reach

import (
	"slices"

	"posebook/internal/care"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/parallel"
)

// A Reach holds, for each shape of a library, its loads and what it says to whom.
type Reach struct {
	lib        *library.Library
	conditions []*care.Condition // those that some shape says something of, or is silent on
	at         map[*care.Condition]int
	answers    map[library.Shape]*Answer
	asking     [][]*library.Pose // by condition: the poses, done as they are, that ask for care with it
}

// An Answer is what one shape says to those who have a condition.
type Answer struct {
	Loads  care.Loads
	Asks   []Asking // the conditions that it asks care for, in the order of Conditions
	arch   float64  // how far back the spine is bent, in degrees
	Silent []int    // those that it says nothing of although it has a load that they mark, likewise
}

// An Asking is a condition that a shape asks care for: directly, or because it reaches a related one.
type Asking struct {
	Condition int // index in Conditions
	Caution   int // index of the strongest caution that asks, in the shape's Cautions
	Strength  care.Strength
}

// Of works out the reach of a library's cautions. Loads are read off the gallery's figures.
func Of(lib *library.Library, drawn *gallery.Gallery, workers int) *Reach {
	w := newWorker(lib)
	perPose := make([][]shaped, len(lib.Poses))
	parallel.All(workers, len(lib.Poses), func(i int) {
		pose := lib.Poses[i]
		measures, ok := drawn.Measures(pose, nil)
		b := body{library.Shape{Pose: pose}, measures, ok}
		perPose[i] = append(perPose[i], w.answer(b))
		for _, v := range pose.Variations {
			own := b
			own.Variation = v
			if measures, ok := drawn.Measures(pose, v); ok {
				own.measures, own.drawn = measures, true
			}
			perPose[i] = append(perPose[i], w.answer(own))
		}
	})
	return w.gather(lib, perPose)
}

// Conditions returns the conditions that any shape asks care for or is silent on, in the order of the vocabulary;
// what the vocabulary does not know comes last.
func (r *Reach) Conditions() []*care.Condition { return slices.Clone(r.conditions) }

// Poses returns the poses that, done as they are, ask for care with the condition at this place of Conditions, by title.
func (r *Reach) Poses(condition int) []*library.Pose { return r.asking[condition] }

// Answer returns what a shape says. Its side does not matter.
func (r *Reach) Answer(s library.Shape) *Answer { return r.answers[s.OnAnySide()] }

// Index returns the place of a condition in Conditions, or -1 where no shape has to do with it.
func (r *Reach) Index(c *care.Condition) int {
	if i, ok := r.at[c]; ok {
		return i
	}
	return -1
}

// Asking returns how the shape asks for care with a condition; ok is false where it does not.
func (r *Reach) Asking(s library.Shape, c *care.Condition) (asking Asking, ok bool) {
	list, index := r.Answer(s).Asks, r.Index(c)
	i, found := slices.BinarySearchFunc(list, index, func(a Asking, index int) int { return a.Condition - index })
	if !found {
		return Asking{}, false
	}
	return list[i], true
}

// Asks returns how strongly a shape asks for care with a condition; ok is false where it does not.
func (r *Reach) Asks(s library.Shape, c *care.Condition) (strength care.Strength, ok bool) {
	asking, ok := r.Asking(s, c)
	return asking.Strength, ok
}

// Silent tells whether the shape says nothing of a condition that marks one of its loads.
func (r *Reach) Silent(s library.Shape, c *care.Condition) bool {
	return slices.Contains(r.Answer(s).Silent, r.Index(c))
}

// Cautions returns the cautions of a shape that mean a condition, or, where none does, reach it; the strongest first.
func (r *Reach) Cautions(s library.Shape, c *care.Condition) []library.Caution {
	loads := r.Answer(s).Loads
	that := func(holds func(named *care.Condition) bool) (out []library.Caution) {
		for _, caution := range s.Cautions() {
			if slices.ContainsFunc(caution.Names, func(m care.Mention) bool { return holds(m.Condition) }) {
				out = append(out, caution)
			}
		}
		return out
	}
	out := that(func(named *care.Condition) bool { return named.Means(c) })
	if len(out) == 0 {
		out = that(func(named *care.Condition) bool { return named.Reached(c, loads) })
	}
	slices.SortStableFunc(out, func(a, b library.Caution) int { return a.Strength.Rank() - b.Strength.Rank() })
	return out
}
