package publish

import (
	"bytes"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"posebook/internal/parallel"
)

// A receipt is kept beside a site from the end of one [WriteNoted] to the beginning of the next
// write: a note of the caller's, and how each file and folder of the site looked then. A write
// that is killed leaves none.
//
// In its file a line tells how long the two are and their sum, since nothing waits for the disk.
// For the same reason a receipt is good until the machine starts again, where that can be told:
// after a loss of power a file may look right and hold something else.

// receiptHeader is the first line of a receipt: the site's files, those of older sites, its bytes;
// the run of the machine, the bytes of the note and of the looks, and the sum of both.
const receiptHeader = "posebook receipt 1: %d %d %d; %s %d %d %08x\n"

// A Noted is a site with its receipt.
type Noted struct {
	Note   []byte // as it was given to WriteNoted
	Result Result // what another WriteNoted of the same site would return

	dir   string
	looks string // a line for each file and folder: its look and its path
}

// NotedIn returns the site that a folder holds, if the last write into it was a [WriteNoted]. It
// makes and changes nothing.
func NotedIn(dir string) (n *Noted, ok bool) {
	s, err := placesOf(dir)
	if err != nil || exists(s.behind) {
		return nil, false
	}
	data, err := os.ReadFile(s.receipt)
	if err != nil {
		return nil, false
	}
	n = &Noted{dir: s.dir}
	return n, n.parse(data)
}

// parse reads a receipt, and tells whether it is whole.
func (n *Noted) parse(data []byte) bool {
	head, rest, _ := bytes.Cut(data, []byte("\n"))
	var run string
	var note, looks int
	var sum uint32
	r := &n.Result
	if _, err := fmt.Sscanf(string(head)+"\n", receiptHeader, &r.Kept, &r.Old, &r.Bytes, &run, &note, &looks, &sum); err != nil {
		return false
	}
	if run != started() || note < 0 || looks < 0 || len(rest) != note+looks || crc32.ChecksumIEEE(rest) != sum {
		return false
	}
	n.Note, n.looks = rest[:note], string(rest[note:])
	return true
}

// Untouched tells whether every file of the site has the size and the time, and every folder the
// time, that it had when it was written: then nobody has changed, added or taken away a file
// since. It looks with so many workers; 0 is one for each processor.
func (n *Noted) Untouched(workers int) bool {
	site, err := newLooker(n.dir)
	if err != nil {
		return false
	}
	defer site.close()      // it was only looked at
	const atOnce = 16 << 10 // bytes of lines: small enough for all workers to end together
	parts := linesOf(n.looks, atOnce)
	err = parallel.EachWith(workers, len(parts), func(now *[]byte, i int) error {
		for line := range strings.Lines(parts[i]) {
			then, path, ok := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
			if *now = site.at(path).appendTo((*now)[:0]); !ok || string(*now) != then {
				return errTouched
			}
		}
		return nil
	})
	return err == nil && len(parts) > 0
}

// errTouched ends a look at a site.
var errTouched = errors.New("touched")

// linesOf cuts a text into parts of about so many bytes, each of whole lines.
func linesOf(text string, size int) []string {
	var parts []string
	for len(text) > size {
		end := strings.IndexByte(text[size:], '\n')
		if end < 0 {
			break
		}
		parts, text = append(parts, text[:size+end+1]), text[size+end+1:]
	}
	if text != "" {
		parts = append(parts, text)
	}
	return parts
}

// keptChanged tells whether a file of the site that was not written has a time after a moment.
func keptChanged(site looker, p *plan, since time.Time) bool {
	written := make(map[string]bool, len(p.changed))
	for _, path := range p.changed {
		written[path] = true
	}
	return slices.ContainsFunc(p.paths, func(path string) bool {
		if written[path] {
			return false
		}
		return site.at(path).changedAfter(since)
	})
}

// forgetReceipt is called before anything changes.
func (s *slots) forgetReceipt() error {
	err := os.Remove(s.receipt)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}

// keepReceipt writes the receipt of the site of a plan, which has been published by a write that
// began then. There is none if a file that a Stage kept has been changed since: it may hold
// something else than when it was compared, which is as long ago as the site took to be made.
func (s *slots) keepReceipt(p *plan, began time.Time, note []byte) error {
	site, err := newLooker(s.dir)
	if err != nil {
		return err
	}
	defer site.close() // it is only looked at
	if p.tree.shelf != nil && keptChanged(site, p, began) {
		return nil
	}
	paths := append(slices.Collect(maps.Keys(p.files)), ".")
	paths = slices.AppendSeq(paths, maps.Keys(foldersOf(p.files)))
	slices.Sort(paths)
	looks := make([][]byte, len(paths))
	parallel.All(p.tree.Workers, len(paths), func(i int) {
		looks[i] = site.at(paths[i]).appendTo(make([]byte, 0, 32))
	})
	body := bytes.NewBuffer(slices.Clone(note))
	for i, path := range paths {
		fmt.Fprintf(body, "%s %s\n", looks[i], path)
	}
	head := fmt.Sprintf(receiptHeader, p.tree.Len(), len(p.old), p.tree.Bytes(), started(), len(note), body.Len()-len(note), crc32.ChecksumIEEE(body.Bytes()))
	unfinished := s.receipt + ".new"
	if err := os.WriteFile(unfinished, append([]byte(head), body.Bytes()...), fileMode); err != nil {
		return errors.Join(err, os.Remove(unfinished))
	}
	return os.Rename(unfinished, s.receipt)
}
