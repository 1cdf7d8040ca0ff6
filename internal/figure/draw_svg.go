package figure

import (
	"bytes"
	"fmt"
	"strings"
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

// styles are the colours of a standalone file: light, dark and print.
var styles = [...]string{
	Flat: `path{fill:#16292e}.f{opacity:.42}.m{opacity:.09}.s{opacity:.1}.p{opacity:.34}.pt{opacity:.22}` +
		`@media screen and (prefers-color-scheme:dark){path{fill:#ece5d8!important}}@media print{path{fill:#000}}`,
	Clothed: `.a{fill:#dcab8a}.af{fill:#bd8c6c}.l{fill:#1d4350}.lf{fill:#6b8790}.t{fill:#7da0a6}.h{fill:#33282a}.p{fill:#a08b6c}.pt{fill:#bba682}.m,.s{fill:#8a7350;opacity:.16}` +
		`@media screen and (prefers-color-scheme:dark){.l{fill:#7fa5b2}.lf{fill:#4d6b76}.t{fill:#c9d3cf}.h{fill:#8d7468}.m,.s{fill:#d8c8a8}}`,
	Outline: `path{fill:#fff;stroke:#222;stroke-width:5;stroke-linejoin:round}.f{stroke:#999;stroke-width:4}.m,.s{fill:#ddd;stroke:none}`,
}

// SVG returns the drawing as a file of its own, with its title and its colours for light, dark
// and print.
func (d *Drawing) SVG(title string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img"><title>%s</title><style>%s</style>%s</svg>`,
		d.Width, d.Height, escape(title), styles[d.Style], d.Markup())
	return out.Bytes()
}

// escape makes text safe in markup and in attributes.
func escape(text string) string { return escaper.Replace(text) }

var escaper = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;")
