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
)

// The sizes that keep the code readable: lines of a function and of a file.
const (
	maxFunctionMedian = 10
	maxFunctionP95    = 60
	maxFunction       = 100
	maxFileP95        = 500
	maxFile           = 700
)

// A measured is a function or a file and its length in lines.
type measured struct {
	name  string
	lines int
}

// TestSizes measures every Go file below the root; functions of tests are tables more often than code and are left
// out, their files are not.
func TestSizes(t *testing.T) {
	files, functions := measure(t, "../..")
	if len(files) < 50 || len(functions) < 300 {
		t.Fatalf("measured %d files and %d functions only: this is not the whole project", len(files), len(functions))
	}
	hold(t, "functions, median", quantile(functions, 0.5), maxFunctionMedian)
	hold(t, "functions, p95", quantile(functions, 0.95), maxFunctionP95)
	hold(t, "functions, longest", quantile(functions, 1), maxFunction)
	hold(t, "files, p95", quantile(files, 0.95), maxFileP95)
	hold(t, "files, longest", quantile(files, 1), maxFile)
}

func hold(t *testing.T, what string, got measured, limit int) {
	t.Helper()
	t.Logf("%s: %d lines (at most %d): %s", what, got.lines, limit, got.name)
	if got.lines > limit {
		t.Errorf("%s: %s has %d lines, at most %d are readable", what, got.name, got.lines, limit)
	}
}

// quantile sorts the list and returns the element below or at which the share q of it lies.
func quantile(list []measured, q float64) measured {
	slices.SortFunc(list, func(a, b measured) int { return a.lines - b.lines })
	return list[int(q*float64(len(list)-1))]
}

func measure(t *testing.T, root string) (files, functions []measured) {
	t.Helper()
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && path != root && (strings.HasPrefix(d.Name(), ".") || d.Name() == "node_modules" || d.Name() == "public"):
			return filepath.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go":
			return nil
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		files = append(files, measured{path, bytes.Count(text, []byte{'\n'})})
		if !strings.HasSuffix(path, "_test.go") {
			functions = append(functions, measureFunctions(t, path, text)...)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files, functions
}

func measureFunctions(t *testing.T, path string, text []byte) []measured {
	t.Helper()
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, path, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var out []measured
	for _, decl := range file.Decls {
		f, ok := decl.(*ast.FuncDecl)
		if !ok {
			continue
		}
		from, to := set.Position(f.Pos()).Line, set.Position(f.End()).Line
		out = append(out, measured{fmt.Sprintf("%s:%d %s", path, from, f.Name.Name), to - from + 1})
	}
	return out
}
