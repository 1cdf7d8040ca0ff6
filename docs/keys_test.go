package docs_test

import (
	"go/ast"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/figure"
	"posebook/internal/librarytest"
)

// manualOf tells which page has the keys that a file reads; for the others any page of the manual
// will do.
var manualOf = map[string]string{
	"internal/content/pose.go":      "docs/poses.md",
	"internal/content/sequence.go":  "docs/sequences.md",
	"internal/content/muscle.go":    "docs/muscles.md",
	"internal/content/inherit.go":   "docs/poses.md",
	"internal/content/caution.go":   "docs/poses.md",
	"internal/content/condition.go": "docs/site.md",
	"internal/content/site.go":      "docs/site.md",
	"internal/figure/":              "docs/figures.md",
}

// computed are the keys that the code does not write out where it reads them.
var computed = map[string][]string{
	"internal/content/caution.go": {"stop", "change", "ask", "none"},
	"internal/content/pose.go":    {"works", "assists", "stabilizes", "stretches"},
	"internal/figure/":            {"pelvis", "neck", "thoracic", "both", "left", "right"},
}

// TestKeys holds the manual to the keys that the code takes from front matter and from site.yaml:
// each must stand on the page of its file, between backticks and in an example.
func TestKeys(t *testing.T) {
	keys := keysRead(t)
	n := 0
	for path, list := range keys {
		for _, key := range list {
			n++
			if !tells(t, path, key) {
				t.Errorf("%s reads the key %q, which %s does not tell of", path, key, pageOf(path))
			}
		}
	}
	if n < 70 {
		t.Errorf("found only %d keys in the code", n)
	}
}

// TestTheGoldenLibraryUsesEveryKey: what no file of that library says, its golden site can't hold.
func TestTheGoldenLibraryUsesEveryKey(t *testing.T) {
	texts := goldenTexts(t)
	for path, keys := range keysRead(t) {
		for _, key := range keys {
			used := regexp.MustCompile(`(?m)(^|[\s{\-])` + regexp.QuoteMeta(key) + `:`)
			if !used.MatchString(texts[goldenFilesOf(path)]) {
				t.Errorf("%s reads the key %q, which no file of the golden library has", path, key)
			}
		}
	}
}

// goldenFilesOf tells in which of the golden library's files the keys stand that a file reads.
func goldenFilesOf(path string) string {
	switch path {
	case "internal/content/site.go", "internal/content/condition.go":
		return "site.yaml"
	case "internal/content/sequence.go":
		return "content/sequences"
	case "internal/content/muscle.go":
		return "content/muscles"
	}
	return "content/poses"
}

