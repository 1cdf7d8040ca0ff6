package frontmatter

import (
	"bytes"
	"regexp"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
)

// reportCause reports what made YAML stop where its own place and words would mislead: an escape
// in quotes, a '#' that cut a text, typographic quotation marks, a colon or a space that only
// looks like one. It tells whether it found any.
func (l *lines) reportCause(fault *yaml.LoadError, diags *diag.List) bool {
	return l.reportEscape(fault, diags) || l.reportCommentCut(fault, diags) || l.reportCommentBetween(fault, diags) ||
		l.reportSmartQuotes(fault, diags) || l.reportOddColons(fault, diags) || l.reportColon(fault, diags)
}

// reportEscape reports a backslash in double quotes that begins no escape.
func (l *lines) reportEscape(fault *yaml.LoadError, diags *diag.List) bool {
	message := fault.Message
	bad := strings.Contains(message, "escape") || strings.Contains(message, "hexadecimal")
	if !bad || !strings.Contains(fault.ContextMsg, "quoted scalar") {
		return false
	}
	at := l.offset(fault.Mark.Line, fault.Mark.Column)
	text := l.block.File.Text[:l.block.End]
	start := bytes.LastIndexByte(text[:min(at+1, len(text))], '\\')
	if start < 0 {
		return false
	}
	s, length := badEscape(text[start:])
	diags.Add(l.block.File.Span(start, start+length), "yaml", "%s", s.message).Hint = s.hint
	return true
}

// reportCommentCut reports a '#' that took the end of a list, of braces or of a key with it.
func (l *lines) reportCommentCut(fault *yaml.LoadError, diags *diag.List) bool {
	from, signs := fault.ContextMark, ",]}"
	switch {
	case strings.Contains(fault.ContextMsg, "flow"):
	case strings.Contains(fault.ContextMsg, "simple key"):
		signs = ":"
	case strings.Contains(fault.Message, "<document start>"):
		from, signs = yaml.Mark{Line: 1, Column: 1}, ":"
	default:
		return false
	}
	text := l.block.File.Text[:l.block.End]
	start := l.offset(from.Line, from.Column)
	at := cutBetween(text, start, l.offset(fault.Mark.Line, fault.Mark.Column), signs)
	if at < 0 {
		return false
	}
	flow := signs != ":"
	begin := textBegin(text, at, flow)
	reportCut(l, at, string(text[begin:at])+string(restOf(text, at, flow)), diags)
	return true
}

// textBegin returns where on its line the text begins that is cut at an offset.
func textBegin(text []byte, at int, flow bool) int {
	begin := bytes.LastIndexByte(text[:at], '\n') + 1
	if i := bytes.LastIndexAny(text[begin:at], ",[]{}"); flow && i >= 0 {
		begin += i + 1
	}
	if i := bytes.LastIndex(text[begin:at], []byte(": ")); i >= 0 {
		begin += i + 2
	}
	return begin + len(text[begin:at]) - len(bytes.TrimLeft(text[begin:at], " -"))
}

// reportCommentBetween reports a comment that parts a text of several lines: YAML takes what
// comes after it for the next key.
func (l *lines) reportCommentBetween(fault *yaml.LoadError, diags *diag.List) bool {
	text := l.block.File.Text[:l.block.End]
	line, above := fault.Mark.Line-1, fault.Mark.Line-2
	if above < 0 || line >= len(l.starts) || !isTextLine(l.line(line)) {
		return false
	}
	end := l.starts[line]
	at := commentBetween(text, l.starts[above], end)
	switch {
	case at < 0:
		return false
	case joinedAt(text, at) && len(bytes.TrimSpace(text[l.starts[above]:at])) > 0:
		reportCut(l, at, "", diags)
	default:
		diags.Add(l.block.File.Span(at, at+1), "cut-text", "a comment cuts the text of several lines around it in two").
			Hint = `move the comment above the whole text; a text with "#" in it needs quotes`
	}
	return true
}

