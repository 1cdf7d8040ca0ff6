//go:build unix

package publish

import (
	"os"
	"strconv"

	"golang.org/x/sys/unix"
)

// mayUse tells whether the user may write into a folder, or read a file.
func mayUse(name string, folder bool) bool {
	if folder {
		return unix.Access(name, unix.R_OK|unix.W_OK|unix.X_OK) == nil
	}
	return unix.Access(name, unix.R_OK) == nil
}

// othersName returns the name of whom a file belongs to, "" if that is the user.
func othersName(name string) string {
	var stat unix.Stat_t
	if unix.Lstat(name, &stat) != nil || int(stat.Uid) == os.Getuid() {
		return ""
	}
	return nameOf(strconv.Itoa(int(stat.Uid)))
}
