package publish

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"errors"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
)

// A shelf holds the files of a tree on the disk: those that are published already are there, and
// all others are written beside, as they will stand in the site.
type shelf struct {
	slots     *slots
	published listing

	mu     sync.Mutex
	staged map[string]bool // paths of the files in the folder of what is staged
	made   map[string]bool // folders in it
}

func newShelf(s *slots, published listing) *shelf {
	return &shelf{slots: s, published: published, staged: map[string]bool{}, made: map[string]bool{}}
}

// readings are buffers to read published files into.
var readings = sync.Pool{New: func() any { return new([]byte) }}

// put keeps a file.
func (s *shelf) put(path string, data []byte) error {
	return s.fault(s.compareOrWrite(path, data))
}

// fault is what the disk says; nil for nothing.
func (s *shelf) fault(err error) error {
	if err == nil {
		return nil
	}
	return &StageError{explained(err, s.slots.folders()...)}
}

func (s *shelf) compareOrWrite(path string, data []byte) error {
	if _, there := s.published[path]; there {
		buf := readings.Get().(*[]byte)
		defer readings.Put(buf)
		if same, err := holds(s.publishedAt(path), data, buf); same || err != nil {
			return err
		}
	}
	if err := s.makeFolders(parent(path)); err != nil {
		return err
	}
	if err := create(s.stagedAt(path), data); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.staged[path] = true
	return nil
}

// putFrom keeps a file that is written piece by piece. It is written beside first, whatever is published: where that is the
// same it goes again.
func (s *shelf) putFrom(path string, write func(io.Writer) error) (Sum, error) {
	if err := s.makeFolders(parent(path)); err != nil {
		return Sum{}, s.fault(err)
	}
	f, err := os.OpenFile(s.stagedAt(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return Sum{}, s.fault(err)
	}
	sink := &summing{to: bufio.NewWriterSize(f, 64<<10), hash: sha256.New()}
	err = write(sink)
	if fault := errors.Join(sink.to.Flush(), f.Close()); fault != nil {
		return Sum{}, s.fault(fault) // and not what write made of it
	}
	if err != nil {
		return Sum{}, err
	}
	if _, there := s.published[path]; there {
		if same, err := alike(s.publishedAt(path), s.stagedAt(path)); err != nil {
			return Sum{}, s.fault(err)
		} else if same {
			return sink.sum(), s.fault(os.Remove(s.stagedAt(path)))
		}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.staged[path] = true
	return sink.sum(), nil
}

// A summing writes through and sums up what it writes.
type summing struct {
	to   *bufio.Writer
	hash hash.Hash
	size int
}

// Write implements io.Writer.
func (w *summing) Write(p []byte) (int, error) {
	w.hash.Write(p)
	w.size += len(p)
	return w.to.Write(p)
}

func (w *summing) sum() Sum {
	sum := Sum{Size: w.size}
	w.hash.Sum(sum.Hash[:0])
	return sum
}

// alike tells whether two files hold the same bytes.
func alike(a, b string) (bool, error) {
	first, err := os.Open(a)
	if err != nil {
		return false, err
	}
	defer first.Close() // it was only read
	second, err := os.Open(b)
	if err != nil {
		return false, err
	}
	defer second.Close()
	buffers := make([]byte, 128<<10)
	x, y := buffers[:len(buffers)/2], buffers[len(buffers)/2:]
	for {
		n, err := io.ReadFull(first, x)
		m, fault := io.ReadFull(second, y)
		switch {
		case n != m || !bytes.Equal(x[:n], y[:m]):
			return false, nil
		case err == io.EOF || err == io.ErrUnexpectedEOF:
			return fault == err, nil
		case err != nil || fault != nil:
			return false, errors.Join(err, fault)
		}
	}
}

// makeFolders makes the folder at a path and those above it; "" is that of all staged files.
func (s *shelf) makeFolders(path string) error {
	s.mu.Lock()
	known := s.made[path]
	s.mu.Unlock()
	if known {
		return nil
	}
	if path != "" {
		if err := s.makeFolders(parent(path)); err != nil {
			return err
		}
	}
	if err := os.Mkdir(s.stagedAt(path), folderMode); err != nil && !errors.Is(err, fs.ErrExist) { // another one was faster
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.made[path] = true
	return nil
}

func (s *shelf) stagedAt(path string) string {
	return filepath.Join(s.slots.staged, filepath.FromSlash(path))
}

func (s *shelf) publishedAt(path string) string {
	return filepath.Join(s.slots.dir, filepath.FromSlash(path))
}

// holds tells whether a file stands on the shelf itself: it is new, or differs from what is
// published.
func (s *shelf) holds(path string) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.staged[path]
}

// landed tells the shelf that all its files are published.
func (s *shelf) landed() {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.staged)
}

// read returns the bytes of a file that was put.
func (s *shelf) read(path string) ([]byte, error) {
	if s.holds(path) {
		return os.ReadFile(s.stagedAt(path))
	}
	return os.ReadFile(s.publishedAt(path))
}
