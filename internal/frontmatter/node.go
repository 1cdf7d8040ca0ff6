package frontmatter

import (
	"bytes"
	"iter"
	"strconv"

	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// A Node is one value of a block, with its place. The zero Node is absent.
type Node struct {
	lines *lines
	y     *node
}

// IsZero tells whether the node is absent.
func (n Node) IsZero() bool { return n.y == nil }

// Span returns where the value stands. For a list or a mapping that is its first character.
func (n Node) Span() source.Span {
	if n.y == nil {
		return source.Span{}
	}
	text := n.lines.block.File.Text
	start := n.lines.offset(int(n.y.line), int(n.y.column))
	end := min(start+1, len(text))
	if n.y.kind == yaml.ScalarNode {
		end = scalarEnd(text, start, n.y.value)
	}
	return n.lines.block.File.Span(start, end)
}

// scalarEnd finds the end of a scalar in quotes, or of one that stands on one line; for a block,
// or plain text that spans lines, the end of its first.
func scalarEnd(text []byte, start int, value string) int {
	if start < len(text) && (text[start] == '"' || text[start] == '\'') {
		return quoteEnd(text, start)
	}
	if bytes.HasPrefix(text[start:], []byte(value)) {
		return start + len(value)
	}
	line := text[start:lineEnd(text, start)]
	return start + len(bytes.TrimRight(line, " \t\r\n"))
}

// quoteEnd returns the offset after the quote that closes the one at start. In double quotes a
// backslash takes the next character for itself; in single ones a doubled quote stands for one.
func quoteEnd(text []byte, start int) int {
	quote := text[start]
	for at := start + 1; at < len(text); at++ {
		switch {
		case quote == '"' && text[at] == '\\':
			at++
		case text[at] != quote:
		case quote == '\'' && at+1 < len(text) && text[at+1] == quote:
			at++
		default:
			return at + 1
		}
	}
	return len(text)
}

// kind names the node's type as a writer would.
func (n Node) kind() string {
	switch {
	case n.IsNull():
		return "nothing"
	case n.y.kind == yaml.MappingNode:
		return "a mapping"
	case n.y.kind == yaml.SequenceNode:
		return "a list"
	}
	return "text"
}

// IsNull tells whether the value was left empty or written as null.
func (n Node) IsNull() bool { return n.y.kind == yaml.ScalarNode && n.y.tag == "!!null" }

// IsCut tells whether there is no value because a comment took all of it, which was reported when
// the block was read.
func (n Node) IsCut() bool {
	if !n.IsNull() || n.y.value != "" {
		return false
	}
	text := n.lines.block.File.Text[:n.lines.block.End]
	return joinedAfter(text, n.lines.offset(int(n.y.line), int(n.y.column))) >= 0
}

// IsMapping tells whether the node holds keys and values.
func (n Node) IsMapping() bool { return n.y != nil && n.y.kind == yaml.MappingNode }

// IsList tells whether the node is a list.
func (n Node) IsList() bool { return n.y != nil && n.y.kind == yaml.SequenceNode }

// IsScalar tells whether the node is text, a number or a truth value.
func (n Node) IsScalar() bool { return n.y != nil && n.y.kind == yaml.ScalarNode && !n.IsNull() }

// Items yields the elements of a list; nothing for any other node.
func (n Node) Items() iter.Seq[Node] {
	return func(yield func(Node) bool) {
		if !n.IsList() {
			return
		}
		for y := n.y.first; y != nil; y = y.next {
			if !yield(Node{n.lines, y}) {
				return
			}
		}
	}
}

// Len returns the number of elements of a list or of keys of a mapping.
func (n Node) Len() int {
	switch {
	case n.IsList():
		return int(n.y.count)
	case n.IsMapping():
		return int(n.y.count) / 2
	}
	return 0
}

// Pairs yields the keys and values of a mapping in the order written; nothing for any other node.
func (n Node) Pairs() iter.Seq2[Node, Node] {
	return func(yield func(k, v Node) bool) {
		if !n.IsMapping() {
			return
		}
		for k := n.y.first; k != nil && k.next != nil; k = k.next.next {
			if !yield(Node{n.lines, k}, Node{n.lines, k.next}) {
				return
			}
		}
	}
}

// Raw returns a scalar's text as YAML reads it, without asking of what type it is.
func (n Node) Raw() string {
	if n.y == nil || n.y.kind != yaml.ScalarNode {
		return ""
	}
	return n.y.value
}

// String returns a scalar as text: numbers and truth values as they are written. Anything else is
// reported as a wrong type of what, and gives ok false.
func (n Node) String(what string, diags *diag.List) (s source.String, ok bool) {
	if !n.IsScalar() {
		d := n.wrongType(what, "text", diags)
		if n.IsMapping() {
			d.Hint = `a text with a colon and a space in it needs quotes around it`
		}
		return source.String{}, false
	}
	return source.String{Text: n.y.value, Span: n.Span()}, true
}

// Int returns a whole number, or reports what the node is instead.
func (n Node) Int(what string, diags *diag.List) (int, bool) {
	if n.IsScalar() && n.y.tag == "!!int" {
		if i, err := strconv.Atoi(n.y.value); err == nil {
			return i, true
		}
	}
	n.wrongType(what, "a whole number", diags)
	return 0, false
}

// Float returns a finite number, or reports what the node is instead.
func (n Node) Float(what string, diags *diag.List) (float64, bool) {
	if n.IsScalar() && (n.y.tag == "!!int" || n.y.tag == "!!float") {
		if f, err := strconv.ParseFloat(n.y.value, 64); err == nil && f-f == 0 {
			return f, true
		}
	}
	n.wrongType(what, "a number", diags)
	return 0, false
}

// Bool returns true or false, or reports what the node is instead.
func (n Node) Bool(what string, diags *diag.List) (value, ok bool) {
	if n.IsScalar() && n.y.tag == "!!bool" {
		return n.y.value == "true" || n.y.value == "True" || n.y.value == "TRUE", true
	}
	n.wrongType(what, "true or false", diags)
	return false, false
}

func (n Node) wrongType(what, want string, diags *diag.List) *diag.Diagnostic {
	found := n.kind()
	if n.IsScalar() {
		found = strconv.Quote(n.y.value)
	}
	return diags.Add(n.Span(), "wrong-type", "%s must be %s, found %s", what, want, found)
}

// refuseShorthand reports the first anchor, alias or tag in the node or below it. Those after it
// say nothing new.
func (n Node) refuseShorthand(diags *diag.List) (refused bool) {
	switch {
	case n.y.shorthand:
		diags.Add(n.Span(), "alias", "anchors and aliases are not read").
			Hint = "write the value out each time; put quotes around a text that begins with & or *"
		return true
	case n.y.style&yaml.TaggedStyle != 0 || n.y.tag == "!":
		diags.Add(n.Span(), "alias", "tags such as %q are not read", n.y.tag).
			Hint = "leave it out; put quotes around a text that begins with !"
		return true
	}
	for child := range n.y.children() {
		if (Node{n.lines, child}).refuseShorthand(diags) {
			return true
		}
	}
	return false
}
