package frontmatter

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
)

// A checker looks at all values of a block, once, for what YAML reads without a word and people
// do not mean.
type checker struct {
	lines   *lines
	diags   *diag.List
	lastCut int
}

// A place is what a value stands in.
type place struct {
	indent int  // the column that a further line of a text lies beyond
	flow   bool // between brackets or braces
	item   bool // an element of a list
	key    bool
}

// check reports what is wrong in a tree whoever reads it.
func (n Node) check(diags *diag.List) {
	c := &checker{lines: n.lines, diags: diags, lastCut: -1}
	c.node(n, place{})
}

func (c *checker) node(n Node, in place) {
	switch n.y.kind {
	case yaml.MappingNode:
		c.mapping(n)
	case yaml.SequenceNode:
		c.list(n)
	default:
		c.scalar(n, in)
	}
}

func isFlow(n Node) bool { return n.y.style&yaml.FlowStyle != 0 }

func isScalar(n Node) bool { return n.y != nil && n.y.kind == yaml.ScalarNode }

func (c *checker) mapping(n Node) {
	c.checkOpening(n)
	for k, v := range n.Pairs() {
		c.key(k)
		in := place{indent: int(k.y.column), flow: isFlow(n)}
		c.node(v, in)
		in.key = true
		c.node(k, in)
		c.checkSplitQuotes([]Node{k, v}, ": ")
	}
}

func (c *checker) list(n Node) {
	c.checkOpening(n)
	in := place{indent: int(n.y.column), flow: isFlow(n), item: true}
	for item := range n.Items() {
		c.node(item, in)
	}
	if in.flow && n.Len() > 1 {
		c.checkSplitQuotes(slices.AppendSeq(make([]Node, 0, n.Len()), n.Items()), ", ")
	}
}

// checkOpening looks behind an opening bracket.
func (c *checker) checkOpening(n Node) {
	if isFlow(n) {
		c.checkLostEntry(n.Span().Start)
	}
}

func (c *checker) scalar(n Node, in place) {
	switch {
	case n.y.style&yaml.DoubleQuotedStyle != 0:
		at := n.Span()
		c.checkEscapes(at)
		c.afterQuote(at.End, in)
	case n.y.style&yaml.SingleQuotedStyle != 0:
		c.afterQuote(n.Span().End, in)
	case n.y.style&(yaml.LiteralStyle|yaml.FoldedStyle) != 0:
		c.checkHeader(n.Span().Start)
	case n.y.style == 0:
		if !c.isCut(n, in) {
			c.checkQuotes(n)
		}
		if in.item || in.key {
			c.checkOddColon(n)
		}
	}
}

func (c *checker) afterQuote(end int, in place) {
	c.checkAfterQuote(end)
	if in.flow {
		c.checkLostEntry(end)
	}
}

// key refuses a key that is no text, and one with a blank about it that nobody sees.
func (c *checker) key(k Node) {
	name := k.Raw()
	first, _ := utf8.DecodeRuneInString(name)
	last, _ := utf8.DecodeLastRuneInString(name)
	switch {
	case !isScalar(k):
		c.diags.Add(k.Span(), "wrong-type", "a key must be a text, found %s", k.kind()).Hint = `write it as "key: value"`
	case name == "" && k.y.style == 0:
		c.diags.Add(k.Span(), "wrong-type", "a colon with no key before it").Hint = `write it as "key: value"`
	case spaceName(first) != "":
		c.diags.Add(k.Span(), "odd-character", "%s stands before the key %q", spaceName(first), trimSpaces(name)).Hint = "set lines in with ordinary spaces"
	case spaceName(last) != "":
		c.diags.Add(k.Span(), "odd-character", "%s stands after the key %q", spaceName(last), trimSpaces(name)).Hint = "delete it"
	}
}

// isOddKey tells whether a key was reported when the block was read.
func isOddKey(k Node) bool {
	_, odd := hasOddColon(k.Raw())
	return !isScalar(k) || trimSpaces(k.Raw()) != k.Raw() || isPlain(k) && odd
}

func trimSpaces(s string) string {
	return strings.TrimFunc(s, func(r rune) bool { return r == ' ' || spaceName(r) != "" })
}

// spaceName names a blank that looks like an ordinary one, or like nothing, and is none to YAML;
// "" for all others.
func spaceName(r rune) string {
	switch {
	case r == '\u00a0' || r == '\u202f':
		return "a no-break space (" + codeOf(r) + ")"
	case r == '\u200b' || r == '\u2060':
		return "a space without width (" + codeOf(r) + ")"
	case r == '\u3000':
		return "a full-width space (" + codeOf(r) + ")"
	case r > unicode.MaxASCII && unicode.Is(unicode.Zs, r):
		return "a space that is no ordinary one (" + codeOf(r) + ")"
	}
	return ""
}
