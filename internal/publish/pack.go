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
// folder, which brings pages down to a seventh.
type file struct {
	sum    Sum
	data   []byte
	packed bool // data is packed
	like   *s2.Dict
}

// worthPacking is the size from which a file is packed, in bytes: below it there is little to gain.
const worthPacking = 2048

// benches are buffers to pack in.
var benches = sync.Pool{New: func() any { return new([]byte) }}

// pack makes a file of bytes that it copies, by the example of like; nil for none.
func pack(like *s2.Dict, data []byte) file {
	f := file{sum: sumOf(data), data: data}
	bench := benches.Get().(*[]byte)
	defer benches.Put(bench)
	if len(data) >= worthPacking {
		*bench = slices.Grow((*bench)[:0], s2.MaxEncodedLen(len(data)))
		f.data, f.packed, f.like = encode((*bench)[:cap(*bench)], data, like), true, like
	}
	f.data = bytes.Clone(f.data)
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

func sumOf(data []byte) Sum { return Sum{sha256.Sum256(data), len(data)} }

// unpack returns the bytes of the file.
func (f file) unpack() []byte { return f.appendTo(nil, new([]byte)) }

// appendTo appends the bytes of the file to dst. It uses buf.
func (f file) appendTo(dst []byte, buf *[]byte) []byte {
	if !f.packed {
		return append(dst, f.data...)
	}
	data, err := decode((*buf)[:cap(*buf)], f.data, f.like)
	if err != nil {
		panic("publish: what was packed can't be unpacked: " + err.Error())
	}
	*buf = data
	return append(dst, data...)
}
