package files

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"posebook/internal/parallel"
)

// Shows tells whether a build would see in the folder what another one saw, with so many workers;
// 0 is one for each processor. Whatever can't be told is a difference.
func (w *Watched) Shows(seen Seen, workers int) bool {
	again := lookingAgain{of: w, folders: map[string]*folderAgain{}}
	defer again.close()
	texts, ok := again.lists(seen)
	if !ok {
		return false
	}
	const atOnce = 32 // files: small enough for all workers to end together
	parts := slices.Collect(slices.Chunk(texts, atOnce))
	err := parallel.EachWith(workers, len(parts), func(b *againBuffers, i int) error {
		for _, t := range parts[i] {
			if !again.text(t, b) {
				return errDiffers
			}
		}
		return nil
	})
	return err == nil
}

// errDiffers ends a look at what was seen.
var errDiffers = errors.New("it differs")

// A lookingAgain compares a folder with what was seen in it.
type lookingAgain struct {
	of      *Watched
	folders map[string]*folderAgain
}

// A folderAgain is a folder that was listed, opened so that its files are near.
type folderAgain struct {
	files plainFolder
	plain []string // its files that are no links, sorted
}

// A textSeen is a file that was read.
type textSeen struct {
	name string
	sum  string
	in   *folderAgain // nil if the folder was not listed
}

// againBuffers are those of one worker.
type againBuffers struct {
	text []byte
	sum  []byte
}

func (a *lookingAgain) close() {
	for _, f := range a.folders {
		_ = f.files.close() // it was only read
	}
}

// lists looks at all but the texts, and returns these.
func (a *lookingAgain) lists(seen Seen) (texts []textSeen, ok bool) {
	for line := range strings.Lines(string(seen)) {
		what, rest, ok1 := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
		found, name, ok2 := strings.Cut(rest, " ")
		if !ok1 || !ok2 || len(what) != 1 {
			return nil, false
		}
		if asked(what[0]) == askedText {
			texts = append(texts, textSeen{name, found, a.folders[path.Dir(name)]})
			continue
		}
		if !a.same(asked(what[0]), name, found) {
			return nil, false
		}
	}
	return texts, true
}

// same tells whether what is asked of a path is still what was found.
func (a *lookingAgain) same(what asked, name, found string) bool {
	switch what {
	case askedList:
		return a.list(name, found)
	case askedKind:
		now, ok := kindOf(a.of.FS.Stat(name))
		return ok && now == found
	case askedTarget:
		return targetOf(a.of.FS.ReadLink(name)) == found
	}
	return false
}

// list tells whether a folder holds what it held, and keeps it open for its files.
func (a *lookingAgain) list(name, found string) bool {
	list, err := a.of.FS.ReadDir(name)
	if err != nil || a.of.sumOfList(name, list) != found {
		return false
	}
	inside, err := a.of.within(name)
	if err != nil {
		return false
	}
	defer inside.Close() // its files are open for themselves
	files, err := inside.openPlain()
	if err != nil {
		return false
	}
	f := &folderAgain{files: files}
	for _, e := range list {
		if e.Type().IsRegular() {
			f.plain = append(f.plain, e.Name())
		}
	}
	a.folders[name] = f
	return true
}

// text tells whether a file holds the bytes that it held.
func (a *lookingAgain) text(t textSeen, b *againBuffers) (same bool) {
	var err error
	if b.text, err = a.appendText(b.text[:0], t); err != nil {
		return false
	}
	sum := sha256.Sum256(b.text)
	b.sum = hex.AppendEncode(b.sum[:0], sum[:])
	return string(b.sum) == t.sum
}

// appendText appends what is in a file: of one that its folder lists as plain without asking what it is, which takes half of the
// time.
func (a *lookingAgain) appendText(b []byte, t textSeen) ([]byte, error) {
	if t.in != nil {
		name := path.Base(t.name)
		if _, plain := slices.BinarySearch(t.in.plain, name); plain {
			return t.in.files.appendFile(b, name)
		}
	}
	file, err := a.of.FS.Open(t.name)
	if err != nil {
		return b, err
	}
	defer file.Close() // it is only read
	return readInto(b, file)
}

// within returns a folder of the folder.
func (f *FS) within(name string) (*FS, error) {
	local, err := localize("open", name)
	switch {
	case err != nil:
		return nil, err
	case f.root == nil:
		return OpenFollowing(path.Join(f.dir, local)), nil
	}
	root, err := f.root.OpenRoot(local)
	if err != nil {
		return nil, err
	}
	return &FS{root: root, dir: path.Join(f.dir, local)}, nil
}

// readInto appends the bytes of a file.
func readInto(b []byte, file io.Reader) ([]byte, error) {
	for {
		if len(b) == cap(b) {
			b = slices.Grow(b, bytes.MinRead)
		}
		n, err := file.Read(b[len(b):cap(b)])
		b = b[:len(b)+n]
		if err == io.EOF {
			return b, nil
		}
		if err != nil {
			return b, err
		}
	}
}
