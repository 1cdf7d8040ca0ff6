package bodymap

import (
	"html"
	"strings"
)

// ChartOptions say what a chart's regions lead to. The zero value draws a chart whose regions
// lead to "#" and the id of the muscle or group.
type ChartOptions struct {
	Prefix string              // starts every element id; needed where a page holds a second chart of the view
	Label  string              // accessible name of the drawing; "Body, front" or "Body, back" if empty
	Href   func(Region) string // address of a region's link
	Name   func(Region) string // name of a region; Region.Name if nil
	Deep   bool                // add the deep layer as a group of class "layer-deep", which the style sheet shows on request
	Labels bool                // add names on leader lines, for readers who see and point; hidden from all others
}

func (o ChartOptions) href(r Region) string {
	if o.Href == nil {
		return "#" + r.Link
	}
	return o.Href(r)
}

func (o ChartOptions) name(r Region) string {
	if o.Name == nil {
		return r.Name
	}
	return o.Name(r)
}

// Chart returns an <svg class="body-map"> of one view on which every region is a link with a
// name, usable by touch, by keyboard and with a screen reader, and without scripts. Regions are
// in the order of Regions.
func Chart(view View, opts ChartOptions) string {
	c := &canvas{view: view, prefix: opts.Prefix}
	label := opts.Label
	if label == "" {
		label = "Body, " + view.String()
	}
	x, y, w, h := Viewbox(view)
	c.printf(`<svg class="body-map view-%s" viewBox="%d %d %d %d" role="group" aria-label="%s">`, view, x, y, w, h, html.EscapeString(label))
	c.skin()
	c.layer("layer-surface", plates[view].surface, opts)
	c.fibres()
	c.lines()
	if opts.Deep {
		c.deepLayer(opts)
	}
	if opts.Labels {
		c.leaders("layer-surface", plates[view].surface, opts)
	}
	c.printf(`</svg>`)
	return c.String()
}

// deepLayer draws the bones and the deep muscles over the surface, which the style sheet fades
// meanwhile.
func (c *canvas) deepLayer(opts ChartOptions) {
	p := plates[c.view]
	c.printf(`<g class="layer-deep">`)
	c.bothHalves("bones", "bone", p.bones)
	c.printf(`<path class="bone" d="%s"/>`, p.midline.path())
	c.bothHalves("ribs", "crease", p.ribs)
	c.layer("", p.deep, opts)
	c.bothHalves("deep-fibres", "fibre", p.deepFibres)
	if opts.Labels {
		c.leaders("", p.deep, opts)
	}
	c.printf(`</g>`)
}

// layer draws regions as links. The class is optional.
func (c *canvas) layer(class string, regions []drawing, opts ChartOptions) {
	c.printf(`<g%s>`, classAttribute(class))
	for _, r := range regions {
		name := html.EscapeString(opts.name(r.Region))
		c.printf(`<a class="region" href="%s" aria-label="%s"><title>%[2]s</title>`, html.EscapeString(opts.href(r.Region)), name)
		c.half(r)
		c.mirrored(c.halfID(r))
		c.printf(`</a>`)
	}
	c.printf(`</g>`)
}

// leaders draws names beside the body, each with a line to its region: on the left of the front
// and on the right of the back, so that two views side by side have their names outside. They lie
// outside the viewbox.
func (c *canvas) leaders(class string, regions []drawing, opts ChartOptions) {
	toward, anchor := 1, ""
	if c.view == Front {
		toward, anchor = -1, ` text-anchor="end"`
	}
	var lines pathData
	texts := &canvas{}
	for _, l := range placed(regions) {
		x := toward * leaderX
		lines.leader(spot{x, l.y - labelRise}, spot{toward * l.spot.x, l.spot.y})
		texts.printf(`<a href="%s" tabindex="-1"><text x="%d" y="%d"%s>%s</text></a>`,
			html.EscapeString(opts.href(l.region)), x+toward*10, l.y, anchor, html.EscapeString(opts.name(l.region)))
	}
	c.printf(`<g class="%s" aria-hidden="true"><path d="%s"/>%s</g>`, strings.TrimSpace("leaders "+class), &lines, texts)
}
