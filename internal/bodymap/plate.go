package bodymap

import (
	"slices"
	"strings"
)

// A sketch is a region as it is written down, without the view.
type sketch struct {
	id, name string
	parts    string // separated by spaces
	link     string
	label    string // the knot that a label's leader line points to; empty: no label
	shape    string // contours, in the notation of parse
}

// A drawing is a region with the half of it that is drawn.
type drawing struct {
	Region
	half  shape
	path  string  // of the half
	label []point // none or one
}

// A plate is a view, drawn.
type plate struct {
	surface, deep   []drawing
	all             []drawing      // the surface first
	places          map[string]int // in all, by id
	outline         contour        // half of the body without the head, open at the midline
	ear             shape          // one of two
	head, hair      shape          // whole
	fibres, creases string         // path data of one half
	bones, ribs     string         // path data of one half, shown under the deep layer
	midline         shape          // bones in the middle, whole
	deepFibres      string         // path data of one half, shown over it
}

// plates are computed once from the sketches and never change.
var plates = [2]plate{Front: front.indexed(), Back: back.indexed()}

var (
	front = plate{
		surface:    drawn(Front, false, frontRegions),
		deep:       drawn(Front, true, frontDeep),
		outline:    open(must(trunkAndArm + frontLeg)[0]),
		ear:        halves(ear),
		head:       wholes(frontHead),
		hair:       wholes(frontHair),
		fibres:     strokes(frontFibres),
		creases:    strokes(frontCreases),
		bones:      halves(frontBones).path(),
		midline:    wholes(spine + sternum),
		ribs:       strokes(frontRibs),
		deepFibres: strokes(frontDeepFibres),
	}
	back = plate{
		surface:    drawn(Back, false, backRegions),
		deep:       drawn(Back, true, backDeep),
		outline:    open(must(trunkAndArm + backLeg)[0]),
		ear:        halves(ear),
		head:       wholes(backHead),
		hair:       wholes(backHair),
		fibres:     strokes(backFibres),
		creases:    strokes(backCreases),
		bones:      halves(backBones).path(),
		midline:    wholes(spine),
		ribs:       strokes(backRibs),
		deepFibres: strokes(backDeepFibres),
	}
)

// indexed returns the plate with all its drawings in one list.
func (p plate) indexed() plate {
	p.all = slices.Concat(p.surface, p.deep)
	p.places = make(map[string]int, len(p.all))
	for i, d := range p.all {
		p.places[d.ID] = i
	}
	return p
}

// drawings lists the regions of a view, the surface first. The caller must not change the list.
func (v View) drawings() []drawing { return plates[v].all }

func drawn(v View, deep bool, sketches []sketch) []drawing {
	var all []drawing
	for _, s := range sketches {
		r := Region{
			ID:    s.id + "-" + v.String(),
			Name:  s.name,
			View:  v,
			Deep:  deep,
			Parts: strings.Fields(s.parts),
			Link:  s.link,
		}
		if !slices.Contains(r.Parts, r.Link) {
			r.Parts = append(r.Parts, r.Link)
		}
		half := alike(s.shape)
		all = append(all, drawing{r, half, half.path(), must(s.label)[0]})
	}
	return all
}

// halves draws contours as they are written, on one side of the midline.
func halves(text string) shape {
	var s shape
	for _, knots := range must(text) {
		s = append(s, closed(knots))
	}
	return s
}

// alike is halves with all contours drawn the same way round: where several lie over each other in one path, what two of them
// cover is filled too.
func alike(text string) shape {
	var s shape
	for _, knots := range must(text) {
		if area(knots) < 0 {
			slices.Reverse(knots)
		}
		s = append(s, closed(knots))
	}
	return s
}

// area is twice the area that knots enclose, negative where they go round the other way.
func area(knots []point) (sum float64) {
	for i, p := range knots {
		q := knots[(i+1)%len(knots)]
		sum += p.x*q.y - q.x*p.y
	}
	return sum
}

// wholes draws contours of which one half is written, from the midline to the midline.
func wholes(text string) shape {
	var s shape
	for _, knots := range must(text) {
		s = append(s, closed(doubled(knots)))
	}
	return s
}

// must parses knots that are part of the program, where a slip is a fault of the program.
func must(text string) [][]point {
	lines, err := parse(text)
	if err != nil {
		panic("bodymap: " + err.Error())
	}
	return lines
}

// strokes writes open lines as path data, each a quadratic curve from its first knot to its
// third, bent to its second.
func strokes(lines []string) string {
	var d pathData
	for _, line := range lines {
		p := must(line)[0]
		start := p[0].spot()
		d.command('M', start)
		d.command('q', p[1].spot().minus(start), p[2].spot().minus(start))
	}
	return d.String()
}
