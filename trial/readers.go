package main

import (
	"errors"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"posebook/internal/publish"
)

// A reader reads files of the site in its own way.
type reader struct {
	who  string
	read func(file string) ([]byte, error)
	late bool // loads what a page asks for two publishes after the page
}

// readers reads by the path of the folder and through a web server, and from a folder that was
// opened before.
func readers(f *field, c *tally) error {
	dir := filepath.Join(f.dir, "public")
	return readWhilePublishing(f, c, dir, func() ([]reader, error) {
		root, err := os.OpenRoot(dir)
		if err != nil {
			return nil, err
		}
		server := httptest.NewServer(http.FileServer(http.Dir(dir)))
		held := httptest.NewServer(http.FileServerFS(root.FS()))
		return []reader{
			{"from the folder", fromFolder(dir), false},
			{"through a web server", fromServer(server.URL), false},
			{"through a web server, assets two publishes later", fromServer(server.URL), true},
			{"through a web server that has the folder open", fromServer(held.URL), false},
			{"through a web server that has the folder open, assets two publishes later", fromServer(held.URL), true},
		}, nil
	})
}

// readersOfMount reads through a bind mount of the folder, as containers do.
func readersOfMount(f *field, c *tally) error {
	dir, volume := filepath.Join(f.dir, "public"), filepath.Join(f.dir, "volume")
	return readWhilePublishing(f, c, dir, func() ([]reader, error) {
		err := mountFolder(dir, volume)
		server := httptest.NewServer(http.FileServer(http.Dir(volume)))
		return []reader{
			{"from a bind mount of the folder", fromFolder(volume), false},
			{"through a web server on the bind mount", fromServer(server.URL), false},
			{"through a web server on the bind mount, assets two publishes later", fromServer(server.URL), true},
		}, err
	})
}

// readersInPlace reads where the folder is a mount point.
func readersInPlace(f *field, c *tally) error {
	dir := filepath.Join(f.dir, "public")
	if err := mountMemory(dir); err != nil {
		return err
	}
	return readWhilePublishing(f, c, dir, func() ([]reader, error) {
		server := httptest.NewServer(http.FileServer(http.Dir(dir)))
		return []reader{
			{"from a folder that is a mount point", fromFolder(dir), false},
			{"through a web server on the mount point", fromServer(server.URL), false},
			{"through a web server on the mount point, assets two publishes later", fromServer(server.URL), true},
		}, nil
	})
}

func fromFolder(dir string) func(string) ([]byte, error) {
	return func(file string) ([]byte, error) { return os.ReadFile(filepath.Join(dir, filepath.FromSlash(file))) }
}

func fromServer(address string) func(string) ([]byte, error) {
	return func(file string) ([]byte, error) {
		answer, err := http.Get(address + "/" + strings.TrimSuffix(file, "index.html"))
		if err != nil {
			return nil, err
		}
		defer answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return nil, errors.New(answer.Status)
		}
		return io.ReadAll(answer.Body)
	}
}

// readWhilePublishing publishes the editions in turn while each reader reads pages by chance.
func readWhilePublishing(f *field, c *tally, dir string, open func() ([]reader, error)) error {
	l, err := newLibrary(f)
	if err != nil {
		return err
	}
	if _, err := publish.Write(dir, l.sites[0]); err != nil {
		return err
	}
	all, err := open()
	if err != nil {
		return err
	}
	var published atomic.Int64
	var done atomic.Bool
	var group sync.WaitGroup
	for _, r := range all {
		for _, what := range []string{"pages", "assets", "missing", "torn"} {
			c.add(r.who+": "+what, 0)
		}
		chance := rand.New(rand.NewPCG(f.rand.Uint64(), 2))
		v := &visit{reader: r, editions: l, tally: c, published: &published, done: &done, chance: chance}
		group.Go(v.run)
	}
	i := 1
	for ; f.goesOn(i-1) && err == nil; i++ {
		_, err = publish.Write(dir, l.sites[i%editions])
		published.Add(1)
	}
	done.Store(true)
	group.Wait()
	c.add("sites published", i-1)
	for _, r := range all { // in the end each sees the last site
		if got, readErr := r.read("index.html"); readErr != nil || l.edition("index.html", got) != (i-1)%editions {
			c.wrong("readers who don't see the last site", "%s: %v", r.who, readErr)
		}
	}
	return err
}

// A visit is what a reader does while sites are published.
type visit struct {
	reader
	editions  *library
	tally     *tally
	published *atomic.Int64
	done      *atomic.Bool
	chance    *rand.Rand
}

func (v *visit) run() {
	var pages []string
	for _, file := range v.editions.sites[0].Paths() {
		if path.Ext(file) == ".html" {
			pages = append(pages, file)
		}
	}
	for !v.done.Load() {
		before, opened := v.published.Load(), 1
		if v.late {
			opened = 20
		}
		var wanted []string
		for range opened {
			wanted = append(wanted, v.page(pages[v.chance.IntN(len(pages))])...)
		}
		for v.late && v.published.Load() < before+2 && !v.done.Load() {
			time.Sleep(time.Millisecond)
		}
		for _, name := range wanted {
			v.asset(name, before)
		}
	}
}

// page reads a page and returns what is to be read for it: all that is in the folder assets, and
// three figures.
func (v *visit) page(file string) (wanted []string) {
	page, err := v.read(file)
	v.tally.add(v.who+": pages", 1)
	switch {
	case err != nil:
		v.tally.wrong(v.who+": missing", "%s: %s", file, err)
		return nil
	case v.editions.edition(file, page) < 0:
		v.tally.wrong(v.who+": torn", "%s: %d bytes", file, len(page))
		return nil
	}
	figures := 0
	for _, name := range asks(page) {
		if strings.HasPrefix(name, "figures/") {
			figures++
		}
		if figures <= 3 || !strings.HasPrefix(name, "figures/") {
			wanted = append(wanted, name)
		}
	}
	return wanted
}

func (v *visit) asset(name string, before int64) {
	data, err := v.read(name)
	if v.published.Load() > before+2 {
		return // held up for so long that more sites may have come than an asset stays for
	}
	v.tally.add(v.who+": assets", 1)
	switch {
	case err != nil:
		v.tally.wrong(v.who+": missing", "%s: %s", name, err)
	case !isItself(name, data):
		v.tally.wrong(v.who+": torn", "%s: %d bytes", name, len(data))
	}
}
