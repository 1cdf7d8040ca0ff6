//go:build !unix

package files

import (
	"io/fs"
	"os"
)

// entriesOf returns what an open folder holds, in any order.
func entriesOf(folder *os.File) ([]fs.DirEntry, error) { return folder.ReadDir(-1) }
