package library

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/names"
	"posebook/internal/source"
)

// maxGroups bounds a library's own groups: the page of each lists all poses that reach any of its
// muscles.
const maxGroups = 200

// ownGroups adds the library's own groups to the atlas.
func (r *resolver) ownGroups(atlas *anatomy.Atlas) *anatomy.Atlas {
	var groups []anatomy.OwnGroup
	var notes []*content.MuscleNote
	for _, n := range r.set.Muscles {
		if atlas.ByID(n.ID) != nil {
			r.checkAtlasNote(atlas, n)
			continue
		}
		if len(groups) == maxGroups {
			r.diags.Add(n.File.Whole(), "too-many-groups", "more than %d groups of one's own", maxGroups).
				Hint = "leave out those that no pose names"
			break
		}
		if g, ok := r.ownGroup(atlas, n); ok {
			groups, notes = append(groups, g), append(notes, n)
		}
	}
	with, faults := atlas.With(groups)
	told := groupFaults{resolver: r, notes: notes, said: map[*content.MuscleNote]*groupNames{}}
	for _, f := range faults {
		told.report(f)
	}
	return with
}

// ownGroup makes a group of a note whose id the atlas does not have.
func (r *resolver) ownGroup(atlas *anatomy.Atlas, n *content.MuscleNote) (anatomy.OwnGroup, bool) {
	if len(n.Members) == 0 {
		r.diags.Add(n.File.Whole(), "unknown-muscle", "the atlas has no muscle or group %q, and the file names no members", n.ID).
			Suggest(names.Nearest(n.ID, ids(atlas)))
		return anatomy.OwnGroup{}, false
	}
	if n.Title.Text == "" {
		r.diags.Add(n.MembersAt(), "missing-key", `a group of one's own needs the key "title"`)
		return anatomy.OwnGroup{}, false
	}
	g := anatomy.OwnGroup{ID: n.ID, Name: n.Title.Text, Other: texts(n.Also), Plain: n.Summary.Text}
	for _, name := range n.Members {
		part, ok := r.findPart(atlas, name)
		if !ok {
			continue
		}
		for _, m := range part.Muscles() {
			if !slices.Contains(g.Members, m) {
				g.Members = append(g.Members, m)
			}
		}
	}
	return g, len(g.Members) > 0
}

// groupFaults reports faults of a library's own groups.
type groupFaults struct {
	*resolver
	notes []*content.MuscleNote               // of the groups
	said  map[*content.MuscleNote]*groupNames // of those that were asked for
}

// groupNames are the names that a note gives to its group, to find where one is said.
type groupNames struct {
	near *names.Index
	at   map[string]source.Span
}

// report reports a fault where it was written.
func (g groupFaults) report(f anatomy.GroupFault) {
	at, code := faultPlace(g.notes[f.Group], f)
	d := g.diags.Add(at, code, "%s", f.Message)
	switch {
	case f.Field == anatomy.GroupMembers:
		return
	case names.Fold(f.Name) == "":
		d.Hint = "name it in words"
		return
	case f.Holder != nil && f.Holder.Kind != anatomy.LibraryGroup:
		d.Hint = "give the group another name"
		return
	}
	if first, ok := g.first(f); ok && first != at {
		d.Note(first, "the other one")
	}
	d.Hint = "give one of them another name"
}

// first finds where the library itself says the name that a group can't have: in another group of
// its own, or twice in this one. A plural is near enough to a name to be held for it, so the
// nearest is looked for.
func (g groupFaults) first(f anatomy.GroupFault) (at source.Span, found bool) {
	id := g.notes[f.Group].ID
	if f.Holder != nil {
		id = f.Holder.ID
	}
	i := slices.IndexFunc(g.notes, func(n *content.MuscleNote) bool { return n.ID == id })
	if i < 0 {
		return source.Span{}, false // the atlas says it
	}
	said := g.namesOf(g.notes[i])
	at, found = said.at[said.near.Nearest(f.Name)]
	return at, found
}

func (g groupFaults) namesOf(n *content.MuscleNote) *groupNames {
	if g.said[n] == nil {
		var own []string
		said := &groupNames{at: map[string]source.Span{}}
		for _, name := range content.NamesOf(n.ID, n.File, n.Title, n.Also) {
			own = append(own, name.Text)
			said.at[name.Text] = name.Span
		}
		said.near = names.NewIndex(own)
		g.said[n] = said
	}
	return g.said[n]
}

// faultPlace finds where a fault of a library's own group was written.
func faultPlace(n *content.MuscleNote, f anatomy.GroupFault) (source.Span, string) {
	at := n.File.Whole()
	switch f.Field {
	case anatomy.GroupMembers:
		return n.MembersAt(), "unknown-muscle"
	case anatomy.GroupName:
		at = n.Title.Span
	case anatomy.GroupOther:
		at = n.Also[f.Index].Span
	}
	if names.Fold(f.Name) == "" {
		return at, "bad-name"
	}
	return at, "duplicate-name"
}
