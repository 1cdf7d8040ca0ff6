package contour

import "math"

const (
	Cell   = 4   // units between two samples of a field
	Far    = 1e6 // the distance where nothing is near
	Margin = 20  // units around a shape in which its distance is sampled
	Smooth = 18  // units beyond which a distance no longer matters

	smoothFar = 2.0 * Smooth
)

// A field samples a signed distance, negative inside a shape, on a lattice of cells. Sample (i,
// j) lies at ((x0+i)·cell, (y0+j)·cell), so that fields of one picture share their samples.
type Field struct {
	X0, Y0, W, H int
	D            []float64

	arena *Arena
}

// NewField makes a field over a part of the picture, everywhere far. Its samples, and those of
// all fields that are made from it, are an arena's.
func NewField(arena *Arena, x0, y0, x1, y1 float64) Field {
	f := Field{X0: int(math.Floor(x0 / Cell)), Y0: int(math.Floor(y0 / Cell)), arena: arena}
	f.W = max(0, int(math.Ceil(x1/Cell))-f.X0+1)
	f.H = max(0, int(math.Ceil(y1/Cell))-f.Y0+1)
	return f.Fresh()
}

// Fresh returns a field of the same place, everywhere far.
func (f Field) Fresh() Field {
	f.D = f.arena.Take(f.W * f.H)
	if len(f.D) > 0 {
		f.D[0] = Far
	}
	for done := 1; done < len(f.D); done *= 2 {
		copy(f.D[done:], f.D[:done])
	}
	return f
}

// FieldOf makes a field over a window, everywhere far.
func FieldOf(arena *Arena, w Window) Field {
	return Field{X0: w.X0, Y0: w.Y0, W: w.X1 - w.X0, H: w.Y1 - w.Y0, arena: arena}.Fresh()
}

// Clone returns a copy.
func (f Field) Clone() Field {
	d := f.arena.Take(len(f.D))
	copy(d, f.D)
	f.D = d
	return f
}

// At returns a sample by the lattice's own numbers; far outside the field.
func (f *Field) At(x, y int) float64 {
	x -= f.X0
	y -= f.Y0
	if uint(x) >= uint(f.W) || uint(y) >= uint(f.H) {
		return Far
	}
	return f.D[y*f.W+x]
}

// A window is a part of the lattice: from (x0, y0) up to, not including, (x1, y1).
type Window struct{ X0, Y0, X1, Y1 int }

// Window is the place of a field.
func (f *Field) Window() Window { return Window{f.X0, f.Y0, f.X0 + f.W, f.Y0 + f.H} }

// And is what two windows share; without rows where that is nothing.
func (a Window) And(b Window) Window {
	w := Window{max(a.X0, b.X0), max(a.Y0, b.Y0), min(a.X1, b.X1), min(a.Y1, b.Y1)}
	if w.X0 >= w.X1 {
		w.Y1 = w.Y0
	}
	return w
}

// Or is the least window that holds both.
func (a Window) Or(b Window) Window {
	return Window{min(a.X0, b.X0), min(a.Y0, b.Y0), max(a.X1, b.X1), max(a.Y1, b.Y1)}
}

// Row returns the samples of one row of the window; the window must lie in the field.
func (f *Field) Row(y int, w Window) []float64 {
	from := (y-f.Y0)*f.W + w.X0 - f.X0
	return f.D[from : from+w.X1-w.X0]
}

// SamplePoint is where a sample of the lattice lies.
func SamplePoint(x, y int) Point { return Point{float64(x * Cell), float64(y * Cell)} }

// Melt is the smaller of two distances, rounded over a width of k where they meet.
func Melt(a, b, k float64) float64 {
	h := k - math.Abs(a-b)
	if h <= 0 || k <= 0 {
		return min(a, b)
	}
	return min(a, b) - float64(h*h)/float64(4*k)
}

// Blurred takes the tooth off a field before it is traced: a 3 by 3 mean near the edge.
func (f Field) Blurred() Field {
	out := f.Clone()
	for y := 1; y < f.H-1; y++ {
		for x := 1; x < f.W-1; x++ {
			i := y*f.W + x
			if v := f.D[i]; v < 2*Cell && v > -2*Cell {
				out.D[i] = f.mean(i)
			}
		}
	}
	return out
}

// mean weighs a sample 4, its neighbours 2, the corners 1.
func (f *Field) mean(i int) float64 {
	c := func(i int) float64 { return max(-Smooth, min(Smooth, f.D[i])) }
	sides := c(i-1) + c(i+1) + c(i-f.W) + c(i+f.W)
	corners := c(i-f.W-1) + c(i-f.W+1) + c(i+f.W-1) + c(i+f.W+1)
	return float64(float64(4*c(i))+float64(2*sides)+corners) / 16
}

// Index is where a sample of the lattice stands in d; the sample must lie in the field.
func (f *Field) Index(x, y int) int { return (y-f.Y0)*f.W + x - f.X0 }

// Opened takes away, in place, what is thinner than twice r, such as a strip of a far limb along
// the near one: every ball of radius r that fits into the shape stays.
func (f Field) Opened(r float64) Field {
	reach := int(math.Ceil(r/Cell)) + 1
	var cut []cutSample
	for y := range f.H {
		for x := range f.W {
			i := y*f.W + x
			if d := f.D[i]; d < Cell && d > -r {
				if open := f.toCore(x, y, reach, r) - r - 1; open > d {
					cut = append(cut, cutSample{i, open})
				}
			}
		}
	}
	for _, c := range cut {
		f.D[c.at] = c.d
	}
	return f
}

// A cutSample is a sample that is to change once all have been looked at.
type cutSample struct {
	at int
	d  float64
}

// toCore is the distance of a sample from what lies r or deeper inside. A sample that is deeper
// by e stands for a ball of radius e.
func (f *Field) toCore(x, y, reach int, r float64) float64 {
	best := smoothFar
	for v := max(0, y-reach); v <= min(f.H-1, y+reach); v++ {
		for u := max(0, x-reach); u <= min(f.W-1, x+reach); u++ {
			if e := -r - f.D[v*f.W+u]; e >= 0 {
				away := float64(Cell * math.Sqrt(float64((u-x)*(u-x)+(v-y)*(v-y))))
				best = min(best, away-e)
			}
		}
	}
	return best
}

// Include joins a field to this one, as far as they share their place.
func (f *Field) Include(g *Field) {
	w := f.Window().And(g.Window())
	for y := w.Y0; y < w.Y1; y++ {
		into, from := f.Row(y, w), g.Row(y, w)
		for i, d := range from {
			if d < into[i] {
				into[i] = d
			}
		}
	}
}

// CutTo keeps of the field what lies at least inset within g.
func (f *Field) CutTo(g *Field, inset float64) {
	for y := range f.H {
		for x := range f.W {
			i := y*f.W + x
			f.D[i] = max(f.D[i], g.At(f.X0+x, f.Y0+y)+inset)
		}
	}
}

// Joined is the union of two fields over both of their places.
func (f Field) Joined(g Field) Field {
	if f.W == 0 {
		return g
	}
	out := FieldOf(f.arena, f.Window().Or(g.Window()))
	out.Include(&f)
	out.Include(&g)
	return out
}
