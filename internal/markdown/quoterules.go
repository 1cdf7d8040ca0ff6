package markdown

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A mark is what a straight quote becomes.
type mark uint8

const (
	straight   mark = iota // stays as it is: nothing tells what it is meant to be
	opens                  // “ or ‘
	closes                 // ” or ’
	apostrophe             // ’
	prime                  // ′ or ″: feet and inches, minutes and seconds
)

// A class is what the character beside a quote says about it.
type class uint8

const (
	inWord  class = iota // letters, digits, signs such as % and $, code, pictures
	space                // and the ends of the text
	opening              // ( [ ¿: a quote behind it opens
	closing              // ) . , !: a quote behind it closes
	either               // dashes, slashes, quotes that were typed
)

func classOf(r rune) class {
	switch {
	case r < utf8.RuneSelf && wordByte[r]:
		return inWord // most are
	case r == '"' || r == '\'':
		return either
	case unicode.IsSpace(r):
		return space
	case r == '¿' || r == '¡':
		return opening
	case unicode.In(r, unicode.Pd, unicode.Pi, unicode.Pf) || strings.ContainsRune("/*_„‚…", r):
		return either
	case unicode.Is(unicode.Ps, r):
		return opening
	case unicode.Is(unicode.Pe, r) || strings.ContainsRune(".,;:!?′″。、", r):
		return closing
	}
	return inWord
}

// decideQuotes gives every straight quote of a text its mark, by the characters on both sides of
// it, by what is open, and, where that leaves a doubt, by the next quote of its kind.
func decideQuotes(run []sign) {
	d := decider{run: run}
	d.lookAhead()
	for i := range run {
		switch {
		case run[i].text == nil:
			continue
		case d.nothingIn(i):
			open := &d.open[d.kind(i)]
			*open = max(*open-1, 0)
		case run[i].r == '"':
			d.double(i)
		default:
			d.single(i)
		}
		run[i].class = run[i].mark.class()
	}
}

// class is what a quote that is decided on says to the one behind it.
func (m mark) class() class {
	switch m {
	case straight:
		return space
	case opens:
		return opening
	}
	return closing
}

type decider struct {
	run   []sign
	after []int // for each sign: the first one behind it that is no straight quote
	next  []look
	open  [2]int // quotes that are open: double, single
}

// A look says what comes behind a quote: whether the next one of its kind can only close (and is
// no inch), and whether any can.
type look struct{ first, any bool }

func (d *decider) lookAhead() {
	d.after, d.next = make([]int, len(d.run)), make([]look, len(d.run))
	var seen [2]look
	for i := len(d.run) - 1; i >= 0; i-- {
		d.after[i] = i + 1
		if i+1 < len(d.run) && d.run[i+1].text != nil {
			d.after[i] = d.after[i+1]
		}
		if d.run[i].text == nil {
			continue
		}
		kind := d.kind(i)
		d.next[i] = seen[kind]
		before, behind := d.before(i) != space, d.behind(i) == inWord
		switch {
		case before && !behind:
			seen[kind] = look{first: !d.digit(i - 1), any: true}
		case !before && behind:
			seen[kind].first = false
		}
	}
}

func (d *decider) kind(i int) int {
	if d.run[i].r == '"' {
		return 0
	}
	return 1
}

// before and behind return the classes of what stands on both sides; of quotes in a row, what
// stands behind them all.
func (d *decider) before(i int) class {
	if i == 0 {
		return space
	}
	return d.run[i-1].class
}

func (d *decider) behind(i int) class {
	if at := d.after[i]; at < len(d.run) {
		return d.run[at].class
	}
	return space
}

// nothingIn tells whether two quotes have nothing between them, or whether a quote is open and
// this one, behind a space and before a comma, could but open another.
func (d *decider) nothingIn(i int) bool {
	before, behind := d.before(i), d.behind(i)
	if before == space {
		return behind == space || behind == closing && (d.open[d.kind(i)] > 0 || d.like(i, i-1) || d.like(i, i+1))
	}
	return before == opening && behind != inWord && behind != opening && d.like(i, i+1)
}

// like tells whether two signs are straight quotes of one kind.
func (d *decider) like(i, other int) bool {
	return other >= 0 && other < len(d.run) && d.run[other].text != nil && d.run[other].r == d.run[i].r
}

