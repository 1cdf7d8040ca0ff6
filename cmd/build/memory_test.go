package main

import (
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestTheCollectorIsGenerousWhileTheHeapIsSmall watches the heap of this test grow.
func TestTheCollectorIsGenerousWhileTheHeapIsSmall(t *testing.T) {
	t.Setenv("GOGC", "")
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	tuneCollector()
	runtime.GC()
	if got := percent(); got != whileSmall {
		t.Fatalf("with %d bytes in use the collector waits for %d %%, want %d", heapInUse(), got, whileSmall)
	}
	large := make([]byte, 2*smallHeap)
	for wait := time.Now().Add(10 * time.Second); percent() != onceLarge; runtime.GC() {
		if time.Now().After(wait) {
			t.Fatalf("with %d bytes in use the collector waits for %d %%, want %d", heapInUse(), percent(), onceLarge)
		}
	}
	runtime.KeepAlive(large)
}

func TestTheEnvironmentSetsTheCollector(t *testing.T) {
	before := debug.SetGCPercent(100)
	defer debug.SetGCPercent(before)
	t.Setenv("GOGC", "70")
	tuneCollector()
	if got := percent(); got != 100 {
		t.Errorf("GOGC is set, and changed to %d", got)
	}
}

// percent returns what is set now.
func percent() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}
