package figure

import (
	"go/ast"
	"go/constant"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// A product that meets a sum, even by way of a variable or a function that is inlined, may be
// fused with it on some processors, and a figure would depend on the machine that drew it. A
// conversion forbids that: so every product of floating-point numbers in the code of a figure
// must stand in one, in another product or in a comparison.
func TestEveryProductIsConverted(t *testing.T) {
	math := fakeMath()
	known := packages{"math": math}
	products := 0
	for _, code := range []struct{ path, files string }{
		{"posebook/internal/figure/contour", "contour/*.go"}, {"posebook/internal/figure", "*.go"},
	} {
		checked, n := convertedIn(t, code.path, code.files, known)
		known[code.path] = checked
		if n < 40 {
			t.Errorf("only %d products of %s were looked at", n, code.path)
		}
		products += n
	}
	if products < 200 {
		t.Errorf("only %d products were looked at", products)
	}
}

// convertedIn reports the products of a package that are not converted, and returns how many
// there are.
func convertedIn(t *testing.T, path, pattern string, known packages) (checked *types.Package, products int) {
	t.Helper()
	fset := token.NewFileSet()
	names, _ := filepath.Glob(pattern)
	var files []*ast.File
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f)
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}}
	config := types.Config{Importer: known, Error: func(error) {}}
	checked, _ = config.Check(path, fset, files, info) // most imports are empty: what matters is typed all the same
	for _, f := range files {
		var above []ast.Node
		ast.Inspect(f, func(n ast.Node) bool {
			if n == nil {
				above = above[:len(above)-1]
				return true
			}
			if isProduct(info, n) {
				products++
				if !safeIn(above) {
					t.Errorf("%s: a product is not converted", fset.Position(n.Pos()))
				}
			}
			above = append(above, n)
			return true
		})
	}
	return checked, products
}

// isProduct tells whether the node is a product of floating-point numbers that is not constant.
func isProduct(info *types.Info, n ast.Node) bool {
	switch n := n.(type) {
	case *ast.BinaryExpr:
		v := info.Types[n]
		return n.Op == token.MUL && v.Value == nil && isFloat(v.Type)
	case *ast.AssignStmt:
		return n.Tok == token.MUL_ASSIGN && isFloat(info.Types[n.Lhs[0]].Type)
	}
	return false
}

func isFloat(t types.Type) bool {
	b, ok := t.(*types.Basic)
	return ok && b.Info()&types.IsFloat != 0
}

// safeIn tells whether what stands around a product keeps it from being fused.
func safeIn(above []ast.Node) bool {
	for i := len(above) - 1; i >= 0; i-- {
		switch n := above[i].(type) {
		case *ast.ParenExpr:
			continue
		case *ast.CallExpr:
			name, ok := n.Fun.(*ast.Ident)
			return ok && name.Name == "float64"
		case *ast.BinaryExpr:
			return n.Op != token.ADD && n.Op != token.SUB
		}
		return false
	}
	return false
}

// packages are those that the code imports; one that is not among them is empty.
type packages map[string]*types.Package

func (known packages) Import(path string) (*types.Package, error) {
	p := known[path]
	if p == nil {
		p = types.NewPackage(path, filepath.Base(path))
	}
	p.MarkComplete()
	return p, nil
}

// fakeMath has the functions of math that give floating-point numbers.
func fakeMath() *types.Package {
	p := types.NewPackage("math", "math")
	number := types.NewVar(token.NoPos, p, "", types.Typ[types.Float64])
	for name, n := range map[string]int{"Abs": 1, "Sqrt": 1, "Floor": 1, "Ceil": 1, "Inf": 1, "Asin": 1, "Acos": 1} {
		var in []*types.Var
		for range n {
			in = append(in, number)
		}
		s := types.NewSignatureType(nil, nil, nil, types.NewTuple(in...), types.NewTuple(number), false)
		p.Scope().Insert(types.NewFunc(token.NoPos, p, name, s))
	}
	pi := constant.MakeFloat64(3.141592653589793)
	p.Scope().Insert(types.NewConst(token.NoPos, p, "Pi", types.Typ[types.UntypedFloat], pi))
	return p
}
