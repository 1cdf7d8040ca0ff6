package figure

import (
	"iter"
	"slices"
	"strconv"
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
	"posebook/internal/source"
)

const what = "a figure"

// Parse reads a figure's block. It checks the shape alone: every key, joint, word, point and
// number; what 'like' names is looked up by [Resolve]. It always returns a Spec, with whatever
// could be read; mistakes are in diags.
func Parse(n frontmatter.Node, diags *diag.List) *Spec {
	f := n.Fields(what, diags)
	s := parseBody(n, f, diags)
	s.Side = anatomy.Right
	if side := frontmatter.Enum(f, "side", []anatomy.Side{anatomy.Left, anatomy.Right}); side != "" {
		s.Side = side
	}
	if view, ok := f.Take("view"); ok {
		s.view = parseView(view, diags)
	}
	if from, ok := f.Take("from"); ok {
		s.From = parseFrom(from, diags)
	}
	f.Close(false)
	return s
}

// parseFrom reads the figure where a movement begins. Side and camera are those of its end.
func parseFrom(n frontmatter.Node, diags *diag.List) *Spec {
	f := n.Fields("the figure where a movement begins", diags)
	s := parseBody(n, f, diags)
	f.Close(false)
	return s
}

// parseBody reads all that is about the body.
func parseBody(n frontmatter.Node, f *frontmatter.Fields, diags *diag.List) *Spec {
	s := &Spec{Span: n.Span(), Like: f.Text("like")}
	s.parseJoints(f, diags)
	s.parseArms(f, diags)
	if touch, ok := f.Take("touch"); ok {
		s.touch = parseWords(touch, "touch", "a part that can touch the floor", contactNamed, contactWords, diags)
	}
	s.parseHolds(f, diags)
	s.parseAims(f, diags)
	s.brace = frontmatter.Enum(f, "brace", []brace{braceTrunk, braceNone})
	s.front = parseGroups(f, "front", diags)
	s.near = parseGroups(f, "near", diags)
	if props, ok := f.Take("props"); ok {
		s.props = parseProps(props, diags)
	}
	return s
}

func parseGroups(f *frontmatter.Fields, key string, diags *diag.List) *[]layerGroup {
	n, ok := f.Take(key)
	if !ok {
		return nil
	}
	return parseWords(n, key, "a part of the body", layerGroupNamed, layerGroupWords, diags)
}

// parseWords reads a line or a list of words, each of which names one or two things. What is
// named twice counts once.
func parseWords[T comparable](n frontmatter.Node, key, kind string, named func(string) []T, all func() []string, diags *diag.List) *[]T {
	out := []T{}
	for _, word := range tokensOf(n, strconv.Quote(key), diags) {
		for _, thing := range lookUp(word, kind, named, all, diags) {
			if !slices.Contains(out, thing) {
				out = append(out, thing)
			}
		}
	}
	return &out
}

// lookUp finds what a word names, or reports that it names nothing.
func lookUp[T any](word source.String, kind string, named func(string) []T, all func() []string, diags *diag.List) []T {
	found := named(word.Text)
	if found == nil {
		diags.Add(word.Span, "unknown-point", "%q is not %s", word.Text, kind).Suggest(nearestPoint(word.Text, all()))
	}
	return found
}

// nearestPoint compares points as written; a point without its side is led to both of its sides.
func nearestPoint(word string, all []string) string {
	name, s, sided := cutSide(word)
	var ones []string
	for _, w := range all {
		if one, _, ok := cutSide(w); ok == sided {
			ones = append(ones, one)
		}
	}
	if !sided {
		return names.Nearest(word, ones)
	}
	if near := names.Nearest(name, ones); near != "" {
		return near + s.suffix()
	}
	return ""
}

// differentPairs yields the keys and values of a mapping, reporting what is none, and a key that
// is given twice.
func differentPairs(n frontmatter.Node, what string, diags *diag.List) iter.Seq2[frontmatter.Node, frontmatter.Node] {
	n.Fields(what, diags)
	return func(yield func(k, v frontmatter.Node) bool) {
		seen := map[string]bool{}
		for k, v := range n.Pairs() {
			if !seen[k.Raw()] && !yield(k, v) {
				return
			}
			seen[k.Raw()] = true
		}
	}
}

func (s *Spec) parseHolds(f *frontmatter.Fields, diags *diag.List) {
	n, ok := f.Take("hold")
	if !ok {
		return
	}
	for k, v := range differentPairs(n, `"hold"`, diags) {
		value, ok := v.String(`"hold"`, diags)
		as := lookUp(source.String{Text: k.Raw(), Span: k.Span()}, "a point of the body", landmarkNamed, landmarkWords, diags)
		if !ok {
			continue
		}
		bs := lookUp(value, "a point of the body", landmarkNamed, landmarkWords, diags)
		for _, h := range pairs(as, bs) {
			s.holds = append(s.holds, located[hold]{h, k.Span()})
		}
	}
}

// pairs joins points one to one: two plurals left with left, a plural and a single point each
// with that point.
func pairs(as, bs []Landmark) (out []hold) {
	if len(as) == 0 || len(bs) == 0 {
		return nil
	}
	for i := range max(len(as), len(bs)) {
		out = append(out, hold{as[min(i, len(as)-1)], bs[min(i, len(bs)-1)]})
	}
	return out
}

func (s *Spec) parseAims(f *frontmatter.Fields, diags *diag.List) {
	n, ok := f.Take("aim")
	if !ok {
		return
	}
	for k, v := range differentPairs(n, `"aim"`, diags) {
		parts := lookUp(source.String{Text: k.Raw(), Span: k.Span()}, "a part that can be aimed", aimNamed, aimWords, diags)
		to, ok := parseDirection(v, diags)
		if !ok {
			continue
		}
		for _, a := range parts {
			a.to = to
			s.aims = append(s.aims, located[aim]{a, k.Span()})
		}
	}
}

func parseDirection(n frontmatter.Node, diags *diag.List) (direction, bool) {
	word, ok := n.String(`"aim"`, diags)
	if !ok {
		return 0, false
	}
	for d, name := range directionNames {
		if name == word.Text {
			return direction(d), true
		}
	}
	diags.Add(word.Span, "unknown-value", "%q can't be %q; it is one of %s", "aim", word.Text, strings.Join(directionNames[:], ", ")).
		Suggest(names.Nearest(word.Text, directionNames[:]))
	return 0, false
}

func (s *Spec) parseArms(f *frontmatter.Fields, diags *diag.List) {
	n, ok := f.Take("arms")
	if !ok {
		return
	}
	if !n.IsMapping() {
		set := parseArmSet(n, diags)
		s.arms = [sides]*armSet{set, set}
		return
	}
	of := n.Fields(`"arms"`, diags)
	for side := range side(sides) {
		if one, ok := of.Take(side.String()); ok {
			s.arms[side] = parseArmSet(one, diags)
		}
	}
	of.Close(false)
}

func parseArmSet(n frontmatter.Node, diags *diag.List) *armSet {
	word, ok := n.String(`"arms"`, diags)
	if !ok {
		return nil
	}
	set := armSetNamed(word.Text)
	if set == nil {
		diags.Add(word.Span, "unknown-value", "%q can't be %q; it is one of %s", "arms", word.Text, strings.Join(ArmSets(), ", ")).
			Suggest(names.Nearest(word.Text, ArmSets()))
	}
	return set
}
