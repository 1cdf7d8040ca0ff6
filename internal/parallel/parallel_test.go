package parallel_test

import (
	"errors"
	"fmt"
	"slices"
	"sync/atomic"
	"testing"

	"posebook/internal/parallel"
)

func TestEachIndexIsDoneOnce(t *testing.T) {
	for _, workers := range []int{0, 1, 2, 7, 1000} {
		for _, n := range []int{0, 1, 2, 100} {
			done := make([]atomic.Int32, n)
			parallel.All(workers, n, func(i int) { done[i].Add(1) })
			for i := range done {
				if got := done[i].Load(); got != 1 {
					t.Errorf("%d workers, index %d of %d: done %d times", workers, i, n, got)
				}
			}
		}
	}
}

func TestOneWorkerGoesInOrder(t *testing.T) {
	var order []int
	parallel.All(1, 5, func(i int) { order = append(order, i) })
	if want := []int{0, 1, 2, 3, 4}; !slices.Equal(order, want) {
		t.Errorf("order %d, want %d", order, want)
	}
}

// No more goroutines work at once than were asked for, and as many do as can.
func TestWorkersAreBounded(t *testing.T) {
	var now, most atomic.Int32
	together := make(chan struct{})
	parallel.All(3, 60, func(i int) {
		n := now.Add(1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		if n == 3 {
			select {
			case <-together:
			default:
				close(together)
			}
		}
		<-together // the first three wait for each other
		now.Add(-1)
	})
	if most.Load() != 3 {
		t.Errorf("%d worked at once, want 3", most.Load())
	}
}

// The error is that of the lowest index, whoever was first; what comes before it is done, and
// most of what comes after it is not begun.
func TestTheLowestErrorIsTold(t *testing.T) {
	later := make(chan struct{})
	var done [1000]atomic.Bool
	err := parallel.Each(2, len(done), func(i int) error {
		done[i].Store(true)
		switch i {
		case 3:
			<-later // it fails after the one behind it
			return errors.New("at 3")
		case 4:
			close(later)
			return errors.New("at 4")
		}
		return nil
	})
	if err == nil || err.Error() != "at 3" {
		t.Errorf("error %v, want that at 3", err)
	}
	begun := 0
	for i := range done {
		if i <= 4 && !done[i].Load() {
			t.Errorf("%d was not done", i)
		}
		if done[i].Load() {
			begun++
		}
	}
	if begun > 6 {
		t.Errorf("%d were begun after an error", begun)
	}
}

// What is a goroutine's own goes from one index to the next and is never shared.
func TestEachWithItsOwn(t *testing.T) {
	total := make([]int, 100)
	err := parallel.EachWith(4, len(total), func(own *[]int, i int) error {
		*own = append(*own, i)
		total[i] = len(*own)
		if !slices.IsSorted(*own) {
			return fmt.Errorf("a goroutine had %d", *own)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	firsts := 0
	for _, n := range total {
		if n == 1 {
			firsts++
		}
	}
	if firsts < 1 || firsts > 4 {
		t.Errorf("%d goroutines began with nothing, want at most 4", firsts)
	}
}
