package anatomy

import (
	_ "embed"
	"slices"

	"posebook/internal/names"
	"posebook/internal/record"
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

func (a *Atlas) readAbsent(r *record.Record) error {
	if err := r.Check([]string{"name", "what"}, []string{"other", "instead"}); err != nil {
		return err
	}
	thing := Absent{Name: r.Text("name"), What: r.Text("what")}
	for _, id := range r.List("instead") {
		part := a.byID[id]
		if part == nil || slices.Contains(thing.Instead, part) {
			return r.Fault("instead", "%q is no muscle or group, or given twice", id)
		}
		thing.Instead = append(thing.Instead, part)
	}
	for _, name := range append(r.List("other"), thing.Name) {
		folded := names.Fold(name)
		if _, twice := a.absent[folded]; twice || len(a.Find(name)) > 0 {
			return r.Fault("other", "%q is in the atlas, or given twice", name)
		}
		a.absent[folded] = thing
	}
	return nil
}
