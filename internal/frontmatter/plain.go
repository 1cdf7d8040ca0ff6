package frontmatter

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"posebook/internal/source"
)

// Most front matter is plain: keys and values on one line each, lists, and brackets that close on
// the line that opens them. What is so plain is read here in a fraction of the time, into the very
// nodes that the YAML library's become; a test compares the two. Whatever else there is, a
// comment, a text over two lines, an escape, a slip, leaves the whole block to the library.

// plainBlock reads a block into the nodes of the YAML library. It is not ok for one that is not
// plain.
func plainBlock(block source.Span) (root *node, ok bool) {
	text := block.File.Text[block.Start:block.End]
	if !isPlainText(text) {
		return nil, false
	}
	p := &plainReader{text: string(text)}
	p.cutLines()
	if len(p.lines) == 0 || p.lines[0].indent > 0 {
		return nil, false
	}
	root = p.mapping(0, 0)
	if p.odd || p.next < len(p.lines) {
		return nil, false
	}
	return root, true
}

// isPlainText tells whether all characters mean the same wherever they stand: no tabs, no
// comments, no ends of lines but one, nothing that is not to be seen.
func isPlainText(text []byte) bool {
	for at := 0; at < len(text); {
		c := text[at]
		if c < utf8.RuneSelf {
			if c < ' ' && c != '\n' || c == '#' || c == '\\' || c == 0x7f {
				return false
			}
			at++
			continue
		}
		r, size := utf8.DecodeRune(text[at:])
		if !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S) {
			return false
		}
		at += size
	}
	return bytes.HasSuffix(text, []byte("\n"))
}

// maxPlainDepth is how deep lists and mappings may lie in one another.
const maxPlainDepth = 16

// A plainLine is a line that is not empty.
type plainLine struct {
	number int // from 1
	start  int // offset of the line
	indent int // offset of the first character that is no space, from start
	end    int // offset behind the last character that is no space
}

// A plainReader reads a block line by line. Once anything is odd nothing that it returned counts.
type plainReader struct {
	text  string
	lines []plainLine
	next  int // line
	odd   bool
	nodes []node // for those to come: one by one they would take more time than all else
	depth int

	counted struct{ line, at, column int } // the last place whose column was counted
}

func (p *plainReader) cutLines() {
	p.lines = make([]plainLine, 0, strings.Count(p.text, "\n"))
	for number, start := 1, 0; start < len(p.text); number++ {
		end := start + strings.IndexByte(p.text[start:], '\n')
		line := p.text[start:end]
		if trimmed := strings.TrimLeft(line, " "); trimmed != "" {
			indent := len(line) - len(trimmed)
			p.lines = append(p.lines, plainLine{number, start, indent, start + len(strings.TrimRight(line, " "))})
		}
		start = end + 1
	}
}

// refuse notes that the block is not plain.
func (p *plainReader) refuse() *node {
	p.odd = true
	return &node{}
}

