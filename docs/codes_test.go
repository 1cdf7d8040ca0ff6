package docs_test

import (
	"go/ast"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
)

var codeRow = regexp.MustCompile("^\\| `([a-z0-9-]+)` \\| (error|warning|advice) \\| .+ \\| .+ \\|$")

// TestCodes holds the tables of errors.md equal to the codes of the diagnostics that the code
// makes.
func TestCodes(t *testing.T) {
	told := map[string]string{}
	for _, line := range readPage(t, "docs/errors.md").prose() {
		row := codeRow.FindStringSubmatch(line)
		if row == nil {
			continue
		}
		if _, twice := told[row[1]]; twice {
			t.Errorf("errors.md tells of %q twice", row[1])
		}
		told[row[1]] = row[2]
	}
	f := codeFinder{t: t, source: parseSource(t), found: map[string]string{}}
	f.findAll()
	if len(f.found) < 50 {
		t.Fatalf("found only %d codes in the code: the search is broken", len(f.found))
	}
	for _, code := range slices.Sorted(maps.Keys(f.found)) {
		switch severity, ok := told[code]; {
		case !ok:
			t.Errorf("errors.md does not tell of %q (%s), made in %s", code, f.found[code], f.where[code])
		case severity != f.found[code]:
			t.Errorf("errors.md gives %q the kind %s; it is reported as %s", code, severity, f.found[code])
		}
	}
	for code := range told {
		if f.found[code] == "" {
			t.Errorf("errors.md tells of %q, which nothing reports", code)
		}
	}
}

// severities are the methods of diag.List that add a diagnostic, and of which severity.
var severities = map[string]string{"Add": "error", "Warn": "warning", "Advise": "advice"}

// A codeFinder collects the codes that reach the methods of diag.List that add a diagnostic: as
// literals, as arguments of functions that hand them on, and as the field 'code' of structs.
type codeFinder struct {
	t      *testing.T
	source []*sourceFile
	found  map[string]string // code -> severity; "error" where both occur
	where  map[string]string
	done   map[string]bool // forwarders that have been followed
}

var codeForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func (f *codeFinder) findAll() {
	f.where, f.done = map[string]string{}, map[string]bool{}
	for _, file := range f.source {
		if file.folder == "internal/diag" {
			continue // where Add and the others themselves are
		}
		file.calls(func(in *ast.FuncDecl, call *ast.CallExpr) {
			severity := severities[calledName(call)]
			if severity != "" && len(call.Args) >= 3 {
				f.code(file, in, call.Args[1], severity)
			}
		})
	}
}

// code notes the code that an expression stands for.
func (f *codeFinder) code(file *sourceFile, in *ast.FuncDecl, e ast.Expr, severity string) {
	switch e := e.(type) {
	case *ast.BasicLit:
		code := literal(e)
		if !codeForm.MatchString(code) {
			f.t.Errorf("%s: %q has not the form of a code", file.at(e), code)
		}
		if f.found[code] != "error" {
			f.found[code], f.where[code] = severity, file.at(e)
		}
	case *ast.Ident:
		if i := parameter(in, e.Name); i >= 0 {
			f.argument(in.Name.Name, i, severity)
			return
		}
		if function, i := assigned(in, e.Name); function != "" {
			f.result(file.folder, function, i, severity)
			return
		}
		f.t.Errorf("%s: a code must be a literal, a parameter or a result, so that the manual can be held to it", file.at(e))
	case *ast.SelectorExpr:
		f.field(file, e.Sel.Name, severity)
	default:
		f.t.Errorf("%s: a code must be a literal, a parameter or a result, so that the manual can be held to it", file.at(e))
	}
}

// argument follows the i-th argument of every call of a function.
func (f *codeFinder) argument(function string, i int, severity string) {
	key := function + severity
	if f.done[key] {
		return
	}
	f.done[key] = true
	for _, file := range f.source {
		file.calls(func(in *ast.FuncDecl, call *ast.CallExpr) {
			if calledName(call) == function && i < len(call.Args) {
				f.code(file, in, call.Args[i], severity)
			}
		})
	}
}

// assigned finds the call whose i-th result a function assigns to a variable of that name.
func assigned(in *ast.FuncDecl, name string) (function string, i int) {
	ast.Inspect(in.Body, func(n ast.Node) bool {
		a, ok := n.(*ast.AssignStmt)
		if !ok || len(a.Rhs) != 1 {
			return true
		}
		call, ok := a.Rhs[0].(*ast.CallExpr)
		at := slices.IndexFunc(a.Lhs, func(e ast.Expr) bool { return isIdent(e, name) })
		if ok && at >= 0 {
			function, i = calledName(call), at
		}
		return true
	})
	return function, i
}

// result follows the i-th result of a function of a package.
func (f *codeFinder) result(folder, function string, i int, severity string) {
	for _, file := range f.source {
		for _, decl := range file.syntax.Decls {
			in, ok := decl.(*ast.FuncDecl)
			if !ok || file.folder != folder || in.Name.Name != function {
				continue
			}
			ast.Inspect(in.Body, func(n ast.Node) bool {
				if r, ok := n.(*ast.ReturnStmt); ok && i < len(r.Results) {
					f.code(file, in, r.Results[i], severity)
				}
				return true
			})
		}
	}
}

// field follows a field of the structs of a file's package.
func (f *codeFinder) field(file *sourceFile, name, severity string) {
	key := file.folder + "." + name + severity
	if f.done[key] {
		return
	}
	f.done[key] = true
	count := len(f.found)
	for _, other := range f.source {
		if other.folder == file.folder {
			f.literals(other, name, severity)
		}
	}
	if len(f.found) == count {
		f.t.Errorf("%s: no struct with a field %q is written out", file.folder, name)
	}
}

func (f *codeFinder) literals(file *sourceFile, name, severity string) {
	structs := structsWith(f.source, file.folder, name)
	ast.Inspect(file.syntax, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		typ, _ := lit.Type.(*ast.Ident)
		if typ == nil {
			return true
		}
		at, known := structs[typ.Name]
		for i, e := range lit.Elts {
			kv, keyed := e.(*ast.KeyValueExpr)
			switch {
			case keyed && isIdent(kv.Key, name) && known:
				f.code(file, nil, kv.Value, severity)
			case !keyed && known && i == at:
				f.code(file, nil, e, severity)
			}
		}
		return true
	})
}

func isIdent(e ast.Expr, name string) bool {
	id, ok := e.(*ast.Ident)
	return ok && id.Name == name
}

// structsWith returns the structs of a package that have a field, with the field's index.
func structsWith(files []*sourceFile, folder, field string) map[string]int {
	out := map[string]int{}
	for _, file := range files {
		if file.folder != folder {
			continue
		}
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			spec, ok := n.(*ast.TypeSpec)
			if !ok {
				return true
			}
			if s, ok := spec.Type.(*ast.StructType); ok {
				if i := slices.Index(fieldNames(s.Fields), field); i >= 0 {
					out[spec.Name.Name] = i
				}
			}
			return true
		})
	}
	return out
}

// parameter returns the index of a function's parameter of that name, -1 if there is none.
func parameter(f *ast.FuncDecl, name string) int {
	if f == nil {
		return -1
	}
	return slices.Index(fieldNames(f.Type.Params), name)
}

func fieldNames(list *ast.FieldList) []string {
	var names []string
	for _, field := range list.List {
		for _, n := range field.Names {
			names = append(names, n.Name)
		}
	}
	return names
}

func literal(e *ast.BasicLit) string { return strings.Trim(e.Value, "\"`") }
