package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// slots are the places between which sites move. A folder beside the published one holds the others, so that all
// are on one file system and moving is renaming.
type slots struct {
	dir  string // what is published: absolute, no symbolic link
	work string // the folder beside it
	next string // in work: the site that is being staged; between builds the one before the published
	old  string // in work: the published site, for the moment between two renames
}

// slotsOf resolves the folder to publish into. It makes the folders above it.
func slotsOf(dir string) (*slots, error) {
	if dir == "" {
		return nil, errors.New("no folder to publish into")
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		return nil, err
	}
	if exists(abs) {
		abs, err = filepath.EvalSymlinks(abs)
	} else {
		abs, err = resolveMissing(abs)
	}
	if err != nil {
		return nil, err
	}
	above, base := filepath.Split(abs)
	if base == "" {
		return nil, fmt.Errorf("%s: the root of a file system can't be published into", abs)
	}
	work := filepath.Join(above, "."+base+".posebook")
	return &slots{dir: abs, work: work, next: filepath.Join(work, "next"), old: filepath.Join(work, "old")}, nil
}

// resolveMissing resolves a folder that is not there yet, and makes those above it.
func resolveMissing(abs string) (string, error) {
	if err := os.MkdirAll(filepath.Dir(abs), folderMode); err != nil {
		return "", err
	}
	above, err := filepath.EvalSymlinks(filepath.Dir(abs))
	return filepath.Join(above, filepath.Base(abs)), err
}

// precheck refuses what is plainly not a published folder before anything is made beside it.
func (s *slots) precheck() error {
	info, err := os.Stat(s.dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%s: not a folder", s.dir)
	}
	if exists(filepath.Join(s.dir, manifestName)) {
		return nil // looked at once the lock is held
	}
	_, err = standing(s.dir)
	return err
}

// lock makes the folder beside the published one and takes the lock in it.
func (s *slots) lock() (unlock func() error, err error) {
	if err := os.Mkdir(s.work, folderMode); err == nil {
		err = create(filepath.Join(s.work, ".gitignore"), []byte("*\n"))
		if err != nil {
			return nil, err
		}
	} else if !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	name := filepath.Join(s.work, "lock")
	f, err := os.OpenFile(name, os.O_RDWR|os.O_CREATE, fileMode)
	if err != nil {
		return nil, err
	}
	taken, err := lockFile(f)
	if err == nil && taken {
		return f.Close, nil // closing it gives the lock back, and so does the end of the process
	}
	f.Close()
	if err != nil {
		return nil, fmt.Errorf("%s: lock: %w", name, err)
	}
	return nil, fmt.Errorf("%s: %w", s.dir, ErrBusy)
}

// recover brings home what a build that was killed left on its way.
func (s *slots) recover() error {
	if exists(s.old) {
		if !exists(s.dir) { // killed between the two renames: the old site goes back
			return os.Rename(s.old, s.dir)
		}
		if err := s.carry(s.old); err != nil {
			return err
		}
		if err := os.RemoveAll(s.old); err != nil {
			return err
		}
	}
	if exists(s.dir) {
		return s.carry(s.next)
	}
	return nil
}

// carry moves what stays in the published folder there from the site that was published before.
func (s *slots) carry(from string) error {
	for _, name := range stayNames() {
		left, home := filepath.Join(from, name), filepath.Join(s.dir, name)
		var err error
		switch {
		case !exists(left):
		case !exists(home):
			err = os.Rename(left, home)
		case name == gitkeepName: // git made it anew
			err = os.Remove(left)
		default:
			err = fmt.Errorf("%s and %s: one of them must go, and only you can tell which", left, home)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

// discard removes the staged site after a failure.
func (s *slots) discard() error {
	for _, name := range stayNames() {
		if exists(filepath.Join(s.next, name)) {
			return nil // it is the only copy: the next build brings it home
		}
	}
	return os.RemoveAll(s.next)
}

// swap publishes the staged site; the one that was published takes its place. What stays in the folder is left to
// recover.
func (s *slots) swap() error {
	if !exists(s.dir) {
		return os.Rename(s.next, s.dir)
	}
	if exchange(s.next, s.dir) == nil {
		return nil
	}
	return s.swapByRenames()
}

// swapByRenames is for systems that can't exchange two folders: for a moment nothing is published, and the next
// build puts right what a crash leaves then.
func (s *slots) swapByRenames() error {
	if err := os.Rename(s.dir, s.old); err != nil {
		return err
	}
	if err := os.Rename(s.next, s.dir); err != nil {
		return errors.Join(err, os.Rename(s.old, s.dir))
	}
	_ = os.Rename(s.old, s.next) // or recover deals with it: the new site is published
	return nil
}
