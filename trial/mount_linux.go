package main

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"
)

// inNamespace runs this command in a user namespace of its own, in which it may mount folders.
func inNamespace(args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, args...)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	return cmd.Run()
}

// mountMemory mounts a disk in memory at a folder, which it makes.
func mountMemory(at string) error {
	if err := os.MkdirAll(at, 0o755); err != nil {
		return err
	}
	return syscall.Mount("tmpfs", at, "tmpfs", 0, "size=1g")
}

// resizeMemory leaves so much room on such a disk, in bytes.
func resizeMemory(at string, room int64) error {
	var now syscall.Statfs_t
	if err := syscall.Statfs(at, &now); err != nil {
		return err
	}
	used := int64(now.Blocks-now.Bfree) * now.Bsize
	return syscall.Mount("tmpfs", at, "tmpfs", syscall.MS_REMOUNT, fmt.Sprintf("size=%d", used+room))
}

// mountFolder mounts a folder at another, which it makes.
func mountFolder(from, at string) error {
	if err := os.MkdirAll(at, 0o755); err != nil {
		return err
	}
	return syscall.Mount(from, at, "", syscall.MS_BIND, "")
}

func unmount(at string) error { return syscall.Unmount(at, 0) }
