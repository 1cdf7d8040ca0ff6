// Package library is the resolved graph: poses, sequences and muscles that point at each other
// both ways.
//
// [Resolve] turns what was written into what is meant. Every reference becomes a pointer, every
// block of a sequence is unrolled into steps, every relation is there from both ends. What one page
// needs of all others (related poses, the poses of a muscle, the time that a sequence spends on it)
// is gathered once, when it is first asked for. A Library is not changed otherwise, so any number
// of goroutines can read it.
package library

import (
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/names"
)

// A Library is everything there is to know of one collection of poses.
type Library struct {
	Site       *content.Site
	Atlas      *anatomy.Atlas   // with the library's own groups
	Conditions *care.Vocabulary // with the library's own
	Poses      []*Pose          // by title
	Sequences  []*Sequence      // by title
	Muscles    []*Muscle        // muscles, then groups, in the atlas's order
	Props      []*Prop          // by name
	Photos     []content.Photo

	muscles   map[*anatomy.Part]*Muscle
	poses     map[string]*Pose     // by id
	sequences map[string]*Sequence // by id
	all       *gathering
}

// Muscle returns what the library knows of a part of its atlas.
func (l *Library) Muscle(part *anatomy.Part) *Muscle { return l.muscles[part] }

// PoseByID returns a pose, or nil. It serves links that writers set in running text.
func (l *Library) PoseByID(id string) *Pose { return l.poses[id] }

// SequenceByID returns a sequence, or nil.
func (l *Library) SequenceByID(id string) *Sequence { return l.sequences[id] }

// Updated returns the day of the newest text, zero where no text gives one.
func (l *Library) Updated() time.Time {
	var newest time.Time
	later := func(t time.Time) {
		if t.After(newest) {
			newest = t
		}
	}
	for _, p := range l.Poses {
		later(p.Updated)
	}
	for _, s := range l.Sequences {
		later(s.Updated)
	}
	return newest
}

// Options of Resolve. The zero Options uses a worker for each processor, and tells everything.
type Options struct {
	Workers         int
	WithoutWarnings bool // to look at sequences takes longer than all else: for who wants to see one page soon
}

// Resolve resolves a set against the atlas and the vocabulary of conditions. All faults are in the list, sorted; with any of them
// an Error, the library is whole as far as it goes and must not be published.
func Resolve(set *content.Set, atlas *anatomy.Atlas, conditions *care.Vocabulary, opts Options) (*Library, diag.List) {
	lib := &Library{Site: set.Site, Photos: set.Photos, poses: map[string]*Pose{}, sequences: map[string]*Sequence{}}
	lib.all = newGathering(lib, opts.Workers)
	r := &resolver{
		set: set, lib: lib, workers: opts.Workers, variations: map[*Pose]variationNames{}, found: map[string]*anatomy.Part{},
		keys: map[string]string{},
	}
	r.lib.Atlas = r.ownGroups(atlas)
	r.lib.Conditions = r.ownConditions(conditions)
	r.muscles()
	r.namePoses()
	r.poses()
	r.relations()
	r.sequences()
	r.order()
	for _, s := range r.lib.Sequences {
		s.appear()
	}
	if !opts.WithoutWarnings {
		r.warn()
	}
	r.diags.Sort()
	return r.lib, r.diags
}

// A resolver holds what the steps of one Resolve hand on.
type resolver struct {
	set     *content.Set
	lib     *Library
	diags   diag.List
	workers int
	names   poseNames
	parts   *names.Index   // of the names in an atlas; made for the first that is not there
	partsOf *anatomy.Atlas // which
	care    *careReader
	photos  *content.PhotoIndex      // of all; made for the first that is not there
	props   map[string]*Prop         // by folded name
	found   map[string]*anatomy.Part // by name as it was written: the same few are written thousands of times
	keys    map[string]string        // of names, likewise

	propsAsWritten map[string]*Prop

	variations map[*Pose]variationNames // of the poses that a step asked for one
}
