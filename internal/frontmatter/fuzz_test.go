package frontmatter_test

import (
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// seeds returns the texts in the scripts of the command: one for each mistake that has a script.
func seeds(t testing.TB) []string {
	t.Helper()
	scripts, err := filepath.Glob("../../cmd/build/testdata/script/*.txtar")
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, name := range scripts {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range archive.Files {
			if strings.HasSuffix(f.Name, ".md") {
				out = append(out, string(f.Data))
			}
		}
	}
	if len(out) < 100 {
		t.Fatalf("the scripts hold %d texts, want at least 100", len(out))
	}
	return out
}

func FuzzRead(f *testing.F) {
	for _, seed := range seeds(f) {
		f.Add(seed)
	}
	f.Add("---\nk: \"a\\\n---\n")
	f.Add("---\n? a\n: b\n---\n")
	for _, block := range []string{
		"title: Seat #2", "summary: a\n  b #c\n  #d", "cues: [“a, b”, c #d\n  , e, #f\n  g]", "k: \"\\ud83d\\q\\x0g\\0\"", "title:\u00a0a：b", "a:\n\tb: |0 c",
		"a: b\r\nc: d #e\rf\u2028g", "? [a]: {b: #c\n  }", "x: 1.10\ny: 'a' #b\nz: “a: b”", "a: \"b”, c",
	} {
		f.Add("---\n" + block + "\n---\n")
	}
	f.Fuzz(func(t *testing.T, content string) {
		first, second := readAll(t, content), readAll(t, content)
		if first != second {
			t.Errorf("read twice, it differs:\n%s\n%s", first, second)
		}
	})
}

// readAll reads a file, checks that every place lies inside it, and returns all that was read.
func readAll(t *testing.T, content string) string {
	var diags diag.List
	f := source.NewFile("f.md", []byte(content))
	root, body, ok := frontmatter.Read(f, &diags)
	whole := diags.Errors() == 0
	if whole && !ok {
		t.Error("not read, and nobody is told why")
	}
	var out strings.Builder
	if ok {
		inside(t, f, body)
		if body.End != len(f.Text) || body.Start == 0 {
			t.Errorf("the body is [%d, %d) of %d bytes", body.Start, body.End, len(f.Text))
		}
		walk(t, f, root, &out)
		if whole {
			all(t, f, root)
		}
		root.Decode(&diags)
		root.Fields("a pose", &diags).Close(true)
	}
	for _, d := range diags {
		inside(t, f, d.Span)
		for _, n := range d.Notes {
			inside(t, f, n.Span)
		}
		if d.Code == "yaml" && readersWords.MatchString(d.Message) {
			t.Errorf("the reader's words: %q", d.Message)
		}
		if strings.Contains(d.Message, "\n") || strings.HasSuffix(d.Message, ".") {
			t.Errorf("the message %q", d.Message)
		}
	}
	return out.String() + show(diags)
}

// walk notes each node with its place.
func walk(t *testing.T, f *source.File, n frontmatter.Node, out *strings.Builder) {
	inside(t, f, n.Span())
	out.WriteString(at(n.Span()) + n.Raw() + "\n")
	for item := range n.Items() {
		walk(t, f, item, out)
	}
	for k, v := range n.Pairs() {
		walk(t, f, k, out)
		walk(t, f, v, out)
	}
}

// readersWords are what go.yaml.in/yaml says of its own state.
var readersWords = regexp.MustCompile(`^(yaml|found|did not|could not|while) |not allowed|load errors`)

func inside(t *testing.T, f *source.File, s source.Span) {
	if !s.HasPosition() {
		return
	}
	if s.File != f || s.Start > s.End || s.End > len(f.Text) {
		t.Errorf("the span [%d, %d) of a file of %d bytes", s.Start, s.End, len(f.Text))
		return
	}
	before := string(f.Text[:s.Start])
	lines := strings.Count(strings.ReplaceAll(strings.ReplaceAll(before+"|", "\r\n", "\n"), "\r", "\n"), "\n") + 1
	if between := strings.HasSuffix(before, "\r") && f.Text[min(s.Start, len(f.Text)-1)] == '\n'; between {
		lines-- // between CR and LF
	}
	if got := s.Position().Line; got != lines {
		t.Errorf("byte %d stands on line %d, an editor shows line %d", s.Start, got, lines)
	}
}

// all checks that of no text in the file a part is lost, where no error says so: what is written
// without quotes is read up to the end of its line, to a sign of YAML, or to a comment that is
// written as one; and nothing in it is unseen.
func all(t *testing.T, f *source.File, n frontmatter.Node) {
	for item := range n.Items() {
		all(t, f, item)
	}
	for k, v := range n.Pairs() {
		all(t, f, k)
		all(t, f, v)
	}
	for _, r := range n.Raw() {
		if unicode.IsControl(r) && r != '\n' && r != '\t' || r == '\u2028' || r == '\u202e' {
			t.Errorf("%q is read with %q in it", n.Raw(), r)
		}
	}
	rest := string(f.Text[n.Span().Start:])
	last := n.Raw() == "" && strings.HasPrefix(rest, "---") // no value before the closing fence
	if n.IsList() || n.IsMapping() || rest == "" || last || strings.ContainsRune(`"'|>`, rune(rest[0])) {
		return
	}
	for word := range strings.FieldsFuncSeq(n.Raw(), func(r rune) bool { return r == ' ' || r == '\t' || r == '\n' }) {
		var found bool
		if rest, found = strings.CutPrefix(strings.TrimLeft(rest, " \t\r\n"), word); !found {
			t.Errorf("%q is not what the file says: %.40q", n.Raw(), rest)
		}
	}
	if !endsText.MatchString(rest) {
		t.Errorf("%q is cut before %.40q", n.Raw(), rest)
	}
}

// endsText is what may come after a text without quotes.
var endsText = regexp.MustCompile(`^[ \t]*($|\r?\n|[,:\]}])|^[ \t]+#([^\pL\pN]|$)`)
