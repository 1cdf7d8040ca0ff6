package picture

import (
	"bytes"
	"encoding/binary"
)

// pngEnds follows the chunks of a PNG to the last.
func pngEnds(data []byte) bool {
	for at := 8; at+12 <= len(data); {
		length := int64(binary.BigEndian.Uint32(data[at:]))
		if length > int64(len(data)-at-12) {
			return false
		}
		if string(data[at+4:at+8]) == "IEND" {
			return true
		}
		at += 12 + int(length)
	}
	return false
}

// jpegEnds looks for the mark of the end after the picture has begun. Cameras put a small
// picture, with an end of its own, into a segment before that: segments are stepped over.
func jpegEnds(data []byte) bool {
	for at := 2; at+4 <= len(data) && data[at] == 0xff; {
		switch mark := data[at+1]; {
		case mark == 0xff: // filled up
			at++
		case mark == 0xda: // the picture begins
			return bytes.Contains(data[at:], []byte{0xff, 0xd9})
		default:
			at += 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		}
	}
	return false
}

// gifEnds follows the blocks of a GIF to the last, past one picture at least.
func gifEnds(data []byte) bool {
	if len(data) < 13 {
		return false
	}
	pictures := 0
	for at := 13 + colours(data[10]); at < len(data); {
		switch data[at] {
		case 0x3b:
			return pictures > 0
		case 0x21:
			at = pastBlocks(data, at+2)
		case 0x2c:
			if at+11 > len(data) {
				return false
			}
			pictures++
			at = pastBlocks(data, at+11+colours(data[at+9]))
		default:
			return false
		}
	}
	return false
}

// colours is the length of a table of colours, by the byte that tells of it.
func colours(packed byte) int {
	if packed&0x80 == 0 {
		return 0
	}
	return 3 << (packed&7 + 1)
}

// pastBlocks steps over blocks that say how long they are, to after the empty one.
func pastBlocks(data []byte, at int) int {
	for at < len(data) && data[at] != 0 {
		at += 1 + int(data[at])
	}
	return at + 1
}

// webpEnds compares the length that a WebP says with its own.
func webpEnds(data []byte) bool {
	return len(data) >= 12 && int64(len(data)) >= 8+int64(binary.LittleEndian.Uint32(data[4:]))
}
