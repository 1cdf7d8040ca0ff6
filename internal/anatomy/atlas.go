package anatomy

import (
	"fmt"
	"slices"
	"strings"

	"posebook/internal/names"
)

// An Atlas holds the muscles, the groups and their names. It is read-only once loaded and safe
// for concurrent use.
type Atlas struct {
	muscles, groups []*Part
	byID            map[string]*Part
	byName          map[string][]*Part // folded name as declared
	byForm          map[string][]*Part // singular, plural and spelling variants that are no declared name
	absent          map[string]Absent  // by folded name; shared with the atlases that With makes, and never changed
}

func newAtlas() *Atlas {
	return &Atlas{byID: make(map[string]*Part, 256)}
}

// Muscles returns the muscles from head to foot.
func (a *Atlas) Muscles() []*Part { return slices.Clone(a.muscles) }

// Groups returns the groups: anatomical ones, then those of teachers, then a library's own.
func (a *Atlas) Groups() []*Part { return slices.Clone(a.groups) }

// Parts returns the muscles, then the groups.
func (a *Atlas) Parts() []*Part { return slices.Concat(a.muscles, a.groups) }

// ByID returns the part with the id, or nil.
func (a *Atlas) ByID(id string) *Part { return a.byID[id] }

// Find returns the parts that a name can mean: none, one, or several if the name is ambiguous,
// muscles before groups. Case, hyphens and diacritics don't matter, nor whether the name is
// singular or plural or is followed by "muscle" ("hamstring", "gluteus medius muscle").
func (a *Atlas) Find(name string) []*Part {
	folded := names.Fold(name)
	for _, form := range []string{folded, bare(folded)} {
		if found := a.lookup(form); found != nil {
			return slices.Clone(found)
		}
	}
	return nil
}

func (a *Atlas) lookup(folded string) []*Part {
	if found := a.byName[folded]; found != nil {
		return found
	}
	return a.byForm[folded]
}

// bare returns a folded name without the words that say no more than that it is a muscle or a
// group.
func bare(folded string) string {
	for _, prefix := range []string{"the ", "musculus ", "m "} {
		folded = strings.TrimPrefix(folded, prefix)
	}
	for _, suffix := range []string{" group", " muscle", " muscles"} {
		folded = strings.TrimSuffix(folded, suffix)
	}
	return folded
}

// Names returns all names of all parts as written, sorted, each once: what a mistyped name is
// compared with.
func (a *Atlas) Names() []string {
	var all []string
	for _, p := range a.Parts() {
		for _, n := range p.names {
			all = append(all, n.Text)
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

func (a *Atlas) addGroup(p *Part, members []*Part) {
	for _, m := range a.muscles {
		if slices.Contains(members, m) {
			p.Members = append(p.Members, m)
			m.Groups = append(m.Groups, p)
		}
	}
	a.byID[p.ID] = p
	a.groups = append(a.groups, p)
}

// index fills the two maps of names from the parts.
func (a *Atlas) index() {
	a.indexNames()
	for p := range a.all() {
		a.indexForms(p)
	}
}

func (a *Atlas) indexNames() {
	a.byName, a.byForm = make(map[string][]*Part, 1024), make(map[string][]*Part, 1024)
	for p := range a.all() {
		a.indexPart(p)
	}
}

func (a *Atlas) indexPart(p *Part) {
	enter(a.byName, strings.ReplaceAll(p.ID, "-", " "), p)
	for _, n := range p.names {
		enter(a.byName, n.folded, p)
	}
}

func (a *Atlas) indexForms(p *Part) {
	for _, n := range p.names {
		for _, form := range n.forms {
			enter(a.byForm, form, p)
		}
	}
}

// prune takes from the part's names the forms that are a name in full: "supinators" is a group,
// not two supinators.
func (a *Atlas) prune(p *Part) {
	for i := range p.names {
		n := &p.names[i]
		n.forms = slices.DeleteFunc(n.forms, func(form string) bool { return a.byName[form] != nil })
	}
}

func (a *Atlas) all() func(func(*Part) bool) {
	return func(yield func(*Part) bool) {
		for _, parts := range [][]*Part{a.muscles, a.groups} {
			for _, p := range parts {
				if !yield(p) {
					return
				}
			}
		}
	}
}

func enter(index map[string][]*Part, folded string, p *Part) {
	if !slices.Contains(index[folded], p) {
		index[folded] = append(index[folded], p)
	}
}

// checkNames holds that exactly the names marked as shared are borne by several parts, so that no
// reference becomes ambiguous by oversight.
func (a *Atlas) checkNames() error {
	for p := range a.all() {
		for _, n := range p.names {
			bearers := a.byName[n.folded]
			if n.Shared != (len(bearers) > 1) {
				return fmt.Errorf("name %q of %q is borne by %d parts, marked as shared: %t", n.Text, p.ID, len(bearers), n.Shared)
			}
			if err := a.checkForms(p, n); err != nil {
				return err
			}
		}
	}
	return nil
}

func (a *Atlas) checkForms(p *Part, n named) error {
	for _, form := range n.forms {
		if bearers := a.byForm[form]; !n.Shared && len(bearers) > 1 {
			return fmt.Errorf("form %q of name %q of %q is borne by %d parts", form, n.Text, p.ID, len(bearers))
		}
	}
	return nil
}

func (a *Atlas) checkGrouped() error {
	for _, p := range a.muscles {
		for _, id := range p.against {
			if a.byID[id] == nil || id == p.ID {
				return fmt.Errorf("muscle %q can't work against %q", p.ID, id)
			}
		}
		if len(p.Groups) == 0 {
			return fmt.Errorf("muscle %q is in no group", p.ID)
		}
	}
	return nil
}
