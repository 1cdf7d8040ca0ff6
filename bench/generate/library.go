package generate

import (
	"fmt"
	"math/rand/v2"
	"strings"

	"posebook/internal/anatomy"
)

// Options of New.
type Options struct {
	Poses     int    // at least MinPoses
	Sequences int    // may be 0
	Seed      uint64 // another seed is another library
	Figures   bool   // each pose has a drawn figure; Posebook's alone, Hugo draws nothing
}

// MinPoses is the smallest library that relations and sequences can be made for.
const MinPoses = 32

// A Library is the plan of a library. What all other texts need to know of a pose (its name, whether it has sides)
// is held; the rest of a pose or a sequence is made when it is written, so a large library needs little memory.
type Library struct {
	opts  Options
	atlas *anatomy.Atlas
	parts []*anatomy.Part // by how often poses name them
	poses []head
}

// A head is what other texts need to know of a pose.
type head struct {
	id, title string
	sided     bool
	hard      bool   // an advanced pose: no sequence has it
	variation string // the name of its first variation; "" if it has none
	easier    []int  // relations that this pose declares, as are the next three: indices of poses
	harder    []int
	prepare   []int
	follow    []int
}

// New plans a library. The error is that of options out of range.
func New(opts Options) (*Library, error) {
	if opts.Poses < MinPoses || opts.Sequences < 0 {
		return nil, fmt.Errorf("generate: %d poses and %d sequences: at least %d and 0 are needed", opts.Poses, opts.Sequences, MinPoses)
	}
	atlas, err := anatomy.Load()
	if err != nil {
		return nil, err
	}
	l := &Library{opts: opts, atlas: atlas, parts: atlas.Parts(), poses: make([]head, opts.Poses)}
	rng := l.rng(planning, 0)
	rng.Shuffle(len(l.parts), func(i, j int) { l.parts[i], l.parts[j] = l.parts[j], l.parts[i] })
	for i := range l.poses {
		l.poses[i] = l.head(i)
	}
	return l, nil
}

// A purpose keeps the random numbers for one thing apart from those for another.
type purpose uint64

const (
	planning purpose = iota
	heading
	posing
	sequencing
	drawing
)

// rng returns the random numbers for the i-th thing of a kind. They depend on nothing else, so a pose is the same
// in whatever order a library is written.
func (l *Library) rng(p purpose, i int) *rand.Rand {
	return rand.New(rand.NewPCG(l.opts.Seed, uint64(i)<<3|uint64(p)))
}

func (l *Library) head(i int) head {
	rng := l.rng(heading, i)
	h := head{title: l.title(i), sided: rng.IntN(5) < 3, hard: rng.IntN(5) == 0}
	h.id = strings.ReplaceAll(strings.ToLower(h.title), " ", "-")
	if rng.IntN(3) > 0 {
		h.variation = pick(rng, variationNames[:])
	}
	// A relation is declared once: easier and preparing poses stand an even way before this one, harder and following
	// ones an odd way after it.
	h.easier = l.relation(rng, i, -2)
	h.harder = l.relation(rng, i, 3)
	h.prepare = l.relation(rng, i, -4)
	h.follow = l.relation(rng, i, 5)
	return h
}

// relation returns one pose, or none at the ends of the library or by chance.
func (l *Library) relation(rng *rand.Rand, i, step int) []int {
	to := i + step*(1+2*rng.IntN(4))
	if rng.IntN(4) == 0 || to < 0 || to >= len(l.poses) {
		return nil
	}
	return []int{to}
}

// title makes a name of three words; where a library has more poses than there are such names, numbers follow.
func (l *Library) title(i int) string {
	const spread = 7919 // has no factor in common with the number of names, so all of them come
	count := len(firstWords) * len(middleWords) * len(lastWords)
	n := int((uint64(i)*spread + l.opts.Seed) % uint64(count))
	title := firstWords[n%len(firstWords)] + " " + middleWords[n/len(firstWords)%len(middleWords)] + " " +
		lastWords[n/len(firstWords)/len(middleWords)]
	if again := i / count; again > 0 {
		title += fmt.Sprintf(" %d", again+1)
	}
	return title
}

func pick[T any](rng *rand.Rand, list []T) T { return list[rng.IntN(len(list))] }

// some picks from least to most different elements, in the order of the list.
func some[T any](rng *rand.Rand, list []T, least, most int) []T {
	n := least + rng.IntN(most-least+1)
	var out []T
	for i, item := range list {
		if rng.IntN(len(list)-i) < n-len(out) {
			out = append(out, item)
		}
	}
	return out
}
