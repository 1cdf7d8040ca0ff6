package gallery

import (
	"bytes"
	"fmt"

	"posebook/internal/figure"
	"posebook/internal/library"
	"posebook/internal/parallel"
)

const (
	movementFrames  = 8   // enough to read as one movement at the size of a thumb
	movementSeconds = 4.0 // there and back: about one slow breath
)

// A Movement is a figure on its way from one pose to another, as a file that plays by itself; for
// readers who prefer less motion it stands still at its end.
type Movement struct {
	Data          []byte
	Width, Height int
}

// A passage is the way from one picture to another.
type passage struct{ from, to *Picture }

// Between returns the movement from one picture to another, nil if there is none: the start of a
// pose leads to its end, and where the library asks for it, the pose of each step of a sequence
// to that of the next.
func (g *Gallery) Between(from, to *Picture) *Movement { return g.movements[passage{from, to}] }

// drawMovements draws every movement once.
func (g *Gallery) drawMovements(lib *library.Library, workers int) {
	g.movements = map[passage]*Movement{}
	var list []passage
	add := func(from, to *Picture) {
		p := passage{from, to}
		if _, known := g.movements[p]; known || from == nil || to == nil || from == to {
			return
		}
		g.movements[p] = &Movement{}
		list = append(list, p)
	}
	g.walk(lib, func(_ library.Shape, p *Picture) { add(p.Start, p) })
	if lib.Site.Figure.Movement {
		for _, s := range lib.Sequences {
			steps := s.Steps()
			for i := 1; i < len(steps); i++ {
				add(g.Of(steps[i-1].Shape), g.Of(steps[i].Shape))
			}
		}
	}
	parallel.All(workers, len(list), func(i int) { *g.movements[list[i]] = g.hand.move(list[i]) })
}

// move draws one movement, flat.
func (h hand) move(p passage) Movement {
	m := h.keep.Move(p.from.figure, p.to.figure, h.hair, figure.Flat, movementFrames)
	return Movement{Data: movementFile(m), Width: m.Width, Height: m.Height}
}

// movementFile makes the file. It has no title: the words beside it say what moves.
func movementFile(m *figure.Movement) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, `<svg class="playing" width="%d" height="%d" `, m.Width, m.Height)
	fmt.Fprintf(&out, `viewBox="0 0 %d %d" xmlns="http://www.w3.org/2000/svg"><style>`, m.Width, m.Height)
	out.WriteString(m.Frames[0].Colours() + figure.MovementCSS(len(m.Frames), movementSeconds) + "</style>" + m.Markup() + "</svg>")
	return out.Bytes()
}
