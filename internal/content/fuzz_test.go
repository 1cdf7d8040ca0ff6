package content_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/source"
)

// seeds returns the texts of one folder in the scripts of the command, and adds texts that have
// every key.
func seeds(f *testing.F, folder string, more ...string) {
	f.Helper()
	scripts, err := filepath.Glob("../../cmd/build/testdata/script/*.txtar")
	if err != nil {
		f.Fatal(err)
	}
	n := 0
	add := func(archive *txtar.Archive) {
		for _, file := range archive.Files {
			if strings.HasPrefix(file.Name, folder) {
				f.Add(string(file.Data))
				n++
			}
		}
	}
	for _, name := range scripts {
		archive, err := txtar.ParseFile(name)
		if err != nil {
			f.Fatal(err)
		}
		add(archive)
	}
	for _, text := range more {
		add(txtar.Parse([]byte(text)))
	}
	if n < 20 {
		f.Fatalf("%d texts of %s in the scripts, want at least 20", n, folder)
	}
}

func FuzzPose(f *testing.F) {
	seeds(f, "content/poses/", wholePose)
	fuzz(f, "content/poses/text.md")
}

func FuzzSequence(f *testing.F) {
	seeds(f, "content/sequences/", wholeSequence)
	fuzz(f, "content/sequences/text.md")
}

func FuzzSite(f *testing.F) {
	for _, seed := range []string{"title: x\n", "title: x\nlanguage: de-AT\nauthor: {name: x, url: https://a.b}\n", "colors: {accent: '#123456'}\nbreath: 4s\n", "---\ntitle: x\n...\n"} {
		f.Add(seed)
	}
	fuzz(f, "site.yaml")
}

// fuzz reads a file of each text: whatever it is, there is no panic and no error, every place lies
// in the file, each message is one line, and reading it again gives the same.
func fuzz(f *testing.F, path string) {
	reader := content.NewTextReader(atlas(f))
	f.Fuzz(func(t *testing.T, text string) {
		once := func() string {
			diags, err := reader.Read(path, "text", text)
			if err != nil {
				t.Fatal(err)
			}
			checkDiagnostics(t, diags)
			return printed(diags)
		}
		if first, second := once(), once(); first != second {
			t.Errorf("read twice, it differs:\n%s\n%s", first, second)
		}
	})
}

func checkDiagnostics(t *testing.T, diags diag.List) {
	inside := func(s source.Span) {
		if s.HasPosition() && (s.Start > s.End || s.End > len(s.File.Text)) {
			t.Errorf("the span [%d, %d) of a file of %d bytes", s.Start, s.End, len(s.File.Text))
		}
	}
	for _, d := range diags {
		inside(d.Span)
		for _, n := range d.Notes {
			inside(n.Span)
		}
		if d.Code == "" || d.Message == "" || strings.ContainsAny(d.Message+d.Hint, "\n\r") || strings.HasSuffix(d.Message, ".") {
			t.Errorf("%q: the message %q, the hint %q", d.Code, d.Message, d.Hint)
		}
	}
}
