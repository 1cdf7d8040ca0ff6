package frontmatter

import (
	"fmt"
	"slices"
	"strings"

	"posebook/internal/diag"
	"posebook/internal/names"
	"posebook/internal/source"
)

// Fields reads a mapping key by key. What is never taken is unknown.
type Fields struct {
	what   string
	node   Node
	diags  *diag.List
	values map[string]field
	known  []string
}

type field struct {
	key, value Node
	taken      bool
}

// Fields opens the mapping n. what names it in messages ("a pose"). A node that is no mapping is
// reported and reads as one without keys.
func (n Node) Fields(what string, diags *diag.List) *Fields {
	f := &Fields{what: what, node: n, diags: diags, values: make(map[string]field, n.Len())}
	if !n.IsMapping() {
		n.wrongType(what, "a mapping", diags)
		return f
	}
	for key, value := range n.Pairs() {
		if !isScalar(key) {
			continue // reported when the block was read
		}
		name := key.Raw()
		if first, twice := f.values[name]; twice {
			diags.Add(key.Span(), "duplicate-key", "the key %q is given twice", name).Note(first.key.Span(), "first given here")
			continue
		}
		f.values[name] = field{key: key, value: value}
	}
	return f
}

// Take returns the value of a key that the schema knows. ok is false where it was not given; one
// given without a value is reported.
func (f *Fields) Take(key string) (value Node, ok bool) {
	f.known = append(f.known, key)
	found, ok := f.values[key]
	if !ok {
		return Node{}, false
	}
	found.taken = true
	f.values[key] = found
	if found.value.IsNull() {
		if !found.value.IsCut() {
			f.diags.Add(found.key.Span(), "no-value", "%q has no value", key)
		}
		return Node{}, false
	}
	return found.value, true
}

// KeySpan returns where the key stands, or the mapping's own place if it was not given.
func (f *Fields) KeySpan(key string) source.Span {
	if found, ok := f.values[key]; ok {
		return found.key.Span()
	}
	return f.node.Span()
}

// Has tells whether a key was given, without taking it.
func (f *Fields) Has(key string) bool {
	_, ok := f.values[key]
	return ok
}

// Value returns the value of a key without taking it.
func (f *Fields) Value(key string) (Node, bool) {
	found, ok := f.values[key]
	return found.value, ok
}

// Require reports a key that is absent. Of what is no mapping nothing is required: it is reported
// already.
func (f *Fields) Require(key string) {
	if !f.Has(key) && f.node.IsMapping() {
		f.diags.Add(f.node.Span(), "missing-key", "%s needs the key %q", f.what, key)
	}
}

// Text takes a key that holds one piece of text; the zero String where it is absent or wrong.
// Text that is empty or only spaces is reported.
func (f *Fields) Text(key string) source.String {
	value, ok := f.Take(key)
	if !ok {
		return source.String{}
	}
	s, _ := f.text(key, value)
	return s
}

func (f *Fields) text(key string, n Node) (source.String, bool) {
	if n.IsCut() {
		return source.String{}, false // reported when the block was read
	}
	s, ok := n.String(fmt.Sprintf("%q", key), f.diags)
	if !ok {
		return source.String{}, false
	}
	s.Text = OneLine(s.Text)
	if s.Text == "" {
		f.diags.Add(s.Span, "no-value", "%q is empty", key)
		return source.String{}, false
	}
	return s, true
}

// OneLine returns a text without blanks at its ends, and with one space for each run of ordinary
// spaces, tabs and line ends in it. Other spaces within are kept: French has a no-break space
// before its question mark.
func OneLine(text string) string {
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' })
	return strings.TrimSpace(strings.Join(words, " "))
}

// Texts takes a key that holds a list of text.
func (f *Fields) Texts(key string) []source.String {
	var out []source.String
	for n := range f.List(key) {
		if s, ok := f.text(key, n); ok {
			out = append(out, s)
		}
	}
	return out
}

// List takes a key that holds a list and yields its elements. Anything but a list is reported.
func (f *Fields) List(key string) func(yield func(Node) bool) {
	value, ok := f.Take(key)
	if ok && !value.IsList() {
		d := value.wrongType(fmt.Sprintf("%q", key), "a list", f.diags)
		if value.IsScalar() {
			d.Hint = fmt.Sprintf("write %s: [%s]", key, elementOf(value))
		}
	}
	return value.Items()
}

// elementOf returns a text as an element between brackets, in quotes where YAML would read it in
// another way there.
func elementOf(value Node) string {
	text := OneLine(value.Raw())
	if !isPlain(value) || strings.ContainsAny(text, ",[]{}#") {
		return quoted(text)
	}
	return text
}

// Bool takes a key that is true or false; false where it is absent.
func (f *Fields) Bool(key string) bool {
	if value, ok := f.Take(key); ok {
		b, _ := value.Bool(fmt.Sprintf("%q", key), f.diags)
		return b
	}
	return false
}

// Int takes a whole number between least and most; 0 where it is absent or wrong.
func (f *Fields) Int(key string, least, most int) int {
	value, ok := f.Take(key)
	if !ok {
		return 0
	}
	i, ok := value.Int(fmt.Sprintf("%q", key), f.diags)
	if ok && (i < least || i > most) {
		f.diags.Add(value.Span(), "out-of-range", "%q must be from %d to %d, found %d", key, least, most, i)
		return 0
	}
	return i
}

// Close reports every key that was given and never taken. Keys that begin with 'x-' are the
// writer's own where own is true.
func (f *Fields) Close(own bool) {
	for key := range f.node.Pairs() {
		name := key.Raw()
		if isOddKey(key) || f.values[name].taken || own && strings.HasPrefix(name, "x-") {
			continue
		}
		if f.values[name].key.y != key.y {
			continue // the second of two: reported as such
		}
		f.diags.Add(key.Span(), "unknown-key", "%s has no key %q", f.what, name).Suggest(names.Nearest(name, f.known))
	}
}

// Known returns the keys taken so far, sorted.
func (f *Fields) Known() []string { return slices.Sorted(slices.Values(f.known)) }

// Enum takes a key whose value is one of the given words; the zero T where it is absent or wrong.
func Enum[T ~string](f *Fields, key string, words []T) T {
	value, ok := f.Take(key)
	if !ok {
		return ""
	}
	return enumOf(f, key, value, words)
}

// Enums takes a key that holds a list of the given words. A word given twice is reported.
func Enums[T ~string](f *Fields, key string, words []T) []T {
	var out []T
	for n := range f.List(key) {
		w := enumOf(f, key, n, words)
		if w == "" {
			continue
		}
		if slices.Contains(out, w) {
			f.diags.Add(n.Span(), "duplicate-value", "%q names %q twice", key, w)
			continue
		}
		out = append(out, w)
	}
	return out
}

func enumOf[T ~string](f *Fields, key string, n Node, words []T) T {
	s, ok := f.text(key, n)
	if !ok {
		return ""
	}
	if slices.Contains(words, T(s.Text)) {
		return T(s.Text)
	}
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = string(w)
	}
	f.diags.Add(s.Span, "unknown-value", "%q can't be %q; it is one of %s", key, s.Text, strings.Join(list, ", ")).
		Suggest(names.Nearest(s.Text, list))
	return ""
}
