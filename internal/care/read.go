package care

import (
	"slices"
	"strings"
)

// A Mention is one condition that a text names.
type Mention struct {
	Condition *Condition
	When      string // how or when it counts, as written: "recent", "that is not under control"; often ""
}

// A Problem is what is wrong with a part of a text.
type Problem string

const (
	NotKnown   Problem = "unknown"
	NeedsPlace Problem = "placeless" // it can be several conditions
	Sentence   Problem = "sentence"  // it reads like advice
	LeftOut    Problem = "left out"  // the vocabulary leaves it out on purpose
)

// A Doubt is a part of a text that is no condition of the vocabulary.
type Doubt struct {
	Problem Problem
	Text    string       // the part as written
	Choices []*Condition // what it can be, where it needs a place
	Nearest string       // the name that it is most likely a slip of, or ""
	Why     string       // why it is left out
}

// A Reading is what a text says. Who is in doubt is mentioned too: as a condition of its own.
type Reading struct {
	Mentions []Mention
	Doubts   []Doubt
}

// Conditions returns the conditions that the text names, each once.
func (r Reading) Conditions() []*Condition {
	var out []*Condition
	for _, m := range r.Mentions {
		if !slices.Contains(out, m.Condition) {
			out = append(out, m.Condition)
		}
	}
	return out
}

// maxText is how many bytes of a text are looked at: no caution's condition has half as many, and looking for
// names takes longer than the text is long.
const maxText = 600

// Read says which conditions a caution's text means.
func (v *Vocabulary) Read(text string) Reading {
	t := &reader{v: v, text: text}
	if len(text) > maxText {
		t.doubt(Doubt{Problem: Sentence, Text: text}, &Condition{})
		return t.reading
	}
	condition, _, quoted := strings.Cut(text, ": ")
	if quoted { // the writer's quotes hold the advice too
		t.reading.Doubts = append(t.reading.Doubts, Doubt{Problem: Sentence, Text: text})
	}
	t.divide(v.reading.split(condition))
	for i := range t.parts {
		t.read(i)
	}
	if text = strings.TrimSpace(text); text != "" && len(t.reading.Mentions) == 0 { // a picture, a sign
		t.doubt(Doubt{Problem: NotKnown, Text: text}, &Condition{})
	}
	return t.reading
}

type reader struct {
	v       *Vocabulary
	text    string
	parts   []part
	reading Reading
	clause  bool // the part before ended in a clause, which may go on
}

// longest returns the condition with the longest name that begins at a word, and how many words it has.
func (t *reader) longest(words []word, at int) (*Condition, int) {
	for n := min(t.v.longest+2, len(words)-at); n > 0; n-- {
		if words[at].text == "" || words[at+n-1].text == "" {
			continue
		}
		if c := t.v.byKey[joined(words[at:at+n])]; c != nil {
			return c, n
		}
	}
	return nil, 0
}

// read finds what the i-th part means.
func (t *reader) read(i int) {
	p := &t.parts[i]
	switch {
	case t.whole(p), t.toldOf(p), t.ofPlace(p), t.sharedEnd(i), t.sharedBeginning(i), t.placedAside(p):
	case t.goesOn(p):
		return
	case t.placeless(p):
	default:
		t.unknown(p)
	}
}

// whole finds a name at the beginning of the part, behind any number of its qualifiers, that nothing but
// a qualifier or a clause follows.
func (t *reader) whole(p *part) bool {
	for at := 0; at < len(p.words); {
		if c, n := t.longest(p.words, at); c != nil && t.ends(p.words, at+n) {
			p.of = t.v.reading.told[p.words[at].text]
			t.mention(p, c, at, at+n)
			return true
		}
		n := t.v.reading.before.at(p.words, at)
		if n == 0 {
			return false
		}
		at += n
	}
	return false
}

// toldOf reads 'sore elbow' as 'elbow pain', and where no condition is called so as 'elbow problem'. A word such as
// 'unstable' may be a qualifier of other conditions.
func (t *reader) toldOf(p *part) bool {
	for at := 0; at < min(p.bare+1, len(p.words)); at++ {
		if c, n := t.toldAs(p.words[at], p.words[at+1:]); c != nil {
			p.of = t.v.reading.told[p.words[at].text]
			t.mention(p, c, at, at+1+n)
			return true
		}
	}
	return false
}

