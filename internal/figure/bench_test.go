//go:build unix

package figure

import (
	"syscall"
	"testing"
	"time"
)

// userTime is the processor time that the process has taken: on a busy machine the clock on the
// wall says little.
func userTime() time.Duration {
	var r syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &r) != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano())
}

// benchmarkEach runs f over every figure of the test data and reports processor time a figure.
func benchmarkEach(b *testing.B, f func(p Posture)) {
	ps := testPostures(b)
	b.ReportAllocs()
	b.ResetTimer()
	start := userTime()
	for range b.N {
		for _, p := range ps {
			f(p)
		}
	}
	b.ReportMetric(float64((userTime()-start).Microseconds())/1000/float64(b.N*len(ps)), "cpu-ms/figure")
}

func BenchmarkSolve(b *testing.B) { benchmarkEach(b, func(p Posture) { Solve(p) }) }

func BenchmarkDraw(b *testing.B) {
	benchmarkEach(b, func(p Posture) {
		DrawAs(Solution{posture: p, angles: p.angles, bones: place(&p.angles)}, Bun, Flat, Clothed)
	})
}

// BenchmarkWhole is what one figure costs from its angles to both of its pictures.
func BenchmarkWhole(b *testing.B) {
	benchmarkEach(b, func(p Posture) {
		for _, d := range DrawAs(Solve(p), Bun, Flat, Clothed) {
			d.Markup()
		}
	})
}

// BenchmarkCached is what a figure costs that has not changed since the last build.
func BenchmarkCached(b *testing.B) {
	c := Cache{b.TempDir()}
	for _, p := range testPostures(b) {
		c.Figure(p, Bun)
	}
	benchmarkEach(b, func(p Posture) { c.Figure(p, Bun) })
}
