package frontmatter

import (
	"bytes"

	"github.com/adrg/frontmatter"
	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// Read splits the file and parses its block, which must be a mapping. ok is false where there is
// nothing to read; diags then holds why.
func Read(f *source.File, diags *diag.List) (root Node, body source.Span, ok bool) {
	block, body, ok := Split(f, diags)
	if !ok {
		return Node{}, body, false
	}
	lines := newLines(block)
	if inner := lines.innerFence(); inner.HasPosition() {
		diags.Add(inner, "yaml", `a line "---" inside the front matter ends it too early`).Hint = `write another line, such as "***"`
		return Node{}, body, false
	}
	root, ok = parseWith(lines, diags, splitPlain)
	return root, body, ok
}

// Parse parses a span that is YAML from end to end, such as a whole site.yaml.
func Parse(block source.Span, diags *diag.List) (Node, bool) {
	if !checkText(block.File, diags) {
		return Node{}, false
	}
	return parseWith(newLines(block), diags, loadYAML)
}

func parseWith(lines *lines, diags *diag.List, load func(source.Span) (*node, error)) (Node, bool) {
	block := lines.block
	if onlyComments(block.File.Text[block.Start:block.End]) {
		diags.Add(block.File.Whole(), "empty-front-matter", "there is nothing to read").Hint = `give it at least a line "title: …"`
		return Node{}, false
	}
	top, err := load(block)
	if err != nil {
		reportYAML(lines, err, diags)
		return Node{}, false
	}
	root := Node{lines: lines, y: top}
	if root.refuseShorthand(diags) {
		return Node{}, false
	}
	if root.refuseLong(diags) {
		return Node{}, false
	}
	before := diags.Errors()
	root.check(diags)
	if root.y.kind != yaml.MappingNode {
		if diags.Errors() == before {
			reportNoMapping(root, diags)
		}
		return Node{}, false
	}
	return root, true
}

func reportNoMapping(root Node, diags *diag.List) {
	at := root.Span()
	if isPlain(root) && root.lines.reportOddColon(at.Start, diags) {
		return
	}
	diags.Add(at, "wrong-type", "expected lines of the form \"key: value\", found %s", root.kind()).
		Hint = `begin with a line "title: …", with a space after the colon`
}

func loadYAML(block source.Span) (*node, error) {
	var top yaml.Node
	if err := yaml.Load(block.File.Text[block.Start:block.End], &top); err != nil {
		return nil, err
	}
	return nodesOf(top.Content[0]), nil
}

// splitPlain is splitYAML, faster where the block is plain.
func splitPlain(block source.Span) (*node, error) {
	if root, ok := plainBlock(block); ok {
		return root, nil
	}
	return splitYAML(block)
}

// splitYAML gives the splitter only the block and its fences: it copies all that it is given.
func splitYAML(block source.Span) (*node, error) {
	var top yaml.Node
	head := block.File.Text[:lineEnd(block.File.Text, block.End)]
	format := frontmatter.NewFormat(fence, fence, func(data []byte, v any) error { return yaml.Load(data, v) })
	if _, err := frontmatter.Parse(bytes.NewReader(head), &top, format); err != nil {
		return nil, err
	}
	return nodesOf(top.Content[0]), nil
}

// lines maps the YAML reader's lines and columns to bytes of the file.
type lines struct {
	block  source.Span
	starts []int
	marks  map[int][]int // of long lines: where each column after a multiple of markEvery begins
}

// markEvery is how many columns lie between two marks. Without marks, finding the places of all
// elements of a list that stands on one line would take time by the square of its length.
const markEvery = 512

func newLines(block source.Span) *lines {
	text := block.File.Text
	l := &lines{block: block, starts: make([]int, 0, 32)}
	for at := block.Start; at < block.End; {
		end := lineEnd(text, at)
		if end-at > markEvery {
			l.mark(at, end)
		}
		l.starts = append(l.starts, at)
		at = end
	}
	return l
}

// mark notes where columns begin in the line that is next.
func (l *lines) mark(start, end int) {
	if l.marks == nil {
		l.marks = map[int][]int{}
	}
	marks := []int{start}
	column := 0
	for at := range string(l.block.File.Text[start:end]) {
		if column++; column%markEvery == 1 && column > 1 {
			marks = append(marks, start+at)
		}
	}
	l.marks[len(l.starts)] = marks
}

// offset returns the byte at a line and a column in characters, both from 1.
func (l *lines) offset(line, column int) int {
	if line-1 >= len(l.starts) {
		return l.block.End
	}
	at := l.starts[max(line, 1)-1]
	column = max(column, 1) - 1
	if marks := l.marks[max(line, 1)-1]; marks != nil {
		mark := min(column/markEvery, len(marks)-1)
		at = marks[mark]
		column -= mark * markEvery
	}
	for range column {
		if at >= l.block.End || l.block.File.Text[at] == '\n' {
			break
		}
		at++
		for at < l.block.End && l.block.File.Text[at]&0xC0 == 0x80 { // the rest of one UTF-8 character
			at++
		}
	}
	return at
}

func (l *lines) at(line, column int) source.Span {
	at := l.offset(line, column)
	return l.block.File.Span(at, min(at+1, l.block.End))
}

// innerFence finds an indented line '---': the splitting library takes it for the end of the block.
func (l *lines) innerFence() source.Span {
	text := l.block.File.Text
	for _, start := range l.starts {
		line := text[start:lineEnd(text, start)]
		if trimmed := bytes.TrimSpace(line); string(trimmed) == fence {
			at := start + bytes.IndexByte(line, '-')
			return l.block.File.Span(at, at+len(fence))
		}
	}
	return l.block.File.Whole()
}
