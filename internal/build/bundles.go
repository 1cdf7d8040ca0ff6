package build

import (
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
	"sync"

	"posebook/internal/bundle"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/names"
)

// A bundler joins the modules of the layouts, and remembers which of them were asked for.
type bundler struct {
	made map[string]func() (bundle.Bundle, error) // by the module that each begins with
	read map[string]bool                          // paths of modules below the library
}

// The modules that scripts begin with.
const (
	siteScript   = "assets/js/main.js"
	workerScript = "assets/js/sw.js"
)

// newBundler begins to join the scripts and the stylesheets. ready are those that stand joined
// already.
func newBundler(layouts fs.FS, ready map[string][]byte, workers int) *bundler {
	b := &bundler{made: map[string]func() (bundle.Bundle, error){}, read: map[string]bool{}}
	for _, entry := range entriesOf(layouts) {
		if text, is := ready[entry]; is {
			b.made[entry] = func() (bundle.Bundle, error) { return bundle.Bundle{Text: text}, nil }
			continue
		}
		b.made[entry] = begun(workers, func() (bundle.Bundle, error) { return join(layouts, entry) })
	}
	return b
}

// entriesOf returns the modules that a script or a stylesheet of the site begins with.
func entriesOf(layouts fs.FS) []string {
	styles, _ := fs.Glob(layouts, "assets/*.css") // the pattern is good, and what can't be read is told of later
	return append(styles, siteScript, workerScript)
}

func join(layouts fs.FS, entry string) (bundle.Bundle, error) {
	if path.Ext(entry) == ".css" {
		return bundle.Style(layouts, entry)
	}
	return bundle.Script(layouts, entry)
}

// joined returns the script or the stylesheet that begins with this module.
func (b *bundler) joined(entry string) ([]byte, error) {
	wait, known := b.made[entry]
	if !known { // it came into the folder while the build ran
		return nil, &fs.PathError{Op: "open", Path: entry, Err: fs.ErrNotExist}
	}
	made, err := wait()
	for _, m := range made.Modules {
		b.read[path.Join("layouts", m)] = true
	}
	return made.Text, err
}

// begun begins work that is needed later, and returns a function that waits for it. With a single
// worker it is done when it is asked for.
func begun[T any](workers int, do func() (T, error)) func() (T, error) {
	wait := sync.OnceValues(do)
	if workers != 1 {
		go wait()
	}
	return wait
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
