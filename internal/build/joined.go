package build

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// The scripts and stylesheets of our own layouts are the same in nearly every library, and joining
// them takes a third of the time of a small one. So they stand joined in a folder of the layouts,
// with a hash of what they were joined of: with any other module they are joined anew, and so they
// are for a library that has modules of its own. A test, run with -update, writes them.

// joinedFolder holds the bundles, each at the path of the module that it begins with, and sumFile.
const joinedFolder = "joined"

const sumFile = joinedFolder + "/sum.txt"

// joinedBefore returns the bundles that stand ready, nil if they are not those of the layouts.
func joinedBefore(layouts fs.FS) map[string][]byte {
	before, err := fs.ReadFile(layouts, sumFile)
	if err != nil {
		return nil
	}
	if sum, err := sumOfModules(layouts); err != nil || !bytes.Equal(sum, before) {
		return nil
	}
	texts := map[string][]byte{}
	for _, entry := range entriesOf(layouts) {
		if texts[entry], err = fs.ReadFile(layouts, path.Join(joinedFolder, entry)); err != nil {
			return nil
		}
	}
	return texts
}

// hasOwnAssets tells whether a library has assets of its own, by the paths of its layouts.
func hasOwnAssets(own map[string]bool) bool {
	for file := range own {
		if strings.HasPrefix(file, "layouts/assets/") {
			return true
		}
	}
	return false
}

// sumOfModules is a hash of all scripts and stylesheets of layouts, with their paths.
func sumOfModules(layouts fs.FS) ([]byte, error) {
	h := sha256.New()
	err := fs.WalkDir(layouts, "assets", func(file string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || !slices.Contains([]string{".js", ".css"}, path.Ext(file)) {
			return err
		}
		text, err := fs.ReadFile(layouts, file)
		fmt.Fprintf(h, "%s %d\n", file, len(text))
		h.Write(text)
		return err
	})
	return fmt.Appendf(nil, "%x\n", h.Sum(nil)), err
}
