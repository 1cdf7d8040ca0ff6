package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// slots are the places between which sites move. A folder beside the published one holds the
// others, so that all are on one file system and moving is renaming. A folder that is a mount
// point can't move: its site is replaced file by file, and what that takes stands inside it.
type slots struct {
	dir     string // what is published: absolute, no symbolic link
	inPlace bool   // dir is a mount point
	work    string // the folder beside it, or in it
	next    string // in work: the site that is being staged; between builds a second copy of the published one
	old     string // in work: the published site, for the moment between two renames
	temp    string // in work: files on their way to their places
	staged  string // in work: what a Stage has that is not published
	behind  string // in work: a file that is there while next is not what is published
	receipt string // in work: a file that tells how the published site looked when it was written
}

// slotsOf resolves the folder to publish into. It makes the folders above it.
func slotsOf(dir string) (*slots, error) {
	s, err := placesOf(dir)
	if err != nil {
		return nil, err
	}
	return s, os.MkdirAll(filepath.Dir(s.dir), folderMode)
}

// placesOf is slotsOf that makes nothing.
func placesOf(dir string) (*slots, error) {
	abs, err := Resolve(dir)
	if err != nil {
		return nil, err
	}
	above, base := filepath.Split(abs)
	if base == "" {
		return nil, fmt.Errorf("%s: the root of a file system can't be published into", abs)
	}
	work, inPlace := filepath.Join(above, "."+base+".posebook"), isMountPoint(abs)
	if inPlace {
		work = filepath.Join(abs, workName)
	}
	return slotsIn(abs, work, inPlace), nil
}

func slotsIn(dir, work string, inPlace bool) *slots {
	in := func(name string) string { return filepath.Join(work, name) }
	return &slots{
		dir:     dir,
		inPlace: inPlace,
		work:    work,
		next:    in("next"),
		old:     in("old"),
		temp:    in("new"),
		staged:  in("staged"),
		behind:  in("behind"),
		receipt: in("receipt"),
	}
}

// folders are those that a build writes into.
func (s *slots) folders() []string {
	if s.inPlace {
		return []string{s.dir}
	}
	return []string{s.dir, s.work}
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
	if err := errors.Join(os.RemoveAll(s.temp), os.RemoveAll(s.staged)); err != nil || s.inPlace {
		return err
	}
	if err := s.forgetMount(); err != nil {
		return err
	}
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

// forgetMount removes what a build left in the folder when it was a mount point, and nothing else
// that is there.
func (s *slots) forgetMount() error {
	work := filepath.Join(s.dir, workName)
	if info, err := os.Lstat(work); err != nil || !info.IsDir() {
		return nil
	}
	for _, name := range []string{"new", "staged", "lock", "receipt", ".gitignore"} {
		if err := os.RemoveAll(filepath.Join(work, name)); err != nil {
			return err
		}
	}
	_ = os.Remove(work) // unless somebody put something into it
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

// discard removes a staged site that was never published.
func (s *slots) discard() error {
	for _, name := range stayNames() {
		if exists(filepath.Join(s.next, name)) {
			return nil // it is the only copy: the next build brings it home
		}
	}
	return os.RemoveAll(s.next)
}
