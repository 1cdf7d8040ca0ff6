package site

import (
	"strconv"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// A long list stands on several pages, so that each of them loads in a moment and can be looked
// through, however large the library is.

// partSize is how many poses a page of a list shows.
const partSize = 200

// partsOf returns how many pages a list of so many poses needs: one, if it is empty.
func partsOf(n int) int { return max(1, (n+partSize-1)/partSize) }

// partAt returns the path of a page of the list at a path, counted from 0: the first is the list's
// own.
func partAt(path string, part int) string {
	if part == 0 {
		return path
	}
	return path + strconv.Itoa(part+1) + "/"
}

// part returns what stands on a page of a list.
func part[T any](list []T, at int) []T {
	return list[min(len(list), at*partSize):min(len(list), (at+1)*partSize)]
}

// partLinks lead to all pages of a list, the present one without a path; nil where there is one.
func partLinks(path string, parts, at int) []page.Link {
	if parts == 1 {
		return nil
	}
	links := make([]page.Link, parts)
	for i := range links {
		links[i] = page.Link{Text: strconv.Itoa(i + 1), Path: partAt(path, i)}
	}
	links[at].Path = ""
	return links
}

// partHeading is the heading of a page of a list.
func (p *shared) partHeading(heading string, at int) string {
	if at == 0 {
		return heading
	}
	return words.Fill(p.say.Lists.Part, "name", p.say.Isolate(heading), "number", strconv.Itoa(at+1))
}

// A roleList is the list of all poses in which a muscle has a role.
type roleList struct {
	muscle *library.Muscle
	role   anatomy.Role
}

func (l roleList) path() string { return page.MuscleRolePath(l.muscle.ID, string(l.role)) }

// parts returns how many pages the list needs.
func (l roleList) parts() int { return partsOf(l.muscle.CountIn(l.role)) }

// roleLists returns the lists of what finds no room on the page of a muscle. A group has none: what
// it has no room for is on the pages of its muscles.
func roleLists(m *library.Muscle) []roleList {
	var out []roleList
	for _, role := range anatomy.Roles() {
		if m.CountIn(role) > maxRoleCards+partSize && !m.IsGroup() {
			out = append(out, roleList{m, role})
		}
	}
	return out
}

// roleList is a page of such a list.
func (p musclePages) roleList(l roleList, at int) *page.Facet {
	heading := l.muscle.Name + ": " + p.say.Role(l.role)
	count := p.say.Poses(l.muscle.CountIn(l.role))
	shown := p.partHeading(heading, at)
	list := &page.Facet{
		Frame:   p.frame(partAt(l.path(), at), shown, heading+": "+count, page.MusclesSection, p.toMuscles(), toMuscle(l.muscle)),
		Heading: shown,
		Count:   count,
		Parts:   partLinks(l.path(), l.parts(), at),
	}
	uses := l.muscle.PosesIn(l.role, at*partSize, (at+1)*partSize)
	list.Links = make([]page.Link, len(uses))
	for i, use := range uses {
		list.Links[i] = page.Link{Text: use.Pose.Title, Path: page.PosePath(use.Pose.ID)}
	}
	return list
}
