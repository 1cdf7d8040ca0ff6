package bodymap

import (
	"fmt"

	"posebook/internal/theme"
)

// A small map is three layers, of which only the middle one differs from page to page: the body
// at rest, a file; the muscles that are lit; and the lines over them, a file too. A browser loads
// and keeps each file once for all pages. A page could refer to shapes in a file too, but not when
// it is read from a disk.

// Plate returns the body at rest as an SVG file, with its colours for light and dark: skin and
// muscles.
func Plate(v View) []byte {
	c := &canvas{view: v}
	c.skin()
	c.printf(`<g id="%s" class="region">`, c.id("half"))
	for _, r := range plates[v].surface {
		c.printf(`<path d="%s"/>`, r.path)
	}
	c.printf(`</g>`)
	c.mirrored(c.id("half"))
	c.fibres()
	return c.file()
}

// Lines returns what lies over the muscles of a view as an SVG file, with its colours for light
// and dark: outline, head and hair.
func Lines(v View) []byte {
	c := &canvas{view: v}
	c.lines()
	return c.file()
}

func (c *canvas) file() []byte {
	x, y, w, h := Viewbox(c.view)
	return fmt.Appendf(nil, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="%d %d %d %d" width="%[3]d" height="%[4]d"><style>%[5]s%[6]s</style>%[7]s</svg>`,
		x, y, w, h, colours(), rules, c)
}

// rules are those of the stylesheet for the parts that are in files. A test holds the two
// together.
const rules = `.skin{fill:var(--body)}.outline{stroke:var(--outline);stroke-width:2}.outline:not(.skin){fill:none}` +
	`.region{fill:var(--muscle);stroke:var(--body);stroke-width:2.2;stroke-linejoin:round}` +
	`.crease,.fibre{fill:none;stroke:var(--outline);stroke-width:1.4;stroke-linecap:round}.fibre{stroke:var(--body);stroke-width:1}` +
	`.hair{fill:var(--outline)}`

// colours define what the rules name, for light and dark: paper is never dark.
func colours() string {
	of := func(b theme.Body) string {
		return fmt.Sprintf("svg{--body:%s;--muscle:%s;--outline:%s}", b.Skin, b.Muscle, b.Line)
	}
	return of(theme.BodyInTheLight()) + "@media screen and (prefers-color-scheme:dark){" + of(theme.BodyInTheDark()) + "}"
}
