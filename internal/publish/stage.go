package publish

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync/atomic"

	"golang.org/x/sync/errgroup"
)

const (
	folderMode = 0o755
	fileMode   = 0o644
)

// A plan is what a published folder is to hold: the files of a tree and their manifest.
type plan struct {
	tree     *Tree
	paths    []string // of all files with the manifest
	files    map[string]bool
	manifest []byte
}

// planOf returns the plan for a tree, which must not change until it is published.
func planOf(tree *Tree) *plan {
	paths := tree.Paths()
	p := &plan{tree: tree, manifest: manifest(paths), files: map[string]bool{}}
	p.paths = append(paths, manifestName)
	for _, path := range p.paths {
		p.files[path] = true
	}
	return p
}

// data returns the bytes of a file of the plan, until the buffers are used again.
func (p *plan) data(path string, b *buffers) []byte {
	if path == manifestName {
		return p.manifest
	}
	b.data = p.tree.appendTo(b.data[:0], path, &b.unpacked)
	return b.data
}

// buffers are what a goroutine works in.
type buffers struct{ data, unpacked, read []byte }

// stage makes the folder slot hold the plan. What it holds already, from the site before last or from a build that
// was killed, is compared byte by byte, so that it need not be trusted: files that differ are written, what the plan
// lacks is removed, and the rest is left alone.
//
// A fresh folder with hard links to the files that stay the same was the other way. It makes a folder for each page
// and later removes one, which costs more than to read them all (22 of 11,000 pages changed, on a disk: 0.35 s this
// way, 1.6 s that way), and its files would be those that visitors read. The price of this way is a second copy of
// the site.
func (p *plan) stage(slot string) error {
	if err := makeFolder(slot); err != nil {
		return err
	}
	folders := foldersOf(p.files)
	there, err := sweep(slot, p.files, folders)
	if err != nil {
		return err
	}
	for _, dir := range slices.Sorted(maps.Keys(folders)) { // parents sort before what is in them
		if there[dir] {
			continue
		}
		if err := os.Mkdir(filepath.Join(slot, filepath.FromSlash(dir)), folderMode); err != nil {
			return err
		}
	}
	return each(p.paths, func(path string, b *buffers) error {
		name := filepath.Join(slot, filepath.FromSlash(path))
		if !there[path] {
			return create(name, p.data(path, b))
		}
		return replace(name, p.data(path, b), &b.read)
	})
}

// makeFolder makes a folder if it is not there, in the place of anything that is no folder.
func makeFolder(name string) error {
	if info, err := os.Lstat(name); err == nil {
		if info.IsDir() {
			return nil
		}
		if err := os.Remove(name); err != nil {
			return err
		}
	}
	return os.Mkdir(name, folderMode)
}

// sweep removes from a folder all but the given files and folders, and returns which of these are there.
func sweep(slot string, files, folders map[string]bool) (there map[string]bool, err error) {
	there = map[string]bool{}
	return there, walk(slot, func(p string, d fs.DirEntry) error {
		if d.IsDir() && folders[p] || d.Type().IsRegular() && files[p] {
			there[p] = true
			return nil
		}
		if err := os.RemoveAll(filepath.Join(slot, filepath.FromSlash(p))); err != nil {
			return err
		}
		return skip(d)
	})
}

// create writes a file that is not there.
func create(name string, data []byte) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

// replace writes a file anew if it differs. It never writes into the old one, which a visitor may still be reading
// and a copy made of links may share.
func replace(name string, data []byte, buf *[]byte) error {
	same, err := holds(name, data, buf)
	if same || err != nil {
		return err
	}
	if err := os.Remove(name); err != nil {
		return err
	}
	return create(name, data)
}

// holds tells whether a file holds exactly these bytes. It reads through buf.
func holds(name string, data []byte, buf *[]byte) (bool, error) {
	f, err := os.Open(name)
	if err != nil {
		return false, err
	}
	defer f.Close()
	if info, err := f.Stat(); err != nil || info.Size() != int64(len(data)) {
		return false, err
	}
	*buf = slices.Grow((*buf)[:0], len(data))[:len(data)]
	_, err = io.ReadFull(f, *buf)
	return err == nil && bytes.Equal(*buf, data), err
}

// each calls do for every path, from a few goroutines, each with buffers of its own. The first error ends it.
func each(paths []string, do func(path string, b *buffers) error) error {
	const most = 4 // a file system gains nothing from more
	var next atomic.Int64
	var failed atomic.Bool
	var group errgroup.Group
	for range min(most, runtime.GOMAXPROCS(0)) {
		group.Go(func() error {
			var b buffers
			for i := next.Add(1) - 1; i < int64(len(paths)) && !failed.Load(); i = next.Add(1) - 1 {
				if err := do(paths[i], &b); err != nil {
					failed.Store(true)
					return err
				}
			}
			return nil
		})
	}
	return group.Wait()
}
