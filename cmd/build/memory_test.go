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
	if got := percent(); got != mostLost {
		t.Fatalf("with %d bytes in use the collector waits for %d %%, want %d", heapInUse(), got, mostLost)
	}
	large := make([]byte, room)
	for wait := time.Now().Add(10 * time.Second); percent() != onceLarge; runtime.GC() {
		if time.Now().After(wait) {
			t.Fatalf("with %d bytes in use the collector waits for %d %%, want %d", heapInUse(), percent(), onceLarge)
		}
	}
	runtime.KeepAlive(large)
}

// A build may fill the room, and from then on lose half of what it uses; a small one loses no more than four times that.
func TestLost(t *testing.T) {
	for _, test := range []struct {
		inUse uint64
		want  int
	}{
		{0, mostLost}, {1 << 20, mostLost}, {room / 5, mostLost}, {room / 4, 300}, {room / 2, 100}, {room / 8 * 5, 60}, {room, onceLarge}, {8 * room, onceLarge},
	} {
		if got := lost(test.inUse); got != test.want {
			t.Errorf("with %d bytes in use: %d %%, want %d", test.inUse, got, test.want)
		}
	}
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
