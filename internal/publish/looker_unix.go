//go:build linux || darwin

package publish

import (
	"io/fs"

	"golang.org/x/sys/unix"
)

// A looker looks at what is in a folder, thousands of times. It holds the folder open, so that the system need not find the way
// there each time.
type looker struct{ folder int }

func newLooker(dir string) (looker, error) {
	fd, err := unix.Open(dir, unix.O_RDONLY|unix.O_DIRECTORY|unix.O_CLOEXEC, 0)
	if err != nil {
		return looker{}, &fs.PathError{Op: "open", Path: dir, Err: err}
	}
	return looker{fd}, nil
}

func (l looker) close() error { return unix.Close(l.folder) }

// at looks at a path in the folder; "." is the folder itself. It can be called from any goroutine.
func (l looker) at(path string) look {
	var stat unix.Stat_t
	for {
		switch err := unix.Fstatat(l.folder, path, &stat, unix.AT_SYMLINK_NOFOLLOW); err {
		case nil:
		case unix.EINTR:
			continue
		default:
			return look{gone: true}
		}
		break
	}
	found := look{kind: fs.ModeIrregular, size: stat.Size, nanos: stat.Mtim.Nano()}
	switch uint32(stat.Mode) & unix.S_IFMT {
	case unix.S_IFREG:
		found.kind = 0
	case unix.S_IFDIR:
		found.kind = fs.ModeDir
	}
	return found
}
