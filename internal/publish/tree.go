package publish

import (
	"bytes"
	"fmt"
	"io"
	"iter"
	"maps"
	"slices"
	"strings"
	"sync"

	"github.com/klauspost/compress/s2"
)

// A Tree is a site in memory: the bytes of each file by its path. Paths are relative and slash
// separated, as in 'poses/tree/index.html'. The zero Tree is empty and ready to use, and all its
// methods may be called from many goroutines at once; what it holds does not depend on the order
// in which files came.
type Tree struct {
	Workers int // how many goroutines write it at most; 0: one for each processor

	shelf *shelf // where the files are that a [Stage] holds; nil for those in memory

	mu    sync.RWMutex
	files map[string]file
	names names
	likes map[string]*s2.Dict // by folder at the top: an example by which its files are packed
	bytes int64
}

// names are the names of files and folders that are taken, by folded path.
type names map[string]name

// A name is the one spelling that a folded path has in a tree.
type name struct {
	spelled string
	folder  bool
}

// Add puts a file in the tree. It copies data.
//
// The error names the path: it was added before, is not a clean relative path, takes a name that
// [Write] keeps for itself, is both a file and a folder, or differs from another only in a way
// that some hosts don't see (case, or how an accent is encoded), so that one of the two would be
// lost there. Or it is a [*StageError].
func (t *Tree) Add(path string, data []byte) error {
	if err := checkPath(path); err != nil {
		return err
	}
	if t.shelf == nil {
		return t.add(path, pack(t.like(path, data), data))
	}
	if err := t.add(path, file{sum: sumOf(data)}); err != nil {
		return err
	}
	return t.shelf.put(path, data)
}

// AddFrom is Add for a large file that is written piece by piece: where files stand on the disk it is never in memory as a whole.
// The error may be that of write.
func (t *Tree) AddFrom(path string, write func(io.Writer) error) error {
	if t.shelf == nil {
		var all bytes.Buffer
		if err := write(&all); err != nil {
			return err
		}
		return t.Add(path, all.Bytes())
	}
	if err := checkPath(path); err != nil {
		return err
	}
	if err := t.add(path, file{}); err != nil { // its name is taken before it is written
		return err
	}
	sum, err := t.shelf.putFrom(path, write)
	if err != nil {
		return err
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.files[path] = file{sum: sum}
	t.bytes += int64(sum.Size)
	return nil
}

// like returns the example for files of a path's folder: the beginning of the first of them. What
// is packed depends on which came first; what is unpacked does not.
func (t *Tree) like(path string, head []byte) *s2.Dict {
	folder, _, ok := strings.Cut(path, "/")
	if !ok {
		return nil // the files at the top have little in common
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if d := t.likes[folder]; d != nil || len(head) < worthPacking {
		return d
	}
	d := s2.MakeDict(bytes.Clone(head[:min(len(head), s2.MaxDictSize)]), nil) // it keeps what it is given
	if t.likes == nil {
		t.likes = map[string]*s2.Dict{}
	}
	t.likes[folder] = d
	return d
}

func (t *Tree) add(path string, f file) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.names == nil {
		t.files, t.names = map[string]file{}, names{}
	}
	if err := t.names.claim(path); err != nil {
		return err
	}
	t.files[path] = f
	t.bytes += int64(f.sum.Size)
	return nil
}

// claim takes the name of a file and those of its folders, or none of them.
func (n names) claim(path string) error {
	if err := n.free(path, name{spelled: path}); err != nil {
		return err
	}
	var folders []string
	for dir := parent(path); dir != ""; dir = parent(dir) {
		want := name{spelled: dir, folder: true}
		if n[Fold(dir)] == want {
			break // and so are the folders above it
		}
		if err := n.free(path, want); err != nil {
			return err
		}
		folders = append(folders, dir)
	}
	for _, dir := range folders {
		n[Fold(dir)] = name{spelled: dir, folder: true}
	}
	n[Fold(path)] = name{spelled: path}
	return nil
}

// free tells why path can't be added if it needs the name want.
func (n names) free(path string, want name) error {
	old, taken := n[Fold(want.spelled)]
	switch {
	case !taken:
		return nil
	case old.spelled != want.spelled:
		return &ClashError{old.spelled, fmt.Sprintf("%q: some hosts can't tell %q from %q", path, want.spelled, old.spelled)}
	case want.folder:
		return &ClashError{old.spelled, fmt.Sprintf("%q: %q is already a file", path, old.spelled)}
	case old.folder:
		return &ClashError{old.spelled, fmt.Sprintf("%q: already a folder", path)}
	}
	return &ClashError{old.spelled, fmt.Sprintf("%q: added twice", path)}
}

// A ClashError says that a file can't be added because of one that is in the tree already.
type ClashError struct {
	With string // the path in the tree, of a file or a folder
	text string
}

func (e *ClashError) Error() string { return e.text }

// takenNames returns a copy of the names that the tree takes.
func (t *Tree) takenNames() names {
	t.mu.RLock()
	defer t.mu.RUnlock()
	taken := names{}
	maps.Copy(taken, t.names)
	return taken
}

// Get returns the file with exactly this path; not ok if there is none, or if it is on the disk
// and can be read no more. The caller must not change its bytes.
func (t *Tree) Get(path string) (data []byte, ok bool) {
	t.mu.RLock()
	f, ok := t.files[path]
	t.mu.RUnlock()
	if !ok || t.shelf == nil {
		return f.unpack(), ok
	}
	data, err := t.shelf.read(path)
	return data, err == nil
}

// appendTo appends the file with this path to dst, using buf.
func (t *Tree) appendTo(dst []byte, path string, buf *[]byte) ([]byte, error) {
	if t.shelf != nil {
		data, err := t.shelf.read(path)
		return append(dst, data...), err
	}
	t.mu.RLock()
	f := t.files[path]
	t.mu.RUnlock()
	return f.appendTo(dst, buf), nil
}

// Sum returns the hash and the size of the file with exactly this path, zero if there is none.
func (t *Tree) Sum(path string) Sum {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.files[path].sum
}

// Paths returns the paths of all files, sorted by byte.
func (t *Tree) Paths() []string {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return slices.Sorted(maps.Keys(t.files))
}

// All yields path and bytes of each file, sorted by path. A file that is added meanwhile may be
// missed.
func (t *Tree) All() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, p := range t.Paths() {
			if data, _ := t.Get(p); !yield(p, data) {
				return
			}
		}
	}
}

// Len returns the number of files.
func (t *Tree) Len() int {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return len(t.files)
}

// Bytes returns the size of all files together, in bytes.
func (t *Tree) Bytes() int64 {
	t.mu.RLock()
	defer t.mu.RUnlock()
	return t.bytes
}
