package docs

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"posebook/internal/care"
)

// The manual lists every condition with its names, loads and usual strength, and every load, as the vocabulary has them.
func TestConditionsAreTold(t *testing.T) {
	text, err := os.ReadFile("conditions.md")
	if err != nil {
		t.Fatal(err)
	}
	v, err := care.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	at := 0
	for _, c := range v.Conditions() {
		row := conditionRow(c)
		i := strings.Index(string(text[at:]), row)
		if i < 0 {
			t.Errorf("conditions.md lacks, or has elsewhere:\n%s", row)
			continue
		}
		at += i
	}
	for _, load := range care.AllLoads() {
		if row := fmt.Sprintf("| `%s` | %s |", load, load.Plain()); !strings.Contains(string(text), row) {
			t.Errorf("conditions.md lacks %s", row)
		}
	}
}

func conditionRow(c *care.Condition) string {
	depth := 0
	for up := c.Under; up != nil; up = up.Under {
		depth++
	}
	var loads []string
	for _, concern := range c.Loads {
		name := "`" + string(concern.Load) + "`"
		if concern.Told {
			name = "**" + name + "**"
		}
		loads = append(loads, name)
	}
	return fmt.Sprintf("| %s%s | %s | %s | %s |\n", strings.Repeat("— ", depth), c.Name, strings.Join(c.Also, ", "), strings.Join(loads, ", "), c.Usual)
}
