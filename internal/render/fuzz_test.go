package render_test

import (
	"html/template"
	"reflect"
	"slices"
	"strings"
	"testing"

	"posebook/internal/render"
	"posebook/internal/site"
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
	r, lib := newRenderer(f, render.Options{}), goldenLibrary(f, "library")
	f.Fuzz(func(t *testing.T, text string) {
		pages := planOf(t, lib, nil, false).Pages
		at := slices.IndexFunc(pages, func(p site.Planned) bool { return p.File == "poses/step-back/index.html" })
		of := pages[at].Make()
		setText(reflect.ValueOf(of.Data).Elem(), text)
		out, err := r.Render(nil, of)
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
			if v.Field(i).CanSet() {
				setText(v.Field(i), text)
			}
		}
	case reflect.Pointer:
		if !v.IsNil() && v.Type().Elem().PkgPath() != reflect.TypeFor[words.Words]().PkgPath() {
			setText(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			setText(v.Index(i), text)
		}
	}
}
