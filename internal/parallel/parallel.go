// Package parallel is the one pool of workers: whoever has many like things to do does them here.
//
// What comes out depends neither on the number of workers nor on who was first: each index is
// done once, its result stands where its caller puts it, and of several errors it is always the
// same that is told.
package parallel

import (
	"cmp"
	"runtime"
	"sync"
	"sync/atomic"
)

// Each calls do for each of n indices, in rising order, from so many goroutines; 0 is one for
// each processor. Of several errors it returns that of the lowest index. Once there is one, no
// further index is begun, and those before it are done.
func Each(workers, n int, do func(i int) error) error {
	return EachWith(workers, n, func(_ *struct{}, i int) error { return do(i) })
}

// All is Each for what can't fail.
func All(workers, n int, do func(i int)) {
	_ = Each(workers, n, func(i int) error {
		do(i)
		return nil
	})
}

// EachWith is Each where a goroutine has something of its own, such as buffers, from one index to
// the next. It begins as the zero value.
func EachWith[T any](workers, n int, do func(own *T, i int) error) error {
	w := work{n: n, failed: n}
	var group sync.WaitGroup
	for range min(cmp.Or(workers, runtime.GOMAXPROCS(0)), n) {
		group.Go(func() {
			var own T
			for i, more := w.take(); more; i, more = w.take() {
				if err := do(&own, i); err != nil {
					w.fail(i, err)
				}
			}
		})
	}
	group.Wait()
	return w.err
}

// A work is what the goroutines of one call share.
type work struct {
	n    int
	next atomic.Int64

	mu     sync.Mutex
	failed int // the lowest index with an error; n for none
	err    error
}

// take returns the next index, if there is one.
func (w *work) take() (i int, more bool) {
	i = int(w.next.Add(1)) - 1
	return i, i < w.n
}

// fail keeps the error of the lowest index, and lets no further one begin.
func (w *work) fail(i int, err error) {
	w.next.Store(int64(w.n))
	w.mu.Lock()
	defer w.mu.Unlock()
	if i < w.failed {
		w.failed, w.err = i, err
	}
}
