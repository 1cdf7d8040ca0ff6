package publish

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"sync/atomic"
)

// A Result counts the files of a tree against what stood published before.
type Result struct {
	Written int   // new or different from before
	Kept    int   // the same, byte for byte
	Removed int   // published before, not in the tree
	Bytes   int64 // the size of all files of the tree
}

// ErrBusy is wrapped by the error of a [Write] into a folder that another Write is publishing into.
var ErrBusy = errors.New("another build is publishing into this folder")

// Write makes dir hold the files of the tree, in one step: until then, and after any error, dir holds what it held
// before. It makes dir and the folders above it if they are missing; if dir is a symbolic link it publishes into
// the folder behind it. Folders get mode 0755 and files 0644, less the umask. If nothing differs, nothing is touched.
//
// One error comes after that step: a .git that can't be moved into the new site. The site stands then, and the next
// Write tries again.
//
// Nothing waits for the disk. After a loss of power a file may be short, and the next Write, which trusts no file
// that it has not read, writes it again.
//
// The errors, which name the path at fault: a [*ForeignError], [ErrBusy], dir is not a folder or is the root of a
// file system, or any failure of the file system.
func Write(dir string, tree *Tree) (Result, error) {
	s, err := slotsOf(dir)
	if err != nil {
		return Result{}, fmt.Errorf("publish: %w", err)
	}
	result, err := s.write(planOf(tree))
	if err != nil {
		return Result{}, fmt.Errorf("publish: %w", err)
	}
	return result, nil
}

func (s *slots) write(p *plan) (result Result, err error) {
	if err := s.precheck(); err != nil {
		return Result{}, err
	}
	unlock, err := s.lock()
	if err != nil {
		return Result{}, err
	}
	defer func() { err = errors.Join(err, unlock()) }()
	if err := s.recover(); err != nil {
		return Result{}, err
	}
	result, same, err := s.compare(p)
	if err != nil || same {
		return result, err
	}
	if err := p.stage(s.next); err != nil {
		return Result{}, errors.Join(err, s.discard())
	}
	if err := s.swap(); err != nil {
		return Result{}, errors.Join(err, s.discard())
	}
	return result, s.recover()
}

// compare counts the plan against what is published, and tells whether there is nothing to do. If the manifest is
// the same, there is nothing to remove.
func (s *slots) compare(p *plan) (result Result, same bool, err error) {
	var published map[string]bool
	if exists(s.dir) {
		if published, err = standing(s.dir); err != nil {
			return Result{}, false, err
		}
	}
	var kept atomic.Int64
	var sameManifest atomic.Bool
	err = each(p.paths, func(path string, b *buffers) error {
		if !published[path] {
			return nil
		}
		holds, err := holds(filepath.Join(s.dir, filepath.FromSlash(path)), p.data(path, b), &b.read)
		switch {
		case !holds:
		case path == manifestName:
			sameManifest.Store(true)
		default:
			kept.Add(1)
		}
		return err
	})
	if err != nil {
		return Result{}, false, err
	}
	result = Result{Kept: int(kept.Load()), Written: p.tree.Len() - int(kept.Load()), Bytes: p.tree.Bytes()}
	for path := range published {
		if !p.files[path] {
			result.Removed++
		}
	}
	return result, sameManifest.Load() && result.Written == 0, nil
}

// exists tells whether there is anything at a path, a link that leads nowhere included.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}
