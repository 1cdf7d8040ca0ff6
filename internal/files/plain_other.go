//go:build !unix

package files

import "os"

// A plainFolder is an open folder of which thousands of plain files are read, one after the other.
type plainFolder struct{ of *FS }

// openPlain opens the folder itself for its plain files.
func (f *FS) openPlain() (plainFolder, error) { return plainFolder{f}, nil }

func (p plainFolder) close() error { return nil }

// appendFile appends the bytes of a file of the folder.
func (p plainFolder) appendFile(b []byte, name string) ([]byte, error) {
	file, err := p.of.open(name, os.O_RDONLY|noWaiting)
	if err != nil {
		return b, err
	}
	defer file.Close() // it is only read
	return readInto(b, file)
}
