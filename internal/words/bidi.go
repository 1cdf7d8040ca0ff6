package words

import (
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/unicode/bidi"
)

// The characters that isolate a text from what stands beside it: the text finds its own direction, and what stands
// before and after it takes no notice. https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates
const (
	isolateFirst = '\u2068' // first strong isolate
	isolateEnd   = '\u2069' // pop directional isolate
)

// Direction returns "rtl" for a language that is written from right to left, and "" for any other.
func Direction(languageTag string) string {
	tag, err := language.Parse(languageTag)
	if err != nil {
		return ""
	}
	return direction(tag)
}

func direction(tag language.Tag) string {
	script, _ := tag.Script()
	switch script.String() {
	case "Arab", "Hebr", "Thaa", "Syrc", "Nkoo", "Adlm", "Rohg": // the right-to-left scripts of Unicode in use today
		return "rtl"
	}
	return ""
}

// Isolate returns a name as it stands in a row of others or in a sentence of plain text of this
// language. A name that runs the other way would else reorder its neighbours, and lose the digit
// that it begins with or the mark that it ends with to them. A name that can't is returned as it
// is. In HTML an element bdi does the same.
func (w *Words) Isolate(name string) string { return Isolate(name, w.direction) }

// Isolate is Words.Isolate for a language of this direction.
func Isolate(name, direction string) string {
	if !NeedsIsolation(name, direction) {
		return name
	}
	return string(isolateFirst) + name + string(isolateEnd)
}

// IsolateAll returns names as they stand in a row.
func (w *Words) IsolateAll(names []string) []string {
	out := make([]string, len(names))
	for i, name := range names {
		out[i] = w.Isolate(name)
	}
	return out
}

// NeedsIsolation tells whether a text has letters, outside of isolates of its own, that don't run
// as the language does. From right to left that is any digit too: beside a number of the page the
// two would change places.
func NeedsIsolation(text, direction string) bool {
	depth := 0
	for _, r := range text {
		switch r {
		case isolateFirst:
			depth++
		case isolateEnd:
			depth = max(depth-1, 0)
		}
		if depth == 0 && runsOther(r, direction) {
			return true
		}
	}
	return false
}

func runsOther(r rune, direction string) bool {
	if r < 0x80 && direction == "" {
		return false
	}
	properties, _ := bidi.LookupString(string(r))
	switch properties.Class() {
	case bidi.R, bidi.AL, bidi.AN:
		return direction == "" || properties.Class() == bidi.AN
	case bidi.L, bidi.EN:
		return direction == "rtl"
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.LRI, bidi.RLI:
		return true
	}
	return false
}

// WithoutIsolates returns a text as it is spoken.
func WithoutIsolates(text string) string {
	if !strings.ContainsRune(text, isolateFirst) && !strings.ContainsRune(text, isolateEnd) {
		return text
	}
	return strings.NewReplacer(string(isolateFirst), "", string(isolateEnd), "").Replace(text)
}
