package publish

import (
	"bytes"
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
// the folder behind it. Folders get mode 0755 and files 0644, less the umask.
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

// compare counts the plan against what is published, and tells whether there is nothing to do.
func (s *slots) compare(p *plan) (result Result, same bool, err error) {
	result.Bytes = p.tree.Bytes()
	old := map[string]bool{}
	if exists(s.dir) {
		if old, err = standing(s.dir); err != nil {
			return Result{}, false, err
		}
		old[manifestName] = exists(filepath.Join(s.dir, manifestName))
	}
	var kept atomic.Int64
	var sameList atomic.Bool
	err = each(p.paths, func(path string, buf *bytes.Buffer) error {
		if !old[path] {
			return nil
		}
		holds, err := holds(filepath.Join(s.dir, filepath.FromSlash(path)), p.data(path), buf)
		switch {
		case err != nil || !holds:
		case path == manifestName:
			sameList.Store(true)
		default:
			kept.Add(1)
		}
		return err
	})
	delete(old, manifestName)
	result.Kept = int(kept.Load())
	result.Written = p.tree.Len() - result.Kept
	for path := range old {
		if !p.files[path] {
			result.Removed++
		}
	}
	return result, sameList.Load() && result.Written == 0 && result.Removed == 0, err
}

// exists tells whether there is anything at a path, a link that leads nowhere included.
func exists(name string) bool {
	_, err := os.Lstat(name)
	return err == nil
}
