package site

import (
	"slices"
	"testing"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// A reader who asks where a muscle is must be shown all of it, and of a group every muscle.
func TestEveryMuscleOfAGroupIsOnItsMap(t *testing.T) {
	lib := librarytest.Good(t, "-- poses/a.md --\ntitle: A\n")
	for _, m := range lib.Muscles {
		whole := regionsOf(m)
		for _, single := range m.Single() {
			if len(regionsOf(single)) == 0 {
				t.Errorf("no map shows %s", single.Name)
			}
			for _, r := range regionsOf(single) {
				if !slices.Contains(whole, r) {
					t.Errorf("%s: %s of its %s is not shown", m.Name, r, single.Name)
				}
			}
		}
	}
	for id, want := range map[string][]string{
		"psoas-major":                 {"iliopsoas-front", "psoas-front"},
		"serratus-posterior-inferior": {"serratus-posterior-inferior-back"},
		"pronator-quadratus":          {"pronator-quadratus-front"},
	} {
		at := slices.IndexFunc(lib.Muscles, func(m *library.Muscle) bool { return m.ID == id })
		if got := regionsOf(lib.Muscles[at]); !slices.Equal(got, want) {
			t.Errorf("%s: got %v, want %v", id, got, want)
		}
	}
}
