package files

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A plain file is read whole, behind what is there; a link is not followed, and what is not there is an error.
func TestPlainFiles(t *testing.T) {
	dir := t.TempDir()
	long := strings.Repeat("pose ", 20_000)
	for name, text := range map[string]string{"short.md": "short", "long.md": long, "empty.md": ""} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	library, err := Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	defer library.Close()
	folder, err := library.openPlain()
	if err != nil {
		t.Fatal(err)
	}
	defer folder.close()
	var b []byte
	for name, want := range map[string]string{"short.md": "short", "long.md": long, "empty.md": ""} {
		if b, err = folder.appendFile(append(b[:0], "before "...), name); err != nil || string(b) != "before "+want {
			t.Errorf("%s: %d bytes, %v", name, len(b), err)
		}
	}
	if _, err := folder.appendFile(nil, "none.md"); !os.IsNotExist(err) {
		t.Errorf("a file that is not there: %v", err)
	}
	if err := os.Symlink("short.md", filepath.Join(dir, "link.md")); err != nil {
		t.Skip(err)
	}
	outside, err := filepath.Abs("plain_test.go")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(dir, "out.md")); err != nil {
		t.Fatal(err)
	}
	if text, err := folder.appendFile(nil, "out.md"); err == nil {
		t.Errorf("a link out of the library is read: %d bytes", len(text))
	}
}
