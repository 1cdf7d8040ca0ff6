package files

import (
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"unicode"
	"unicode/utf8"

	"posebook/internal/diag"
	"posebook/internal/source"
)

// A SpecialError says that something is neither a file nor a folder.
type SpecialError struct{ Mode fs.FileMode }

func (e *SpecialError) Error() string { return e.kind() + " is no file that can be read" }

func (e *SpecialError) kind() string {
	switch {
	case e.Mode&fs.ModeNamedPipe != 0:
		return "a named pipe"
	case e.Mode&fs.ModeSocket != 0:
		return "a socket"
	case e.Mode&fs.ModeDevice != 0:
		return "a device"
	}
	return "what the system keeps here"
}

// special returns an error for what is neither a file nor a folder.
func special(op, name string, info fs.FileInfo) error {
	if mode := info.Mode(); !mode.IsRegular() && !mode.IsDir() {
		return &fs.PathError{Op: op, Path: name, Err: &SpecialError{mode}}
	}
	return nil
}

// A KindError says that there is a file where a folder belongs, or a folder where a file does.
type KindError struct{ Folder bool }

func (e *KindError) Error() string {
	if e.Folder {
		return "a folder, where a file belongs"
	}
	return "a file, where a folder belongs"
}

// A SizeError says that a file is larger than the bound in bytes.
type SizeError struct{ Bound int64 }

func (e *SizeError) Error() string { return fmt.Sprintf("the file is larger than %d MiB", e.Bound>>20) }

// At is the place of a file as a whole. What in its name can't be printed is written as an escape.
func At(name string) source.Span { return source.NewFile(printable(name), nil).Whole() }

func printable(name string) string {
	if utf8.ValidString(name) && !strings.ContainsFunc(name, unicode.IsControl) {
		return name
	}
	quoted := strconv.Quote(name)
	return quoted[1 : len(quoted)-1]
}

// Report adds an error of reading a file of the library to the diagnostics, at the file. What is
// no fault of the library's, such as a broken disk, it returns.
func Report(diags *diag.List, fsys fs.FS, name string, err error) error {
	if err == nil {
		return nil
	}
	f, ok := faultOf(fsys, name, err)
	if !ok {
		return err
	}
	f.add(diags, name)
	return nil
}

// A fault is what a diagnostic says of a file.
type fault struct{ code, message, hint string }

func (f fault) add(diags *diag.List, name string) {
	diags.Add(At(name), f.code, "%s", f.message).Hint = f.hint
}

func faultOf(fsys fs.FS, name string, err error) (fault, bool) {
	var odd *SpecialError
	var kind *KindError
	var size *SizeError
	switch {
	case errors.As(err, &odd):
		return fault{"special-file", odd.Error(), "put a plain file in its place"}, true
	case errors.As(err, &kind):
		return fault{"wrong-kind", "this is " + kind.Error(), "rename it, or move it elsewhere"}, true
	case errors.As(err, &size):
		return fault{"file-too-large", size.Error(), ""}, true
	case errors.Is(err, fs.ErrPermission):
		return fault{"unreadable", "there is no permission to read this", "give yourself the right to read it"}, true
	}
	return linkFault(fsys, name, err)
}

// linkFault says what is wrong with a link, by what came of following it.
func linkFault(fsys fs.FS, name string, err error) (fault, bool) {
	target, linkErr := fs.ReadLink(fsys, name)
	if linkErr != nil {
		return fault{}, false // it is no link
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fault{"broken-symlink", fmt.Sprintf("the symbolic link leads to nothing: %q", target), "correct the link, or delete it"}, true
	case errors.Is(err, syscall.ELOOP):
		return fault{"broken-symlink", fmt.Sprintf("the symbolic link leads round in a circle, or over too many others: %q", target), "correct the link, or delete it"}, true
	case !leadsOut(err):
		return fault{}, false
	}
	hint := "put a copy here in its place; on a machine of your own -follow-links reads it"
	if path.IsAbs(target) {
		return fault{"symlink-outside", fmt.Sprintf("the symbolic link is absolute, and so leads out of the library: %q", target), hint}, true
	}
	return fault{"symlink-outside", fmt.Sprintf("the symbolic link leads out of the library: %q", target), hint}, true
}

// leadsOut tells whether the system refused a path because it leaves the library. The package os
// has a text for it and no name.
func leadsOut(err error) bool {
	var at *fs.PathError
	return errors.As(err, &at) && at.Err.Error() == "path escapes from parent"
}

// sortByName sorts what a folder holds.
func sortByName(list []fs.DirEntry) {
	slices.SortFunc(list, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
}
