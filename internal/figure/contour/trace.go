package contour

// A Loop is a closed line of dense points, the inside on its left as the picture shows it.
type Loop []Point

// Area is positive for an outer edge, negative for a hole.
func (l Loop) Area() float64 {
	s := 0.0
	for i, p := range l {
		s += p.Cross(l[(i+1)%len(l)])
	}
	return -s / 2
}

func (l Loop) length() float64 {
	s := 0.0
	for i, p := range l {
		s += l[(i+1)%len(l)].Sub(p).Len()
	}
	return s
}

// Loops finds where the field is zero: marching squares, edges of the lattice numbered so that
// each is met twice.
func (f Field) Loops() []Loop {
	if f.W == 0 || f.H == 0 {
		return nil
	}
	t := tracer{Field: f, w: f.W + 2, next: make([]int32, 2*(f.W+2)*(f.H+2))}
	outside := make([]bool, f.W+2)
	above, below := outside, make([]bool, f.W+2)
	for y := -1; y < f.H; y++ {
		if y+1 < f.H {
			for x, d := range f.D[(y+1)*f.W : (y+2)*f.W] {
				below[x+1] = d < 0
			}
		} else {
			below = outside
		}
		for x := range f.W + 1 {
			if a := above[x]; a != above[x+1] || a != below[x] || a != below[x+1] {
				t.square(x-1, y, [4]bool{a, above[x+1], below[x+1], below[x]})
			}
		}
		if y == -1 {
			above = make([]bool, f.W+2)
		}
		above, below = below, above
	}
	var out []Loop
	for e := range t.next {
		if t.next[e] != 0 {
			out = append(out, t.follow(int32(e)))
		}
	}
	return out
}

// A tracer links the edges that the zero line crosses: next[e] is the edge after e, plus one; 0
// for none.
type tracer struct {
	Field
	w    int
	next []int32
}

// edge numbers the edge that runs from sample (x, y) to the right, or down.
func (t *tracer) edge(x, y, down int) int32 { return int32(2*((y+1)*t.w+x+1) + down) }

// square links the edges of one square of the lattice, whose corners are inside or not: top left
// first, clockwise.
func (t *tracer) square(x, y int, corners [4]bool) {
	n := 0
	for i, in := range corners {
		if in {
			n |= 8 >> i
		}
	}
	edges := [4]int32{t.edge(x, y, 0), t.edge(x+1, y, 1), t.edge(x, y+1, 0), t.edge(x, y, 1)}
	for _, link := range squareLinks[n] {
		t.next[edges[link[0]]] = edges[link[1]] + 1
	}
}

// Sides of a square: top, right, bottom, left. squareLinks lists how the line runs for each set
// of corners inside (8 top left, 4 top right, 2 bottom right, 1 bottom left).
var squareLinks = [16][][2]int{
	1: {{2, 3}}, 2: {{1, 2}}, 3: {{1, 3}}, 4: {{0, 1}}, 5: {{0, 1}, {2, 3}}, 6: {{0, 2}}, 7: {{0, 3}},
	8: {{3, 0}}, 9: {{2, 0}}, 10: {{3, 0}, {1, 2}}, 11: {{1, 0}}, 12: {{3, 1}}, 13: {{2, 1}}, 14: {{3, 2}},
}

// follow walks one loop and takes it out of the table.
func (t *tracer) follow(e int32) Loop {
	var out Loop
	for t.next[e] != 0 {
		out = append(out, t.crossing(e))
		e, t.next[e] = t.next[e]-1, 0
	}
	return out
}

// crossing is where the zero line meets an edge.
func (t *tracer) crossing(e int32) Point {
	down := int(e & 1)
	x, y := int(e/2)%t.w-1, int(e/2)/t.w-1
	a, b := t.sample(x, y), t.sample(x+1-down, y+down)
	at := max(0.02, min(0.98, a/(a-b)))
	p := SamplePoint(t.X0+x, t.Y0+y)
	if down == 1 {
		p.Y += float64(at * Cell)
	} else {
		p.X += float64(at * Cell)
	}
	return p
}

func (t *tracer) sample(x, y int) float64 {
	if uint(x) >= uint(t.Field.W) || uint(y) >= uint(t.Field.H) {
		return Far
	}
	return t.D[y*t.Field.W+x]
}
