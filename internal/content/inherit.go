package content

import (
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
)

// An Inherit says what a variation takes over from its pose, where a writer can say so.
type Inherit struct {
	SameFigure bool // it looks like the pose: 'figure: same'
	NoMuscles  bool // it is a rest: 'muscles: none'
	Muscles    bool // the key is written, in whatever way
}

const (
	asThePose = "same"
	nothing   = "none"
)

// inherit reads the keys of a variation that are a word or a mapping: 'same' and 'none', or muscles and a figure of its own.
func (v *Variation) inherit(m *frontmatter.Fields, diags *diag.List) {
	v.Inherit.Muscles = m.Has("muscles")
	switch word := wordOf(m, "muscles", []string{asThePose, nothing}, diags); word {
	case "":
		v.Muscles = readMuscles(m, diags)
	case nothing:
		v.Inherit.NoMuscles = true
	}
	if word := wordOf(m, "figure", []string{asThePose}, diags); word == "" {
		v.Figure = readFigure(m, diags)
	} else {
		v.Inherit.SameFigure = word == asThePose
	}
}

// wordOf takes a key whose value is a word; "" where it is anything else. A word that is none of those is reported, and returned.
func wordOf(m *frontmatter.Fields, key string, words []string, diags *diag.List) string {
	value, ok := m.Value(key)
	if !ok || !value.IsScalar() {
		return ""
	}
	s := m.Text(key)
	for _, w := range words {
		if s.Text == w {
			return w
		}
	}
	if s.Text != "" {
		diags.Add(s.Span, "unknown-value", "%q can't be %q here", key, s.Text).Suggest(names.Nearest(s.Text, words))
	}
	return "wrong"
}
