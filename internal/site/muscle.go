package site

import (
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

func (p musclePages) muscleItem(m *library.Muscle) page.MuscleItem {
	return page.MuscleItem{CountLink: p.muscleCount(m), Also: p.otherNames(m, 2)}
}

// otherNames joins the first few of a muscle's other names.
func (p musclePages) otherNames(m *library.Muscle, most int) string {
	var list []string
	for _, n := range m.Other[:min(len(m.Other), most)] {
		list = append(list, n.Text)
	}
	return p.say.Names(list)
}

// musclePages are the pages of muscles and groups, and that of all of them.
type musclePages struct{ *shared }

// muscles is the page of all muscles and groups.
func (p musclePages) muscles() *page.Muscles {
	w := p.say.Lists
	made := &page.Muscles{
		Frame:   p.frame(page.MusclesPath, w.Muscles, w.MusclesLead, page.MusclesSection),
		Heading: w.Muscles,
		Lead:    w.MusclesLead,
		Chart:   p.maps.chart(page.MusclesPath),
	}
	for _, kind := range p.muscleKinds() {
		list := page.MuscleList{ID: kind.id, Heading: kind.heading}
		for _, m := range p.lib.Muscles {
			if m.Kind == kind.kind {
				list.Items = append(list.Items, p.muscleItem(m))
			}
		}
		if len(list.Items) > 0 {
			made.Lists = append(made.Lists, list)
		}
	}
	return made
}

// A muscleKind is a heading under which muscles or groups of one kind are listed.
type muscleKind struct {
	id, heading string
	kind        anatomy.Kind
}

func (p *shared) muscleKinds() []muscleKind {
	w := p.say.Lists
	return []muscleKind{
		{"own", w.OwnGroups, anatomy.LibraryGroup},
		{"teaching", w.Teaching, anatomy.TeachingGroup},
		{"anatomical", w.Anatomical, anatomy.AnatomicalGroup},
		{"single", w.Single, anatomy.Muscle},
	}
}

// maxOtherNames bounds the names on a muscle's page; search knows them all.
const maxOtherNames = 8

// maxMuscleSequences bounds the sequences on a muscle's page, those with most time on it first.
// Through its groups nearly every sequence asks something of nearly every muscle: without a bound
// a large library would show all of them on each of two hundred pages.
const maxMuscleSequences = 24

// muscle is the page of one muscle or one group.
func (p musclePages) muscle(m *library.Muscle) *page.Muscle {
	path := page.MusclePath(m.ID)
	var roles []string
	made := &page.Muscle{
		Frame:       p.frame(path, m.Name, m.Summary, page.MusclesSection, p.toMuscles()),
		Heading:     m.Name,
		Latin:       m.Latin,
		Plain:       m.Summary,
		Map:         p.maps.ofMuscle(m),
		IDs:         inOtherAtlases(m.Part),
		Groups:      toEach(m.Groups),
		Antagonists: toEach(m.Antagonists),
		Roles:       p.rolePoses(m),
		Own:         m.Own,
	}
	for _, of := range made.Roles {
		roles = append(roles, of.Role)
	}
	made.Patterns = page.PatternsOf(roles...)
	made.Data = p.feeds.AboutMuscle(m)
	if m.Body != nil {
		made.Body = p.body(m.Body, path, m.File.Path)
	}
	if names := p.otherNames(m, maxOtherNames); names != "" {
		made.Also = words.Fill(p.say.Muscle.Also, "names", names)
	}
	for _, member := range m.Members {
		made.Members = append(made.Members, p.muscleItem(member))
	}
	for _, use := range m.Sequences()[:min(len(m.Sequences()), maxMuscleSequences)] {
		note := words.Fill(p.say.Muscle.TimeOn, "time", p.say.Duration(use.Load.Total()))
		made.Sequences = append(made.Sequences, page.SequenceUse{
			SequenceCard: p.sequences.of(use.Sequence), Note: note,
		})
	}
	if f := m.Facts; f != nil {
		made.Origin, made.Insertion, made.Nerve = f.Origin, f.Insertion, f.Nerve
		for _, a := range f.Actions {
			made.Actions = append(made.Actions, words.Capital(a.String()))
		}
	}
	return made
}

// inOtherAtlases links a muscle or a group to what other atlases say of it.
func inOtherAtlases(part *anatomy.Part) []page.OutsideLink {
	var ids []page.OutsideLink
	if id := part.Uberon; id != "" {
		url := "http://purl.obolibrary.org/obo/" + strings.Replace(id, ":", "_", 1)
		ids = append(ids, page.OutsideLink{Text: id, URL: url})
	}
	if id := part.FMA; id != "" {
		url := "http://purl.org/sig/ont/fma/fma" + strings.TrimPrefix(id, "FMA:")
		ids = append(ids, page.OutsideLink{Text: id, URL: url})
	}
	return ids
}

// maxRoleCards bounds the cards of one role on a muscle's page; more poses follow as plain links, where there are no more of them
// than a page of a list has, or else a word on where all are. A large library has thousands for a
// muscle, and nobody looks at thousands of figures.
const maxRoleCards = 48

// rolePoses lists the poses of a muscle by role, each with the side and with what the pose names
// instead.
func (p musclePages) rolePoses(m *library.Muscle) []page.RolePoses {
	var out []page.RolePoses
	for _, role := range anatomy.Roles() {
		if m.CountIn(role) > 0 {
			out = append(out, p.inRole(m, role))
		}
	}
	return out
}

// inRole lists the poses in which a muscle has one role.
func (p musclePages) inRole(m *library.Muscle, role anatomy.Role) page.RolePoses {
	of := page.RolePoses{Role: string(role), Words: p.say.Role(role)}
	all, shown := m.CountIn(role), maxRoleCards+partSize
	if all > shown {
		shown = maxRoleCards // they have a list of their own, or those of the group's muscles
	}
	uses := m.PosesIn(role, 0, shown)
	cards := min(len(uses), maxRoleCards)
	of.Poses = make([]page.NotedCard, cards)
	for i, use := range uses[:cards] {
		of.Poses[i] = page.NotedCard{PoseCard: p.cards.of(use.Pose), Note: p.useNote(use)}
	}
	for _, use := range uses[cards:] {
		of.More = append(of.More, page.Link{Text: use.Pose.Title, Path: page.PosePath(use.Pose.ID)})
	}
	switch rest := all - len(uses); {
	case rest == 0:
	case m.IsGroup():
		of.Rest = words.Fill(p.say.Muscle.Rest, "poses", p.say.Poses(rest))
	default:
		of.All = &page.Link{Text: words.Fill(p.say.Muscle.All, "poses", p.say.Poses(all)), Path: page.MuscleRolePath(m.ID, string(role))}
	}
	return of
}

// useNote says 'Right leg back: left side · through hamstrings'.
func (p musclePages) useNote(use library.PoseUse) string {
	var notes []string
	if use.Pose.OneSided() {
		notes = append(notes, p.sideNote(use))
	}
	if use.Through != nil {
		name := p.say.Isolate(use.Through.Name)
		notes = append(notes, words.Fill(p.say.Muscle.Through, "name", name))
	}
	return words.Capital(strings.Join(notes, " · "))
}

// sideNote says on which side a one-sided pose uses a muscle.
func (p musclePages) sideNote(use library.PoseUse) string {
	if use.On == anatomy.Both {
		return p.say.Sides.Both
	}
	right := library.Shape{Pose: use.Pose, Side: anatomy.Right}
	return words.Fill(p.say.Muscle.SideNote,
		"pose", p.say.Isolate(p.say.SideOf(right)),
		"side", p.say.Side(use.On.On(anatomy.Right)[0]))
}
