//go:build unix

package main

import (
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A library of root's own, built by root, is then built by somebody else: what that user is told,
// from the first line to the last, and that it suffices.
func TestBuildAfterRoot(t *testing.T) {
	if os.Getuid() != 0 {
		t.Skip("only root can build as another user")
	}
	base, err := os.MkdirTemp("", "posebook")
	must(t, err)
	t.Cleanup(func() { os.RemoveAll(base) })
	must(t, os.Chmod(base, 0o755))
	self, err := os.ReadFile("/proc/self/exe")
	if err != nil {
		t.Skip("this system does not show a program its own file")
	}
	command, lib, cache := filepath.Join(base, "build"), filepath.Join(base, "my poses"), filepath.Join(base, "cache")
	must(t, os.WriteFile(command, self, 0o755))
	must(t, os.MkdirAll(filepath.Join(lib, "content/poses"), 0o755))
	must(t, os.WriteFile(filepath.Join(lib, "site.yaml"), []byte("title: Poses\n"), 0o644))
	must(t, os.WriteFile(filepath.Join(lib, "content/poses/tree.md"), []byte("---\ntitle: Tree\nfigure:\n  touch: feet\n---\nStand on one leg.\n"), 0o644))
	const nobody = 65534
	if u, err := user.LookupId("65534"); err != nil || u.Username != "nobody" {
		t.Skip("nobody has another name here")
	}
	build := func(uid uint32, args ...string) string {
		cmd := exec.Command(command, append(args, "-C", lib)...)
		cmd.Env, cmd.Dir = append(os.Environ(), "XDG_CACHE_HOME="+cache), "/"
		cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: uid, Gid: uid}}
		var stderr strings.Builder
		cmd.Stderr = &stderr
		if err := cmd.Run(); (err == nil) != (stderr.Len() == 0 || !strings.Contains(stderr.String(), "error: ")) {
			t.Errorf("%v\n%s", err, stderr.String())
		}
		return stderr.String()
	}
	if said := build(0); said != "" {
		t.Fatal(said)
	}
	must(t, os.Lchown(lib, nobody, nobody))
	figures, public, work := filepath.Join(cache, "posebook/figures"), filepath.Join(lib, "public"), filepath.Join(lib, ".public.posebook")
	note := "note: drawn figures can't be kept, so each build draws them anew: the folder " + figures + " belongs to root\n" +
		"  hint: take it over: sudo chown -R nobody " + figures + "\n"
	fault := "error: publish: open " + work + "/lock: permission denied; the folder " + public + " belongs to root\n" +
		"  hint: take it over: sudo chown -R nobody '" + public + "' '" + work + "'\n"
	if said := build(nobody); said != note {
		t.Errorf("with nothing to be written it says\n%swant\n%s", said, note)
	}
	must(t, os.WriteFile(filepath.Join(lib, "site.yaml"), []byte("title: My poses\n"), 0o644))
	if said := build(nobody); said != note+fault {
		t.Errorf("it says\n%swant\n%s", said, note+fault)
	}
	if said := build(nobody, "-quiet"); said != fault {
		t.Errorf("-quiet says\n%swant\n%s", said, fault)
	}
	chown := func(dir string) { must(t, exec.Command("chown", "-R", "65534", dir).Run()) }
	chown(public)
	chown(work)
	if said := build(nobody); said != note {
		t.Errorf("with the site's folders its own it says\n%swant\n%s", said, note)
	}
	if said := build(nobody, "-figures", filepath.Join(lib, "figures")); said != note {
		t.Errorf("-figures says\n%swant\n%s", said, note)
	}
	chown(figures)
	if said := build(nobody); said != "" {
		t.Errorf("with all its own it says\n%s", said)
	}
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
