package anatomy

import (
	"strings"
	"testing"
)

func TestAbsent(t *testing.T) {
	a := load(t)
	for _, tt := range []struct{ name, what, instead string }{
		{"Achilles", "the tendon of the calf muscles", "calves"},
		{"achilles-tendon", "the tendon of the calf muscles", "calves"},
		{"the plantar fascia", "a sheet of connective tissue", "foot-muscles"},
		{"ITB", "a band of connective tissue", "tensor-fasciae-latae gluteus-maximus"},
		{"psoas minor", "a small muscle that every second person lacks", "psoas-major"},
		{"psoas minor muscle", "a small muscle that every second person lacks", "psoas-major"},
		{"palmaris brevis", "a muscle of the skin of the palm", ""},
		{"outer thighs", "where the iliotibial band runs", "tensor-fasciae-latae vastus-lateralis"},
		{"back of the knees", "where hamstrings and calves meet", "hamstrings gastrocnemius popliteus"},
		{"full body", "more than a muscle", ""},
		{"jaw", "a muscle of chewing", ""},
	} {
		thing, known := a.Absent(tt.name)
		if !known || thing.What != tt.what || idsOf(thing.Instead) != tt.instead {
			t.Errorf("%q: %v, %q instead of it", tt.name, thing, idsOf(thing.Instead))
		}
		if found := a.Find(tt.name); len(found) > 0 {
			t.Errorf("%q is absent, and finds %q", tt.name, idsOf(found))
		}
	}
	for _, name := range []string{"", "wings", "psoas"} {
		if thing, known := a.Absent(name); known {
			t.Errorf("%q is known as %v", name, thing)
		}
	}
}

// A library may give a band a group of its own; then that is what the name means.
func TestAnOwnGroupMayBeWhatIsAbsent(t *testing.T) {
	a := load(t)
	with, faults := a.With([]OwnGroup{{ID: "it-band", Name: "IT band", Members: []*Part{a.ByID("tensor-fasciae-latae")}}})
	if len(faults) > 0 || idsOf(with.Find("IT band")) != "it-band" {
		t.Errorf("%v, %q", faults, idsOf(with.Find("IT band")))
	}
	if thing, known := with.Absent("Achilles"); !known || with.ByID(thing.Instead[0].ID) == nil {
		t.Errorf("the atlas with groups of one's own knows %v", thing)
	}
}

func TestAbsentRefusesBrokenData(t *testing.T) {
	a, err := parse(goodMuscle, goodGroup)
	if err != nil {
		t.Fatal(err)
	}
	good := "tendon\n  name: tendon\n  other: sinew\n  what: a tendon\n  instead: hip-flexors\n"
	if err := a.parseAbsent(good); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ old, new, want string }{
		{"what: a tendon", "kind: a tendon", `absent.txt:4: unknown key "kind"`},
		{"  what: a tendon\n", "", `absent.txt:1: "tendon" has no "what"`},
		{"hip-flexors", "calves", `absent.txt:5: tendon: "calves" is no muscle or group, or given twice`},
		{"hip-flexors", "psoas-major; psoas-major", `absent.txt:5: tendon: "psoas-major" is no muscle or group, or given twice`},
		{"sinew", "Psoas", `absent.txt:3: tendon: "Psoas" is in the atlas, or given twice`},
		{"sinew", "tendon", `absent.txt:3: tendon: "tendon" is in the atlas, or given twice`},
	} {
		if err := a.parseAbsent(strings.Replace(good, tt.old, tt.new, 1)); err == nil || err.Error() != tt.want {
			t.Errorf("have %v\nwant %s", err, tt.want)
		}
	}
}