// goldenTexts returns the golden library's texts, by folder, and site.yaml.
func goldenTexts(t *testing.T) map[string]string {
	t.Helper()
	texts := map[string]string{}
	err := fs.WalkDir(librarytest.Golden("library"), ".", func(at string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := fs.ReadFile(librarytest.Golden("library"), at)
		if dir := path.Dir(at); dir != "." {
			at = dir
		}
		texts[at] += string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return texts
}

func tells(t *testing.T, path, key string) bool {
	if at := pageOf(path); at != "" {
		return mentions(readPage(t, at), key)
	}
	return slices.ContainsFunc(pages(t), func(p *page) bool { return mentions(p, key) })
}

// mentions tells whether a page has the key as a heading or in backticks, and in an example.
func mentions(p *page, key string) bool {
	named := slices.Contains(p.codeSpans(), key) || slices.Contains(p.lines, "### "+key)
	used := regexp.MustCompile(`(?m)(^|[\s{\-])` + regexp.QuoteMeta(key) + `:`)
	shown := slices.ContainsFunc(p.blocks(), func(b *block) bool { return used.MatchString(b.text) })
	return named && (shown || strings.Contains(p.path, "figures"))
}

func pageOf(path string) string {
	for prefix, page := range manualOf {
		if strings.HasPrefix(path, prefix) {
			return page
		}
	}
	return ""
}

// keysRead finds the keys by file: the literal arguments for parameters called 'key'.
func keysRead(t *testing.T) map[string][]string {
	all := parseSource(t)
	takes := takers(all)
	found := map[string][]string{}
	for _, file := range all {
		if file.folder != "internal/content" && file.folder != "internal/figure" {
			continue
		}
		path := file.folder + "/" + file.name
		file.calls(func(_ *ast.FuncDecl, call *ast.CallExpr) {
			i, ok := takes[calledName(call)]
			if !ok || i >= len(call.Args) {
				return
			}
			if lit, ok := call.Args[i].(*ast.BasicLit); ok && literal(lit) != "" && !slices.Contains(found[path], literal(lit)) {
				found[path] = append(found[path], literal(lit))
			}
		})
	}
	for path, keys := range computed {
		found[path] = append(found[path], keys...)
	}
	return found
}

// takers returns the functions that have a parameter 'key', and its index.
func takers(files []*sourceFile) map[string]int {
	out := map[string]int{}
	for _, file := range files {
		if !slices.Contains([]string{"internal/content", "internal/figure", "internal/frontmatter"}, file.folder) {
			continue
		}
		for _, decl := range file.syntax.Decls {
			f, ok := decl.(*ast.FuncDecl)
			if !ok || !readsFields(f) {
				continue
			}
			if i := parameter(f, "key"); i >= 0 {
				out[f.Name.Name] = i
			}
		}
	}
	return out
}

// readsFields tells whether a function is a method of frontmatter.Fields, or takes one.
func readsFields(f *ast.FuncDecl) bool {
	list := slices.Clone(f.Type.Params.List)
	if f.Recv != nil {
		list = append(list, f.Recv.List...)
	}
	return slices.ContainsFunc(list, func(field *ast.Field) bool {
		star, ok := field.Type.(*ast.StarExpr)
		if !ok {
			return false
		}
		sel, ok := star.X.(*ast.SelectorExpr)
		return isIdent(star.X, "Fields") || ok && sel.Sel.Name == "Fields"
	})
}

// TestWords holds the manual to the words that keys take.
func TestWords(t *testing.T) {
	check := func(path string, words ...string) {
		t.Helper()
		spans := readPage(t, path).codeSpans()
		for _, w := range words {
			if !slices.Contains(spans, w) {
				t.Errorf("%s does not tell of %q", path, w)
			}
		}
	}
	check("docs/poses.md", list(content.Levels())...)
	check("docs/poses.md", list(content.Positions())...)
	check("docs/poses.md", list(content.Actions())...)
	check("docs/poses.md", list(anatomy.Roles())...)
	check("docs/sequences.md", list(anatomy.Sides())...)
	check("docs/figures.md", figure.Bases()...)
	check("docs/figures.md", figure.ArmSets()...)
	check("docs/figures.md", figure.PropNames()...)
	check("docs/site.md", constants(t, "FigureStyle", "HairCut", "Paper")...)
	for joint, words := range figure.Joints() {
		check("docs/figures.md", joint)
		check("docs/figures.md", words...)
	}
}

// constants returns the values of the constants of some types of package content.
func constants(t *testing.T, types ...string) []string {
	t.Helper()
	var out []string
	for _, file := range parseSource(t) {
		if file.folder != "internal/content" {
			continue
		}
		ast.Inspect(file.syntax, func(n ast.Node) bool {
			spec, ok := n.(*ast.ValueSpec)
			if !ok || len(spec.Values) != 1 {
				return true
			}
			typ, named := spec.Type.(*ast.Ident)
			if lit, ok := spec.Values[0].(*ast.BasicLit); ok && named && slices.Contains(types, typ.Name) {
				out = append(out, literal(lit))
			}
			return true
		})
	}
	if len(out) < 2*len(types) {
		t.Fatalf("found only %d constants of the types %v", len(out), types)
	}
	return out
}

func list[T ~string](words []T) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = string(w)
	}
	return out
}
