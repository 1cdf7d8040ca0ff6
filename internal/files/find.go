package files

import (
	"io/fs"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/diag"
	"posebook/internal/publish"
)

// Find looks for a file by its path in a folder, as a host does that can't tell capitals. It returns the path as it is
// in the folder, "" if there is no such file. So a name that is wrong is wrong on every machine, and the right one is at
// hand.
func Find(fsys fs.FS, folder, name string) (string, error) {
	if !fs.ValidPath(name) {
		return "", nil
	}
	found := ""
	var e Entry
	for part := range strings.SplitSeq(name, "/") {
		if found != "" && !e.Folder {
			return "", nil
		}
		// What can't be read is reported where the whole folder is looked at.
		entries, err := List(fsys, path.Join(folder, found), Clutter, &diag.List{})
		if err != nil {
			return "", err
		}
		var ok bool
		if e, ok = named(entries, part); !ok {
			return "", nil
		}
		found = path.Join(found, e.Name)
	}
	if e.Folder {
		return "", nil
	}
	return found, nil
}

// named returns the entry of that name, or else one that hosts may take for it.
func named(entries []Entry, name string) (Entry, bool) {
	var like Entry
	for _, e := range entries {
		switch {
		case norm.NFC.String(e.Name) == norm.NFC.String(name):
			return e, true
		case publish.Fold(e.Name) == publish.Fold(name):
			like = e
		}
	}
	return like, like.Name != ""
}
