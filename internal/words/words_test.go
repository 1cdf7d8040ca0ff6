package words_test

import (
	"os"
	"strings"
	"testing"
	"time"

	"posebook/internal/words"
)

func english(t *testing.T) (*words.Words, string) {
	t.Helper()
	text, err := os.ReadFile("../../layouts/words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	w, err := words.Read(text, "en")
	if err != nil {
		t.Fatal(err)
	}
	return w, string(text)
}

// A table that lacks a word, or has one too many, is refused with the word's name.
func TestATableIsWhole(t *testing.T) {
	_, text := english(t)
	for _, test := range []struct{ name, from, to, want string }{
		{"a word without a text", "  skip: Skip to the content", `  skip: ""`, "words without a text: nav.skip"},
		{"a word that is missing", "  skip: Skip to the content\n", "", "words without a text: nav.skip"},
		{"a phrase without its plural", `{one: "{n} pose", other: "{n} poses"}`, `{one: "{n} pose"}`, "words without a text: count.poses.other"},
		{"an unknown word", "nav:\n", "nav:\n  skipp: x\n", "skipp"},
	} {
		changed := strings.Replace(text, test.from, test.to, 1)
		if changed == text {
			t.Fatalf("%s: %q is not in the table", test.name, test.from)
		}
		if _, err := words.Read([]byte(changed), "en"); err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: %v, want %q in it", test.name, err, test.want)
		}
	}
	if _, err := words.Read([]byte(text), "not a language"); err == nil {
		t.Error("a tag that is no language was taken")
	}
}

// Languages have plural forms of their own: Polish has three for whole numbers.
func TestNumbersFollowTheLanguage(t *testing.T) {
	_, text := english(t)
	polish, err := words.Read([]byte(text), "pl")
	if err != nil {
		t.Fatal(err)
	}
	poses := words.Count{One: "{n} pozycja", Few: "{n} pozycje", Many: "{n} pozycji", Other: "{n} pozycji"}
	for n, want := range map[int]string{1: "1 pozycja", 2: "2 pozycje", 5: "5 pozycji", 12: "12 pozycji", 22: "22 pozycje"} {
		if got := polish.Number(poses, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
	w, _ := english(t)
	for n, want := range map[int]string{0: "0 poses", 1: "1 pose", 2: "2 poses"} {
		if got := w.Number(w.Count.Poses, n); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestTimesAreSaid(t *testing.T) {
	w, _ := english(t)
	for _, test := range []struct {
		d                      time.Duration
		duration, about, clock string
	}{
		{0, "0 s", "0 s", "0:00"},
		{25 * time.Second, "25 s", "25 s", "0:25"},
		{60 * time.Second, "1 min", "1 min", "1:00"},
		{445 * time.Second, "7 min 25 s", "7 min", "7:25"},
		{455 * time.Second, "7 min 35 s", "8 min", "7:35"},
		{3905 * time.Second, "1 h 5 min", "1 h 5 min", "65:05"},
		{1499 * time.Millisecond, "1 s", "1 s", "0:01"},
	} {
		if got := w.Duration(test.d); got != test.duration {
			t.Errorf("%s: %q, want %q", test.d, got, test.duration)
		}
		if got := w.About(test.d); got != test.about {
			t.Errorf("about %s: %q, want %q", test.d, got, test.about)
		}
		if got := words.Clock(test.d); got != test.clock {
			t.Errorf("%s on the clock: %q, want %q", test.d, got, test.clock)
		}
	}
	if got := w.Day(time.Date(2026, time.November, 2, 0, 0, 0, 0, time.UTC)); got != "2 November 2026" {
		t.Errorf("the day is %q", got)
	}
}

func TestPhrases(t *testing.T) {
	if got := words.Fill("{pose}, {variation} and {pose}", "pose", "Tree", "variation", "hands up"); got != "Tree, hands up and Tree" {
		t.Errorf("filled: %q", got)
	}
	for text, want := range map[string]string{"": "", "right leg back": "Right leg back", "émile": "Émile", "Ärmel": "Ärmel", "ह": "ह"} {
		if got := words.Capital(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
