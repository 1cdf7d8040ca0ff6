package theme_test

import (
	"io/fs"
	"regexp"
	"strings"
	"testing"

	"posebook/internal/theme"
	"posebook/layouts"
)

func read(t *testing.T, name string) string {
	t.Helper()
	text, err := fs.ReadFile(layouts.Files(), name)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestTheStylesheetHasTheSameColours(t *testing.T) {
	light, dark, found := strings.Cut(read(t, "assets/css/base/tokens.css"), "prefers-color-scheme: dark")
	if !found {
		t.Fatal("tokens.css has no dark")
	}
	lightFigure, darkFigure := theme.InTheLight(), theme.InTheDark()
	lightBody, darkBody := theme.BodyInTheLight(), theme.BodyInTheDark()
	for _, test := range []struct {
		rules, name, want string
	}{
		{light, "paper", theme.Paper}, {dark, "paper", theme.PaperInTheDark},
		{light, "ink", theme.Ink}, {dark, "ink", theme.InkInTheDark},
		{light, "skin", lightFigure.Skin}, {light, "skin-far", lightFigure.FarSkin},
		{light, "leg", lightFigure.Leggings}, {light, "leg-far", lightFigure.FarLeggings},
		{light, "top", lightFigure.Top}, {light, "hair", lightFigure.Hair},
		{light, "prop", lightFigure.Prop}, {light, "outline", lightFigure.Mat},
		{dark, "leg", darkFigure.Leggings}, {dark, "leg-far", darkFigure.FarLeggings},
		{dark, "top", darkFigure.Top}, {dark, "hair", darkFigure.Hair}, {dark, "outline", darkFigure.Mat},
		{light, "muscle", lightBody.Muscle}, {light, "body", lightBody.Skin}, {light, "outline", lightBody.Line},
		{dark, "muscle", darkBody.Muscle}, {dark, "body", darkBody.Skin}, {dark, "outline", darkBody.Line},
	} {
		got := regexp.MustCompile(`--` + test.name + `: (#[0-9a-f]{6});`).FindStringSubmatch(test.rules)
		if got == nil || got[1] != test.want {
			t.Errorf("--%s: %q, want %s", test.name, got, test.want)
		}
	}
	for _, token := range []string{"skin", "skin-far", "prop"} {
		if strings.Contains(dark, "--"+token+":") {
			t.Errorf("--%s is another one in the dark", token)
		}
	}
}

// The mat that stands where there is no figure is a file for lists, and in the page elsewhere.
func TestTheMatIsOne(t *testing.T) {
	mat := read(t, "assets/mat.svg")
	_, drawn, found := strings.Cut(read(t, "parts.html"), `{{define "mat"}}`)
	drawn, _, closed := strings.Cut(drawn, "{{end}}")
	if !found || !closed || !strings.Contains(mat, drawn) {
		t.Errorf("mat.svg is not what parts.html draws: %s", drawn)
	}
	for _, colour := range []string{theme.InTheLight().Mat, theme.InTheDark().Mat} {
		if strings.Count(mat, colour) != 2 {
			t.Errorf("mat.svg does not have the colour %s for the mat and its roll", colour)
		}
	}
}
