package render

import (
	"html/template"
	"io/fs"
	"slices"
	"testing"

	"github.com/jba/templatecheck"

	"posebook/internal/page"
	"posebook/layouts"
)

// TestLayoutsFitTheirStructs type-checks each layout against the struct that it is executed with,
// and each fragment against what it is rendered from.
func TestLayoutsFitTheirStructs(t *testing.T) {
	all, err := read(layouts.Files())
	if err != nil {
		t.Fatal(err)
	}
	data := map[string]any{
		"home.html":      &page.Home{},
		"poses.html":     &page.Poses{},
		"facet.html":     &page.Facet{},
		"pose.html":      &page.Pose{},
		"sequences.html": &page.Sequences{},
		"sequence.html":  &page.Sequence{},
		"sheet.html":     &page.Sheet{},
		"card.html":      &page.Card{},
		"muscles.html":   &page.Muscles{},
		"muscle.html":    &page.Muscle{},
		"notfound.html":  &page.NotFound{},
		"search.html":    &page.Search{},
		"filters.html":   &page.Poses{},
		"practice.html":  &page.Sequence{},
		"offline.html":   &page.Offline{},
		"care.html":      &page.Care{},
		"carelist.html":  &page.CareList{},
		"card":           &page.PoseCard{}, "card-item": &page.PoseCard{}, "card-figure": &page.PoseCard{}, "caption": &page.PoseCard{}, "caption-current": &page.PoseCard{},
		"sequence": &page.SequenceCard{}, "sequence-name": &page.SequenceCard{},
		"link": page.Link{}, "swatch": "", "use": page.MuscleUse{},
		"links": Surround{}, "top": Surround{}, "bottom": Surround{},
	}
	r, err := New(layouts.Files(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	for name, value := range data {
		check(t, all.Lookup(name), name, value)
		if !r.Compiles(name, value) {
			t.Errorf("%s: html/template has to run it, which is slow", name)
		}
	}
	files, err := fs.Glob(layouts.Files(), "*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if data[file] == nil && file != "frame.html" && file != "parts.html" {
			t.Errorf("%s: no struct is known for it", file)
		}
	}
	for _, part := range all.Templates() {
		if slices.Contains(newFragments().names, part.Name()) && data[part.Name()] == nil {
			t.Errorf("%s: a fragment that is not checked", part.Name())
		}
	}
}

func check(t *testing.T, layout *template.Template, name string, value any) {
	t.Helper()
	if layout == nil {
		t.Errorf("there is no layout %s", name)
		return
	}
	if err := templatecheck.CheckHTMLStrict(layout, value); err != nil {
		t.Errorf("%s: %v", name, err)
	}
}
