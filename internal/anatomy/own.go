package anatomy

import (
	"fmt"
	"slices"
	"strings"

	"posebook/internal/names"
)

// An OwnGroup is a group that a library adds to the atlas.
type OwnGroup struct {
	ID      string // lower-case ASCII words joined by hyphens, not the id of any other part
	Name    string
	Other   []string // further names
	Members []*Part  // parts of the atlas that it is added to; a group stands for its muscles
	Plain   string   // one sentence in lay words; may be empty
}

// A GroupField is the field of an OwnGroup that a fault lies in.
type GroupField string

const (
	GroupID      GroupField = "id"
	GroupName    GroupField = "name"
	GroupOther   GroupField = "other"
	GroupMembers GroupField = "members"
)

// A GroupFault is one mistake in a library's own group. It has no place in a file: the caller
// knows where the group, the field and the item were written.
type GroupFault struct {
	Group   int // index in the groups given to With
	Field   GroupField
	Index   int    // of the item in Other or Members; 0 for the other fields
	Name    string // the id or name as written, or the name of the member
	Holder  *Part  // the part that bears the id or name already, or nil
	Message string // one line, lower case, no full stop
}

func (f GroupFault) Error() string { return f.Message }

// With returns an atlas that also holds a library's own groups, and what is wrong with them, in
// their order. A group whose id is faulty or taken, or that has no members, is left out; a name
// that is taken keeps its first bearer. The atlas a stays as it is; the new one has parts of its
// own, to be looked up anew, and is a itself if there are no groups. A name all in capitals
// counts as an abbreviation.
func (a *Atlas) With(groups []OwnGroup) (*Atlas, []GroupFault) {
	if len(groups) == 0 {
		return a, nil
	}
	out := a.clone()
	out.index()
	var faults []GroupFault
	for i, g := range groups {
		faults = append(faults, out.addOwn(i, g)...)
	}
	return out, faults
}

// clone copies the atlas and its parts; facts and names are shared, as nothing writes to them.
func (a *Atlas) clone() *Atlas {
	out := newAtlas()
	out.absent = a.absent
	for _, p := range a.muscles {
		c := *p
		c.Groups = nil
		out.muscles = append(out.muscles, &c)
		out.byID[c.ID] = &c
	}
	for _, p := range a.groups {
		c := *p
		c.Members = nil
		if p.within != nil {
			c.within = out.byID[p.within.ID]
		}
		out.addGroup(&c, out.same(p.Members))
	}
	return out
}

// same returns the parts of the atlas that have the ids of the given ones.
func (a *Atlas) same(parts []*Part) []*Part {
	var out []*Part
	for _, p := range parts {
		out = append(out, a.byID[p.ID])
	}
	return out
}

// addOwn adds the group, the i-th of the library, and returns what is wrong with it.
func (a *Atlas) addOwn(i int, g OwnGroup) []GroupFault {
	w := ownGroup{atlas: a, index: i, part: &Part{ID: g.ID, Name: g.Name, Plain: g.Plain, Kind: LibraryGroup}}
	members := w.members(g.Members)
	if !w.checkID() || len(members) == 0 {
		return w.faults
	}
	if w.checkName(GroupName, 0, g.Name) {
		w.part.addName(Name{Text: g.Name})
	}
	for n, text := range g.Other {
		name := Name{Text: text, Abbreviation: inCapitals(text)}
		switch {
		case !w.checkName(GroupOther, n, text):
		case w.part.addName(name):
			w.part.Other = append(w.part.Other, name)
		default:
			w.fault(GroupOther, n, text, nil, "%q is given twice", text)
		}
	}
	a.addGroup(w.part, members)
	a.indexPart(w.part)
	a.prune(w.part)
	a.indexForms(w.part)
	return w.faults
}

// inCapitals tells whether a text is all in capitals; one in a script without them is not.
func inCapitals(text string) bool {
	return strings.ToUpper(text) == text && strings.ToLower(text) != text
}

// An ownGroup is a group on its way into the atlas.
type ownGroup struct {
	atlas  *Atlas
	index  int
	part   *Part
	faults []GroupFault
}

func (w *ownGroup) fault(field GroupField, index int, name string, holder *Part, format string, args ...any) {
	w.faults = append(w.faults, GroupFault{w.index, field, index, name, holder, fmt.Sprintf(format, args...)})
}

func (w *ownGroup) checkID() bool {
	id := w.part.ID
	if !idForm.MatchString(id) {
		w.fault(GroupID, 0, id, nil, "malformed group id %q: want lower-case letters and digits, joined by hyphens", id)
		return false
	}
	return w.free(GroupID, 0, id)
}

// checkName tells whether the group can bear the name: not an empty one, and not one of another
// part.
func (w *ownGroup) checkName(field GroupField, index int, text string) bool {
	if names.Fold(text) == "" {
		w.fault(field, index, text, nil, "the name %q has no letter and no digit in it", text)
		return false
	}
	return w.free(field, index, text)
}

func (w *ownGroup) free(field GroupField, index int, text string) bool {
	holders := w.atlas.lookup(names.Fold(text))
	if len(holders) == 0 {
		return true
	}
	h := holders[0]
	w.fault(field, index, text, h, "%q already names the %s %q", text, h.noun(), h.Name)
	return false
}

func (p *Part) noun() string {
	switch p.Kind {
	case Muscle:
		return "muscle"
	case LibraryGroup:
		return "library's own group"
	}
	return "group"
}

// members returns the muscles that the given parts stand for, each once.
func (w *ownGroup) members(parts []*Part) []*Part {
	if len(parts) == 0 {
		w.fault(GroupMembers, 0, "", nil, "group %q has no members", w.part.Name)
	}
	var out []*Part
	for i, p := range parts {
		own := w.atlas.byID[p.ID]
		if own == nil {
			w.fault(GroupMembers, i, p.Name, nil, "%q is not in the atlas", p.Name)
			continue
		}
		for _, m := range own.Muscles() {
			if !slices.Contains(out, m) {
				out = append(out, m)
			}
		}
	}
	return out
}
