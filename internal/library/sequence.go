package library

import (
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/markdown"
	"posebook/internal/source"
)

const (
	// DefaultPause is the time to move from one step to the next, where a sequence gives none:
	// about one breath.
	DefaultPause = 5 * time.Second
	// MaxSteps bounds a sequence once its blocks are unrolled and its rounds are counted.
	MaxSteps = 1000
)

// defaultHold is held where neither the step nor the sequence nor the pose says how long.
var defaultHold = content.Hold{N: 5, Unit: content.Breaths}

// A Sequence is a sequence with its blocks unrolled into the steps as they are done. Times and
// totals are methods, so they can't disagree with the steps.
type Sequence struct {
	ID        string
	File      *source.File
	Title     string
	Also      []string
	Summary   string
	Level     content.Level
	Focus     []*Muscle
	For       []Intended // those whom it is made for have one of these
	Meant     []content.Meant
	Breath    time.Duration // how long one breath is taken to be
	Pause     time.Duration // to move from one step to the next
	Rounds    int           // how often all of it is done; at least 1
	Frequency string
	Line      []Item // one round, in order
	Updated   time.Time
	Draft     bool
	Own       []content.OwnKey
	Body      *markdown.Doc

	all     *gathering
	rank    int // in Library.Sequences
	load    kept[[]Load]
	alike   kept[[]*Sequence]
	profile kept[profile]
}

// An Intended is a condition that a sequence is made with in mind, and where it says so.
type Intended struct {
	Condition *care.Condition
	Span      source.Span
}

// Means tells whether the writer has answered a warning: it is meant.
func (s *Sequence) Means(m content.Meant) bool { return slices.Contains(s.Meant, m) }

// An Item is a step, or a rest between steps, and the block that it stands in. Exactly one of
// Step and Rest is set.
type Item struct {
	Step  *Step
	Rest  time.Duration
	Block *Block // nil outside of all blocks
}

// A Step is one pose, on one side, held once or in sets.
type Step struct {
	// From 1, by the place where it was written: done again, on the other side or in another turn, a step has the same
	// number. So it is one number on the page, the sheet and the card, in the practice and for the voice.
	Number int
	Shape
	Hold content.Hold
	Sets int           // at least 1
	Rest time.Duration // between sets
	Cue  string
	Note string
	Span source.Span // where the step was written; several steps can come from one place
}

// A Block is one pass through a block: a section, one side of a block of sides, one turn of a
// repeat.
type Block struct {
	Parent  *Block
	Section string       // the name of a section
	Side    anatomy.Side // of a block of sides
	Turn    int          // of a repeat, from 1
	Turns   int
}

// HoldTime returns how long the step takes: its sets with the rests between them.
func (s *Step) HoldTime(breath time.Duration) time.Duration {
	return time.Duration(s.Sets)*s.Hold.Duration(breath) + time.Duration(s.Sets-1)*s.Rest
}

// WorkTime returns how long the pose itself is held in the step, without the rests.
func (s *Step) WorkTime(breath time.Duration) time.Duration {
	return time.Duration(s.Sets) * s.Hold.Duration(breath)
}

// Steps returns the steps of one round.
func (s *Sequence) Steps() []*Step {
	steps := make([]*Step, 0, len(s.Line))
	for _, item := range s.Line {
		if item.Step != nil {
			steps = append(steps, item.Step)
		}
	}
	return steps
}

// Numbered returns how many steps were written: the greatest number of a step.
func (s *Sequence) Numbered() int {
	most := 0
	for _, step := range s.Steps() {
		most = max(most, step.Number)
	}
	return most
}

// Props returns what the sequence needs, each thing once, in the order of need.
func (s *Sequence) Props() []*Prop {
	var out []*Prop
	seen := map[*Prop]bool{}
	for _, step := range s.Steps() {
		for _, p := range step.Props() {
			if !seen[p] {
				seen[p] = true
				out = append(out, p)
			}
		}
	}
	return out
}

// SharedCare is what a sequence asks of those who have conditions of one family, equally strongly.
type SharedCare struct {
	Strength   care.Strength
	Conditions []*care.Condition // of one family, each once, in the order of the steps
	Poses      []*Pose
	Shapes     []Shape // without their sides
}

// Care returns what the steps of the sequence ask, the strongest first, and else in the order of the steps.
func (s *Sequence) Care() []SharedCare {
	type family struct {
		strength care.Strength
		top      *care.Condition
	}
	var out []SharedCare
	at := map[family]int{}
	for _, step := range s.Steps() {
		for _, c := range step.Cautions() {
			for _, m := range c.Names {
				key := family{c.Strength, m.Condition.Top()}
				i, known := at[key]
				if !known {
					i = len(out)
					at[key] = i
					out = append(out, SharedCare{Strength: c.Strength})
				}
				out[i].add(m.Condition, step)
			}
		}
	}
	slices.SortStableFunc(out, func(a, b SharedCare) int { return a.Strength.Rank() - b.Strength.Rank() })
	return out
}

func (c *SharedCare) add(condition *care.Condition, step *Step) {
	if !slices.Contains(c.Conditions, condition) {
		c.Conditions = append(c.Conditions, condition)
	}
	if !slices.Contains(c.Poses, step.Pose) {
		c.Poses = append(c.Poses, step.Pose)
	}
	if as := step.OnAnySide(); !slices.Contains(c.Shapes, as) {
		c.Shapes = append(c.Shapes, as)
	}
}
