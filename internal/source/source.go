// Package source says where a byte came from: a file, and a span of bytes in it.
//
// Everything that is read from content carries a [Span], so that a mistake found late can still
// be named at its place. A span is two offsets; line and column are computed only when somebody
// prints them.
package source

import "bytes"

// A File is the text of one input file.
type File struct {
	Path string // slash separated, relative to the library's root: what is printed
	Text []byte // without a byte-order mark
}

// NewFile returns the file with its byte-order mark dropped, if it has one.
func NewFile(path string, text []byte) *File {
	return &File{Path: path, Text: bytes.TrimPrefix(text, []byte("\ufeff"))}
}

// Forget lets go of the text of a file in which no place needs to be named any more: once all is
// read, only that needs it. Spans stay equal or different as they were; positions are then wrong.
func (f *File) Forget() { f.Text = nil }

// Span returns the bytes from start up to, not including, end.
func (f *File) Span(start, end int) Span { return Span{File: f, Start: start, End: end} }

// Whole returns a span for what has no place inside the file.
func (f *File) Whole() Span { return Span{File: f, Start: -1, End: -1} }

// A Span is a half-open range of bytes in a file. The zero Span is nowhere; one with a negative
// Start means the file as a whole.
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

// A Position is a place as an editor counts it: both from 1, columns in characters. A line ends
// with LF, with CR and LF, or with a CR alone, as it does in VS Code, JetBrains' editors, Sublime
// Text and Notepad++. U+2028, U+2029 and U+0085, which some standards call line ends, are
// characters of their line: those editors and vim show them so.
type Position struct{ Line, Column int }

// A Finder finds positions. It remembers some of each file that it was asked about, so that many
// in one file, even all on one line, take no longer than to read the file once. The zero Finder
// is ready to use, by one goroutine.
type Finder struct{ marks map[*File][]Position }

// markEvery is how many bytes lie between the places in a file whose positions a Finder remembers.
const markEvery = 4096

// Start returns where a span starts; the zero Position if it has no place.
func (fi *Finder) Start(s Span) Position { return fi.position(s, s.Start) }

// End returns where a span ends; the zero Position if it has no place.
func (fi *Finder) End(s Span) Position { return fi.position(s, s.End) }

func (fi *Finder) position(s Span, offset int) Position {
	if !s.HasPosition() {
		return Position{}
	}
	offset = min(offset, len(s.File.Text))
	marks := fi.marksOf(s.File)
	i := offset / markEvery
	return marks[i].after(s.File.Text, i*markEvery, offset)
}

// marksOf returns the positions of every markEvery-th byte of a file.
func (fi *Finder) marksOf(f *File) []Position {
	marks, known := fi.marks[f]
	if known {
		return marks
	}
	marks = []Position{{1, 1}}
	for at := markEvery; at <= len(f.Text); at += markEvery {
		marks = append(marks, marks[len(marks)-1].after(f.Text, at-markEvery, at))
	}
	if fi.marks == nil {
		fi.marks = map[*File][]Position{}
	}
	fi.marks[f] = marks
	return marks
}

// after returns the position that the bytes of a text from one offset to another lead to. The
// bytes of a character count where it begins, so the offsets may lie within one.
func (p Position) after(text []byte, from, to int) Position {
	for i := from; i < to; i++ {
		switch {
		case endsLine(text, i):
			p.Line++
			p.Column = 1
		case text[i]&0xC0 != 0x80:
			p.Column++
		}
	}
	return p
}

// endsLine tells whether a line ends with the byte at i: with a line feed, or with a carriage
// return that none follows.
func endsLine(text []byte, i int) bool {
	return text[i] == '\n' || text[i] == '\r' && (i+1 == len(text) || text[i+1] != '\n')
}

// Position returns where the span starts; the zero Position if it has no place. For many spans
// take a [Finder].
func (s Span) Position() Position { return new(Finder).Start(s) }

// EndPosition returns where the span ends; the zero Position if it has no place.
func (s Span) EndPosition() Position { return new(Finder).End(s) }

// A String is a piece of text together with its place.
type String struct {
	Text string
	Span Span
}
