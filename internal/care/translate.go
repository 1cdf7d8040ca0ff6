package care

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"posebook/internal/names"
)

// A Translation is the vocabulary in another language.
type Translation struct {
	Names    map[string]string   // by id: the name that is shown; the English one is still read
	Also     map[string][]string // further names
	Dividers []string            // what parts one condition from the next: "oder", "und"
}

// In returns the vocabulary in another language as well, and what is wrong with the translation. v stays as it is.
func (v *Vocabulary) In(t Translation) (*Vocabulary, error) {
	if len(t.Names)+len(t.Also)+len(t.Dividers) == 0 {
		return v, nil
	}
	out := v.clone()
	words := *v.reading
	words.dividers = maps.Clone(words.dividers)
	for _, d := range t.Dividers {
		if folded := names.Fold(d); folded != "" {
			words.dividers[folded] = true
		}
	}
	out.reading = &words
	for _, id := range slices.Sorted(maps.Keys(t.Names)) {
		c := out.byID[id]
		if c == nil {
			return v, fmt.Errorf("conditions: there is no condition %q", id)
		}
		if f, ok := out.addNames(c, []string{t.Names[id]}); !ok {
			return v, fmt.Errorf("conditions: %s: %s", id, f.Message)
		}
		c.Also[len(c.Also)-1], c.Name = c.Name, t.Names[id]
	}
	for _, id := range slices.Sorted(maps.Keys(t.Also)) {
		c := out.byID[id]
		if c == nil {
			return v, fmt.Errorf("condition_names: there is no condition %q", id)
		}
		if f, ok := out.addNames(c, t.Also[id]); !ok {
			return v, fmt.Errorf("condition_names: %s: %s", id, f.Message)
		}
	}
	out.index()
	return out, nil
}

// Divider returns the word between the two parts of a phrase such as "{first} oder {last}"; "" where there is none.
func Divider(phrase string) string {
	_, rest, _ := strings.Cut(phrase, "{first}")
	between, _, ok := strings.Cut(rest, "{last}")
	if !ok {
		return ""
	}
	return strings.Trim(between, " ,")
}
