package care

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"posebook/internal/names"
	"posebook/internal/record"
)

// A reading is the words by which texts are read, as data/reading.txt lists them.
type reading struct {
	before, behind, clause, naming, placeless phrases
	same                                      map[string][]string // what stands for a word or two
	problem                                   map[string]bool
	told                                      map[string]string // what 'sore' before a place is behind it: 'pain'
	dividers                                  map[string]bool   // 'or', 'and', and those of another language
}

// phrases are lists of words, by the first of them, the longest first.
type phrases map[string][][]string

func readReading(text string) (*reading, error) {
	r := &reading{same: map[string][]string{}, told: map[string]string{}, problem: map[string]bool{}, dividers: map[string]bool{"or": true, "and": true, "nor": true, "plus": true}}
	lists := map[string]*phrases{"before": &r.before, "behind": &r.behind, "clause": &r.clause, "naming": &r.naming, "placeless": &r.placeless}
	read := func(rec *record.Record) error {
		if err := rec.Check([]string{"words"}, nil); err != nil {
			return err
		}
		switch into := lists[rec.ID]; {
		case into != nil:
			*into = r.phrases(rec.List("words"))
		case rec.ID == "problem":
			for _, word := range rec.List("words") {
				r.problem[singular(word)] = true
			}
		case rec.ID == "same":
			return pairs(rec, func(word, is string) { r.same[strings.Join(plainWords(word), " ")] = plainWords(is) })
		case rec.ID == "told":
			return pairs(rec, func(word, is string) { r.told[word] = is })
		default:
			return rec.Fault("", "no list of ours")
		}
		return nil
	}
	// What words stand for others, and which mean 'problem', must be known before any list is read.
	for _, first := range []bool{true, false} {
		err := record.Each("reading.txt", text, func(rec *record.Record) error {
			if (rec.ID == "same" || rec.ID == "problem") != first {
				return nil
			}
			return read(rec)
		})
		if err != nil {
			return nil, err
		}
	}
	return r, nil
}

// pairs reads a list of 'word = word'.
func pairs(rec *record.Record, each func(word, is string)) error {
	for _, pair := range rec.List("words") {
		word, is, ok := strings.Cut(pair, " = ")
		if !ok {
			return rec.Fault("words", "want word = word, have %q", pair)
		}
		each(word, is)
	}
	return nil
}

func (r *reading) phrases(list []string) phrases {
	out := phrases{}
	for _, text := range list {
		words := plainWords(text)
		at := out[words[0]]
		i := 0
		for i < len(at) && len(at[i]) >= len(words) {
			i++
		}
		out[words[0]] = append(at[:i:i], append([][]string{words}, at[i:]...)...)
	}
	return out
}

// at returns how many of the words from the i-th on are one of the phrases: 0 for none.
func (p phrases) at(words []word, i int) int {
	if i >= len(words) {
		return 0
	}
	for _, phrase := range p[words[i].text] {
		if i+len(phrase) <= len(words) && same(words[i:i+len(phrase)], phrase) {
			return len(phrase)
		}
	}
	return 0
}

func same(words []word, phrase []string) bool {
	for n, text := range phrase {
		if words[n].text != text {
			return false
		}
	}
	return true
}

// A word is one word of a text in the form in which words are compared, with its place in the text.
// Commas and the like are words without a letter.
type word struct {
	text       string
	start, end int
	divides    bool // parts one condition from the next: a comma, 'or'
	dash       bool // begins a clause: a dash with blanks, a colon, '<'
	aside      int  // +1 opens a bracket, -1 closes it
}

// split cuts a text into words. Articles are left out: they say nothing.
func (r *reading) split(text string) []word {
	var out []word
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		if !isLetter(c) {
			if w, ok := mark(text, i, size, c); ok {
				out = append(out, w)
			}
			i += size
			continue
		}
		end := i + size
		for end < len(text) {
			c, size := utf8.DecodeRuneInString(text[end:])
			if !isLetter(c) && !strings.ContainsRune("'’ʼ.", c) {
				break
			}
			end += size
		}
		for _, folded := range strings.Fields(names.Fold(text[i:end])) {
			out = append(out, word{text: singular(folded), start: i, end: end, divides: r.dividers[folded]})
		}
		i = end
	}
	return r.likened(dropArticles(out))
}

func isLetter(c rune) bool { return unicode.IsLetter(c) || unicode.IsNumber(c) || unicode.IsMark(c) }

// mark reads a character between words, if it says anything.
func mark(text string, at, size int, c rune) (word, bool) {
	w := word{start: at, end: at + size}
	switch c {
	case ',', ';', '/', '&', '+', '|':
		w.divides = true
	case '(', '[':
		w.aside = 1
	case ')', ']':
		w.aside = -1
	case '<', '>', ':':
		w.dash = true
	case '-', '–', '—':
		w.dash = at > 0 && text[at-1] == ' ' && at+size < len(text) && text[at+size] == ' '
		return w, w.dash
	default:
		return w, false
	}
	return w, true
}

func dropArticles(words []word) []word {
	out := words[:0]
	for _, w := range words {
		switch w.text {
		case "a", "an", "the", "your", "their", "his", "her":
		default:
			out = append(out, w)
		}
	}
	return out
}

// likened puts one spelling in place of others.
func (r *reading) likened(words []word) []word {
	out := make([]word, 0, len(words))
	for i := 0; i < len(words); i++ {
		w := words[i]
		if i+1 < len(words) && w.text != "" {
			if is := r.same[w.text+" "+words[i+1].text]; is != nil {
				w.end = words[i+1].end
				out = appendAs(out, w, is)
				i++
				continue
			}
		}
		switch is := r.same[w.text]; {
		case w.text == "" || is == nil && !r.problem[w.text]:
			out = append(out, w)
		case is != nil:
			out = appendAs(out, w, is)
		default:
			out = appendAs(out, w, []string{"problem"})
		}
	}
	return out
}

func appendAs(out []word, w word, is []string) []word {
	for _, text := range is {
		as := w
		as.text = text
		out = append(out, as)
	}
	return out
}

// words returns the words of a name, as they are compared.
func (r *reading) words(name string) []word {
	var out []word
	for _, w := range r.split(name) {
		if w.text != "" {
			out = append(out, w)
		}
	}
	return out
}

// joined is the key of some words: they without the gaps.
func joined(words []word) string {
	var b strings.Builder
	for _, w := range words {
		b.WriteString(w.text)
	}
	return b.String()
}

func plainWords(text string) []string {
	out := strings.Fields(names.Fold(text))
	for i, w := range out {
		out[i] = singular(w)
	}
	return out
}

// singular takes the ending of a plural away. It serves to compare words, so it need not be right,
// only alike.
func singular(word string) string {
	switch {
	case len(word) <= 3:
		return word
	case strings.HasSuffix(word, "ies"):
		return strings.TrimSuffix(word, "ies") + "y"
	case strings.HasSuffix(word, "ss"), strings.HasSuffix(word, "us"), strings.HasSuffix(word, "is"), !strings.HasSuffix(word, "s"):
		return word
	}
	return strings.TrimSuffix(word, "s")
}
