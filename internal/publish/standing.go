package publish

import (
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
)

// A ForeignError says that a folder holds what no build has put there, so nothing was written.
type ForeignError struct {
	Dir   string   // the folder that was to be published into
	Paths []string // what is in it, sorted and slash separated; a folder ends in a slash, a link in '@'
}

// Error names up to five of the paths.
func (e *ForeignError) Error() string {
	const most = 5
	var b strings.Builder
	for i, p := range e.Paths[:min(most, len(e.Paths))] {
		if i > 0 {
			b.WriteString(", ")
		}
		fmt.Fprintf(&b, "%q", p)
	}
	if more := len(e.Paths) - most; more > 0 {
		fmt.Fprintf(&b, " and %d more", more)
	}
	return fmt.Sprintf("%s: the folder holds what no build has put there: %s; move it away, or publish into another folder", e.Dir, &b)
}

// standing returns the published files of a folder: those that are there and in its manifest.
// Anything else in it is a [ForeignError].
func standing(dir string) (listing, error) {
	listed, err := readManifest(dir)
	if err != nil {
		return nil, err
	}
	folders := foldersOf(listed)
	files, foreign := listing{}, []string(nil)
	err = walk(dir, func(p string, d fs.DirEntry) error {
		age, ours := listed[p]
		switch {
		case d.Type().IsRegular() && ours:
			files[p] = age
		case d.Type().IsRegular() && p == manifestName, d.IsDir() && folders[p], isLitter(d):
		default:
			foreign = append(foreign, p+mark(d))
			return skip(d)
		}
		return nil
	})
	if err == nil && foreign != nil {
		err = &ForeignError{Dir: dir, Paths: foreign}
	}
	return files, err
}

// walk calls visit for everything in a folder with its slash-separated path, but for what stays
// there from one build to the next. An error of visit other than [fs.SkipDir] ends it.
func walk(dir string, visit func(path string, d fs.DirEntry) error) error {
	return filepath.WalkDir(dir, func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == dir {
			return err
		}
		p := filepath.ToSlash(name[len(dir)+1:])
		if stays(p, d) {
			return skip(d)
		}
		return visit(p, d)
	})
}

// stayNames are what stays at the top of a published folder: a worktree for a branch of pages has
// a .git, and an empty folder is kept in git by its .gitkeep.
func stayNames() []string { return []string{gitName, gitkeepName} }

// stays tells whether what is at a path is one of them, and of a kind that git makes, or the
// folder that Write itself works in.
func stays(p string, d fs.DirEntry) bool {
	switch p {
	case gitName:
		return d.IsDir() || d.Type().IsRegular()
	case gitkeepName:
		return d.Type().IsRegular()
	case workName:
		return d.IsDir()
	}
	return false
}

// isLitter tells whether a file is one that file browsers leave in every folder they show.
func isLitter(d fs.DirEntry) bool {
	switch d.Name() {
	case ".DS_Store", "Thumbs.db", "desktop.ini":
		return d.Type().IsRegular()
	}
	return false
}

// skip returns what keeps a walk out of d.
func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// mark returns what tells a folder and a link from a file in a list of paths.
func mark(d fs.DirEntry) string {
	switch {
	case d.IsDir():
		return "/"
	case d.Type()&fs.ModeSymlink != 0:
		return "@"
	}
	return ""
}

// foldersOf returns every folder that holds one of the files.
func foldersOf[V any](files map[string]V) map[string]bool {
	folders := map[string]bool{}
	for p := range files {
		for dir := parent(p); dir != "" && !folders[dir]; dir = parent(dir) {
			folders[dir] = true
		}
	}
	return folders
}
