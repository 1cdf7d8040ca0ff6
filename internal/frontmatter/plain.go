package frontmatter

import (
	"bytes"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"posebook/internal/source"
)

// Most front matter is plain: keys and values on one line each, lists, and brackets that close on
// the line that opens them. What is so plain is read here in a fraction of the time, into the very
// nodes that the YAML library makes of it; a test compares the two. Whatever else there is, a
// comment, a text over two lines, an escape, a slip, leaves the whole block to the library.

// plainBlock reads a block into the nodes of the YAML library. It is not ok for one that is not
// plain.
func plainBlock(block source.Span) (root *yaml.Node, ok bool) {
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
	nodes []yaml.Node // for those to come: one by one they would take more time than all else
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
func (p *plainReader) refuse() *yaml.Node {
	p.odd = true
	return &yaml.Node{}
}

// node makes a node at an offset in a line.
func (p *plainReader) node(kind yaml.Kind, tag string, line plainLine, at int) *yaml.Node {
	if len(p.nodes) == 0 {
		p.nodes = make([]yaml.Node, 24)
	}
	n := &p.nodes[0]
	p.nodes = p.nodes[1:]
	n.Kind, n.Tag = kind, tag
	n.Line, n.Column = line.number, p.columnAt(line, at)
	return n
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
func (p *plainReader) mapping(column, first int) *yaml.Node {
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
func (p *plainReader) pair(m *yaml.Node, line plainLine, at, column int) {
	key, value, found := p.key(line, at, line.end)
	if !found {
		p.refuse()
		return
	}
	p.next++
	if value < line.end {
		m.Content = append(m.Content, key, p.value(line, value, line.end))
		if p.next < len(p.lines) && p.lines[p.next].indent > column {
			p.refuse() // the text goes on
		}
		return
	}
	m.Content = append(m.Content, key, p.below(column))
}

// below reads what stands below a key at a column.
func (p *plainReader) below(column int) *yaml.Node {
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
func (p *plainReader) list(column int) *yaml.Node {
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
		l.Content = append(l.Content, p.item(line, column))
	}
	return l
}

// item reads an element of a list: a mapping that begins behind the dash, or a value.
func (p *plainReader) item(line plainLine, column int) *yaml.Node {
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
func (p *plainReader) key(line plainLine, at, end int) (key *yaml.Node, value int, found bool) {
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
func (p *plainReader) value(line plainLine, at, end int) *yaml.Node {
	n, next := p.inline(line, at, end, false)
	if next != end {
		return p.refuse()
	}
	return n
}

// inline reads a value: brackets, quotes or text. Text ends at the end, and between brackets at
// what divides it from others.
func (p *plainReader) inline(line plainLine, at, end int, flow bool) (n *yaml.Node, next int) {
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
func (p *plainReader) quoted(line plainLine, at, end int) (n *yaml.Node, next int) {
	quote := p.text[at : at+1]
	length := strings.Index(p.text[at+1:end], quote)
	next = at + length + 2
	if length < 0 || strings.HasPrefix(p.text[next:end], quote) {
		return p.refuse(), end
	}
	n = p.node(yaml.ScalarNode, "!!str", line, at)
	n.Value, n.Style = p.text[at+1:next-1], yaml.DoubleQuotedStyle
	if quote == "'" {
		n.Style = yaml.SingleQuotedStyle
	}
	return n, next
}

// brackets reads a list between brackets.
func (p *plainReader) brackets(line plainLine, at, end int) (n *yaml.Node, next int) {
	return p.between(line, at, end, ']', p.node(yaml.SequenceNode, "!!seq", line, at), func(l *yaml.Node, at int) int {
		n, next := p.inline(line, at, end, true)
		if n.Kind != yaml.ScalarNode || !strings.HasPrefix(p.text[next:end], ":") {
			l.Content = append(l.Content, n)
			return next
		}
		pair := p.node(yaml.MappingNode, "!!map", line, next)
		pair.Style, pair.Column = yaml.FlowStyle, n.Column
		next = p.flowPair(pair, n, line, next, end)
		l.Content = append(l.Content, pair)
		return next
	})
}

// braces reads a mapping between braces.
func (p *plainReader) braces(line plainLine, at, end int) (n *yaml.Node, next int) {
	return p.between(line, at, end, '}', p.node(yaml.MappingNode, "!!map", line, at), func(m *yaml.Node, at int) int {
		key, next := p.inline(line, at, end, true)
		return p.flowPair(m, key, line, next, end)
	})
}

// between reads what stands between an opening and a closing bracket, one or more with commas.
func (p *plainReader) between(line plainLine, at, end int, closing byte, n *yaml.Node, one func(n *yaml.Node, at int) int) (*yaml.Node, int) {
	if !p.enter() {
		return p.refuse(), end
	}
	defer p.leave()
	n.Style = yaml.FlowStyle
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
func (p *plainReader) flowPair(m, key *yaml.Node, line plainLine, at, end int) (next int) {
	if p.odd || key.Kind != yaml.ScalarNode || key.Style != 0 || !strings.HasPrefix(p.text[at:end], ": ") || p.text[at-1] == ' ' {
		p.refuse()
		return end
	}
	value, next := p.inline(line, p.spaces(at+1, end), end, true)
	m.Content = append(m.Content, key, value)
	return next
}

func (p *plainReader) spaces(at, end int) int {
	for at < end && p.text[at] == ' ' {
		at++
	}
	return at
}

// scalar makes a node of a text without quotes.
func (p *plainReader) scalar(line plainLine, at, end int) *yaml.Node {
	text := p.text[at:end]
	tag := plainTag(text)
	if tag == "" {
		return p.refuse()
	}
	n := p.node(yaml.ScalarNode, tag, line, at)
	n.Value = text
	return n
}

// plainTag returns the type that YAML sees in a text without quotes, "" for one that had better be
// left to the library.
func plainTag(text string) string {
	if text == "" {
		return ""
	}
	switch r, _ := utf8.DecodeRuneInString(text); {
	case r >= '0' && r <= '9':
		return numberTag(text)
	case r == '-' && len(text) > 1 && text[1] >= '0' && text[1] <= '9':
		if tag := numberTag(text[1:]); tag == "!!int" || tag == "!!float" {
			return tag
		}
		return ""
	case text == "true" || text == "false":
		return "!!bool"
	case unicode.IsLetter(r):
		if len(text) <= len("false") && specialWord(text) {
			return ""
		}
		return "!!str"
	}
	return ""
}

// specialWord tells whether some version of YAML reads a word as a truth value, a number or
// nothing.
func specialWord(text string) bool {
	switch strings.ToLower(text) {
	case "true", "false", "null", "yes", "no", "on", "off", "y", "n", "inf", "nan":
		return true
	}
	return false
}

// numberTag is plainTag for a text that begins with a digit: whole numbers and those with a point,
// and a number before a word or its unit ("5 breaths", "30s").
func numberTag(text string) string {
	digits := len(text) - len(strings.TrimLeft(text, "0123456789"))
	rest := text[digits:]
	switch {
	case digits > 9 || digits > 1 && text[0] == '0':
		return ""
	case rest == "":
		return "!!int"
	case digits == 4 && rest[0] == '-':
		if _, err := time.Parse(time.DateOnly, text); err == nil {
			return "!!timestamp"
		}
		return ""
	case rest[0] == '.' && len(rest) > 1 && len(rest) < 9 && strings.Trim(rest[1:], "0123456789") == "":
		return "!!float"
	case rest[0] == ' ' && len(rest) > 1 && asciiLetter(rest[1]) && !strings.Contains(rest, ":"):
		return "!!str"
	case asciiLetter(rest[0]) && strings.IndexByte("eExXoObB", rest[0]) < 0 && strings.IndexFunc(rest, func(r rune) bool { return !asciiLetter(byte(r)) || r >= utf8.RuneSelf }) < 0:
		return "!!str"
	}
	return ""
}

func asciiLetter(c byte) bool { return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' }
