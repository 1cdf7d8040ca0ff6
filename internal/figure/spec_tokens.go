package figure

import (
	"strings"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// tokensOf cuts a scalar, or each element of a list, into words at spaces and commas, each with
// its place.
func tokensOf(n frontmatter.Node, what string, diags *diag.List) []source.String {
	if n.IsList() {
		var out []source.String
		for item := range n.Items() {
			out = append(out, tokensOf(item, what, diags)...)
		}
		return out
	}
	s, ok := n.String(what, diags)
	if !ok {
		return nil
	}
	words := cutWords(s)
	if len(words) == 0 {
		diags.Add(s.Span, "no-value", "%s is empty", what)
	}
	return words
}

// cutWords cuts text into words. Where the text stands in the file as it is read, each word has
// its own place; else (quotes, several lines) all share that of the whole.
func cutWords(s source.String) []source.String {
	exact := s.Span.HasPosition() && s.Span.End <= len(s.Span.File.Text) &&
		string(s.Span.File.Text[s.Span.Start:s.Span.End]) == s.Text
	var out []source.String
	for at := 0; at < len(s.Text); {
		if isGap(s.Text[at]) {
			at++
			continue
		}
		end := at
		for end < len(s.Text) && !isGap(s.Text[end]) {
			end++
		}
		word := source.String{Text: s.Text[at:end], Span: s.Span}
		if exact {
			word.Span = s.Span.File.Span(s.Span.Start+at, s.Span.Start+end)
		}
		out = append(out, word)
		at = end
	}
	return out
}

func isGap(c byte) bool { return strings.IndexByte(" ,\t\r\n", c) >= 0 }
