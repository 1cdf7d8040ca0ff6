package bodymap

import (
	"fmt"
	"strings"
	"sync"
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

// id is the id of a part of the drawing, such as "_clip-front", and halfID that of a region's
// drawn half. The underscore keeps them apart from the ids of headings.
func (c *canvas) id(part string) string { return "_" + c.prefix + part + "-" + c.view.String() }

func (c *canvas) halfID(r drawing) string { return "_" + c.prefix + r.ID }

// mirrored draws the mirror image of the element that has the id. The class is optional.
func (c *canvas) mirrored(id, class string) {
	c.printf(`<use href="#%s"%s %s/>`, id, classAttribute(class), mirror)
}

func classAttribute(class string) string {
	if class == "" {
		return ""
	}
	return ` class="` + class + `"`
}

// outline defines the outline of one half of the body and the clip path that both halves make.
func (c *canvas) outline() {
	c.printf(`<clipPath id="%s"><path id="%s" d="%s"/>`, c.id("clip"), c.id("outline"), plates[c.view].outline.openPath())
	c.mirrored(c.id("outline"), "")
	c.printf(`</clipPath>`)
}

// skin fills the body.
func (c *canvas) skin() { c.outlined("skin") }

func (c *canvas) outlined(class string) {
	c.printf(`<use href="#%s" class="%s"/>`, c.id("outline"), class)
	c.mirrored(c.id("outline"), class)
}

// finish draws what lies over the muscles: fibres and then, as a group that Lit repeats over its
// lights, the outline, the head and the hair.
func (c *canvas) finish() {
	p := plates[c.view]
	c.printf(`<path id="%s" class="fibre" d="%s"/>`, c.id("fibres"), p.fibres)
	c.mirrored(c.id("fibres"), "")
	c.printf(`<g id="%s">`, c.id("lines"))
	c.outlined("outline")
	c.printf(`<path id="%s" class="outline skin" d="%s"/>`, c.id("ear"), p.ear.path())
	c.mirrored(c.id("ear"), "")
	c.printf(`<path class="outline skin" d="%s"/>`, p.head.path())
	c.printf(`<path id="%s" class="crease" d="%s"/>`, c.id("creases"), p.creases)
	c.mirrored(c.id("creases"), "")
	c.printf(`<path class="hair" d="%s"/></g>`, p.hair.path())
}

// Base returns the body at rest as a <g id="_body-front"> (or _body-back) with its clip path
// before it: skin, muscles, fibres, outline, head and hair. One half of every region has an id,
// for Lit to refer to; deep regions are defined and not drawn.
func Base(v View) string {
	c := &canvas{view: v}
	c.printf(`<defs>`)
	c.outline()
	for _, r := range plates[v].deep {
		c.half(r)
	}
	c.printf(`</defs><g id="%s">`, c.id("body"))
	c.skin()
	c.printf(`<g class="region" clip-path="url(#%s)"><g id="%s">`, c.id("clip"), c.id("half"))
	for _, r := range plates[v].surface {
		c.half(r)
	}
	c.printf(`</g>`)
	c.mirrored(c.id("half"), "")
	c.printf(`</g>`)
	c.finish()
	c.printf(`</g>`)
	return c.String()
}

// half draws the half of a region at positive x.
func (c *canvas) half(r drawing) {
	c.printf(`<path id="%s" d="%s"/>`, c.halfID(r), r.half.path())
}

// Sprite returns what small maps refer to, to stand once in a page inside a hidden <svg>: both
// bodies at rest and every half of a region.
func Sprite() string { return sprite() }

// sprite is drawn once: every page with a small map holds the same.
var sprite = sync.OnceValue(func() string { return Base(Front) + Base(Back) })
