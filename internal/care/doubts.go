package care

import (
	"strings"

	"posebook/internal/names"
)

// placeless finds a word that means something only with a place.
func (t *reader) placeless(p *part) bool {
	n := t.v.reading.placeless.at(p.words, p.bare)
	if n == 0 || !t.ends(p.words, p.bare+n) {
		return false
	}
	kind := p.words[p.bare : p.bare+n]
	d := Doubt{Problem: NeedsPlace, Text: t.between(kind), Choices: t.v.naming(joined(kind))}
	t.doubt(d, &Condition{covers: d.Choices})
	return true
}

// naming returns the conditions of which some name has the word at its end, or else at its beginning.
func (v *Vocabulary) naming(kind string) []*Condition {
	var out []*Condition
	for _, c := range v.conditions {
		for _, name := range append([]string{c.Name}, c.Also...) {
			if key := v.key(name); key != kind && strings.HasSuffix(key, kind) || strings.HasPrefix(key, kind) {
				out = append(out, c)
				break
			}
		}
	}
	return out
}

// maxName is how many words a condition's name may have before it reads like advice.
const maxName = 6

func (t *reader) unknown(p *part) {
	text := t.between(p.words)
	if len(t.parts) == 1 && len(p.asides) == 0 {
		text = strings.TrimSpace(t.text) // as it is written, with every sign
	}
	d := Doubt{Problem: NotKnown, Text: text}
	key := joined(p.words[p.bare:])
	switch {
	case t.v.leftOut[key] != "":
		d.Problem, d.Why = LeftOut, t.v.leftOut[key]
	case len(strings.Fields(text)) > maxName:
		d.Problem = Sentence
	default:
		d.Nearest = t.v.Nearest(text)
	}
	t.doubt(d, &Condition{})
}

// doubt notes a part that is in doubt, as a condition of its own.
func (t *reader) doubt(d Doubt, c *Condition) {
	t.clause = false
	c.ID, c.Name, c.Region, c.Unknown = strings.ReplaceAll(names.Key(d.Text), " ", "-"), d.Text, Other, true
	t.reading.Doubts = append(t.reading.Doubts, d)
	t.reading.Mentions = append(t.reading.Mentions, Mention{Condition: c})
}
