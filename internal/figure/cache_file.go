package figure

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// maxEntry bounds an entry, in bytes. The largest are movements, of some 50 kB.
const maxEntry = 1 << 20

// file is where an entry lies.
func (c Cache) file(k key) string {
	name := hex.EncodeToString(k[:16])
	return filepath.Join(c.Dir, name[:2], name[2:])
}

// read returns the values of an entry: not those of another key, nor what is damaged, no file, or
// no entry's size.
func (c Cache) read(k key) (*reader, bool) {
	data, ok := readPlain(c.file(k))
	const head = len(k) + sha256.Size
	if !ok || len(data) < head || !bytes.Equal(data[:len(k)], k[:]) {
		return nil, false
	}
	sum := sha256.Sum256(data[head:])
	return &reader{text: string(data[head:]), ok: true}, bytes.Equal(data[len(k):head], sum[:])
}

// readPlain reads a file that is neither a link nor a device, without waiting for one that never
// answers.
func readPlain(file string) (data []byte, ok bool) {
	info, err := os.Lstat(file)
	if err != nil || !info.Mode().IsRegular() {
		return nil, false
	}
	f, err := os.OpenFile(file, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, false
	}
	defer f.Close()
	use(file, info.ModTime(), time.Now())
	data, err = io.ReadAll(io.LimitReader(f, maxEntry+1))
	return data, err == nil && len(data) <= maxEntry
}

// write keeps an entry if it can.
func (c Cache) write(k key, values []byte) {
	file := c.file(k)
	dir := filepath.Dir(file)
	if os.MkdirAll(dir, 0o755) != nil {
		return
	}
	temp, err := os.CreateTemp(dir, "new-*")
	if err != nil {
		return
	}
	sum := sha256.Sum256(values)
	_, err = temp.Write(append(append(k[:], sum[:]...), values...))
	if closed := temp.Close(); err != nil || closed != nil || os.Rename(temp.Name(), file) != nil {
		os.Remove(temp.Name())
	}
}
