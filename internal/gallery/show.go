package gallery

import (
	"html/template"
	"strings"

	"posebook/internal/figure"
	"posebook/internal/library"
	"posebook/internal/page"
)

// Card returns the file of a shape as cards show it.
func (a *Album) Card(shape library.Shape) page.Figure {
	f := a.missing(shape)
	if p := a.gallery.Of(shape); p != nil {
		f = framed(f, p.Page, CardFrame)
		f.Src = a.names[p].card
	}
	return f
}

// Strip returns the flat file of a shape, as rows of small figures show it.
func (a *Album) Strip(shape library.Shape) page.Figure {
	f := a.missing(shape)
	if p := a.gallery.Of(shape); p != nil {
		f = framed(f, p.Flat, StripFrame)
		f.Src = a.names[p].strip
	}
	return f
}

// Symbol returns the flat drawing of a shape in its page's sprite.
func (a *Album) Symbol(shape library.Shape) page.Figure {
	f := a.Strip(shape)
	if p := a.gallery.Of(shape); p != nil {
		f.Src, f.Symbol = "", a.symbolID(p)
	}
	return f
}

// StartSymbol returns where the movement of a shape begins, in its page's sprite; ok is false for a
// still figure.
func (a *Album) StartSymbol(shape library.Shape) (start page.Figure, ok bool) {
	p := a.gallery.Of(shape)
	if p == nil || p.Start == nil {
		return page.Figure{}, false
	}
	start = framed(page.Figure{Alt: a.say.Picture(shape)}, p.Start.Flat, StripFrame)
	start.Symbol = a.startID(p)
	return start, true
}

// File returns the page drawing of a shape in its own size; ok is false where there is none.
func (a *Album) File(shape library.Shape) (f page.Figure, ok bool) {
	p := a.gallery.Of(shape)
	if p == nil {
		return page.Figure{}, false
	}
	return page.Figure{Src: a.names[p].card, Width: p.Page.Width, Height: p.Page.Height}, true
}

// Sides returns the drawings of a pose on its own page, one for each side that it is done on, with
// the start of its movement if it has one. The second is the mirror image of the first, as
// [figure.Posture.Mirror] has it.
func (a *Album) Sides(pose *library.Pose) []page.SideFigure {
	var out []page.SideFigure
	for i, side := range pose.SidesDone() {
		view := a.side(library.Shape{Pose: pose, Side: side})
		if i > 0 {
			view.Figure, view.Start = mirrored(view.Figure), mirrored(view.Start)
		}
		out = append(out, view)
	}
	return out
}

// The ids of the drawings of a pose in its page: of the pose, and of the start of its movement.
const (
	figureID = "_figure"
	startID  = "_figure-start"
)

// mirrored is a drawing of which the mirror image is in the page.
func mirrored(f page.Figure) page.Figure {
	if f.Inline != "" {
		f.Mirrors, f.Inline, f.ID = f.ID, "", ""
	}
	return f
}

func (a *Album) side(shape library.Shape) page.SideFigure {
	alt := a.say.Picture(shape)
	view := page.SideFigure{
		Side:   string(shape.Side),
		Words:  a.say.SideOf(shape),
		Figure: page.Figure{Alt: alt, Placeholder: a.placeholder},
	}
	p := a.gallery.Of(shape)
	if p == nil {
		return view
	}
	view.Figure = inline(p, figureID, alt, p.Lights)
	if p.Start != nil {
		view.Start = inline(p.Start, startID, alt+": "+a.say.Pose.Start, "")
		view.Movement = a.movement(p.Start, p, alt)
	}
	return view
}

// Between returns the figure on its way from one shape to another, as a file that moves by
// itself; it is not drawn where there is none.
func (a *Album) Between(from, to library.Shape, alt string) page.Figure {
	return a.movement(a.gallery.Of(from), a.gallery.Of(to), alt)
}

func (a *Album) movement(from, to *Picture, alt string) page.Figure {
	m := a.gallery.Between(from, to)
	if m == nil {
		return page.Figure{}
	}
	return page.Figure{Alt: alt, Src: a.movements[m], Width: m.Width, Height: m.Height}
}

// Sprite carries each drawing of a sequence's steps once.
func (a *Album) Sprite(s *library.Sequence) template.HTML { return a.sprite(s, false) }

// SheetSprite is Sprite with the starts of movements.
func (a *Album) SheetSprite(s *library.Sequence) template.HTML { return a.sprite(s, true) }

func (a *Album) sprite(s *library.Sequence, withStarts bool) template.HTML {
	var ends, starts strings.Builder
	done := map[*Picture]bool{}
	for _, step := range s.Steps() {
		p := a.gallery.Of(step.Shape)
		if p == nil || done[p] {
			continue
		}
		done[p] = true
		symbol(&ends, a.symbolID(p), p.Flat)
		if withStarts && p.Start != nil {
			symbol(&starts, a.startID(p), p.Start.Flat)
		}
	}
	if ends.Len() == 0 {
		return ""
	}
	return template.HTML(`<svg class="sprite" width="0" height="0" aria-hidden="true"><defs>` +
		ends.String() + starts.String() + `</defs></svg>`) // ids and paths of our own making
}

// symbol writes a drawing that pages use by its id.
func symbol(out *strings.Builder, id string, d *figure.Drawing) {
	out.WriteString(`<g id="` + id + `">` + d.Markup() + `</g>`)
}

func (a *Album) symbolID(p *Picture) string { return "_figure-" + a.names[p].id }
func (a *Album) startID(p *Picture) string  { return a.symbolID(p) + "-start" }

// missing is a figure of which only the words are known.
func (a *Album) missing(shape library.Shape) page.Figure {
	f := page.Figure{Alt: a.say.Picture(shape)}
	if len(a.names) > 0 {
		f.Placeholder = a.placeholder
	}
	return f
}

func framed(f page.Figure, d *figure.Drawing, frame int) page.Figure {
	f.Left, f.Width = Frame(d, frame)
	f.Height = d.Height
	return f
}

func inline(p *Picture, id, alt, lights string) page.Figure {
	return page.Figure{
		ID:     id,
		Alt:    alt,
		Inline: template.HTML(p.Page.Markup() + lights), // paths of our own making
		Width:  p.Page.Width,
		Height: p.Page.Height,
	}
}
