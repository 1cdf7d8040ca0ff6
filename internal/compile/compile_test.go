package compile_test

import (
	"bytes"
	"errors"
	"html/template"
	"io"
	"strings"
	"testing"

	"posebook/internal/compile"
)

// A book is data of every kind that is known.
type book struct {
	Shelf
	Title  string
	Kind   kind
	Count  int
	Lent   bool
	Blurb  template.HTML
	Link   template.URL
	Author *author
	Tags   []string
	Others []*book
	Parts  []part
	Best   *part
	Any    any
	Price  float64
}

// A Shelf is embedded.
type Shelf struct{ Room string }

type kind string

type author struct{ Name, Site string }

func (a *author) Known() bool  { return a.Name != "" }
func (a *author) Said() string { return "by " + a.Name }
func (a *author) Odd() int     { return 3 }

type part struct {
	Name  string
	Pages int
}

func (p part) Long() bool { return p.Pages > 100 }

// functions are those of the layouts, as html/template has them and as they are compiled.
func functions(ctx string) template.FuncMap {
	return template.FuncMap{
		"href":   func(path string) template.URL { return template.URL(ctx + path) },
		"loud":   strings.ToUpper,
		"bold":   func(s string) template.HTML { return template.HTML("<b>" + template.HTMLEscapeString(s) + "</b>") },
		"fill":   func(a, b, c string) string { return strings.ReplaceAll(a, b, c) },
		"card":   card,
		"join":   func(tags []string, by string) string { return strings.Join(tags, by) },
		"pair":   pairOf,
		"broken": func(string) (string, error) { return "", errors.New("this one is broken") },
		"lonely": func(s string) string { return s },
	}
}

type pair struct {
	Tags []string
	Part part
}

func pairOf(tags []string, p part) *pair { return &pair{tags, p} }

func card(p part) (template.HTML, error) {
	if p.Name == "fault" {
		return "", errors.New("no card")
	}
	return template.HTML("<i>" + template.HTMLEscapeString(p.Name) + "</i>"), nil
}

func options(t testing.TB, interpreted *template.Template) compile.Options[string] {
	return compile.Options[string]{
		Funcs: map[string]compile.Func[string]{
			"href": compile.Text1(func(ctx, path string) (template.URL, error) { return template.URL(ctx + path), nil }),
			"loud": compile.Text1(func(_, s string) (string, error) { return strings.ToUpper(s), nil }),
			"bold": compile.Text1(func(_, s string) (template.HTML, error) {
				return template.HTML("<b>" + template.HTMLEscapeString(s) + "</b>"), nil
			}),
			"fill":   compile.Text3(func(_, a, b, c string) (string, error) { return strings.ReplaceAll(a, b, c), nil }),
			"card":   compile.Text1(func(_ string, p part) (template.HTML, error) { return card(p) }),
			"join":   compile.Text2(func(_ string, tags []string, by string) (string, error) { return strings.Join(tags, by), nil }),
			"pair":   compile.Value2(func(_ string, tags []string, p part) *pair { return pairOf(tags, p) }),
			"broken": compile.Text1(func(_, _ string) (string, error) { return "", errors.New("this one is broken") }),
		},
		Methods: []compile.Method[string]{
			compile.Is[string]("Known", (*author).Known),
			compile.Says[string]("Said", (*author).Said),
			compile.Is[string]("Long", (*part).Long),
		},
		Interpret: func(_ string, dst []byte, name string, data any) ([]byte, error) {
			var out bytes.Buffer
			err := interpreted.ExecuteTemplate(&out, name, data)
			return append(dst, out.Bytes()...), err
		},
	}
}

// both parses a layout and returns what html/template makes of it, and the same compiled.
func both(t testing.TB, text string) (*template.Template, *compile.Set[string]) {
	t.Helper()
	layouts, err := template.New("page").Funcs(functions("../")).Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	_ = layouts.Execute(io.Discard, nil) // escapes; that there is no data is of no interest
	return layouts, compile.New(layouts, options(t, layouts))
}

func books() []*book {
	ana := &author{Name: `Ana "B" <c>`, Site: "https://example.org/a b?q=1&r=2"}
	full := &book{
		Shelf: Shelf{"north"}, Title: `Tom & "Jerry" <b>'s</b> + ü`, Kind: "guide", Count: 300, Lent: true,
		Blurb: "<p>So & <b>so</b></p>", Link: "https://example.org/?a=1&b='2'", Author: ana,
		Tags: []string{"one", "<two>", ""}, Parts: []part{{"first", 12}, {"long & wide", 512}},
	}
	full.Best = &full.Parts[1]
	full.Others = []*book{{Title: "Other"}, {Title: "Own", Author: &author{}}}
	odd := &book{Title: "\x00nul \uFFFE \xff broken", Link: "javascript:alert(1)", Tags: []string{"javascript:x", "mailto:a@b.c", "a:b", "/a b/ü"}}
	return []*book{full, odd, {Author: ana}}
}

