package anatomy_test

import (
	"testing"

	"posebook/internal/anatomy"
)

// A slip that many type is understood. Nobody wants to read it as a name.
func TestSlipsAreUnderstoodAndNotShown(t *testing.T) {
	atlas, err := anatomy.Load()
	if err != nil {
		t.Fatal(err)
	}
	for slip, id := range map[string]string{
		"rectus abdominus": "rectus-abdominis", "Transversus abdominus": "transversus-abdominis", "glut med": "gluteus-medius", "gluts": "gluteals", "vastii": "vasti",
	} {
		found := atlas.Find(slip)
		if len(found) != 1 || found[0].ID != id {
			t.Errorf("%q finds %v, want %s alone", slip, found, id)
			continue
		}
		for _, name := range found[0].Other {
			if name.Text == slip {
				t.Errorf("%s shows the name %q", id, slip)
			}
		}
	}
}
