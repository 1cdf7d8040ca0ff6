package publish

import (
	"bytes"
	"cmp"
	"errors"
	"io"
	"os"
	"runtime"
	"slices"

	"posebook/internal/parallel"
)

const (
	folderMode = 0o755
	fileMode   = 0o644
)

// buffers are what a goroutine works in.
type buffers struct{ data, unpacked, read []byte }

// exists tells whether there is anything at a path, a link that leads nowhere included.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}

// makeFolder makes a folder if it is not there, in the place of anything that is no folder, and
// tells whether it did.
func makeFolder(name string) (made bool, err error) {
	if info, err := os.Lstat(name); err == nil {
		if info.IsDir() {
			return false, nil
		}
		if err := os.Remove(name); err != nil {
			return false, err
		}
	}
	return true, os.Mkdir(name, folderMode)
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

// each calls do for every path and its index, from a few goroutines, each with buffers of its
// own. The first error ends it.
func (t *Tree) each(paths []string, do func(i int, path string, b *buffers) error) error {
	const most = 4 // a file system gains nothing from more
	workers := min(most, cmp.Or(t.Workers, runtime.GOMAXPROCS(0)))
	return parallel.EachWith(workers, len(paths), func(b *buffers, i int) error { return do(i, paths[i], b) })
}
