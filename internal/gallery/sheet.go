package gallery

import (
	"fmt"
	"io"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/figure"
	"posebook/internal/library"
)

// Sheet returns one page of all figures, every side and variation, for the eye.
func (g *Gallery) Sheet(lib *library.Library) []byte {
	var entries []figure.Entry
	g.walk(lib, func(id, title string, p *Picture) {
		entries = append(entries, figure.Entry{ID: id, Title: title, Figure: p.figure})
	})
	return figure.Sheet(lib.Site.Title.Text+": figures", entries)
}

// PrintChanges prints, for each figure, the joints that the solver moved by more than 8 degrees from where they were
// written. What a contact sets anyway is left out.
func (g *Gallery) PrintChanges(lib *library.Library, w io.Writer) error {
	var err error
	g.walk(lib, func(id, _ string, p *Picture) {
		for _, c := range p.figure.Solution.Changes() {
			if !c.Free && err == nil {
				_, err = fmt.Fprintf(w, "%s: %s: %.0f -> %.0f\n", id, c.Angle, c.From, c.To)
			}
		}
	})
	return err
}

// walk visits every picture in the order of the poses.
func (g *Gallery) walk(lib *library.Library, visit func(id, title string, p *Picture)) {
	for _, pose := range lib.Poses {
		for _, v := range slices.Concat([]*library.Variation{nil}, pose.Variations) {
			for _, side := range []anatomy.Side{"", anatomy.Right, anatomy.Left} {
				p := g.pictures[subject{pose, v, side}]
				if p == nil {
					continue
				}
				id, title := pose.ID, pose.Title
				if v != nil {
					id, title = id+", "+v.Name, title+", "+v.Name
				}
				if side != "" {
					id, title = id+", "+string(side), title+", "+pose.SideWords(string(side))
				}
				visit(id, title, p)
				if p.Start != nil {
					visit(id+", start", title+", start", p.Start)
				}
			}
		}
	}
}
