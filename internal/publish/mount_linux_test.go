package publish

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// inNamespace runs a test in a user namespace of its own, in which it may mount folders. Where
// the machine does not allow that, the test is skipped.
func inNamespace(t *testing.T, test func(t *testing.T)) {
	t.Helper()
	const sign = "POSEBOOK_TEST_NAMESPACE"
	if os.Getenv(sign) == t.Name() {
		test(t)
		return
	}
	self, err := os.Executable()
	must(t, err)
	cmd := exec.Command(self, "-test.run=^"+t.Name()+"$", "-test.v")
	cmd.Env = append(os.Environ(), sign+"="+t.Name())
	cmd.SysProcAttr = &syscall.SysProcAttr{
		Cloneflags:  syscall.CLONE_NEWUSER | syscall.CLONE_NEWNS,
		UidMappings: []syscall.SysProcIDMap{{HostID: os.Getuid(), Size: 1}},
		GidMappings: []syscall.SysProcIDMap{{HostID: os.Getgid(), Size: 1}},
	}
	out, err := cmd.CombinedOutput()
	var ended *exec.ExitError
	switch {
	case err != nil && !errors.As(err, &ended):
		t.Skipf("this machine allows no user namespace: %s", err)
	case err != nil:
		t.Errorf("%s\n%s", err, out)
	case strings.Contains(string(out), "--- SKIP"):
		t.Skipf("%s", out)
	}
}

// mount mounts a folder, or a file system in memory for "", at another folder, which it makes.
func mount(t *testing.T, from, at string) {
	t.Helper()
	must(t, os.MkdirAll(at, 0o755))
	var err error
	if from == "" {
		err = syscall.Mount("tmpfs", at, "tmpfs", 0, "size=4m")
	} else {
		err = syscall.Mount(from, at, "", syscall.MS_BIND, "")
	}
	if errors.Is(err, syscall.EPERM) {
		t.Skip("this machine allows no mounts in a user namespace")
	}
	must(t, err)
	t.Cleanup(func() { _ = syscall.Unmount(at, syscall.MNT_DETACH) })
}

// A container that has public/ as a volume reads it through a bind mount. It sees every new site,
// and each page whole.
func TestBindMountOfTheFolder(t *testing.T) {
	inNamespace(t, func(t *testing.T) {
		base := t.TempDir()
		dir, volume := filepath.Join(base, "public"), filepath.Join(base, "volume")
		_, err := Write(dir, treeOf(t, edition(0)))
		must(t, err)
		mount(t, dir, volume)
		if reads := visit(t, os.DirFS(volume), dir, 30); reads == 0 {
			t.Error("nothing was read")
		}
		shows(t, "the container", os.DirFS(volume), edition(30))
		if isMountPoint(dir) || !isMountPoint(volume) {
			t.Error("the folder and its mount are not told apart")
		}
	})
}

// Where public/ is a mount point itself, its files are replaced one by one.
func TestFolderThatIsAMountPoint(t *testing.T) {
	for name, of := range map[string]func(base string) string{
		"of the same disk": func(base string) string { return filepath.Join(base, "volume") },
		"of another disk":  func(string) string { return "" },
	} {
		t.Run(strings.ReplaceAll(name, " ", "_"), func(t *testing.T) {
			inNamespace(t, func(t *testing.T) {
				base := t.TempDir()
				dir, volume := filepath.Join(base, "public"), of(base)
				must(t, os.Mkdir(filepath.Join(base, "volume"), 0o755))
				mount(t, volume, dir)
				write(t, dir, edition(0), Result{Written: 8})
				if reads := visit(t, os.DirFS(dir), dir, 30); reads == 0 {
					t.Error("nothing was read")
				}
				shows(t, "a visitor", os.DirFS(dir), edition(30))
				if exists(slot(dir)) {
					t.Error("something stands beside the folder")
				}
			})
		})
	}
}

// mounted makes a folder that is a mount point with two editions published in it.
func mounted(t *testing.T) (dir string, s *slots) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "public")
	mount(t, "", dir)
	for n := range 2 {
		_, err := Write(dir, treeOf(t, edition(n)))
		must(t, err)
	}
	s, err := slotsOf(dir)
	must(t, err)
	return dir, s
}

// A build that is killed among the files leaves two sites, one in the other. The next build, of
// either site or of a third, makes what it would have made without the one that was killed.
func TestMountPointAfterCrash(t *testing.T) {
	inNamespace(t, func(t *testing.T) {
		for next := 1; next <= 3; next++ {
			dir, s := mounted(t)
			sites := []files{1: edition(1), 2: edition(2).with(files{"new/page.html": "x"}), 3: edition(3)}
			published, err := publishedIn(dir)
			must(t, err)
			p, err := planFor(dir, published, treeOf(t, sites[2]))
			must(t, err)
			f := s.replacing(p)
			must(t, f.survey())
			must(t, f.prepare(p.changed))
			f.moves[3].from = "killed here"
			if err := f.settle(); err == nil {
				t.Fatal("the build was not killed")
			}
			_, err = Write(dir, treeOf(t, sites[next]))
			must(t, err)
			shows(t, "a visitor", os.DirFS(dir), sites[next])
			if got := len(folder(t, filepath.Join(dir, workName))); got != 2 || exists(s.temp) {
				t.Errorf("%d files in the work folder: something is left", got)
			}
			if next == 2 {
				calm, _ := mounted(t)
				_, err = Write(calm, treeOf(t, sites[2]))
				must(t, err)
				if diff := cmp.Diff(folder(t, calm), folder(t, dir)); diff != "" {
					t.Errorf("without the crash (-) and with it (+):\n%s", diff)
				}
			}
		}
	})
}

// A disk that is full is found out before anything changes.
func TestMountPointThatIsFull(t *testing.T) {
	inNamespace(t, func(t *testing.T) {
		dir, _ := mounted(t)
		before := folder(t, dir)
		_, err := Write(dir, treeOf(t, edition(2).with(files{"large.jpg": strings.Repeat("x", 8<<20)})))
		if !errors.Is(err, syscall.ENOSPC) {
			t.Errorf("Write = %v", err)
		}
		holdsOnly(t, dir, before)
		write(t, dir, edition(2), Result{Written: 8, Old: 2})
	})
}

// A folder that is no longer a mount point is published as any other, and the other way round.
func TestFolderThatBecomesAMountPoint(t *testing.T) {
	inNamespace(t, func(t *testing.T) {
		base := t.TempDir()
		dir := filepath.Join(base, "public")
		write(t, dir, edition(0), Result{Written: 8})
		mount(t, dir, dir)
		write(t, dir, edition(1), Result{Written: 8, Old: 1})
		must(t, syscall.Unmount(dir, syscall.MNT_DETACH))
		write(t, dir, edition(2), Result{Written: 8, Old: 2})
		write(t, dir, edition(3), Result{Written: 8, Old: 3})
		shows(t, "a visitor", os.DirFS(dir), edition(3))
		if exists(filepath.Join(dir, workName)) || exists(filepath.Join(slot(dir), workName)) {
			t.Error("the work folder of the mount point is left")
		}
	})
}
