package build

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"

	"posebook/internal/bundle"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/names"
)

// A bundler joins the modules of the layouts, and remembers which of them were asked for.
type bundler struct {
	layouts fs.FS
	read    map[string]bool // their paths below the library
}

func newBundler(layouts fs.FS) *bundler { return &bundler{layouts: layouts, read: map[string]bool{}} }

// script returns the script that begins with this module.
func (b *bundler) script(entry string) ([]byte, error) {
	return b.noted(bundle.Script(b.layouts, entry))
}

// style returns the stylesheet that begins with this file.
func (b *bundler) style(entry string) ([]byte, error) { return b.noted(bundle.Style(b.layouts, entry)) }

func (b *bundler) noted(made bundle.Bundle, err error) ([]byte, error) {
	for _, m := range made.Modules {
		b.read[path.Join("layouts", m)] = true
	}
	return made.Text, err
}

// warnOfUnread reports the files in the folders of assets that nothing was made of: a module that
// stands in place of one of ours must stand where that stands.
func (b *bundler) warnOfUnread(own map[string]bool, diags *diag.List) {
	byName := map[string]string{}
	for file := range b.read {
		byName[path.Base(file)] = file
	}
	index := names.NewIndex(slices.Sorted(maps.Keys(byName)))
	for _, file := range slices.Sorted(maps.Keys(own)) {
		below, in := strings.CutPrefix(file, "layouts/assets/")
		if !in || !strings.Contains(below, "/") || b.read[file] {
			continue
		}
		d := diags.Warn(files.At(file), "unread-module", "no script and no stylesheet of the site reads this file")
		if near := byName[index.Nearest(path.Base(file))]; near != "" {
			d.Hint = "if it is to stand in place of one of ours, move it to " + near
		}
	}
}
