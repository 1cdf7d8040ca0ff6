package contour

// An Arena is where the fields of one picture take their samples from. A picture has dozens of
// fields, all of them are done with at the same time, and clearing them anew for each one by the
// garbage collector took as long as a part of the drawing. A nil Arena leaves them to it.
type Arena struct {
	blocks [][]float64
	block  int // that samples are taken from
	used   int // of it
}

const blockSize = 1 << 17 // samples: a megabyte, which a picture needs about twice

// Reset takes back all samples that were given away.
func (a *Arena) Reset() { a.block, a.used = 0, 0 }

// Take returns so many numbers, which may be any.
func (a *Arena) Take(n int) []float64 {
	if a == nil {
		return make([]float64, n)
	}
	for a.block < len(a.blocks) && a.used+n > len(a.blocks[a.block]) {
		a.block, a.used = a.block+1, 0
	}
	if a.block == len(a.blocks) {
		a.blocks = append(a.blocks, make([]float64, max(n, blockSize)))
	}
	from := a.used
	a.used += n
	return a.blocks[a.block][from:a.used:a.used]
}
