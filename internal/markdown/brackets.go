package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// A bracketCheck looks for brackets that were meant to lead somewhere.
type bracketCheck struct{ *writer }

// checkBrackets looks for links, references and footnotes that CommonMark publishes as plain
// brackets because they are not whole: [text][unknown], [text](a path with spaces.md),
// [^unknown]. A lone [word] is just that.
func (w bracketCheck) checkBrackets(parent ast.Node) {
	w.brackets = w.brackets[:0]
	done := 0
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		if t, ok := n.(*ast.Text); ok && !t.IsRaw() {
			done = w.bracketsIn(max(t.Segment.Start, done), t.Segment.Stop, done)
		}
	}
}

// bracketsIn looks at the text from start to stop and returns where what it has reported ends.
func (w bracketCheck) bracketsIn(start, stop, done int) int {
	if len(w.brackets) == 0 && (start >= stop || bytes.IndexByte(w.src[start:stop], '[') < 0) {
		return done
	}
	for at := start; at < stop; at++ {
		switch w.src[at] {
		case '\\':
			at++
		case '[':
			if end := w.unknownFootnote(at); end > 0 {
				at, done = end-1, end
				continue
			}
			w.brackets = append(w.brackets, at)
		case ']':
			if len(w.brackets) == 0 {
				continue
			}
			open := w.brackets[len(w.brackets)-1]
			w.brackets = w.brackets[:len(w.brackets)-1]
			if end := w.brokenLink(open, at); end > 0 {
				at, done = end-1, end
			}
		}
	}
	return done
}

// closing returns the offset of the bracket that closes a label that begins at at, -1 for none.
func (w bracketCheck) closing(at int) int {
	for i := at; i < len(w.src) && i-at < 1000; i++ {
		switch w.src[i] {
		case '\\':
			i++
		case '[':
			return -1
		case ']':
			return i
		case '\n':
			if i+1 < len(w.src) && (w.src[i+1] == '\n' || w.src[i+1] == '\r') {
				return -1
			}
		}
	}
	return -1
}

// unknownFootnote reports a reference to a footnote that is not defined, and returns where it
// ends; 0 for none.
func (w bracketCheck) unknownFootnote(at int) int {
	if at+1 >= len(w.src) || w.src[at+1] != '^' {
		return 0
	}
	end := w.closing(at + 2)
	if end <= at+2 {
		return w.malformedFootnote(at)
	}
	label := w.src[at+2 : end]
	d := w.diags.Add(w.span(at, end+1), "undefined-footnote", "no footnote %s", quote(string(label)))
	d.Hint = "write it on a line of its own: [^" + string(label) + "]: text"
	return end + 1
}

// malformedFootnote reports a reference to a footnote that has no name, or one with brackets, or
// that is not closed.
func (w bracketCheck) malformedFootnote(at int) int {
	end, depth := at+2, 1
	for depth > 0 && end < len(w.src) && w.src[end] != '\n' {
		switch w.src[end] {
		case '\\':
			end++
		case '[':
			depth++
		case ']':
			depth--
		}
		end++
	}
	if end = min(end, len(w.src)); depth > 0 {
		end = at + 2
	}
	d := w.diags.Add(w.span(at, end), "undefined-footnote", "no footnote has such a name: %s", quote(string(w.src[at:end])))
	d.Hint = `write [^1]: a name without brackets; \[ for a plain bracket`
	return end
}

// brokenLink looks at what follows a bracket that closes at at, having been opened at open. It
// returns where what it reports ends, 0 for none.
func (w bracketCheck) brokenLink(open, at int) int {
	if at+1 >= len(w.src) {
		return 0
	}
	if open > 0 && w.src[open-1] == '!' && !bytes.HasSuffix(w.src[:open-1], []byte{'\\'}) {
		open-- // an image
	}
	switch w.src[at+1] {
	case '(':
		d := w.diags.Add(w.span(open, at+2), "broken-link", "a link that is not whole")
		d.Hint = "write [text](path); put a path with spaces between < and >"
		return at + 2
	case '[':
		return w.unknownReference(open, at)
	}
	return 0
}

func (w bracketCheck) unknownReference(open, at int) int {
	end := w.closing(at + 2)
	if end < 0 {
		return 0
	}
	label := w.src[at+2 : end]
	if len(bytes.TrimSpace(label)) == 0 {
		label = bytes.TrimPrefix(w.src[open:at], []byte("!"))[1:]
	}
	if _, defined := w.context.Reference(util.ToLinkReference(label)); defined {
		w.diags.Add(w.span(open, end+1), "nested-link", "a link within a link").Hint = "end the one before the other begins"
		return end + 1
	}
	d := w.diags.Add(w.span(open, end+1), "undefined-link", "no link is defined for %s", quote(string(label)))
	d.Hint = "write [" + string(label) + "]: ../poses/tree.md on a line of its own, or \\[ for a plain bracket"
	return end + 1
}
