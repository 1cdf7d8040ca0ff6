package diag

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"posebook/internal/source"
)

// A Format is a way to print a list.
type Format string

const (
	Text   Format = "text"   // for people: path:line:column: severity: message, then notes and a hint
	JSON   Format = "json"   // one object a line
	GitHub Format = "github" // workflow commands, which GitHub shows as annotations
)

// Formats lists the formats by name.
func Formats() []Format { return []Format{Text, JSON, GitHub} }

// Print writes the list in the order it has.
func (l List) Print(w io.Writer, format Format) error {
	var out strings.Builder
	for _, d := range l {
		switch format {
		case JSON:
			d.writeJSON(&out)
		case GitHub:
			d.writeGitHub(&out)
		default:
			d.writeText(&out)
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

// String returns the diagnostic as text, in as many lines as it has.
func (d Diagnostic) String() string {
	var out strings.Builder
	d.writeText(&out)
	return strings.TrimSuffix(out.String(), "\n")
}

func (d Diagnostic) writeText(out *strings.Builder) {
	fmt.Fprintf(out, "%s%s: %s\n", place(d.Span), d.Severity, d.Message)
	for _, n := range d.Notes {
		fmt.Fprintf(out, "  %snote: %s\n", place(n.Span), n.Message)
	}
	if d.Hint != "" {
		fmt.Fprintf(out, "  hint: %s\n", d.Hint)
	}
}

// place returns "path:line:column: ", "path: " for a whole file, "" for nowhere.
func place(s source.Span) string {
	switch {
	case s.File == nil:
		return ""
	case !s.HasPosition():
		return s.Path() + ": "
	}
	p := s.Position()
	return fmt.Sprintf("%s:%d:%d: ", s.Path(), p.Line, p.Column)
}

type jsonPlace struct {
	Path      string `json:"path,omitempty"`
	Line      int    `json:"line,omitempty"`
	Column    int    `json:"column,omitempty"`
	EndLine   int    `json:"endLine,omitempty"`
	EndColumn int    `json:"endColumn,omitempty"`
}

type jsonNote struct {
	jsonPlace
	Message string `json:"message"`
}

type jsonDiagnostic struct {
	jsonPlace
	Severity string     `json:"severity"`
	Code     string     `json:"code"`
	Message  string     `json:"message"`
	Notes    []jsonNote `json:"notes,omitempty"`
	Hint     string     `json:"hint,omitempty"`
}

func placeOf(s source.Span) jsonPlace {
	p, e := s.Position(), s.EndPosition()
	return jsonPlace{Path: s.Path(), Line: p.Line, Column: p.Column, EndLine: e.Line, EndColumn: e.Column}
}

func (d Diagnostic) writeJSON(out *strings.Builder) {
	j := jsonDiagnostic{jsonPlace: placeOf(d.Span), Severity: d.Severity.String(), Code: d.Code, Message: d.Message, Hint: d.Hint}
	for _, n := range d.Notes {
		j.Notes = append(j.Notes, jsonNote{placeOf(n.Span), n.Message})
	}
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(j); err != nil {
		panic("diag: strings and numbers always encode: " + err.Error())
	}
}

// writeGitHub follows the syntax of workflow commands: properties and message are percent-escaped.
func (d Diagnostic) writeGitHub(out *strings.Builder) {
	var props []string
	if d.Span.File != nil {
		props = append(props, "file="+escapeProperty(d.Span.Path()))
	}
	if d.Span.HasPosition() {
		p, e := d.Span.Position(), d.Span.EndPosition()
		props = append(props, fmt.Sprintf("line=%d,col=%d,endLine=%d,endColumn=%d", p.Line, p.Column, e.Line, e.Column))
	}
	props = append(props, "title="+escapeProperty(d.Code))
	message := []string{d.Message}
	for _, n := range d.Notes {
		message = append(message, "note: "+place(n.Span)+n.Message)
	}
	if d.Hint != "" {
		message = append(message, "hint: "+d.Hint)
	}
	fmt.Fprintf(out, "::%s %s::%s\n", d.Severity.command(), strings.Join(props, ","), escapeData(strings.Join(message, "\n")))
}

// command is GitHub's word for a severity.
func (s Severity) command() string {
	if s == Advice {
		return "notice"
	}
	return s.String()
}

func escapeData(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A").Replace(s)
}

func escapeProperty(s string) string {
	return strings.NewReplacer("%", "%25", "\r", "%0D", "\n", "%0A", ":", "%3A", ",", "%2C").Replace(s)
}
