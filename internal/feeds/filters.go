package feeds

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/facet"
	"posebook/internal/library"
)

// filterData is what the filters know of every pose, in the order of the page's cards. Numbers
// stand for choices and muscles, so that a large library stays small.
type filterData struct {
	Version int      `json:"version"` // rises when a script that reads the old form would fail
	Stamp   string   `json:"stamp"`   // of the poses and their order: the page has the same, or the two don't belong together
	Choices []string `json:"choices"` // "level=beginner"
	Muscles []string `json:"muscles"` // ids
	Roles   []string `json:"roles"`
	// Reach lists for each muscle what a pose that names it reaches: itself, and the members of a
	// group or the groups of a muscle.
	Reach [][]int `json:"reach"`
	// Poses has for each pose its choices, and what muscles do in it: four times the number of
	// the muscle and the number of the role.
	Poses [][2][]int `json:"poses"`
	Care  careData   `json:"care"`
}

// filterData makes the data of the filters.
func (m *Maker) filterData() ([]byte, error) {
	d := filterData{
		Version: 1,
		Stamp:   m.Stamp(),
		Choices: []string{},
		Muscles: []string{},
		Reach:   [][]int{},
		Poses:   make([][2][]int, len(m.lib.Poses)),
	}
	for _, role := range anatomy.Roles() {
		d.Roles = append(d.Roles, string(role))
	}
	d.addChoices(m.lib, m.filters)
	d.Care = careMaker{m.say, m.lib, m.reach}.data()
	numbers := d.addMuscles(m.lib)
	for i, pose := range m.lib.Poses {
		for _, use := range pose.Muscles {
			code := 4*numbers[use.Muscle] + slices.Index(anatomy.Roles(), use.Role)
			if !slices.Contains(d.Poses[i][1], code) { // a muscle can have a role on each side
				d.Poses[i][1] = append(d.Poses[i][1], code)
			}
		}
	}
	return json.Marshal(d)
}

// Stamp is a short hash of the poses in their order: the pages that read the filters' data have it,
// and the data.
func (m *Maker) Stamp() string { return m.stamp() }

// stampOf makes the stamp of a library.
func stampOf(poses []*library.Pose) string {
	sum := sha256.New()
	var line []byte
	for _, pose := range poses {
		line = append(append(line[:0], pose.ID...), ' ')
		sum.Write(line) // a hash takes all
	}
	return hex.EncodeToString(sum.Sum(nil)[:6])
}

// addChoices lists the choices, and for each pose which of them it is behind.
func (d *filterData) addChoices(lib *library.Library, filters facet.Set) {
	at := make(map[*library.Pose]int, len(lib.Poses))
	for i, pose := range lib.Poses {
		at[pose] = i
		d.Poses[i] = [2][]int{{}, {}}
	}
	for _, f := range filters {
		for _, c := range f.Choices {
			for _, pose := range c.Poses {
				choices := &d.Poses[at[pose]][0]
				*choices = append(*choices, len(d.Choices))
			}
			d.Choices = append(d.Choices, f.Key+"="+c.Value)
		}
	}
}

// addMuscles lists the muscles that poses reach and returns their numbers.
func (d *filterData) addMuscles(lib *library.Library) map[*library.Muscle]int {
	numbers := map[*library.Muscle]int{}
	for _, m := range lib.Muscles {
		if m.PoseCount() > 0 {
			numbers[m] = len(d.Muscles)
			d.Muscles = append(d.Muscles, m.ID)
		}
	}
	for _, m := range lib.Muscles {
		if _, used := numbers[m]; !used {
			continue
		}
		reach := []int{numbers[m]}
		for _, other := range slices.Concat(m.Members, m.Groups) { // a muscle has no members, a group no groups
			if n, used := numbers[other]; used {
				reach = append(reach, n)
			}
		}
		d.Reach = append(d.Reach, reach)
	}
	return numbers
}
