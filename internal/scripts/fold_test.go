package scripts

import (
	"encoding/json"
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

// The build and the script fold every character alike that both know, alone and between two letters of a script.
func TestBothFoldsAgreeOnEveryCharacter(t *testing.T) {
	after := []string{"", "a", "ω", "е", "и", "7", "न", "か", "ก", "ب", "ש", "가"}
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

// known tells whether the build's Unicode knows a character.
func known(r rune) bool {
	return unicode.In(r, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z, unicode.Cc, unicode.Cf)
}
