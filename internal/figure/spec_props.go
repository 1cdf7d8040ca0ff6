package figure

import (
	"slices"
	"strconv"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
	"posebook/internal/source"
)

// maxProps bounds the things in one figure: each is drawn in every picture of it, and more than a
// few can't be told apart.
const maxProps = 20

// parseProps reads a list whose elements are mappings of one prop to its place.
func parseProps(n frontmatter.Node, diags *diag.List) *[]prop {
	out := readProps(n, diags)
	if len(out) > maxProps {
		diags.Add(n.Span(), "too-many-props", "more than %d props in one figure", maxProps).
			Hint = "draw those that bear the body, and name the others in the pose's own props"
		out = out[:maxProps]
	}
	return &out
}

func readProps(n frontmatter.Node, diags *diag.List) []prop {
	out := []prop{}
	if n.IsMapping() { // one prop needs no list
		return appendProps(out, n, diags)
	}
	if !n.IsList() {
		n.Fields(`"props"`, diags)
		return out
	}
	for item := range n.Items() {
		if !item.IsMapping() {
			item.Fields("a prop", diags)
			continue
		}
		out = appendProps(out, item, diags)
	}
	return out
}

func appendProps(out []prop, n frontmatter.Node, diags *diag.List) []prop {
	for k, v := range differentPairs(n, "a prop", diags) {
		kind := slices.Index(propNames[:], k.Raw())
		if kind < 0 {
			diags.Add(k.Span(), "unknown-prop", "there is no prop %q", k.Raw()).Suggest(names.Nearest(k.Raw(), propNames[:]))
			continue
		}
		tokens := tokensOf(v, strconv.Quote(k.Raw()), diags)
		if propKind(kind) == strap {
			out = appendStrap(out, tokens, v, diags)
			continue
		}
		out = appendStanding(out, propKind(kind), tokens, diags)
	}
	return out
}

func appendStrap(out []prop, tokens []source.String, n frontmatter.Node, diags *diag.List) []prop {
	if len(tokens) != 2 {
		diags.Add(n.Span(), "wrong-prop", "%q runs between two points of the body", "strap").Hint = "write strap: palm.r ball.r"
		return out
	}
	a := lookUp(tokens[0], "a point of the body", landmarkNamed, landmarkWords, diags)
	b := lookUp(tokens[1], "a point of the body", landmarkNamed, landmarkWords, diags)
	for _, h := range pairs(a, b) {
		out = append(out, prop{kind: strap, ends: [2]Landmark{h.a, h.b}})
	}
	return out
}

// appendStanding reads a prop at one part of the body: 'palm.r high', 'sit', 'heels front'.
func appendStanding(out []prop, kind propKind, tokens []source.String, diags *diag.List) []prop {
	p := prop{kind: kind, behind: true}
	var at []contact
	for _, word := range tokens {
		height := slices.Index(blockHeightNames[:], word.Text)
		switch {
		case kind == block && height >= 0:
			p.tall = blockHeight(height)
		case (kind == wall || kind == chair) && (word.Text == "front" || word.Text == "behind"):
			p.behind = word.Text == "behind"
		default:
			at = append(at, lookUp(word, "a part that can rest on a prop", contactNamed, contactWords, diags)...)
		}
	}
	for _, c := range at {
		p.contact = c
		out = append(out, p)
	}
	return out
}
