//go:build unix

package files_test

import (
	"errors"
	"io/fs"
	"net"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"posebook/internal/diag"
	"posebook/internal/files"
)

// What is no file is refused at once: to open a named pipe that nobody writes to, or to read a
// device, could take for ever.
func TestSpecialFiles(t *testing.T) {
	dir, fsys := library(t, map[string]string{"static/to-pipe": "-> pipe"})
	for _, name := range []string{"static/pipe", "site.yaml", "layouts"} {
		if err := syscall.Mkfifo(filepath.Join(dir, name), 0o666); err != nil {
			t.Skip(err)
		}
	}
	t.Chdir(filepath.Join(dir, "static")) // the name of a socket can't be long
	socket, err := net.Listen("unix", "socket")
	if err != nil {
		t.Fatal(err)
	}
	defer socket.Close()
	put(t, filepath.Join(dir, "static/zero"), "-> /dev/zero")
	all := files.OpenFollowing(dir)
	for name, want := range map[string]string{
		"site.yaml": "a named pipe", "static/pipe": "a named pipe", "static/to-pipe": "a named pipe", "layouts": "a named pipe", "static/socket": "a socket", "static/zero": "a device",
	} {
		for _, fsys := range []fs.FS{fsys, all} {
			if name == "static/zero" && fsys != all {
				continue
			}
			_, err := files.Read(fsys, name, 100)
			var odd *files.SpecialError
			if !errors.As(err, &odd) || odd.Error() != want+" is no file that can be read" {
				t.Errorf("%s: %v", name, err)
			}
			if _, err := fs.ReadDir(fsys, name); !errors.As(err, &odd) {
				t.Errorf("%s, listed: %v", name, err)
			}
		}
	}
	var diags diag.List
	found, err := files.Walk(all, "static", none, &diags)
	if err != nil || len(found) != 0 {
		t.Errorf("found %v, %v", found, err)
	}
	if got := strings.Join(places(diags), ","); got != "static/pipe special-file,static/socket special-file,static/to-pipe special-file,static/zero special-file" {
		t.Error(got)
	}
}
