package files

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"posebook/internal/diag"
)

// An Entry is a file or a folder of the library. A link is what it leads to.
type Entry struct {
	Name   string
	Path   string // from the library's root
	Folder bool
}

// Look finds the entry at a path. It reports one that can't be read; ok tells whether there is
// one that can.
func Look(fsys fs.FS, name string, diags *diag.List) (e Entry, ok bool, err error) {
	info, err := look(fsys, name, diags)
	if err != nil || info == nil {
		return Entry{}, false, err
	}
	return Entry{path.Base(name), name, info.IsDir()}, true, nil
}

// look is Look for more than the name; of what is not there, or was reported, it returns nil.
func look(fsys fs.FS, name string, diags *diag.List) (fs.FileInfo, error) {
	info, err := fs.Stat(fsys, name)
	if err == nil {
		err = special("stat", name, info)
	}
	switch {
	case err == nil:
		return info, nil
	case errors.Is(err, fs.ErrNotExist) && !isLink(fsys, name):
		return nil, nil
	}
	return nil, Report(diags, fsys, name, err)
}

func isLink(fsys fs.FS, name string) bool {
	_, err := fs.ReadLink(fsys, name)
	return err == nil
}

// List returns what a folder holds, in the order of the names, but for what is to be skipped and
// what can't be read: that it reports. A folder that is not there holds nothing; a file in place
// of a folder is reported.
func List(fsys fs.FS, folder string, skip func(path string) bool, diags *diag.List) ([]Entry, error) {
	e, ok, err := Look(fsys, folder, diags)
	if err != nil || !ok {
		return nil, err
	}
	if !e.Folder {
		return nil, Report(diags, fsys, folder, &KindError{})
	}
	return list(fsys, folder, skip, diags)
}

// list is List for a folder that is known to be one.
func list(fsys fs.FS, folder string, skip func(path string) bool, diags *diag.List) ([]Entry, error) {
	found, err := fs.ReadDir(fsys, folder)
	if err != nil {
		return nil, Report(diags, fsys, folder, err)
	}
	var entries []Entry
	for _, f := range found {
		e, ok := Entry{f.Name(), path.Join(folder, f.Name()), f.IsDir()}, true
		if skip(e.Path) {
			continue
		}
		if !utf8.ValidString(e.Name) { // no path can name it
			fault{"bad-path", "this can't be published: the name is not UTF-8", "give it another name"}.add(diags, e.Path)
			continue
		}
		if !f.IsDir() && !f.Type().IsRegular() { // a link, or what is no file
			if e, ok, err = Look(fsys, e.Path, diags); err != nil {
				return nil, err
			}
		}
		if ok {
			entries = append(entries, e)
		}
	}
	return entries, nil
}

// The bounds of a folder that is read with all that is in it: links can make a small one endless.
const (
	maxDepth = 32
	maxFiles = 20_000 // what hosts take that count files
)

// Walk returns all files below a folder, each folder's in the order of the names. It is List
// otherwise.
func Walk(fsys fs.FS, folder string, skip func(path string) bool, diags *diag.List) ([]Entry, error) {
	w := walker{fsys: fsys, skip: skip, diags: diags}
	root, err := fs.Stat(fsys, ".")
	if err != nil {
		return nil, err
	}
	if err := w.walk(folder, []fs.FileInfo{root}); err != nil {
		return nil, err
	}
	if w.seen > maxFiles {
		more := message.NewPrinter(language.English).Sprintf("the folder holds more than %d files and folders", maxFiles)
		diags.Add(At(folder), "too-many-files", "%s", more).Hint = "does it hold links to folders, and these links to others?"
	}
	return w.files, nil
}

type walker struct {
	fsys  fs.FS
	skip  func(name string) bool
	diags *diag.List
	files []Entry
	seen  int // files, folders and faults
}

// walk adds the files of a folder that lies in others, the library's root first.
func (w *walker) walk(folder string, within []fs.FileInfo) error {
	info, err := look(w.fsys, folder, w.diags)
	if err != nil || info == nil {
		return err
	}
	switch {
	case holdsItself(info, within):
		fault{"broken-symlink", "the symbolic link leads to a folder that holds it", "take the link away"}.add(w.diags, folder)
		return nil
	case len(within) > maxDepth:
		fault{"too-many-files", fmt.Sprintf("folders more than %d deep in one another", maxDepth), "take some of them apart"}.add(w.diags, folder)
		return nil
	}
	faults := len(*w.diags)
	entries, err := List(w.fsys, folder, w.skip, w.diags)
	if err != nil {
		return err
	}
	w.seen += len(*w.diags) - faults
	within = append(within, info)
	for _, e := range entries {
		w.seen++
		switch {
		case w.seen > maxFiles:
			return nil
		case e.Folder:
			err = w.walk(e.Path, within)
		default:
			w.files = append(w.files, e)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func holdsItself(folder fs.FileInfo, within []fs.FileInfo) bool {
	for _, outer := range within {
		if os.SameFile(folder, outer) {
			return true
		}
	}
	return false
}

// Read reads a file of at most so many bytes. A larger one is a [SizeError], and a folder a
// [KindError].
func Read(fsys fs.FS, name string, most int64) ([]byte, error) {
	f, size, err := open(fsys, name, most)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	text, err := readInto(make([]byte, 0, size+1), io.LimitReader(f, most+1)) // it may grow meanwhile
	if err == nil && int64(len(text)) > most {
		err = &SizeError{most}
	}
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return text, nil
}

// Try tells why a file could not be read, by opening it.
func Try(fsys fs.FS, name string, most int64) error {
	f, _, err := open(fsys, name, most)
	if err != nil {
		return err
	}
	return f.Close()
}

// open opens a file of at most so many bytes, and tells how many it has.
func open(fsys fs.FS, name string, most int64) (f fs.File, size int64, err error) {
	if f, err = fsys.Open(name); err != nil {
		return nil, 0, err
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case info.IsDir():
		err = &fs.PathError{Op: "read", Path: name, Err: &KindError{Folder: true}}
	case info.Size() > most:
		err = &fs.PathError{Op: "read", Path: name, Err: &SizeError{most}}
	}
	if err != nil {
		return nil, 0, errors.Join(err, f.Close())
	}
	return f, info.Size(), nil
}