// toldAs finds what a word such as 'sore' means before a place, and how many words the place has.
func (t *reader) toldAs(how word, place []word) (*Condition, int) {
	kind := t.v.reading.told[how.text]
	if kind == "" {
		return nil, 0
	}
	if c, n := t.placed(place, kind); c != nil {
		return c, n
	}
	return t.placed(place, "problem")
}

// ends tells whether a condition can end here: before nothing, a word for 'problem', a qualifier or a clause.
func (t *reader) ends(words []word, at int) bool {
	if at < len(words) && words[at].text == "problem" {
		at++
	}
	for at < len(words) {
		n := t.v.reading.behind.at(words, at)
		if n == 0 {
			break
		}
		at += n
	}
	return at == len(words) || t.clauseAt(words, at) > 0
}

// clauseAt returns how many words begin a clause here: 0 if none does.
func (t *reader) clauseAt(words []word, at int) int {
	if at >= len(words) {
		return 0
	}
	if words[at].dash {
		return 1
	}
	return t.v.reading.clause.at(words, at)
}

// mention notes that the words from one to another of a part are a condition. What stands before and
// behind them says when it counts.
func (t *reader) mention(p *part, c *Condition, from, to int) {
	p.found = c
	t.clause = false
	when := []string{t.before(p, from)}
	if to < len(p.words) && p.words[to].text == "problem" {
		to++
	}
	if to < len(p.words) {
		when = append(when, t.between(p.words[to:]))
		t.clause = t.clauseAt(p.words, to) > 0
	}
	for _, a := range p.asides {
		if len(a) > 0 {
			when = append(when, t.between(a))
		}
	}
	when = slices.DeleteFunc(when, func(s string) bool { return s == "" })
	t.note(c, strings.Join(when, ", "))
	t.namedBehind(p.words, to)
	for _, a := range p.asides {
		t.namedIn(a)
	}
}

func (t *reader) note(c *Condition, when string) {
	m := Mention{Condition: c, When: when}
	if !slices.Contains(t.reading.Mentions, m) {
		t.reading.Mentions = append(t.reading.Mentions, m)
	}
}

// before is what stands before a condition in its part, if it is more than an article.
func (t *reader) before(p *part, at int) string {
	if at == 0 && p.from == p.words[0].start {
		return ""
	}
	return strings.Trim(strings.TrimSpace(t.text[t.articled(p.from):p.words[at].start]), ",; ")
}

// articled returns where the article begins that stands right before a place, or the place: 'a history of'.
func (t *reader) articled(at int) int {
	for _, article := range []string{"a ", "an ", "the "} {
		if start := at - len(article); start >= 0 && strings.EqualFold(t.text[start:at], article) && (start == 0 || t.text[start-1] == ' ') {
			return start
		}
	}
	return at
}

func (t *reader) between(words []word) string {
	return strings.TrimSpace(t.text[words[0].start:words[len(words)-1].end])
}

// namedBehind notes the conditions that a clause names: 'back pain due to a slipped disc'.
func (t *reader) namedBehind(words []word, at int) {
	for ; at < len(words); at++ {
		if n := t.v.reading.naming.at(words, at); n > 0 {
			t.namedIn(words[at+n:])
			return
		}
	}
}

// namedIn notes the conditions that some words name and has no doubts.
func (t *reader) namedIn(words []word) {
	sub := &reader{v: t.v, text: t.text}
	sub.divide(words)
	for i := range sub.parts {
		if p := &sub.parts[i]; sub.whole(p) || sub.ofPlace(p) || sub.sharedEnd(i) {
			continue
		}
	}
	for _, m := range sub.reading.Mentions {
		if !slices.ContainsFunc(t.reading.Mentions, func(o Mention) bool { return o.Condition == m.Condition }) {
			t.note(m.Condition, m.When)
		}
	}
}

// ofPlace reads 'injury to the back' as 'back injury'.
func (t *reader) ofPlace(p *part) bool {
	w := p.words[p.bare:]
	if len(w) < 3 || w[0].text == "" || !isPreposition(w[1].text) {
		return false
	}
	for n := len(w); n > 2; n-- {
		if c := t.v.byKey[joined(w[2:n])+w[0].text]; c != nil && t.ends(w, n) {
			p.of = w[0].text
			t.mention(p, c, p.bare, p.bare+n)
			return true
		}
	}
	return false
}

