// Package browser_test opens the sites that the command builds in a real browser, and asks programs
// that judge pages: axe, the Nu checker, Lighthouse. Each site is built once, however many tests look
// at it, and the tests run beside each other.
package browser_test

import (
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"posebook/internal/browsertest"
)

// shop is where all tests have their sites built.
var shop *workshop

func TestMain(m *testing.M) {
	root, err := os.MkdirTemp("", "posebook-sites-")
	if err != nil {
		panic(err)
	}
	shop = &workshop{root: root, orders: map[string]func() (string, error){}}
	shop.command = sync.OnceValues(shop.buildCommand)
	shop.server = httptest.NewServer(&shop.below)
	code := m.Run()
	shop.server.Close()
	os.RemoveAll(root)
	os.Exit(code)
}

// A workshop builds sites, each once, and serves them.
type workshop struct {
	root    string
	command func() (string, error) // the path of the command, built for the first that asks
	server  *httptest.Server
	below   http.ServeMux

	mu     sync.Mutex
	orders map[string]func() (string, error) // sites by what they are made from: their folders
}

func (w *workshop) buildCommand() (string, error) {
	path := filepath.Join(w.root, "build")
	out, err := exec.Command("go", "build", "-o", path, "../../cmd/build").CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("go build: %w\n%s", err, out)
	}
	return path, nil
}

// run runs the command. It returns what it says to writers, and its exit code.
func (w *workshop) run(args ...string) (said string, code int, err error) {
	path, err := w.command()
	if err != nil {
		return "", 0, err
	}
	var stderr strings.Builder
	cmd := exec.Command(path, append(args, "-quiet")...)
	cmd.Stderr = &stderr
	err = cmd.Run()
	if _, ended := err.(*exec.ExitError); ended {
		err = nil
	}
	return stderr.String(), cmd.ProcessState.ExitCode(), err
}

// order returns the folder of a site, which is built if this is the first order of its name.
func (w *workshop) order(t *testing.T, name string, build func(out string) error) string {
	t.Helper()
	browsertest.NotShort(t)
	w.mu.Lock()
	made, known := w.orders[name]
	if !known {
		out := filepath.Join(w.root, fmt.Sprintf("site-%d", len(w.orders)))
		made = sync.OnceValues(func() (string, error) { return out, build(out) })
		w.orders[name] = made
	}
	w.mu.Unlock()
	dir, err := made()
	if err != nil {
		t.Fatal(err)
	}
	return dir
}

// build builds a library into a folder.
func (w *workshop) build(dir, out string, flags ...string) error {
	said, code, err := w.run(append([]string{"-C", dir, "-out", out}, flags...)...)
	if err == nil && code != 0 {
		err = fmt.Errorf("build: exit %d\n%s", code, said)
	}
	return err
}

// built returns the folder of this project's own site. Nobody changes it: others look at it too.
func built(t *testing.T, flags ...string) string {
	t.Helper()
	return shop.order(t, "ours "+strings.Join(flags, " "), func(out string) error { return shop.build("../..", out, flags...) })
}

// buildOf returns the folder of the site of a library that is given file by file, as built does.
func buildOf(t *testing.T, library map[string]string, flags ...string) string {
	t.Helper()
	name := strings.Join(flags, " ")
	for _, file := range slices.Sorted(maps.Keys(library)) {
		name += fmt.Sprintf(" %q: %q", file, library[file])
	}
	return shop.order(t, name, func(out string) error {
		root := out + "-library"
		if err := writeFiles(root, library); err != nil {
			return err
		}
		return shop.build(root, out, flags...)
	})
}

// anew builds a library once more, into a folder of the test's own.
func anew(t *testing.T, library map[string]string, flags ...string) string {
	t.Helper()
	browsertest.NotShort(t)
	out := filepath.Join(t.TempDir(), "public")
	if err := shop.build(written(t, library), out, flags...); err != nil {
		t.Fatal(err)
	}
	return out
}

// written writes a library that is given file by file, and returns its folder.
func written(t *testing.T, library map[string]string) string {
	t.Helper()
	root := t.TempDir()
	if err := writeFiles(root, library); err != nil {
		t.Fatal(err)
	}
	return root
}

func writeFiles(root string, library map[string]string) error {
	for name, text := range library {
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, []byte(text), 0o644); err != nil {
			return err
		}
	}
	return nil
}

// copied returns a copy of a site, for a test that changes it.
func copied(t *testing.T, dir string) string {
	t.Helper()
	to := t.TempDir()
	if err := os.CopyFS(to, os.DirFS(dir)); err != nil {
		t.Fatal(err)
	}
	return to
}

// strictly serves files below a path as a strict host does.
func strictly(below, dir string) http.Handler {
	files := http.StripPrefix(below, http.FileServer(http.Dir(dir)))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy)
		files.ServeHTTP(w, r)
	})
}

// policy is what the build asks hosts to send with every page.
const policy = "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"

// underSubPath serves this project's site below /some/where/, and returns the address of its first
// page. The site is built for that address; all tests share it, each in a browser of its own.
func underSubPath(t *testing.T) string {
	t.Helper()
	const below = "/some/where/"
	home := shop.server.URL + below
	shop.order(t, "below a path", func(out string) error {
		if err := shop.build("../..", out, "-base-url", home); err != nil {
			return err
		}
		shop.below.Handle(below, strictly(below, out))
		return nil
	})
	return home
}

// belowPath serves a folder below /some/where/, on a host of its own, and returns the address of its
// first page.
func belowPath(t *testing.T, dir string) string {
	t.Helper()
	browsertest.NotShort(t)
	const below = "/some/where/"
	server := httptest.NewServer(strictly(below, dir))
	t.Cleanup(server.Close)
	return server.URL + below
}

func host(t *testing.T, address string) string {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return u.Host
}
