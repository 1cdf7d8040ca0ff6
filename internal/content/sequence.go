package content

import (
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/markdown"
	"posebook/internal/source"
)

// A Sequence is a sequence as written: steps nest in blocks, references are names.
type Sequence struct {
	ID        string
	File      *source.File
	Title     source.String
	Also      []source.String
	Summary   source.String
	Level     Level
	Focus     []source.String // muscles or groups
	For       []source.String // conditions of those it is made with in mind
	Meant     []Meant         // warnings that are answered
	Hold      Hold
	Breath    time.Duration // 0: the site's
	Pause     time.Duration // 0: the default
	Rounds    int           // at least 1
	Frequency source.String
	Steps     []Entry
	StepsAt   source.Span // where the key 'steps' stands
	Updated   time.Time
	Draft     bool
	Own       []OwnKey
	Body      *markdown.Doc
}

// An Entry is one element of a list of steps: a Step, a Pause, a Section, a Sided or a Repeat.
type Entry interface{ entry() }

// A Step is one pose, held once or in sets.
type Step struct {
	Pose      source.String // a reference
	Variation source.String // a name; empty for none
	Side      StepSide
	SideAt    source.Span // of the key; nowhere if no side was given, set where one was given that is none
	Hold      Hold
	Sets      int           // 0 for one
	Rest      time.Duration // between sets
	Cue       source.String
	Note      source.String
	Span      source.Span
}

// A StepSide is the side that a step gives itself.
type StepSide string

const (
	NoSide    StepSide = ""
	LeftSide  StepSide = "left"
	RightSide StepSide = "right"
	EachSide  StepSide = "each" // right, then left
)

// A Pause is a rest between steps.
type Pause struct {
	Time time.Duration
	Span source.Span
}

// A Section is a named part of the sequence.
type Section struct {
	Name  source.String
	Steps []Entry
}

// A Sided block is done once for each of its sides, in their order.
type Sided struct {
	Sides []anatomy.Side
	Steps []Entry
	Span  source.Span
}

// A Repeat is done several times.
type Repeat struct {
	Times int
	Steps []Entry
}

func (*Step) entry()    {}
func (*Pause) entry()   {}
func (*Section) entry() {}
func (*Sided) entry()   {}
func (*Repeat) entry()  {}

const (
	maxRepeat = 100 // of a block, of sets, of reps' sets and of rounds
	maxNested = 8   // blocks in blocks
)

// A Meant is what a writer says she means, where a warning asks.
type Meant string

const (
	OneSide       Meant = "one-side"    // the sides are uneven: a programme for one of them
	ColdStretch   Meant = "cold"        // a stretch that nothing warms
	LongSheet     Meant = "long"        // more poses than people follow
	StopAnyway    Meant = "stop"        // a pose that is to be left out with a condition that it is for
	Unprepared    Meant = "unprepared"  // a demanding pose without what prepares it
	WristsAgain   Meant = "wrists"      // weight on the wrists again and again
	NoCounterpose Meant = "counterpose" // a strong pose that nothing follows
	LevelAbove    Meant = "level"       // a pose above the sequence's level
)

// Answers returns what can be meant.
func Answers() []Meant {
	return []Meant{OneSide, ColdStretch, LongSheet, StopAnyway, Unprepared, WristsAgain, NoCounterpose, LevelAbove}
}

// meant takes one word or a list of them.
func meant(m *frontmatter.Fields) []Meant {
	if value, ok := m.Value("meant"); ok && value.IsScalar() {
		if word := frontmatter.Enum(m, "meant", Answers()); word != "" {
			return []Meant{word}
		}
		return nil
	}
	return frontmatter.Enums(m, "meant", Answers())
}

func readSequence(id string, f *source.File, root frontmatter.Node, diags *diag.List) *Sequence {
	m := root.Fields("a sequence", diags)
	m.Require("title")
	s := &Sequence{
		ID:        id,
		File:      f,
		Title:     m.Text("title"),
		Also:      m.Texts("also"),
		Summary:   m.Text("summary"),
		Level:     frontmatter.Enum(m, "level", Levels()),
		Focus:     m.Texts("focus"),
		For:       m.Texts("for"),
		Meant:     meant(m),
		Hold:      hold(m, "hold", diags),
		Breath:    span(m, "breath", diags),
		Pause:     span(m, "pause", diags),
		Rounds:    max(1, m.Int("rounds", 1, maxRepeat)),
		Frequency: m.Text("frequency"),
		Updated:   date(m, "updated", diags),
		Draft:     m.Bool("draft"),
		Own:       ownKeys(root, diags),
	}
	if !m.Has("steps") {
		diags.Add(root.Span(), "no-steps", "a sequence needs steps")
	}
	s.StepsAt = m.KeySpan("steps")
	s.Steps = readEntries(m, within{}, diags)
	m.Close(true)
	return s
}

