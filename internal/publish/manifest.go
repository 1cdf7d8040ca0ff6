package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// manifestHeader is the first line of a manifest; the paths of the published files follow, one a line, sorted.
//
// There are no sizes and hashes: what changed is found by comparing with the file itself, so that a hash could
// only be wrong.
const manifestHeader = "# posebook manifest 1: the next build replaces these files, and stops if there are others\n"

// manifest returns the text that lists the files of a tree.
func manifest(paths []string) []byte {
	var b strings.Builder
	b.WriteString(manifestHeader)
	for _, p := range paths {
		b.WriteString(p)
		b.WriteByte('\n')
	}
	return []byte(b.String())
}

// readManifest returns the paths that the manifest of a folder lists, none if it has no manifest.
func readManifest(dir string) (map[string]bool, error) {
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
	rest, ok := strings.CutPrefix(string(text), manifestHeader)
	if !ok {
		return nil, fmt.Errorf("%s: not a list of published files that this version knows; empty the folder and build again", name)
	}
	listed := map[string]bool{}
	for p := range strings.Lines(rest) {
		listed[strings.TrimSuffix(p, "\n")] = true
	}
	return listed, nil
}
