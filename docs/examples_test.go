package docs_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/links"
)

// sample is the library of this repository, which the examples refer to.
var sample = sync.OnceValues(func() (fstest.MapFS, error) {
	all := fstest.MapFS{"static/logo.svg": {Data: []byte("<svg/>")}} // which an example names
	files := os.DirFS(root)
	add := func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(files, path)
		all[path] = &fstest.MapFile{Data: text}
		return err
	}
	if err := fs.WalkDir(files, "content", add); err != nil {
		return nil, err
	}
	return all, fs.WalkDir(files, "site.yaml", add)
})

// problems reads and resolves the sample library with one file put beside or in place of its own,
// and returns what is reported that the library without it has not, one diagnostic a line with
// its notes and hint.
func problems(t *testing.T, path, text string) string {
	t.Helper()
	base, err := sample()
	if err != nil {
		t.Fatal(err)
	}
	with := maps.Clone(base)
	with[path] = &fstest.MapFile{Data: []byte(text)}
	old, err := unchanged()
	if err != nil {
		t.Fatal(err)
	}
	now, err := diagnose(with)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, d := range now {
		if !slices.Contains(old, d) {
			out = append(out, d)
		}
	}
	return strings.Join(out, "\n")
}

// unchanged is what is reported of the sample library as it is.
var unchanged = sync.OnceValues(func() ([]string, error) {
	files, err := sample()
	if err != nil {
		return nil, err
	}
	return diagnose(files)
})

var atlasOnce = sync.OnceValues(anatomy.Load)
var conditionsOnce = sync.OnceValues(care.Builtin)

func diagnose(files fs.FS) ([]string, error) {
	atlas, err := atlasOnce()
	if err != nil {
		return nil, err
	}
	conditions, err := conditionsOnce()
	if err != nil {
		return nil, err
	}
	set, diags, err := content.Read(files, atlas, content.Options{Drafts: true})
	if err != nil {
		return nil, err
	}
	lib, more := library.Resolve(set, atlas, conditions, library.Options{})
	diags = append(append(diags, more...), links.Check(lib, nil)...)
	diags = diags.WithoutAdvice()
	diags.Sort()
	var out []string
	for _, d := range diags {
		out = append(out, d.String())
	}
	return out, nil
}

var pathInText = regexp.MustCompile("`(content/[a-z]+/[a-z0-9-]+\\.md|site\\.yaml)`")

// wholeFile tells whether a block is a whole file, and which: the line before it names it.
func (b *block) wholeFile() (path string, ok bool) {
	named := pathInText.FindStringSubmatch(b.before)
	switch {
	case b.lang == "markdown" && strings.HasPrefix(b.text, "---\n"):
	case b.lang == "yaml" && named != nil && named[1] == "site.yaml":
	default:
		return "", false
	}
	if named == nil {
		return "", true
	}
	return named[1], true
}

// TestWholeFiles builds every file that the documents show whole.
func TestWholeFiles(t *testing.T) {
	n := 0
	for _, p := range pages(t) {
		for _, b := range p.blocks() {
			path, ok := b.wholeFile()
			if !ok {
				continue
			}
			n++
			if path == "" {
				t.Errorf("%s:%d: the line before a whole file must name it: `content/poses/….md`", p.path, b.line)
				continue
			}
			if got := problems(t, path, b.text); got != "" {
				t.Errorf("%s:%d: the example does not build:\n%s", p.path, b.line, got)
			}
		}
	}
	if n < 7 {
		t.Errorf("found only %d whole files in the documents", n)
	}
}

// TestFragments builds every piece of front matter that the manual shows, in a file with what it
// lacks to be one. A piece that a block of text follows must give exactly those messages; any
// other none.
func TestFragments(t *testing.T) {
	good, bad := 0, 0
	for _, p := range pages(t) {
		for _, b := range p.blocks() {
			if _, whole := b.wholeFile(); whole || b.lang != "yaml" || !strings.HasPrefix(p.path, "docs/") {
				continue
			}
			want := ""
			if b.next != nil && b.next.lang == "text" {
				want = strings.TrimSuffix(b.next.text, "\n")
				bad++
			} else {
				good++
			}
			path, text := b.file()
			got := problems(t, path, text)
			if !strings.HasPrefix(want, "content/") {
				got = placeless(got)
			}
			if got != want {
				t.Errorf("%s:%d: the example gives\n%s\nwant\n%s", p.path, b.line, got, want)
			}
		}
	}
	if good < 50 || bad < 3 {
		t.Errorf("found only %d good and %d bad pieces of front matter in the manual", good, bad)
	}
}

var place = regexp.MustCompile(`(?m)^( *)\S+?:(?:\d+:\d+:)? (error|warning|note): `)

func placeless(diagnostics string) string { return place.ReplaceAllString(diagnostics, "$1$2: ") }

// file returns a file that holds the piece of front matter. What kind of file is told by the page
// it stands on and by its keys; a title and steps are added where they are needed.
func (b *block) file() (path, text string) {
	has := func(key string) bool { return strings.Contains("\n"+b.text, "\n"+key+":") }
	kind := "poses"
	switch name := strings.TrimSuffix(filepath.Base(b.page.path), ".md"); {
	case name == "site" || has("colors"):
		return "site.yaml", withTitle(b.text, has("title"))
	case name == "sequences" || has("steps"):
		kind = "sequences"
	case name == "muscles" && !has("muscles"):
		kind = "muscles"
	}
	path = "content/" + kind + "/example-of-the-manual.md"
	if named := pathInText.FindStringSubmatch(b.before + b.lineBefore()); named != nil {
		path = named[1]
	}
	front := withTitle(b.text, has("title"))
	if kind == "sequences" && !has("steps") {
		front += "steps: [mountain]\n"
	}
	return path, fmt.Sprintf("---\n%s---\n", front)
}

// lineBefore returns the lines of the paragraph that leads to the block.
func (b *block) lineBefore() string {
	return strings.Join(b.page.lines[max(0, b.line-4):b.line-1], " ")
}

func withTitle(front string, has bool) string {
	if has {
		return front
	}
	return "title: An example of the manual\n" + front
}

// TestReadmeError holds the message that the README shows to its example.
func TestReadmeError(t *testing.T) {
	p := readPage(t, "README.md")
	for _, b := range p.blocks() {
		path, ok := b.wholeFile()
		if !ok {
			continue
		}
		slip := strings.Replace(b.text, "hip flexors", "hip flexers", 1)
		if slip == b.text {
			t.Fatal("the README's example names no hip flexors any more")
		}
		want := problems(t, path, slip)
		if !bytes.Contains([]byte(strings.Join(p.lines, "\n")), []byte("```text\n"+want+"\n```")) {
			t.Errorf("the README must show this message:\n%s", want)
		}
		return
	}
	t.Fatal("the README shows no whole file")
}
