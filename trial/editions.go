package main

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/publish"
	"posebook/layouts"
)

// editions is how many sites follow each other: more than there are publishes for which an asset
// stays.
const editions = 6

// A library is a copy of this one that can be turned into several: each edition has another
// title, which is on every page, and other colours, which are a stylesheet with its content in
// its name.
type library struct {
	dir     string
	command string // that builds it
	sites   []*publish.Tree
}

func newLibrary(f *field) (*library, error) {
	l := &library{dir: filepath.Join(f.dir, "library"), command: f.command}
	if err := os.CopyFS(filepath.Join(l.dir, "content"), os.DirFS("content")); err != nil {
		return nil, err
	}
	for n := range editions {
		if err := l.turnInto(n); err != nil {
			return nil, err
		}
		result, err := build.Site(build.Options{Root: os.DirFS(l.dir), Layouts: layouts.Files(), Figures: figure.UserCache()})
		if err != nil {
			return nil, err
		}
		if result.Tree == nil {
			var mistakes strings.Builder
			_ = result.Diags.Print(&mistakes, diag.Text) // a builder takes everything
			return nil, fmt.Errorf("the library has mistakes:\n%s", &mistakes)
		}
		l.sites = append(l.sites, result.Tree)
	}
	return l, nil
}

// turnInto makes the library that of an edition.
func (l *library) turnInto(n int) error {
	text := fmt.Sprintf("title: Edition %d\ncolors: {accent: \"#2%d4a6b\"}\nfigure:\n  movement: true\n", n, n)
	return os.WriteFile(filepath.Join(l.dir, "site.yaml"), []byte(text), 0o644)
}

// building is the command that builds the library, as it is, into a folder.
func (l *library) building(out string) *exec.Cmd {
	return exec.Command(l.command, "-C", l.dir, "-out", out)
}

// edition returns the edition that a file is of, as it is in a folder; -1 if it is of none.
func (l *library) edition(file string, data []byte) int {
	sum := publish.Sum{Hash: sha256.Sum256(data), Size: len(data)}
	return slices.IndexFunc(l.sites, func(tree *publish.Tree) bool { return tree.Sum(file) == sum })
}

var asked = regexp.MustCompile(`(?:assets|figures)/[\w.-]*\w`)

// asks returns the files with a hash in their names that a page asks for, each once.
func asks(page []byte) []string {
	var names []string
	seen := map[string]bool{}
	for _, name := range asked.FindAllString(string(page), -1) {
		if !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

// isItself tells whether a file has the content that its name tells.
func isItself(name string, data []byte) bool {
	folder, base := path.Split(name)
	plain, _, _ := strings.Cut(base, ".")
	return name == folder+publish.HashedName(plain+path.Ext(base), data)
}

// whole tells what is wrong with a folder that must hold one edition, and which it is: all its
// files, and beside them only assets of others.
func (l *library) whole(site fs.FS) (n int, err error) {
	home, err := fs.ReadFile(site, "index.html")
	if err != nil {
		return -1, err
	}
	if n = l.edition("index.html", home); n < 0 {
		return n, errors.New("index.html is torn")
	}
	seen := 0
	err = eachFile(site, func(file string, data []byte) error {
		want := l.sites[n].Sum(file)
		switch {
		case want == publish.Sum{Hash: sha256.Sum256(data), Size: len(data)}:
			seen++
		case want != publish.Sum{} || !isItself(file, data):
			return fmt.Errorf("%s is not of edition %d", file, n)
		}
		return nil
	})
	if err == nil && seen != l.sites[n].Len() {
		err = fmt.Errorf("%d of %d files are there", seen, l.sites[n].Len())
	}
	return n, err
}

// pagesWhole tells what is wrong with a folder in which each page must be that of some edition,
// with all that it asks for.
func (l *library) pagesWhole(site fs.FS) error {
	return eachFile(site, func(file string, data []byte) error {
		if path.Ext(file) != ".html" {
			return nil
		}
		if l.edition(file, data) < 0 {
			return fmt.Errorf("%s is torn", file)
		}
		for _, name := range asks(data) {
			if asset, err := fs.ReadFile(site, name); err != nil || !isItself(name, asset) {
				return fmt.Errorf("%s asks for %s, which is torn or missing: %v", file, name, err)
			}
		}
		return nil
	})
}

// eachFile calls do for the files of a site, but for the list of them and what builds work in.
func eachFile(site fs.FS, do func(file string, data []byte) error) error {
	return fs.WalkDir(site, ".", func(file string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case d.IsDir() && d.Name() == ".posebook":
			return fs.SkipDir
		case d.IsDir() || d.Name() == ".posebook-manifest":
			return nil
		}
		data, err := fs.ReadFile(site, file)
		if err != nil {
			return err
		}
		return do(file, data)
	})
}
