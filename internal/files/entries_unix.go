//go:build unix

package files

import (
	"io/fs"
	"os"
)

// entriesOf returns what an open folder holds, in any order: names and kinds, and no more. It reads the folder by way of a second
// descriptor, since package os asks the system about each entry of a folder that was opened below an [os.Root], though the
// list tells the kinds already.
func entriesOf(folder *os.File) ([]fs.DirEntry, error) {
	second, err := secondOf(folder)
	if err != nil {
		return nil, &fs.PathError{Op: "readdir", Path: folder.Name(), Err: err}
	}
	again := os.NewFile(uintptr(second), folder.Name())
	defer again.Close()
	return again.ReadDir(-1)
}
