package figure

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"os"
	"path/filepath"
)

// A Figure is what pages show of a posture: it solved, and its two drawings.
type Figure struct {
	Solution Solution
	Flat     *Drawing
	Clothed  *Drawing
}

// New solves a posture and draws it.
func New(p Posture, hair Hair) Figure {
	s := Solve(p)
	d := DrawAs(s, hair, Flat, Clothed)
	return Figure{s, d[0], d[1]}
}

// A Cache keeps figures on disk, each in a file named by the hash of all that goes into it: the posture, the hair and the
// code that draws. An entry never changes, so builds may share a cache at the same time; entries are written beside and
// moved into place. The folder may be deleted at any time, and an entry that can't be read is drawn anew.
//
// The zero Cache keeps nothing.
type Cache struct {
	Dir string // "" keeps nothing
}

// UserCache is the cache in the user's cache folder, posebook/figures there; one that keeps nothing where there is no such
// folder.
func UserCache() Cache {
	dir, err := os.UserCacheDir()
	if err != nil {
		return Cache{}
	}
	return Cache{filepath.Join(dir, "posebook", "figures")}
}

// Figure returns the posture's figure, from the cache if it is there.
func (c Cache) Figure(p Posture, hair Hair) Figure {
	if c.Dir == "" {
		return New(p, hair)
	}
	k := p.key(hair)
	name := hex.EncodeToString(k[:16])
	file := filepath.Join(c.Dir, name[:2], name[2:])
	if data, err := os.ReadFile(file); err == nil {
		if f, ok := decodeFigure(data, p); ok {
			return f
		}
	}
	f := New(p, hair)
	keep(file, encodeFigure(&f))
	return f
}

// keep writes an entry. That it can't be written is no fault of the build's: the next one draws again.
func keep(file string, data []byte) {
	dir := filepath.Dir(file)
	if os.MkdirAll(dir, 0o755) != nil {
		return
	}
	temp, err := os.CreateTemp(dir, "new-*")
	if err != nil {
		return
	}
	_, err = temp.Write(data)
	if closed := temp.Close(); err != nil || closed != nil || os.Rename(temp.Name(), file) != nil {
		os.Remove(temp.Name())
	}
}

// encodeFigure writes the solved angles and the drawings, with their hash in front.
func encodeFigure(f *Figure) []byte {
	e := encoder{make([]byte, sha256.Size, 8192)}
	e.angles(&f.Solution.angles)
	e.drawing(f.Flat)
	e.drawing(f.Clothed)
	sum := sha256.Sum256(e.bytes[sha256.Size:])
	copy(e.bytes, sum[:])
	return e.bytes
}

func (e *encoder) drawing(d *Drawing) {
	e.count(d.Width)
	e.count(d.Height)
	e.count(d.Floor)
	e.count(len(d.shapes))
	for _, s := range d.shapes {
		e.text(string(s.class))
		e.text(s.d)
	}
}

// decodeFigure reads an entry; ok is false for one that is damaged.
func decodeFigure(data []byte, p Posture) (f Figure, ok bool) {
	if len(data) < sha256.Size || sha256.Sum256(data[sha256.Size:]) != [sha256.Size]byte(data) {
		return f, false
	}
	r := reader{text: string(data[sha256.Size:]), ok: true}
	f.Solution = Solution{posture: p, written: p.angles}
	for a := range f.Solution.angles {
		f.Solution.angles[a] = r.float()
	}
	f.Solution.bones = place(&f.Solution.angles)
	f.Flat = r.drawing(Flat, p.view)
	f.Clothed = r.drawing(Clothed, p.view)
	return f, r.ok && r.text == ""
}

// A reader takes values off a text; ok turns false where it ends too early.
type reader struct {
	text string
	ok   bool
}

func (r *reader) take(n int) string {
	if n < 0 || n > len(r.text) {
		r.ok, r.text = false, ""
		return ""
	}
	out := r.text[:n]
	r.text = r.text[n:]
	return out
}

func (r *reader) float() float64 {
	b := r.take(8)
	if len(b) < 8 {
		return 0
	}
	return math.Float64frombits(binary.LittleEndian.Uint64([]byte(b)))
}

func (r *reader) count() int {
	v, n := binary.Varint([]byte(r.text[:min(len(r.text), binary.MaxVarintLen64)]))
	if n <= 0 {
		r.ok, r.text = false, ""
		return 0
	}
	r.text = r.text[n:]
	return int(v)
}

func (r *reader) drawing(style Style, v View) *Drawing {
	d := &Drawing{Width: r.count(), Height: r.count(), Floor: r.count(), Style: style, View: v}
	n := r.count()
	if n < 0 || n > len(r.text) {
		r.ok = false
		return d
	}
	d.shapes = make([]shape, n)
	for i := range d.shapes {
		d.shapes[i] = shape{class: class(r.take(r.count())), d: r.take(r.count())}
	}
	return d
}
