package frontmatter

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// texts returns those of the sample, of the scripts of the command and of the golden libraries.
func texts(t testing.TB) (sample, others []string) {
	t.Helper()
	for _, pattern := range []string{"../../content/*/*.md", "../../cmd/build/testdata/script/*.txtar", "../library/testdata/*/*.txtar", "../librarytest/golden/*/content/*/*.md"} {
		names, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(name, ".md") {
				sample = append(sample, string(data))
				continue
			}
			for _, f := range txtar.Parse(data).Files {
				others = append(others, string(f.Data))
			}
		}
	}
	if len(sample) < 30 || len(others) < 200 {
		t.Fatalf("%d and %d texts", len(sample), len(others))
	}
	return sample, others
}

// blockOf returns the front matter of a text.
func blockOf(text string) (source.Span, bool) {
	block, _, ok := Split(source.NewFile("f.md", []byte(text)), new(diag.List))
	return block, ok
}

// sameAsLibrary compares what is read here with what the library reads, and tells whether
// anything is.
func sameAsLibrary(t *testing.T, block source.Span) (plain bool) {
	t.Helper()
	got, plain := plainBlock(block)
	if !plain {
		return false
	}
	want, err := splitYAML(block)
	if err != nil {
		t.Errorf("it is read here, and the library says %s:\n%s", err, block.File.Text)
		return true
	}
	if diff := cmp.Diff(written(want), written(got)); diff != "" {
		t.Errorf("-library +here:\n%s\nin\n%s", diff, block.File.Text)
	}
	return true
}

// written is all of a node that anybody may look at, a line for each node.
func written(n *node) string {
	var b strings.Builder
	var write func(n *node, depth int)
	write = func(n *node, depth int) {
		fmt.Fprintf(&b, "%*s%d:%d kind %d style %d %s %q shorthand %v, %d children\n", 2*depth, "", n.line, n.column, n.kind, n.style, n.tag, n.value, n.shorthand, n.count)
		for c := range n.children() {
			write(c, depth+1)
		}
	}
	write(n, 0)
	return b.String()
}

// Nine of ten texts of the sample are plain, and every plain text is read as by the library.
func TestPlainIsReadAsByTheLibrary(t *testing.T) {
	sample, others := texts(t)
	plain := 0
	for _, text := range sample {
		block, ok := blockOf(text)
		if !ok {
			t.Errorf("no front matter in\n%s", text)
		} else if sameAsLibrary(t, block) {
			plain++
		} else {
			t.Logf("not plain:\n%.300s", text)
		}
	}
	if plain*10 < len(sample)*9 {
		t.Errorf("%d of %d texts of the sample are plain", plain, len(sample))
	}
	plain = 0
	for _, text := range others {
		if block, ok := blockOf(text); ok && sameAsLibrary(t, block) {
			plain++
		}
	}
	if plain < 100 {
		t.Errorf("%d of %d other texts are plain", plain, len(others))
	}
}

func TestPlain(t *testing.T) {
	for block, plain := range map[string]bool{
		"title: Tree":                      true,
		"title: Seat – ünd “so”":           true,
		"also: [Ardha, ü, b: c, 5: d]":     true,
		"a: {b: c, d: [e, f: g], h: 1.5}":  true,
		"a:\n  b: c\n  d:\n    - e\n":      true,
		"a:\n- b\n- c: d\n  e: f\n":        true,
		"a:\n  -   b: c\n      d: e\n":     true,
		"a: 5\nb: -5\nc: 1.5\nd: 30s":      true,
		"a: 5 breaths\nb: \"c: d\"":        true,
		"a: 'b'\nc:   d  \n\ne: f":         true,
		"a: b\n\n  \nc: d":                 true,
		"a: b #c":                          false,
		"a: b\n  c":                        false,
		"a: b: c":                          false,
		"a: b:":                            false,
		"a:":                               false,
		"a:\nb: c":                         false,
		"a: [b,\n  c]":                     false,
		"a: [b, ]":                         false,
		"a: []":                            false,
		"a: [b:c]":                         false,
		"a: [b c":                          false,
		"a: \"b\\\"\"":                     false,
		"a: 'b''c'":                        false,
		"a: \"b\" c":                       false,
		"a: |\n  b":                        false,
		"a: &b c":                          false,
		"a: *b":                            false,
		"a: !b c":                          false,
		"a: yes":                           false,
		"a: Null":                          false,
		"a: 2026-11-22":                    true,
		"a: 010":                           false,
		"a: 1e3":                           false,
		"a: 12:30":                         false,
		"a: 0x1f":                          false,
		"a : b":                            false,
		"\ta: b":                           false,
		" a: b\nc: d":                      false,
		"a:\n  b: c\n d: e":                false,
		"? a\n: b":                         false,
		"- a":                              false,
		"a:\n  - - b":                      false,
		"a:\n  - b\n    c":                 false,
		"a: b\r\nc: d":                     false,
		"a:\u00a0b: c":                     false,
		"a: @b":                            false,
		"a: b, c":                          true,
		"a: b's [c] {d} \"e\"":             true,
		"a: [b's, c\"d]":                   true,
		"a: [[b, c], [d]]":                 true,
		"x-a: b\nno pain, much gain: c\nd": false,
	} {
		span, ok := blockOf("---\n" + block + "\n---\n")
		if got := ok && sameAsLibrary(t, span); got != plain {
			t.Errorf("%q is plain: %v, want %v", block, got, plain)
		}
	}
}

// Whatever is read here is read as by the library.
func FuzzPlain(f *testing.F) {
	sample, others := texts(f)
	for _, text := range append(sample, others...) {
		if block, ok := blockOf(text); ok {
			f.Add(string(block.File.Text[block.Start:block.End]))
		}
	}
	f.Fuzz(func(t *testing.T, block string) {
		if span, ok := blockOf("---\n" + block + "\n---\n"); ok {
			sameAsLibrary(t, span)
		}
	})
}

func BenchmarkPlain(b *testing.B) {
	sample, _ := texts(b)
	var blocks []source.Span
	for _, text := range sample {
		if block, ok := blockOf(text); ok {
			blocks = append(blocks, block)
		}
	}
	for name, read := range map[string]func(source.Span) (*node, error){"plain": splitPlain, "library": splitYAML} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, block := range blocks {
					if _, err := read(block); err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
