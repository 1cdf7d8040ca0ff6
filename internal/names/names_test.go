package names_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/antzucaro/matchr"
	"golang.org/x/text/unicode/norm"

	"posebook/internal/names"
)

// foldings reads the table that Fold and the script of the site are both held to: pairs of a name
// and its folded form.
func foldings(t testing.TB) [][2]string {
	t.Helper()
	text, err := os.ReadFile("testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	var table [][2]string
	if err := json.Unmarshal(text, &table); err != nil {
		t.Fatal(err)
	}
	return table
}

func TestFold(t *testing.T) {
	for _, line := range foldings(t) {
		if got := names.Fold(line[0]); got != line[1] {
			t.Errorf("Fold(%q) = %q, want %q", line[0], got, line[1])
		}
		if twice := names.Fold(line[1]); twice != line[1] {
			t.Errorf("Fold(%q) = %q: folding twice changes it", line[1], twice)
		}
	}
}

// However a character is stored, in one piece or in several, it folds to the same; and folding
// twice changes nothing.
func TestEveryCharacterFoldsOnceAndForAll(t *testing.T) {
	tried := 0
	for r := range unicode.MaxRune {
		if !unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf) {
			continue // private, or not in Unicode
		}
		tried++
		for _, letter := range []string{"", "a", "е", "न", "か"} {
			foldsForAll(t, letter+string(r)+letter)
		}
	}
	if tried < 140_000 {
		t.Errorf("only %d characters are tried", tried)
	}
}

func foldsForAll(t *testing.T, name string) {
	t.Helper()
	once := names.Fold(name)
	if twice := names.Fold(once); twice != once {
		t.Errorf("Fold(%+q) = %+q, and of that %+q", name, once, twice)
	}
	for _, form := range []norm.Form{norm.NFC, norm.NFD} {
		if !form.IsNormalString(name) && names.Fold(form.String(name)) != once {
			t.Errorf("Fold(%+q) = %+q, of its other form %+q", name, once, names.Fold(form.String(name)))
		}
	}
}

// In these scripts a mark makes another word.
func TestWordsThatAMarkTellsApart(t *testing.T) {
	for _, c := range [][2]string{
		{"बालासन", "बलासन"}, {"ताडासन", "तडासन"}, {"कुल", "कूल"}, {"कल", "कुल"}, {"क", "क़"}, // Devanagari
		{"はら", "ばら"}, {"ばら", "ぱら"}, {"カ", "ガ"}, // Japanese
		{"ไกล", "ใกล้"}, {"มา", "ม้า"}, {"มา", "หมา"}, // Thai
		{"мой", "мои"}, {"їх", "іх"}, {"ўся", "уся"}, // Cyrillic
		{"কল", "কুল"}, {"கல", "கில"}, {"కల", "కుల"}, {"ကာ", "ကား"}, {"កល", "កុល"}, // Bengali, Tamil, Telugu, Burmese, Khmer
		{"أب", "اب"}, // Arabic
	} {
		if names.Fold(c[0]) == names.Fold(c[1]) {
			t.Errorf("%q and %q fold alike", c[0], c[1])
		}
	}
}

