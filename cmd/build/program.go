package main

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"os"
	"regexp"
)

// program returns what no other program has: the build ID that Go gave it, which tells its bytes,
// or else their hash.
func program() (string, error) {
	name, err := os.Executable()
	if err != nil {
		return "", err
	}
	f, err := os.Open(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	return identity(f)
}

// identity is program for an executable that is open.
func identity(file io.Reader) (string, error) {
	const first = 64 << 10 // bytes: Go's own tools look for the ID in half of them
	head := make([]byte, first)
	n, err := io.ReadFull(file, head)
	if err != nil && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return "", err
	}
	if id := buildID(head[:n]); id != "" {
		return id, nil
	}
	h := sha256.New()
	h.Write(head[:n])
	_, err = io.Copy(h, file)
	return fmt.Sprintf("%x", h.Sum(nil)), err
}

// buildID finds Go's ID at the beginning of an executable: behind a note's name in ELF, and
// behind words of its own in all others.
func buildID(head []byte) string {
	form := regexp.MustCompile(`^[\w-]{20}/[\w-]{20}/[\w-]{20}/[\w-]{20}`)
	for _, before := range []string{"\x04\x00\x00\x00Go\x00\x00", "\xff Go build ID: \""} {
		if _, after, found := bytes.Cut(head, []byte(before)); found {
			return string(form.Find(after))
		}
	}
	return ""
}
