package frontmatter

import (
	"fmt"
	"slices"
	"strconv"
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
	fields []field        // in the order written
	places map[string]int // in fields, by key; nil while there are few, which are looked through
	known  []string
}

type field struct {
	key, value *node
	taken      bool
}

// few is up to how many keys are looked through: that takes less time than a table of them.
const few = 24

// Fields opens the mapping n. what names it in messages ("a pose"). A node that is no mapping is
// reported and reads as one without keys.
func (n Node) Fields(what string, diags *diag.List) *Fields {
	f := &Fields{what: what, node: n, diags: diags, known: make([]string, 0, 16)}
	if !n.IsMapping() {
		n.wrongType(what, "a mapping", diags)
		return f
	}
	f.fields = make([]field, 0, n.Len())
	if n.Len() > few {
		f.places = make(map[string]int, n.Len())
	}
	for key, value := range n.Pairs() {
		if !isScalar(key) {
			continue // reported when the block was read
		}
		name := key.Raw()
		if first := f.find(name); first != nil {
			diags.Add(key.Span(), "duplicate-key", "the key %q is given twice", name).Note(f.at(first.key).Span(), "first given here")
			continue
		}
		f.fields = append(f.fields, field{key: key.y, value: value.y})
		if f.places != nil {
			f.places[name] = len(f.fields) - 1
		}
	}
	return f
}

// find returns the field with a key, nil if it was not given.
func (f *Fields) find(key string) *field {
	if f.places != nil {
		if at, ok := f.places[key]; ok {
			return &f.fields[at]
		}
		return nil
	}
	for i := range f.fields {
		if f.fields[i].key.value == key {
			return &f.fields[i]
		}
	}
	return nil
}

// at is a node of the mapping.
func (f *Fields) at(y *node) Node { return Node{f.node.lines, y} }

// Take returns the value of a key that the schema knows. ok is false where it was not given; one
// given without a value is reported.
func (f *Fields) Take(key string) (value Node, ok bool) {
	f.known = append(f.known, key)
	found := f.find(key)
	if found == nil {
		return Node{}, false
	}
	found.taken = true
	value = f.at(found.value)
	if value.IsNull() {
		if !value.IsCut() {
			f.diags.Add(f.at(found.key).Span(), "no-value", "%q has no value", key)
		}
		return Node{}, false
	}
	return value, true
}

// KeySpan returns where the key stands, or the mapping's own place if it was not given.
func (f *Fields) KeySpan(key string) source.Span {
	if found := f.find(key); found != nil {
		return f.at(found.key).Span()
	}
	return f.node.Span()
}

// Has tells whether a key was given, without taking it.
func (f *Fields) Has(key string) bool { return f.find(key) != nil }

// Value returns the value of a key without taking it.
func (f *Fields) Value(key string) (Node, bool) {
	if found := f.find(key); found != nil {
		return f.at(found.value), true
	}
	return Node{}, false
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
	if !n.IsScalar() {
		return n.String(quotedKey(key), f.diags) // which reports it
	}
	s, _ := n.String(key, f.diags)
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
	if isOneLine(text) {
		return text
	}
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' || r == '\r' })
	return strings.TrimSpace(strings.Join(words, " "))
}

// isOneLine tells whether OneLine has nothing to do.
func isOneLine(text string) bool {
	for i := range len(text) {
		if c := text[i]; c == '\t' || c == '\n' || c == '\r' || c == ' ' && strings.HasPrefix(text[i+1:], " ") {
			return false
		}
	}
	return strings.TrimSpace(text) == text
}

// quotedKey is how a message names a key.
func quotedKey(key string) string { return strconv.Quote(key) }

// Texts takes a key that holds a list of text.
func (f *Fields) Texts(key string) []source.String {
	value, ok := f.list(key)
	if !ok {
		return nil
	}
	var out []source.String
	for n := range value.Items() {
		if out == nil {
			out = make([]source.String, 0, value.Len())
		}
		if s, ok := f.text(key, n); ok {
			out = append(out, s)
		}
	}
	return out
}

// List takes a key that holds a list and yields its elements. Anything but a list is reported.
func (f *Fields) List(key string) func(yield func(Node) bool) {
	value, _ := f.list(key)
	return value.Items()
}

func (f *Fields) list(key string) (value Node, ok bool) {
	value, ok = f.Take(key)
	if ok && !value.IsList() {
		d := value.wrongType(quotedKey(key), "a list", f.diags)
		if value.IsScalar() {
			d.Hint = fmt.Sprintf("write %s: [%s]", key, elementOf(value))
		}
	}
	return value, ok && value.IsList()
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
		b, _ := value.Bool(quotedKey(key), f.diags)
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
	i, ok := value.Int(quotedKey(key), f.diags)
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
		if isOddKey(key) || own && strings.HasPrefix(name, "x-") {
			continue
		}
		if given := f.find(name); given == nil || given.taken || given.key != key.y {
			continue // known, or the second of two: reported as such
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
