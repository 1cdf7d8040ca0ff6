package main

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// How much memory a build may take before its garbage is collected. While little is in use a build waits for
// the room that a middling library takes anyhow: to collect often while it reads its texts would cost time and save
// nothing, since the pages need that room later. Once more is in use than that, it keeps little of what it makes, so that
// less than Go's 100 percent of garbage costs hardly any time and saves memory.
const (
	room       = 128 << 20 // bytes, of what is in use and of garbage together
	mostLost   = 400       // percent of what is in use: a small library takes no such room
	onceLarge  = 50        // percent of what is in use
	atTheStart = mostLost
)

// lost returns how much garbage there may be, in percent of the bytes that are in use.
func lost(inUse uint64) int {
	if inUse == 0 {
		return atTheStart
	}
	free := (room - int64(inUse)) * 100 / int64(inUse)
	return int(min(max(free, onceLarge), mostLost))
}

// tuneCollector sets the collector for a build of unknown size, unless the environment does.
func tuneCollector() {
	if os.Getenv("GOGC") != "" {
		return
	}
	debug.SetGCPercent(atTheStart)
	runtime.SetFinalizer(&heapWatch{}, (*heapWatch).collected)
}

// A heapWatch is garbage at once, so that it is found by every collection, and looks at the heap.
type heapWatch struct{ _ [64]byte }

func (w *heapWatch) collected() {
	debug.SetGCPercent(lost(heapInUse()))
	runtime.SetFinalizer(w, (*heapWatch).collected)
}

// heapInUse returns how many bytes the last collection found in use.
func heapInUse() uint64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64()
}
