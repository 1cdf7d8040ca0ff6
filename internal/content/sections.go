package content

import "strconv"

// The ids that pages give their own sections, and that writers link to: tree.md#cues. No heading
// of a body has one of them. All other ids of a page, those of its switches, drawings and
// scripts, begin with an underscore, which no heading's id has. The layouts place them; a test
// reads them out of the built pages.
const (
	CareSection       = "take-care"
	MusclesSection    = "muscles"
	StepsSection      = "steps"
	CuesSection       = "cues"
	MistakesSection   = "mistakes"
	BenefitsSection   = "benefits"
	VariationsSection = "variations"
	SequencesSection  = "sequences"
	RelatedSection    = "related"
	LoadSection       = "load"
	FactsSection      = "facts"
	PosesSection      = "poses"
)

// VariationID is the anchor of a pose's i-th variation on its page.
func VariationID(i int) string { return "variation-" + strconv.Itoa(i+1) }

// poseSections lists what no heading of a pose's body may have as its id. Some of these no
// section has any more: a heading of that name keeps the address it has had. So it is with the
// next two.
func poseSections(p *Pose) []string {
	sections := []string{
		CareSection, MusclesSection, StepsSection, CuesSection, MistakesSection, BenefitsSection,
		VariationsSection, SequencesSection, RelatedSection,
		"main", "side-left", "ladder", "around", "sources",
	}
	for i := range p.Variations {
		sections = append(sections, VariationID(i))
	}
	return sections
}

func sequenceSections() []string {
	return []string{StepsSection, LoadSection, CareSection, "main", "about"}
}

func muscleSections() []string {
	return []string{FactsSection, PosesSection, SequencesSection, "main", "members"}
}
