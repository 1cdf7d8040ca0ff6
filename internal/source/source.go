// Package source says where a byte came from: a file, and a span of bytes in it.
//
// Everything that is read from content carries a [Span], so that a mistake found late can still be named at its
// place. A span is two offsets; line and column are computed only when somebody prints them.
package source

import (
	"bytes"
	"unicode/utf8"
)

// A File is the text of one input file.
type File struct {
	Path string // slash separated, relative to the library's root: what is printed
	Text []byte // without a byte-order mark
}

// NewFile returns the file with its byte-order mark dropped, if it has one.
func NewFile(path string, text []byte) *File {
	return &File{Path: path, Text: bytes.TrimPrefix(text, []byte("\ufeff"))}
}

// Span returns the bytes from start up to, not including, end.
func (f *File) Span(start, end int) Span { return Span{File: f, Start: start, End: end} }

// Whole returns a span for what has no place inside the file.
func (f *File) Whole() Span { return Span{File: f, Start: -1, End: -1} }

// A Span is a half-open range of bytes in a file. The zero Span is nowhere; one with a negative Start means the
// file as a whole.
type Span struct {
	File       *File
	Start, End int
}

// Path returns the file's path, or "" for a span that is nowhere.
func (s Span) Path() string {
	if s.File == nil {
		return ""
	}
	return s.File.Path
}

// HasPosition tells whether the span points at bytes, not at a whole file or nowhere.
func (s Span) HasPosition() bool { return s.File != nil && s.Start >= 0 }

// A Position is a place as an editor counts it: both from 1, columns in characters.
type Position struct{ Line, Column int }

// Position returns where the span starts; the zero Position if it has no place.
func (s Span) Position() Position {
	if !s.HasPosition() {
		return Position{}
	}
	return s.File.position(s.Start)
}

// EndPosition returns where the span ends; the zero Position if it has no place.
func (s Span) EndPosition() Position {
	if !s.HasPosition() {
		return Position{}
	}
	return s.File.position(s.End)
}

func (f *File) position(offset int) Position {
	before := f.Text[:min(offset, len(f.Text))]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return Position{
		Line:   bytes.Count(before, []byte{'\n'}) + 1,
		Column: utf8.RuneCount(before[lineStart:]) + 1,
	}
}

// A String is a piece of text together with its place.
type String struct {
	Text string
	Span Span
}
