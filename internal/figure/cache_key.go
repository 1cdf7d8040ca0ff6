package figure

import (
	"crypto/sha256"
	"embed"
	"encoding/binary"
	"io/fs"
	"math"
	"sync"
)

// sources is the code that drawings depend on, as it was built. Tests have no part in it: their
// files don't begin with the name of a room, and contour's are not listed.
//
//go:embed figure.go body_*.go spec_*.go solve_*.go draw_*.go bases.yaml
//go:embed contour/arena.go contour/field.go contour/fit.go contour/path.go contour/point.go contour/trace.go
var sources embed.FS

// codeHash is the hash of the sources.
var codeHash = sync.OnceValue(func() [sha256.Size]byte {
	h := sha256.New()
	for _, pattern := range []string{"*", "contour/*"} {
		names, _ := fs.Glob(sources, pattern) // in order; the patterns are good
		for _, name := range names {
			text, err := sources.ReadFile(name)
			if err != nil {
				continue // the folder contour itself
			}
			h.Write(binary.AppendUvarint([]byte(name), uint64(len(text))))
			h.Write(text)
		}
	}
	return [sha256.Size]byte(h.Sum(nil))
})

// A key is the hash of all that a figure's drawings depend on.
type key [sha256.Size]byte

func (p *Posture) key(hair Hair) key {
	code := codeHash()
	e := encoder{make([]byte, 0, 1536)}
	e.bytes = append(e.bytes, code[:]...)
	e.posture(p)
	e.count(int(hair))
	return sha256.Sum256(e.bytes)
}

// An encoder writes values so that two that differ are written differently.
type encoder struct{ bytes []byte }

func (e *encoder) count(n int) { e.bytes = binary.AppendVarint(e.bytes, int64(n)) }

func (e *encoder) text(s string) {
	e.count(len(s))
	e.bytes = append(e.bytes, s...)
}

func (e *encoder) float(f float64) {
	e.bytes = binary.LittleEndian.AppendUint64(e.bytes, math.Float64bits(f))
}

func (e *encoder) angles(q *angleSet) {
	for _, v := range q {
		e.float(v)
	}
}

func (e *encoder) posture(p *Posture) {
	e.float(p.view.Azimuth)
	e.float(p.view.Elevation)
	e.count(int(p.view.From))
	e.angles(&p.angles)
	e.angles(&p.weights)
	e.count(len(p.contacts))
	for _, s := range p.contacts {
		e.contact(s.contact)
		e.float(s.height)
	}
	e.count(len(p.walls))
	for _, c := range p.walls {
		e.contact(c)
	}
	e.count(len(p.holds))
	for _, h := range p.holds {
		e.count(int(h.a))
		e.count(int(h.b))
	}
	e.count(len(p.aims))
	for _, a := range p.aims {
		e.text(a.part.word)
		e.count(int(a.side))
		e.count(int(a.to))
	}
	e.text(string(p.brace))
	e.groups(p.front)
	e.groups(p.near)
	e.count(len(p.props))
	for _, pr := range p.props {
		e.prop(pr)
	}
}

func (e *encoder) contact(c contact) {
	if c.kind == nil {
		e.text("")
		return
	}
	e.text(c.kind.word)
	e.count(int(c.side))
}

func (e *encoder) groups(list []layerGroup) {
	e.count(len(list))
	for _, g := range list {
		e.text(g.part.word)
		e.count(int(g.side))
	}
}

func (e *encoder) prop(p prop) {
	e.count(int(p.kind))
	e.contact(p.contact)
	e.count(int(p.tall))
	e.count(bit(p.behind))
	e.count(int(p.ends[0]))
	e.count(int(p.ends[1]))
}
