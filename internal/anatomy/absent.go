package anatomy

import (
	_ "embed"
	"slices"

	"posebook/internal/names"
)

//go:embed data/absent.txt
var absentData string

// An Absent is what people name among muscles and the atlas does not hold: a tendon, a joint, a
// muscle that no pose trains.
type Absent struct {
	Name    string
	What    string  // what it is: "a tendon"
	Instead []*Part // what a pose can name in its place; may be empty
}

// Absent returns what a name means that is none of the atlas's, if anything is known of it. It is
// compared as Find compares.
func (a *Atlas) Absent(name string) (Absent, bool) {
	folded := names.Fold(name)
	for _, form := range []string{folded, bare(folded)} {
		if found, ok := a.absent[form]; ok {
			return found, true
		}
	}
	return Absent{}, false
}

func (a *Atlas) readAbsent(r *record) error {
	if err := r.check([]string{"name", "what"}, []string{"other", "instead"}); err != nil {
		return err
	}
	thing := Absent{Name: r.text("name"), What: r.text("what")}
	for _, id := range r.list("instead") {
		part := a.byID[id]
		if part == nil || slices.Contains(thing.Instead, part) {
			return r.fault("instead", "%q is no muscle or group, or given twice", id)
		}
		thing.Instead = append(thing.Instead, part)
	}
	for _, name := range append(r.list("other"), thing.Name) {
		folded := names.Fold(name)
		if _, twice := a.absent[folded]; twice || len(a.Find(name)) > 0 {
			return r.fault("other", "%q is in the atlas, or given twice", name)
		}
		a.absent[folded] = thing
	}
	return nil
}
