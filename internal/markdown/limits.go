package markdown

import (
	"bytes"

	"posebook/internal/diag"
	"posebook/internal/source"
)

const (
	// MaxDepth bounds how deep lists, quotes, definitions and footnotes nest, how many brackets
	// are open at once in one paragraph, and how deep emphasis nests. Lists 4,000 deep keep the
	// parser busy for 20 seconds.
	MaxDepth = 32

	// MaxCells bounds the tables of a body. The parser fills each row to the width of the header,
	// so a file of 1 MiB could otherwise ask for 10^10 cells.
	MaxCells = 20_000

	// MaxFootnotes bounds the footnotes of a body and the references to them: each reference
	// looks at every footnote.
	MaxFootnotes = 1_000

	// maxWork bounds the marks of a body (brackets, quotes, asterisks and their like), squared
	// for each paragraph and summed: matching them takes time in the square of their number. One
	// paragraph may have about 7,000.
	maxWork = 50_000_000
)

// A limiter looks at a body line by line, before the parser does. It counts too much rather than
// too little: it knows nothing of code.
type limiter struct {
	body    source.Span
	diags   *diag.List
	columns []int // where the contents of the open list items begin, outermost first
	open    int   // brackets open in this paragraph
	pipes   int   // of the widest line of this paragraph
	lines   int   // of this paragraph
	marks   int   // of this paragraph
	cells   int   // of the paragraphs before
	work    int   // of the paragraphs before
	notes   int   // of the body
	offset  int   // of the line in the file
}

// withinLimits reports what the parser should not be given. The first fault found ends it.
func withinLimits(body source.Span, diags *diag.List) bool {
	l := limiter{body: body, diags: diags}
	text := body.File.Text[body.Start:body.End]
	for at := 0; at < len(text); {
		end := len(text)
		if i := bytes.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		l.offset = body.Start + at
		if !l.line(text[at:end]) {
			return false
		}
		at = end
	}
	return true
}

func (l *limiter) refuse(at, end int, code, format string, args ...any) bool {
	l.diags.Add(l.body.File.Span(l.offset+at, l.offset+end), code, format, args...)
	return false
}

func (l *limiter) line(line []byte) bool {
	at, ok := l.markers(line)
	if !ok {
		return false
	}
	if len(bytes.TrimSpace(line[at:])) == 0 {
		l.endParagraph()
		return true
	}
	return l.inline(line, at)
}

// markers reads what opens containers at the start of a line: '>', '-', '1.', ':' and '[^1]:'. It
// returns where they end.
func (l *limiter) markers(line []byte) (at int, ok bool) {
	if isRule(line) {
		return 0, true
	}
	quotes, column := 0, 0
	for at < len(line) {
		switch c := line[at]; c {
		case ' ':
			at, column = at+1, column+1
			continue
		case '\t':
			at, column = at+1, column/4*4+4
			continue
		case '>':
			quotes, at, column = quotes+1, at+1, column+1
		default:
			size := markerSize(line[at:])
			if size == 0 {
				return at, true
			}
			if c == '[' {
				l.notes++
			}
			l.push(column, min(size, 4))
			at, column = at+size, column+size
		}
		if quotes+len(l.columns) > MaxDepth {
			return at, l.refuse(at-1, at, "too-deep", "lists and quotes nested more than %d deep", MaxDepth)
		}
	}
	return at, true
}

// push opens an item at a column, and closes those that end there.
func (l *limiter) push(column, width int) {
	for len(l.columns) > 0 && l.columns[len(l.columns)-1] > column {
		l.columns = l.columns[:len(l.columns)-1]
	}
	l.columns = append(l.columns, column+width)
}

// isRule tells whether a line is a thematic break, which looks like many lists in one another.
func isRule(line []byte) bool {
	text := bytes.TrimSpace(line)
	if len(text) < 3 || text[0] != '-' && text[0] != '*' {
		return false
	}
	for _, c := range text {
		if c != text[0] && c != ' ' && c != '\t' {
			return false
		}
	}
	return true
}

// markerSize returns the size of the marker that text begins with, 0 if it begins with none.
func markerSize(text []byte) int {
	size := 0
	switch c := text[0]; {
	case c == '-' || c == '*' || c == '+' || c == ':':
		size = 1
	case c >= '0' && c <= '9':
		for size < len(text) && text[size] >= '0' && text[size] <= '9' {
			size++
		}
		if size == len(text) || text[size] != '.' && text[size] != ')' {
			return 0
		}
		size++
	case bytes.HasPrefix(text, []byte("[^")):
		return noteMarkerSize(text)
	default:
		return 0
	}
	if size < len(text) && bytes.IndexByte([]byte(" \t\r\n"), text[size]) < 0 {
		return 0
	}
	return size
}

// noteMarkerSize is markerSize for what begins with "[^". A label may hold an escaped bracket.
func noteMarkerSize(text []byte) int {
	for i := 2; i+1 < len(text); i++ {
		switch {
		case text[i] == '\\':
			i++
		case text[i] == ']' && text[i+1] == ':':
			return i + 2
		}
	}
	return 0
}

// tableCells returns how many cells the paragraph would have as a table.
func (l *limiter) tableCells() int {
	if l.pipes == 0 {
		return 0
	}
	return (l.pipes + 1) * l.lines
}

func (l *limiter) endParagraph() {
	l.cells += l.tableCells()
	l.work += l.marks * l.marks
	l.open, l.pipes, l.lines, l.marks = 0, 0, 0, 0
}

// inline counts what follows the markers of a line.
func (l *limiter) inline(line []byte, from int) bool {
	pipes := 0
	for i := from; i < len(line); i++ {
		c := line[i]
		if !isSpecial[c] {
			continue
		}
		if c == '|' {
			pipes++
		} else if !l.mark(line, i) {
			return false
		}
	}
	l.lines++
	l.pipes = max(l.pipes, pipes)
	if l.cells+l.tableCells() > MaxCells {
		return l.refuse(0, len(line), "too-long", "tables with more than %d cells", MaxCells)
	}
	return true
}

// mark counts the mark at i.
func (l *limiter) mark(line []byte, i int) bool {
	switch c := line[i]; {
	case c < ' ' || c == 0x7F:
		return l.refuse(i, i+1, "control-character", "a control character, %q", c)
	case c == '[':
		l.open++
		if i+1 < len(line) && line[i+1] == '^' {
			l.notes++
		}
	case c == ']':
		l.open = max(l.open-1, 0)
	}
	l.marks++
	switch {
	case l.open > MaxDepth:
		return l.refuse(i, i+1, "too-deep", "brackets nested more than %d deep", MaxDepth)
	case l.notes > MaxFootnotes:
		return l.refuse(i, i+1, "too-long", "more than %d footnotes and references to them", MaxFootnotes)
	case l.work+l.marks*l.marks > maxWork:
		return l.refuse(i, i+1, "too-long", "too many brackets, quotes and asterisks without a blank line between them")
	}
	return true
}

// isSpecial tells the bytes that inline looks at: control characters, bars and marks.
var isSpecial = func() (special [256]bool) {
	for _, c := range "[]*_~`<|\"'&!" {
		special[c] = true
	}
	for c := range ' ' {
		special[c] = true
	}
	special[0x7F] = true
	for _, c := range "\t\n\r" {
		special[c] = false
	}
	return special
}()
