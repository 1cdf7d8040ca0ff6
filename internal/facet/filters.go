package facet

import (
	"slices"
	"time"

	"posebook/internal/library"
	"posebook/internal/phrase"
)

// Filters returns the facets of which any number of choices can be made: those of Lists, and
// more. One of which no choice leaves fewer poses than there are narrows nothing, and is left
// away.
func Filters(lib *library.Library, say phrase.Speaker, lists Set) Set {
	f := filters{poses: lib.Poses, breath: lib.Site.Breath, say: say}
	set := slices.Clone(lists)
	for i := range set {
		if set[i].Key == Prop {
			none := Choice{Value: "none", Name: say.Filters.NoProps, Poses: f.that(needsNothing)}
			set[i].Choices = slices.Concat([]Choice{none}, set[i].Choices)
		}
	}
	set = append(set, f.sides(), f.holds())
	for i := range set {
		choices := slices.Clone(set[i].Choices)
		set[i].Choices = slices.DeleteFunc(choices, func(c Choice) bool { return len(c.Poses) == 0 })
	}
	return slices.DeleteFunc(set, func(of Facet) bool { return !f.narrows(of) })
}

// filters makes facets of the poses of one library.
type filters struct {
	poses  []*library.Pose
	breath time.Duration
	say    phrase.Speaker
}

func (f filters) narrows(of Facet) bool {
	return slices.ContainsFunc(of.Choices, func(c Choice) bool {
		return len(c.Poses) < len(f.poses)
	})
}

func needsNothing(p *library.Pose) bool { return len(p.Props) == 0 }

func (f filters) that(hold func(*library.Pose) bool) []*library.Pose {
	var out []*library.Pose
	for _, pose := range f.poses {
		if hold(pose) {
			out = append(out, pose)
		}
	}
	return out
}

func (f filters) sides() Facet {
	alike := func(p *library.Pose) bool { return !p.OneSided() }
	return Facet{Key: "sides", Name: f.say.Filters.Sides, Choices: []Choice{
		{Value: "one", Name: f.say.Filters.OneSided, Poses: f.that((*library.Pose).OneSided)},
		{Value: "alike", Name: f.say.Filters.Alike, Poses: f.that(alike)},
	}}
}

// The lengths of holds: up to half a minute most people breathe through, over a minute is a long
// one.
const (
	mediumHold = 30 * time.Second
	longHold   = time.Minute
)

func (f filters) holds() Facet {
	w := f.say.Filters
	held := func(from, to time.Duration) []*library.Pose {
		return f.that(func(p *library.Pose) bool {
			d := p.Hold.Duration(f.breath)
			return d >= from && d < to
		})
	}
	return Facet{Key: "hold", Name: w.Hold, Choices: []Choice{
		{Value: "short", Name: w.Short, Poses: held(1, mediumHold)},
		{Value: "medium", Name: w.Medium, Poses: held(mediumHold, longHold+1)},
		{Value: "long", Name: w.Long, Poses: held(longHold+1, 1<<62)},
	}}
}
