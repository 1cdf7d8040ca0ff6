package files

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"hash"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// A Watched is the folder of a library that notes what a build sees in it: each file that is
// read, each folder that is listed, each path that is asked for and not there. Another build that
// sees the same comes to the same. All of its methods may be called from many goroutines.
type Watched struct {
	*FS
	counts func(name string) bool // whether it matters that a name is at its top

	mu   sync.Mutex
	seen map[sight]string // what was found there
	odd  bool
}

// A sight is a path, and what was asked of it.
type sight struct {
	what asked
	name string
}

// An asked is what a build asks of a path; it stands at the beginning of a line of a [Seen].
type asked byte

const (
	askedText   asked = 'r' // its bytes
	askedList   asked = 'd' // what a folder holds
	askedKind   asked = 's' // whether it is there, and a file or a folder
	askedTarget asked = 'l' // where a link leads
)

// What is found of a kind or of a target that is not there.
const (
	absent = "-"
	aFile  = "file"
	folder = "folder"
)

// Watch returns the folder, watched from now on. Of a list of what is at its top only the names
// count that counts tells of: beside a library stand all kinds of things, its site among them.
func Watch(f *FS, counts func(name string) bool) *Watched {
	return &Watched{FS: f, counts: counts, seen: map[sight]string{}}
}

// A Seen is what a build saw in a folder, a line for each sight.
type Seen string

// Seen returns what was seen so far. It is not ok if that can't tell whether another build would
// see the same: if a file was read in part, could not be read, or changed meanwhile.
func (w *Watched) Seen() (seen Seen, ok bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.odd {
		return "", false
	}
	lines := make([]string, 0, len(w.seen))
	for s, found := range w.seen {
		lines = append(lines, string(s.what)+" "+found+" "+s.name+"\n")
	}
	slices.Sort(lines)
	return Seen(strings.Join(lines, "")), true
}

// note notes what was found at a path.
func (w *Watched) note(what asked, name, found string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	s := sight{what, name}
	if before, twice := w.seen[s]; twice && before != found || strings.ContainsFunc(name+found, unicode.IsControl) || strings.Contains(found, " ") {
		w.odd = true
	}
	w.seen[s] = found
}

// doubt notes that what was seen is not all that matters.
func (w *Watched) doubt() {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.odd = true
}

// Stat is that of the folder.
func (w *Watched) Stat(name string) (fs.FileInfo, error) {
	info, err := w.FS.Stat(name)
	w.noteKind(name, info, err)
	return info, err
}

// Lstat is that of the folder. No build asks for it, so it is not told what it saw.
func (w *Watched) Lstat(name string) (fs.FileInfo, error) {
	w.doubt()
	return w.FS.Lstat(name)
}

func (w *Watched) noteKind(name string, info fs.FileInfo, err error) {
	found, ok := kindOf(info, err)
	if !ok {
		w.doubt()
		return
	}
	w.note(askedKind, name, found)
}

// kindOf says what Stat found; it is not ok for what can't be told in a word.
func kindOf(info fs.FileInfo, err error) (found string, ok bool) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return absent, true
	case err != nil:
		return "", false
	case info.IsDir():
		return folder, true
	}
	return aFile, true
}

// ReadLink is that of the folder.
func (w *Watched) ReadLink(name string) (string, error) {
	target, err := w.FS.ReadLink(name)
	w.note(askedTarget, name, targetOf(target, err))
	return target, err
}

func targetOf(target string, err error) string {
	if err != nil {
		return absent
	}
	return "->" + target
}

// ReadDir is that of the folder.
func (w *Watched) ReadDir(name string) ([]fs.DirEntry, error) {
	list, err := w.FS.ReadDir(name)
	switch {
	case err == nil:
		w.note(askedList, name, w.sumOfList(name, list))
	case errors.Is(err, fs.ErrNotExist):
		w.note(askedKind, name, absent)
	default:
		w.doubt()
	}
	return list, err
}

// sumOfList is a hash of the names in a folder and of their kinds.
func (w *Watched) sumOfList(name string, list []fs.DirEntry) string {
	h := sha256.New()
	for _, e := range list {
		if name == "." && !w.counts(e.Name()) {
			continue
		}
		io.WriteString(h, e.Name())
		h.Write([]byte{0, byte(e.Type() >> 24), byte(e.Type() >> 16)})
	}
	return hex.EncodeToString(h.Sum(nil))
}

// Open is that of the folder. A folder that is opened can't be listed: that is for ReadDir.
func (w *Watched) Open(name string) (fs.File, error) {
	file, err := w.FS.Open(name)
	if err != nil {
		w.noteKind(name, nil, err)
		return nil, err
	}
	return &watchedFile{file: file, name: name, in: w, sum: sha256.New()}, nil
}

// A watchedFile notes what is read of a file, once it is closed.
type watchedFile struct {
	file  fs.File
	name  string
	in    *Watched
	sum   hash.Hash
	begun bool
	ended bool
}

// Stat is that of the file.
func (f *watchedFile) Stat() (fs.FileInfo, error) { return f.file.Stat() }

// Read is that of the file.
func (f *watchedFile) Read(p []byte) (n int, err error) {
	n, err = f.file.Read(p)
	f.sum.Write(p[:n])
	f.begun, f.ended = true, err == io.EOF
	return n, err
}

// Close is that of the file.
func (f *watchedFile) Close() error {
	switch {
	case f.ended:
		f.in.note(askedText, f.name, hex.EncodeToString(f.sum.Sum(nil)))
	case f.begun:
		f.in.doubt()
	default:
		info, err := f.file.Stat()
		f.in.noteKind(f.name, info, err)
	}
	return f.file.Close()
}
