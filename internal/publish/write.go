package publish

import "errors"

// A Result counts the files of a tree against what stood published before.
type Result struct {
	Written int   // new or different from before
	Kept    int   // the same, byte for byte
	Removed int   // published before, no longer there
	Old     int   // assets of the sites before, which stay for visitors who have one of their pages open
	Bytes   int64 // the size of all files of the tree
}

// ErrBusy is wrapped by the error of a [Write] into a folder that another Write is publishing into.
var ErrBusy = errors.New("another build is publishing into this folder")

// Write makes dir hold the files of the tree, in one step: until then, and after any error, dir
// holds what it held before. It makes dir and the folders above it if they are missing; if dir is
// a symbolic link it publishes into the folder behind it. Folders get mode 0755 and files 0644,
// less the umask. If nothing differs, nothing is touched.
//
// Assets of the sites before stay for a while, as the package's comment tells, and so does what a
// reader needs who has the folder open. A dir that is a mount point has no such step: there an
// error after the first file has moved leaves both sites, page by page.
//
// Two errors come after that step: a .git that can't be moved into the new site, and a second
// copy that can't be written. The site stands then, and the next Write tries again.
//
// Nothing waits for the disk. After a loss of power a file may be short, and the next Write,
// which trusts no file that it has not read, writes it again.
//
// The errors, which name the path at fault: a [*ForeignError], [ErrBusy], a [*DeniedError], dir
// is not a folder or is the root of a file system, or any failure of the file system.
func Write(dir string, tree *Tree) (Result, error) { return WriteNoted(dir, tree, nil) }

// WriteNoted is Write that keeps a note beside the site, unless it is nil. As long as the site
// stands untouched [NotedIn] returns it.
func WriteNoted(dir string, tree *Tree, note []byte) (Result, error) {
	st, err := begin(dir)
	if err != nil {
		return Result{}, err
	}
	return st.finish(tree, note)
}

func (s *slots) publish(p *plan) error {
	switch {
	case s.inPlace && p.same:
		return nil
	case s.inPlace:
		return s.replace(p)
	case p.same && exists(s.behind): // a build was killed before it had done with the other folder
		return s.follow(p, p.paths)
	case p.same:
		return nil
	}
	return s.exchange(p)
}
