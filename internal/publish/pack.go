package publish

import (
	"bytes"
	"crypto/sha256"
	"sync"

	"github.com/klauspost/compress/s2"
)

// A Sum is the SHA-256 hash and the size, in bytes, of a file.
type Sum struct {
	Hash [sha256.Size]byte
	Size int
}

// A file is what a tree keeps of one file. Everything is rendered before anything is written, so a large site stands in
// memory whole: its files are kept packed, with a method that costs less than what it saves in collecting garbage, and
// by the example of another file of the same folder, which brings pages down to a seventh. What many files share is
// kept once.
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

// scratch holds buffers to pack into.
var scratch = sync.Pool{New: func() any { return new([]byte) }}

// pack makes a file of three parts, by the example of like; nil for none. Unless there is a shared part, it may keep
// head itself.
func pack(like *s2.Dict, head, shared, tail []byte) file {
	own := head
	if shared != nil {
		own = bytes.Join([][]byte{head, tail}, nil)
	}
	f := file{sum: sumOf(head, shared, tail), own: own, split: len(head), shared: shared}
	if len(own) < worthPacking {
		return f
	}
	buf := scratch.Get().(*[]byte)
	defer scratch.Put(buf)
	if most := s2.MaxEncodedLen(len(own)); cap(*buf) < most {
		*buf = make([]byte, most)
	}
	if like == nil {
		f.own = bytes.Clone(s2.Encode((*buf)[:cap(*buf)], own))
	} else {
		f.own = bytes.Clone(like.Encode((*buf)[:cap(*buf)], own))
	}
	f.packed, f.like = true, like
	return f
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
func (f file) unpack() []byte {
	own := f.own
	if f.packed {
		var err error
		if f.like == nil {
			own, err = s2.Decode(nil, f.own)
		} else {
			own, err = f.like.Decode(nil, f.own)
		}
		if err != nil {
			panic("publish: what was packed can't be unpacked: " + err.Error())
		}
	}
	if f.shared == nil {
		return own
	}
	whole := make([]byte, 0, f.sum.Size)
	whole = append(whole, own[:f.split]...)
	whole = append(whole, f.shared...)
	return append(whole, own[f.split:]...)
}
