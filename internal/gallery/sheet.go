package gallery

import (
	"fmt"
	"io"

	"posebook/internal/figure"
	"posebook/internal/library"
	"posebook/internal/words"
)

// Sheet returns one page of all figures, every side and variation, for the eye.
func (g *Gallery) Sheet(lib *library.Library) []byte {
	var entries []figure.Entry
	g.labelled(lib, func(id, title string, p *Picture) {
		entries = append(entries, figure.Entry{ID: id, Title: title, Figure: p.figure})
	})
	return figure.Sheet(lib.Site.Title.Text+": figures", entries)
}

// PrintChanges prints, for each figure, the joints that the solver moved by more than 8 degrees
// from where they were written. What a contact sets anyway is left out.
func (g *Gallery) PrintChanges(lib *library.Library, w io.Writer) error {
	var err error
	g.labelled(lib, func(id, _ string, p *Picture) {
		for _, c := range p.figure.Solution.Changes() {
			if !c.Free && err == nil {
				_, err = fmt.Fprintf(w, "%s: %s: %.0f -> %.0f\n", id, c.Angle, c.From, c.To)
			}
		}
	})
	return err
}

// labelled visits every picture, the starts of movements too, with a name and a title for the eye
// of whoever works on the figures.
func (g *Gallery) labelled(lib *library.Library, visit func(id, title string, p *Picture)) {
	g.walk(lib, func(shape library.Shape, p *Picture) {
		id, title := shape.Pose.ID, shape.Pose.Title
		if v := shape.Variation; v != nil {
			id, title = id+", "+v.Name, title+", "+v.Name
		}
		if side := string(shape.Side); side != "" {
			id, title = id+", "+side, title+", "+words.Capital(shape.Pose.SaidSide(side))
		}
		visit(id, title, p)
		if p.Start != nil {
			visit(id+", start", title+", start", p.Start)
		}
	})
}

// walk visits every picture in the order of the poses.
func (g *Gallery) walk(lib *library.Library, visit func(library.Shape, *Picture)) {
	for _, pose := range lib.Poses {
		for _, shape := range pose.Shapes() {
			if p := g.pictures[shape]; p != nil {
				visit(shape, p)
			}
		}
	}
}
