package gallery

import (
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
)

// Figures reach a page in three ways. Lists show files, which a browser loads when they come into
// sight and keeps. A sequence carries its drawings once, in a sprite, and uses them at each step,
// so that they follow the page's colours on paper too. A pose's own page holds its drawing
// inline, so that the muscles on it can be switched.

// An Album is the pictures of a library as its pages show them: with names, titles and files. It
// is not changed once it is made.
type Album struct {
	gallery     *Gallery
	say         phrase.Speaker
	placeholder string
	files       []page.File
	names       map[*Picture]name
	movements   map[*Movement]string // paths
}

// A name is what a picture is called in addresses and in sprites.
type name struct {
	id    string // "warrior-3-right"
	card  string // path of the page drawing
	strip string // path of the flat drawing
}

// NewAlbum names the pictures of a gallery and makes their files: for each picture the page
// drawing for cards and the flat one for strips. placeholder is the path of the file that stands
// for a missing figure. In a row of figures it keeps the place of one; where a library has none at all it stands on the page
// of a pose alone.
func NewAlbum(lib *library.Library, g *Gallery, say phrase.Speaker, placeholder string) *Album {
	a := &Album{
		gallery:     g,
		say:         say,
		placeholder: placeholder,
		names:       map[*Picture]name{},
		movements:   map[*Movement]string{},
	}
	b := binder{Album: a, look: lib.Site.Figure, bound: map[string]bool{}}
	for _, pose := range lib.Poses {
		for _, shape := range pose.Shapes() {
			if picture := g.Of(shape); picture != nil {
				b.picture(picture, shape)
			}
		}
	}
	for _, s := range lib.Sequences {
		steps := s.Steps()
		for i := 1; i < len(steps); i++ {
			b.movement(g.Of(steps[i-1].Shape), g.Of(steps[i].Shape))
		}
	}
	return a
}

// Files returns the files of all pictures.
func (a *Album) Files() []page.File { return a.files }

// A binder puts pictures into an album.
type binder struct {
	*Album
	look  content.FigureLook
	bound map[string]bool // paths of the movements that are in files: two ways can look the same
}

func (b *binder) picture(picture *Picture, shape library.Shape) {
	if _, known := b.names[picture]; known {
		return
	}
	n := name{id: shape.ID()}
	title := b.say.Picture(shape)
	n.card = b.file(n.id+".svg", File(picture.Page, CardFrame, title, b.look))
	n.strip = b.file(n.id+"-flat.svg", File(picture.Flat, StripFrame, title, b.look))
	b.names[picture] = n
	if picture.Start != nil {
		b.movement(picture.Start, picture)
	}
}

// movement publishes the way from one picture to another, if it was drawn.
func (b *binder) movement(from, to *Picture) {
	m := b.gallery.Between(from, to)
	if m == nil || b.movements[m] != "" {
		return
	}
	named := "to-" + b.names[to].id + ".svg"
	path := page.FigurePath(named, m.Data)
	b.movements[m] = path
	if !b.bound[path] {
		b.bound[path] = true
		b.file(named, m.Data)
	}
}

// file adds a file and returns its path.
func (b *binder) file(named string, data []byte) string {
	path := page.FigurePath(named, data)
	b.files = append(b.files, page.File{Path: path, Data: data, Small: true})
	return path
}
