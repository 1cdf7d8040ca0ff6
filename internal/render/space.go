package render

import (
	"bytes"
	"slices"
	"strings"
	"text/template/parse"
)

// A layout is written to be read, with a tag a line. What of its white space says nothing on a page is
// taken out once, when the layout is read, and not of every page: a run between tags of which one
// begins or ends a block is nothing, any other is a blank. Text that keeps its spaces, <pre> and its
// like, keeps them, and so does whatever stands in a tag.

// closeSpace takes the white space out of a template's tree. What actions write is not looked at.
func closeSpace(tree *parse.Tree) {
	if tree != nil && tree.Root != nil {
		(&spacer{}).list(tree.Root)
	}
}

// A spacer goes through the text of a template from its beginning to its end.
type spacer struct {
	place place
	quote byte   // that closes the value of an attribute
	name  string // of the tag that one is in
	raw   string // the element that keeps its spaces, while one is in it
	edge  edge   // what stands before a run of white space
}

// A place is where in the markup a spacer is.
type place uint8

const (
	inText place = iota
	inTag
	inValue
)

// An edge is what a run of white space touches.
type edge uint8

const (
	openEdge  edge = iota // text, an action, a tag within a line
	blockEdge             // a tag that begins or ends a block
)

func (s *spacer) list(list *parse.ListNode) {
	if list == nil {
		return
	}
	for _, n := range list.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			n.Text = s.text(n.Text)
		case *parse.IfNode:
			s.branches(&n.BranchNode)
		case *parse.RangeNode:
			s.branches(&n.BranchNode)
		case *parse.WithNode:
			s.branches(&n.BranchNode)
		default:
			s.edge = openEdge
		}
	}
}

// branches goes through both ways, which html/template lets end in the same place.
func (s *spacer) branches(n *parse.BranchNode) {
	s.edge = openEdge
	other := *s
	s.list(n.List)
	other.list(n.ElseList)
	s.edge = openEdge
}

// text returns a piece of text without the white space that says nothing.
func (s *spacer) text(in []byte) []byte {
	var out []byte
	for len(in) > 0 {
		n := 1
		switch {
		case s.place != inText:
			n = s.markup(in)
		case in[0] == '<':
			n = s.open(in)
		case isSpace(in[0]) && s.raw == "":
			n = len(in) - len(bytes.TrimLeft(in, spaces))
			if s.edge == openEdge && !beginsBlock(in[n:]) {
				out = append(out, ' ')
			}
			in = in[n:]
			s.edge = blockEdge // no second blank
			continue
		default:
			s.edge = openEdge
		}
		out = append(out, in[:n]...)
		in = in[n:]
	}
	return out
}

const spaces = " \t\r\n\f"

func isSpace(c byte) bool { return strings.IndexByte(spaces, c) >= 0 }

// open goes from the text into a tag, if one begins here. It returns how much that takes.
func (s *spacer) open(in []byte) int {
	name := tagName(in)
	if name == "" || s.raw != "" && name != "/"+s.raw {
		s.edge = openEdge
		return 1
	}
	s.place, s.name, s.raw = inTag, name, ""
	return 1 + len(name)
}

// markup goes on within a tag.
func (s *spacer) markup(in []byte) int {
	switch c := in[0]; {
	case s.place == inValue && c == s.quote:
		s.place = inTag
	case s.place == inTag && (c == '"' || c == '\''):
		s.place, s.quote = inValue, c
	case s.place == inTag && c == '>':
		s.place, s.edge = inText, openEdge
		if isBlock(s.name) {
			s.edge = blockEdge
		}
		if slices.Contains(keepSpaces, s.name) {
			s.raw = s.name
		}
	}
	return 1
}

// tagName returns the name of the tag that begins here, "/p" for one that ends an element; "" for
// none.
func tagName(in []byte) string {
	end := 1
	if end < len(in) && in[end] == '/' {
		end++
	}
	for end < len(in) && (in[end]|0x20 >= 'a' && in[end]|0x20 <= 'z' || in[end] >= '0' && in[end] <= '9' && end > 1) {
		end++
	}
	return strings.TrimSuffix(strings.ToLower(string(in[1:end])), "/")
}

func beginsBlock(in []byte) bool {
	return len(in) > 0 && in[0] == '<' && isBlock(tagName(in))
}

func isBlock(name string) bool { return slices.Contains(blocks, strings.TrimPrefix(name, "/")) }

var (
	// blocks are the elements beside which white space is nothing: those that browsers lay out as
	// blocks, those that are not laid out, and those of a drawing that hold no text.
	blocks = strings.Fields(`address article aside base blockquote body br caption clippath col colgroup dd defs desc details dialog
		div dl dt fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main menu
		meta nav ol optgroup option p path pattern pre script section style summary symbol table tbody td template tfoot th
		thead title tr ul use`)
	keepSpaces = strings.Fields("pre textarea script style")
)
