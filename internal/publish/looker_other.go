//go:build !linux && !darwin

package publish

import (
	"os"
	"path/filepath"
)

// A looker looks at what is in a folder.
type looker struct{ dir string }

func newLooker(dir string) (looker, error) { return looker{dir}, nil }

func (l looker) close() error { return nil }

// at looks at a path in the folder; "." is the folder itself. It can be called from any goroutine.
func (l looker) at(path string) look {
	info, err := os.Lstat(filepath.Join(l.dir, filepath.FromSlash(path)))
	if err != nil {
		return look{gone: true}
	}
	return look{kind: info.Mode().Type(), size: info.Size(), nanos: info.ModTime().UnixNano()}
}
