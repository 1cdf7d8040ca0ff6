package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"sync"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/publish"
)

// A note is what the command says of a build. It is kept beside the site, so that the next build,
// if nothing has changed, can say the same and stop.
type note struct {
	Key    string // what was asked, and of which program
	Said   string // the diagnostics, as they are printed
	Unused string // what a strict build says of muscles; "" for nothing
	Counts counts

	seen files.Seen // what was read
}

// counts are how many things of each kind a site shows.
type counts struct{ Poses, Sequences, Muscles, Pages int }

// noteOf returns the note of a build that printed its diagnostics.
func noteOf(o options, r *build.Result, said string) note {
	n := note{Said: said, Counts: counts{r.Poses, r.Sequences, r.Muscles, r.Pages}}
	if o.Strict {
		n.Unused = unused(r.Library)
	}
	return n
}

// bytes are the note as it is kept: a line for all that is short, then what was read.
func (n note) bytes() []byte {
	head, err := json.Marshal(n)
	if err != nil {
		panic("a note can always be written: " + err.Error())
	}
	return append(append(head, '\n'), n.seen...)
}

func readNote(b []byte) (n note, ok bool) {
	head, seen, found := bytes.Cut(b, []byte("\n"))
	if !found || json.Unmarshal(head, &n) != nil {
		return note{}, false
	}
	n.seen = files.Seen(seen)
	return n, true
}

// key tells all that a build depends on beside the library. What only changes how the command
// works, or what it prints besides diagnostics, is left out.
func (o options) key() (string, error) {
	by, err := program()
	return fmt.Sprintf("%#v", struct {
		build.Choices
		Format      diag.Format
		FollowLinks bool
		Program     string
	}{o.Choices, o.format, o.followLinks, by}), err
}

// keepsNotes tells whether a build is one that the next can be spared by. A PDF also depends on
// the browser that prints it.
func (o options) keepsNotes() bool { return !o.check && o.figures == "" && !o.PDF }

// unchanged returns the note and the result of the build that made the site, if another would
// come to the same: asked the same of the same program it would read the same, and nobody has
// touched the site.
func (o options) unchanged(library *files.Watched) (n note, published publish.Result, ok bool) {
	if !o.keepsNotes() {
		return n, published, false
	}
	site, ok := publish.NotedIn(o.outDir())
	if !ok {
		return n, published, false
	}
	n, ok = readNote(site.Note)
	if key, err := o.key(); !ok || err != nil || key != n.Key {
		return n, published, false
	}
	var same, untouched bool
	var both sync.WaitGroup
	both.Go(func() { same = library.Shows(n.seen, o.jobs) })
	both.Go(func() { untouched = site.Untouched(o.jobs) })
	both.Wait()
	return n, site.Result, same && untouched
}

// complete returns the note as it is kept, nil if it can't spare the next build.
func (o options) complete(n note, library *files.Watched) []byte {
	var whole bool
	if n.seen, whole = library.Seen(); !whole || !o.keepsNotes() {
		return nil
	}
	var err error
	if n.Key, err = o.key(); err != nil {
		return nil // the next build is a whole one
	}
	return n.bytes()
}
