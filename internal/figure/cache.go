package figure

import (
	"crypto/sha256"
	"os"
	"path/filepath"
)

// A Cache keeps figures on disk, each in a file named by the hash of all that goes into it: the
// posture, the hair and the code that draws. An entry never changes, so builds may share a cache
// at the same time; entries are written beside and moved into place. The folder may be deleted at
// any time, and an entry that can't be read is drawn anew. [Cache.Prune] keeps it from growing
// for ever.
//
// Nobody guards the folder, so an entry is taken for what a stranger wrote. It says whose it is
// and has a sum, which finds what was swapped or damaged; and whoever can make the sum can still
// put nothing into a page but shapes, for an entry is numbers, each of them bounded, and the
// markup is made of them here.
//
// The zero Cache keeps nothing.
type Cache struct {
	Dir string // "" keeps nothing
}

// UserCache is the cache in the user's cache folder, posebook/figures there; one that keeps
// nothing where there is no such folder.
func UserCache() Cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return Cache{}
	}
	return Cache{filepath.Join(dir, "posebook", "figures")}
}

// Figure is New of the posture, from the cache if it is there.
func (c Cache) Figure(p Posture, hair Hair) Figure {
	return kept(c, p.key(hair), func() Figure { return New(p, hair) }, (*encoder).figure, func(r *reader) Figure { return r.figure(p) })
}

// What an entry holds beside a figure, as its key says it.
const (
	lightsEntry = iota + 1
	movementEntry
)

// Highlight returns the lights of the figure as paths, one a role, with the classes role-works,
// role-assists, role-stabilizes and role-stretches, to be laid over its drawing in the same style.
// They come from the cache if they are there. Unknown regions are ignored: see [RegionsFor].
func (c Cache) Highlight(f Figure, hair Hair, style Style, lights []Light) string {
	e := encoder{}
	e.count(lightsEntry)
	e.count(int(style))
	e.count(len(lights))
	for _, l := range lights {
		e.text(l.RegionID)
		e.text(string(l.Side))
		e.text(string(l.Role))
	}
	e.key(f.Solution.posture.key(hair))
	draw := func() []shape { return highlight(f.Solution, hair, style, lights) }
	return markup(kept(c, e.sum(), draw, (*encoder).shapes, (*reader).shapes))
}

// Move is Move from one figure to the other, from the cache if it is there.
func (c Cache) Move(from, to Figure, hair Hair, style Style, frames int) *Movement {
	e := encoder{}
	e.count(movementEntry)
	e.count(int(style))
	e.count(frames)
	e.key(from.Solution.posture.key(hair))
	e.key(to.Solution.posture.key(hair))
	draw := func() *Movement { return Move(from.Solution, to.Solution, hair, style, frames) }
	return kept(c, e.sum(), draw, (*encoder).movement, func(r *reader) *Movement { return r.movement(style) })
}

// kept returns what the cache has under the key, or draws it and keeps it. That it can't be kept
// is no fault of the build's: the next one draws again.
func kept[T any](c Cache, k key, draw func() T, encode func(*encoder, T), decode func(*reader) T) T {
	if c.Dir == "" {
		return draw()
	}
	if r, found := c.read(k); found {
		if value := decode(r); r.done() {
			return value
		}
	}
	value := draw()
	e := encoder{}
	encode(&e, value)
	c.write(k, e.bytes)
	return value
}

func (e *encoder) key(k key) { e.bytes = append(e.bytes, k[:]...) }

// sum is the key of all that was written.
func (e *encoder) sum() key { return sha256.Sum256(e.bytes) }
