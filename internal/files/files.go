// Package files opens the folder of a library, and nothing outside it.
//
// An [FS] follows a symbolic link that stays in the library and refuses one that leads out, at
// whatever moment it was put there: the system resolves each path below the folder ([os.Root]),
// no check goes before. What is neither a file nor a folder (a named pipe, a device, a socket) is
// refused before it is opened and opened so that it can't keep us waiting. [List] and [Walk] read
// folders and report what is wrong with a file at its place; [Read] reads a file up to a bound.
package files

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// The sizes, in bytes, above which a file is refused rather than read.
const (
	MaxText   = 1 << 20   // site.yaml and the texts of content
	MaxLayout = 10 << 20  // a file of layouts
	MaxPhoto  = 20 << 20  // a photo beside the poses, a picture of static
	MaxStatic = 100 << 20 // any other file of static
)

// An FS is the folder of a library, for one reading: of a folder in it that is moved away meanwhile the
// files may still be found where they were.
type FS struct {
	root *os.Root // nil where links may lead out
	dir  string
	near nearFolders
}

// Open returns the library in a folder, which may itself be a link.
func Open(dir string) (*FS, error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &FS{root: root, dir: dir}, nil
}

// OpenFollowing is Open for one's own machine: links are followed wherever they lead.
func OpenFollowing(dir string) *FS { return &FS{dir: dir} }

// Close lets go of the folder.
func (f *FS) Close() error {
	if f.root == nil {
		return nil
	}
	return errors.Join(f.near.close(), f.root.Close())
}

// Open opens a file or a folder for reading.
func (f *FS) Open(name string) (fs.File, error) {
	if file, ok := f.openNear(name); ok {
		return file, nil
	}
	if _, err := f.Stat(name); err != nil { // before it is opened: to open a device can do something
		return nil, err
	}
	file, err := f.open(name, os.O_RDONLY|noWaiting)
	if err != nil {
		return nil, err
	}
	info, err := file.Stat()
	if err == nil { // it may be another one by now
		err = special("open", name, info)
	}
	if err != nil {
		return nil, errors.Join(err, file.Close())
	}
	return file, nil
}

func (f *FS) open(name string, flag int) (*os.File, error) {
	local, err := localize("open", name)
	if err != nil {
		return nil, err
	}
	if f.root == nil {
		return os.OpenFile(filepath.Join(f.dir, local), flag, 0)
	}
	return f.root.OpenFile(local, flag, 0)
}

// Stat tells of a file or a folder, of a link what it leads to. All else is an error.
func (f *FS) Stat(name string) (fs.FileInfo, error) {
	local, err := localize("stat", name)
	if err != nil {
		return nil, err
	}
	var info fs.FileInfo
	if f.root == nil {
		info, err = os.Stat(filepath.Join(f.dir, local))
	} else {
		info, err = f.root.Stat(local)
	}
	if err != nil {
		return nil, err
	}
	return info, special("stat", name, info)
}

// Lstat is Stat, but of a link itself, and of whatever it is.
func (f *FS) Lstat(name string) (fs.FileInfo, error) {
	local, err := localize("lstat", name)
	switch {
	case err != nil:
		return nil, err
	case f.root == nil:
		return os.Lstat(filepath.Join(f.dir, local))
	}
	return f.root.Lstat(local)
}

// ReadLink returns what a link says.
func (f *FS) ReadLink(name string) (string, error) {
	local, err := localize("readlink", name)
	switch {
	case err != nil:
		return "", err
	case f.root == nil:
		return os.Readlink(filepath.Join(f.dir, local))
	}
	return f.root.Readlink(local)
}

// ReadDir returns what a folder holds, in the order of the names.
func (f *FS) ReadDir(name string) ([]fs.DirEntry, error) {
	file, err := f.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	list, err := entriesOf(file.(*os.File))
	sortByName(list)
	return list, err
}

func localize(op, name string) (string, error) {
	local, err := filepath.Localize(name)
	if err != nil {
		return "", &fs.PathError{Op: op, Path: name, Err: fs.ErrInvalid}
	}
	return local, nil
}
