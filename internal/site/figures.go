package site

import (
	"html/template"
	"slices"
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/publish"
)

// Figures reach a page in three ways. Lists show files, which a browser loads when they come into sight and keeps. A
// sequence carries its drawings once, in a sprite, and uses them at each step, so that they follow the page's colours
// on paper too. A pose's own page holds its drawing inline, so that the muscles on it can be switched.

// figureFiles are the files of all pictures, and what each picture is called.
type figureFiles struct {
	files     []File
	names     map[*gallery.Picture]pictureName
	movements map[*gallery.Movement]string // paths
	paths     map[string]bool              // of the movements that are in files
}

// A pictureName is what a picture is called in addresses and in sprites.
type pictureName struct {
	id    string // "warrior-3-right"
	card  string // path of the page drawing
	strip string // path of the flat drawing
}

// drawFiles makes the files: for each picture the page drawing for cards and the flat one for strips.
func (p *planner) drawFiles() *figureFiles {
	f := &figureFiles{names: map[*gallery.Picture]pictureName{}, movements: map[*gallery.Movement]string{}, paths: map[string]bool{}}
	if p.opts.Gallery == nil {
		return f
	}
	for _, pose := range p.lib.Poses {
		for _, v := range slices.Concat([]*library.Variation{nil}, pose.Variations) {
			for _, side := range p.sidesShown(pose) {
				if picture := p.opts.Gallery.Of(pose, v, side); picture != nil {
					p.addPicture(f, picture, pose, v, side)
				}
			}
		}
	}
	for _, s := range p.lib.Sequences {
		steps := s.Steps()
		for i := 1; i < len(steps); i++ {
			p.addMovement(f, p.ofStep(steps[i-1]), p.ofStep(steps[i]))
		}
	}
	return f
}

func (p *planner) ofStep(s *library.Step) *gallery.Picture {
	if p.opts.Gallery == nil {
		return nil
	}
	return p.opts.Gallery.Of(s.Pose, s.Variation, s.Side)
}

// addMovement publishes the way from one picture to another, if it was drawn.
func (p *planner) addMovement(f *figureFiles, from, to *gallery.Picture) {
	m := p.opts.Gallery.Between(from, to)
	if m == nil || f.movements[m] != "" {
		return
	}
	name := "to-" + f.names[to].id + ".svg"
	path := "figures/" + publish.HashedName(name, m.Data)
	f.movements[m] = path
	if !f.paths[path] { // two ways to one picture can look the same
		f.paths[path] = true
		f.files = append(f.files, File{Path: path, Data: m.Data, Small: true})
	}
}

// movement is the figure on its way, as a file that moves by itself.
func (p *planner) movement(from, to *gallery.Picture, alt string) Figure {
	if p.opts.Gallery == nil {
		return Figure{}
	}
	m := p.opts.Gallery.Between(from, to)
	if m == nil {
		return Figure{}
	}
	return Figure{Alt: alt, Src: p.figures.movements[m], Width: m.Width, Height: m.Height}
}

// sidesShown are the sides that a pose is drawn on.
func (p *planner) sidesShown(pose *library.Pose) []anatomy.Side {
	if pose.OneSided() {
		return anatomy.Sides()
	}
	return []anatomy.Side{""}
}

func (p *planner) addPicture(f *figureFiles, picture *gallery.Picture, pose *library.Pose, v *library.Variation, side anatomy.Side) {
	if _, known := f.names[picture]; known {
		return
	}
	name := pictureName{id: pictureID(pose, v, side)}
	title, look := p.figureTitle(pose, v, side), p.lib.Site.Figure
	add := func(style string, data []byte) string {
		path := "figures/" + publish.HashedName(name.id+style+".svg", data)
		f.files = append(f.files, File{Path: path, Data: data, Small: true})
		return path
	}
	name.card = add("", gallery.File(picture.Page, gallery.CardFrame, title, look))
	name.strip = add("-flat", gallery.File(picture.Flat, gallery.StripFrame, title, look))
	f.names[picture] = name
	if picture.Start != nil {
		p.addMovement(f, picture.Start, picture)
	}
}

func pictureID(pose *library.Pose, v *library.Variation, side anatomy.Side) string {
	id := pose.ID
	if v != nil {
		id += "-" + content.VariationID(slices.Index(pose.Variations, v))
	}
	if side != "" {
		id += "-" + string(side)
	}
	return id
}

