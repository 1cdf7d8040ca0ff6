package build_test

import (
	"io/fs"
	"strings"
	"testing"

	"posebook/layouts"
)

// A German library writes its conditions in German, and its readers find them so; with conditions of its own, in other wordings,
// it is the same.
func TestConditionsInAnotherLanguage(t *testing.T) {
	english, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	table := strings.Replace(string(english), `or: "{first} or {last}"`, `or: "{first} oder {last}"`, 1) +
		"conditions: {neck-pain: Nackenschmerzen, glaucoma: Glaukom}\ncondition_names: {neck-pain: [Nackenweh, steifer Nacken]}\nloads: {head-low: der Kopf unter dem Herzen}\n"
	files := map[string]string{
		"site.yaml":              "title: Haltungen\nlanguage: de\nconditions: [{name: Long Covid, under: heart problem}]\n",
		"layouts/words/de.yaml":  table,
		"content/poses/hund.md":  "---\ntitle: Hund\nloads: [head-low]\ncautions: {stop: [Nackenweh oder Glaukom], ask: [long covid]}\n---\n",
		"content/poses/pflug.md": "---\ntitle: Pflug\nloads: [head-low, head-weight]\n---\n",
	}
	result := buildText(t, files, nil)
	if result.Tree == nil || len(result.Diags) > 0 {
		t.Fatalf("%s", printed(result.Diags))
	}
	for file, want := range map[string]string{
		"care/neck-pain/index.html":  "Nackenschmerzen",
		"care/long-covid/index.html": "Hund",
		"filters.json":               `"Nackenschmerzen"`,
	} {
		if page, _ := result.Tree.Get(file); !strings.Contains(string(page), want) {
			t.Errorf("%s lacks %s", file, want)
		}
	}
	if page, _ := result.Tree.Get("filters.json"); !strings.Contains(string(page), "der Kopf unter dem Herzen") {
		t.Error("the loads are not said in German")
	}
	files["layouts/words/de.yaml"] = strings.Replace(table, "glaucoma: Glaukom", "glaukoma: Glaukom", 1)
	if got := printed(buildText(t, files, nil).Diags); !strings.Contains(got, `layouts/words/de.yaml: error: conditions: there is no condition "glaukoma"`) {
		t.Errorf("said: %s", got)
	}
}
