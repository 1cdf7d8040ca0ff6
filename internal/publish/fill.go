package publish

import (
	"cmp"
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
)

// A filling makes a folder hold a plan while others may be reading it: visitors through a web
// server, or whoever has the folder open or mounted. What is to be written is first written
// beside it, whole; only then does each file move into its place, in an order in which no page is
// ever without what it needs, and what is needed no more goes last. Until the first file moves
// the folder is as it was, so a full disk changes nothing in it.
//
// What the folder holds already is compared byte by byte, so that it need not be trusted: files
// that differ are written, what the plan lacks is removed, and the rest is left alone. A fresh
// folder with hard links to the files that stay the same was the other way. It makes a folder for
// each page and later removes one, which costs more than to read them all (22 of 11,000 pages
// changed, on a disk: 0.35 s this way, 1.6 s that way), and whoever has the old folder open would
// never see the new site. The price of this way is a second copy of what changes.
type filling struct {
	plan    *plan
	dir     string
	temp    string // a folder on the same file system, for what is to be moved
	interim []byte // the manifest while files move; nil where nobody reads it
	like    string // a folder that holds the plan already, "" if none does

	there map[string]bool // wanted files and folders that are in the folder
	early []string        // what stands where something else is wanted
	late  []string        // what is not wanted
	moves []move
}

// A move takes a file from the folder temp to its place.
type move struct {
	path string
	from string
}

// run makes the folder hold the plan. Of the files that are there it looks only at the given
// ones: the others are known to be right.
func (f *filling) run(paths []string) error {
	if taken, err := f.take(); taken || err != nil {
		return err
	}
	fresh, err := makeFolder(f.dir)
	if err != nil {
		return err
	}
	if fresh {
		return f.create()
	}
	if err := f.survey(); err != nil {
		return err
	}
	if err := f.prepare(paths); err != nil {
		return errors.Join(err, os.RemoveAll(f.temp))
	}
	return errors.Join(f.settle(), os.RemoveAll(f.temp))
}

// take makes the folder of what is staged, if that is the whole plan and the folder is not there.
func (f *filling) take() (taken bool, err error) {
	shelf := f.plan.tree.shelf
	if all := len(f.plan.paths); shelf == nil || exists(f.dir) || all == 0 || len(f.plan.changed) < all {
		return false, nil
	}
	if err := os.Rename(shelf.slots.staged, f.dir); err != nil {
		return false, err
	}
	return true, create(f.at(manifestName), f.plan.manifest)
}

// create fills a folder that was just made: nobody has it open.
func (f *filling) create() error {
	if err := f.makeFolders(); err != nil {
		return err
	}
	if err := create(f.at(manifestName), f.plan.manifest); err != nil {
		return err
	}
	return f.plan.tree.each(f.plan.paths, func(_ int, path string, b *buffers) error {
		data, err := f.plan.data(path, b)
		if err != nil {
			return err
		}
		return f.provide(f.at(path), path, data)
	})
}

// survey sorts what is in the folder.
func (f *filling) survey() error {
	f.there = map[string]bool{}
	return walk(f.dir, func(p string, d fs.DirEntry) error {
		switch want, taken := f.plan.names[Fold(p)]; {
		case p == manifestName && d.Type().IsRegular():
			return nil
		case !taken:
			f.late = append(f.late, p)
			return skip(d)
		case want.spelled != p || want.folder != d.IsDir() || !d.IsDir() && !d.Type().IsRegular():
			f.early = append(f.early, p) // a link, or a file where a folder is wanted; or a host can't tell the two names apart
			return skip(d)
		}
		f.there[p] = true
		return nil
	})
}

// prepare writes what is missing or differs into the folder temp.
func (f *filling) prepare(paths []string) error {
	if err := os.Mkdir(f.temp, folderMode); err != nil {
		return err
	}
	from := make([]string, len(paths))
	err := f.plan.tree.each(paths, func(i int, path string, b *buffers) error {
		data, err := f.plan.data(path, b)
		if err != nil {
			return err
		}
		if f.there[path] {
			if same, err := holds(f.at(path), data, &b.read); same || err != nil {
				return err
			}
		}
		from[i] = filepath.Join(f.temp, strconv.Itoa(i))
		return f.provide(from[i], path, data)
	})
	if err != nil {
		return err
	}
	for i, path := range paths {
		if from[i] != "" {
			f.moves = append(f.moves, move{path, from[i]})
		}
	}
	slices.SortStableFunc(f.moves, func(a, b move) int { return cmp.Compare(f.plan.turn(a.path), f.plan.turn(b.path)) })
	if f.interim != nil {
		if err := create(f.interimFile(), f.interim); err != nil {
			return err
		}
	}
	return f.provide(f.manifestFile(), manifestName, f.plan.manifest)
}

// provide makes a file that is about to move. Where another folder holds it, one file stands in
// both: that takes no room on a disk that may be full by now, and nobody ever writes into a file
// that is published.
func (f *filling) provide(name, path string, data []byte) error {
	if f.like != "" && os.Link(filepath.Join(f.like, filepath.FromSlash(path)), name) == nil {
		return nil
	}
	if shelf := f.plan.tree.shelf; shelf != nil && shelf.holds(path) && os.Link(shelf.stagedAt(path), name) == nil {
		return nil
	}
	if shelf := f.plan.tree.shelf; shelf != nil && path != manifestName && os.Link(filepath.Join(f.plan.dir, filepath.FromSlash(path)), name) == nil {
		return nil // what is not on the shelf is published as it is
	}
	return create(name, data)
}

func (f *filling) interimFile() string  { return filepath.Join(f.temp, "interim") }
func (f *filling) manifestFile() string { return filepath.Join(f.temp, "manifest") }

// settle changes the folder. The manifest comes last: until then it names all that may be there.
func (f *filling) settle() error {
	if f.interim != nil {
		if err := os.Rename(f.interimFile(), f.at(manifestName)); err != nil {
			return err
		}
	}
	if err := f.remove(f.early); err != nil {
		return err
	}
	if err := f.makeFolders(); err != nil {
		return err
	}
	for _, m := range f.moves {
		if err := os.Rename(m.from, f.at(m.path)); err != nil {
			return err
		}
	}
	if err := f.remove(f.late); err != nil {
		return err
	}
	return os.Rename(f.manifestFile(), f.at(manifestName))
}

// makeFolders makes the folders that are not there.
func (f *filling) makeFolders() error {
	for _, dir := range slices.Sorted(maps.Keys(foldersOf(f.plan.files))) { // parents sort before what is in them
		if f.there[dir] {
			continue
		}
		if err := os.Mkdir(f.at(dir), folderMode); err != nil {
			return err
		}
	}
	return nil
}

func (f *filling) remove(paths []string) error {
	for _, p := range paths {
		if err := os.RemoveAll(f.at(p)); err != nil {
			return err
		}
	}
	return nil
}

// at returns where a path of the site is on the disk.
func (f *filling) at(path string) string { return filepath.Join(f.dir, filepath.FromSlash(path)) }
