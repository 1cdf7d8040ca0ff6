package publish

import "golang.org/x/sys/unix"

// isMountPoint tells whether something is mounted at a folder. A folder of the same disk can be,
// so its device alone does not tell.
func isMountPoint(dir string) bool {
	var x unix.Statx_t
	err := unix.Statx(unix.AT_FDCWD, dir, unix.AT_SYMLINK_NOFOLLOW, unix.STATX_BASIC_STATS, &x)
	if err == nil && x.Attributes_mask&unix.STATX_ATTR_MOUNT_ROOT != 0 {
		return x.Attributes&unix.STATX_ATTR_MOUNT_ROOT != 0
	}
	return onAnotherDevice(dir)
}
