package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"
	"slices"
	"strconv"
	"time"

	"posebook/internal/build"
	"posebook/internal/content"
	"posebook/internal/diag"
)

// options are the command's flags, checked.
type options struct {
	build.Choices
	dir         string
	out         string
	followLinks bool
	check       bool
	figures     string
	format      diag.Format
	jobs        int
	quiet       bool
	timings     bool
}

// parseFlags reads the flags. done tells that there is nothing more to do; code is then the exit
// code.
func parseFlags(args []string, stdout, stderr io.Writer) (o options, code int, done bool) {
	fs := flag.NewFlagSet("build", flag.ContinueOnError)
	fs.SetOutput(stderr)
	fs.Usage = func() { usage(fs) }
	fs.StringVar(&o.dir, "C", ".", "read the library in this `folder`")
	fs.StringVar(&o.out, "out", "", "write the site to this `folder` (default: public in the library)")
	fs.StringVar(&o.BaseURL, "base-url", "", "`address` that the site will have, for canonical links, the sitemap and the feed")
	fs.BoolVar(&o.Drafts, "drafts", false, "build drafts too")
	fs.BoolVar(&o.followLinks, "follow-links", false, "follow symbolic links out of the library, for a machine of your own")
	fs.BoolVar(&o.Portable, "portable", false, "links that also work from a disk: they end in index.html")
	fs.BoolVar(&o.PDF, "pdf", false, "print the sheet and the card of each sequence as PDFs too, with a Chromium")
	fs.BoolVar(&o.Strict, "strict", false, "take warnings for errors")
	fs.BoolVar(&o.Advice, "advice", false, "also print what is worth knowing, such as the cautions of a sequence's poses")
	fs.BoolVar(&o.check, "check", false, "do everything but writing")
	fs.StringVar(&o.figures, "figures", "", "write one page of all figures to this `folder`, print what the solver changed, and stop")
	format := fs.String("format", "text", "print mistakes as text, json or github")
	fs.IntVar(&o.jobs, "jobs", 0, "work on this many pages at once (default: one for each processor)")
	fs.BoolVar(&o.quiet, "quiet", false, "print nothing but mistakes")
	fs.BoolVar(&o.timings, "timings", false, "print how long each stage took")
	version := fs.Bool("version", false, "print the version and stop")
	if err := fs.Parse(args); err != nil {
		if err == flag.ErrHelp {
			return o, exitOK, true
		}
		return o, exitUsage, true
	}
	if *version {
		fmt.Fprintln(stdout, "posebook", versionOf())
		return o, exitOK, true
	}
	o.format = diag.Format(*format)
	if err := o.validate(fs.Args()); err != nil {
		fmt.Fprintf(stderr, "error: %s\n", err)
		usage(fs)
		return o, exitUsage, true
	}
	return o, exitOK, false
}

func usage(fs *flag.FlagSet) {
	fmt.Fprintln(fs.Output(), "usage: build [flags]")
	fs.PrintDefaults()
}

// validate checks what the flags say, and reads the date from the environment.
func (o *options) validate(rest []string) error {
	if len(rest) > 0 {
		return fmt.Errorf("unexpected argument %q", rest[0])
	}
	if !slices.Contains(diag.Formats(), o.format) {
		return fmt.Errorf("-format can't be %q; it is one of text, json, github", o.format)
	}
	if o.jobs < 0 {
		return fmt.Errorf("-jobs can't be %d", o.jobs)
	}
	if info, err := os.Stat(o.dir); err != nil || !info.IsDir() {
		return fmt.Errorf("-C: there is no folder %q", o.dir)
	}
	if err := o.readBaseURL(); err != nil {
		return err
	}
	if err := o.checkPlaces(); err != nil {
		return err
	}
	return o.readDate()
}

// readBaseURL takes the same addresses as site.yaml.
func (o *options) readBaseURL() (err error) {
	if o.BaseURL == "" {
		return nil
	}
	o.BaseURL, err = content.BaseAddress(o.BaseURL)
	var fault *content.AddressError
	if errors.As(err, &fault) {
		return fmt.Errorf("-base-url: %w\n  hint: %s", err, fault.Right)
	}
	return err
}

// readDate honours SOURCE_DATE_EPOCH: seconds since 1970, as reproducible builds have it.
func (o *options) readDate() error {
	text := os.Getenv("SOURCE_DATE_EPOCH")
	if text == "" {
		return nil
	}
	seconds, err := strconv.ParseInt(text, 10, 64)
	if err != nil {
		return fmt.Errorf("SOURCE_DATE_EPOCH: %q is not a number of seconds", text)
	}
	o.Date = time.Unix(seconds, 0).UTC()
	return nil
}

func versionOf() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(devel)"
	}
	return info.Main.Version
}
