package render_test

import (
	"io/fs"
	"os"
	"testing"

	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/librarytest"
	"posebook/internal/render"
	"posebook/internal/words"
	"posebook/layouts"
)

// Every page of the real library is rendered as it is published, and once more by html/template
// alone: byte for byte the same. And none is slow: all of our own layouts are compiled.
func TestRealPagesBothWays(t *testing.T) {
	root := os.DirFS("../..")
	lib, diags := librarytest.Resolve(t, root, library.Options{})
	if diags.Errors() > 0 {
		t.Fatal(librarytest.Printed(diags))
	}
	drawn, _ := gallery.Draw(lib, gallery.Options{})
	for _, portable := range []bool{false, true} {
		plan := planOf(t, lib, drawn, portable)
		r, err := render.New(layouts.Files(), render.Options{Portable: portable})
		if err != nil {
			t.Fatal(err)
		}
		if len(plan.Pages) < 200 {
			t.Fatalf("only %d pages: this is not the whole site", len(plan.Pages))
		}
		for _, planned := range plan.Pages {
			made := planned.Make()
			got, err := r.Render(nil, made)
			if err != nil {
				t.Fatal(err)
			}
			want, err := r.Interpreted(made)
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != want {
				t.Errorf("%s differs", planned.File)
			}
			if !r.Compiles(made.Layout+".html", made.Data) {
				t.Errorf("%s: its layout is not compiled", planned.File)
			}
		}
	}
}

func english(t testing.TB, language string) *words.Words {
	t.Helper()
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Read(text, language)
	if err != nil {
		t.Fatal(err)
	}
	return w
}
