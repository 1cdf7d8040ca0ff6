// Package gallery draws the figures of a library: each pose and each variation that has one, on
// each of its sides.
//
// [Draw] solves and draws everything in parallel and reports what is wrong with a figure at its
// place. A [Gallery] is not changed after that.
package gallery

import (
	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/library"
	"posebook/internal/parallel"
)

// A Gallery holds the pictures of a library. The zero Gallery holds none.
type Gallery struct {
	pictures  map[library.Shape]*Picture
	movements map[passage]*Movement
	hand      hand
}

// A Picture is one posture, solved once and drawn in two styles on the same scale.
type Picture struct {
	Flat   *figure.Drawing // one tone: thumbnails, strips, print
	Page   *figure.Drawing // as the library wants it on cards and on the pose's page
	Lights string          // the muscles of the pose as paths over Page, by role
	Start  *Picture        // where the movement begins; nil for a still figure

	figure figure.Figure
}

// Of returns the picture of a shape. A variation without a figure of its own has none, unless it says that it
// looks like the pose. It returns nil where there is no figure.
func (g *Gallery) Of(shape library.Shape) *Picture {
	if p := g.pictures[shape]; p != nil {
		return p
	}
	if shape.Variation == nil || !shape.Variation.Inherit.SameFigure {
		return nil
	}
	return g.pictures[shape.AsWritten()]
}

// Len returns how many pictures there are.
func (g *Gallery) Len() int { return len(g.pictures) }

// A commission is one figure to be drawn, on all its sides.
type commission struct {
	pose      *library.Pose
	variation *library.Variation
	spec      *figure.Spec
}

// A hand is how the library wants its figures drawn.
type hand struct {
	look figure.Lookup
	page figure.Style
	hair figure.Hair
	keep figure.Cache
}

func handOf(lib *library.Library, keep figure.Cache) hand {
	h := hand{page: figure.Clothed, hair: figure.Bun, keep: keep}
	switch lib.Site.Figure.Style {
	case content.Flat:
		h.page = figure.Flat
	case content.Outline:
		h.page = figure.Outline
	}
	if lib.Site.Figure.HairCut == content.ShortHair {
		h.hair = figure.Short
	}
	h.look = func(id string) *figure.Spec {
		if p := lib.PoseByID(id); p != nil {
			return p.Figure
		}
		return nil
	}
	return h
}

// A result is what a commission gave.
type result struct {
	pictures map[library.Shape]*Picture
	diags    diag.List
}

// Options of Draw. The zero Options uses a worker for each processor and keeps nothing.
type Options struct {
	Workers int
	Cache   figure.Cache
}

// Draw draws all figures. The diagnostics are sorted; a figure with a fault is left out.
func Draw(lib *library.Library, opts Options) (*Gallery, diag.List) {
	commissions := commissionsOf(lib)
	results := make([]result, len(commissions))
	h := handOf(lib, opts.Cache)
	parallel.All(opts.Workers, len(commissions), func(i int) { results[i] = commissions[i].draw(h) })
	g, diags := gather(results, h)
	g.drawMovements(lib, opts.Workers)
	return g, diags
}

func gather(results []result, h hand) (*Gallery, diag.List) {
	g := &Gallery{pictures: map[library.Shape]*Picture{}, hand: h}
	var diags diag.List
	for _, r := range results {
		diags = append(diags, r.diags...)
		for s, p := range r.pictures {
			g.pictures[s] = p
		}
	}
	diags.Sort()
	return g, diags
}

func commissionsOf(lib *library.Library) []commission {
	var out []commission
	for _, p := range lib.Poses {
		if p.Figure != nil {
			out = append(out, commission{p, nil, p.Figure})
		}
		for _, v := range p.Variations {
			if v.Figure != nil {
				out = append(out, commission{p, v, v.Figure})
			}
		}
	}
	return out
}

// draw draws one figure on the sides that its pose has. What is wrong with it is reported once,
// for the side that is written.
func (c commission) draw(h hand) result {
	r := result{pictures: map[library.Shape]*Picture{}}
	end, ok := figure.Resolve(c.spec, h.look, &r.diags)
	if !ok {
		return r
	}
	var start *figure.Posture
	if c.spec.From != nil {
		if start, ok = figure.ResolveStart(c.spec, h.look, &r.diags); !ok {
			return r
		}
	}
	for i, side := range c.sides() {
		picture := h.draw(c.turned(end, side))
		picture.Lights = h.lights(picture, c.lights(side))
		if i == 0 {
			picture.figure.Solution.Check(c.spec, "the figure", &r.diags)
		}
		if start != nil {
			picture.Start = h.draw(c.turned(start, side))
		}
		r.pictures[c.shape(side)] = picture
	}
	return r
}

func (h hand) draw(p figure.Posture) *Picture {
	f := h.keep.Figure(p, h.hair)
	picture := &Picture{Flat: f.Flat, Page: f.Clothed, figure: f}
	switch h.page {
	case figure.Flat:
		picture.Page = f.Flat
	case figure.Outline:
		picture.Page = figure.DrawAs(f.Solution, h.hair, figure.Outline)[0]
	}
	return picture
}

// lights draws the muscles over a picture.
func (h hand) lights(p *Picture, lights []figure.Light) string {
	return h.keep.Highlight(p.figure, h.hair, h.page, lights)
}

// written is the side of the pose that its figure shows as it is written.
func (c commission) written() anatomy.Side { return c.spec.Side }

// sides are the sides that the pose has, the written one first.
func (c commission) sides() []anatomy.Side {
	if !c.pose.OneSided() {
		return []anatomy.Side{""}
	}
	return []anatomy.Side{c.written(), c.written().Other()}
}

// shape is what the picture shows on a side.
func (c commission) shape(side anatomy.Side) library.Shape {
	return library.Shape{Pose: c.pose, Variation: c.variation, Side: side}
}

// turned is the posture on a side of the pose.
func (c commission) turned(p *figure.Posture, side anatomy.Side) figure.Posture {
	if side != "" && side != c.written() {
		return p.Mirror()
	}
	return *p
}

// lights are the regions of the muscles of the pose, when it is done on a side.
func (c commission) lights(side anatomy.Side) []figure.Light {
	var out []figure.Light
	for _, u := range c.shape(side).Uses() {
		var ids []string
		for _, m := range u.Muscle.Single() {
			ids = append(ids, m.ID)
		}
		for _, region := range figure.RegionsFor(ids) {
			for _, on := range u.On.On(side) {
				out = append(out, figure.Light{RegionID: region.ID, Side: on, Role: u.Role})
			}
		}
	}
	return out
}

// Measures returns what the figure of the shape itself shows, on the side that is written; ok is false for a shape without a
// figure of its own.
func (g *Gallery) Measures(pose *library.Pose, variation *library.Variation) (m figure.Measures, ok bool) {
	for _, side := range pose.SidesDone() {
		if p := g.pictures[library.Shape{Pose: pose, Variation: variation, Side: side}]; p != nil {
			return p.figure.Solution.Measures(), true
		}
	}
	return figure.Measures{}, false
}
