// Package docs_test holds the writer's manual to the code: what the manual shows, builds; what
// the code reads, knows and says, the manual tells.
package docs_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// root is the project, seen from this folder.
const root = ".."

// A page is one document of the project.
type page struct {
	path  string // from the root: "docs/poses.md"
	lines []string
}

// A block is what stands between two fences.
type block struct {
	page   *page
	line   int // of the opening fence, from 1
	lang   string
	text   string
	before string // the last line of text before it
	next   *block // the block that follows with nothing but blank lines, or one line of text, between; nil for none
}

// pages reads all documents: those at the root and the manual.
func pages(t *testing.T) []*page {
	t.Helper()
	manual, err := filepath.Glob("*.md")
	if err != nil || len(manual) < 10 {
		t.Fatalf("found only %d pages of the manual: %v", len(manual), err)
	}
	paths := []string{"README.md", "ARCHITECTURE.md"}
	for _, name := range manual {
		paths = append(paths, "docs/"+name)
	}
	var all []*page
	for _, path := range paths {
		all = append(all, readPage(t, path))
	}
	return all
}

func readPage(t *testing.T, path string) *page {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(root, path))
	if err != nil {
		t.Fatal(err)
	}
	return &page{path, strings.Split(string(text), "\n")}
}

// blocks cuts the fenced blocks out of a page.
func (p *page) blocks() []*block {
	var all []*block
	var open *block
	before, gap := "", 0
	for i, line := range p.lines {
		lang, fence := strings.CutPrefix(line, "```")
		switch {
		case fence && open == nil:
			open = &block{page: p, line: i + 1, lang: lang, before: before}
			if n := len(all); n > 0 && gap <= 1 {
				all[n-1].next = open
			}
		case fence:
			all, open, gap = append(all, open), nil, 0
		case open != nil:
			open.text += line + "\n"
		case strings.TrimSpace(line) != "":
			before, gap = line, gap+1
		}
	}
	return all
}

// prose returns the lines outside of blocks.
func (p *page) prose() []string {
	var out []string
	inside := false
	for _, line := range p.lines {
		if strings.HasPrefix(line, "```") {
			inside = !inside
			continue
		}
		if !inside {
			out = append(out, line)
		}
	}
	return out
}

// codeSpans returns what stands between backticks in a page's prose.
func (p *page) codeSpans() []string {
	var out []string
	for _, line := range p.prose() {
		parts := strings.Split(line, "`")
		for i := 1; i < len(parts)-1; i += 2 {
			out = append(out, parts[i])
		}
	}
	return out
}

// headings returns the text of a page's headings with the anchors that GitHub gives them.
func (p *page) anchors() []string {
	var out []string
	for _, line := range p.prose() {
		marks, text, ok := strings.Cut(line, " ")
		if !ok || marks == "" || strings.Trim(marks, "#") != "" {
			continue
		}
		id := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-' || r == '_' || r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
				return r
			}
			return -1
		}, strings.ToLower(text))
		for slices.Contains(out, id) {
			id += "-1"
		}
		out = append(out, id)
	}
	return out
}
