// Package bundle joins the small modules of the layouts, ES modules and stylesheets, into the
// files that a browser loads.
//
// The work is esbuild's, through its Go API: no other program is needed. Modules are read from an
// fs.FS, so a library's own module stands in place of one of the layouts by its name alone.
// Nothing is kept between two calls; the cost is a few milliseconds (see BenchmarkScript).
package bundle

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/evanw/esbuild/pkg/api"
)

// namespace marks paths that are read from the fs.FS, for esbuild.
const namespace = "layouts"

// A Bundle is one file for a browser.
type Bundle struct {
	Text    []byte
	Modules []string // the paths of all that it is made of, sorted
}

// Script returns the module at entry and all that it imports as one minified classic script,
// which runs in a scope of its own. The same modules give the same bytes. The error is of type
// *Error if the modules are at fault.
//
// Imports are relative and name the whole file: './find.js'. There is no other kind.
func Script(fsys fs.FS, entry string) (Bundle, error) {
	return join(fsys, entry, api.LoaderJS, api.BuildOptions{
		Format: api.FormatIIFE, Platform: api.PlatformBrowser, Target: api.ES2020, MinifyIdentifiers: true,
	})
}

// Style returns the stylesheet at entry with all that it imports, as Script does. An address in
// url() stays as it is written.
func Style(fsys fs.FS, entry string) (Bundle, error) {
	return join(fsys, entry, api.LoaderCSS, api.BuildOptions{})
}

func join(fsys fs.FS, entry string, loader api.Loader, opts api.BuildOptions) (Bundle, error) {
	from := reader{fsys: fsys, loader: loader}
	opts.EntryPoints = []string{entry}
	opts.Bundle, opts.LogLevel, opts.Charset = true, api.LogLevelSilent, api.CharsetUTF8
	opts.MinifyWhitespace, opts.MinifySyntax, opts.LegalComments = true, true, api.LegalCommentsNone
	opts.Plugins = []api.Plugin{{Name: namespace, Setup: from.plug}}
	result := api.Build(opts)
	if faults := append(result.Errors, result.Warnings...); len(faults) > 0 {
		return Bundle{}, newError(faults)
	}
	slices.Sort(from.modules)
	return Bundle{result.OutputFiles[0].Contents, from.modules}, nil
}

// A reader resolves and reads modules in a file system. esbuild calls it from several goroutines.
type reader struct {
	fsys   fs.FS
	loader api.Loader

	mu      sync.Mutex
	modules []string // that were read
}

func (r *reader) plug(build api.PluginBuild) {
	build.OnResolve(api.OnResolveOptions{Filter: `.*`}, r.resolve)
	build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: namespace}, r.load)
}

func (r *reader) resolve(a api.OnResolveArgs) (api.OnResolveResult, error) {
	to := a.Path
	switch {
	case a.Kind == api.ResolveCSSURLToken:
		return api.OnResolveResult{Path: to, External: true}, nil
	case a.Kind != api.ResolveEntryPoint:
		if !strings.HasPrefix(to, "./") && !strings.HasPrefix(to, "../") {
			return api.OnResolveResult{}, fmt.Errorf("an import must be relative, like %q: %q", "./"+path.Base(to), to)
		}
		to = path.Join(path.Dir(a.Importer), to)
	}
	if _, err := fs.Stat(r.fsys, to); err != nil {
		return api.OnResolveResult{}, fmt.Errorf("there is no module %q", to)
	}
	return api.OnResolveResult{Path: to, Namespace: namespace}, nil
}

func (r *reader) load(a api.OnLoadArgs) (api.OnLoadResult, error) {
	text, err := fs.ReadFile(r.fsys, a.Path)
	r.mu.Lock()
	defer r.mu.Unlock()
	r.modules = append(r.modules, a.Path)
	contents := string(text)
	return api.OnLoadResult{Contents: &contents, Loader: r.loader}, err
}

// An Error is what is wrong with the modules of a bundle.
type Error struct {
	Faults []Fault // in the order of their places
}

// A Fault is one thing that is wrong with a module.
type Fault struct {
	File         string // "assets/js/main.js"; "" for a fault without a place
	Line, Column int    // from 1, the column in bytes
	Message      string
}

func (f Fault) String() string {
	if f.File == "" {
		return f.Message
	}
	return fmt.Sprintf("%s:%d:%d: %s", f.File, f.Line, f.Column, f.Message)
}

// Error returns all faults, one a line.
func (e *Error) Error() string {
	var lines []string
	for _, f := range e.Faults {
		lines = append(lines, f.String())
	}
	return strings.Join(lines, "\n")
}

// newError takes esbuild's messages apart.
func newError(messages []api.Message) error {
	e := &Error{}
	for _, m := range messages {
		f := Fault{Message: m.Text}
		if at := m.Location; at != nil {
			f.File, f.Line, f.Column = strings.TrimPrefix(at.File, namespace+":"), at.Line, at.Column+1
		}
		e.Faults = append(e.Faults, f)
	}
	slices.SortFunc(e.Faults, func(a, b Fault) int {
		return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column), cmp.Compare(a.Message, b.Message))
	})
	return e
}
