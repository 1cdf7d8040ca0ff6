package links

import (
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/markdown"
)

// An anchorList collects the ids of the sections that a page has.
type anchorList []string

func (a *anchorList) add(id string, has bool) {
	if has {
		*a = append(*a, id)
	}
}

// withBody adds the anchors of the running text.
func (a anchorList) withBody(doc *markdown.Doc) []string {
	if doc == nil {
		return a
	}
	return append(a, doc.Anchors()...)
}

// OfPose lists the places on a pose's page that a link can lead to: the page's own sections, then
// those of its running text.
func OfPose(p *library.Pose) []string {
	var a anchorList
	a.add(content.CareSection, len(p.Cautions) > 0)
	a.add(content.MusclesSection, len(p.Muscles) > 0)
	a.add(content.StepsSection, p.Body != nil && !p.Body.Empty())
	a.add(content.CuesSection, len(p.Cues) > 0)
	a.add(content.MistakesSection, len(p.Mistakes) > 0)
	a.add(content.BenefitsSection, len(p.Benefits) > 0)
	a.add(content.VariationsSection, len(p.Variations) > 0)
	for i := range p.Variations {
		a.add(content.VariationID(i), true)
	}
	a.add(content.SequencesSection, len(p.UsedIn) > 0)
	a.add(content.RelatedSection, len(p.Related()) > 0)
	return a.withBody(p.Body)
}

// OfSequence lists the places on a sequence's page, as OfPose does.
func OfSequence(s *library.Sequence) []string {
	var a anchorList
	a.add(content.StepsSection, true)
	a.add(content.LoadSection, len(s.Load()) > 0)
	a.add(content.CareSection, len(s.Care()) > 0)
	return a.withBody(s.Body)
}

// OfMuscle lists the places on the page of a muscle or a group, as OfPose does.
func OfMuscle(m *library.Muscle) []string {
	var a anchorList
	a.add(content.FactsSection, hasFacts(m))
	a.add(content.PosesSection, true)
	a.add(content.SequencesSection, len(m.Sequences()) > 0)
	return a.withBody(m.Body)
}

// hasFacts tells whether a muscle's page has a list of facts. Of a group these are its neighbours
// and its names in other atlases.
func hasFacts(m *library.Muscle) bool {
	neighbours := len(m.Groups) + len(m.Antagonists)
	return m.Facts != nil || neighbours > 0 || m.Uberon != "" || m.FMA != ""
}