// within tells what blocks a list of steps stands in.
type within struct {
	depth int
	sides source.Span // of the block of sides around it; nowhere if there is none
}

// readEntries takes the key 'steps'.
func readEntries(m *frontmatter.Fields, in within, diags *diag.List) []Entry {
	var out []Entry
	value, given := m.Take("steps")
	switch {
	case !given:
		return nil
	case !value.IsList():
		diags.Add(value.Span(), "wrong-type", `"steps" must be a list, each step on a line that begins with "- "`)
		return nil
	case value.Len() == 0:
		diags.Add(value.Span(), "no-steps", "there are no steps in this list")
		return nil
	case in.depth > maxNested:
		diags.Add(value.Span(), "nested-too-deep", "blocks are nested more than %d deep", maxNested)
		return nil
	}
	for n := range value.Items() {
		if e := readEntry(n, in, diags); e != nil {
			out = append(out, e)
		}
	}
	return out
}

func readEntry(n frontmatter.Node, in within, diags *diag.List) Entry {
	if !n.IsMapping() {
		pose, ok := trimmed(n, "a step", diags)
		if !ok {
			return nil
		}
		return &Step{Pose: pose, Span: pose.Span}
	}
	m := n.Fields("a step", diags)
	switch {
	case m.Has("section"):
		return readSection(m, in, diags)
	case m.Has("repeat"):
		return readRepeat(m, in, diags)
	case m.Has("sides"):
		return readSided(m, n, in, diags)
	case m.Has("rest") && !m.Has("pose"):
		p := &Pause{Time: span(m, "rest", diags), Span: n.Span()}
		m.Close(true)
		return p
	}
	return readStep(m, n, diags)
}

func readStep(m *frontmatter.Fields, n frontmatter.Node, diags *diag.List) *Step {
	m.Require("pose")
	s := &Step{
		Pose:      m.Text("pose"),
		Variation: m.Text("variation"),
		Side:      frontmatter.Enum(m, "side", []StepSide{LeftSide, RightSide, EachSide}),
		Hold:      hold(m, "hold", diags),
		Sets:      m.Int("sets", 1, maxRepeat),
		Rest:      span(m, "rest", diags),
		Cue:       m.Text("cue"),
		Note:      m.Text("note"),
		Span:      n.Span(),
	}
	if m.Has("side") {
		s.SideAt = m.KeySpan("side")
	}
	if reps := m.Int("reps", 1, maxCount); reps > 0 {
		if !s.Hold.IsZero() {
			diags.Add(m.KeySpan("reps"), "two-holds", "a step has a hold or repetitions, not both").Note(m.KeySpan("hold"), "the hold is here")
		}
		s.Hold = Hold{reps, Reps}
	}
	if s.Rest > 0 && s.Sets < 2 {
		diags.Add(m.KeySpan("rest"), "rest-without-sets", "a step rests between its sets, and this one has no sets").
			Hint = `for a rest after the step, write "- rest: 30s" on a line of its own`
	}
	m.Close(true)
	return s
}

func readSection(m *frontmatter.Fields, in within, diags *diag.List) *Section {
	s := &Section{Name: m.Text("section")}
	in.depth++
	s.Steps = blockSteps(m, "section", in, diags)
	return s
}

func readRepeat(m *frontmatter.Fields, in within, diags *diag.List) *Repeat {
	r := &Repeat{Times: max(1, m.Int("repeat", 1, maxRepeat))}
	in.depth++
	r.Steps = blockSteps(m, "repeat", in, diags)
	return r
}

func readSided(m *frontmatter.Fields, n frontmatter.Node, in within, diags *diag.List) *Sided {
	s := &Sided{Sides: frontmatter.Enums(m, "sides", anatomy.Sides()), Span: m.KeySpan("sides")}
	if in.sides.HasPosition() {
		diags.Add(s.Span, "sides-in-sides", "a block of sides can't stand in another").Note(in.sides, "the outer one is here")
	}
	if value, ok := m.Value("sides"); ok && value.IsList() && value.Len() == 0 {
		diags.Add(value.Span(), "no-sides", "a block of sides names none").Hint = "write sides: [right, left]"
	}
	in.sides = s.Span
	in.depth++
	s.Steps = blockSteps(m, "sides", in, diags)
	return s
}

// blockSteps reads the steps of a block and closes it.
func blockSteps(m *frontmatter.Fields, what string, in within, diags *diag.List) []Entry {
	if !m.Has("steps") {
		diags.Add(m.KeySpan(what), "no-steps", "a block of %q needs steps", what)
	}
	steps := readEntries(m, in, diags)
	m.Close(true)
	return steps
}
