package markdown

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/source"
)

var engine = New()

// head stands before every body in these tests, so that a position counted from the body's start
// is wrong.
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

func htmlOf(d *Doc) string { return d.HTML(address) }

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

func TestHTML(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"nothing", "", ""},
		{"blank lines", "\n\n", ""},
		{"only a definition", "[a]: b.md\n", ""},
		{"paragraph", "Stand *tall*, **grow**, ~~slump~~.\n", "<p>Stand <em>tall</em>, <strong>grow</strong>, <del>slump</del>.</p>\n"},
		{"typographic", "\"It's\" 5--10 --- 'so'...\n", "<p>“It’s” 5–10 — ‘so’…</p>\n"},
		{"escapes", "a & b \\* &lt; &copy; 3 < 4\n", "<p>a &amp; b * &lt; © 3 &lt; 4</p>\n"},
		{"line breaks", "one\ntwo\\\nthree  \nfour\n", "<p>one\ntwo<br>\nthree<br>\nfour</p>\n"},
		{"carriage returns", "one\r\ntwo\r\n\r\n    code\r\n", "<p>one\ntwo</p>\n<pre><code>code\n</code></pre>\n"},
		{"ordered list keeps its start", "3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"},
		{"nested list", "- a\n  - b\n- c\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n<li>c</li>\n</ul>\n"},
		{"loose list", "- a\n\n- b\n", "<ul>\n<li><p>a</p>\n</li>\n<li><p>b</p>\n</li>\n</ul>\n"},
		{"quote", "> a\n> b\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"},
		{"rule", "a\n\n* * *\n", "<p>a</p>\n<hr>\n"},
		{"code", "`a<b` and\n\n```go\nx := \"<\"\n```\n", "<p><code>a&lt;b</code> and</p>\n<pre><code class=\"language-go\">x := &quot;&lt;&quot;\n</code></pre>\n"},
		{"code over a line break", "`a\nb`\n", "<p><code>a b</code></p>\n"},
		{"definition list", "Hold\n: five breaths\n", "<dl>\n<dt>Hold</dt>\n<dd>five breaths</dd>\n</dl>\n"},
		{"table", "|a|b|c|d|\n|-|:-|:-:|-:|\n|1|2|3|\n",
			"<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n<th scope=\"col\" class=\"left\">b</th>\n<th scope=\"col\" class=\"center\">c</th>\n" +
				"<th scope=\"col\" class=\"right\">d</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>1</td>\n<td class=\"left\">2</td>\n<td class=\"center\">3</td>\n<td></td>\n</tr>\n</tbody>\n</table>\n"},
		{"table without rows", "|a|\n|-|\n", "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n</table>\n"},
		{"headings", "## Warm up\n\n### Śavāsana & breath\n\n## Warm up\n\n## ...\n\n## Cues\n",
			"<h2 id=\"warm-up\">Warm up</h2>\n<h3 id=\"savasana-breath\">Śavāsana &amp; breath</h3>\n<h2 id=\"warm-up-2\">Warm up</h2>\n<h2 id=\"section\">…</h2>\n<h2 id=\"cues-2\">Cues</h2>\n"},
		{"link to a file", "[Tree](../poses/tree.md#cues \"Vṛkṣāsana\")\n", "<p><a href=\"file:../poses/tree.md#cues\" title=\"Vṛkṣāsana\">Tree</a></p>\n"},
		{"link to an anchor", "[up](#warm%20up)\n", "<p><a href=\"#warm%20up\">up</a></p>\n"},
		{"links to other sites", "[a](HTTPS://example.org/?a=1&b='2' \"t\") <https://example.org/é> <me@example.org> [b](tel:+431) [c](mailto:a@b.c)\n",
			"<p><a rel=\"external\" href=\"HTTPS://example.org/?a=1&amp;b=&#39;2&#39;\" title=\"t\">a</a> <a rel=\"external\" href=\"https://example.org/%C3%A9\">https://example.org/é</a> " +
				"<a href=\"mailto:me@example.org\">me@example.org</a> <a href=\"tel:+431\">b</a> <a href=\"mailto:a@b.c\">c</a></p>\n"},
		{"reference links", "[a][x], [x][], [x]\n\n[x]: b.md\n", "<p><a href=\"file:b.md#\">a</a>, <a href=\"file:b.md#\">x</a>, <a href=\"file:b.md#\">x</a></p>\n"},
		{"plain brackets", "[sic] \\[a][b] `[a][b]` \\![c]\n", "<p>[sic] [a][b] <code>[a][b]</code> ![c]</p>\n"},
		{"image", "![Tree, *seen* from \"behind\"](tree%20a.jpg \"T\")\n", "<p><img src=\"image:tree%20a.jpg\" alt=\"Tree, seen from “behind”\" title=\"T\" loading=\"lazy\"></p>\n"},
		{"image in a link", "[![Tree](t.jpg)](t.md)\n", "<p><a href=\"file:t.md#\"><img src=\"image:t.jpg\" alt=\"Tree\" loading=\"lazy\"></a></p>\n"},
		{"footnotes", "a[^x] b[^x]\n\n[^x]: note\n",
			"<p>a<sup id=\"fnref:1\"><a class=\"footnote\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup> b<sup id=\"fnref:1-2\"><a class=\"footnote\" href=\"#fn:1\" role=\"doc-noteref\">1</a></sup></p>\n" +
				"<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Footnotes\">\n<ol>\n<li id=\"fn:1\">\n<p>note <a class=\"backref\" href=\"#fnref:1\" role=\"doc-backlink\" aria-label=\"Back to reference 1\">↩\uFE0E</a>" +
				" <a class=\"backref\" href=\"#fnref:1-2\" role=\"doc-backlink\" aria-label=\"Back to reference 1-2\">↩\uFE0E</a></p>\n</li>\n</ol>\n</section>\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, diags := parse(tt.body, Options{Reserved: []string{"cues"}})
			if got := htmlOf(doc); got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
			if doc.Empty() != (tt.want == "") {
				t.Errorf("Empty() = %v", doc.Empty())
			}
			if len(diags) > 0 {
				t.Errorf("diagnostics:\n%s", lines(diags))
			}
		})
	}
}

