package frontmatter

import (
	"bytes"
	"errors"
	"strings"

	"go.yaml.in/yaml/v4"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// A slip is what a writer did where the YAML reader stopped. The reader says what state it was
// in; people want to know what to change.
type slip struct {
	message, hint string
	atContext     bool // the place is where the construct began, not where the reader gave up
}

const (
	quoteHint = `put quotes around a text that holds ": " or begins with a sign`
	wholeText = `put double quotes around the whole text: "…"`
	alignHint = "begin the keys of one block, and the hyphens of one list, in one column"
)

// slipOf finds what a fault of the reader comes from. Its messages are those of
// go.yaml.in/yaml/v4; one that is not known here is shown as it is.
func slipOf(fault *yaml.LoadError, at byte, lineStart bool) slip {
	message, within := fault.Message, fault.ContextMsg
	has := func(text string) bool { return strings.Contains(message, text) }
	switch {
	case at == '\t', has("tab"):
		return slip{message: "a tab where only spaces may stand", hint: "set lines in with spaces"}
	case strings.Contains(within, "quoted scalar"):
		return slip{message: "the quote that begins here is never closed", atContext: true}
	case strings.Contains(within, "block scalar") && !has("comment without"):
		return slip{message: "a text that begins with | or > goes on in the next line", hint: "write the text below, set in; or put quotes around a text that begins so", atContext: true}
	case strings.Contains(within, " tag"), has(" tag "):
		return slip{message: "a text can't begin with !", hint: quoteHint, atContext: true}
	case has("comment without"):
		return slip{message: `a "#" joined to a value that has ended`, hint: "write a comment with a space before it; " + wholeText}
	case strings.Contains(within, "directive"):
		return slip{message: "a line can't begin with %", hint: quoteHint, atContext: true}
	case has("',' or ']'"):
		return slip{message: "the list that begins here is never closed, or lacks a comma", hint: "end it with ]", atContext: true}
	case has("',' or '}'"):
		return slip{message: "the braces that begin here are never closed, or lack a comma", hint: "end them with }", atContext: true}
	case has("could not find expected ':'"):
		return slip{message: "a line that is no key with a value", hint: `write it as "key: value"`, atContext: true}
	case has("mapping values are not allowed"):
		return slip{message: "a second key and value on one line, or a key set in too far", hint: quoteHint}
	case has("unknown anchor"):
		return slip{message: "anchors and aliases are not read", hint: "put quotes around a text that begins with *"}
	}
	return slipOfPlace(fault, at, lineStart)
}

// slipOfPlace is the rest of slipOf: what depends on the place.
func slipOfPlace(fault *yaml.LoadError, at byte, lineStart bool) slip {
	message := fault.Message
	has := func(text string) bool { return strings.Contains(message, text) }
	switch {
	case at == ':' && !lineStart && (has("<document start>") || has("expected key")):
		return slip{message: "no space after the colon", hint: `write it as "key: value"`}
	case at == 0:
		return slip{message: "the block ends where a value should follow", hint: "look at what is opened above and never closed"}
	case has("expected node content") && strings.IndexByte("]},", at) < 0:
		return slip{message: "this line does not line up with those before it", hint: alignHint}
	case has("cannot start any token"), has("expected node content"), has("keys are not allowed"), has("entries are not allowed") && !lineStart:
		return slip{message: "a text can't begin with " + string(rune(at)), hint: quoteHint}
	case has("alphabetic or numeric character"):
		return slip{message: "a text can't begin with & or *", hint: quoteHint, atContext: true}
	case has("expected key") && lineStart, has("'-' indicator"), has("block sequence entries are not allowed"), has("<document start>"):
		return slip{message: "this line does not line up with those before it", hint: alignHint}
	case has("did not find expected key"):
		return slip{message: "text after a value that has ended", hint: wholeText}
	case has("depth"):
		return slip{message: "lists and keys are nested too deep"}
	}
	return slip{message: message}
}

// reportYAML reports why a block is no YAML.
func reportYAML(l *lines, err error, diags *diag.List) {
	var fault *yaml.LoadError
	second := l.secondDocument()
	switch {
	case errors.As(err, &fault) && fault.Mark.Line > 0:
		if !l.reportCause(fault, diags) {
			l.reportSlip(fault, diags)
		}
	case second.HasPosition():
		diags.Add(second, "yaml", "another document begins here; there can be one alone").Hint = "take this line out"
	default:
		diags.Add(l.block.File.Whole(), "yaml", "%s", err)
	}
}

func (l *lines) reportSlip(fault *yaml.LoadError, diags *diag.List) {
	place := l.at(fault.Mark.Line, fault.Mark.Column)
	var at byte
	if place.Start < place.End {
		at = place.File.Text[place.Start]
	}
	before := place.File.Text[:place.Start]
	before = before[bytes.LastIndexByte(before, '\n')+1:]
	s := slipOf(fault, at, len(bytes.TrimLeft(before, " -")) == 0)
	if c := fault.ContextMark; s.atContext && c.Line > 0 {
		place = l.at(c.Line, c.Column)
	}
	diags.Add(place, "yaml", "%s", s.message).Hint = s.hint
}

// secondDocument finds the line at which YAML ends one document or begins another: "---" or "..."
// at its start.
func (l *lines) secondDocument() source.Span {
	text := l.block.File.Text
	for i, start := range l.starts {
		line := text[start:lineEnd(text, start)]
		word, _, _ := bytes.Cut(bytes.TrimRight(line, "\r\n"), []byte(" "))
		if w := string(word); i > 0 && (w == fence || w == "...") {
			return l.block.File.Span(start, start+len(fence))
		}
	}
	return l.block.File.Whole()
}
