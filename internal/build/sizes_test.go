package build_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// The sizes that keep the code readable: lines of a function and of a file, columns of a line, and how
// deep branches and loops stand in each other.
const (
	maxFunctionMedian = 10
	maxFunctionP95    = 30
	maxFunction       = 45
	maxFileP95        = 300
	maxFile           = 450
	maxWidthP95       = 100
	maxNesting        = 4
)

// A measured is a function, a file or a line, and its size.
type measured struct {
	name string
	size int
}

// sizes are those of all code. Functions of tests are tables more often than code, and so are their long
// lines: of tests the files alone are measured.
type sizes struct {
	files, functions, widths, nestings []measured
}

// TestSizes measures every Go file below the root.
func TestSizes(t *testing.T) {
	all := measure(t, "../..")
	if len(all.files) < 50 || len(all.functions) < 300 || len(all.widths) < 10000 {
		t.Fatalf("measured %d files, %d functions and %d lines only: this is not the whole project",
			len(all.files), len(all.functions), len(all.widths))
	}
	hold(t, "lines of a function, median", quantile(all.functions, 0.5), maxFunctionMedian)
	hold(t, "lines of a function, p95", quantile(all.functions, 0.95), maxFunctionP95)
	hold(t, "lines of a function, most", quantile(all.functions, 1), maxFunction)
	hold(t, "lines of a file, p95", quantile(all.files, 0.95), maxFileP95)
	hold(t, "lines of a file, most", quantile(all.files, 1), maxFile)
	hold(t, "columns of a line, p95", quantile(all.widths, 0.95), maxWidthP95)
	hold(t, "nesting, most", quantile(all.nestings, 1), maxNesting)
}

func hold(t *testing.T, what string, got measured, limit int) {
	t.Helper()
	t.Logf("%s: %d (at most %d): %s", what, got.size, limit, got.name)
	if got.size > limit {
		t.Errorf("%s: %s has %d, at most %d are readable", what, got.name, got.size, limit)
	}
}

// quantile sorts the list and returns the element below or at which the share q of it lies.
func quantile(list []measured, q float64) measured {
	slices.SortFunc(list, func(a, b measured) int { return a.size - b.size })
	return list[int(q*float64(len(list)-1))]
}

func measure(t *testing.T, root string) (all sizes) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && isForeign(d.Name()):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		all.files = append(all.files, measured{path, bytes.Count(text, []byte{'\n'})})
		if !strings.HasSuffix(path, "_test.go") {
			all.measureLines(path, string(text))
			all.measureFunctions(t, path, text)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// isForeign tells whether a folder holds no code of ours.
func isForeign(name string) bool {
	return strings.HasPrefix(name, ".") || name == "node_modules" || name == "public"
}

// measureLines measures the lines that are not empty; a tab is four columns.
func (all *sizes) measureLines(path, text string) {
	n := 0
	for line := range strings.Lines(text) {
		n++
		if line = strings.TrimRight(line, "\n"); line != "" {
			wide := utf8.RuneCountInString(line) + 3*strings.Count(line, "\t")
			all.widths = append(all.widths, measured{fmt.Sprintf("%s:%d", path, n), wide})
		}
	}
}

func (all *sizes) measureFunctions(t *testing.T, path string, text []byte) {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok || f.Body == nil {
			continue
		}
		from, to := set.Position(f.Pos()).Line, set.Position(f.End()).Line
		name := fmt.Sprintf("%s:%d %s", path, from, f.Name.Name)
		all.functions = append(all.functions, measured{name, to - from + 1})
		all.nestings = append(all.nestings, measured{name, nesting(f.Body)})
	}
}

// nesting is how deep branches, loops and functions stand in each other below a node. An else if is no
// deeper than its if.
func nesting(n ast.Node) int {
	deepest := 0
	ast.Inspect(n, func(below ast.Node) bool {
		if below == n {
			return true
		}
		switch below := below.(type) {
		case *ast.IfStmt:
			deepest = max(deepest, 1+nesting(below.Body))
			if next, chained := below.Else.(*ast.IfStmt); chained {
				deepest = max(deepest, nesting(&ast.BlockStmt{List: []ast.Stmt{next}}))
			} else if below.Else != nil {
				deepest = max(deepest, 1+nesting(below.Else))
			}
			return false
		case *ast.ForStmt, *ast.RangeStmt, *ast.SwitchStmt, *ast.TypeSwitchStmt, *ast.SelectStmt, *ast.FuncLit:
			deepest = max(deepest, 1+nesting(bodyOf(below)))
			return false
		}
		return true
	})
	return deepest
}

func bodyOf(n ast.Node) *ast.BlockStmt {
	switch n := n.(type) {
	case *ast.ForStmt:
		return n.Body
	case *ast.RangeStmt:
		return n.Body
	case *ast.SwitchStmt:
		return n.Body
	case *ast.TypeSwitchStmt:
		return n.Body
	case *ast.SelectStmt:
		return n.Body
	case *ast.FuncLit:
		return n.Body
	}
	return nil
}

// What is counted is counted right.
func TestNesting(t *testing.T) {
	for code, want := range map[string]int{
		"x()":          0,
		"if a { x() }": 1,
		"if a { x() } else if b { y() } else { z() }": 1,
		"if a { x() } else { for { y() } }":           2,
		"for { if a { switch { case b: x() } } }":     3,
		"f := func() { if a { x() } }; f()":           2,
	} {
		body := "package p\nfunc _() {" + code + "}"
		file, err := parser.ParseFile(token.NewFileSet(), "p.go", body, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		if got := nesting(file.Decls[0].(*ast.FuncDecl).Body); got != want {
			t.Errorf("%s: %d deep, want %d", code, got, want)
		}
	}
}
