package files

import (
	"errors"
	"os"
	"path"
	"path/filepath"
	"sync"
)

// A nearFolders holds the folders open that files were read in last: their files are found in one
// step of the system, where each path from the top takes one for every folder in it.
type nearFolders struct {
	mu   sync.Mutex
	open map[string]*os.Root // by path; nil for one that can't be opened
}

// maxNear is how many folders are held open: a library has few, and a system lets nobody open many.
const maxNear = 16

// folder returns the folder at a path of the library; nil where it is to be looked up step by step.
func (n *nearFolders) folder(root *os.Root, dir string) *os.Root {
	n.mu.Lock()
	defer n.mu.Unlock()
	if folder, known := n.open[dir]; known || len(n.open) == maxNear {
		return folder
	}
	folder, err := root.OpenRoot(dir)
	if err != nil {
		folder = nil
	}
	if n.open == nil {
		n.open = map[string]*os.Root{}
	}
	n.open[dir] = folder
	return folder
}

func (n *nearFolders) close() error {
	n.mu.Lock()
	defer n.mu.Unlock()
	var errs []error
	for _, folder := range n.open {
		if folder != nil {
			errs = append(errs, folder.Close())
		}
	}
	n.open = nil
	return errors.Join(errs...)
}

// openNear opens a plain file by way of its folder. It is not ok for all else, which is for the whole
// path to say: a link leads to a place of the library that may lie in another folder.
func (f *FS) openNear(name string) (file *os.File, ok bool) {
	dir, base := path.Split(name)
	local, err := localize("open", dir[:max(len(dir)-1, 0)])
	if f.root == nil || dir == "" || err != nil {
		return nil, false
	}
	folder := f.near.folder(f.root, local)
	if folder == nil || !filepath.IsLocal(base) {
		return nil, false
	}
	if info, err := folder.Lstat(base); err != nil || !info.Mode().IsRegular() { // before it is opened: to open a device can do something
		return nil, false
	}
	if file, err = folder.OpenFile(base, os.O_RDONLY|noWaiting, 0); err != nil {
		return nil, false
	}
	if info, err := file.Stat(); err != nil || !info.Mode().IsRegular() { // it may be another one by now
		_ = file.Close() // it was only opened
		return nil, false
	}
	return file, true
}