// known are layouts of which every template is compiled.
var known = map[string]string{
	"fields":     `<h1>{{.Title}}</h1>{{.Room}}{{.Kind}} {{.Count}} {{.Shelf.Room}}`,
	"attributes": `<a title="{{.Title}}" data-n="{{.Count}}" class="a {{.Kind}}">x</a>`,
	"addresses":  `<a href="{{.Link}}">a</a><a href="{{.Title}}">b</a><a href="#{{.Title}}">c</a><img src="{{href .Title}}">`,
	"title":      `<title>{{.Title}} · {{loud .Title}}</title><textarea>{{.Blurb}}</textarea>`,
	"html":       `<div title="{{.Blurb}}">{{.Blurb}}{{bold .Title}}</div>`,
	"if":         `{{if .Lent}}lent{{else}}here{{end}}{{if .Title}}t{{end}}{{if .Tags}}g{{end}}{{if .Author}}a{{end}}{{if .Count}}n{{end}}`,
	"else if":    `{{if .Lent}}lent{{else if .Count}}many{{else}}none{{end}}`,
	"with":       `{{with .Author}}{{.Name}}{{else}}nobody, {{.Title}}{{end}}{{with .Title}}{{.}}{{end}}{{with .Tags}}{{range .}}{{.}},{{end}}{{end}}`,
	"and or not": `{{if and .Lent (not .Count)}}a{{end}}{{if or .Tags .Others .Lent}}b{{end}}{{if and .Title .Tags}}c{{end}}{{if not (or .Lent .Tags)}}d{{end}}`,
	"eq gt len":  `{{if eq .Kind "guide"}}a{{end}}{{if eq .Count 300}}b{{end}}{{if gt .Count 299}}c{{end}}{{if gt (len .Tags) 1}}{{len .Tags}}{{end}}`,
	"range":      `{{range .Tags}}<i>{{.}}</i>{{else}}none{{end}}{{range $i, $t := .Tags}}{{if $i}}, {{end}}{{$i}}{{$t}}{{end}}{{range $t := .Tags}}{{$t}}{{end}}`,
	"dollar":     `{{range .Parts}}{{$.Title}} {{.Name}}{{if eq $.Count 300}}!{{end}}{{end}}`,
	"variables":  `{{$t := .Tags}}{{$a := .Title}}{{range .Parts}}{{$a}}{{range $t}}{{.}}{{end}}{{$b := .Name}}{{$b}}{{end}}{{$a}}`,
	"templates":  `{{define "x"}}<b>{{.Name}}</b>{{if .Long}} long{{end}}{{end}}{{range .Parts}}{{template "x" .}}{{end}}`,
	"scopes":     `{{define "x"}}{{$a := .Name}}{{$a}}{{$.Pages}}{{end}}{{$a := .Title}}{{range .Parts}}{{template "x" .}}{{$a}}{{end}}`,
	"no data":    `{{define "x"}}<hr>{{end}}{{template "x"}}{{template "x" .}}`,
	"itself":     `{{define "x"}}{{.Title}}({{range .Others}}{{template "x" .}}{{end}}){{end}}{{template "x" .}}`,
	"functions":  `{{loud .Title}} {{fill "a{t}b" "{t}" .Title}} {{join .Tags ", "}} {{.Title | loud}} {{loud "x"}}`,
	"structs":    `{{range .Parts}}{{card .}}{{end}}{{range .Parts}}{{template "p" (pair $.Tags .)}}{{end}}{{define "p"}}{{range .Tags}}{{.}}{{end}}{{.Part.Name}}{{card .Part}}{{end}}`,
	"pointers":   `{{with .Best}}{{card .}}{{end}}{{if .Best}}{{card .Best}}{{end}}`,
	"methods":    `{{with .Author}}{{if .Known}}{{.Said}}{{end}}{{end}}{{range .Parts}}{{if .Long}}{{.Name}}{{end}}{{end}}`,
	"comments":   `a{{/* nothing */}} b {{- " c " -}} d`,
}

func TestCompiledIsWhatHTMLTemplateMakes(t *testing.T) {
	for name, text := range known {
		layouts, set := both(t, text)
		for i, b := range books() {
			if !set.Compiles("page", b) {
				t.Errorf("%s is not compiled", name)
				break
			}
			var want bytes.Buffer
			if err := layouts.Execute(&want, b); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			got, ok := set.Append("../", []byte("before "), "page", b)
			if !ok || string(got) != "before "+want.String() {
				t.Errorf("%s, book %d:\n%s\nhtml/template:\n%s", name, i, got, want.String())
			}
		}
	}
}

