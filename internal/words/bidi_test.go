package words_test

import (
	"os"
	"testing"

	"posebook/internal/words"
)

func TestDirection(t *testing.T) {
	for tag, want := range map[string]string{
		"en": "", "de-CH": "", "hi": "", "ar": "rtl", "he": "rtl", "fa-IR": "rtl", "ur": "rtl", "az-Arab": "rtl", "az": "", "": "",
	} {
		if got := words.Direction(tag); got != want {
			t.Errorf("Direction of %q: %q, want %q", tag, got, want)
		}
	}
}

func TestIsolate(t *testing.T) {
	table, err := os.ReadFile("../../layouts/words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ language, name, want string }{
		{"en", "Tree 3.", "Tree 3."}, {"en", "वृक्षासन", "वृक्षासन"}, {"en", "Vṛkṣāsana", "Vṛkṣāsana"}, {"en", "3, 4", "3, 4"}, {"en", "", ""},
		{"en", "3 עץ!", "\u20683 עץ!\u2069"}, {"en", "Tree (شجرة)", "\u2068Tree (شجرة)\u2069"}, {"en", "٣", "\u2068٣\u2069"},
		{"en", "\u202eeerT", "\u2068\u202eeerT\u2069"},
		{"en", "\u2068עץ\u2069, low", "\u2068עץ\u2069, low"}, {"en", "\u2068עץ\u2069, נמוך", "\u2068\u2068עץ\u2069, נמוך\u2069"},
		{"he", "עץ!", "עץ!"}, {"he", "3 עץ", "\u20683 עץ\u2069"}, {"he", "Tree.", "\u2068Tree.\u2069"}, {"he", "…", "…"},
	} {
		w, err := words.Read(table, test.language)
		if err != nil {
			t.Fatal(err)
		}
		got := w.Isolate(test.name)
		if got != test.want {
			t.Errorf("%s: Isolate(%q) = %q, want %q", test.language, test.name, got, test.want)
		}
		if again := w.Isolate(got); again != got {
			t.Errorf("%s: isolated twice: %q", test.language, again)
		}
		if got := words.Capital(w.Isolate("élan")); got != "Élan" && got != "\u2068Élan\u2069" {
			t.Errorf("%s: a capital within the isolate: %q", test.language, got)
		}
	}
}
