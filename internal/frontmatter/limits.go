package frontmatter

import (
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
)

const (
	// MaxItems bounds each list, and the keys of each mapping. Nobody reads more of one pose, and
	// what compares each entry with all the others stays quick.
	MaxItems = 1_000

	// MaxText bounds each single text, in characters. Titles and summaries stand on many pages;
	// long texts have their place below the front matter.
	MaxText = 10_000
)

// refuseLong reports the first list, mapping or text in the node or below it that is longer than
// it may be. One is enough: a file that has many is no list of poses.
func (n Node) refuseLong(diags *diag.List) (refused bool) {
	switch {
	case n.Len() > MaxItems:
		diags.Add(n.tooMany().Span(), "list-too-long", "more than %d entries in one place", MaxItems).
			Hint = "part the list, or leave out what nobody needs"
		return true
	case n.y.kind == yaml.ScalarNode && len(n.y.value) > MaxText && utf8.RuneCountInString(n.y.value) > MaxText:
		diags.Add(n.Span(), "text-too-long", "a text of more than %d characters", MaxText).
			Hint = "shorten it; in a pose, long texts have their place below the front matter"
		return true
	}
	for child := range n.y.children() {
		if (Node{n.lines, child}).refuseLong(diags) {
			return true
		}
	}
	return false
}

// tooMany is the first entry, or the first key, that is one too many.
func (n Node) tooMany() Node {
	if n.IsMapping() {
		return Node{n.lines, n.y.child(2 * MaxItems)}
	}
	return Node{n.lines, n.y.child(MaxItems)}
}
