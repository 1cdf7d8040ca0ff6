package care

import "slices"

// A part is what stands between two dividers.
type part struct {
	words  []word
	asides [][]word // what stands in brackets behind them
	from   int      // where it begins in the text, with the qualifiers before it
	bare   int      // index of the first word that is no qualifier
	found  *Condition
	of     string // "injury" where the part was 'injury to the back'
}

// divide makes the parts. A name that holds 'or' or 'and' is not divided.
func (t *reader) divide(words []word) {
	flat, asides := takeAsides(words)
	for i := 0; i < len(flat); {
		start := i
		i = t.protected(flat, i)
		for i < len(flat) && !flat[i].divides {
			i++
		}
		if words := flat[start:i]; len(words) > 0 {
			p := part{words: words, from: words[0].start, bare: t.qualifiers(words)}
			for _, a := range asides {
				if a.behind > start && a.behind <= i {
					p.asides = append(p.asides, a.words)
				}
			}
			t.add(p)
		}
		i++
	}
}

// add puts a part behind the others. Qualifiers that stand by themselves belong to what follows: 'acute or
// chronic neck pain'.
func (t *reader) add(p part) {
	if n := len(t.parts); n > 0 && t.parts[n-1].bare == len(t.parts[n-1].words) {
		p.from = t.parts[n-1].from
		t.parts = t.parts[:n-1]
	}
	t.parts = append(t.parts, p)
}

// protected returns where a name that holds a divider ends, if one begins in this part; else i.
func (t *reader) protected(words []word, i int) int {
	for at := i; at < len(words) && !words[at].divides; at++ {
		if c, n := t.longest(words, at); c != nil && slices.ContainsFunc(words[at:at+n], func(w word) bool { return w.divides }) {
			return at + n
		}
		if at != i && t.v.reading.before.at(words, at) == 0 {
			break
		}
	}
	return i
}

// qualifiers counts the words before a condition that say how it is.
func (t *reader) qualifiers(words []word) int {
	i := 0
	for {
		n := t.v.reading.before.at(words, i)
		if n == 0 {
			return i
		}
		i += n
	}
}

// An aside is what stands in brackets, behind so many words.
type aside struct {
	behind int
	words  []word
}

func takeAsides(words []word) ([]word, []aside) {
	var flat []word
	var asides []aside
	depth := 0
	for _, w := range words {
		switch {
		case w.aside > 0:
			if depth++; depth == 1 {
				asides = append(asides, aside{behind: len(flat)})
			}
		case w.aside < 0:
			depth = max(0, depth-1)
		case depth > 0:
			last := &asides[len(asides)-1]
			last.words = append(last.words, w)
		default:
			flat = append(flat, w)
		}
	}
	return flat, asides
}
