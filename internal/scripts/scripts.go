// Package scripts joins the small ES modules of the layouts into the files that a browser loads.
//
// The work is esbuild's, through its Go API: no other program is needed. Modules are read from an
// fs.FS, so a library's own module stands in place of one of the layouts by its name alone.
// Nothing is kept between two calls; the cost is a few milliseconds (see BenchmarkBundle).
package scripts

import (
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"github.com/evanw/esbuild/pkg/api"
)

// namespace marks paths that are read from the fs.FS, for esbuild.
const namespace = "layouts"

// Bundle returns the module at entry and all that it imports as one minified classic script,
// which runs in a scope of its own. The same modules give the same bytes. The error is of type
// *Error if the modules are at fault.
//
// Imports are relative and name the whole file: './find.js'. There is no other kind.
func Bundle(fsys fs.FS, entry string) ([]byte, error) {
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{entry},
		Bundle:      true, Write: false, LogLevel: api.LogLevelSilent,
		Format: api.FormatIIFE, Platform: api.PlatformBrowser, Target: api.ES2020, Charset: api.CharsetUTF8,
		MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, LegalComments: api.LegalCommentsNone,
		Plugins: []api.Plugin{reader(fsys)},
	})
	if faults := append(result.Errors, result.Warnings...); len(faults) > 0 {
		return nil, newError(faults)
	}
	return result.OutputFiles[0].Contents, nil
}

// reader resolves and reads modules in a file system. esbuild calls it from several goroutines.
func reader(fsys fs.FS) api.Plugin {
	resolve := func(a api.OnResolveArgs) (api.OnResolveResult, error) {
		to := a.Path
		if a.Kind != api.ResolveEntryPoint {
			if !strings.HasPrefix(to, "./") && !strings.HasPrefix(to, "../") {
				return api.OnResolveResult{}, fmt.Errorf("an import must be relative, like %q: %q", "./"+to, to)
			}
			to = path.Join(path.Dir(a.Importer), to)
		}
		if _, err := fs.Stat(fsys, to); err != nil {
			return api.OnResolveResult{}, fmt.Errorf("there is no module %q", to)
		}
		return api.OnResolveResult{Path: to, Namespace: namespace}, nil
	}
	load := func(a api.OnLoadArgs) (api.OnLoadResult, error) {
		text, err := fs.ReadFile(fsys, a.Path)
		contents := string(text)
		return api.OnLoadResult{Contents: &contents, Loader: api.LoaderJS}, err
	}
	return api.Plugin{Name: namespace, Setup: func(build api.PluginBuild) {
		build.OnResolve(api.OnResolveOptions{Filter: `.*`}, resolve)
		build.OnLoad(api.OnLoadOptions{Filter: `.*`, Namespace: namespace}, load)
	}}
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
