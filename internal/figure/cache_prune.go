package figure

import (
	"encoding/hex"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"
	"time"
)

// What a cache keeps at most. Entries of an older Posebook, or of poses that are gone, are never
// asked for again, and nobody else takes them away.
const (
	keptUnused = 365 * 24 * time.Hour
	keptBytes  = 1 << 30 // of all entries: those of some ten thousand poses

	day    = 24 * time.Hour
	pruned = "pruned" // the file whose age says when a cache was last looked through
)

// Prune takes away the entries that nobody has used in a year, and the longest unused of those
// that go beyond a gigabyte. It looks once a day at most; now is the time. A cache that can't be
// pruned stays as it is.
func (c Cache) Prune(now time.Time) { c.prune(now, keptBytes) }

func (c Cache) prune(now time.Time, most int64) {
	if c.Dir == "" {
		return
	}
	root, err := os.OpenRoot(c.Dir) // so that no link in the folder leads out of it
	if err != nil {
		return
	}
	defer root.Close()
	if lately(root, now) {
		return
	}
	kept := removeUnused(root, entriesOf(root), now)
	slices.SortFunc(kept, func(a, b cacheEntry) int { return b.used.Compare(a.used) })
	total := int64(0)
	for _, e := range kept {
		if total += e.size; total > most {
			_ = root.Remove(e.path)
		}
	}
}

// lately tells whether the cache was looked through within a day, and notes that now it is.
func lately(root *os.Root, now time.Time) bool {
	if info, err := root.Lstat(pruned); err == nil {
		if age := now.Sub(info.ModTime()); age >= 0 && age < day {
			return true
		}
	}
	_ = root.Remove(pruned)
	if f, err := root.OpenFile(pruned, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o644); err == nil {
		f.Close()
	}
	_ = root.Chtimes(pruned, now, now)
	return false
}

// A cacheEntry is a file of a cache.
type cacheEntry struct {
	path string
	size int64
	used time.Time
	torn bool // what a build that was stopped has left
}

// entriesOf lists the entries of a cache, and nothing else that lies in its folder.
func entriesOf(root *os.Root) []cacheEntry {
	var out []cacheEntry
	folders, _ := fs.ReadDir(root.FS(), ".")
	for _, folder := range folders {
		if !folder.IsDir() || !isHex(folder.Name(), 2) {
			continue
		}
		files, _ := fs.ReadDir(root.FS(), folder.Name())
		for _, f := range files {
			torn := strings.HasPrefix(f.Name(), "new-")
			info, err := f.Info()
			if err != nil || !info.Mode().IsRegular() || !torn && !isHex(f.Name(), 30) {
				continue
			}
			at := path.Join(folder.Name(), f.Name())
			out = append(out, cacheEntry{path: at, size: info.Size(), used: info.ModTime(), torn: torn})
		}
	}
	return out
}

func isHex(name string, length int) bool {
	_, err := hex.DecodeString(name)
	return err == nil && len(name) == length
}

// removeUnused removes what has been of no use for long, and returns the rest.
func removeUnused(root *os.Root, all []cacheEntry, now time.Time) []cacheEntry {
	var kept []cacheEntry
	for _, e := range all {
		limit := keptUnused
		if e.torn {
			limit = day
		}
		if now.Sub(e.used) > limit {
			_ = root.Remove(e.path)
			continue
		}
		kept = append(kept, e)
	}
	return kept
}

// use marks an entry as used, once a day at most.
func use(file string, last, now time.Time) {
	if now.Sub(last) > day {
		_ = os.Chtimes(file, now, now)
	}
}
