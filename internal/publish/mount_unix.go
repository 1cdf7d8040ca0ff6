//go:build unix

package publish

import (
	"path/filepath"

	"golang.org/x/sys/unix"
)

// onAnotherDevice tells whether a folder is on another device than the one that holds it.
func onAnotherDevice(dir string) bool {
	var here, above unix.Stat_t
	return unix.Stat(dir, &here) == nil && unix.Stat(filepath.Dir(dir), &above) == nil && here.Dev != above.Dev
}
