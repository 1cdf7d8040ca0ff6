package icon

import (
	"bytes"
	"image/color"
	"image/png"
	"os"
	"testing"
)

func svg(inside string) []byte {
	return []byte(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">` + inside + `</svg>`)
}

func TestPNG(t *testing.T) {
	red, blue, none := color.NRGBA{255, 0, 0, 255}, color.NRGBA{0, 0, 255, 255}, color.NRGBA{}
	ground := `<rect width="10" height="10" rx="2" fill="#ff0000"/>`
	for name, test := range map[string]struct {
		svg   []byte
		scale float64
		at    map[point]color.NRGBA // in units of the view box
	}{
		"rect":         {svg(`<rect x="2" y="2" width="4" height="4" fill="#ff0000"/>`), Whole, map[point]color.NRGBA{{4, 4}: red, {1, 1}: none, {7, 4}: none}},
		"round corner": {svg(ground), Whole, map[point]color.NRGBA{{5, 5}: red, {.1, .1}: none, {9.9, 9.9}: none, {5, .1}: red}},
		"maskable":     {svg(ground + `<circle cx="5" cy="5" r="5" fill="#0000ff"/>`), Maskable, map[point]color.NRGBA{{.1, .1}: red, {5, .5}: red, {5, 1.5}: blue}},
		"circle":       {svg(`<circle cx="5" cy="5" r="3" fill="#0000ff"/>`), Whole, map[point]color.NRGBA{{5, 5}: blue, {7.5, 5}: blue, {8.5, 5}: none, {7.5, 7.5}: none}},
		"path":         {svg(`<path d="M2 2h6v6l-6 0z" fill="#0000ff"/>`), Whole, map[point]color.NRGBA{{3, 7}: blue, {1, 1}: none}},
		"two moves":    {svg(`<path d="M1 1 3 1 3 3 1 3zm5 5 2 0 0 2-2 0z" fill="#0000ff"/>`), Whole, map[point]color.NRGBA{{2, 2}: blue, {5, 5}: none}},
		"curve":        {svg(`<path d="M0 5C0 0 10 0 10 5z" fill="#0000ff"/>`), Whole, map[point]color.NRGBA{{5, 2}: blue, {5, 1}: none, {5, 6}: none}},
		"stroke":       {svg(`<path d="M2 2L8 2 2 8" fill="none" stroke="#ff0000" stroke-width="2"/>`), Whole, map[point]color.NRGBA{{5, 2}: red, {8.5, 2}: red, {5, 5}: red, {2, 5}: none}},
	} {
		data, err := PNG(test.svg, 100, test.scale)
		if err != nil {
			t.Errorf("%s: %s", name, err)
			continue
		}
		img, err := png.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		if img.Bounds().Dx() != 100 || img.Bounds().Dy() != 100 {
			t.Errorf("%s: %v", name, img.Bounds())
		}
		for p, want := range test.at {
			got := color.NRGBAModel.Convert(img.At(int(p.x*10), int(p.y*10))).(color.NRGBA)
			if got.A == 0 {
				got = none // whatever colour can't be seen
			}
			if got != want {
				t.Errorf("%s: at %v is %v, want %v", name, p, got, want)
			}
		}
	}
}

func TestFaults(t *testing.T) {
	for inside, want := range map[string]string{
		``:                                     "there is nothing to draw",
		`<text>a</text>`:                       "<text> can't be drawn",
		`<path d="M0 0A1 1 0 0 0 2 2"/>`:       `the path command 'A' can't be drawn`,
		`<path d="M0 0L1"/>`:                   "the path ends within a command",
		`<path d="M0 0L1 %"/>`:                 `the path has "%" in place of a number`,
		`<path d="1 1"/>`:                      `the path has "1" out of place`,
		`<path d="M0 0zz1"/>`:                  `the path has "1" out of place`,
		`<rect width="wide" height="1"/>`:      `width="wide" is no number`,
		`<rect width="1" fill="red"/>`:         `fill="red": a colour is written like #1d4350`,
		`<circle r="1" transform="scale(2)"/>`: "the attribute transform can't be drawn",
	} {
		if _, err := PNG(svg(inside), 10, Whole); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", inside, err, want)
		}
	}
	if _, err := PNG([]byte(`<svg viewBox="0 0 10 20"/>`), 10, Whole); err == nil || err.Error() != `the view box must be a square from 0 0: "0 0 10 20"` {
		t.Errorf("a view box that is no square: %v", err)
	}
}

// TestOwnIcon draws the icon that the project ships.
func TestOwnIcon(t *testing.T) {
	text, err := os.ReadFile("../../layouts/assets/icon.svg")
	if err != nil {
		t.Fatal(err)
	}
	for _, scale := range []float64{Whole, Maskable} {
		data, err := PNG(text, 512, scale)
		if err != nil {
			t.Fatal(err)
		}
		if len(data) > 20<<10 {
			t.Errorf("at a scale of %.1f the icon has %d bytes", scale, len(data))
		}
	}
}

// BenchmarkPNG draws one large icon; a build draws three.
func BenchmarkPNG(b *testing.B) {
	text, err := os.ReadFile("../../layouts/assets/icon.svg")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := PNG(text, 512, Whole); err != nil {
			b.Fatal(err)
		}
	}
}
