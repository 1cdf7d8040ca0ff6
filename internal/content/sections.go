package content

import "strconv"

// The ids that pages give their own sections, and that writers link to: tree.md#cues. No heading of a body has one of
// them. All other ids of a page, those of its switches, drawings and scripts, begin with an underscore, which no
// heading's id has. Some of these no section has (any more): a heading of that name keeps the address it has had.

// VariationID is the anchor of a pose's i-th variation on its page.
func VariationID(i int) string { return "variation-" + strconv.Itoa(i+1) }

func poseSections(p *Pose) []string {
	sections := []string{
		"main", "side-left", "take-care", "muscles", "steps", "cues", "mistakes", "benefits", "variations", "ladder",
		"around", "sequences", "related", "sources",
	}
	for i := range p.Variations {
		sections = append(sections, VariationID(i))
	}
	return sections
}

func sequenceSections() []string { return []string{"main", "steps", "load", "take-care", "about"} }

func muscleSections() []string { return []string{"main", "facts", "members", "poses", "sequences"} }
