package bodymap

import (
	"fmt"
	"strings"
)

// mirror flips what is drawn on one side of the midline to the other.
const mirror = `transform="scale(-1 1)"`

// canvas collects the markup of one view. Its ids end in the view, and start with a prefix where
// several drawings share a page.
type canvas struct {
	strings.Builder
	view   View
	prefix string
}

func (c *canvas) printf(format string, args ...any) { fmt.Fprintf(c, format, args...) }

// id is the id of a part of the drawing, such as "_outline-front", and halfID that of a region's
// drawn half. The underscore keeps them apart from the ids of headings.
func (c *canvas) id(part string) string { return "_" + c.prefix + part + "-" + c.view.String() }

func (c *canvas) halfID(r drawing) string { return "_" + c.prefix + r.ID }

// mirrored draws the mirror image of the element that has the id.
func (c *canvas) mirrored(id string) { c.printf(`<use href="#%s" %s/>`, id, mirror) }

// bothHalves draws a path and its mirror image.
func (c *canvas) bothHalves(part, class, d string) {
	c.printf(`<path id="%s" class="%s" d="%s"/>`, c.id(part), class, d)
	c.mirrored(c.id(part))
}

func classAttribute(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

// skin fills the body.
func (c *canvas) skin() { c.bothHalves("skin", "skin", plates[c.view].outline.openPath()) }

// fibres draws what makes muscles out of the regions at rest.
func (c *canvas) fibres() { c.bothHalves("fibres", "fibre", plates[c.view].fibres) }

// lines draws what lies over the muscles, lit or not: the outline, the head and the hair.
func (c *canvas) lines() {
	p := plates[c.view]
	c.bothHalves("outline", "outline", p.outline.openPath())
	c.bothHalves("ear", "outline skin", p.ear.path())
	c.printf(`<path class="outline skin" d="%s"/>`, p.head.path())
	c.bothHalves("creases", "crease", p.creases)
	c.printf(`<path class="hair" d="%s"/>`, p.hair.path())
}

// half draws the half of a region at positive x.
func (c *canvas) half(r drawing) {
	c.printf(`<path id="%s" d="%s"/>`, c.halfID(r), r.path)
}
