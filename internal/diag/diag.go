// Package diag holds what is wrong with a library: each mistake at its place, with a hint where
// there is one.
//
// A [Diagnostic] names the author's mistake, not the program's state: one line, lower case, no
// full stop. A fault of the machine (a disk that can't be read) or of ours is an error, not a
// Diagnostic.
package diag

import (
	"cmp"
	"fmt"
	"slices"

	"posebook/internal/source"
)

// Severity tells whether a diagnostic stops the build.
type Severity uint8

const (
	Error   Severity = iota // the build fails and nothing is published
	Warning                 // printed; fails the build only where strictness is asked for
	Advice                  // worth knowing, nothing to mend: printed only on request, never fails
)

func (s Severity) String() string { return [...]string{"error", "warning", "advice"}[s] }

// A Note is a further line of a diagnostic; it may point at a second place.
type Note struct {
	Span    source.Span
	Message string
}

// A Diagnostic is one mistake at one place.
type Diagnostic struct {
	Span     source.Span
	Severity Severity
	Code     string // stable and hyphenated, such as "unknown-key": what docs and tools refer to
	Message  string
	Notes    []Note
	Hint     string // what would mend it; "" if nothing is known
}

// A List collects diagnostics. The zero List is empty and ready to use.
type List []Diagnostic

// Add appends an error and returns it, so that notes and a hint can be put on it before the next
// Add.
func (l *List) Add(span source.Span, code, format string, args ...any) *Diagnostic {
	*l = append(*l, Diagnostic{Span: span, Code: code, Message: fmt.Sprintf(format, args...)})
	return &(*l)[len(*l)-1]
}

// Warn appends a warning and returns it, as Add does.
func (l *List) Warn(span source.Span, code, format string, args ...any) *Diagnostic {
	d := l.Add(span, code, format, args...)
	d.Severity = Warning
	return d
}

// Advise appends a piece of advice and returns it, as Add does.
func (l *List) Advise(span source.Span, code, format string, args ...any) *Diagnostic {
	d := l.Add(span, code, format, args...)
	d.Severity = Advice
	return d
}

// Note adds a line that may point elsewhere; a zero span points nowhere.
func (d *Diagnostic) Note(span source.Span, format string, args ...any) *Diagnostic {
	d.Notes = append(d.Notes, Note{Span: span, Message: fmt.Sprintf(format, args...)})
	return d
}

// Suggest sets the hint "did you mean …?" unless name is empty.
func (d *Diagnostic) Suggest(name string) *Diagnostic {
	if name != "" {
		d.Hint = fmt.Sprintf("did you mean %q?", name)
	}
	return d
}

// Sort orders the list by path, offset, severity, code and message, so that parallel work prints
// the same text.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Diagnostic) int {
		return cmp.Or(
			cmp.Compare(a.Span.Path(), b.Span.Path()),
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Severity, b.Severity),
			cmp.Compare(a.Code, b.Code),
			cmp.Compare(a.Message, b.Message),
		)
	})
}

// Errors counts the diagnostics that stop the build.
func (l List) Errors() int { return l.count(Error) }

// Warnings counts those that do not.
func (l List) Warnings() int { return l.count(Warning) }

func (l List) count(s Severity) int {
	n := 0
	for _, d := range l {
		if d.Severity == s {
			n++
		}
	}
	return n
}

// Strict returns a copy in which every warning is an error.
func (l List) Strict() List {
	strict := slices.Clone(l)
	for i := range strict {
		if strict[i].Severity == Warning {
			strict[i].Severity = Error
		}
	}
	return strict
}

// WithoutAdvice returns a copy that holds only what should be mended.
func (l List) WithoutAdvice() List {
	return slices.DeleteFunc(slices.Clone(l), func(d Diagnostic) bool { return d.Severity == Advice })
}
