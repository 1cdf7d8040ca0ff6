package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory may be lost to garbage before it is collected, in percent of what is in use. A
// small library is built before much is lost at all, and need not wait for the collector. A large
// one keeps little of what it makes, so that less than Go's 100 costs hardly any time and saves an
// eighth of the memory.
const (
	whileSmall = 400
	onceLarge  = 65
	// smallHeap is how many bytes a build may have in use to be a small one.
	smallHeap = 16 << 20
)

// tuneCollector sets the collector for a build of unknown size, unless the environment does.
func tuneCollector() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(whileSmall)
	runtime.SetFinalizer(&heapWatch{}, (*heapWatch).collected)
}

// A heapWatch is garbage at once, so that it is found by every collection, and looks at the heap.
type heapWatch struct{ _ [64]byte }

func (w *heapWatch) collected() {
	if heapInUse() > smallHeap {
		debug.SetGCPercent(onceLarge)
		return
	}
	runtime.SetFinalizer(w, (*heapWatch).collected)
}

// heapInUse returns how many bytes the last collection found in use.
func heapInUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
