package markdown

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/source"
)

var engine = New()

// head stands before every body in these tests, so that a position counted from the body's start is wrong.
const head = "---\ntitle: Tree\n---\n"

func parse(body string, opts Options) (*Doc, diag.List) {
	file := source.NewFile("tree.md", []byte(head+body))
	var diags diag.List
	doc := engine.Parse(file.Span(len(head), len(file.Text)), opts, &diags)
	return doc, diags
}

func address(t Target) string {
	switch t.Kind {
	case ToPart:
		return "/muscles/" + t.Part
	case ToAnchor:
		return "#" + t.Fragment
	case ToFile:
		return "file:" + t.Path + "#" + t.Fragment
	}
	return "image:" + t.Path
}

func htmlOf(d *Doc) string { return string(d.AppendHTML(nil, address)) }

// lines prints diagnostics as "line:column code: message", the lines counted from the body's first.
func lines(diags diag.List) string {
	diags.Sort()
	var out strings.Builder
	for _, d := range diags {
		p := d.Span.Position()
		fmt.Fprintf(&out, "%d:%d %s: %s\n", p.Line-3, p.Column, d.Code, d.Message)
	}
	return out.String()
}

func TestTrial(t *testing.T) {
	for _, b := range []string{
		"Hello *world* \"quoted\" it's -- ok...\nsecond\\\nline\n\n## Cues & more\n\n1. one [a](../poses/b.md#x)\n2. two\n\n   - n\n\n| a | b |\n|:-|-:|\n| 1 | [x](y.md) | 3 |\n\nfoot[^1] and[^1] [^2]\n\n[^1]: note\n[^u]: unused\n\nterm\n: def\n\n~~x~~ <b>raw</b>\n\n<div>\nblock\n</div>\n",
		"![alt *x*](a.jpg) [a][b] [c][] [d](e f.md) <javascript:x> [e](javascript:x) <https://e.org/?a=1&b=2> [r] [](x.md) [y]()\n\n[r]: /abs/path\n",
	} {
		d, diags := parse(b, Options{})
		t.Logf("%s\n%s\n%q %q %v", htmlOf(d), lines(diags), d.Text(), d.Steps(), d.Anchors())
	}
}
