package frontmatter

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"posebook/internal/diag"
)

// In a text without quotes YAML takes a '#' after a blank for the beginning of a comment, and the
// rest of the line is lost in silence. Where a letter or a digit follows ('stop at #3 of the
// steps') that is hardly ever meant; a comment is written '# so', and stays free.

// isPlain tells whether a node is a text without quotes.
func isPlain(n Node) bool { return isScalar(n) && n.y.style == 0 }

// plainEnd returns where a text without quotes ends, on whatever line.
func plainEnd(text []byte, start int, value string) int {
	end := start
	for word := range strings.FieldsFuncSeq(value, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) {
		at := end + len(text[end:]) - len(bytes.TrimLeft(text[end:], " \t\r\n"))
		if !bytes.HasPrefix(text[at:], []byte(word)) {
			return end
		}
		end = at + len(word)
	}
	return end
}

// blanksEnd returns the offset after the spaces and tabs that begin at one.
func blanksEnd(text []byte, at int) int {
	for at < len(text) && (text[at] == ' ' || text[at] == '\t') {
		at++
	}
	return at
}

// joinedAt tells whether a '#' stands at an offset with a letter or a digit behind it.
func joinedAt(text []byte, at int) bool {
	if at >= len(text) || text[at] != '#' {
		return false
	}
	r, _ := utf8.DecodeRune(text[at+1:])
	return unicode.IsLetter(r) || unicode.IsNumber(r)
}

// joinedAfter returns where, after blanks on the line of what has ended, such a '#' stands; -1
// for none.
func joinedAfter(text []byte, end int) int {
	if at := blanksEnd(text, end); at > end && joinedAt(text, at) {
		return at
	}
	return -1
}

// joinedBelow returns where such a '#' begins the line below a text, set in so far that the line
// would be a part of the text without it; -1 for none.
func joinedBelow(text []byte, end int, in place) int {
	at := blanksEnd(text, end)
	if at < len(text) && text[at] != '\r' && text[at] != '\n' {
		return -1
	}
	line := lineEnd(text, at)
	at = blanksEnd(text, line)
	if joinedAt(text, at) && (in.flow || at-line+1 > in.indent) {
		return at
	}
	return -1
}

// isCut tells whether a '#' cuts a text without quotes, and reports it.
func (c *checker) isCut(n Node, in place) bool {
	text := n.lines.block.File.Text[:n.lines.block.End]
	start := n.lines.offset(int(n.y.line), int(n.y.column))
	end := plainEnd(text, start, n.y.value)
	at := joinedAfter(text, end)
	if at < 0 && n.y.value != "" {
		at = joinedBelow(text, end, in)
	}
	if at >= 0 {
		c.cut(at, n.y.value+" "+string(restOf(text, at, in.flow)))
		return true
	}
	if at = joinedAbove(text, n.lines.block.Start, start); at >= 0 && !in.key && !in.flow {
		c.cut(at, string(restOf(text, at, false))+" "+n.y.value)
		return true
	}
	if in.flow {
		c.checkLostEntry(end)
	}
	return false
}

// joinedAbove returns where such a '#' begins the line above a text that begins a line itself; -1
// for none.
func joinedAbove(text []byte, from, start int) int {
	line := start
	for line > from && text[line-1] == ' ' {
		line--
	}
	if line <= from || text[line-1] != '\n' {
		return -1
	}
	above := bytes.LastIndexByte(text[from:line-1], '\n') + 1 + from
	if at := blanksEnd(text, above); joinedAt(text, at) {
		return at
	}
	return -1
}

// checkHeader reports a '#' behind the sign, at an offset, that begins a text in the lines below.
func (c *checker) checkHeader(start int) {
	text := c.lines.block.File.Text[:c.lines.block.End]
	line := text[start:lineEnd(text, start)]
	end := start + len(line) - len(bytes.TrimLeft(line, "|>+-0123456789"))
	if at := joinedAfter(text, end); at >= 0 {
		c.cut(at, string(restOf(text, at, false)))
	}
}

// restOf returns the part of a line from an offset on that would belong to a text: all, or
// between brackets what stands before the next sign.
func restOf(text []byte, at int, flow bool) []byte {
	rest := bytes.TrimRight(text[at:lineEnd(text, at)], " \t\r\n")
	if i := bytes.IndexAny(rest, ",[]{}"); flow && i >= 0 {
		rest = rest[:i]
	}
	return rest
}

// checkLostEntry reports a '#' behind the comma, or the bracket, at an offset: a whole entry is
// lost.
func (c *checker) checkLostEntry(after int) {
	text := c.lines.block.File.Text[:c.lines.block.End]
	at := blanksEnd(text, after)
	if at >= len(text) || bytes.IndexByte([]byte(",[{"), text[at]) < 0 {
		return
	}
	if at = joinedAfter(text, at+1); at >= 0 {
		c.cut(at, string(restOf(text, at, true)))
	}
}

func (c *checker) cut(at int, whole string) {
	if at == c.lastCut {
		return // a mapping's key and its empty value may both end there
	}
	c.lastCut = at
	whole = strings.TrimSpace(whole)
	if inner, ok := smartQuoted(whole); ok {
		whole = inner
	}
	reportCut(c.lines, at, whole, c.diags)
}

func reportCut(l *lines, at int, whole string, diags *diag.List) {
	what := "the text is cut here"
	if strings.HasPrefix(whole, "#") {
		what = "the whole text is lost"
	}
	diags.Add(l.block.File.Span(at, at+1), "cut-text", `"#" after a space begins a comment, and %s`, what).
		Hint = "write " + quoted(whole) + `; a comment has a space after its "#"`
}

// checkAfterQuote warns of a comment behind a closing quote that may be meant as text.
func (c *checker) checkAfterQuote(end int) {
	f := c.lines.block.File
	if at := joinedAfter(f.Text[:c.lines.block.End], end); at >= 0 {
		c.diags.Warn(f.Span(at, at+1), "comment-after-quote", "what stands after the quote is a comment, and not part of the text").
			Hint = `put the quotes around the whole text; a comment has a space after its "#"`
	}
}

// cutBetween finds a '#' outside quotes that cuts a text between two offsets, and is followed on
// its line by one of the signs; -1 for none. Where YAML can't be read, it may be why.
func cutBetween(text []byte, from, to int, signs string) int {
	for at := from; at < to; at++ {
		opens := at == from || bytes.IndexByte([]byte(" \t\n[{,"), text[at-1]) >= 0
		switch {
		case !opens:
		case text[at] == '"' || text[at] == '\'':
			at = quoteEnd(text, at) - 1
		case joinedAt(text, at):
			if bytes.ContainsAny(text[at:lineEnd(text, at)], signs) {
				return at
			}
			at = lineEnd(text, at) - 1
		case text[at] == '#':
			at = lineEnd(text, at) - 1
		}
	}
	return -1
}
