package library

import "sync"

// A gathering is what one page needs of all others: the poses of each muscle, how rare a trait is.
// All of it is made when it is first asked for, once, by whoever asks, so that a library of which
// few pages are looked at is there at once.
type gathering struct {
	lib     *Library
	workers int

	traits         func() traitTable // of all poses
	posesOfMuscles func()
	sequencesOf    func() // of muscles
	ranks          func() loadRanks
	candidates     sync.Pool
	loadings       sync.Pool
	comparing      sync.Pool
}

func newGathering(lib *Library, workers int) *gathering {
	g := &gathering{lib: lib, workers: workers}
	g.traits = sync.OnceValue(func() traitTable { return traitsOfAll(lib, workers) })
	g.posesOfMuscles = sync.OnceFunc(func() { lib.posesOfMuscles(workers) })
	g.sequencesOf = sync.OnceFunc(func() { lib.sequencesOfMuscles(workers) })
	g.ranks = sync.OnceValue(func() loadRanks { return ranksOf(lib) })
	g.candidates.New = func() any { return new(candidates) }
	g.comparing.New = func() any { return new(comparing) }
	g.loadings.New = func() any { return new(loading) }
	return g
}

// kept is a value that is made once, when it is first asked for.
type kept[T any] struct {
	once  sync.Once
	value T
}

func (k *kept[T]) get(made func() T) T {
	k.once.Do(func() { k.value = made() })
	return k.value
}
