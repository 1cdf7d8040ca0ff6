//go:build unix

package files

import (
	"errors"
	"io/fs"
	"os"
	"slices"

	"golang.org/x/sys/unix"
)

// A plainFolder is an open folder of which thousands of plain files are read, one after the other: package os makes of each file
// what can wait for a network too, and takes as long for that as to read it.
type plainFolder struct{ fd int }

// openPlain opens the folder itself for its plain files.
func (f *FS) openPlain() (plainFolder, error) {
	file, err := f.open(".", os.O_RDONLY)
	if err != nil {
		return plainFolder{}, err
	}
	defer file.Close() // its second descriptor stays
	second, err := secondOf(file)
	return plainFolder{second}, err
}

// secondOf returns a second descriptor of an open file, which the caller closes.
func secondOf(file *os.File) (fd int, err error) {
	conn, err := file.SyscallConn()
	if err != nil {
		return 0, err
	}
	var failed error
	err = conn.Control(func(first uintptr) { fd, failed = unix.FcntlInt(first, unix.F_DUPFD_CLOEXEC, 0) })
	return fd, errors.Join(err, failed)
}

func (p plainFolder) close() error { return unix.Close(p.fd) }

// appendFile appends the bytes of a file of the folder. A link is an error.
func (p plainFolder) appendFile(b []byte, name string) ([]byte, error) {
	fd, err := again(func() (int, error) {
		return unix.Openat(p.fd, name, unix.O_RDONLY|unix.O_NOFOLLOW|unix.O_NONBLOCK|unix.O_CLOEXEC, 0)
	})
	if err != nil {
		return b, &fs.PathError{Op: "open", Path: name, Err: err}
	}
	defer unix.Close(fd) // it is only read
	for {
		const least = 4 << 10 // bytes of room for each read
		b = slices.Grow(b, least)
		n, err := again(func() (int, error) { return unix.Read(fd, b[len(b):cap(b)]) })
		if err != nil {
			return b, &fs.PathError{Op: "read", Path: name, Err: err}
		}
		if n == 0 {
			return b, nil
		}
		b = b[:len(b)+n]
	}
}

// again asks the system until no signal interrupts it.
func again(ask func() (int, error)) (int, error) {
	for {
		if n, err := ask(); err != unix.EINTR {
			return n, err
		}
	}
}
