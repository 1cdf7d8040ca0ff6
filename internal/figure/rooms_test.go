package figure

import (
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"strings"
	"testing"
)

// rooms are the rooms of this package, by how their files begin: what stands in one may use what
// stands in those before it. Files that begin with none of these are the door.
var rooms = []string{"body_", "spec_", "solve_", "draw_"}

func roomOf(file string) int {
	for i, room := range rooms {
		if strings.HasPrefix(file, room) {
			return i
		}
	}
	return len(rooms)
}

func TestRoomsUseThoseBeforeThem(t *testing.T) {
	fset := token.NewFileSet()
	names, _ := filepath.Glob("*.go")
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
	info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: packages{}, Error: func(error) {}}
	checked, _ := config.Check("figure", fset, files, info) // imports are empty: what matters is found all the same
	ties := 0
	for id, used := range info.Uses {
		if used.Pkg() != checked || !used.Pos().IsValid() {
			continue
		}
		from, to := fset.Position(id.Pos()), fset.Position(used.Pos())
		ties++
		if roomOf(from.Filename) < roomOf(to.Filename) {
			t.Errorf("%s: %s is in %s, which comes later", from, id.Name, to.Filename)
		}
	}
	if ties < 5000 {
		t.Errorf("only %d ties were looked at", ties)
	}
}
