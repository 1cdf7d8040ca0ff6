package figure

import (
	"testing"

	"posebook/internal/anatomy"
)

func TestRegionsNameMusclesOfTheAtlas(t *testing.T) {
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, r := range Regions() {
		if seen[r.ID] {
			t.Errorf("region %q is there twice", r.ID)
		}
		seen[r.ID] = true
		for _, id := range r.Parts {
			if p := atlas.ByID(id); p == nil || p.Kind != anatomy.Muscle {
				t.Errorf("region %q: %q is no muscle of the atlas", r.ID, id)
			}
		}
	}
	if len(seen) < 24 {
		t.Errorf("%d regions, want at least 24", len(seen))
	}
}

func TestEveryMuscleOfTheAtlasHasARegion(t *testing.T) {
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range atlas.Muscles() {
		if len(RegionsFor([]string{m.ID})) == 0 {
			t.Errorf("no region shows %q", m.ID)
		}
	}
}
