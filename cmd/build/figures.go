package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/publish"
)

// comparison shows the sheet of the last time beside the new one.
const comparison = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Figures, before and now</title>
<style>body{margin:0;display:grid;grid-template-columns:1fr 1fr;height:100vh}iframe{width:100%;height:100%;border:0}</style>
<iframe src="before.html" title="before"></iframe><iframe src="index.html" title="now"></iframe>
`

// contactSheet writes one page of all figures into a folder of its own, and prints what the
// solver changed. The page that stood there is kept as before.html, and compare.html shows both.
func contactSheet(dir string, result *build.Result, stdout, stderr io.Writer) int {
	tree, err := sheetTree(dir, result)
	if err != nil {
		return fail(stderr, err)
	}
	if _, err := publish.Write(dir, tree); err != nil {
		return fail(stderr, err)
	}
	if err := result.Gallery.PrintChanges(result.Library, stdout); err != nil {
		return fail(stderr, err)
	}
	fmt.Fprintf(stdout, "%s on %s\n", counted(result.Gallery.Len(), "figure"), filepath.Join(dir, "index.html"))
	return exitOK
}

func sheetTree(dir string, result *build.Result) (*publish.Tree, error) {
	files := map[string][]byte{"index.html": result.Gallery.Sheet(result.Library)}
	before, err := os.ReadFile(filepath.Join(dir, "index.html"))
	switch {
	case err == nil:
		files["before.html"], files["compare.html"] = before, []byte(comparison)
	case !errors.Is(err, fs.ErrNotExist):
		return nil, err
	}
	tree := &publish.Tree{}
	for path, data := range files {
		if err := tree.Add(path, data); err != nil {
			return nil, err
		}
	}
	return tree, nil
}

// noteCache says if drawn figures can't be kept: the build is slower then, each time, and nobody
// would know why.
func noteCache(o options, cache figure.Cache, stderr io.Writer) {
	if cache.Dir == "" || o.format != diag.Text || o.quiet {
		return
	}
	if denied := publish.Denied(cache.Dir); denied != nil {
		fmt.Fprintf(stderr, "note: drawn figures can't be kept, so each build draws them anew: %s\n  hint: %s\n", denied, denied.Hint())
	}
}
