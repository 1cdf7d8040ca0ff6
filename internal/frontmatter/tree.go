package frontmatter

import (
	"iter"

	"go.yaml.in/yaml/v4"
)

// A node is a value as YAML reads it: of a node of the library what this package asks for, in less than half the memory. A
// large library of poses has hundreds of thousands of them.
type node struct {
	kind      yaml.Kind
	style     yaml.Style
	tag       string
	value     string // of a scalar
	line      int32  // from 1
	column    int32  // in characters, from 1
	shorthand bool   // it is an alias, or has an anchor

	count       int32 // of its children: the elements of a list, the keys and values of a mapping in turn
	first, last *node
	next        *node // in the same list or mapping
}

// nodesOf makes nodes of what the library has read.
func nodesOf(y *yaml.Node) *node {
	n := &node{
		kind: y.Kind, style: y.Style, tag: y.Tag, value: y.Value, line: int32(y.Line), column: int32(y.Column),
		shorthand: y.Kind == yaml.AliasNode || y.Anchor != "",
	}
	for _, child := range y.Content {
		n.add(nodesOf(child))
	}
	return n
}

// add adds a child.
func (n *node) add(child *node) {
	if n.last == nil {
		n.first = child
	} else {
		n.last.next = child
	}
	n.last = child
	n.count++
}

// children yields the children in the order written.
func (n *node) children() iter.Seq[*node] {
	return func(yield func(*node) bool) {
		for child := n.first; child != nil; child = child.next {
			if !yield(child) {
				return
			}
		}
	}
}

// child returns the child at an index, counted from 0; there must be one.
func (n *node) child(at int) *node {
	child := n.first
	for range at {
		child = child.next
	}
	return child
}
