package care_test

import (
	"testing"

	"posebook/internal/care"
)

// In another language its names are read and shown, the English ones are read too, and its 'or' parts.
func TestAnotherLanguage(t *testing.T) {
	english := vocabulary(t)
	german, err := english.In(care.Translation{
		Names:    map[string]string{"neck-pain": "Nackenschmerzen", "hip-replacement": "künstliches Hüftgelenk"},
		Also:     map[string][]string{"glaucoma": {"Glaukom", "Grüner Star"}, "neck-pain": {"Nackenweh"}},
		Dividers: []string{care.Divider("{first} oder {last}"), care.Divider("{first} und {last}"), ""},
	})
	if err != nil {
		t.Fatal(err)
	}
	for text, want := range map[string]string{
		"Nackenschmerzen oder grüner Star": "neck-pain glaucoma",
		"Nackenweh und Glaukom":            "neck-pain glaucoma",
		"stiff neck oder THR":              "neck-pain hip-replacement",
		"Künstliches Hüftgelenk":           "hip-replacement",
	} {
		if got, _ := said(german.Read(text)); got != want {
			t.Errorf("%q is read as %q, not %q", text, got, want)
		}
	}
	if c := german.ByID("neck-pain"); c.Name != "Nackenschmerzen" || c.Under != german.ByID("neck-problem") {
		t.Errorf("%+v", c)
	}
	if english.ByID("neck-pain").Name != "neck pain" || english.Find("Nackenweh") != nil {
		t.Error("the English vocabulary has changed")
	}
	if same, err := english.In(care.Translation{}); same != english || err != nil {
		t.Error("nothing translated is another vocabulary")
	}
	for _, bad := range []care.Translation{
		{Names: map[string]string{"neck-pian": "Nacken"}},
		{Also: map[string][]string{"neck-pian": {"Nacken"}}},
		{Also: map[string][]string{"neck-pain": {"Glaucoma"}}},
		{Names: map[string]string{"neck-pain": "…"}},
	} {
		if _, err := english.In(bad); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
	for phrase, want := range map[string]string{"{first} oder {last}": "oder", "{first}, y {last}": "y", "{last}": "", "{first}{last}": ""} {
		if got := care.Divider(phrase); got != want {
			t.Errorf("%q divides by %q, not %q", phrase, got, want)
		}
	}
}