func TestTextAndSteps(t *testing.T) {
	tests := []struct {
		name, body, text string
		steps            []string
	}{
		{"nothing", "", "", nil},
		{"no list", "## H\n\n\"One\" &amp; *two*\nthree `<x>`.\n\nFour.\n", "“One” & two three <x>.", nil},
		{"bullets are no steps", "- a\n", "", nil},
		{"first list", "Intro.\n\n1. Stand.\n2. Bend\n   over.\n   - softly\n\n## More\n\n1. Later.\n", "Intro.", []string{"Stand.", "Bend over. softly"}},
		{"links and images", "1. See [tree](t.md) ![a tree](t.jpg) <https://e.org>\n", "", []string{"See tree a tree https://e.org"}},
		{"an escape is no entity", "\\&amp; x\n", "&amp; x", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, _ := parse(tt.body, Options{})
			if doc.Text() != tt.text {
				t.Errorf("Text() = %q, want %q", doc.Text(), tt.text)
			}
			if !slices.Equal(doc.Steps(), tt.steps) {
				t.Errorf("Steps() = %q, want %q", doc.Steps(), tt.steps)
			}
		})
	}
}

func TestNoBody(t *testing.T) {
	var diags diag.List
	doc := engine.Parse(source.Span{}, Options{}, &diags)
	if !doc.Empty() || htmlOf(doc) != "" || len(diags) > 0 {
		t.Errorf("got %q, %s", htmlOf(doc), lines(diags))
	}
}

