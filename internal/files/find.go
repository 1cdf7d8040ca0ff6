package files

import (
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/diag"
	"posebook/internal/publish"
)

// Find looks for a file by its path in a folder, as a host does that can't tell capitals. It
// returns the path as it is in the folder, "" if there is no such file. So a name that is wrong
// is wrong on every machine, and the right one is at hand. Whether the file can be read is
// another matter.
func Find(fsys fs.FS, folder, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", nil
	}
	found := ""
	for part := range strings.SplitSeq(name, "/") {
		list, err := folderAt(fsys, path.Join(folder, found))
		if err != nil {
			return "", err
		}
		part = named(list, part)
		if part == "" {
			return "", nil
		}
		found = path.Join(found, part)
	}
	last, err := look(fsys, path.Join(folder, found), &diag.List{})
	if err != nil || last != nil && last.IsDir() {
		return "", err
	}
	return found, nil
}

// folderAt returns what a folder holds: nothing where there is none. What can't be read is
// reported where the whole folder is looked at.
func folderAt(fsys fs.FS, folder string) ([]fs.DirEntry, error) {
	info, err := look(fsys, folder, &diag.List{})
	if err != nil || info == nil || !info.IsDir() {
		return nil, err
	}
	list, err := fs.ReadDir(fsys, folder)
	return list, Report(&diag.List{}, fsys, folder, err)
}

// named returns the name in a folder that is the one asked for, or else one that hosts may take
// for it.
func named(list []fs.DirEntry, name string) string {
	like := ""
	for _, e := range list {
		switch {
		case norm.NFC.String(e.Name()) == norm.NFC.String(name):
			return e.Name()
		case publish.Fold(e.Name()) == publish.Fold(name):
			like = e.Name()
		}
	}
	return like
}
