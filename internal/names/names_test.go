package names_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/antzucaro/matchr"

	"posebook/internal/names"
)

func TestFold(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"Warrior 3", "warrior 3"},
		{"  WARRIOR\t 3 ", "warrior 3"},
		{"warrior-3", "warrior 3"},
		{"warrior_3", "warrior 3"},
		{"Warrior – 3!", "warrior 3"},
		{"Vīrabhadrāsana III", "virabhadrasana iii"},
		{"virabhadrasana-iii", "virabhadrasana iii"},
		{"Vṛkṣāsana", "vrksasana"},
		{"Vr\u0323ks\u0323a\u0304sana", "vrksasana"}, // the marks apart from their letters
		{"Paścimottānāsana", "pascimottanasana"},
		{"Child's pose", "childs pose"},
		{"child’s pose", "childs pose"},
		{"Childs Pose", "childs pose"},
		{"Fußstütze", "fußstutze"},
		{"ﬂow", "flow"},            // a ligature
		{"Warrior ３", "warrior 3"}, // a full-width digit
		{"वृक्षासन", "वकषासन"},     // vowel signs that are letters' marks of their own width stay
		{"木", "木"},
		{"---", ""},
		{"", ""},
	} {
		if got := names.Fold(c.name); got != c.want {
			t.Errorf("Fold(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestFoldingTwiceChangesNothing(t *testing.T) {
	for _, name := range []string{"Vīrabhadrāsana III", "child’s pose", "वृक्षासन", "ﬂow", "İstanbul", "Å Ω K", "a'-'b"} {
		once := names.Fold(name)
		if twice := names.Fold(once); twice != once {
			t.Errorf("Fold(%q) = %q, and of that %q", name, once, twice)
		}
	}
}

// Names in other scripts must not fold together: their vowel signs tell them apart.
func TestDevanagariNamesStayApart(t *testing.T) {
	for _, c := range [][2]string{{"बालासन", "बलासन"}, {"ताडासन", "तडासन"}} {
		if names.Fold(c[0]) == names.Fold(c[1]) {
			t.Errorf("%q and %q fold alike", c[0], c[1])
		}
	}
}

func TestNearest(t *testing.T) {
	poses := []string{"downward-facing-dog", "Down dog", "Plank", "Side plank", "Tree", "Warrior 1", "Warrior 3", "Cat", "Cow", "Vīrabhadrāsana III"}
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

// A text that stands where a name is meant can be as long as a file; looking for it must not take long.
func TestNearestOfALongText(t *testing.T) {
	long := strings.Repeat("gluteus ", 1<<17)
	for _, c := range []struct{ name, candidate string }{{long, "gluteus medius"}, {long, long}, {"gluteus", long}} {
		if got := names.Nearest(c.name, []string{c.candidate}); got != "" {
			t.Errorf("a name of %d bytes is near to one of %d", len(c.name), len(c.candidate))
		}
	}
}

// An index leaves out most names without comparing them letter by letter; what it finds is what comparing all finds.
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
	best, distance := "", max(1, len(folded)/3)+1
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
	for _, seed := range []string{"Vīrabhadrāsana III", "child's pose", "वृक्षासन", "a-'-b", "\xff", "İ"} {
		f.Add(seed)
	}
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
