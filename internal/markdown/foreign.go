package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
)

// checkForeign looks for what would be published as it was typed, though it was meant to do
// something: the markup of other programs, marks that open or close nothing, lists and headings
// without their space.
func checkForeign(w *writer, parent ast.Node) {
	line := line{w: w, lead: parent.Type() == ast.TypeBlock}
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			line.add(n)
		case *ast.String:
			line.lead = line.lead && !line.empty()
		default:
			line.before = isEmphasis(n)
			line.checkTimes()
			line.check()
			line = line.next(false)
		}
	}
	line.check()
}

// A line is the text between two line breaks, or between other inlines, as it stands in the body.
// Typographic characters are in it as they were typed.
type line struct {
	w           *writer
	lead        bool // it begins a line of its block
	start, stop int
	before      bool // emphasis begins right behind it

	reported []bool // for each byte; nil while nothing is
}

func (l *line) empty() bool { return l.start == l.stop }

func (l *line) next(lead bool) line { return line{w: l.w, lead: lead} }

func (l *line) add(t *ast.Text) {
	if t.IsRaw() {
		return
	}
	if l.empty() {
		l.start = t.Segment.Start
	}
	l.stop = t.Segment.Stop
	if t.SoftLineBreak() || t.HardLineBreak() {
		l.check()
		*l = l.next(true)
	}
}

func isEmphasis(n ast.Node) bool {
	_, is := n.(*ast.Emphasis)
	return is
}

func (l *line) check() {
	if l.empty() {
		return
	}
	text := l.w.src[l.start:l.stop]
	if bytesOfForeign().mayBeIn(text, l.lead) {
		l.checkForms(text)
	}
	l.checkEnd(text)
}

func (l *line) checkForms(text []byte) {
	for _, kind := range foreignForms() {
		for _, f := range kind.forms {
			if f.lead && !l.lead || !bytes.Contains(text, f.sign) {
				continue
			}
			for _, m := range f.form.FindAllSubmatchIndex(text, -1) {
				l.reportForm(kind.code, f, text, m)
			}
		}
	}
}

// claim tells whether nothing is reported yet of what begins at from, and notes that now
// something is.
func (l *line) claim(from, to int) bool {
	if l.reported == nil {
		l.reported = make([]bool, l.stop-l.start)
	}
	if l.reported[from] {
		return false
	}
	for i := from; i < to; i++ {
		l.reported[i] = true
	}
	return true
}

func (l *line) reportForm(code string, f foreign, text []byte, match []int) {
	if escaped(text, match[2]) || !l.claim(match[2], match[3]) {
		return
	}
	at := l.w.span(l.start+match[2], l.start+match[3])
	d := l.w.diags.Add(at, code, "%s: %s", f.what, quote(string(text[match[2]:match[3]])))
	if f.rewrite != nil {
		d.Hint = f.rewrite(group(text, match, 2), group(text, match, 3))
		return
	}
	d.Hint = string(f.form.Expand(nil, []byte(f.hint), text, match))
}

// group returns what a group of a form has matched, "" for nothing.
func group(text []byte, match []int, n int) string {
	if 2*n+1 >= len(match) || match[2*n] < 0 {
		return ""
	}
	return string(text[match[2*n]:match[2*n+1]])
}

// checkTimes reports an asterisk between two digits that begins emphasis: in 3*10 (*) it was
// meant to be read.
func (l *line) checkTimes() {
	if !l.before || l.empty() || l.w.src[l.stop] != '*' || !isDigit(l.w.src[l.stop-1]) {
		return
	}
	end := l.stop
	for end < len(l.w.src) && l.w.src[end] == '*' {
		end++
	}
	if end == len(l.w.src) || !isDigit(l.w.src[end]) {
		return
	}
	d := l.w.diags.Add(l.w.span(l.stop, end), "stray-mark", "an asterisk between digits slants the text behind it: %s",
		quote(string(l.w.src[l.stop-1:end+1])))
	d.Hint = `write × for "times", or \* for a plain asterisk`
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }

// checkEnd reports an asterisk too many before emphasis: **bold*.
func (l *line) checkEnd(text []byte) {
	last := len(text) - 1
	if !l.before || text[last] != '*' || escaped(text, last) || l.w.src[l.stop] != '*' {
		return
	}
	d := l.w.diags.Add(l.w.span(l.stop-1, l.stop), "stray-mark", "%s: %s", strayMark, `"*"`)
	d.Hint = "write as many asterisks before the words as behind them"
}

// escaped tells whether an odd number of backslashes stands before at.
func escaped(text []byte, at int) bool {
	n := 0
	for n < at && text[at-1-n] == '\\' {
		n++
	}
	return n%2 == 1
}
