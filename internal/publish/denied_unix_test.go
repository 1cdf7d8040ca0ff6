//go:build unix

package publish

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

const (
	otherUser   = 65534
	askedFolder = "POSEBOOK_TEST_PUBLISH"
)

// TestPublishAsAsked is run by asOther: it publishes where it is told to, and prints what comes
// of it.
func TestPublishAsAsked(t *testing.T) {
	dir := os.Getenv(askedFolder)
	if dir == "" {
		t.Skip("run by other tests only")
	}
	_, err := Write(dir, treeOf(t, site.with(files{"index.html": "by another user"})))
	var denied *DeniedError
	switch {
	case errors.As(err, &denied):
		fmt.Printf("%s\nhint: %s\n", err, denied.Hint())
	case err != nil:
		fmt.Println("no hint:", err)
	default:
		fmt.Println("published")
	}
}

// asOther publishes into a folder as another user, in a process of its own, and returns what it
// says.
func asOther(t *testing.T, test, dir string) string {
	t.Helper()
	cmd := exec.Command(test, "-test.run=^TestPublishAsAsked$")
	cmd.Env, cmd.Dir = append(os.Environ(), askedFolder+"="+dir), "/"
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: otherUser, Gid: otherUser}}
	out, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%s\n%s", err, out)
	}
	said, _, _ := strings.Cut(string(out), "PASS\n")
	return said
}

// openFolder makes a folder that another user may enter, with a copy of this test in it.
func openFolder(t *testing.T) (base, test string) {
	t.Helper()
	if os.Getuid() != 0 {
		t.Skip("only root can build as another user")
	}
	base, err := os.MkdirTemp("", "posebook")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(base) })
	must(t, os.Chmod(base, 0o755))
	self, err := os.Executable()
	must(t, err)
	from, err := os.Open(self)
	must(t, err)
	defer from.Close()
	test = filepath.Join(base, "test")
	to, err := os.OpenFile(test, os.O_CREATE|os.O_WRONLY, 0o755)
	must(t, err)
	_, err = io.Copy(to, from)
	must(t, errors.Join(err, to.Close()))
	return base, test
}

// give makes a folder and all in it another user's.
func give(t *testing.T, dirs ...string) {
	t.Helper()
	for _, dir := range dirs {
		must(t, filepath.WalkDir(dir, func(name string, _ fs.DirEntry, err error) error {
			return errors.Join(err, os.Lchown(name, otherUser, otherUser))
		}))
	}
}

// After a build by root the next one, by another user, says whose folder it is and what to do;
// having done it, it works.
func TestBuildAfterAnotherUsers(t *testing.T) {
	base, test := openFolder(t)
	other := nameOf(fmt.Sprint(otherUser))
	if strings.Contains(other, " ") {
		other = fmt.Sprint(otherUser)
	}
	for name, c := range map[string]struct {
		harm func(lib, public, work string)
		want string // LIB, PUBLIC and WORK stand for the folders, ME for the user
		mend func(lib, public, work string)
	}{
		"all is root's": {
			func(lib, public, work string) { must(t, os.Lchown(lib, otherUser, otherUser)) },
			"publish: open WORK/lock: permission denied; the folder PUBLIC belongs to root\nhint: take it over: sudo chown -R ME PUBLIC WORK\n",
			func(lib, public, work string) { give(t, public, work) },
		},
		"the site is root's": {
			func(lib, public, work string) {
				must(t, os.RemoveAll(work))
				must(t, os.Lchown(lib, otherUser, otherUser))
			},
			"publish: rename PUBLIC WORK/old: permission denied; the folder PUBLIC belongs to root\nhint: take it over: sudo chown -R ME PUBLIC\n",
			func(lib, public, work string) { give(t, public) },
		},
		"the folder beside it is root's": {
			func(lib, public, work string) {
				must(t, os.Lchown(lib, otherUser, otherUser))
				give(t, public)
			},
			"publish: open WORK/lock: permission denied; the folder WORK belongs to root\nhint: take it over: sudo chown -R ME WORK\n",
			func(lib, public, work string) { must(t, os.RemoveAll(work)) },
		},
		"a folder of poses is root's": {
			func(lib, public, work string) {
				give(t, lib)
				must(t, os.Lchown(filepath.Join(public, "poses"), 0, 0))
				must(t, os.Chmod(filepath.Join(public, "poses"), 0o700))
			},
			"publish: open PUBLIC/poses: permission denied; the folder PUBLIC belongs to root\nhint: take it over: sudo chown -R ME PUBLIC\n",
			func(lib, public, work string) { give(t, public) },
		},
		"a page is root's alone": {
			func(lib, public, work string) {
				give(t, lib)
				must(t, os.Lchown(filepath.Join(public, "index.html"), 0, 0))
				must(t, os.Chmod(filepath.Join(public, "index.html"), 0o600))
			},
			"publish: open PUBLIC/index.html: permission denied; the folder PUBLIC belongs to root\nhint: take it over: sudo chown -R ME PUBLIC WORK\n",
			func(lib, public, work string) { give(t, public, work) }, // the page is one file in both
		},
		"the folder above is root's": {
			func(lib, public, work string) {
				must(t, os.RemoveAll(work))
				must(t, os.RemoveAll(public))
			},
			"publish: mkdir WORK: permission denied; the folder LIB belongs to root\nhint: name a folder of your own with -out\n",
			func(lib, public, work string) { give(t, lib) },
		},
		"the user shut the door": {
			func(lib, public, work string) {
				give(t, lib)
				must(t, os.Chmod(work, 0o500))
				must(t, os.Remove(filepath.Join(work, "lock")))
			},
			"publish: open WORK/lock: permission denied; you may not write into the folder WORK\nhint: let yourself write there again: chmod -R u+rwX WORK\n",
			func(lib, public, work string) { must(t, os.Chmod(work, 0o700)) },
		},
	} {
		t.Run(name, func(t *testing.T) {
			lib, err := os.MkdirTemp(base, "lib")
			must(t, err)
			must(t, os.Chmod(lib, 0o755))
			public, work := filepath.Join(lib, "public"), filepath.Join(lib, ".public.posebook")
			for _, text := range []string{"one", "two"} {
				_, err = Write(public, treeOf(t, site.with(files{"index.html": text})))
				must(t, err)
			}
			c.harm(lib, public, work)
			before := folder(t, public)
			want := strings.NewReplacer("LIB", lib, "PUBLIC", public, "WORK", work, "ME", other).Replace(c.want)
			if got := asOther(t, test, public); got != want {
				t.Errorf("it says\n%swant\n%s", got, want)
			}
			holdsOnly(t, public, before)
			c.mend(lib, public, work)
			if got := asOther(t, test, public); got != "published\n" {
				t.Errorf("after what the hint says:\n%s", got)
			}
		})
	}
}

func TestShellQuoted(t *testing.T) {
	for word, want := range map[string]string{"/srv/a-b_c.d": "/srv/a-b_c.d", "": "''", "my poses": "'my poses'", "it's": `'it'\''s'`, "a;b": "'a;b'", "$x": "'$x'", "ü": "'ü'"} {
		if got := shellQuoted(word); got != want {
			t.Errorf("shellQuoted(%q) = %s, want %s", word, got, want)
		}
	}
}
