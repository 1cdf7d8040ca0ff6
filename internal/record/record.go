// Package record reads the program's own data files: text made to be read and edited by hand.
//
// A file is a row of records. A record is an id on a line of its own, then indented "key: value"
// lines; a value that is a list is parted by "; ". Lines that start with # and empty lines are
// skipped. Whoever reads a record says which keys it may have ([Record.Check]), so that a slip in
// the data is an error at its line.
package record

import (
	"fmt"
	"slices"
	"strings"
)

// A Record is one paragraph of a data file.
type Record struct {
	ID     string
	file   string
	line   int // of the id, from 1
	fields []field
}

type field struct {
	key, value string
	line       int
}

// Each reads a data file and hands its records on, one by one, until one can't be read. An error
// names the file and the line.
func Each(file, text string, read func(*Record) error) error {
	all, err := records(file, text)
	if err != nil {
		return err
	}
	for i := range all {
		if err := read(&all[i]); err != nil {
			return err
		}
	}
	return nil
}

func records(file, text string) ([]Record, error) {
	var all []Record
	line := 0
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimRight(row, "\r\n")
		switch {
		case row == "" || row[0] == '#':
		case row[0] != ' ':
			all = append(all, Record{ID: row, file: file, line: line})
		case len(all) == 0:
			return nil, fmt.Errorf("%s:%d: a field before the first id", file, line)
		default:
			if err := all[len(all)-1].add(row, line); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

func (r *Record) add(row string, line int) error {
	key, value, ok := strings.Cut(strings.TrimSpace(row), ": ")
	if !ok || value == "" {
		return fmt.Errorf("%s:%d: want key: value, have %q", r.file, line, row)
	}
	if _, twice := r.field(key); twice {
		return fmt.Errorf("%s:%d: %q given twice for %q", r.file, line, key, r.ID)
	}
	r.fields = append(r.fields, field{key, value, line})
	return nil
}

func (r *Record) field(key string) (field, bool) {
	for _, f := range r.fields {
		if f.key == key {
			return f, true
		}
	}
	return field{}, false
}

// Text returns the value of a field; "" if the record has no such field.
func (r *Record) Text(key string) string {
	f, _ := r.field(key)
	return f.value
}

// List returns the items of a field that holds a list parted by "; "; nil if the record has no
// such field.
func (r *Record) List(key string) []string {
	if f, ok := r.field(key); ok {
		return strings.Split(f.value, "; ")
	}
	return nil
}

// Check reports a key that is not known, one of required that is missing, or an empty or padded
// item.
func (r *Record) Check(required, optional []string) error {
	for _, f := range r.fields {
		if !slices.Contains(required, f.key) && !slices.Contains(optional, f.key) {
			return fmt.Errorf("%s:%d: unknown key %q", r.file, f.line, f.key)
		}
		for item := range strings.SplitSeq(f.value, "; ") {
			if strings.TrimSpace(item) != item || item == "" || strings.HasSuffix(item, ";") {
				return fmt.Errorf("%s:%d: %q has an empty or padded item", r.file, f.line, f.key)
			}
		}
	}
	for _, key := range required {
		if _, ok := r.field(key); !ok {
			return fmt.Errorf("%s:%d: %q has no %q", r.file, r.line, r.ID, key)
		}
	}
	return nil
}

// Fault returns an error that points at a field of the record.
func (r *Record) Fault(key, format string, args ...any) error {
	line := r.line
	if f, ok := r.field(key); ok {
		line = f.line
	}
	return fmt.Errorf("%s:%d: %s: %s", r.file, line, r.ID, fmt.Sprintf(format, args...))
}
