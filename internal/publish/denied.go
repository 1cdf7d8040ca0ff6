package publish

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"slices"
	"strings"
)

// A DeniedError says that the user may not write into a folder. Mostly another user, such as
// root, built there before.
type DeniedError struct {
	Folder string   // the folder, or the first one at fault of several
	Owner  string   // whom what is in the way belongs to, "" if it is the user's own or the system does not tell
	Give   []string // the folders that have to be given to the user, or opened
	Err    error    // what was tried; nil if nothing was
}

// Error names the folder and its owner.
func (e *DeniedError) Error() string {
	text := fmt.Sprintf("you may not write into the folder %s", e.Folder)
	if e.Owner != "" {
		text = fmt.Sprintf("the folder %s belongs to %s", e.Folder, e.Owner)
	}
	if e.Err != nil {
		return fmt.Sprintf("%s; %s", e.Err, text)
	}
	return text
}

// Unwrap returns what was tried.
func (e *DeniedError) Unwrap() error { return e.Err }

// Hint tells in one line what to do.
func (e *DeniedError) Hint() string {
	names := make([]string, len(e.Give))
	for i, folder := range e.Give {
		names[i] = shellQuoted(folder)
	}
	switch all := strings.Join(names, " "); {
	case all == "":
		return "name a folder of your own with -out"
	case e.Owner == "":
		return "let yourself write there again: chmod -R u+rwX " + all
	default:
		return fmt.Sprintf("take it over: sudo chown -R %s %s", shellQuoted(userName()), all)
	}
}

// Denied looks for a folder that the user may not write into, from the given one downwards, nil
// if there is none.
func Denied(folder string) *DeniedError { return denied(folder, false) }

func denied(folder string, files bool) *DeniedError {
	at, found := firstDenied(folder, files)
	if !found {
		return nil
	}
	return &DeniedError{Folder: folder, Owner: othersName(at), Give: []string{folder}}
}

// explained adds to an error that permissions are the reason of whose folder it is and what to
// do. Of the given folders those are named that are at fault; if none is, it is the folder that
// holds what could not be made.
func explained(err error, folders ...string) error {
	if !errors.Is(err, fs.ErrPermission) {
		return err
	}
	e := &DeniedError{Err: err}
	for _, folder := range folders {
		if found := denied(folder, true); found != nil {
			e.Folder, e.Owner = cmp.Or(e.Folder, folder), cmp.Or(e.Owner, found.Owner)
			e.Give = append(e.Give, folder)
		}
	}
	if e.Folder != "" {
		return e
	}
	above := filepath.Dir(folders[0])
	for !exists(above) && above != filepath.Dir(above) {
		above = filepath.Dir(above)
	}
	e.Folder, e.Owner = above, othersName(above)
	return e
}

// firstDenied returns the first folder from a root downwards that the user may not write into,
// or, if files count too, the first file that can't be read.
func firstDenied(root string, files bool) (at string, found bool) {
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if d == nil || !d.IsDir() && !(files && d.Type().IsRegular()) {
			return nil
		}
		if err != nil || !mayUse(name, d.IsDir()) {
			at, found = name, true
			return fs.SkipAll
		}
		return nil
	})
	return at, found && err == nil
}

// userName is the name of the user, or the number where there is no name.
func userName() string {
	u, err := user.Current()
	if err != nil {
		return fmt.Sprint(os.Getuid())
	}
	return cmp.Or(u.Username, u.Uid)
}

// nameOf returns a user's name, or the number with what it is.
func nameOf(uid string) string {
	if u, err := user.LookupId(uid); err == nil && u.Username != "" {
		return u.Username
	}
	return "the user with the number " + uid
}

// shellQuoted writes a word so that a shell reads it as one.
func shellQuoted(word string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("/._-+", r)
	}
	if word != "" && !slices.ContainsFunc([]rune(word), func(r rune) bool { return !plain(r) }) {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}
