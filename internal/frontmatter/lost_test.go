package frontmatter_test

import (
	"strings"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// faults reads a block and returns what is wrong with it. Line 1 is the fence above it.
func faults(block string) string {
	var diags diag.List
	frontmatter.Read(source.NewFile("f.md", []byte("---\n"+block+"\n---\n")), &diags)
	return show(diags)
}

// A case is a block and what is wrong with it, "" for nothing.
type faultCase struct{ name, block, want string }

func checkFaults(t *testing.T, cases []faultCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := faults(c.block); got != c.want {
				t.Errorf("%q\ngot\n%s\nwant\n%s", c.block, got, c.want)
			}
		})
	}
}

func cutAt(at, whole string) string {
	what := "the text is cut here"
	if strings.HasPrefix(whole, `"#`) {
		what = "the whole text is lost"
	}
	return at + ` cut-text: "#" after a space begins a comment, and ` + what + ` [write ` + whole +
		`; a comment has a space after its "#"]`
}

// A text without quotes that YAML would cut at a '#' is refused where it is cut, with the whole
// text in quotes.
func TestNoTextIsCutByAComment(t *testing.T) {
	checkFaults(t, []faultCase{
		{"a text", "title: Seat #2", cutAt("2:13", `"Seat #2"`)},
		{"an element of a list", "cues:\n  - stop at #3 of it\n  - b", cutAt("3:13", `"stop at #3 of it"`)},
		{"the value of an element", "cautions:\n  - knee pain: stop at #3", cutAt("3:24", `"stop at #3"`)},
		{"a whole value", "colors:\n  accent: #b00", cutAt("3:11", `"#b00"`)},
		{"a whole element", "props:\n  - #b\n  - c", cutAt("3:5", `"#b"`)},
		{"after a tab", "k: a\t#b", cutAt("2:6", `"a #b"`)},
		{"a letter of any script", "k: ä #é", cutAt("2:6", `"ä #é"`)},
		{"a digit of any script", "k: आसन #२", cutAt("2:8", `"आसन #२"`)},
		{"quotes in it", `k: the "so" of it's #2`, cutAt("2:21", `'the "so" of it''s #2'`)},
		{"typographic quotes around it", "k: “Seat #2”", cutAt("2:10", `"Seat #2"`)},
		{"the line below", "summary: We stop at\n  #3 of it\nlevel: b", cutAt("3:3", `"We stop at #3 of it"`)},
		{"the line below an element", "cues:\n  - a\n    #b\n  - c", cutAt("4:5", `"a #b"`)},
		{"the last of several lines", "summary: a\n  b\n  c #d", cutAt("4:5", `"a b c #d"`)},
		{"the line above", "summary:\n  #3 of the steps\n  is the last\nlevel: b", cutAt("3:3", `"#3 of the steps is the last"`)},
		{"typographic quotes before it", "k: “Seat” #2", cutAt("2:11", `"“Seat” #2"`)},
		{"a line of several", "summary: a\n  on #3\n  c", cutAt("3:6", `"…"`)},
		{"between brackets, closed below", "cues: [Stop at #3 of it\n  , Sit]", cutAt("2:16", `"Stop at #3 of it"`)},
		{"between brackets, never closed", "cues: [Stop at #3 of it, Sit]\nt: x", cutAt("2:16", `"Stop at #3 of it"`)},
		{"between brackets, several lines", "cues: [Stop at #3 of it,\n  Sit]\nt: x", cutAt("2:16", `"Stop at #3 of it"`)},
		{"between braces", "colors: {accent: #b00}\nt: x", cutAt("2:18", `"#b00"`)},
		{"an element behind a comma", "cues: [Stop, #3 of it\n  Sit]", cutAt("2:14", `"#3 of it"`)},
		{"the first element", "cues: [ #3 of it\n  Sit]", cutAt("2:9", `"#3 of it"`)},
		{"an element behind a quoted one", "cues: [\"Stop\", #3 of it\n  Sit]", cutAt("2:16", `"#3 of it"`)},
		{"a key", "d: e\na #b: c\nf: g", cutAt("3:3", `"a #b: c"`)},
		{"the first key", "a #b: c\nd: e", cutAt("2:3", `"a #b: c"`)},
		{"the only key", "a #b: c", cutAt("2:3", `"a #b: c"`)},
		{"a key of one's own", "x-a:\n  b: [c, d #4\n    ]", cutAt("3:12", `"d #4"`)},
		{"Windows' lines", "title: Seat #2\r\nlevel: b\r", cutAt("2:13", `"Seat #2"`)},
		{"behind the sign of a block", "summary: >- #3 of it\n  is the last", cutAt("2:13", `"#3 of it"`)},
		{"a key and its empty value", "k: {a #x\n  }", cutAt("2:7", `"a #x"`)},
		{"a text too long to be shown", "k: " + strings.Repeat("a", 300) + " #2", cutAt("2:305", `"…"`)},
		{"two of them", "a: b #2\nc: d #3", cutAt("2:6", `"b #2"`) + "\n" + cutAt("3:6", `"d #3"`)},
	})
}

