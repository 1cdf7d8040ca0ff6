package anatomy

import (
	"slices"
	"strings"
	"testing"

	"posebook/internal/names"
)

func FuzzFind(f *testing.F) {
	a := load(f)
	for _, name := range a.Names() {
		f.Add(name)
	}
	f.Add("m. musculus the muscle")
	f.Add("S")
	f.Fuzz(func(t *testing.T, name string) {
		found := a.Find(name)
		if again := a.Find(strings.ReplaceAll(names.Fold(name), " ", "--")); !slices.Equal(found, again) {
			t.Errorf("%q finds %q, its folded form %q", name, idsOf(found), idsOf(again))
		}
		for i, p := range found {
			if a.ByID(p.ID) != p || slices.Contains(found[:i], p) {
				t.Errorf("%q finds %q", name, idsOf(found))
			}
		}
	})
}

func FuzzParse(f *testing.F) {
	f.Add(goodMuscle, goodGroup)
	f.Add("# none\n", "")
	f.Add(goodMuscle+"\r\niliacus\r\n  name: Iliacus\r\n", goodGroup)
	f.Fuzz(func(t *testing.T, muscles, groups string) {
		a, err := parse(muscles, groups)
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error without a message")
			}
			return
		}
		for _, p := range a.Parts() {
			if a.ByID(p.ID) != p || !slices.Contains(a.Find(p.ID), p) {
				t.Errorf("%q is in the atlas and not found", p.ID)
			}
		}
	})
}
