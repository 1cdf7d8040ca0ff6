package bundle

import (
	"encoding/json"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"
	"unicode"

	"posebook/internal/names"
)

// TestFoldOfTheScript holds the script to the table of names.Fold.
func TestFoldOfTheScript(t *testing.T) {
	table, err := os.ReadFile("../names/testdata/fold.json")
	if err != nil {
		t.Fatal(err)
	}
	inNode(t, "fold.test.js", "const table = "+string(table))
}

// The build and the script fold every character alike that both know, alone and between two
// letters of a script.
func TestBothFoldsAgreeOnEveryCharacter(t *testing.T) {
	after := []string{"", "a", "е", "и", "7", "न", "か", "ש"}
	list, err := json.Marshal(after)
	if err != nil {
		t.Fatal(err)
	}
	compared, faults := 0, 0
	for line := range strings.Lines(printed(t, "allfolds.js", "const after = "+string(list))) {
		folds := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		code, err := strconv.Atoi(folds[0])
		if err != nil {
			t.Fatalf("%q: %s", line, err)
		}
		if !known(rune(code)) {
			continue
		}
		compared++
		for i, letter := range after {
			want := names.Fold(letter + string(rune(code)) + letter)
			if folds[1+i] != want && faults < 20 {
				faults++
				t.Errorf("U+%04X between %q: the build folds to %+q, the script to %+q", code, letter, want, folds[1+i])
			}
		}
	}
	if compared < 140_000 {
		t.Errorf("only %d characters are compared", compared)
	}
}

func TestBothFoldsAgreeOnTexts(t *testing.T) {
	texts := mixed()
	list, err := json.Marshal(texts)
	if err != nil {
		t.Fatal(err)
	}
	folds := strings.Split(printed(t, "textfolds.js", "const texts = "+string(list)), "\n")
	for i, text := range texts {
		if want := names.Fold(text); folds[i] != want {
			t.Errorf("%+q: the build folds to %+q, the script to %+q", text, want, folds[i])
		}
	}
}

// mixed makes texts of letters and marks of many scripts, in any order.
func mixed() []string {
	rng := rand.New(rand.NewPCG(1, 2))
	some := []rune("aIışßŁøéœΩςе́ёйЙіўкकुाक़्ちは\u3099\u309aﾊﾞกม้ำبَأـשָׁ가각\u1100\u1161葛\U000e0100木3३½Ⅲ🧘 -'’\u00ad\u200d\u0301\u0308\u0323\u0345")
	texts := make([]string, 5000)
	for i := range texts {
		for range 1 + rng.IntN(9) {
			texts[i] += string(some[rng.IntN(len(some))])
		}
	}
	return append(texts, "न"+strings.Repeat("\u0941", 20), "가"+strings.Repeat("\u0941\u093c", 8))
}

// known tells whether the build's Unicode knows a character.
func known(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf)
}
