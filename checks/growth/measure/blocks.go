package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"runtime/coverage"
)

// errCounters is a file that is not laid out as this program knows it.
var errCounters = errors.New("these are not the counters of Go's version 1: see internal/coverage in the sources of Go")

// countBlocks adds up the counters of a file that coverage.WriteCounters made: how many blocks of
// code ran. Its layout is: a header of 32 bytes; the number of functions and the sizes of two
// tables, which follow, padded to four bytes; then for each function how many counters it has,
// its package, its number, and the counters, all as varints.
func countBlocks(file []byte) (int64, error) {
	const header, varints = 32, 2
	if len(file) < header+16 || string(file[:8]) != "\x00cwm\x01\x00\x00\x00" || file[24] != varints {
		return 0, errCounters
	}
	functions := binary.LittleEndian.Uint64(file[header:])
	tables := binary.LittleEndian.Uint32(file[header+8:]) + binary.LittleEndian.Uint32(file[header+12:])
	rest := file[min(header+16+int(tables+3)&^3, len(file)):]
	next := func() uint64 {
		v, n := binary.Uvarint(rest)
		rest = rest[max(n, 0):]
		return v
	}
	var blocks int64
	for range functions {
		counters := next()
		next()
		next()
		for range counters {
			blocks += int64(next())
		}
	}
	return blocks, nil
}

// blocks is how many blocks ran since the counters were cleared.
func blocks() (int64, error) {
	var file bytes.Buffer
	if err := coverage.WriteCounters(&file); err != nil {
		return 0, err
	}
	return countBlocks(file.Bytes())
}
