package frontmatter

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// Sentences takes a key that holds a list of sentences, and warns where a comma has parted one of
// them.
func (f *Fields) Sentences(key string) []source.String {
	out := f.Texts(key)
	if value, ok := f.Value(key); ok {
		value.warnOfParted(f.diags)
	}
	return out
}

// A start is how a text begins.
type start uint8

const (
	otherwise start = iota // with a digit, an apostrophe, or a letter of a script without capitals
	big
	small
)

func startOf(text string) start {
	for _, r := range text {
		switch {
		case unicode.IsUpper(r) || unicode.IsTitle(r):
			return big
		case unicode.IsLower(r):
			return small
		case unicode.IsLetter(r) || unicode.IsNumber(r) || r == '\'' || r == '’':
			return otherwise
		}
	}
	return otherwise
}

// warnOfParted looks for sentences between brackets that a comma has parted: '[Breathe in, then
// out, Sit tall]' are three texts to YAML. They begin big, and what comes after the comma begins
// small. Where half of all or more begin small, or the first does, that is how they are written.
func (n Node) warnOfParted(diags *diag.List) {
	if !n.IsList() || !isFlow(n) {
		return
	}
	var items []Node
	count := map[start]int{}
	for item := range n.Items() {
		if _, opens := opensQuote(item.Raw()); opens || !isScalar(item) {
			return // typographic marks around a text that is parted were reported
		}
		items = append(items, item)
		count[startOf(item.y.value)]++
	}
	if len(items) == 0 || startOf(items[0].y.value) != big || count[small] > count[big] {
		return
	}
	for i := 1; i < len(items); {
		end := i
		for end < len(items) && continues(items[end-1], items[end]) {
			end++
		}
		if end > i {
			warnOfPart(items[i-1:end], diags)
		}
		i = end + 1
	}
}

// continues tells whether a text may be the rest of the one before it. One in quotes is whole,
// and so is a sentence that has its full stop.
func continues(before, n Node) bool {
	return isPlain(before) && isPlain(n) && startOf(n.y.value) == small && !endsSentence(before.y.value)
}

func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".!?…:;", last)
}

func warnOfPart(parts []Node, diags *diag.List) {
	whole := parts[0].y.value
	for _, n := range parts[1:] {
		whole += ", " + n.y.value
	}
	part := parts[1]
	diags.Warn(part.Span(), "parted-text", "the comma before %q ends one text and begins another", shown(part.y.value)).
		Hint = "for one text write " + quoted(whole) + ", or each text on a line of its own: - " + shown(whole) +
		"; for two put quotes around this one"
}

// sentencesIn tells whether the elements of a list are written as sentences, with a full stop.
func sentencesIn(n Node) bool {
	for item := range n.Items() {
		if isScalar(item) && endsSentence(item.y.value) {
			return true
		}
	}
	return false
}

// WarnOfPartedSentences does what [Fields.Sentences] does, for a list whose elements may be
// sentences or mere names: in German the one name begins small and the other big.
func (n Node) WarnOfPartedSentences(diags *diag.List) {
	if sentencesIn(n) {
		n.warnOfParted(diags)
	}
}