// What is not known is left to html/template, the template alone in which it stands.
func TestOneTemplateIsLeftAlone(t *testing.T) {
	for name, text := range map[string]string{
		"a number with a point":        `{{.Price}}`,
		"any value":                    `{{.Any}}`,
		"a method that nobody told of": `{{with .Author}}{{.Odd}}{{end}}`,
		"printf":                       `{{printf "%s" .Title}}`,
		"index":                        `{{index .Tags 0}}`,
		"a script":                     `<script>var t = {{.Title}};</script>`,
		"a style":                      `<p style="color:{{.Title}}">`,
		"no quotes":                    `<p title={{.Title}}>`,
		"a title's own template":       `<title>{{template "t" .}}</title>`,
		"an assignment":                `{{$a := .Title}}{{range .Tags}}{{$a = .}}{{end}}{{$a}}`,
		"a break":                      `{{range .Tags}}{{.}}{{break}}{{end}}`,
		"and, for its value":           `{{and .Title .Room}}`,
		"a function of unknown types":  `{{lonely .Title}}`,
		"a whole struct":               `{{range .Parts}}{{.}}{{end}}`,
	} {
		full := books()[0]
		layouts, set := both(t, `<p>{{.Title}}</p>{{template "odd" .}}{{define "odd"}}`+text+`{{end}}{{define "t"}}{{.Title}}{{end}}`)
		if set.Compiles("odd", full) || !set.Compiles("page", full) {
			t.Errorf("%s: compiled: %t, and what is around it: %t; want the second alone",
				name, set.Compiles("odd", full), set.Compiles("page", full))
		}
		var want bytes.Buffer
		if err := layouts.Execute(&want, full); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if got, ok := set.Append("../", nil, "page", full); !ok || string(got) != want.String() {
			t.Errorf("%s:\n%s\nhtml/template:\n%s", name, got, want.String())
		}
	}
}

// Where html/template would have an error, the compiled layout has none of its own: it says that
// it failed.
func TestFaultsAreHTMLTemplatesToTell(t *testing.T) {
	bare := &book{Title: "Bare", Others: []*book{nil}, Parts: []part{{Name: "fault"}}}
	for name, text := range map[string]string{
		"a field of nothing":         `{{.Author.Name}}`,
		"a method of nothing":        `{{if .Author.Known}}x{{end}}`,
		"a field of a nil in a list": `{{range .Others}}{{.Title}}{{end}}`,
		"nothing for a function":     `{{card .Best}}`,
		"a function's error":         `{{broken .Title}}`,
		"an error for a struct":      `{{range .Parts}}{{card .}}{{end}}`,
		"a template without an end":  `{{define "x"}}{{template "x" .}}{{end}}{{template "x" .}}`,
	} {
		_, set := both(t, text)
		if !set.Compiles("page", bare) {
			t.Errorf("%s is not compiled", name)
		}
		if _, ok := set.Append("", nil, "page", bare); ok {
			t.Errorf("%s: no fault", name)
		}
	}
}

func TestThereIsNoSuchTemplate(t *testing.T) {
	_, set := both(t, `x`)
	if _, ok := set.Append("", nil, "other", books()[0]); ok {
		t.Error("a template that is not there was run")
	}
	if _, ok := set.Append("", nil, "page", nil); ok {
		t.Error("no data has a type")
	}
}

func FuzzTexts(f *testing.F) {
	for _, b := range books() {
		f.Add(b.Title, string(b.Link))
	}
	f.Add(`a/b?c=d&e#f`, "x:y")
	f.Add("%zz%20+", "HTTPS://x")
	f.Add("\u2028\uFDD0\U0001F600", "mailto:x")
	layouts, set := both(f, `<title>{{.Title}}</title><p title="{{.Title}}" class="{{.Kind}}">{{.Title}}{{.Kind}}{{.Blurb}}`+
		`<a href="{{.Title}}">{{bold .Title}}</a><a href="{{.Link}}"></a><a href="#{{.Title}}" title="{{.Blurb}}"></a><img src="{{href .Title}}">`)
	f.Fuzz(func(t *testing.T, text, other string) {
		b := &book{Title: text, Kind: kind(other), Link: template.URL(other), Blurb: template.HTML(other)}
		var want bytes.Buffer
		if err := layouts.Execute(&want, b); err != nil {
			t.Skip()
		}
		if got, ok := set.Append("../", nil, "page", b); !ok || string(got) != want.String() {
			t.Errorf("%q, %q:\n%s\nhtml/template:\n%s", text, other, got, want.String())
		}
	})
}
