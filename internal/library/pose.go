package library

import (
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/markdown"
	"posebook/internal/source"
)

// A Pose is a pose with everything that it is tied to.
type Pose struct {
	ID       string
	File     *source.File
	Title    string
	Sanskrit string
	Also     []string
	Summary  string
	Level    content.Level
	Position content.Position
	Actions  []content.Action
	Sides    string // how a side is said, with {side} in it; "" where both sides are alike
	Hold     content.Hold
	Props    []*Prop
	Muscles  []Use
	Cues     []string
	Mistakes []string
	Benefits []string
	Cautions []Caution
	LookedAt []*care.Condition // for which no care is needed
	Loads    []content.LoadWord

	Variations []*Variation
	Easier     []*Pose // declared here or from the other end, as are the next three
	Harder     []*Pose
	Before     []*Pose // what prepares for this pose
	After      []*Pose // what follows it well
	UsedIn     []Appearance

	Sources []content.Source
	Image   *content.Image
	Figure  *figure.Spec
	Updated time.Time
	Draft   bool
	Own     []content.OwnKey
	Body    *markdown.Doc

	CautionsAt source.Span // of the key; of the front matter where it is absent

	all     *gathering
	related kept[[]*Pose]
	index   int // in the order of ids
	rank    int // in the order of titles
}

// A Use is what one muscle, or one group, does in a pose and on which side.
type Use struct {
	Muscle *Muscle
	Role   anatomy.Role
	On     anatomy.Relation
}

// A Variation is another way to do a pose.
type Variation struct {
	For      string   // whom it is for
	Steps    []string // how it is done; empty where it is not said
	Cues     []string
	Mistakes []string // empty for the pose's own
	Inherit  content.Inherit
	Name     string
	Summary  string
	Level    content.Level // "" for the pose's own
	Props    []*Prop
	Muscles  []Use     // empty for the pose's own
	Cautions []Caution // the pose's own too, where it adds to them
	LookedAt []*care.Condition
	Loads    []content.LoadWord // besides the pose's

	Added       []Caution    // those of its own alone
	ownCautions bool         // it says something of them: the pose's own don't count
	Figure      *figure.Spec // nil for the pose's own
}

// An Appearance is a sequence in which a pose stands, with the numbers of its steps.
type Appearance struct {
	Sequence *Sequence
	Steps    []int
}

// A Prop is a thing that poses need.
type Prop struct {
	ID    string
	Name  string
	Poses []*Pose
}

// OneSided tells whether the pose has a left and a right.
func (p *Pose) OneSided() bool { return p.Sides != "" }

// SaidSide says which side is meant, as the author words it within a sentence: 'right leg back'.
// side is the word for it. A pose that is alike on both sides says nothing.
func (p *Pose) SaidSide(side string) string {
	if p.Sides == "" || side == "" {
		return ""
	}
	return strings.ReplaceAll(p.Sides, content.SidePlaceholder, side)
}

// texts returns what the strings say, without their places.
func texts(list []source.String) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = s.Text
	}
	return out
}
