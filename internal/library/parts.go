package library

import (
	"slices"
	"strconv"
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/names"
	"posebook/internal/source"
)

// findPart looks a name up, reporting one that means nothing or more than one thing.
func (r *resolver) findPart(atlas *anatomy.Atlas, name source.String) (*anatomy.Part, bool) {
	if known := r.found[name.Text]; known != nil && atlas == r.lib.Atlas {
		return known, true
	}
	switch found := atlas.Find(name.Text); len(found) {
	case 1:
		if atlas == r.lib.Atlas {
			r.found[name.Text] = found[0]
		}
		return found[0], true
	case 0:
		r.unknownPart(atlas, name)
	default:
		r.diags.Add(name.Span, "ambiguous-muscle", "%q can mean more than one muscle", name.Text).
			Hint = "write " + oneOf(atlas, found)
	}
	return nil, false
}

// unknownPart reports a name that no part has: with what to name instead of a tendon, or with the
// nearest name.
func (r *resolver) unknownPart(atlas *anatomy.Atlas, name source.String) {
	d := r.diags.Add(name.Span, "unknown-muscle", "unknown muscle %q", name.Text)
	if thing, known := atlas.Absent(name.Text); known {
		d.Hint = "it is " + thing.What + ": leave it out"
		if len(thing.Instead) > 0 {
			d.Hint = "it is " + thing.What + ": write " + oneOf(atlas, thing.Instead)
		}
		return
	}
	if r.parts == nil || r.partsOf != atlas {
		r.parts, r.partsOf = names.NewIndex(atlas.Names()), atlas
	}
	d.Suggest(r.parts.Nearest(name.Text))
}

// oneOf lists parts to choose from, and the group that means all of them, if there is one: `"Teres minor" or "Teres
// major"`.
func oneOf(atlas *anatomy.Atlas, parts []*anatomy.Part) string {
	var choices []string
	for _, p := range parts {
		choices = append(choices, strconv.Quote(p.Name))
	}
	list := choices[0]
	if last := len(choices) - 1; last > 0 {
		list = strings.Join(choices[:last], ", ") + " or " + choices[last]
	}
	for _, g := range atlas.Groups() {
		if slices.Equal(g.Members, parts) {
			return list + "; all of them are " + strconv.Quote(g.Name)
		}
	}
	return list
}