// figureTitle says what a figure shows: 'Tree, upper thoracic extension, Right leg rotated out'.
func (p *planner) figureTitle(pose *library.Pose, v *library.Variation, side anatomy.Side) string {
	title := p.isolated(p.variationTitle(pose, v))
	if said := pose.SideWords(p.side(side)); said != "" {
		title += ", " + p.isolated(said)
	}
	return title
}

// picture returns a picture with its name; ok is false where there is none.
func (p *planner) picture(pose *library.Pose, v *library.Variation, side anatomy.Side) (*gallery.Picture, pictureName, bool) {
	if p.opts.Gallery == nil {
		return nil, pictureName{}, false
	}
	picture := p.opts.Gallery.Of(pose, v, side)
	return picture, p.figures.names[picture], picture != nil
}

// cardFigure is the file of a pose, on the side that stands for both.
func (p *planner) cardFigure(pose *library.Pose, v *library.Variation) Figure {
	side := p.shownSide(pose)
	figure := Figure{Alt: p.figureTitle(pose, v, side), Placeholder: p.opts.Placeholder}
	if picture, name, ok := p.picture(pose, v, side); ok {
		figure.Src, figure.Height = name.card, picture.Page.Height
		figure.Left, figure.Width = gallery.Frame(picture.Page, gallery.CardFrame)
	}
	return figure
}

// stripFigure is the flat file of a step.
func (p *planner) stripFigure(pose *library.Pose, v *library.Variation, side anatomy.Side) Figure {
	figure := Figure{Alt: p.figureTitle(pose, v, side), Placeholder: p.opts.Placeholder}
	if picture, name, ok := p.picture(pose, v, side); ok {
		figure.Src, figure.Height = name.strip, picture.Flat.Height
		figure.Left, figure.Width = gallery.Frame(picture.Flat, gallery.StripFrame)
	}
	return figure
}

// spriteFigure is the flat drawing of a step in its page's sprite.
func (p *planner) spriteFigure(pose *library.Pose, v *library.Variation, side anatomy.Side) Figure {
	figure := p.stripFigure(pose, v, side)
	if figure.Src != "" {
		_, name, _ := p.picture(pose, v, side)
		figure.Src, figure.Symbol = "", symbolID(name)
	}
	return figure
}

func symbolID(name pictureName) string { return "_figure-" + name.id }

// sprite carries each drawing of a sequence's steps once.
func (p *planner) sprite(s *library.Sequence) template.HTML {
	var out strings.Builder
	done := map[*gallery.Picture]bool{}
	for _, step := range s.Steps() {
		picture, name, ok := p.picture(step.Pose, step.Variation, step.Side)
		if !ok || done[picture] {
			continue
		}
		done[picture] = true
		out.WriteString(`<g id="` + symbolID(name) + `">` + picture.Flat.Markup() + `</g>`)
	}
	if out.Len() == 0 {
		return ""
	}
	return template.HTML(`<svg class="sprite" width="0" height="0" aria-hidden="true"><defs>` + out.String() + `</defs></svg>`) // ids and paths of our own making
}

// sideFigure is the drawing of a pose on its own page, done on one side, with the start of its movement if it has one.
func (p *planner) sideFigure(pose *library.Pose, side anatomy.Side) SideFigure {
	words := pose.SideWords(p.side(side))
	view := SideFigure{Side: string(side), Words: words, Figure: Figure{Alt: p.figureTitle(pose, nil, side)}}
	picture, _, ok := p.picture(pose, nil, side)
	if !ok {
		return view
	}
	view.Figure = inlineFigure(picture, view.Figure.Alt, picture.Lights)
	if picture.Start != nil {
		view.Start = inlineFigure(picture.Start, view.Figure.Alt+": "+p.words.Pose.Start, "")
		view.Movement = p.movement(picture.Start, picture, view.Figure.Alt)
	}
	return view
}

func inlineFigure(picture *gallery.Picture, alt, lights string) Figure {
	return Figure{
		Alt: alt, Inline: template.HTML(picture.Page.Markup() + lights), // paths of our own making
		Width: picture.Page.Width, Height: picture.Page.Height,
	}
}
