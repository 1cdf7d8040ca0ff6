//go:build !unix

package files

// noWaiting has no use where a folder holds no named pipes.
const noWaiting = 0
