package main

import (
	"math"
	"runtime"
	"runtime/debug"
	"testing"
	"time"
)

// TestTheCollectorIsGenerousWhileTheHeapIsSmall watches the heap of this test grow.
func TestTheCollectorIsGenerousWhileTheHeapIsSmall(t *testing.T) {
	untuned(t)
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
		inUse int64
		want  int
	}{
		{0, mostLost}, {1 << 20, mostLost}, {room / 5, mostLost}, {room / 4, 300}, {room / 2, 100}, {room / 8 * 5, 60}, {room, onceLarge}, {8 * room, onceLarge},
	} {
		if got := lost(test.inUse); got != test.want {
			t.Errorf("with %d bytes in use: %d %%, want %d", test.inUse, got, test.want)
		}
	}
}

// The limit leaves all that may be in use and lost, and a margin over it: it never makes the collector work for less.
func TestLimit(t *testing.T) {
	for _, test := range []struct{ inUse, least, most int64 }{
		{0, room + margin, room + margin},
		{room / 2, room + margin, room + margin},
		{room, room * 14 / 10, room * 16 / 10},
		{8 * room, 8 * room * 15 / 10, 8 * room * 16 / 10},
		{100 << 30, 140 << 30, 142 << 30},
	} {
		got := limit(test.inUse)
		if got < test.least || got > test.most {
			t.Errorf("with %d bytes in use: %d, want %d to %d", test.inUse, got, test.least, test.most)
		}
		if goal := test.inUse * int64(100+onceLarge) / 100; got < goal+margin/4 {
			t.Errorf("with %d bytes in use the limit is %d, and %d may be in use", test.inUse, got, goal)
		}
	}
}

func TestTheEnvironmentSetsTheCollector(t *testing.T) {
	for _, name := range []string{"GOGC", "GOMEMLIMIT"} {
		t.Run(name, func(t *testing.T) {
			untuned(t)
			t.Setenv(name, "70")
			tuneCollector()
			if got := percent(); got != 100 {
				t.Errorf("the environment sets it, and it is changed to %d", got)
			}
			if got := debug.SetMemoryLimit(-1); got != math.MaxInt64 {
				t.Errorf("the environment sets it, and the limit is %d", got)
			}
		})
	}
}

// untuned is the collector as Go has it, for the length of a test.
func untuned(t *testing.T) {
	t.Setenv("GOGC", "")
	t.Setenv("GOMEMLIMIT", "")
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(math.MaxInt64)
	t.Cleanup(func() { debug.SetGCPercent(percent); debug.SetMemoryLimit(limit) })
}

// percent returns what is set now.
func percent() int {
	now := debug.SetGCPercent(100)
	debug.SetGCPercent(now)
	return now
}
