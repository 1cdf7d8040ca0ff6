//go:build unix

package files

import "syscall"

// noWaiting keeps a named pipe that nobody writes to from holding us up.
const noWaiting = syscall.O_NONBLOCK
