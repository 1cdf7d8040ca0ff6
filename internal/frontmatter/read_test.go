package frontmatter_test

import (
	"fmt"
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// show prints diagnostics on one line each: 'line:column code: message (note at line:column)
// [hint]'.
func show(diags diag.List) string {
	var out []string
	for _, d := range diags {
		s := at(d.Span) + d.Code + ": " + d.Message
		for _, n := range d.Notes {
			s += " (" + at(n.Span) + n.Message + ")"
		}
		if d.Hint != "" {
			s += " [" + d.Hint + "]"
		}
		out = append(out, s)
	}
	return strings.Join(out, "\n")
}

func at(s source.Span) string {
	if !s.HasPosition() {
		return ""
	}
	p := s.Position()
	return fmt.Sprintf("%d:%d ", p.Line, p.Column)
}

// text returns the bytes that a span covers.
func text(s source.Span) string { return string(s.File.Text[s.Start:s.End]) }

// read reads a file that must be good.
func read(t *testing.T, content string) (frontmatter.Node, source.Span) {
	t.Helper()
	var diags diag.List
	root, body, ok := frontmatter.Read(source.NewFile("f.md", []byte(content)), &diags)
	if !ok || len(diags) > 0 {
		t.Fatalf("%q: ok %t\n%s", content, ok, show(diags))
	}
	return root, body
}

func TestReadRefusesAFileAtThePlaceOfItsMistake(t *testing.T) {
	const begin = `[begin it with a line "---", then "title: …", then a line "---"]`
	const line = `[begin with a line "title: …", with a space after the colon]`
	const quotes = `[put quotes around a text that holds ": " or begins with a sign]`
	for _, c := range []struct{ name, content, want string }{
		{"an empty file", "", "1:1 no-front-matter: the file has no front matter " + begin},
		{"no front matter", "# Tree\n", "1:1 no-front-matter: the file has no front matter " + begin},
		{"a line before it", "\n---\ntitle: x\n---\n", "1:1 no-front-matter: the file has no front matter " + begin},
		{"an indented fence", " ---\ntitle: x\n---\n", "1:1 no-front-matter: the file has no front matter " + begin},
		{"four hyphens", "----\ntitle: x\n---\n", "1:1 no-front-matter: the file has no front matter " + begin},
		{"TOML", "+++\ntitle = 1\n+++\n", `1:1 not-yaml: the front matter is TOML, which is not read [write it as YAML between lines "---"]`},
		{"JSON", "{\"title\": 1}\n", `1:1 not-yaml: the front matter is JSON, which is not read [write it as YAML between lines "---"]`},
		{"unclosed", "---\ntitle: x\n", `1:1 unclosed-front-matter: the front matter is opened here and never closed [end it with a line "---"]`},
		{"nothing but a fence", "---", `1:1 unclosed-front-matter: the front matter is opened here and never closed [end it with a line "---"]`},
		{"closed by four hyphens", "---\ntitle: x\n----\n", `1:1 unclosed-front-matter: the front matter is opened here and never closed [end it with a line "---"]`},
		{"empty", "---\n---\n", `1:1 empty-front-matter: the front matter is empty [give it at least a line "title: …"]`},
		{"empty lines", "---\n \n\t\n---\n", `1:1 empty-front-matter: the front matter is empty [give it at least a line "title: …"]`},
		{"comments alone", "---\n# a\n  # b\n---\n", `1:1 empty-front-matter: the front matter is empty [give it at least a line "title: …"]`},
		{"not UTF-8", "---\ntitle: \xff\n---\n", "2:8 not-utf8: the text is not UTF-8 [save the file in the encoding UTF-8]"},
		{"not UTF-8 in the body", "---\ntitle: ä\n---\nä\xe4", "4:2 not-utf8: the text is not UTF-8 [save the file in the encoding UTF-8]"},
		{"UTF-16", "-\x00-\x00-\x00\n\x00t\x00:\x00", "1:2 not-utf8: the text is in UTF-16, not in UTF-8 [save the file in the encoding UTF-8]"},
		{"too large", strings.Repeat("x", frontmatter.MaxSize+1), "file-too-large: the file is larger than 1 MiB"},
		{"a list", "---\n- a\n---\n", `2:1 wrong-type: expected lines of the form "key: value", found a list ` + line},
		{"a text", "---\ntitle:x\n---\n", `2:1 wrong-type: expected lines of the form "key: value", found text ` + line},
		{"nothing", "---\n~\n---\n", `2:1 wrong-type: expected lines of the form "key: value", found nothing ` + line},
		{"a colon in a value", "---\ntitle: a: b\n---\n", "2:9 yaml: a second key and value on one line, or a key set in too far " + quotes},
		{"a key set in", "---\ntitle: a\n level: b\n---\n", "3:7 yaml: a second key and value on one line, or a key set in too far " + quotes},
		{"an open list", "---\ntitle: x\nalso: [a\nlevel: b\n---\n", "3:7 yaml: the list that begins here is never closed, or lacks a comma [end it with ]]"},
		{"open braces", "---\nimage: {src: a\nlevel: b\n---\n", "2:8 yaml: the braces that begin here are never closed, or lack a comma [end them with }]"},
		{"an open quote", "---\ntitle: \"x\nlevel: b\n---\n", "2:8 yaml: the quote that begins here is never closed"},
		{"a tab", "---\ntitle: x\n\tlevel: b\n---\n", "3:1 yaml: a tab where only spaces may stand [set lines in with spaces]"},
		{"a line without a colon", "---\ntitle: x\nlevel\nhold: 5\n---\n", `3:1 yaml: a line that is no key with a value [write it as "key: value"]`},
		{"a star", "---\ntitle: *x*\n---\n", "2:8 yaml: anchors and aliases are not read [put quotes around a text that begins with *]"},
		{"an at sign", "---\ntitle: @x\n---\n", "2:8 yaml: a text can't begin with @ " + quotes},
		{"text after braces", "---\nsides: {side} leg\n---\n", `2:15 yaml: text after a value that has ended [put double quotes around the whole text: "…"]`},
		{"an apostrophe in quotes", "---\ntitle: 'Child's pose'\n---\n", `2:15 yaml: text after a value that has ended [put double quotes around the whole text: "…"]`},
		{"a line out of line", "---\ncues:\n  - a\n title: x\n---\n", "4:2 yaml: this line does not line up with those before it [begin the keys of one block, and the hyphens of one list, in one column]"},
		{"a second document", "---\ntitle: x\n--- # y\ntitle: z\n---\n", "3:1 yaml: another document begins here; there can be one alone [take this line out]"},
		{"an ended document", "---\ntitle: x\n...\ntitle: z\n---\n", "3:1 yaml: another document begins here; there can be one alone [take this line out]"},
		{"an indented fence inside", "---\nx: |\n  a\n  ---\n  b\n---\n", `4:3 yaml: a line "---" inside the front matter ends it too early [write another line, such as "***"]`},
		{"one inside quotes", "---\nx: \"a\n  ---\n  b\"\n---\n", `3:3 yaml: a line "---" inside the front matter ends it too early [write another line, such as "***"]`},
		{"an anchor", "---\na: &x 1\nb: *x\n---\n", "2:4 alias: anchors and aliases are not read [write the value out each time; put quotes around a text that begins with & or *]"},
		{"an anchor in a list", "---\na: [1, &x 2]\n---\n", "2:8 alias: anchors and aliases are not read [write the value out each time; put quotes around a text that begins with & or *]"},
		{"a sign that is a tag", "---\na: ! b\n---\n", `2:4 alias: tags such as "!" are not read [leave it out; put quotes around a text that begins with !]`},
		{"a sign alone", "---\na: [b, !]\n---\n", `2:8 alias: tags such as "!" are not read [leave it out; put quotes around a text that begins with !]`},
		{"a tag", "---\na: !!str 1\n---\n", `2:4 alias: tags such as "!!str" are not read [leave it out; put quotes around a text that begins with !]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var diags diag.List
			_, _, ok := frontmatter.Read(source.NewFile("f.md", []byte(c.content)), &diags)
			if got := show(diags); ok || got != c.want {
				t.Errorf("ok %t\ngot  %s\nwant %s", ok, got, c.want)
			}
		})
	}
}

func TestReadTakesTheBodyFromAfterTheFence(t *testing.T) {
	for _, c := range []struct{ name, content, body string }{
		{"a body", "---\ntitle: x\n---\nStand.\n", "Stand.\n"},
		{"none", "---\ntitle: x\n---\n", ""},
		{"none, and no last line end", "---\ntitle: x\n---", ""},
		{"lines as Windows ends them", "---\r\ntitle: x\r\n---\r\nStand.\r\n", "Stand.\r\n"},
		{"spaces after the fences", "--- \ntitle: x\n---\t\nStand.", "Stand."},
		{"a byte-order mark", "\ufeff---\ntitle: x\n---\nStand.", "Stand."},
		{"a rule in the body", "---\ntitle: x\n---\na\n\n---\n\nb", "a\n\n---\n\nb"},
		{"comments and empty lines", "---\n\n# a\ntitle: x # b\n\n---\nStand.", "Stand."},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, body := read(t, c.content)
			if got := text(body); got != c.body {
				t.Errorf("body %q, want %q", got, c.body)
			}
			var diags diag.List
			f := root.Fields("a pose", &diags)
			title := f.Text("title")
			if title.Text != "x" || text(title.Span) != "x" {
				t.Errorf("title %q at %q", title.Text, text(title.Span))
			}
		})
	}
}

func TestParseReadsAFileThatIsYAMLThroughout(t *testing.T) {
	for _, c := range []struct{ name, content, want string }{
		{"a mapping", "title: x\n", ""},
		{"empty", "", `empty-front-matter: there is nothing to read [give it at least a line "title: …"]`},
		{"comments", "# title: x\n", `empty-front-matter: there is nothing to read [give it at least a line "title: …"]`},
		{"two documents", "title: x\n---\ntitle: y\n", "2:1 yaml: another document begins here; there can be one alone [take this line out]"},
		{"one after its opening", "---\ntitle: x\n", ""},
		{"not UTF-8", "title: \xff\n", "1:8 not-utf8: the text is not UTF-8 [save the file in the encoding UTF-8]"},
		{"too large", "title: " + strings.Repeat("x", frontmatter.MaxSize), "file-too-large: the file is larger than 1 MiB"},
		{"an open list", "a: [b\n", "1:4 yaml: the list that begins here is never closed, or lacks a comma [end it with ]]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var diags diag.List
			f := source.NewFile("site.yaml", []byte(c.content))
			_, ok := frontmatter.Parse(f.Span(0, len(f.Text)), &diags)
			if got := show(diags); ok != (c.want == "") || got != c.want {
				t.Errorf("ok %t\ngot  %s\nwant %s", ok, got, c.want)
			}
		})
	}
}

// Each scalar's span covers what the writer wrote for it, quotes and all.
func TestSpansOfScalars(t *testing.T) {
	for _, c := range []struct{ name, content, value, covered string }{
		{"plain", "k: Vṛkṣāsana # tree", "Vṛkṣāsana", "Vṛkṣāsana"},
		{"plain with spaces", "k:   a b  ", "a b", "a b"},
		{"double quotes", `k: "a b" # c`, "a b", `"a b"`},
		{"single quotes", `k: 'a b' # c`, "a b", `'a b'`},
		{"an escape", `k: "a\"b" # c`, `a"b`, `"a\"b"`},
		{"a doubled quote", `k: 'a''b' # c`, `a'b`, `'a''b'`},
		{"a quote at the end", `k: 'b''' # c`, `b'`, `'b'''`},
		{"empty quotes", `k: "" # c`, "", `""`},
		{"in a flow list", `k: ["a\tb", c]`, "", ""},
		{"several lines", "k: a\n  b\n  c", "a b c", "a"},
		{"quotes over several lines", "k: \"a\n  b\" # c", "a b", "\"a\n  b\""},
		{"a block", "k: |\n  a\n  b", "a\nb\n", "|"},
		{"a folded block", "k: >-\n  a\n  b", "a b", ">-"},
		{"a number", "k: 007", "007", "007"},
		{"nothing", "k:", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			root, _ := read(t, "---\n# one\n"+c.content+"\n---\n")
			for _, v := range root.Pairs() {
				if v.IsList() {
					var got []string
					for n := range v.Items() {
						got = append(got, text(n.Span()))
					}
					if strings.Join(got, " ") != `"a\tb" c` {
						t.Errorf("items cover %q", got)
					}
					continue
				}
				if v.Raw() != c.value || text(v.Span()) != c.covered {
					t.Errorf("%q covers %q, want %q, %q", v.Raw(), text(v.Span()), c.value, c.covered)
				}
				if p := v.Span().Position(); p.Line != 3 {
					t.Errorf("stands on line %d, want 3", p.Line)
				}
			}
		})
	}
}

func TestSpansCountCharacters(t *testing.T) {
	root, _ := read(t, "---\r\nalso: [Vṛkṣāsana, 🌳, x]\r\n---\r\n")
	for _, list := range root.Pairs() {
		var got []string
		for n := range list.Items() {
			got = append(got, at(n.Span())+text(n.Span()))
		}
		if want := "2:8 Vṛkṣāsana,2:19 🌳,2:22 x"; strings.Join(got, ",") != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// A line may be as long as a file; each place on it is found all the same.
func TestPlacesOnAVeryLongLine(t *testing.T) {
	const n = frontmatter.MaxItems - 1
	word := strings.Repeat("ä🌳", 100)
	root, _ := read(t, "---\ntitle: x\nalso: ["+strings.Repeat(word+", ", n)+"end]\nlast: y\n---\n")
	for _, list := range root.Pairs() {
		i := 0
		for item := range list.Items() {
			s := item.Span()
			if got := text(s); got != word && i < n || i == n && got != "end" {
				t.Fatalf("element %d covers %q", i, got)
			}
			if p := s.Position(); p.Line != 3 || p.Column != 8+202*i {
				t.Fatalf("element %d stands at %v", i, p)
			}
			i++
		}
		if list.IsList() && i != n+1 {
			t.Errorf("%d elements", i)
		}
	}
}

// Lists and texts have bounds, and are good up to them.
func TestWhatIsTooLongIsRefusedAtItsPlace(t *testing.T) {
	const items, letters = frontmatter.MaxItems, frontmatter.MaxText
	keys := func(n int) string {
		var out strings.Builder
		for i := range n {
			fmt.Fprintf(&out, "k%d: 1, ", i)
		}
		return out.String()
	}
	for _, c := range []struct{ name, good, bad, want string }{
		{"a list", "a: [" + strings.Repeat("b, ", items) + "]", "a: [" + strings.Repeat("b, ", items) + "c]", fmt.Sprintf("2:%d list-too-long", 5+3*items)},
		{"a list on lines", "a:\n" + strings.Repeat("- b\n", items), "a:\n" + strings.Repeat("- b\n", items+5), fmt.Sprintf("%d:3 list-too-long", 3+items)},
		{"a mapping", "a: {" + keys(items) + "}", "a: {" + keys(items) + "c: 1}", fmt.Sprintf("2:%d list-too-long", 5+len(keys(items)))},
		{"a mapping in a list", "a: [{" + keys(items) + "}]", "a: [{" + keys(items+1) + "}]", fmt.Sprintf("2:%d list-too-long", 6+len(keys(items)))},
		{"a text", "a: " + strings.Repeat("ä", letters), "a: " + strings.Repeat("ä", letters+1), "2:4 text-too-long"},
		{"a text in a list of one's own", "x-a: [b, " + strings.Repeat("c", letters) + "]", "x-a: [b, " + strings.Repeat("c", letters+1) + "]", "2:10 text-too-long"},
	} {
		read(t, "---\n"+c.good+"\n---\n")
		var diags diag.List
		_, _, ok := frontmatter.Read(source.NewFile("f.md", []byte("---\n"+c.bad+"\n---\n")), &diags)
		if got := show(diags); ok || len(diags) != 1 || !strings.HasPrefix(got, c.want+": ") {
			t.Errorf("%s: ok %t, got %.100s, want %s", c.name, ok, got, c.want)
		}
	}
}

func TestListsAndMappingsStandAtTheirFirstCharacter(t *testing.T) {
	root, _ := read(t, "---\na: [1]\nb:\n  - x\nc: {d: 1}\n---\n")
	want := map[string]string{"a": "2:4 [", "b": "4:3 -", "c": "5:4 {"}
	for k, v := range root.Pairs() {
		if got := at(v.Span()) + text(v.Span()); got != want[k.Raw()] {
			t.Errorf("%s stands at %q, want %q", k.Raw(), got, want[k.Raw()])
		}
	}
	if (frontmatter.Node{}).Span() != (source.Span{}) {
		t.Error("an absent node has a place")
	}
}
