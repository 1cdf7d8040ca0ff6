package anatomy

import (
	"slices"

	"posebook/internal/names"
)

// A Kind tells a muscle from a group, and whose word the group is.
type Kind string

const (
	Muscle          Kind = "muscle"
	AnatomicalGroup Kind = "anatomical" // as anatomy books group muscles
	TeachingGroup   Kind = "teaching"   // as teachers speak: core, side body
	LibraryGroup    Kind = "own"        // a library's own: an OwnGroup given to With
)

// A Part is what a pose can name: a muscle or a group of muscles. Parts belong to one [Atlas] and
// are read-only.
type Part struct {
	ID      string // lower-case ASCII words joined by hyphens, unique among all parts
	Name    string // as shown
	Latin   string // of a muscle, as in the Terminologia Anatomica; "" for a group
	Other   []Name // further names to show, without Name and Latin
	Plain   string // what it does or is, one sentence in lay words
	Facts   *Facts // nil for a group
	Kind    Kind
	Uberon  string  // "UBERON:0001371"; "" if not known
	FMA     string  // "FMA:22315"; "" if not known
	Members []*Part // of a group, muscles in the atlas's order; nil for a muscle
	Groups  []*Part // that hold the muscle, in the atlas's order; nil for a group

	names   []named  // Name, Latin, Other, and spellings that are understood and never shown
	actions []Action // of a group
	within  *Part    // of a group that is a muscle in parts: the larger group that it belongs to
	against []string // ids of the muscles that oppose it, where its actions alone would mislead
}

// A named is a name with its folded form and the further folded forms in which people write it.
type named struct {
	Name
	folded string
	forms  []string
}

// Facts is what anatomy books say of a muscle.
type Facts struct {
	Region    string   // where it lies, one of Regions
	Origin    []string // attachments that mostly stay
	Insertion []string // attachments that mostly move
	Nerve     []string // with spinal segments: "superior gluteal nerve (L4-S1)"
	Actions   []Action // the main one first
}

// A Name is one of the names of a part. All names are good as a reference; not all are terms in
// running text.
type Name struct {
	Text         string
	Abbreviation bool // matched in running text in its own case alone: TFL, QL
	Everyday     bool // an ordinary word, such as "feet" or "chest": no term in running text
	Shared       bool // another part bears it too, so that a reference by it is ambiguous
}

// Regions lists the regions of the body in which muscles lie, from head to foot.
func Regions() []string {
	return []string{"neck", "back", "chest", "trunk", "abdomen", "pelvis", "shoulder", "upper arm", "forearm", "hand",
		"hip", "thigh", "lower leg", "foot"}
}

// IsGroup tells whether the part is a group of muscles.
func (p *Part) IsGroup() bool { return p.Kind != Muscle }

// Muscles returns the members of a group, or the muscle itself.
func (p *Part) Muscles() []*Part {
	if p.IsGroup() {
		return slices.Clone(p.Members)
	}
	return []*Part{p}
}

// Actions returns what a muscle does, or what the members of a group have in common; the main
// action first. It is empty for groups that have no action in common, such as the core.
func (p *Part) Actions() []Action {
	if p.Facts != nil {
		return slices.Clone(p.Facts.Actions)
	}
	return slices.Clone(p.actions)
}

// AllNames returns every name that the part answers to, the shown one first, then the Latin one,
// then spellings that are never shown, then the others. No two fold alike.
func (p *Part) AllNames() []Name {
	all := make([]Name, len(p.names))
	for i, n := range p.names {
		all[i] = n.Name
	}
	return all
}

// Terms returns the spellings that running text may link to the part: its names and their
// singular or plural, but no everyday word and no name that another part shares.
func (p *Part) Terms() []Name {
	var terms []Name
	for _, n := range p.names {
		if n.Everyday || n.Shared {
			continue
		}
		terms = append(terms, n.Name)
		for _, form := range n.forms {
			if n.Abbreviation {
				form = n.Text + "s" // "QLs": the capitals stay
			}
			terms = append(terms, Name{Text: form, Abbreviation: n.Abbreviation})
		}
	}
	return terms
}

// named returns the name that folds to the given form, if the part has it.
func (p *Part) named(folded string) (named, bool) {
	for _, n := range p.names {
		if n.folded == folded {
			return n, true
		}
	}
	return named{}, false
}

// addName adds a name; it tells whether the part has no other that folds alike.
func (p *Part) addName(n Name) bool {
	folded := names.Fold(n.Text)
	if _, taken := p.named(folded); taken {
		return false
	}
	p.names = append(p.names, named{n, folded, p.forms(n, folded)})
	return true
}