// commentBetween returns where a comment begins on the line between two offsets; -1 for none.
func commentBetween(text []byte, from, to int) int {
	for at := from; at < to; at++ {
		begins := at == from || text[at-1] == ' ' || text[at-1] == '\t'
		switch {
		case begins && text[at] == '#':
			return at
		case begins && (text[at] == '"' || text[at] == '\''):
			at = quoteEnd(text, at) - 1
		}
	}
	return -1
}

func (l *lines) line(i int) []byte {
	text := l.block.File.Text[:l.block.End]
	return text[l.starts[i]:lineEnd(text, l.starts[i])]
}

// isTextLine tells whether a line is set in, and neither a key nor an element of a list.
func isTextLine(line []byte) bool {
	text := bytes.TrimSpace(line)
	return len(text) > 0 && line[0] == ' ' && text[0] != '-' && !bytes.Contains(text, []byte(": ")) && text[len(text)-1] != ':'
}

// reportSmartQuotes reports typographic quotation marks, where YAML stumbled over what stands in
// them, and straight ones that a typographic one should close.
func (l *lines) reportSmartQuotes(fault *yaml.LoadError, diags *diag.List) bool {
	text := l.block.File.Text[:l.block.End]
	at := l.offset(fault.Mark.Line, fault.Mark.Column)
	if strings.Contains(fault.ContextMsg, "quoted scalar") {
		at = l.offset(fault.ContextMark.Line, fault.ContextMark.Column)
		return l.reportHalfQuoted(at, diags)
	}
	start := bytes.LastIndexByte(text[:at], '\n') + 1
	line := bytes.TrimRight(text[start:lineEnd(text, at)], " \t\r\n")
	open := smartOpening(line, min(at-start, len(line)))
	if open < 0 {
		return false
	}
	inner, ok := smartQuoted(string(line[open:]))
	if ok {
		diags.Add(l.block.File.Span(start+open, start+len(line)), "smart-quotes", "quotation marks that YAML does not know enclose this text").
			Hint = "write " + quoted(inner) + keepQuotes
	}
	return ok
}

// reportHalfQuoted reports a straight quote at an offset that a typographic one closes, where a
// value may end.
func (l *lines) reportHalfQuoted(at int, diags *diag.List) bool {
	text := l.block.File.Text[:l.block.End]
	closing := "”“»«"
	if text[at] == '\'' {
		closing = "’‘›‹"
	}
	line := string(text[at:lineEnd(text, at)])
	for i, r := range line {
		end := at + i + utf8.RuneLen(r)
		after := strings.TrimLeft(line[end-at:], " ")
		if strings.ContainsRune(closing, r) && (after == "" || strings.IndexByte("\r\n,]}#", after[0]) >= 0) {
			diags.Add(l.block.File.Span(at, end), "smart-quotes", "a straight quote begins this text, and one that YAML does not know ends it").
				Hint = "write " + quoted(string(text[at+1:at+i]))
			return true
		}
	}
	return false
}

var joinedColon = regexp.MustCompile(`^ *(?:- )?[\pL\d_-]+(:)[^\s:/]`)

// reportColon reports a colon without a space after it, in the line before one that YAML then
// takes for more of a text.
func (l *lines) reportColon(fault *yaml.LoadError, diags *diag.List) bool {
	above := fault.Mark.Line - 2
	if above < 0 || above >= len(l.starts) || !strings.Contains(fault.Message, "mapping values") {
		return false
	}
	m := joinedColon.FindSubmatchIndex(l.line(above))
	if m == nil {
		return false
	}
	at := l.starts[above] + m[2]
	diags.Add(l.block.File.Span(at, at+1), "yaml", "no space after the colon").Hint = `write it as "key: value"`
	return true
}

// reportOddColons looks at the lines in which YAML found no key.
func (l *lines) reportOddColons(fault *yaml.LoadError, diags *diag.List) bool {
	first := fault.Mark.Line - 1
	if c := fault.ContextMark.Line; c > 0 && c < fault.Mark.Line {
		first = max(first, c)
	}
	for i := max(first, 1); i <= fault.Mark.Line && i <= len(l.starts); i++ {
		if l.reportOddColon(l.starts[i-1], diags) {
			return true
		}
	}
	return false
}
