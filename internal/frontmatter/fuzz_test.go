package frontmatter_test

import (
	"path/filepath"
	"strings"
	"testing"

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
	if ok == (len(diags) > 0) {
		t.Errorf("ok %t with %d diagnostics", ok, len(diags))
	}
	var out strings.Builder
	if ok {
		inside(t, f, body)
		if body.End != len(f.Text) || body.Start == 0 {
			t.Errorf("the body is [%d, %d) of %d bytes", body.Start, body.End, len(f.Text))
		}
		walk(t, f, root, &out)
		root.Decode(&diags)
		root.Fields("a pose", &diags).Close(true)
	}
	for _, d := range diags {
		inside(t, f, d.Span)
		for _, n := range d.Notes {
			inside(t, f, n.Span)
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

func inside(t *testing.T, f *source.File, s source.Span) {
	if s.HasPosition() && (s.File != f || s.Start > s.End || s.End > len(f.Text)) {
		t.Errorf("the span [%d, %d) of a file of %d bytes", s.Start, s.End, len(f.Text))
	}
}
