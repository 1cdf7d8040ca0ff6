package build_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
)

// maxMethods is how many methods a type may have: one with more does several trades.
const maxMethods = 30

// TestTypesHaveOneTrade counts the methods of every type, those of tests left out.
func TestTypesHaveOneTrade(t *testing.T) {
	methods := map[string]int{} // by 'folder.Type'
	files := 0
	root := os.DirFS("../..")
	for _, folder := range []string{"cmd", "internal", "layouts", "trial", "checks"} {
		err := fs.WalkDir(root, folder, func(at string, d fs.DirEntry, err error) error {
			if err == nil && d.IsDir() && d.Name() == "node_modules" {
				return fs.SkipDir
			}
			if err == nil && path.Ext(at) == ".go" && !strings.HasSuffix(at, "_test.go") {
				files++
				countMethods(t, root, at, methods)
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if files < 200 || len(methods) < 100 {
		t.Fatalf("%d types in %d files: this is not the whole project", len(methods), files)
	}
	for name, n := range methods {
		if n > maxMethods {
			t.Errorf("%s has %d methods, at most %d are one trade", name, n, maxMethods)
		}
	}
}

func countMethods(t *testing.T, root fs.FS, at string, methods map[string]int) {
	t.Helper()
	text, err := fs.ReadFile(root, at)
	if err != nil {
		t.Fatal(err)
	}
	file, err := parser.ParseFile(token.NewFileSet(), at, text, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	for _, decl := range file.Decls {
		if f, ok := decl.(*ast.FuncDecl); ok && f.Recv != nil {
			methods[path.Dir(at)+"."+receiver(f.Recv.List[0].Type)]++
		}
	}
}

// receiver returns the name of a method's type, without its star and its parameters.
func receiver(of ast.Expr) string {
	switch of := of.(type) {
	case *ast.StarExpr:
		return receiver(of.X)
	case *ast.IndexExpr:
		return receiver(of.X)
	case *ast.IndexListExpr:
		return receiver(of.X)
	case *ast.Ident:
		return of.Name
	}
	return ""
}
