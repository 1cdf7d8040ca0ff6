package render

import (
	"html/template"
	"io/fs"
	"testing"

	"github.com/jba/templatecheck"

	"posebook/internal/site"
	"posebook/layouts"
)

// TestLayoutsFitTheirStructs type-checks each layout against the struct that it is executed with, and each fragment
// against what it is rendered from.
func TestLayoutsFitTheirStructs(t *testing.T) {
	all, err := parse(layouts.Files())
	if err != nil {
		t.Fatal(err)
	}
	data := map[string]any{
		"home.html":      &site.HomePage{},
		"poses.html":     &site.PosesPage{},
		"facet.html":     &site.FacetPage{},
		"pose.html":      &site.PosePage{},
		"sequences.html": &site.SequencesPage{},
		"sequence.html":  &site.SequencePage{},
		"sheet.html":     &site.SheetPage{},
		"card.html":      &site.CardPage{},
		"muscles.html":   &site.MusclesPage{},
		"muscle.html":    &site.MusclePage{},
		"notfound.html":  &site.NotFoundPage{},
		"search.html":    &site.SearchPage{},
		"filters.html":   &site.PosesPage{},
		"practice.html":  &site.SequencePage{},
		"offline.html":   &site.OfflinePage{},
		"card":           &site.PoseCard{}, "card-item": &site.PoseCard{}, "card-figure": &site.PoseCard{}, "caption": &site.PoseCard{}, "caption-current": &site.PoseCard{},
		"sequence": &site.SequenceCard{}, "sequence-name": &site.SequenceCard{},
		"link": site.Link{}, "swatch": "", "use": Use{},
		"links": Surround{}, "top": Surround{}, "bottom": Surround{},
	}
	for name, value := range data {
		check(t, all.Lookup(name), name, value)
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
		if fragment(part.Name()) && data[part.Name()] == nil {
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