// node makes a node at an offset in a line.
func (p *plainReader) node(kind yaml.Kind, tag string, line plainLine, at int) *node {
	if len(p.nodes) == 0 {
		p.nodes = make([]node, p.likely())
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.kind, n.tag = kind, tag
	n.line, n.column = int32(line.number), int32(p.columnAt(line, at))
	return n
}

// likely returns about how many nodes the lines from the next one on need: two for a key and its value, and one for each
// further element between brackets.
func (p *plainReader) likely() int {
	rest := len(p.text)
	if p.next < len(p.lines) {
		rest = p.lines[p.next].start
	}
	return 2*(len(p.lines)-min(p.next, len(p.lines))) + strings.Count(p.text[rest:], ",") + 4
}

// columnAt counts the characters of a line up to an offset, from where it counted last: a list
// may have thousands of elements on one line.
func (p *plainReader) columnAt(line plainLine, at int) int {
	if p.counted.line != line.number || p.counted.at > at {
		p.counted.line, p.counted.at, p.counted.column = line.number, line.start, 1
	}
	p.counted.column += utf8.RuneCountInString(p.text[p.counted.at:at])
	p.counted.at = at
	return p.counted.column
}

// enter tells whether one more list or mapping may begin; leave ends it.
func (p *plainReader) enter() bool {
	if p.depth++; p.depth > maxPlainDepth {
		p.odd = true
	}
	return !p.odd
}

func (p *plainReader) leave() { p.depth-- }

// mapping reads the lines of a mapping whose keys stand at a column, counted from 0. The first key
// may stand behind the dashes of a list, at an offset from the beginning of the line.
func (p *plainReader) mapping(column, first int) *node {
	if !p.enter() || p.next >= len(p.lines) {
		return p.refuse()
	}
	defer p.leave()
	line := p.lines[p.next]
	m := p.node(yaml.MappingNode, "!!map", line, line.start+first)
	p.pair(m, line, line.start+first, column)
	for !p.odd && p.next < len(p.lines) {
		line = p.lines[p.next]
		if line.indent < column {
			break
		}
		if line.indent > column {
			return p.refuse()
		}
		p.pair(m, line, line.start+column, column)
	}
	return m
}

// pair reads a key and its value, which may take further lines.
func (p *plainReader) pair(m *node, line plainLine, at, column int) {
	key, value, found := p.key(line, at, line.end)
	if !found {
		p.refuse()
		return
	}
	p.next++
	if value < line.end {
		m.add(key)
		m.add(p.value(line, value, line.end))
		if p.next < len(p.lines) && p.lines[p.next].indent > column {
			p.refuse() // the text goes on
		}
		return
	}
	m.add(key)
	m.add(p.below(column))
}

// below reads what stands below a key at a column.
func (p *plainReader) below(column int) *node {
	if p.next >= len(p.lines) {
		return p.refuse()
	}
	line := p.lines[p.next]
	switch dash := p.isItem(line, line.indent); {
	case dash && line.indent >= column:
		return p.list(line.indent)
	case !dash && line.indent > column:
		return p.mapping(line.indent, line.indent)
	}
	return p.refuse() // nothing at all
}

// isItem tells whether there is an element of a list at a column.
func (p *plainReader) isItem(line plainLine, column int) bool {
	return strings.HasPrefix(p.text[line.start+column:line.end], "- ")
}

// list reads the elements of a list whose dashes stand at a column.
func (p *plainReader) list(column int) *node {
	if !p.enter() {
		return p.refuse()
	}
	defer p.leave()
	line := p.lines[p.next]
	l := p.node(yaml.SequenceNode, "!!seq", line, line.start+column)
	for !p.odd && p.next < len(p.lines) {
		line = p.lines[p.next]
		if line.indent < column || line.indent == column && !p.isItem(line, column) {
			break
		}
		if line.indent > column {
			return p.refuse()
		}
		l.add(p.item(line, column))
	}
	return l
}

// item reads an element of a list: a mapping that begins behind the dash, or a value.
func (p *plainReader) item(line plainLine, column int) *node {
	at := line.start + column + 2
	for p.text[at] == ' ' {
		at++
	}
	if strings.HasPrefix(p.text[at:line.end], "- ") {
		return p.refuse()
	}
	if _, _, found := p.key(line, at, line.end); found {
		inner := at - line.start
		return p.mapping(inner, inner)
	}
	p.next++
	if p.next < len(p.lines) && p.lines[p.next].indent > column {
		return p.refuse()
	}
	return p.value(line, at, line.end)
}

// key reads a key at an offset: text without quotes, a colon, and a space or the end. value is
// where the value begins, or the end.
func (p *plainReader) key(line plainLine, at, end int) (key *node, value int, found bool) {
	if strings.IndexByte("\"'[{", p.text[at]) >= 0 {
		return nil, 0, false
	}
	colon := at
	for colon < end && p.text[colon] != ':' {
		colon++
	}
	const longest = 200 // bytes; YAML itself has a limit for keys
	if colon == end || colon-at > longest || colon+1 < end && p.text[colon+1] != ' ' || p.text[max(colon-1, at)] == ' ' {
		return nil, 0, false
	}
	value = colon + 1
	for value < end && p.text[value] == ' ' {
		value++
	}
	return p.scalar(line, at, colon), value, !p.odd
}

// value reads a value that ends on its line.
func (p *plainReader) value(line plainLine, at, end int) *node {
	n, next := p.inline(line, at, end, false)
	if next != end {
		return p.refuse()
	}
	return n
}

// inline reads a value: brackets, quotes or text. Text ends at the end, and between brackets at
// what divides it from others.
func (p *plainReader) inline(line plainLine, at, end int, flow bool) (n *node, next int) {
	if at >= end || p.odd {
		return p.refuse(), end
	}
	switch p.text[at] {
	case '[':
		return p.brackets(line, at, end)
	case '{':
		return p.braces(line, at, end)
	case '"', '\'':
		return p.quoted(line, at, end)
	}
	next = end
	if flow {
		next = at + strings.IndexAny(p.text[at:end], ",[]{}:")
		if next < at {
			return p.refuse(), end
		}
		if strings.IndexByte("[{", p.text[next]) >= 0 {
			return p.refuse(), end
		}
	} else if strings.Contains(p.text[at:end], ": ") || p.text[end-1] == ':' {
		return p.refuse(), end
	}
	return p.scalar(line, at, at+len(strings.TrimRight(p.text[at:next], " "))), next
}

// quoted reads a text in quotes without escapes.
func (p *plainReader) quoted(line plainLine, at, end int) (n *node, next int) {
	quote := p.text[at : at+1]
	length := strings.Index(p.text[at+1:end], quote)
	next = at + length + 2
	if length < 0 || strings.HasPrefix(p.text[next:end], quote) {
		return p.refuse(), end
	}
	n = p.node(yaml.ScalarNode, "!!str", line, at)
	n.value, n.style = p.text[at+1:next-1], yaml.DoubleQuotedStyle
	if quote == "'" {
		n.style = yaml.SingleQuotedStyle
	}
	return n, next
}

// brackets reads a list between brackets.
func (p *plainReader) brackets(line plainLine, at, end int) (n *node, next int) {
	return p.between(line, at, end, ']', p.node(yaml.SequenceNode, "!!seq", line, at), func(l *node, at int) int {
		n, next := p.inline(line, at, end, true)
		if n.kind != yaml.ScalarNode || !strings.HasPrefix(p.text[next:end], ":") {
			l.add(n)
			return next
		}
		pair := p.node(yaml.MappingNode, "!!map", line, next)
		pair.style, pair.column = yaml.FlowStyle, n.column
		next = p.flowPair(pair, n, line, next, end)
		l.add(pair)
		return next
	})
}

// braces reads a mapping between braces.
func (p *plainReader) braces(line plainLine, at, end int) (n *node, next int) {
	return p.between(line, at, end, '}', p.node(yaml.MappingNode, "!!map", line, at), func(m *node, at int) int {
		key, next := p.inline(line, at, end, true)
		return p.flowPair(m, key, line, next, end)
	})
}

// between reads what stands between an opening and a closing bracket, one or more with commas.
func (p *plainReader) between(line plainLine, at, end int, closing byte, n *node, one func(n *node, at int) int) (*node, int) {
	if !p.enter() {
		return p.refuse(), end
	}
	defer p.leave()
	n.style = yaml.FlowStyle
	for at = p.spaces(at+1, end); ; at = p.spaces(at+1, end) {
		at = p.spaces(one(n, at), end)
		switch {
		case p.odd || at >= end:
			return p.refuse(), end
		case p.text[at] == closing:
			return n, at + 1
		case p.text[at] != ',':
			return p.refuse(), end
		}
	}
}

// flowPair reads the colon and the value behind a key between brackets.
func (p *plainReader) flowPair(m, key *node, line plainLine, at, end int) (next int) {
	if p.odd || key.kind != yaml.ScalarNode || key.style != 0 || !strings.HasPrefix(p.text[at:end], ": ") || p.text[at-1] == ' ' {
		p.refuse()
		return end
	}
	value, next := p.inline(line, p.spaces(at+1, end), end, true)
	m.add(key)
	m.add(value)
	return next
}

func (p *plainReader) spaces(at, end int) int {
	for at < end && p.text[at] == ' ' {
		at++
	}
	return at
}

// scalar makes a node of a text without quotes.
func (p *plainReader) scalar(line plainLine, at, end int) *node {
	text := p.text[at:end]
	tag := plainTag(text)
	if tag == "" {
		return p.refuse()
	}
	n := p.node(yaml.ScalarNode, tag, line, at)
	n.value = text
	return n
}
