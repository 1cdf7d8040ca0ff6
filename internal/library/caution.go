package library

import (
	"slices"
	"strings"

	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/source"
)

// A Caution is what a pose says to those who have a condition.
type Caution struct {
	Condition string // as written: it can name several
	Advice    string // may be empty
	Strength  care.Strength
	Names     []care.Mention // the conditions that the text names
}

// Equal tells whether two cautions say the same.
func (c Caution) Equal(other Caution) bool {
	return c.Condition == other.Condition && c.Advice == other.Advice && c.Strength == other.Strength
}

// Names tells whether the caution names the condition itself.
func (c Caution) names(condition *care.Condition) bool {
	return slices.ContainsFunc(c.Names, func(m care.Mention) bool { return m.Condition == condition })
}

// ownConditions adds the library's own conditions to the vocabulary.
func (r *resolver) ownConditions(vocabulary *care.Vocabulary) *care.Vocabulary {
	written := r.lib.Site.Conditions
	with, faults := vocabulary.With(r.lib.Site.Given())
	for _, f := range faults {
		c := written[f.Condition]
		at := c.Name.Span
		switch f.Field {
		case care.AlsoField:
			at = c.Also[f.Index].Span
		case care.UnderField:
			at = c.Under.Span
		}
		switch f.Kind {
		case care.Nameless:
			r.diags.Add(at, "bad-condition", "%s", f.Message).Hint = "name it in words"
		case care.Taken:
			r.diags.Add(at, "duplicate-name", "%s", f.Message).Hint = "leave it out, or give it another name"
		case care.Fixed:
			r.diags.Add(at, "unknown-value", "%s", f.Message).Hint = "leave \"under\" out"
		case care.NotThere:
			r.diags.Add(at, "unknown-value", "%s", f.Message).Suggest(f.Nearest)
		}
	}
	return with
}

// A careReader reads the cautions of poses and variations.
type careReader struct {
	vocabulary *care.Vocabulary
	diags      *diag.List
	keyOf      func(string) string
	readings   map[string]care.Reading    // of conditions' texts
	unknown    map[string]*care.Condition // texts that are no condition of the vocabulary, by key
}

func (r *resolver) careReader() *careReader {
	return &careReader{r.lib.Conditions, &r.diags, r.keyOf, map[string]care.Reading{}, map[string]*care.Condition{}}
}

// A said is the cautions of a pose or a variation, resolved.
type said struct {
	cautions []Caution
	lookedAt []*care.Condition
}

// cautions resolves what a pose or a variation says, reporting what is said twice and what no condition is.
func (r *careReader) cautions(written content.Cautions) said {
	var out said
	first := map[string]source.Span{}
	told := conditionsTold{diags: r.diags, at: map[heldMention]firstMention{}}
	for _, c := range written.All {
		key := r.keyOf(c.Condition.Text)
		if at, twice := first[key]; twice && !written.Graded {
			r.diags.Add(c.Condition.Span, "duplicate-value", "the caution %q is given twice", c.Condition.Text).Note(at, "first given here")
			continue
		}
		first[key] = c.Condition.Span
		reading := r.reading(c.Condition)
		if written.Graded && told.twice(c, reading) {
			continue
		}
		if c.Strength == care.None {
			out.lookedAt = append(out.lookedAt, reading.Conditions()...)
			continue
		}
		if c.Strength == care.Change && c.Advice.Text == "" {
			r.diags.Warn(c.Condition.Span, "no-change", "it is not said what to change with %q", c.Condition.Text).
				Hint = "write the change after a colon, or put the condition under ask"
		}
		out.cautions = append(out.cautions, Caution{c.Condition.Text, c.Advice.Text, c.Strength, reading.Mentions})
	}
	if n := len(written.All); n > 0 && !written.Graded {
		r.diags.Advise(written.At, "no-strength", "%s", noStrength(n)).
			Hint = "put each under stop, change, ask or none: the filters and the sheets then say which it is"
	}
	return out
}

func noStrength(n int) string {
	if n == 1 {
		return "a caution has no strength"
	}
	return "the cautions have no strength"
}

// conditionsTold are the conditions that were named under some strength.
type conditionsTold struct {
	diags *diag.List
	at    map[heldMention]firstMention
}

// A heldMention is a condition with its qualifier: the same one can't stand under two strengths.
type heldMention struct {
	condition *care.Condition
	when      string
}

type firstMention struct {
	strength care.Strength
	span     source.Span
}

// twice reports a condition that stands under a strength already.
func (t conditionsTold) twice(c content.Caution, reading care.Reading) bool {
	found := false
	for _, m := range reading.Mentions {
		held := heldMention{m.Condition, m.When}
		if before, twice := t.at[held]; twice && before.span != c.Condition.Span {
			found = true
			t.diags.Add(c.Condition.Span, "duplicate-condition", "%q is under %s and under %s", m.Condition.Name, before.strength, c.Strength).
				Note(before.span, "first named here").Hint = "leave it under one strength"
			continue
		}
		t.at[held] = firstMention{c.Strength, c.Condition.Span}
	}
	return found
}

