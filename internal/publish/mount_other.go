//go:build unix && !linux

package publish

// isMountPoint tells whether something is mounted at a folder.
func isMountPoint(dir string) bool { return onAnotherDevice(dir) }
