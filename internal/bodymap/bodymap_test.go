package bodymap

import (
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"posebook/internal/anatomy"
)

func TestRegions(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z]+)*-(front|back)$`)
	seen := map[string]bool{}
	surface := 0
	for _, r := range Regions() {
		if !kebab.MatchString(r.ID) || seen[r.ID] {
			t.Errorf("region %q: id is malformed or not unique", r.ID)
		}
		seen[r.ID] = true
		if r.Name == "" || len(r.Parts) == 0 || !slices.Contains(r.Parts, r.Link) {
			t.Errorf("region %q lacks a name, or its parts %q lack its link %q", r.ID, r.Parts, r.Link)
		}
		if !r.Deep {
			surface++
		}
	}
	if surface < 40 {
		t.Errorf("%d regions on the surface, want at least 40", surface)
	}
}

// The regions that a sore or curious person looks for first are there under these ids, which
// pages may rely on.
func TestRegionIDs(t *testing.T) {
	want := []string{
		"scalenes-front", "sternocleidomastoid-front", "levator-scapulae-back", "deltoid-posterior-back",
		"brachialis-front", "forearm-flexors-front", "forearm-extensors-back", "sartorius-front",
		"tensor-fasciae-latae-front", "gluteus-medius-back", "gluteus-maximus-back", "tibialis-anterior-front",
		"fibulars-front", "vastus-medialis-front", "vastus-lateralis-front", "rectus-femoris-front",
		"psoas-front", "iliacus-front", "piriformis-back", "deep-hip-rotators-back", "diaphragm-front",
		"multifidus-back", "pelvic-floor-front", "pelvic-floor-back", "quadratus-lumborum-back",
		"transversus-abdominis-front",
	}
	for _, id := range want {
		if !slices.ContainsFunc(Regions(), func(r Region) bool { return r.ID == id }) {
			t.Errorf("no region %q", id)
		}
	}
}

func loadAtlas(t *testing.T) *anatomy.Atlas {
	t.Helper()
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	return atlas
}

func TestPartsAreInTheAtlas(t *testing.T) {
	atlas := loadAtlas(t)
	for _, r := range Regions() {
		muscles := 0
		for _, id := range r.Parts {
			part := atlas.ByID(id)
			if part == nil {
				t.Errorf("region %q: the atlas has no %q", r.ID, id)
				continue
			}
			if !part.IsGroup() {
				muscles++
			} else if !slices.ContainsFunc(part.Members, func(m *anatomy.Part) bool { return slices.Contains(r.Parts, m.ID) }) {
				t.Errorf("region %q names the group %q and shows none of its muscles", r.ID, id)
			}
		}
		if muscles == 0 {
			t.Errorf("region %q shows no muscle", r.ID)
		}
	}
}

func TestEveryMuscleIsShown(t *testing.T) {
	for _, m := range loadAtlas(t).Muscles() {
		if len(RegionsFor([]string{m.ID})) == 0 {
			t.Errorf("no region shows %q", m.ID)
		}
	}
}

func TestRegionsFor(t *testing.T) {
	ids := func(regions []Region) (ids []string) {
		for _, r := range regions {
			ids = append(ids, r.ID)
		}
		return ids
	}
	tests := []struct {
		parts, want []string
	}{
		{nil, nil},
		{[]string{"no-such-muscle"}, nil},
		{[]string{"gluteus-medius"}, []string{"gluteus-medius-front", "gluteus-medius-back"}},
		{[]string{"piriformis"}, []string{"piriformis-back"}},
		{[]string{"hamstrings"}, []string{"medial-hamstrings-back", "biceps-femoris-back"}},
		{[]string{"psoas-major", "sartorius"}, []string{"iliopsoas-front", "sartorius-front", "psoas-front"}},
	}
	for _, test := range tests {
		if diff := cmp.Diff(test.want, ids(RegionsFor(test.parts))); diff != "" {
			t.Errorf("RegionsFor(%q) (-want +got):\n%s", test.parts, diff)
		}
	}
}

func TestRegionsForLaws(t *testing.T) {
	var every []string
	for _, r := range Regions() {
		every = append(every, r.Parts...)
		for _, id := range r.Parts {
			if !slices.ContainsFunc(RegionsFor([]string{id}), func(f Region) bool { return f.ID == r.ID }) {
				t.Errorf("RegionsFor(%q) lacks %q", id, r.ID)
			}
		}
	}
	if diff := cmp.Diff(Regions(), RegionsFor(every)); diff != "" {
		t.Errorf("all parts together do not give all regions in order (-want +got):\n%s", diff)
	}
}

func TestRegionsAreCopies(t *testing.T) {
	Regions()[0].Parts[0] = "changed"
	if Regions()[0].Parts[0] == "changed" {
		t.Error("a caller can change the regions")
	}
}
