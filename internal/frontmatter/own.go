package frontmatter

import (
	"encoding/json"
	"fmt"
	"strconv"

	"posebook/internal/diag"
)

// Decode returns the node as plain Go values: string, int, float64, bool, nil, []any,
// map[string]any. What is written stays as it is written: a number is one only where it is
// written back in the same way, and 'true' and 'false' are the only truth values; 1.10, 017, 1e3,
// True and 2026-11-22 are text. Of a key given twice the second is reported.
func (n Node) Decode(diags *diag.List) any {
	switch {
	case n.IsList():
		list := make([]any, 0, n.Len())
		for item := range n.Items() {
			list = append(list, item.Decode(diags))
		}
		return list
	case n.IsMapping():
		return n.decodeMapping(diags)
	}
	return n.decodeScalar()
}

// decodeMapping passes over keys that are no text: they were reported when the block was read.
func (n Node) decodeMapping(diags *diag.List) map[string]any {
	out := make(map[string]any, n.Len())
	for key, value := range n.Pairs() {
		if !isScalar(key) {
			continue
		}
		if _, twice := out[key.Raw()]; twice {
			diags.Add(key.Span(), "duplicate-key", "the key %q is given twice", key.Raw())
			continue
		}
		out[key.Raw()] = value.Decode(diags)
	}
	return out
}

func (n Node) decodeScalar() any {
	written := n.y.value
	switch n.y.tag {
	case "!!null":
		if written == "" || written == "~" || written == "null" {
			return nil
		}
	case "!!bool":
		if written == "true" || written == "false" {
			return written == "true"
		}
	case "!!int", "!!float":
		return numberOf(written)
	}
	return written
}

// exactInt is the largest whole number up to which all programs that read JSON agree: RFC 8259,
// section 6.
const exactInt = 1<<53 - 1

// numberOf returns the number that a text is, or the text where Go, JSON or a program that reads
// it would write the number in another way.
func numberOf(written string) any {
	if i, err := strconv.Atoi(written); err == nil {
		if strconv.Itoa(i) == written && i <= exactInt && i >= -exactInt {
			return i
		}
		return written
	}
	f, err := strconv.ParseFloat(written, 64)
	if err != nil || fmt.Sprint(f) != written {
		return written
	}
	if data, err := json.Marshal(f); err != nil || string(data) != written {
		return written
	}
	return f
}
