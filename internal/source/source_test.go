package source_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"posebook/internal/source"
)

const text = "title: Vṛkṣāsana\r\nalso: 木🌳x\n\nlast"

func TestPositionsAreCountedAsEditorsDo(t *testing.T) {
	f := source.NewFile("content/poses/tree.md", []byte(text))
	for _, c := range []struct {
		name         string
		offset       int
		line, column int
	}{
		{"the first byte", 0, 1, 1},
		{"before a character of three bytes", 8, 1, 9},
		{"after it", 11, 1, 10},
		{"the carriage return stands on its line", 21, 1, 17},
		{"so does the line feed", 22, 1, 18},
		{"the next line", 23, 2, 1},
		{"before a character of four bytes", 32, 2, 8},
		{"after it", 36, 2, 9},
		{"an empty line", 38, 3, 1},
		{"the last line, which no line feed ends", 39, 4, 1},
		{"the end of the file", 43, 4, 5},
		{"past the end is the end", 99, 4, 5},
	} {
		want := source.Position{Line: c.line, Column: c.column}
		if got := f.Span(c.offset, c.offset).Position(); got != want {
			t.Errorf("%s: offset %d is at %v, want %v", c.name, c.offset, got, want)
		}
		if got := f.Span(0, c.offset).EndPosition(); got != want {
			t.Errorf("%s: a span up to %d ends at %v, want %v", c.name, c.offset, got, want)
		}
	}
}

// What some standards call the end of a line, and no editor shows as one, is a character like any
// other.
func TestLinesEndWhereEditorsEndThem(t *testing.T) {
	for _, c := range []struct {
		before       string
		line, column int
	}{
		{"a\nb", 2, 2},
		{"a\r\nb", 2, 2},
		{"a\rb", 2, 2},
		{"a\r\rb", 3, 2},
		{"a\r", 2, 1},
		{"a\n\rb", 3, 2},
		{"a\r\r\nb", 3, 2},
		{"a\u2028b", 1, 4},
		{"a\u2029b", 1, 4},
		{"a\u0085b", 1, 4},
		{"a\vb\fc\x1cd", 1, 8},
	} {
		f := source.NewFile("f", []byte(c.before+"|"))
		at := f.Span(len(c.before), len(c.before)).Position()
		if want := (source.Position{Line: c.line, Column: c.column}); at != want {
			t.Errorf("after %q: %v, want %v", c.before, at, want)
		}
	}
}

// A line end of two characters may lie across the places that a Finder remembers.
func TestFinderBetweenCarriageReturnAndLineFeed(t *testing.T) {
	f := source.NewFile("a.md", []byte(strings.Repeat("x", 4095)+"\r\n"+strings.Repeat("y", 4094)+"\rz"))
	for at, want := range map[int]source.Position{
		4095: {Line: 1, Column: 4096}, 4096: {Line: 1, Column: 4097}, 4097: {Line: 2, Column: 1},
		8191: {Line: 2, Column: 4095}, 8192: {Line: 3, Column: 1}, 8193: {Line: 3, Column: 2},
	} {
		if got := f.Span(at, at).Position(); got != want {
			t.Errorf("at %d: %v, want %v", at, got, want)
		}
	}
}

func TestAnEmptyFileBeginsAndEndsAtItsFirstPlace(t *testing.T) {
	s := source.NewFile("empty.md", nil).Span(0, 0)
	if got := s.Position(); got != (source.Position{Line: 1, Column: 1}) {
		t.Errorf("got %v", got)
	}
}

func TestTheByteOrderMarkIsDropped(t *testing.T) {
	for _, c := range []struct{ given, want string }{
		{"\ufefftitle", "title"},
		{"title", "title"},
		{"\ufeff", ""},
		{"\ufeff\ufefftitle", "\ufefftitle"},
		{"a\ufeffb", "a\ufeffb"},
	} {
		if got := string(source.NewFile("f", []byte(c.given)).Text); got != c.want {
			t.Errorf("%q gives %q, want %q", c.given, got, c.want)
		}
	}
}

func TestWhatHasNoPlaceSaysSo(t *testing.T) {
	f := source.NewFile("site.yaml", []byte(text))
	for _, c := range []struct {
		name string
		span source.Span
		path string
		has  bool
	}{
		{"nowhere", source.Span{}, "", false},
		{"a whole file", f.Whole(), "site.yaml", false},
		{"the first byte", f.Span(0, 0), "site.yaml", true},
	} {
		if c.span.Path() != c.path || c.span.HasPosition() != c.has {
			t.Errorf("%s: path %q, has a position %t; want %q, %t", c.name, c.span.Path(), c.span.HasPosition(), c.path, c.has)
		}
		if !c.has && (c.span.Position() != source.Position{} || c.span.EndPosition() != source.Position{}) {
			t.Errorf("%s: a position was guessed", c.name)
		}
	}
}

// A Finder that is asked in any order finds what counting from the start of the file finds.
func TestFinder(t *testing.T) {
	line := strings.Repeat("Vṛkṣa 樹 ", 2000)
	f := source.NewFile("a.md", []byte("---\n"+line+"\nb\n"+line+line+"\n"))
	var finder source.Finder
	count := 0
	for step := range 500 {
		at := step * 7919 % (len(f.Text) + 1)
		if at < len(f.Text) && !utf8.RuneStart(f.Text[at]) {
			continue // no span begins within a character
		}
		count++
		before := string(f.Text[:at])
		want := source.Position{
			Line:   strings.Count(before, "\n") + 1,
			Column: utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:]) + 1,
		}
		if got := finder.Start(f.Span(at, len(f.Text))); got != want {
			t.Fatalf("at %d: %v, want %v", at, got, want)
		}
		if got := finder.End(f.Span(0, at)); got != want {
			t.Fatalf("end at %d: %v, want %v", at, got, want)
		}
	}
	if count < 100 {
		t.Errorf("%d places tried", count)
	}
	if got := finder.Start(f.Whole()); got != (source.Position{}) {
		t.Errorf("a whole file is at %v", got)
	}
}
