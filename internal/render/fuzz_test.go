package render

import (
	"html/template"
	"reflect"
	"strings"
	"testing"

	"posebook/internal/page"
	"posebook/internal/words"
)

// FuzzText puts one text into each field of a pose's page that holds text. Whatever a writer
// types, the page stays well formed, or the renderer refuses it with an error.
func FuzzText(f *testing.F) {
	seeds := []string{
		"Tree", "", "</title>", "<script>alert(1)</script>", `"><b>`, "'", "javascript:alert(1)", "{{.}}", "a\x00b", "]]>", "<!--", "\u202e", "https://example.org/?a=1&b=2", "http:", "\xff",
		"<svg/onload=x>", "--><img>", "%zz", "#", "ZgotmplZ",
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	r := newRenderer(f, Options{})
	f.Fuzz(func(t *testing.T, text string) {
		fix := newFixture(t, "en", false)
		warrior := fix.warrior()
		setText(reflect.ValueOf(warrior).Elem(), text)
		out, err := r.Render(nil, page.Page{File: "poses/x/index.html", Layout: "pose", Data: warrior})
		if err != nil {
			if !strings.Contains(err.Error(), "not safe where it stands") {
				t.Fatal(err)
			}
			return
		}
		for _, fault := range read(string(out)).faults {
			t.Errorf("%q: %s", text, fault)
		}
	})
}

// setText sets every text within v, but no markup and none of the interface's words.
func setText(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() != reflect.TypeFor[template.HTML]() {
			v.SetString(text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).Type != reflect.TypeFor[*words.Words]() {
				setText(v.Field(i), text)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() {
			setText(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			setText(v.Index(i), text)
		}
	}
}