func TestAnchors(t *testing.T) {
	doc, _ := parse("## A\n\nx[^1]\n\n## B\n\n[^1]: n\n", Options{})
	want := []string{"a", "b", "fnref:1", "fn:1"}
	if got := doc.Anchors(); !slices.Equal(got, want) {
		t.Errorf("Anchors() = %q, want %q", got, want)
	}
}

// Every target has the exact place of its destination, wherever the link stands.
func TestLinkPlaces(t *testing.T) {
	body := "\n\nIntro [a](one.md).\n\n- x\n\n  - é [b]( <two b.md> \"t\")\n\n* y\n\n\t[tab](three.md)\n\n> > [q](#four)\n\n|h|\n|-|\n|é [c](five.md#x)|\n\nn[^1] [r]\n\n[^1]: Note\n    [d](six.md)\n\nt\n: [e](seven.md)\n\n## ![i](eight.png)\n\n[r]: <nine.md>\n"
	want := `3:11 file "one.md"
7:13 file "two b.md"
11:8 file "three.md"
13:9 anchor "#four"
17:8 file "five.md#x"
29:7 file "nine.md"
25:7 file "seven.md"
27:9 image "eight.png"
22:9 file "six.md"
`
	doc, diags := parse(body, Options{})
	var got strings.Builder
	for _, l := range doc.Links() {
		p := l.Dest.Span.Position()
		fmt.Fprintf(&got, "%d:%d %s %q\n", p.Line-3, p.Column, l.Kind, l.Dest.Text)
		if s := l.Dest.Span; string(s.File.Text[s.Start:s.End]) != l.Dest.Text {
			t.Errorf("%q has the span of %q", l.Dest.Text, s.File.Text[s.Start:s.End])
		}
	}
	if got.String() != want || len(diags) > 0 {
		t.Errorf("got\n%s\nwant\n%s\ndiagnostics:\n%s", got.String(), want, lines(diags))
	}
}

func TestTargets(t *testing.T) {
	tests := []struct{ dest, path, fragment string }{
		{"../poses/tree.md#cues", "../poses/tree.md", "cues"},
		{"a%20b.md", "a b.md", ""},
		{"a&amp;b.md", "a&b.md", ""},
		{`a\_b.md`, "a_b.md", ""},
		{"a.md?x#%C3%A9", "a.md?x", "é"},
		{"a.md#и\u0306ога", "a.md", "йога"}, // ids are written in one piece
	}
	for _, tt := range tests {
		doc, diags := parse("[x]("+tt.dest+")", Options{})
		if len(diags) > 0 || len(doc.Links()) != 1 {
			t.Errorf("%s: %d links, %s", tt.dest, len(doc.Links()), lines(diags))
			continue
		}
		if l := doc.Links()[0]; l.Kind != ToFile || l.Path != tt.path || l.Fragment != tt.fragment || l.Dest.Text != tt.dest {
			t.Errorf("%s: %+v", tt.dest, l)
		}
	}
}

// An address from the caller can't leave its attribute.
func TestHTMLEscapes(t *testing.T) {
	doc, _ := parse("[x](y.md)", Options{})
	got := doc.HTML(func(Target) string { return `a b"><script>'&é%20` })
	want := `<p><a href="a%20b%22%3E%3Cscript%3E&#39;&amp;%C3%A9%20">x</a></p>` + "\n"
	if got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// One engine serves many goroutines, and a body leaves nothing behind for the next.
func TestConcurrent(t *testing.T) {
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for j := range 50 {
				word := fmt.Sprintf("w%dx%d", i, j)
				doc, diags := parse("## "+word+"\n\n["+word+"]("+word+".md)\n", Options{})
				want := "<h2 id=\"" + word + "\">" + word + "</h2>\n<p><a href=\"file:" + word + ".md#\">" + word + "</a></p>\n"
				if got := htmlOf(doc); got != want || len(diags) > 0 {
					t.Errorf("got %s, want %s", got, want)
				}
			}
		})
	}
	group.Wait()
}
