package publish

import (
	"bytes"
	"crypto/sha256"
	"slices"
	"sync"

	"github.com/klauspost/compress/s2"
)

// A Sum is the SHA-256 hash and the size, in bytes, of a file.
type Sum struct {
	Hash [sha256.Size]byte
	Size int
}

// A file is what a tree keeps of one file. Everything is rendered before anything is written, so
// a large site stands in memory whole: its files are kept packed, with a method that costs less
// than what it saves in collecting garbage, and by the example of another file of the same
// folder, which brings pages down to a seventh. What many files share is kept once.
type file struct {
	sum    Sum
	own    []byte // the file without what is shared
	packed bool   // own is packed
	like   *s2.Dict
	split  int // where in own, unpacked, the shared bytes belong
	shared []byte
}

// worthPacking is the size from which a file is packed, in bytes: below it there is little to gain.
const worthPacking = 2048

// A bench holds buffers to pack in.
type bench struct{ own, packed []byte }

var benches = sync.Pool{New: func() any { return new(bench) }}

// pack makes a file of three parts, by the example of like; nil for none. It copies them.
func pack(like *s2.Dict, head, shared, tail []byte) file {
	b := benches.Get().(*bench)
	defer benches.Put(b)
	b.own = append(append(b.own[:0], head...), tail...)
	f := file{sum: sumOf(head, shared, tail), own: b.own, split: len(head), shared: shared}
	if len(b.own) >= worthPacking {
		b.packed = slices.Grow(b.packed[:0], s2.MaxEncodedLen(len(b.own)))
		f.own, f.packed, f.like = encode(b.packed[:cap(b.packed)], b.own, like), true, like
	}
	f.own = bytes.Clone(f.own)
	return f
}

func encode(dst, src []byte, like *s2.Dict) []byte {
	if like == nil {
		return s2.Encode(dst, src)
	}
	return like.Encode(dst, src)
}

func decode(dst, src []byte, like *s2.Dict) ([]byte, error) {
	if like == nil {
		return s2.Decode(dst, src)
	}
	return like.Decode(dst, src)
}

func sumOf(parts ...[]byte) Sum {
	h, s := sha256.New(), Sum{}
	for _, p := range parts {
		h.Write(p)
		s.Size += len(p)
	}
	h.Sum(s.Hash[:0])
	return s
}

// unpack returns the bytes of the file.
func (f file) unpack() []byte { return f.appendTo(nil, new([]byte)) }

// appendTo appends the bytes of the file to dst. It uses buf.
func (f file) appendTo(dst []byte, buf *[]byte) []byte {
	own := f.own
	if f.packed {
		var err error
		if own, err = decode((*buf)[:cap(*buf)], f.own, f.like); err != nil {
			panic("publish: what was packed can't be unpacked: " + err.Error())
		}
		*buf = own
	}
	dst = slices.Grow(dst, f.sum.Size)
	dst = append(dst, own[:f.split]...)
	dst = append(dst, f.shared...)
	return append(dst, own[f.split:]...)
}