func isPreposition(text string) bool {
	switch text {
	case "of", "to", "in", "on", "at", "around", "near", "for", "with", "from":
		return true
	}
	return false
}

// sharedEnd lets a part borrow the end of a later one: 'neck or shoulder injury'.
func (t *reader) sharedEnd(i int) bool {
	p := &t.parts[i]
	own := p.words[p.bare:]
	if len(own) == 0 {
		return false
	}
	for _, later := range t.parts[i+1:] {
		words := later.words
		if end := t.clauseIn(words); end > 0 {
			words = words[:end]
		}
		for n := max(1, later.bare); n < len(words); n++ {
			c := t.v.byKey[joined(own)+joined(words[n:])]
			if c == nil && len(own) == 1 {
				c, _ = t.toldAs(own[0], words[n:])
			}
			if c != nil {
				t.mention(p, c, p.bare, len(p.words))
				return true
			}
		}
	}
	return false
}

func (t *reader) clauseIn(words []word) int {
	for at := 1; at < len(words); at++ {
		if t.clauseAt(words, at) > 0 {
			return at
		}
	}
	return 0
}

// sharedBeginning lets a part without a qualifier borrow the beginning of an earlier one, or its kind: 'neck pain or
// injury', 'injury to the back or the hips'.
func (t *reader) sharedBeginning(i int) bool {
	p := &t.parts[i]
	if p.bare > 0 {
		return false
	}
	for at := i - 1; at >= 0; at-- {
		earlier := &t.parts[at]
		if c, n := t.placed(p.words, earlier.of); c != nil {
			p.of = earlier.of
			t.mention(p, c, 0, n)
			return true
		}
		words := earlier.words[min(earlier.bare, len(earlier.words)):]
		for n := len(words) - 1; n > 0; n-- {
			if c, m := t.begun(joined(words[:n]), p.words); c != nil {
				t.mention(p, c, 0, m)
				return true
			}
		}
	}
	return false
}

// placed reads a part as the place of an earlier part's kind.
func (t *reader) placed(words []word, kind string) (*Condition, int) {
	for n := len(words); kind != "" && n > 0; n-- {
		if c := t.v.byKey[joined(words[:n])+kind]; c != nil && t.ends(words, n) {
			return c, n
		}
	}
	return nil, 0
}

// begun reads words behind the beginning of another name.
func (t *reader) begun(beginning string, words []word) (*Condition, int) {
	for n := len(words); n > 0; n-- {
		if c := t.v.byKey[beginning+joined(words[:n])]; c != nil && t.ends(words, n) {
			return c, n
		}
	}
	return nil, 0
}

// placedAside reads 'arthritis (knees, hips)'.
func (t *reader) placedAside(p *part) bool {
	own := p.words[p.bare:]
	if len(own) != 1 {
		return false
	}
	found := false
	for _, a := range p.asides {
		for _, place := range slices.DeleteFunc(slices.Clone(a), func(w word) bool { return w.divides || w.text == "" }) {
			if c := t.v.byKey[place.text+own[0].text]; c != nil {
				p.found, found = c, true
				t.note(c, t.before(p, p.bare))
			}
		}
	}
	return found
}

// goesOn tells whether the part belongs to the clause, or to the condition, before it: 'when kneeling or squatting',
// 'hip replacement, if recent'.
func (t *reader) goesOn(p *part) bool {
	last := len(t.reading.Mentions) - 1
	if last < 0 {
		return false
	}
	first := p.words[0]
	own := p.bare == len(p.words) || t.clauseAt(p.words, 0) > 0
	if !own && (!t.clause || !strings.HasSuffix(first.text, "ing") && !isDigit(first.text)) {
		return false
	}
	m := &t.reading.Mentions[last]
	m.When = strings.TrimPrefix(m.When+", "+t.between(p.words), ", ")
	t.clause = true
	t.namedBehind(p.words, 0)
	return true
}

func isDigit(text string) bool { return text != "" && text[0] >= '0' && text[0] <= '9' }