// A value that a comment took is told of once, not as one that is missing.
func TestAValueThatACommentTookIsNotMissing(t *testing.T) {
	var diags diag.List
	root, _, _ := frontmatter.Read(source.NewFile("f.md", []byte("---\na: #b00\nb:\n  - #c\n  - d\n---\n")), &diags)
	f := root.Fields("a pose", &diags)
	f.Text("a")
	if got := f.Texts("b"); len(got) != 1 || got[0].Text != "d" {
		t.Errorf("read %v", got)
	}
	if got, want := show(diags), cutAt("2:4", `"#b00"`)+"\n"+cutAt("4:5", `"#c"`); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// What is written as a comment is one, and a '#' in quotes, in a block or within a word is text.
func TestCommentsStayFree(t *testing.T) {
	for _, block := range []string{
		"title: Seat # 2", "title: Seat ## 2", "title: Seat #", "title: Seat #\t2", "title: Seat#2", "title: Seat #- 2",
		"title: \"Seat #2\"", "title: 'Seat #2' # two", "title: Seat # two\n  # three\nlevel: b",
		"cues:\n  - a\n  #b\n  - c", "title: a\n#sub: x\nlevel: b", "#a\ntitle: b\n#c", "author:\n  name: a\n  #url: b\nt: x",
		"summary: |\n  We #2\n  #x", "summary: >-\n  We #2", "summary: >- # c\n  We", "#k: x\nl: y", "k:\n  #l: x\n  m: y", "k:\n  #l\n  - m", "k:\n  #l\n  \"m\"", "k: [a, b] #c", "k: #c\n  d: e", "k: {a: b} #c", "k: [\n  a,\n  #b\n  c]",
		"cues:\n  - a\n\n    #b\n  - c",
	} {
		if got := faults(block); got != "" {
			t.Errorf("%q: %s", block, got)
		}
	}
}

func TestACommentInAQuotedTextIsAWarning(t *testing.T) {
	const want = ` comment-after-quote: what stands after the quote is a comment, and not part of the text ` +
		`[put the quotes around the whole text; a comment has a space after its "#"]`
	checkFaults(t, []faultCase{
		{"double quotes", `title: "Seat" #2`, "2:15" + want},
		{"single quotes", `title: 'Seat' #two`, "2:15" + want},
		{"between brackets", "cues: ['a' #b\n  ]", "2:12" + want},
		{"over two lines", "title: \"a\n  b\" #c", "3:6" + want},
	})
	var diags diag.List
	_, _, ok := frontmatter.Read(source.NewFile("f.md", []byte("---\ntitle: \"Seat\" #2\n---\n")), &diags)
	if !ok || diags.Errors() != 0 || diags.Warnings() != 1 {
		t.Errorf("ok %t, %d errors, %d warnings", ok, diags.Errors(), diags.Warnings())
	}
}

// A comment between the lines of one text ends it, and YAML stumbles over the rest.
func TestACommentWithinAText(t *testing.T) {
	const want = ` cut-text: a comment cuts the text of several lines around it in two ` +
		`[move the comment above the whole text; a text with "#" in it needs quotes]`
	checkFaults(t, []faultCase{
		{"a line of its own", "summary: We go\n  on\n  # c\n  and on", "4:3" + want},
		{"without a space", "summary: We go\n  on\n  #3\n  and on", "4:3" + want},
		{"at the start of the line", "summary: We go\n#c\n  and on", "3:1" + want},
		{"behind a line", "summary: We go\n  on # c\n  and on", "3:6" + want},
	})
}

func TestSmartQuotes(t *testing.T) {
	around := func(at, inner string) string {
		return at + " smart-quotes: quotation marks that YAML does not know enclose this text [write " + inner +
			"; for marks that readers see, put straight ones around them too]"
	}
	half := func(at, inner string) string {
		return at + " smart-quotes: a straight quote begins this text, and one that YAML does not know ends it [write " + inner + "]"
	}
	checkFaults(t, []faultCase{
		{"English", "title: “Seat”", around("2:8", `"Seat"`)},
		{"English, single", "title: ‘Child’s pose’", around("2:8", `"Child’s pose"`)},
		{"German", "title: „Sitz“", around("2:8", `"Sitz"`)},
		{"German, single", "title: ‚Sitz‘", around("2:8", `"Sitz"`)},
		{"German books", "title: »Sitz«", around("2:8", `"Sitz"`)},
		{"French", "title: « Assise »", around("2:8", `"Assise"`)},
		{"Swedish", "title: ”Sits”", around("2:8", `"Sits"`)},
		{"a straight end", "title: “Seat\"", around("2:8", `"Seat"`)},
		{"an element", "cues: [“Sit”, b]", around("2:8", `"Sit"`)},
		{"a key", "“title”: x", around("2:1", `"title"`)},
		{"an element parted at a comma", "cues: [a, “Breathe in, then out, now”, Sit]", around("2:11", `"Breathe in, then out, now"`)},
		{"an element parted at many commas", "cues: [“a, b, c, d, e, f, g, h, i, j, k”, “l”]", around("2:43", `"l"`) + "\n" + around("2:8", `"a, b, c, d, e, f, g, h, i, j, k"`)},
		{"an element parted at a colon", "cautions:\n  - “knee pain: stop”", around("3:5", `"knee pain: stop"`)},
		{"a colon in it", "title: “Seat: a beginning”", around("2:8", `"Seat: a beginning"`)},
		{"a straight beginning", "title: \"Seat”", half("2:8", `"Seat"`)},
		{"a straight beginning, single", "title: 'Seat’", half("2:8", `"Seat"`)},
		{"a straight beginning in a list", "cues: [a, \"Seat”, b]", half("2:11", `"Seat"`)},
	})
	for _, block := range []string{
		"title: “Seat” is what she says", "title: She says “Seat”", "title: “Seat” and “Feet”", "title: “", "title: ‘Seat’ and ‘Feet’",
		"title: \"“Seat”\"", "title: Child’s pose", "title: ’Tis", "summary: |\n  “Seat”", "cues: [“Sit” now, or “Rise”]",
	} {
		if got := faults(block); got != "" {
			t.Errorf("%q: %s", block, got)
		}
	}
}