func (d *decider) double(i int) {
	switch before := d.before(i); {
	case before == inWord && d.digit(i-1) && (d.open[0] == 0 || d.next[i].first):
		d.run[i].mark = prime
	case before == inWord && d.behind(i) == inWord && d.unlike(i):
		// צה"ל, a"b
	default:
		d.turn(i, before)
	}
}

// turn opens or closes a quote by what stands beside it.
func (d *decider) turn(i int, before class) {
	behind, open := d.behind(i), &d.open[d.kind(i)]
	opensHere := behind != space && (before == space || before == opening)
	if before == either {
		opensHere = behind == inWord || behind == opening || behind != space && *open == 0
	}
	if before == closing || before == inWord {
		opensHere = *open == 0 && (behind == inWord || behind == opening)
	}
	switch {
	case opensHere:
		d.run[i].mark = opens
		*open++
	case before != space && before != opening:
		d.run[i].mark = closes
		*open = max(*open-1, 0)
	}
}

// unlike tells whether a double quote within a word is none at all: in Hebrew, or where no quote
// is open and nothing but the quote parts the word.
func (d *decider) unlike(i int) bool {
	if unicode.Is(unicode.Hebrew, d.run[i-1].r) {
		return true
	}
	return d.open[0] == 0 && !d.run[i].edge && !d.edgeBehind(i)
}

func (d *decider) edgeBehind(i int) bool { return i+1 < len(d.run) && d.run[i+1].edge }

func (d *decider) digit(i int) bool { return i >= 0 && i < len(d.run) && unicode.IsDigit(d.run[i].r) }

func (d *decider) single(i int) {
	before, behind := d.before(i), d.behind(i)
	switch {
	case before == inWord && behind == inWord:
		d.run[i].mark = d.withinWord(i)
	case before == closing && d.possessive(i): // (the coach)'s
		d.run[i].mark = apostrophe
	case before == inWord:
		d.afterWord(i)
	case before != closing && behind == inWord && d.elision(i):
		d.run[i].mark = apostrophe
	default:
		d.turn(i, before)
	}
}

// withinWord decides on 5'10, 1'200, don't, and 'a'*b*.
func (d *decider) withinWord(i int) mark {
	if d.digit(i-1) && d.digit(i+1) {
		if d.digit(i+2) && d.digit(i+3) && !d.digit(i+4) {
			return apostrophe // a thousand, as the Swiss write it
		}
		return prime
	}
	if d.open[1] > 0 && d.edgeBehind(i) {
		d.open[1]--
		return closes
	}
	if d.open[1] == 0 && d.run[i].edge && d.next[i].any && !d.possessive(i) {
		d.open[1]++
		return opens
	}
	return apostrophe
}

// afterWord decides on a quote at the end of a word: it closes what is open, unless the next one
// does that and this one stands behind an s, as in 'the dancers' feet', or a number, and before a
// space.
func (d *decider) afterWord(i int) {
	last := unicode.ToLower(d.run[i-1].r)
	owns := d.behind(i) == space && (d.digit(i-1) || strings.ContainsRune("sxzß", last))
	switch {
	case d.open[1] > 0 && !(owns && d.next[i].first):
		d.run[i].mark = closes
		d.open[1]--
	case d.digit(i - 1):
		d.run[i].mark = prime
	default:
		d.run[i].mark = apostrophe
	}
}

// word returns the letters and digits behind i.
func (d *decider) word(i int) string {
	end := i + 1
	for end < len(d.run) && isWord(d.run[end].r) {
		end++
	}
	var word strings.Builder
	for _, s := range d.run[i+1 : end] {
		word.WriteRune(unicode.ToLower(s.r))
	}
	return word.String()
}

func (d *decider) possessive(i int) bool { return d.word(i) == "s" }

// elision tells whether a quote before a word stands for letters that are left out: 'tis, rock
// 'n' roll, '90s. Some of these words can begin a quote as well; so can any word that nothing
// closes, at the start of a text, but for those that Dutch and German shorten to a letter or two.
func (d *decider) elision(i int) bool {
	word := d.word(i)
	end := i + 1 + len([]rune(word))
	quoted := end < len(d.run) && d.run[end].r == '\''
	switch {
	case slices.Contains([]string{"tis", "tisn", "twas", "twasn", "twere", "twill", "twould"}, word):
		return true
	case word == "n":
		return true
	case word == "em" && !quoted:
		return true
	case len(word) == 3 && d.digit(i+1) && d.digit(i+2) && word[2] == 's':
		return true
	}
	return !d.next[i].any && (i > 0 || slices.Contains([]string{"s", "t", "k", "ne"}, word))
}
