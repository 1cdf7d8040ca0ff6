package figure

import (
	"bytes"
	"fmt"
	"strings"

	"posebook/internal/theme"
)

// Markup returns the drawing's paths, to be put into a group, a symbol or an inline SVG; colours
// come from the page's style sheet by class: n near and f far in one tone; a, af skin, l, lf
// leggings, t top, h hair; m mat, s shadow, p and pt the sides and upper sides of props.
func (d *Drawing) Markup() string { return markup(d.shapes) }

func markup(shapes []shape) string {
	var out strings.Builder
	for _, s := range shapes {
		s.write(&out)
	}
	return out.String()
}

func (s *shape) write(out *strings.Builder) {
	fmt.Fprintf(out, `<path class="%s" d="%s"/>`, s.class, s.d)
}

// Colours returns the rules of a stylesheet for a drawing that is a file of its own: its colours in
// the light, in the dark and in print, as [theme] and the site's stylesheet have them.
func (d *Drawing) Colours() string {
	switch d.Style {
	case Flat:
		return flatColours()
	case Clothed:
		return clothedColours()
	}
	return outlineColours
}

// outlineColours is for colouring by hand, on paper.
const outlineColours = `path{fill:#fff;stroke:#222;stroke-width:5;stroke-linejoin:round}.f{stroke:#999;stroke-width:4}.m,.s{fill:#ddd;stroke:none}`

// inTheDark holds rules for a dark screen: paper is never dark.
func inTheDark(rules string) string {
	return "@media screen and (prefers-color-scheme:dark){" + rules + "}"
}

// flatColours is one tone, that of the leggings; black in print.
func flatColours() string {
	light, dark := theme.InTheLight(), theme.InTheDark()
	tone := func(f theme.Figure) string { return ".n,.f{fill:" + f.Leggings + "}" }
	ground := func(f theme.Figure) string { return ".m,.s,.p,.pt{fill:" + f.Mat }
	return tone(light) + ".f{opacity:.45}" + ground(light) + ";opacity:.2}.p,.pt{opacity:.5}" +
		inTheDark(tone(dark)+ground(dark)+"}") + "@media print{.n,.f{fill:#000}}"
}

func clothedColours() string {
	light, dark := theme.InTheLight(), theme.InTheDark()
	clothes := func(f theme.Figure) string {
		return fmt.Sprintf(".l{fill:%s}.lf{fill:%s}.t{fill:%s}.h{fill:%s}", f.Leggings, f.FarLeggings, f.Top, f.Hair)
	}
	return fmt.Sprintf(".a{fill:%s}.af{fill:%s}", light.Skin, light.FarSkin) + clothes(light) +
		fmt.Sprintf(".p,.pt{fill:%s}.p{fill:%s}.m,.s{fill:%s;opacity:.2}", light.Prop, light.PropSide, light.Mat) +
		inTheDark(clothes(dark)+".m,.s{fill:"+dark.Mat+"}")
}

// SVG returns the drawing as a file of its own, with its title and its colours for light, dark
// and print.
func (d *Drawing) SVG(title string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"><title>%s</title><style>%s</style>%s</svg>`,
		d.Width, d.Height, escape(title), d.Colours(), d.Markup())
	return out.Bytes()
}

// escape makes text safe in markup and in attributes.
func escape(text string) string { return escaper.Replace(text) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")
