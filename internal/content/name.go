package content

import (
	"posebook/internal/names"
	"posebook/internal/source"
)

// A Name is what a pose, a sequence or a group answers to, with the form in which names are
// compared.
type Name struct {
	source.String
	Key string
}

// NamesOf returns what something answers to: its title, its other names and its id, each form
// once. The id comes last, so that a name stands where it is written, if it is, and else for the
// file.
func NamesOf(id string, f *source.File, title source.String, also []source.String) []Name {
	out := make([]Name, 0, len(also)+2)
	known := make(map[string]bool, len(also)+2)
	add := func(s source.String) {
		key := names.Key(s.Text)
		if key != "" && !known[key] {
			known[key] = true
			out = append(out, Name{s, key})
		}
	}
	add(title)
	for _, s := range also {
		add(s)
	}
	add(source.String{Text: id, Span: f.Whole()})
	return out
}
