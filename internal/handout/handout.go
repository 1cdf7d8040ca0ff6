// Package handout makes what people take away of a sequence: the sheet for a client, the card for
// the teacher, the text to send.
//
// A [Maker] turns a sequence into the data of their layouts. What is printed once and when each
// step begins is the library's to say; here it is numbered, worded and made to fit its page.
package handout

import (
	"cmp"
	"path"
	"strings"
	"time"

	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
)

// Options of a Maker.
type Options struct {
	BaseURL    string // address of the first page, ending in a slash; "" for none
	PDF        bool   // the printed pages link to their PDFs
	Disclaimer string // what each text ends with
}

// A Maker makes the hand-outs of one library. It can be used from any goroutine.
type Maker struct {
	lib   *library.Library
	say   phrase.Speaker
	album *gallery.Album
	opts  Options
	codes codes
}

// NewMaker returns a Maker for the sequences of a library.
func NewMaker(lib *library.Library, say phrase.Speaker, a *gallery.Album, opts Options) *Maker {
	return &Maker{lib: lib, say: say, album: a, opts: opts}
}

// Links lead from a sequence's page to what can be printed or sent.
func (m *Maker) Links(s *library.Sequence) page.SheetLinks {
	return page.SheetLinks{
		Sheet: page.Link{Text: m.say.Sheet.Open, Path: page.SheetPath(s.ID)},
		Card:  page.Link{Text: m.say.Card.Open, Path: page.CardPath(s.ID)},
		Text:  page.Link{Text: m.say.Sheet.Text, Path: page.TextPath(s.ID)},
	}
}

// A Printed page is one that is made to be printed.
type Printed struct {
	Page    string    // its path: "sequences/morning/sheet/"
	PDF     string    // where its PDF stands: "sequences/morning/sheet/morning-sheet.pdf"
	Updated time.Time // the date of the newest file that it is made from; zero where none has one
}

// AllPrinted lists the pages of a library that are made to be printed.
func AllPrinted(lib *library.Library) []Printed {
	var out []Printed
	for _, s := range lib.Sequences {
		for _, at := range []string{page.SheetPath(s.ID), page.CardPath(s.ID)} {
			out = append(out, Printed{Page: at, PDF: pdfOf(at), Updated: version(s)})
		}
	}
	return out
}

// pdfOf is where the PDF of a printed page stands: in the page's own folder, and named by the
// sequence too, since files that people keep leave their folders.
func pdfOf(printed string) string {
	folder, kind := path.Split(strings.TrimSuffix(printed, "/"))
	return printed + path.Base(folder) + "-" + kind + ".pdf"
}

// pdf is the PDF that a printed page links to, "" where none are made.
func (m *Maker) pdf(printed string) string {
	if !m.opts.PDF {
		return ""
	}
	return pdfOf(printed)
}

// version is the date of the newest of the files that a hand-out is made from.
func version(s *library.Sequence) time.Time {
	newest := s.Updated
	for _, step := range s.Steps() {
		if step.Pose.Updated.After(newest) {
			newest = step.Pose.Updated
		}
	}
	return newest
}

// foot leads from the paper to the sequence's page, where it can be practised.
func (m *Maker) foot(s *library.Sequence) page.SheetFoot {
	foot := page.SheetFoot{Version: m.say.Date(version(s))}
	if m.opts.BaseURL != "" {
		address := m.opts.BaseURL + page.SequencePath(s.ID)
		foot.Page = page.OutsideLink{Text: bareAddress(address), URL: address}
	}
	return foot
}

// bareAddress is an address as people say it: without its scheme and the slash at its end.
func bareAddress(address string) string {
	_, rest, _ := strings.Cut(address, "://")
	return strings.TrimSuffix(cmp.Or(rest, address), "/")
}
