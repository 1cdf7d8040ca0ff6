package docs_test

import (
	"go/ast"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var linkForm = regexp.MustCompile(`\]\(([^)\s]+)\)`)

// TestLinks follows every relative link of the documents to its file and to its heading.
func TestLinks(t *testing.T) {
	n := 0
	for _, p := range pages(t) {
		for _, line := range p.prose() {
			for _, link := range linkForm.FindAllStringSubmatch(withoutCode(line), -1) {
				if strings.Contains(link[1], "://") {
					continue
				}
				n++
				checkLink(t, p, link[1])
			}
		}
	}
	if n < 30 {
		t.Errorf("found only %d links in the documents", n)
	}
}

var codeSpan = regexp.MustCompile("`[^`]*`")

func withoutCode(line string) string { return codeSpan.ReplaceAllString(line, "") }

func checkLink(t *testing.T, p *page, link string) {
	t.Helper()
	file, anchor, _ := strings.Cut(link, "#")
	at := path.Join(path.Dir(p.path), file)
	if file == "" {
		at = p.path
	}
	if _, err := os.Stat(filepath.Join(root, at)); err != nil {
		t.Errorf("%s: the link %q leads to no file", p.path, link)
		return
	}
	if anchor != "" && !slices.Contains(readPage(t, at).anchors(), anchor) {
		t.Errorf("%s: the link %q leads to no heading", p.path, link)
	}
}

// TestManualIsListed holds the manual's first page to the pages that there are.
func TestManualIsListed(t *testing.T) {
	index := strings.Join(readPage(t, "docs/index.md").lines, "\n")
	for _, p := range pages(t) {
		name, ok := strings.CutPrefix(p.path, "docs/")
		if ok && name != "index.md" && !strings.Contains(index, "]("+name+")") {
			t.Errorf("docs/index.md does not list %s", name)
		}
	}
}

// TestFlags holds command.md to the flags of the commands.
func TestFlags(t *testing.T) {
	page := readPage(t, "docs/command.md")
	rows := strings.Join(page.lines, "\n")
	n := 0
	for _, file := range parseSource(t) {
		if !strings.HasPrefix(file.folder, "cmd/") {
			continue
		}
		file.calls(func(_ *ast.FuncDecl, call *ast.CallExpr) {
			name, ok := flagOf(call)
			if !ok {
				return
			}
			n++
			if !strings.Contains(rows, "\n| `-"+name+"`") && !strings.Contains(rows, "\n| `-"+name+" ") {
				t.Errorf("%s: command.md does not tell of the flag -%s", file.at(call), name)
			}
		})
	}
	if n < 12 {
		t.Errorf("found only %d flags", n)
	}
}

// flagOf returns the name of the flag that a call defines.
func flagOf(call *ast.CallExpr) (name string, ok bool) {
	i := map[string]int{
		"StringVar": 1, "BoolVar": 1, "IntVar": 1, "DurationVar": 1, "Var": 1, "Func": 0, "BoolFunc": 0, "TextVar": 1,
		"String": 0, "Bool": 0, "Int": 0, "Duration": 0,
	}
	at, known := i[calledName(call)]
	if !known || len(call.Args) < at+2 {
		return "", false
	}
	lit, ok := call.Args[at].(*ast.BasicLit)
	if !ok {
		return "", false
	}
	return literal(lit), true
}
