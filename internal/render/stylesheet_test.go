package render

import (
	"bytes"
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"

	"posebook/internal/bundle"
	"posebook/layouts"
)

func stylesheet(t *testing.T) string {
	t.Helper()
	made, err := bundle.Style(layouts.Files(), "assets/site.css")
	if err != nil {
		t.Fatal(err)
	}
	return string(made.Text)
}

// TestStylesheetSize: one sheet serves every page, so it must stay small.
func TestStylesheetSize(t *testing.T) {
	m := minify.New()
	m.AddFunc("text/css", css.Minify)
	small, err := m.Bytes("text/css", []byte(stylesheet(t)))
	if err != nil {
		t.Fatal(err)
	}
	const limit = 18 << 10
	t.Logf("%d bytes minified of %d", len(small), limit)
	if len(small) > limit {
		t.Errorf("the stylesheet has %d bytes minified, more than %d", len(small), limit)
	}
	for _, want := range []string{"::details-content", "@page", "prefers-color-scheme"} {
		if !bytes.Contains(small, []byte(want)) {
			t.Errorf("minifying lost %s", want)
		}
	}
}

// TestStylesheetStaysHome: no request leaves the site, and nothing is fetched that the page did
// not ask for.
func TestStylesheetStaysHome(t *testing.T) {
	sheet := stylesheet(t)
	for _, word := range []string{"@import", "@font-face", "http:", "https:", "//"} {
		if strings.Contains(sheet, word) {
			t.Errorf("the stylesheet has %q", word)
		}
	}
	for _, link := range regexp.MustCompile(`url\([^)]*\)`).FindAllString(sheet, -1) {
		if !strings.HasPrefix(link, "url(#") {
			t.Errorf("%s leads out of the page", link)
		}
	}
}

// TestContrast computes the contrast of each token that carries meaning, as WCAG 2.2 defines it:
// 4.5 for text, 3 for graphics and the borders of controls.
func TestContrast(t *testing.T) {
	text, err := fs.ReadFile(layouts.Files(), "assets/css/base/tokens.css")
	if err != nil {
		t.Fatal(err)
	}
	sheet := string(text)
	light := tokens(t, sheet, ":root {")
	dark := tokens(t, sheet, "@media screen and (prefers-color-scheme: dark) {")
	for name, colors := range map[string]map[string]string{"light": light, "dark": dark} {
		for _, pair := range []struct {
			front, back string
			least       float64
		}{
			{"ink", "paper", 7}, {"ink", "plate", 7}, {"soft", "paper", 4.5}, {"soft", "plate", 4.5},
			{"action", "paper", 4.5}, {"action", "plate", 4.5},
			{"works", "paper", 3}, {"works", "body", 3}, {"stabilizes", "body", 3}, {"assists", "body", 3}, {"stretches", "body", 3},
		} {
			got := contrast(t, colors[pair.front], colors[pair.back])
			if got < pair.least {
				t.Errorf("%s: %s on %s has a contrast of %.2f, less than %.1f", name, pair.front, pair.back, got, pair.least)
			}
		}
	}
}

// TestContrastFormula checks the formula with pairs whose contrast is known.
func TestContrastFormula(t *testing.T) {
	for pair, want := range map[[2]string]string{
		{"#000000", "#ffffff"}: "21.00", {"#ffffff", "#ffffff"}: "1.00", {"#777777", "#ffffff"}: "4.48",
	} {
		if got := fmt.Sprintf("%.2f", contrast(t, pair[0], pair[1])); got != want {
			t.Errorf("%v: %s, want %s", pair, got, want)
		}
	}
}

// tokens reads the colours of the first rule after a place in the sheet.
func tokens(t *testing.T, sheet, from string) map[string]string {
	t.Helper()
	_, rest, found := strings.Cut(sheet, from)
	if !found {
		t.Fatalf("no %q in the stylesheet", from)
	}
	rule, _, _ := strings.Cut(rest, "}")
	colors := make(map[string]string)
	for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]{6});`).FindAllStringSubmatch(rule, -1) {
		colors[m[1]] = m[2]
	}
	return colors
}

// contrast returns (L1 + .05) / (L2 + .05) of two colours' relative luminances, the lighter first.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	l1, l2 := luminance(t, a), luminance(t, b)
	return (max(l1, l2) + .05) / (min(l1, l2) + .05)
}

// luminance is WCAG's relative luminance of an sRGB colour.
func luminance(t *testing.T, color string) float64 {
	t.Helper()
	if len(color) != 7 {
		t.Fatalf("not a colour: %q", color)
	}
	total := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(color[1+2*i:3+2*i], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		total += weight * c
	}
	return total
}
