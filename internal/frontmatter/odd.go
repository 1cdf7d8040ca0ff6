package frontmatter

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// oddColons are the characters that look like a colon.
const oddColons = "：﹕︓꞉∶"

// An oddity is a character that looks like the colon, or a space beside it, of a key.
type oddity struct {
	at, end int    // within the line
	what    string // "a full-width colon"
	hint    string
	space   bool // the colon is one, and the space behind it is none
}

// oddColon finds what looks like a key's colon, or like the space after it, in a line that YAML
// finds no key in.
func oddColon(line string) (o oddity, ok bool) {
	if o, ok = oddStart(line); ok {
		return o, true
	}
	for i, r := range line {
		size := utf8.RuneLen(r)
		next, nextSize := utf8.DecodeRuneInString(line[i+size:])
		switch {
		case r == ':' && spaceName(next) != "":
			return oddity{i + 1, i + 1 + nextSize, spaceName(next) + " stands after the colon", colonAt(line, i, i+1), true}, true
		case strings.ContainsRune(oddColons, r):
			return oddity{i, i + size, "a colon that is no ordinary one (" + codeOf(r) + ") ends no key", colonAt(line, i, i+size), false}, true
		case r == ':' && (next == ' ' || nextSize == 0), r == '#', r == '"', r == '\'':
			return oddity{}, false
		}
	}
	return oddity{}, false
}

// oddStart finds a space that is no ordinary one where a line is set in.
func oddStart(line string) (o oddity, ok bool) {
	rest := strings.TrimLeft(line, " -")
	first, size := utf8.DecodeRuneInString(rest)
	at := len(line) - len(rest)
	return oddity{at, at + size, spaceName(first) + " stands at the start of the line", "set lines in with ordinary spaces", false}, spaceName(first) != ""
}

func colonAt(line string, at, end int) string {
	right := strings.TrimSpace(strings.TrimLeft(line[:at], " -")) + ": " + trimSpaces(strings.TrimSpace(line[end:]))
	return "type a colon and an ordinary space: " + shown(right)
}

// reportOddColon reports the oddity of the line that begins at an offset.
func (l *lines) reportOddColon(start int, diags *diag.List) bool {
	text := l.block.File.Text[:l.block.End]
	line := string(bytes.TrimRight(text[start:lineEnd(text, start)], "\r\n"))
	o, found := oddColon(line)
	if found {
		o.report(l.block.File.Span(start+o.at, start+o.end), diags)
	}
	return found
}

func (o oddity) report(at source.Span, diags *diag.List) {
	diags.Add(at, "odd-character", "%s", o.what).Hint = o.hint
}

// shown returns a text for a hint, cut where it is long.
func shown(text string) string {
	if len(text) > maxShown {
		return strings.ToValidUTF8(text[:maxShown], "") + "…"
	}
	return text
}

// hasOddColon tells whether a text would be a key with a value if the space after its colon were
// an ordinary one. A colon of another script is text.
func hasOddColon(text string) (oddity, bool) {
	o, found := oddColon(text)
	return o, found && o.space
}

// checkOddColon looks at a text without quotes that is an element of a list, or a key.
func (c *checker) checkOddColon(n Node) {
	o, found := hasOddColon(n.y.value)
	at := n.Span()
	if found && at.Start+o.end <= at.End {
		o.report(at.File.Span(at.Start+o.at, at.Start+o.end), c.diags)
	}
}