func TestKey(t *testing.T) {
	for name, want := range map[string]string{"Child’s Pose": "childs pose", "🧘": "🧘", " --- ": "---", "": "", " ": ""} {
		if got := names.Key(name); got != want {
			t.Errorf("Key(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{"Folded blanket": "folded-blanket", "Fußstütze!": "fussstutze", "йога-ремень": "йога-ремень", "🧘": ""} {
		if got := names.Slug(name); got != want {
			t.Errorf("Slug(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	poses := []string{"QL", "downward-facing-dog", "Down dog", "Plank", "Side plank", "Tree", "Warrior 1", "Warrior 3", "Cat", "Cow", "Vīrabhadrāsana III"}
	for _, c := range []struct{ name, want string }{
		{"down-dgo", "Down dog"}, // two neighbours swapped are one slip
		{"plnak", "Plank"},
		{"tre", "Tree"},
		{"treee", "Tree"},
		{"TREE", "Tree"}, // no slip at all is nearest
		{"Warrior 4", "Warrior 1"},
		{"virabadrasana iii", "Vīrabhadrāsana III"},
		{"downwards facing dogs", "downward-facing-dog"},
		{"cut", "Cat"}, // one edit in three letters
		{"caw", "Cat"}, // as near to Cow: the first in the alphabet
		{"bat", "Cat"},
		{"dog", ""},
		{"ca", ""}, // one edit in two letters is half of another name
		{"VL", ""},
		{"handstand", ""},
		{"zzz", ""},
		{"", ""},
	} {
		if got := names.Nearest(c.name, poses); got != c.want {
			t.Errorf("Nearest(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestNearestDoesNotDependOnTheOrder(t *testing.T) {
	poses := []string{"Cat", "Cow", "Cot", "Bat"}
	want := names.Nearest("cit", poses)
	for range len(poses) {
		poses = append(poses[1:], poses[0])
		if got := names.Nearest("cit", poses); got != want {
			t.Errorf("%q, of %q", got, poses)
		}
	}
	if !slices.Contains(poses, want) {
		t.Errorf("%q is no candidate", want)
	}
}

func TestNearestOfNothing(t *testing.T) {
	for _, candidates := range [][]string{nil, {}, {""}, {"---"}} {
		if got := names.Nearest("tree", candidates); got != "" {
			t.Errorf("of %q: %q", candidates, got)
		}
	}
}

// A text that stands where a name is meant can be as long as a file; looking for it must not take
// long.
func TestNearestOfALongText(t *testing.T) {
	long := strings.Repeat("gluteus ", 1<<17)
	for _, c := range []struct{ name, candidate string }{{long, "gluteus medius"}, {long, long}, {"gluteus", long}} {
		if got := names.Nearest(c.name, []string{c.candidate}); got != "" {
			t.Errorf("a name of %d bytes is near to one of %d", len(c.name), len(c.candidate))
		}
	}
}

// The first slips are looked up, whatever their number costs; who makes ever more of them gets no
// more hints.
func TestAnIndexLooksAtSoManyNamesAndNoMore(t *testing.T) {
	var all []string
	for i := range 2000 {
		all = append(all, fmt.Sprintf("warrior %04d", i))
	}
	index := names.NewIndex(all)
	for i := range 40 {
		if got, want := index.Nearest(fmt.Sprintf("warior %04d", i)), all[i]; got != want {
			t.Fatalf("slip %d: got %q, want %q", i, got, want)
		}
	}
	for i := range 200 {
		index.Nearest(fmt.Sprintf("warriorr %04d", i))
	}
	if got := index.Nearest("waarrior 0500"); got != "" {
		t.Errorf("it looked up one more: %q", got)
	}
	if got := index.Nearest("warior 0001"); got != "warrior 0001" {
		t.Errorf("it forgot what it had found: %q", got)
	}
}

// An index leaves out most names without comparing them letter by letter; what it finds is what
// comparing all finds.
func TestAnIndexFindsWhatComparingAllFinds(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	word := func() string {
		b := make([]byte, 1+rng.IntN(9))
		for i := range b {
			b[i] = "abcdg "[rng.IntN(6)] // few letters, so that much is near
		}
		return string(b)
	}
	var all []string
	for range 300 {
		all = append(all, word())
	}
	index := names.NewIndex(all)
	found := 0
	for range 1000 {
		name := word()
		got := index.Nearest(name)
		if want := nearestOf(name, all); got != want {
			t.Fatalf("Nearest(%q) = %q, want %q", name, got, want)
		}
		if again := index.Nearest(name); again != got {
			t.Fatalf("Nearest(%q) = %q, and then %q", name, got, again)
		}
		if got != "" {
			found++
		}
	}
	if found < 100 || found > 999 {
		t.Errorf("%d of 1000 names are near to one: that tries little", found)
	}
}

// nearestOf compares a name with all.
func nearestOf(name string, all []string) string {
	folded := names.Fold(name)
	best, distance := "", len(folded)/3+1
	for _, c := range slices.Sorted(slices.Values(all)) {
		if f := names.Fold(c); f != "" {
			if d := matchr.OSA(folded, f); d < distance {
				best, distance = c, d
			}
		}
	}
	return best
}

func FuzzFold(f *testing.F) {
	for _, line := range foldings(f) {
		f.Add(line[0])
	}
	f.Add("\xff")
	f.Add("न" + strings.Repeat("\u0941\u093c", 40))
	f.Fuzz(func(t *testing.T, name string) {
		once := names.Fold(name)
		if twice := names.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, and of that %q", name, once, twice)
		}
		if once != "" && (once[0] == ' ' || once[len(once)-1] == ' ') {
			t.Errorf("Fold(%q) = %q begins or ends with a space", name, once)
		}
		if once != "" && len(once) <= 200 && names.Nearest(name, []string{name}) != name {
			t.Errorf("%q is not nearest to itself", name)
		}
	})
}
