package figure

import "math"

const (
	cell   = 4   // units between two samples of a field
	far    = 1e6 // the distance where nothing is near
	margin = 20  // units around a shape in which its distance is sampled
	smooth = 18  // units beyond which a distance no longer matters

	smoothFar = 2.0 * smooth
)

// A field samples a signed distance, negative inside a shape, on a lattice of cells. Sample (i, j) lies at
// ((x0+i)·cell, (y0+j)·cell), so that fields of one picture share their samples.
type field struct {
	x0, y0, w, h int
	d            []float64
}

// newField makes a field over a part of the picture, everywhere far.
func newField(x0, y0, x1, y1 float64) field {
	f := field{x0: int(math.Floor(x0 / cell)), y0: int(math.Floor(y0 / cell))}
	f.w = max(0, int(math.Ceil(x1/cell))-f.x0+1)
	f.h = max(0, int(math.Ceil(y1/cell))-f.y0+1)
	return f.fresh()
}

// fresh returns a field of the same place, everywhere far.
func (f field) fresh() field {
	f.d = make([]float64, f.w*f.h)
	for i := range f.d {
		f.d[i] = far
	}
	return f
}

func (f field) clone() field {
	f.d = append([]float64(nil), f.d...)
	return f
}

// at returns a sample by the lattice's own numbers; far outside the field.
func (f *field) at(x, y int) float64 {
	x -= f.x0
	y -= f.y0
	if uint(x) >= uint(f.w) || uint(y) >= uint(f.h) {
		return far
	}
	return f.d[y*f.w+x]
}

// A window is a part of the lattice: from (x0, y0) up to, not including, (x1, y1).
type window struct{ x0, y0, x1, y1 int }

func (f *field) window() window { return window{f.x0, f.y0, f.x0 + f.w, f.y0 + f.h} }

// and is what two windows share; without rows where that is nothing.
func (a window) and(b window) window {
	w := window{max(a.x0, b.x0), max(a.y0, b.y0), min(a.x1, b.x1), min(a.y1, b.y1)}
	if w.x0 >= w.x1 {
		w.y1 = w.y0
	}
	return w
}

func (a window) or(b window) window {
	return window{min(a.x0, b.x0), min(a.y0, b.y0), max(a.x1, b.x1), max(a.y1, b.y1)}
}

// row returns the samples of one row of the window; the window must lie in the field.
func (f *field) row(y int, w window) []float64 {
	from := (y-f.y0)*f.w + w.x0 - f.x0
	return f.d[from : from+w.x1-w.x0]
}

// samplePoint is where a sample of the lattice lies.
func samplePoint(x, y int) point { return point{float64(x * cell), float64(y * cell)} }

// melt is the smaller of two distances, rounded over a width of k where they meet.
func melt(a, b, k float64) float64 {
	h := k - math.Abs(a-b)
	if h <= 0 || k <= 0 {
		return min(a, b)
	}
	return min(a, b) - float64(h*h)/float64(4*k)
}

// blurred takes the tooth off a field before it is traced: a 3 by 3 mean near the edge.
func (f field) blurred() field {
	out := f.clone()
	for y := 1; y < f.h-1; y++ {
		for x := 1; x < f.w-1; x++ {
			i := y*f.w + x
			if v := f.d[i]; v < 2*cell && v > -2*cell {
				out.d[i] = f.mean(i)
			}
		}
	}
	return out
}

// mean weighs a sample 4, its neighbours 2, the corners 1.
func (f *field) mean(i int) float64 {
	c := func(i int) float64 { return clamp(f.d[i], -smooth, smooth) }
	sides := c(i-1) + c(i+1) + c(i-f.w) + c(i+f.w)
	corners := c(i-f.w-1) + c(i-f.w+1) + c(i+f.w-1) + c(i+f.w+1)
	return float64(float64(4*c(i))+float64(2*sides)+corners) / 16
}

// index is where a sample of the lattice stands in d; the sample must lie in the field.
func (f *field) index(x, y int) int { return (y-f.y0)*f.w + x - f.x0 }

// opened takes away, in place, what is thinner than twice r, such as a strip of a far limb along the near one:
// every ball of radius r that fits into the shape stays.
func (f field) opened(r float64) field {
	reach := int(math.Ceil(r/cell)) + 1
	var cut []cutSample
	for y := range f.h {
		for x := range f.w {
			i := y*f.w + x
			if d := f.d[i]; d < cell && d > -r {
				if open := f.toCore(x, y, reach, r) - r - 1; open > d {
					cut = append(cut, cutSample{i, open})
				}
			}
		}
	}
	for _, c := range cut {
		f.d[c.at] = c.d
	}
	return f
}

// A cutSample is a sample that is to change once all have been looked at.
type cutSample struct {
	at int
	d  float64
}

// toCore is the distance of a sample from what lies r or deeper inside. A sample that is deeper by e stands for a ball
// of radius e.
func (f *field) toCore(x, y, reach int, r float64) float64 {
	best := smoothFar
	for v := max(0, y-reach); v <= min(f.h-1, y+reach); v++ {
		for u := max(0, x-reach); u <= min(f.w-1, x+reach); u++ {
			if e := -r - f.d[v*f.w+u]; e >= 0 {
				away := float64(cell * math.Sqrt(float64((u-x)*(u-x)+(v-y)*(v-y))))
				best = min(best, away-e)
			}
		}
	}
	return best
}
