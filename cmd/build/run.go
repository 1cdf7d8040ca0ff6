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
	c := command{options: o, start: time.Now(), stdout: stdout, stderr: stderr}
	root, err := o.openLibrary()
	if err != nil {
		return fail(stderr, err)
	}
	defer root.Close()
	library := files.Watch(root, build.Reads)
	if n, published, ok := o.unchanged(library); ok {
		return c.sayAgain(n, published)
	}
	return c.build(library)
}

// A command is one run: what was asked, and where it is answered.
type command struct {
	options
	start          time.Time
	stdout, stderr io.Writer
}

// build builds the library, and does with the site what was asked.
func (c command) build(library *files.Watched) int {
	o, stdout, stderr := c.options, c.stdout, c.stderr
	bar := newProgress(o, stderr)
	site := &staging{options: o}
	defer site.close()
	result, err := build.Site(buildOptions(o, library, site, bar))
	bar.done()
	if err != nil {
		return fail(stderr, err)
	}
	figure.UserCache().Prune(c.start)
	var said strings.Builder
	if err := result.Diags.Print(io.MultiWriter(stderr, &said), o.format); err != nil {
		return exitIO
	}
	if n := result.Diags.Errors(); n > 0 {
		if o.format == diag.Text && !o.quiet {
			fmt.Fprintf(stderr, "%s, nothing was published\n", counted(n, "error"))
		}
		return exitContent
	}
	noteCache(o, figure.UserCache(), stderr)
	if o.figures != "" {
		return contactSheet(o.figures, result, stdout, stderr)
	}
	if o.PDF {
		if err := printSheets(o, result); err != nil {
			return fail(stderr, err)
		}
	}
	return c.finish(result, site, noteOf(o, result, said.String()), library)
}

// buildOptions are the options of a build as the flags say.
func buildOptions(o options, root fs.FS, site *staging, bar *progress) build.Options {
	return build.Options{
		Choices:  o.Choices,
		Root:     root,
		Layouts:  layouts.Files(),
		Workers:  o.jobs,
		Figures:  figure.UserCache(),
		Tree:     site.tree,
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
func (c command) finish(result *build.Result, site *staging, n note, library *files.Watched) int {
	var written publish.Result
	if !c.check {
		began := time.Now()
		var err error
		if written, err = site.publish(c.complete(n, library)); err != nil {
			return fail(c.stderr, err)
		}
		result.Stages = append(result.Stages, build.Stage{Name: "publish", Time: time.Since(began)})
	}
	c.report(n, result.Stages, written)
	return exitOK
}

// sayAgain says of a site that nothing has changed in what the build said that made it.
func (c command) sayAgain(n note, published publish.Result) int {
	if _, err := io.WriteString(c.stderr, n.Said); err != nil {
		return exitIO
	}
	noteCache(c.options, figure.UserCache(), c.stderr)
	c.report(n, []build.Stage{{Name: "unchanged", Time: time.Since(c.start)}}, published)
	return exitOK
}

// report says how a build went that came to its end.
func (c command) report(n note, stages []build.Stage, w publish.Result) {
	if c.timings {
		for _, s := range stages {
			fmt.Fprintf(c.stdout, "%-9s %8.1f ms\n", s.Name, float64(s.Time.Microseconds())/1000)
		}
	}
	if !c.quiet {
		fmt.Fprint(c.stdout, n.Unused)
		c.summary(n.Counts, w)
	}
}

// unused names the muscles that no pose reaches: a library need not train them all, but its
// writer may want to know.
func unused(lib *library.Library) string {
	var names []string
	for _, m := range lib.Unused() {
		names = append(names, m.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return fmt.Sprintf("no pose uses %s: %s\n", counted(len(names), "muscle"), strings.Join(names, ", "))
}

func (c command) summary(n counts, w publish.Result) {
	stdout, took := c.stdout, time.Since(c.start)
	fmt.Fprintf(stdout, "%s, %s, %s: %s", counted(n.Poses, "pose"), counted(n.Sequences, "sequence"), counted(n.Muscles, "muscle"), counted(n.Pages, "page"))
	if c.check {
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
