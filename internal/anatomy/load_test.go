package anatomy

import (
	"strings"
	"testing"
)

func load(t testing.TB) *Atlas {
	t.Helper()
	a, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAtlasIsLargeEnough(t *testing.T) {
	a := load(t)
	if n := len(a.Muscles()); n < 100 {
		t.Errorf("%d muscles, want at least 100", n)
	}
	kinds := map[Kind]int{}
	for _, g := range a.Groups() {
		kinds[g.Kind]++
	}
	if kinds[AnatomicalGroup] < 30 || kinds[TeachingGroup] < 15 || len(kinds) != 2 {
		t.Errorf("groups by kind: %v, want at least 30 anatomical, 15 teaching and no other", kinds)
	}
}

const (
	goodMuscle = `psoas-major
  name: Psoas major
  latin: Musculus psoas major
  other: psoas
  region: hip
  origin: bodies of T12-L5
  insertion: lesser trochanter
  nerve: L1-L3
  actions: hip flexion
  plain: Lifts the knee.
  ids: UBERON:0001298 FMA:18060
`
	goodGroup = `hip-flexors
  name: Hip flexors
  kind: anatomical
  everyday: front of the hips
  actions: hip flexion
  members: psoas-major
  plain: Lift the knee.
`
)

func TestParseReadsWhatLoadReads(t *testing.T) {
	if _, err := parse(goodMuscle, goodGroup); err != nil {
		t.Fatal(err)
	}
}

func TestParseRefusesBrokenData(t *testing.T) {
	for _, tt := range []struct{ name, old, new, want string }{
		{"field first", "psoas-major\n", "", "muscles.txt:1: a field before the first id"},
		{"no colon", "  name: Psoas major", "  name Psoas major", `muscles.txt:2: want key: value, have "  name Psoas major"`},
		{"key twice", "  other: psoas", "  name: psoas", `muscles.txt:4: "name" given twice for "psoas-major"`},
		{"unknown key", "  other: psoas", "  lay: psoas", `muscles.txt:4: unknown key "lay"`},
		{"missing key", "  region: hip\n", "", `muscles.txt:1: "psoas-major" has no "region"`},
		{"trailing separator", "other: psoas", "other: psoas;", `muscles.txt:4: "other" has an empty or padded item`},
		{"padded item", "other: psoas", "other: psoas;  loin", `muscles.txt:4: "other" has an empty or padded item`},
		{"id", "psoas-major\n", "Psoas-major\n", "muscles.txt:1: Psoas-major: malformed id, or given twice"},
		{"region", "region: hip", "region: loin", `muscles.txt:5: psoas-major: unknown region "loin"`},
		{"action", "hip flexion\n  plain: Lifts", "hip dorsiflexion\n  plain: Lifts", `muscles.txt:9: psoas-major: unknown action "hip dorsiflexion", or given twice`},
		{"action twice", "hip flexion\n  plain: Lifts", "hip flexion; hip flexion\n  plain: Lifts", `muscles.txt:9: psoas-major: unknown action "hip flexion", or given twice`},
		{"uberon", "UBERON:0001298", "UBERON:001298", `muscles.txt:11: psoas-major: malformed id "UBERON:001298", or a second one of its kind`},
		{"fma", "FMA:18060", "UBERON:0001299", `muscles.txt:11: psoas-major: malformed id "UBERON:0001299", or a second one of its kind`},
		{"name twice", "other: psoas", "other: Psoas-Major", `muscles.txt:4: psoas-major: name "Psoas-Major" given twice`},
		{"kind", "kind: anatomical", "kind: own", `groups.txt:3: hip-flexors: unknown kind "own"`},
		{"member", "members: psoas-major", "members: iliacus", `groups.txt:6: hip-flexors: "iliacus" is no muscle, or given twice`},
		{"member twice", "members: psoas-major", "members: psoas-major; psoas-major", `groups.txt:6: hip-flexors: "psoas-major" is no muscle, or given twice`},
		{"member idle", "hip flexion\n  members", "hip extension\n  members", `groups.txt:6: hip-flexors: "psoas-major" does none of the group's actions`},
		{"action of none", "hip flexion\n  members", "hip flexion; hip adduction\n  members", `groups.txt:5: hip-flexors: no member does "hip adduction"`},
		{"within none", "kind: anatomical", "kind: anatomical\n  within: hips", `groups.txt:4: hip-flexors: "hips" is no group before this one that has all its members`},
		{"within a muscle", "kind: anatomical", "kind: anatomical\n  within: psoas-major", `groups.txt:4: hip-flexors: "psoas-major" is no group before this one that has all its members`},
		{"within itself", "kind: anatomical", "kind: anatomical\n  within: hip-flexors", `groups.txt:4: hip-flexors: "hip-flexors" is no group before this one that has all its members`},
		{"group id taken", "hip-flexors\n", "psoas-major\n", "groups.txt:1: psoas-major: malformed id, or given twice"},
		{"name of two", "everyday: front of the hips", "other: Psoas", `name "psoas" of "psoas-major" is borne by 2 parts, marked as shared: false`},
		{"shared by one", "everyday: front of the hips", "shared: front of the hips", `name "front of the hips" of "hip-flexors" is borne by 1 parts, marked as shared: true`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			muscles, groups := strings.Replace(goodMuscle, tt.old, tt.new, 1), goodGroup
			if muscles == goodMuscle {
				groups = strings.Replace(goodGroup, tt.old, tt.new, 1)
			}
			_, err := parse(muscles, groups)
			if err == nil || err.Error() != tt.want {
				t.Errorf("have %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestParseRefusesFormOfTwo(t *testing.T) {
	muscles := strings.Replace(goodMuscle, "other: psoas", "other: hip stabilizer", 1)
	groups := strings.Replace(goodGroup, "front of the hips", "hip stabilizers", 1)
	_, err := parse(muscles, groups)
	want := `form "hip stabilisers" of name "hip stabilizer" of "psoas-major" is borne by 2 parts`
	if err == nil || err.Error() != want {
		t.Errorf("have %v\nwant %s", err, want)
	}
}

func TestParseRefusesMuscleInNoGroup(t *testing.T) {
	_, err := parse(goodMuscle, "")
	if want := `muscle "psoas-major" is in no group`; err == nil || err.Error() != want {
		t.Errorf("have %v, want %s", err, want)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}