// intended resolves the conditions that a sequence is made with in mind.
func (r *careReader) intended(written []source.String) []Intended {
	var out []Intended
	for _, text := range written {
		for _, c := range r.reading(text).Conditions() {
			out = append(out, Intended{c, text.Span})
		}
	}
	return out
}

// reading reads a condition's text, reporting what in it is no condition. The same text is read once.
func (r *careReader) reading(text source.String) care.Reading {
	read, known := r.readings[text.Text]
	if !known {
		read = r.vocabulary.Read(text.Text)
		for i := range read.Mentions {
			read.Mentions[i].Condition = r.interned(read.Mentions[i].Condition)
		}
		r.readings[text.Text] = read
	}
	for _, d := range read.Doubts {
		r.doubt(text, d)
	}
	return read
}

// interned returns the one condition that stands for all texts which fold alike, where the vocabulary
// knows none.
func (r *careReader) interned(c *care.Condition) *care.Condition {
	if !c.Unknown {
		return c
	}
	key := r.keyOf(c.Name)
	if before := r.unknown[key]; before != nil {
		return before
	}
	r.unknown[key] = c
	return c
}

// doubt reports a part of a condition's text that is no condition.
func (r *careReader) doubt(text source.String, d care.Doubt) {
	switch d.Problem {
	case care.NeedsPlace:
		r.diags.Warn(text.Span, "ambiguous-condition", "%q can be %s", d.Text, anyOf(d.Choices)).Hint = "say where"
	case care.Sentence:
		r.diags.Warn(text.Span, "unknown-condition", "%q reads like advice, not like a condition", shortened(d.Text)).
			Hint = "name the condition, then a colon, then the advice, without quotes round the whole"
	case care.LeftOut:
		r.diags.Warn(text.Span, "unknown-condition", "%q is left out of the conditions on purpose: %s", d.Text, d.Why).
			Hint = `to keep it, add it to "conditions" in site.yaml`
	default:
		w := r.diags.Warn(text.Span, "unknown-condition", "unknown condition %q", d.Text)
		if d.Nearest != "" {
			w.Suggest(d.Nearest)
			return
		}
		w.Hint = `if it is one, add it to "conditions" in site.yaml`
	}
}

// maxChoices is how many conditions a message names of those that a word can be.
const maxChoices = 4

func anyOf(choices []*care.Condition) string {
	var out []string
	for _, c := range choices[:min(maxChoices, len(choices))] {
		out = append(out, c.Name)
	}
	switch {
	case len(choices) == 0:
		return "many things"
	case len(choices) > maxChoices:
		return strings.Join(out, ", ") + " or another"
	case len(out) == 1:
		return out[0]
	}
	return strings.Join(out[:len(out)-1], ", ") + " or " + out[len(out)-1]
}

// shortened returns the beginning of a long text.
func shortened(text string) string {
	const most = 60
	if len(text) <= most {
		return text
	}
	cut := strings.LastIndexByte(text[:most], ' ')
	if cut <= 0 {
		return text
	}
	return text[:cut] + " …"
}

// over returns the cautions of a variation: its own, and those of the pose which they don't replace, where they
// stand under strengths; its own alone where they are a plain list.
func (own said) over(pose said, written content.Cautions) said {
	if !written.Graded {
		return own
	}
	said := map[*care.Condition]bool{}
	for _, c := range own.cautions {
		for _, m := range c.Names {
			said[m.Condition] = true
		}
	}
	for _, c := range own.lookedAt {
		said[c] = true
	}
	out := own
	out.cautions = nil
	for _, c := range pose.cautions {
		if c, left := c.without(said); left {
			out.cautions = append(out.cautions, c)
		}
	}
	out.cautions = append(out.cautions, own.cautions...)
	for _, c := range pose.lookedAt {
		if !said[c] {
			out.lookedAt = append(out.lookedAt, c)
		}
	}
	return out
}

// without takes conditions out of a caution. It names what is left, if anything is.
func (c Caution) without(said map[*care.Condition]bool) (Caution, bool) {
	left := slices.DeleteFunc(slices.Clone(c.Names), func(m care.Mention) bool { return said[m.Condition] })
	if len(left) == len(c.Names) || len(left) == 0 {
		return c, len(left) > 0
	}
	var texts []string
	for _, m := range left {
		text := m.Condition.Name
		if m.When != "" {
			text += " (" + m.When + ")"
		}
		texts = append(texts, text)
	}
	c.Names, c.Condition = left, strings.Join(texts, ", ")
	return c, true
}

// lost tells a writer what a variation's plain list leaves out of the pose's cautions.
func (r *careReader) lost(own, pose said, written content.Cautions) {
	if written.Graded || len(written.All) == 0 {
		return
	}
	var lost []string
	for _, c := range pose.cautions {
		for _, m := range c.Names {
			if !slices.ContainsFunc(own.cautions, func(c Caution) bool { return c.names(m.Condition) }) {
				lost = append(lost, m.Condition.Name)
			}
		}
	}
	if len(lost) > 0 {
		r.diags.Advise(written.At, "lost-caution", "the list stands in place of the pose's cautions: it says nothing of %s", strings.Join(lost, ", ")).
			Hint = "under stop, change, ask and none a variation adds to the pose's cautions"
	}
}
