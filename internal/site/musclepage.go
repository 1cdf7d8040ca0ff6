package site

import (
	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/words"
)

func (p *planner) muscleLink(m *library.Muscle) Link { return Link{m.Name, musclePath(m)} }

func (p *planner) muscleLinks(list []*library.Muscle) []Link {
	var out []Link
	for _, m := range list {
		out = append(out, p.muscleLink(m))
	}
	return out
}

// muscleCount is a link with the number of poses behind it.
func (p *planner) muscleCount(m *library.Muscle) CountLink {
	n := p.poseCounts[m]
	return CountLink{p.muscleLink(m), n, p.words.Number(p.words.Count.Poses, n)}
}

// countPoses counts the poses of each muscle; a pose in which the muscle has two roles counts once.
func countPoses(muscles []*library.Muscle) map[*library.Muscle]int {
	counts := make(map[*library.Muscle]int, len(muscles))
	seen := map[*library.Pose]bool{}
	for _, m := range muscles {
		clear(seen)
		for _, use := range m.Poses {
			seen[use.Pose] = true
		}
		counts[m] = len(seen)
	}
	return counts
}

func (p *planner) muscleItem(m *library.Muscle) MuscleItem {
	return MuscleItem{CountLink: p.muscleCount(m), Also: p.otherNames(m, 2)}
}

// otherNames joins the first few of a muscle's other names.
func (p *planner) otherNames(m *library.Muscle, most int) string {
	var list []string
	for _, n := range m.Other {
		if len(list) < most {
			list = append(list, n.Text)
		}
	}
	return p.names(list)
}

func (p *planner) musclesPage() *MusclesPage {
	w := p.words.Lists
	page := &MusclesPage{
		Frame:   p.frame(musclesPath, w.Muscles, w.MusclesLead, MusclesSection),
		Heading: w.Muscles, Lead: w.MusclesLead, Chart: p.chart(musclesPath),
	}
	page.Lists = p.muscleLists()
	return page
}

// muscleLists are all groups and muscles under their headings.
func (p *planner) muscleLists() []MuscleList {
	w := p.words.Lists
	var out []MuscleList
	lists := []struct {
		id, heading string
		kind        anatomy.Kind
	}{
		{"own", w.OwnGroups, anatomy.LibraryGroup},
		{"teaching", w.Teaching, anatomy.TeachingGroup},
		{"anatomical", w.Anatomical, anatomy.AnatomicalGroup},
		{"single", w.Single, anatomy.Muscle},
	}
	for _, l := range lists {
		list := MuscleList{ID: l.id, Heading: l.heading}
		for _, m := range p.lib.Muscles {
			if m.Kind == l.kind {
				list.Items = append(list.Items, p.muscleItem(m))
			}
		}
		if len(list.Items) > 0 {
			out = append(out, list)
		}
	}
	return out
}

// maxOtherNames bounds the names on a muscle's page; search knows them all.
const maxOtherNames = 8

// maxMuscleSequences bounds the sequences on a muscle's page, those with most time on it first. Through its groups
// nearly every sequence asks something of nearly every muscle: without a bound a large library would show all of them
// on each of two hundred pages.
const maxMuscleSequences = 24

func (p *planner) musclePage(m *library.Muscle) *MusclePage {
	path := musclePath(m)
	page := &MusclePage{
		Frame:   p.frame(path, m.Name, m.Summary, MusclesSection, Link{p.words.Nav.Muscles, musclesPath}),
		Heading: m.Name, Latin: m.Latin, Plain: m.Summary, Map: p.muscleMap(m),
		Groups: p.muscleLinks(m.Groups), Antagonists: p.muscleLinks(m.Antagonists), Roles: p.rolePoses(m), Own: m.Own,
	}
	if m.Body != nil {
		page.Body = p.body(m.Body, path, m.File.Path)
	}
	if names := p.otherNames(m, maxOtherNames); names != "" {
		page.Also = words.Fill(p.words.Muscle.Also, "names", names)
	}
	for _, member := range m.Members {
		page.Members = append(page.Members, p.muscleItem(member))
	}
	for _, use := range m.Sequences[:min(len(m.Sequences), maxMuscleSequences)] {
		note := words.Fill(p.words.Muscle.TimeOn, "time", p.words.Duration(use.Load.Total()))
		page.Sequences = append(page.Sequences, SequenceUse{p.sequences[use.Sequence], note})
	}
	if m.Facts != nil {
		p.muscleFacts(page, m.Facts)
	}
	page.IDs = outsideIDs(m.Part)
	page.Data = p.muscleData(m)
	return page
}

func (p *planner) muscleFacts(page *MusclePage, f *anatomy.Facts) {
	page.Origin, page.Insertion, page.Nerve = f.Origin, f.Insertion, f.Nerve
	for _, a := range f.Actions {
		page.Actions = append(page.Actions, words.Capital(a.String()))
	}
}

// outsideIDs links a muscle or a group to what other atlases say of it.
func outsideIDs(part *anatomy.Part) []OutsideLink {
	var ids []OutsideLink
	if part.Uberon != "" {
		ids = append(ids, OutsideLink{part.Uberon, uberonURL(part.Uberon)})
	}
	if part.FMA != "" {
		ids = append(ids, OutsideLink{part.FMA, fmaURL(part.FMA)})
	}
	return ids
}

// maxRoleCards bounds the cards of one role on a muscle's page; more poses follow as plain links. A large library has
// thousands for a muscle, and nobody looks at thousands of figures.
const maxRoleCards = 48

// rolePoses lists the poses of a muscle by role, each with the side and with what the pose names instead.
func (p *planner) rolePoses(m *library.Muscle) []RolePoses {
	var out []RolePoses
	for _, use := range m.Poses {
		if len(out) == 0 || out[len(out)-1].Role != string(use.Role) {
			out = append(out, RolePoses{Role: string(use.Role), Words: p.role(use.Role)})
		}
		last := &out[len(out)-1]
		if len(last.Poses) == maxRoleCards {
			last.More = append(last.More, Link{use.Pose.Title, posePath(use.Pose)})
			continue
		}
		last.Poses = append(last.Poses, NotedCard{PoseCard: p.cards[use.Pose], Note: p.useNote(use)})
	}
	return out
}

// useNote says 'Right leg back: left side · through hamstrings'.
func (p *planner) useNote(use library.PoseUse) string {
	var note string
	if use.Pose.OneSided() {
		side := p.words.Sides.Both
		if use.On != anatomy.Both {
			side = words.Fill(p.words.Muscle.SideNote,
				"pose", p.isolated(use.Pose.SideWords(p.side(anatomy.Right))), "side", p.side(use.On.On(anatomy.Right)[0]))
		}
		note = words.Capital(side)
	}
	if use.Through != nil {
		through := words.Fill(p.words.Muscle.Through, "name", p.isolated(use.Through.Name))
		if note == "" {
			return words.Capital(through)
		}
		note += " · " + through
	}
	return note
}
