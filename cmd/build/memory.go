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
	room      = 128 << 20 // bytes, of what is in use and of garbage together
	mostLost  = 400       // percent of what is in use: a small library takes no such room
	onceLarge = 40        // percent of what is in use
)

// Memory that was used for one size of things and is free again can't always serve for another. Go gives it back to the system
// at its leisure, or at once where it comes to a limit. Ours leaves a margin over what may be in use and lost: far enough
// away to cost nothing, near enough to save a tenth of what a build takes at most.
const (
	margin       = 40 << 20 // bytes, over the room
	marginShare  = 10       // percent of what is in use, once that is more than the room
	marginAtMost = 1 << 30  // bytes: no build needs more
)

// lost returns how much garbage there may be, in percent of the bytes that are in use.
func lost(inUse int64) int {
	if inUse == 0 {
		return mostLost
	}
	free := (room - inUse) * 100 / inUse
	return int(min(max(free, onceLarge), mostLost))
}

// limit returns how many bytes the program may take at most, by those that are in use.
func limit(inUse int64) int64 {
	large := inUse + inUse*onceLarge/100 + min(inUse*marginShare/100, marginAtMost) + margin/4
	return max(room+margin, large)
}

// tuneCollector sets the collector for a build of unknown size, unless the environment does.
func tuneCollector() {
	if os.Getenv("GOGC") != "" || os.Getenv("GOMEMLIMIT") != "" {
		return
	}
	tuneFor(0)
	runtime.SetFinalizer(&heapWatch{}, (*heapWatch).collected)
}

func tuneFor(inUse int64) {
	debug.SetGCPercent(lost(inUse))
	debug.SetMemoryLimit(limit(inUse))
}

// A heapWatch is garbage at once, so that it is found by every collection, and looks at the heap.
type heapWatch struct{ _ [64]byte }

func (w *heapWatch) collected() {
	tuneFor(heapInUse())
	runtime.SetFinalizer(w, (*heapWatch).collected)
}

// heapInUse returns how many bytes the last collection found in use.
func heapInUse() int64 {
	sample := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(sample)
	return int64(sample[0].Value.Uint64())
}
