package publish

import (
	"bytes"

	"github.com/klauspost/compress/s2"
)

// A file is what a tree keeps of one file. Everything is rendered before anything is written, so a large site stands in
// memory whole: its files are kept packed, to about a third, with a method that costs less than what it saves in
// collecting garbage. What many files share is kept once.
type file struct {
	own    []byte // the file without what is shared
	packed bool   // own is packed
	length int    // of own, unpacked
	split  int    // where in own the shared bytes belong
	shared []byte
}

// worthPacking is the size from which a file is packed, in bytes: below it there is little to gain.
const worthPacking = 2048

// pack makes a file of three parts. Unless there is a shared part, it may keep head itself.
func pack(head, shared, tail []byte) file {
	own := head
	if shared != nil {
		own = bytes.Join([][]byte{head, tail}, nil)
	}
	f := file{own: own, length: len(own), split: len(head), shared: shared}
	if len(own) >= worthPacking {
		f.own, f.packed = bytes.Clone(s2.Encode(nil, own)), true
	}
	return f
}

func (f file) size() int { return f.length + len(f.shared) }

// unpack returns the bytes of the file.
func (f file) unpack() []byte {
	own := f.own
	if f.packed {
		var err error
		if own, err = s2.Decode(nil, f.own); err != nil {
			panic("publish: what was packed can't be unpacked: " + err.Error())
		}
	}
	if f.shared == nil {
		return own
	}
	whole := make([]byte, 0, f.size())
	whole = append(whole, own[:f.split]...)
	whole = append(whole, f.shared...)
	return append(whole, own[f.split:]...)
}
