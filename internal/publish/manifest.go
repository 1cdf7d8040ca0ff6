package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// manifestHeader is the first line of a manifest. The published files follow, one a line, sorted
// by path. Behind the path of an asset of an older site stands a tab and for how many publishes
// it has not been needed.
//
// There are no sizes and hashes: what changed is found by comparing with the file itself, so that
// a hash could only be wrong.
const manifestHeader = "# posebook manifest 2: the next build replaces these files, and stops if there are others\n"

// oldHeader is that of manifests which knew of no older sites. They are read, and written no more.
const oldHeader = "# posebook manifest 1: the next build replaces these files, and stops if there are others\n"

// A listing is what a manifest tells: each published file, and for how many publishes it has not
// been needed: 0 for the files of the site itself.
type listing map[string]int

// paths returns the paths of the files, sorted by byte.
func (l listing) paths() []string { return slices.Sorted(maps.Keys(l)) }

// text returns the manifest of the files.
func (l listing) text() []byte {
	var b strings.Builder
	b.WriteString(manifestHeader)
	for _, p := range l.paths() {
		b.WriteString(p)
		if age := l[p]; age > 0 {
			fmt.Fprintf(&b, "\t%d", age)
		}
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// readManifest returns what the manifest of a folder lists, nothing if it has none.
func readManifest(dir string) (listing, error) {
	name := filepath.Join(dir, manifestName)
	info, err := os.Lstat(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%s: not a regular file", name)
	}
	text, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	listed, ok := parseManifest(string(text))
	if !ok {
		return nil, fmt.Errorf("%s: not a list of published files that this version knows; empty the folder and build again", name)
	}
	return listed, nil
}

func parseManifest(text string) (listed listing, ok bool) {
	rest, ok := strings.CutPrefix(text, manifestHeader)
	if !ok {
		if rest, ok = strings.CutPrefix(text, oldHeader); !ok {
			return nil, false
		}
	}
	listed = listing{}
	for line := range strings.Lines(rest) {
		path, behind, old := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
		age := 0
		if old {
			var err error
			if age, err = strconv.Atoi(behind); err != nil || age < 1 || age > staysFor {
				return nil, false
			}
		}
		listed[path] = age
	}
	return listed, true
}
