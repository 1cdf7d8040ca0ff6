package growth

import "fmt"

// Work is what one build took.
type Work struct {
	Case      string
	N         int   // how long the list was
	Blocks    int64 // blocks of code that ran
	Allocated int64 // bytes
	Output    int64 // bytes, of the site or of the mistakes
	Refused   bool  // there were mistakes, and no site
}

// The most that the last doubling may add to what the one before it added: twice as much is a
// line, four times a square. A sort is a little more than a line, and lists that grow are copied
// now and then.
const (
	mostBlocks    = 2.3
	mostAllocated = 3.2
	mostOutput    = 2.3
)

// What a last doubling may add whatever it is: so little says nothing.
const (
	fewBlocks    = 300_000 // a twentieth of the smallest site's
	fewAllocated = 10 << 20
	fewOutput    = 200 << 10
)

// TooFast tells what grows too fast from each size to the next, which is its double: "" if
// nothing does. What is the same at every size does not count, since only differences are
// compared.
func TooFast(sizes []Work) string {
	for i, w := range sizes {
		if i > 0 && (w.N != 2*sizes[i-1].N || w.Refused != sizes[i-1].Refused) {
			return fmt.Sprintf("%d and %d can't be compared: one is not the double of the other, or only one is refused", sizes[i-1].N, w.N)
		}
	}
	for _, m := range []struct {
		what string
		of   func(Work) int64
		few  int64
		most float64
	}{
		{"blocks of code", func(w Work) int64 { return w.Blocks }, fewBlocks, mostBlocks},
		{"bytes allocated", func(w Work) int64 { return w.Allocated }, fewAllocated, mostAllocated},
		{"bytes of output", func(w Work) int64 { return w.Output }, fewOutput, mostOutput},
	} {
		last := len(sizes) - 1
		before, after := m.of(sizes[last-1])-m.of(sizes[last-2]), m.of(sizes[last])-m.of(sizes[last-1])
		if after > m.few && float64(after) > m.most*float64(max(before, 0)) {
			return fmt.Sprintf("%s: from %d to %d there came %d, from there to %d %d", m.what, sizes[last-2].N, sizes[last-1].N, before, sizes[last].N, after)
		}
	}
	return ""
}
