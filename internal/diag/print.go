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

// Print writes the list in the order it has. As text and for GitHub, [mostOfAKind] of one code
// and severity are written and those after them summed up; JSON, which programs read, has them
// all.
func (l List) Print(w io.Writer, format Format) error {
	var p printer
	if format != JSON {
		l = l.summedUp()
	}
	for _, d := range l {
		switch format {
		case JSON:
			p.json(d)
		case GitHub:
			p.github(d)
		default:
			p.text(d)
		}
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// String returns the diagnostic as text, in as many lines as it has.
func (d Diagnostic) String() string {
	var p printer
	p.text(d)
	return strings.TrimSuffix(p.String(), "\n")
}

// A printer writes diagnostics one after the other.
type printer struct {
	strings.Builder
	source.Finder
}

func (p *printer) text(d Diagnostic) {
	fmt.Fprintf(p, "%s%s: %s\n", p.place(d.Span), d.Severity, d.Message)
	for _, n := range d.Notes {
		fmt.Fprintf(p, "  %snote: %s\n", p.place(n.Span), n.Message)
	}
	if d.Hint != "" {
		fmt.Fprintf(p, "  hint: %s\n", d.Hint)
	}
}

// place returns "path:line:column: ", "path: " for a whole file, "" for nowhere.
func (p *printer) place(s source.Span) string {
	switch {
	case s.File == nil:
		return ""
	case !s.HasPosition():
		return s.Path() + ": "
	}
	at := p.Start(s)
	return fmt.Sprintf("%s:%d:%d: ", s.Path(), at.Line, at.Column)
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

func (p *printer) placeOf(s source.Span) jsonPlace {
	b, e := p.Start(s), p.End(s)
	return jsonPlace{
		Path:      s.Path(),
		Line:      b.Line,
		Column:    b.Column,
		EndLine:   e.Line,
		EndColumn: e.Column,
	}
}

func (p *printer) json(d Diagnostic) {
	j := jsonDiagnostic{
		jsonPlace: p.placeOf(d.Span),
		Severity:  d.Severity.String(),
		Code:      d.Code,
		Message:   d.Message,
		Hint:      d.Hint,
	}
	for _, n := range d.Notes {
		j.Notes = append(j.Notes, jsonNote{p.placeOf(n.Span), n.Message})
	}
	enc := json.NewEncoder(p)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(j); err != nil {
		panic("diag: strings and numbers always encode: " + err.Error())
	}
}

// github follows the syntax of workflow commands: properties and message are percent-escaped.
func (p *printer) github(d Diagnostic) {
	var props []string
	if d.Span.File != nil {
		props = append(props, "file="+escapeProperty(d.Span.Path()))
	}
	if d.Span.HasPosition() {
		b, e := p.Start(d.Span), p.End(d.Span)
		props = append(props, fmt.Sprintf("line=%d,col=%d,endLine=%d,endColumn=%d", b.Line, b.Column, e.Line, e.Column))
	}
	props = append(props, "title="+escapeProperty(d.Code))
	message := []string{d.Message}
	for _, n := range d.Notes {
		message = append(message, "note: "+p.place(n.Span)+n.Message)
	}
	if d.Hint != "" {
		message = append(message, "hint: "+d.Hint)
	}
	fmt.Fprintf(p, "::%s %s::%s\n", d.Severity.command(), strings.Join(props, ","), escapeData(strings.Join(message, "\n")))
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
