package docs_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// A sourceFile is one Go file of the project that is no test.
type sourceFile struct {
	folder string // from the root: "internal/content"
	name   string
	set    *token.FileSet
	syntax *ast.File
}

// parseSource parses the commands and the packages below internal.
func parseSource(t *testing.T) []*sourceFile {
	t.Helper()
	return parseBelow(t, "internal", "cmd")
}

// parseBelow parses the code in some folders.
func parseBelow(t *testing.T, tops ...string) []*sourceFile {
	t.Helper()
	var all []*sourceFile
	set := token.NewFileSet()
	for _, top := range tops {
		err := filepath.WalkDir(filepath.Join(root, top), func(path string, entry fs.DirEntry, err error) error {
			if err != nil || entry.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
				return err
			}
			syntax, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
			folder := filepath.ToSlash(filepath.Dir(path))
			all = append(all, &sourceFile{strings.TrimPrefix(folder, root+"/"), entry.Name(), set, syntax})
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if len(all) < 50 {
		t.Fatalf("found only %d files of Go", len(all))
	}
	return all
}

// at says where a node stands.
func (f *sourceFile) at(n ast.Node) string {
	return fmt.Sprintf("%s/%s:%d", f.folder, f.name, f.set.Position(n.Pos()).Line)
}

// calls visits every call within the file's functions.
func (f *sourceFile) calls(visit func(in *ast.FuncDecl, call *ast.CallExpr)) {
	for _, decl := range f.syntax.Decls {
		in, ok := decl.(*ast.FuncDecl)
		if !ok || in.Body == nil {
			continue
		}
		ast.Inspect(in.Body, func(n ast.Node) bool {
			if call, ok := n.(*ast.CallExpr); ok {
				visit(in, call)
			}
			return true
		})
	}
}

// calledName returns the name of the function or the method that is called, without its package
// or its receiver.
func calledName(call *ast.CallExpr) string {
	fun := call.Fun
	if index, ok := fun.(*ast.IndexExpr); ok {
		fun = index.X
	}
	switch fun := fun.(type) {
	case *ast.Ident:
		return fun.Name
	case *ast.SelectorExpr:
		return fun.Sel.Name
	}
	return ""
}
