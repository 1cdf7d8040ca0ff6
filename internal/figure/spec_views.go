package figure

import (
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
	"posebook/internal/source"
)

// parseView reads 'side', 'front az 80 el 10', 'side left': a word, then what differs from it.
func parseView(n frontmatter.Node, diags *diag.List) *View {
	tokens := tokensOf(n, `"view"`, diags)
	view, _ := viewNamed("side")
	if len(tokens) > 0 {
		if v, ok := viewNamed(tokens[0].Text); ok {
			view, tokens = v, tokens[1:]
		}
	}
	for len(tokens) > 0 {
		tokens = parseViewWord(&view, tokens, n, diags)
	}
	return &view
}

func parseViewWord(view *View, tokens []source.String, n frontmatter.Node, diags *diag.List) (rest []source.String) {
	word := tokens[0]
	switch word.Text {
	case "left":
		view.From = left
	case "right":
		view.From = right
	case "az":
		return parseViewNumber(&view.Azimuth, 180, tokens, n, diags)
	case "el":
		return parseViewNumber(&view.Elevation, 80, tokens, n, diags)
	default:
		diags.Add(word.Span, "unknown-word", "%q has no word %q", "view", word.Text).Suggest(names.Nearest(word.Text, viewWords))
	}
	return tokens[1:]
}

func parseViewNumber(into *float64, most float64, tokens []source.String, n frontmatter.Node, diags *diag.List) (rest []source.String) {
	word := tokens[0].Text
	if len(tokens) < 2 {
		diags.Add(n.Span(), "no-number", "%q of %q needs a number of degrees", word, "view")
		return nil
	}
	value, ok := number(tokens[1].Text)
	switch {
	case !ok:
		diags.Add(tokens[1].Span, "no-number", "%q of %q needs a number of degrees, found %q", word, "view", tokens[1].Text)
	case value < -most || value > most:
		diags.Add(tokens[1].Span, "out-of-range", "%q of %q must be from -%g to %g, found %s", word, "view", most, most, tokens[1].Text)
	default:
		*into = value
	}
	return tokens[2:]
}
