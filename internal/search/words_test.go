package search

import (
	"encoding/json"
	"os"
	"slices"
	"strings"
	"testing"
)

// spellings reads the table that this package and the page's script are both held to: pairs of a
// text and its words.
func spellings(t testing.TB) [][2]string {
	t.Helper()
	text, err := os.ReadFile("testdata/words.json")
	if err != nil {
		t.Fatal(err)
	}
	var table [][2]string
	if err := json.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	if len(table) < 50 {
		t.Fatalf("the table has %d lines only", len(table))
	}
	return table
}

func TestWords(t *testing.T) {
	for _, line := range spellings(t) {
		if got := strings.Join(Words(line[0]), " "); got != line[1] {
			t.Errorf("%q: %q, want %q", line[0], got, line[1])
		}
	}
}

// FuzzWords: no word is empty or holds a gap, and plain letters have one spelling in either case.
func FuzzWords(f *testing.F) {
	seeds := []string{"Vīrabhadrāsana III", "ὈΔΥΣΣΕΎΣ", "hhrhrh", "\xff a", "ee oo aa"}
	for _, line := range spellings(f) {
		seeds = append(seeds, line[0])
	}
	for _, seed := range seeds {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		words := Words(text)
		for _, w := range words {
			if w == "" || strings.ContainsAny(w, " \t\n'") {
				t.Errorf("%q has the word %q", text, w)
			}
		}
		plain := strings.IndexFunc(text, func(r rune) bool { return r >= 0x80 }) < 0
		if upper := Words(strings.ToUpper(text)); plain && !slices.Equal(upper, words) {
			t.Errorf("%q: %q, in capitals %q", text, words, upper)
		}
	})
}
