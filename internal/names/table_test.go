package names

import (
	"encoding/json"
	"flag"
	"os"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the module of the script anew")

// The script's tables are these ones.
func TestTheScriptHasTheSameTables(t *testing.T) {
	const file = "../../layouts/assets/js/common/foldtable.js"
	var module strings.Builder
	module.WriteString("// Written from internal/names/table.go, by go test ./internal/names -update.\n\n")
	byLetter := map[string]string{}
	for letter, text := range written {
		byLetter[string(letter)] = text
	}
	for _, t := range []struct {
		name  string
		value any
	}{
		{"written", byLetter}, {"silent", silent}, {"bare", bare()}, {"points", points()}, {"stressed", stressed},
		{"stress", stress}, {"dotted", dotted}, {"dots", dots}, {"maxMarks", maxMarks},
	} {
		value, err := json.Marshal(t.value)
		if err != nil {
			panic(err) // texts and numbers
		}
		module.WriteString("export const " + t.name + " = " + escape(string(value)) + ";\n")
	}
	if *update {
		if err := os.WriteFile(file, []byte(module.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	have, err := os.ReadFile(file)
	if err != nil || string(have) != module.String() {
		t.Errorf("%s is not made from table.go (%v): go test ./internal/names -update writes it anew", file, err)
	}
}

// escape writes as numbers the marks that would stand on the character before them.
func escape(text string) string {
	return strings.NewReplacer("\u0300", `\u0300`, "\u0301", `\u0301`, "\u0308", `\u0308`, "\u030f", `\u030f`, "\u0311", `\u0311`,
		"\u0640", `\u0640`).Replace(text)
}
