package anatomy

import (
	"fmt"
	"slices"
	"strings"
)

// A record is one paragraph of a data file: an id on a line of its own, then indented "key:
// value" lines.
type record struct {
	id     string
	file   string
	line   int // of the id, from 1
	fields []field
}

type field struct {
	key, value string
	line       int
}

// records reads a data file. Lines that start with # and empty lines are skipped.
func records(file, text string) ([]record, error) {
	var all []record
	line := 0
	for row := range strings.Lines(text) {
		line++
		row = strings.TrimRight(row, "\r\n")
		switch {
		case row == "" || row[0] == '#':
		case row[0] != ' ':
			all = append(all, record{id: row, file: file, line: line})
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

func (r *record) add(row string, line int) error {
	key, value, ok := strings.Cut(strings.TrimSpace(row), ": ")
	if !ok || value == "" {
		return fmt.Errorf("%s:%d: want key: value, have %q", r.file, line, row)
	}
	if _, twice := r.field(key); twice {
		return fmt.Errorf("%s:%d: %q given twice for %q", r.file, line, key, r.id)
	}
	r.fields = append(r.fields, field{key, value, line})
	return nil
}

func (r *record) field(key string) (field, bool) {
	for _, f := range r.fields {
		if f.key == key {
			return f, true
		}
	}
	return field{}, false
}

func (r *record) text(key string) string {
	f, _ := r.field(key)
	return f.value
}

// list returns the items of a field that holds a list parted by "; "; nil if the record has no
// such field.
func (r *record) list(key string) []string {
	if f, ok := r.field(key); ok {
		return strings.Split(f.value, "; ")
	}
	return nil
}

// check reports a key that is not known, one of required that is missing, or an empty or padded
// item.
func (r *record) check(required, optional []string) error {
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
			return fmt.Errorf("%s:%d: %q has no %q", r.file, r.line, r.id, key)
		}
	}
	return nil
}

// fault returns an error that points at a field of the record.
func (r *record) fault(key, format string, args ...any) error {
	line := r.line
	if f, ok := r.field(key); ok {
		line = f.line
	}
	return fmt.Errorf("%s:%d: %s: %s", r.file, line, r.id, fmt.Sprintf(format, args...))
}
