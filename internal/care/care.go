// Package care is the vocabulary of care: conditions that people have, the strengths of a caution, and
// the loads by which poses concern a condition.
//
// [Builtin] reads the embedded data (data, text files made to be read and edited by hand).
// [Vocabulary.Read] says which conditions a writer's text means: 'neck or shoulder injury, or
// osteoporosis' is three. [Vocabulary.With] adds a library's own conditions. Nothing here knows a pose.
package care

import "slices"

// A Strength is how strongly a caution speaks.
type Strength string

const (
	Unsaid Strength = ""       // a caution of the plain list: it counts as Ask
	Stop   Strength = "stop"   // the pose is not done with the condition
	Change Strength = "change" // it is done in another way
	Ask    Strength = "ask"    // it is done after someone who treats the person has agreed
	None   Strength = "none"   // the writer has looked: no care is needed
)

// Strengths returns the strengths that a writer can give, the strongest first.
func Strengths() []Strength { return []Strength{Stop, Ask, Change, None} }

// Counts returns the strength that a caution counts as in checks and on sheets.
func (s Strength) Counts() Strength {
	if s == Unsaid {
		return Ask
	}
	return s
}

// Code is the number of a strength in data for scripts: 0 Stop, 1 Ask, 2 Change, 3 where none is said.
func (s Strength) Code() int { return slices.Index([]Strength{Stop, Ask, Change, Unsaid}, s) }

// Rank orders strengths, the strongest first: 0 for Stop.
func (s Strength) Rank() int { return slices.Index(Strengths(), s.Counts()) }

// A Region is a part of the body, or of life, that conditions are listed under.
type Region string

const (
	Neck   Region = "neck"
	Back   Region = "back"
	Bones  Region = "bones"
	Hips   Region = "hips"
	Knees  Region = "knees"
	Wrists Region = "wrists"
	Eyes   Region = "eyes"
	Heart  Region = "heart"
	Head   Region = "head"
	Belly  Region = "belly"
	Body   Region = "body"
	Other  Region = "other" // of what the vocabulary does not know
)

// Regions returns the regions in the order in which they are listed.
func Regions() []Region {
	return []Region{Neck, Back, Bones, Hips, Knees, Wrists, Eyes, Heart, Head, Belly, Body, Other}
}

// A Condition is what somebody has, is or has been through that some poses ask care for.
type Condition struct {
	ID       string
	Name     string   // as printed, within a sentence: "neck pain"
	Also     []string // further names
	Under    *Condition
	Region   Region
	Loads    []Concern
	Usual    Strength // that sources mostly give it; never applied by itself
	Evidence []string // keys of the sources
	Own      bool     // the library's own
	Unknown  bool     // a writer's text that the vocabulary does not know
	covers   []*Condition
}

// A Concern is a load that matters to a condition.
type Concern struct {
	Load Load
	Told bool // a pose with the load that says nothing of the condition is told so
}

// Top returns the topmost condition that this one is under: itself if it is under none.
func (c *Condition) Top() *Condition {
	for c.Under != nil {
		c = c.Under
	}
	return c
}

// Within tells whether the condition is the other one or narrower than it.
func (c *Condition) Within(other *Condition) bool {
	for ; c != nil; c = c.Under {
		if c == other {
			return true
		}
	}
	return false
}

// Told returns those of the loads that the condition marks.
func (c *Condition) Told(loads Loads) []Load {
	var out []Load
	for _, concern := range c.Loads {
		if concern.Told && loads.Has(concern.Load) {
			out = append(out, concern.Load)
		}
	}
	return out
}

// Alone tells whether a caution for the condition can reach no other one: it is a text that the vocabulary does not know.
func (c *Condition) Alone() bool { return c.Unknown && len(c.covers) == 0 }

// Reached tells whether a caution that names the condition asks for care with another one, r, in a pose with
// these loads: if it is r, broader or narrower, or a sister below the same topmost condition in
// a pose that has a load which r marks, or of whose loads nothing is known. A word that can
// mean several conditions is broader than each of them.
func (c *Condition) Reached(r *Condition, loads Loads) bool {
	return c.Means(r) || c.Top() == r.Top() && (!loads.Known() || len(r.Told(loads)) > 0)
}

// Means tells whether a caution that names the condition is for the other one, r, without a look at any load: if it is r,
// broader or narrower. What such a caution says goes before what one for a sister says.
func (c *Condition) Means(r *Condition) bool {
	if c.Within(r) || r.Within(c) {
		return true
	}
	return slices.ContainsFunc(c.covers, func(covered *Condition) bool { return r.Within(covered) || covered.Within(r) })
}
