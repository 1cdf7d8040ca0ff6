package render

import (
	"fmt"
	"regexp"
	"strconv"
)

// A Fault is what is wrong with a layout.
type Fault struct {
	Page         string // the file of the page on which it was found; "" if it was before the first
	File         string // the layout, "pose.html"; "" where that is not known
	Line, Column int    // from 1, the column in bytes; 0 where they are not known
	Message      string
}

// Error says all of it in one line.
func (f *Fault) Error() string {
	text := f.Message
	switch {
	case f.Line > 0 && f.Column > 0:
		text = fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, text)
	case f.Line > 0:
		text = fmt.Sprintf("%s:%d: %s", f.File, f.Line, text)
	case f.File != "":
		text = f.File + ": " + text
	}
	if f.Page != "" {
		return f.Page + ": " + text
	}
	return text
}

// placed is how the template packages write an error: 'template: pose.html:2:5: executing ...'.
// Where a template called another, the last place is that of the fault.
var placed = regexp.MustCompile(`^(?s:.*)\btemplate: ?([^:\s]+\.html)(?::(\d+))?(?::(\d+))?: (?s:(.*))$`)

// newFault takes the place out of an error of the template packages. Their columns count from 0.
func newFault(err error) *Fault {
	m := placed.FindStringSubmatch(err.Error())
	if m == nil {
		return &Fault{Message: err.Error()}
	}
	f := &Fault{File: m[1], Message: m[4]}
	f.Line, _ = strconv.Atoi(m[2])
	if column, err := strconv.Atoi(m[3]); err == nil {
		f.Column = column + 1
	}
	return f
}
