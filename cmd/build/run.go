package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"path/filepath"
	"strings"
	"time"

	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/files"
	"posebook/internal/library"
	"posebook/internal/publish"
	"posebook/layouts"
)

const (
	exitOK      = 0
	exitContent = 1
	exitUsage   = 2
	exitIO      = 3
)

func run(args []string, stdout, stderr io.Writer) int {
	o, code, done := parseFlags(args, stdout, stderr)
	if done {
		return code
	}
	start := time.Now()
	root, err := o.openLibrary()
	if err != nil {
		return fail(stderr, err)
	}
	defer root.Close()
	bar := newProgress(o, stderr)
	result, err := build.Site(buildOptions(o, root, bar))
	bar.done()
	if err != nil {
		return fail(stderr, err)
	}
	figure.UserCache().Prune(start)
	if err := result.Diags.Print(stderr, o.format); err != nil {
		return exitIO
	}
	if n := result.Diags.Errors(); n > 0 {
		if o.format == diag.Text && !o.quiet {
			fmt.Fprintf(stderr, "%s, nothing was published\n", counted(n, "error"))
		}
		return exitContent
	}
	if o.format == diag.Text && !o.quiet {
		noteCache(figure.UserCache(), stderr)
	}
	if o.figures != "" {
		return contactSheet(o.figures, result, stdout, stderr)
	}
	if o.pdf {
		if err := printSheets(o, result); err != nil {
			return fail(stderr, err)
		}
	}
	return finish(o, result, start, stdout, stderr)
}

// buildOptions are the options of a build as the flags say.
func buildOptions(o options, root fs.FS, bar *progress) build.Options {
	return build.Options{
		Root:     root,
		Layouts:  layouts.Files(),
		BaseURL:  o.baseURL,
		Drafts:   o.drafts,
		Strict:   o.strict,
		Advice:   o.advice,
		Figures:  figure.UserCache(),
		Portable: o.portable,
		PDF:      o.pdf,
		Workers:  o.jobs,
		Date:     o.date,
		Progress: bar.step,
	}
}

// openLibrary opens the folder of the library.
func (o options) openLibrary() (*files.FS, error) {
	if o.followLinks {
		return files.OpenFollowing(o.dir), nil
	}
	return files.Open(o.dir)
}

// finish writes the tree, unless only a check was asked for, and says what was done.
func finish(o options, result *build.Result, start time.Time, stdout, stderr io.Writer) int {
	var written publish.Result
	if !o.check {
		began := time.Now()
		var err error
		if written, err = publish.Write(o.outDir(), result.Tree); err != nil {
			return fail(stderr, err)
		}
		result.Stages = append(result.Stages, build.Stage{Name: "publish", Time: time.Since(began)})
	}
	if o.timings {
		for _, s := range result.Stages {
			fmt.Fprintf(stdout, "%-8s %8.1f ms\n", s.Name, float64(s.Time.Microseconds())/1000)
		}
	}
	if o.strict && !o.quiet {
		nameUnused(result.Library, stdout)
	}
	if !o.quiet {
		summary(o, result, written, time.Since(start), stdout)
	}
	return exitOK
}

// nameUnused names the muscles that no pose reaches: a library need not train them all, but its
// writer may want to know.
func nameUnused(lib *library.Library, stdout io.Writer) {
	var names []string
	for _, m := range lib.Unused() {
		names = append(names, m.Name)
	}
	if len(names) > 0 {
		fmt.Fprintf(stdout, "no pose uses %s: %s\n", counted(len(names), "muscle"), strings.Join(names, ", "))
	}
}

func summary(o options, r *build.Result, w publish.Result, took time.Duration, stdout io.Writer) {
	fmt.Fprintf(stdout, "%s, %s, %s: %s", counted(r.Poses, "pose"), counted(r.Sequences, "sequence"), counted(r.Muscles, "muscle"), counted(r.Pages, "page"))
	if o.check {
		fmt.Fprintf(stdout, " checked, nothing written, in %s\n", took.Round(time.Millisecond))
		return
	}
	fmt.Fprintf(stdout, "; %d files written, %d kept, %d removed, %s", w.Written, w.Kept, w.Removed, size(w.Bytes))
	if w.Old > 0 {
		fmt.Fprintf(stdout, ", %d of older sites left", w.Old)
	}
	fmt.Fprintf(stdout, " in %s\n", took.Round(time.Millisecond))
}

func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return fmt.Sprintf("%d %ss", n, word)
}

// size says a number of bytes as people do, in units of a thousand.
func size(n int64) string {
	switch {
	case n >= 1_000_000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	case n >= 1_000:
		return fmt.Sprintf("%.0f kB", float64(n)/1e3)
	}
	return fmt.Sprintf("%d bytes", n)
}

// fail prints an error that is no mistake in the content.
func fail(stderr io.Writer, err error) int {
	fmt.Fprintf(stderr, "error: %s\n", err)
	var foreign *publish.ForeignError
	if errors.As(err, &foreign) {
		fmt.Fprintln(stderr, "  hint: empty the folder, or name another one with -out")
	}
	var denied *publish.DeniedError
	if errors.As(err, &denied) {
		fmt.Fprintf(stderr, "  hint: %s\n", denied.Hint())
	}
	return exitIO
}

// outDir is the folder of the site: -out as seen from where the command runs, else public in the
// library.
func (o options) outDir() string {
	if o.out != "" {
		return o.out
	}
	return filepath.Join(o.dir, "public")
}
