package anatomy

import (
	_ "embed"
	"errors"
	"regexp"
	"slices"
	"strings"

	"posebook/internal/names"
	"posebook/internal/record"
)

//go:embed data/muscles.txt
var muscleData string

//go:embed data/groups.txt
var groupData string

// Load reads the embedded atlas and checks it. An error is a fault of the data and names its file
// and line.
func Load() (*Atlas, error) {
	a, err := parse(muscleData, groupData)
	if err != nil {
		return nil, err
	}
	return a, a.parseAbsent(absentData)
}

// parseAbsent reads what is not in the atlas, once the atlas is whole.
func (a *Atlas) parseAbsent(text string) error {
	a.absent = map[string]Absent{}
	return record.Each("absent.txt", text, a.readAbsent)
}

// parse builds an atlas from the text of the two data files.
func parse(muscles, groups string) (*Atlas, error) {
	a := newAtlas()
	if err := record.Each("muscles.txt", muscles, a.readMuscle); err != nil {
		return nil, err
	}
	if err := record.Each("groups.txt", groups, a.readGroup); err != nil {
		return nil, err
	}
	a.indexNames()
	for p := range a.all() {
		a.prune(p)
		a.indexForms(p)
	}
	return a, a.check()
}

func (a *Atlas) readMuscle(r *record.Record) error {
	required := []string{"name", "latin", "region", "origin", "insertion", "nerve", "actions", "plain"}
	if err := r.Check(required, []string{"other", "slips", "abbr", "everyday", "shared", "ids", "against"}); err != nil {
		return err
	}
	p := &Part{ID: r.ID, Kind: Muscle, Latin: r.Text("latin"), against: r.List("against")}
	p.Facts = &Facts{Region: r.Text("region"), Origin: r.List("origin"), Insertion: r.List("insertion"), Nerve: r.List("nerve")}
	if !slices.Contains(Regions(), p.Facts.Region) {
		return r.Fault("region", "unknown region %q", p.Facts.Region)
	}
	var err error
	if p.Facts.Actions, err = readActions(r); err != nil {
		return err
	}
	if err := readIDs(r, p); err != nil {
		return err
	}
	if err := a.readNames(r, p); err != nil {
		return err
	}
	a.muscles = append(a.muscles, p)
	return nil
}

func (a *Atlas) readGroup(r *record.Record) error {
	required := []string{"name", "kind", "members", "plain"}
	if err := r.Check(required, []string{"within", "other", "slips", "abbr", "everyday", "shared", "actions", "ids"}); err != nil {
		return err
	}
	p := &Part{ID: r.ID, Kind: Kind(r.Text("kind"))}
	if p.Kind != AnatomicalGroup && p.Kind != TeachingGroup {
		return r.Fault("kind", "unknown kind %q", p.Kind)
	}
	var err error
	if p.actions, err = readActions(r); err != nil {
		return err
	}
	if err := readIDs(r, p); err != nil {
		return err
	}
	var members []*Part
	for _, id := range r.List("members") {
		m := a.byID[id]
		if m == nil || m.IsGroup() || slices.Contains(members, m) {
			return r.Fault("members", "%q is no muscle, or given twice", id)
		}
		members = append(members, m)
	}
	if err := a.readNames(r, p); err != nil {
		return err
	}
	a.addGroup(p, members)
	return errors.Join(a.readWithin(r, p), checkGroup(r, p))
}

// readWithin finds the larger group that a muscle in parts belongs to.
func (a *Atlas) readWithin(r *record.Record, p *Part) error {
	id := r.Text("within")
	if id == "" {
		return nil
	}
	larger := a.byID[id]
	outside := func(m *Part) bool { return !slices.Contains(larger.Members, m) }
	if larger == nil || !larger.IsGroup() || larger == p || slices.ContainsFunc(p.Members, outside) {
		return r.Fault("within", "%q is no group before this one that has all its members", id)
	}
	p.within = larger
	return nil
}

// checkGroup holds that what a group is said to do is what its members do.
func checkGroup(r *record.Record, p *Part) error {
	for _, m := range p.Members {
		if len(p.actions) > 0 && !slices.ContainsFunc(m.Facts.Actions, within(p.actions)) {
			return r.Fault("members", "%q does none of the group's actions", m.ID)
		}
	}
	for _, action := range p.actions {
		if !slices.ContainsFunc(p.Members, func(m *Part) bool { return slices.Contains(m.Facts.Actions, action) }) {
			return r.Fault("actions", "no member does %q", action)
		}
	}
	return nil
}

func within(actions []Action) func(Action) bool {
	return func(a Action) bool { return slices.Contains(actions, a) }
}

func readActions(r *record.Record) ([]Action, error) {
	var actions []Action
	for _, text := range r.List("actions") {
		action, ok := ParseAction(text)
		if !ok || slices.Contains(actions, action) {
			return nil, r.Fault("actions", "unknown action %q, or given twice", text)
		}
		actions = append(actions, action)
	}
	return actions, nil
}

var (
	idForm     = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	uberonForm = regexp.MustCompile(`^UBERON:\d{7}$`)
	fmaForm    = regexp.MustCompile(`^FMA:\d+$`)
)

func readIDs(r *record.Record, p *Part) error {
	for id := range strings.FieldsSeq(r.Text("ids")) {
		switch {
		case p.Uberon == "" && uberonForm.MatchString(id):
			p.Uberon = id
		case p.FMA == "" && fmaForm.MatchString(id):
			p.FMA = id
		default:
			return r.Fault("ids", "malformed id %q, or a second one of its kind", id)
		}
	}
	return nil
}

// readNames fills in the id and all names of the part and enters the id.
func (a *Atlas) readNames(r *record.Record, p *Part) error {
	p.Name, p.Plain = r.Text("name"), r.Text("plain")
	if !idForm.MatchString(p.ID) || a.byID[p.ID] != nil {
		return r.Fault("", "malformed id, or given twice")
	}
	a.byID[p.ID] = p
	p.addName(Name{Text: p.Name})
	if p.Latin != "" {
		p.addName(Name{Text: p.Latin}) // the same as Name for some
	}
	for _, text := range r.List("slips") {
		if !p.addName(Name{Text: text}) {
			return r.Fault("slips", "name %q given twice", text)
		}
	}
	return readOther(r, p)
}

func readOther(r *record.Record, p *Part) error {
	for _, kind := range []struct {
		key  string
		name Name
	}{
		{"other", Name{}}, {"abbr", Name{Abbreviation: true}}, {"everyday", Name{Everyday: true}}, {"shared", Name{Shared: true}},
	} {
		for _, text := range r.List(kind.key) {
			name := kind.name
			name.Text = text
			switch {
			case p.addName(name):
				p.Other = append(p.Other, name)
			case name.Everyday && names.Fold(text) == p.names[0].folded:
				p.names[0].Everyday = true
			default:
				return r.Fault(kind.key, "name %q given twice", text)
			}
		}
	}
	return nil
}

// check holds the laws that bind parts to each other.
func (a *Atlas) check() error {
	return errors.Join(a.checkNames(), a.checkGrouped())
}
