package main

import (
	"fmt"
	"path/filepath"

	"posebook/internal/publish"
)

// checkPlaces refuses folders to write to that would put what is written among what is read, or
// the other way round.
func (o *options) checkPlaces() error {
	if err := o.checkPlace("-out", o.outDir()); err != nil {
		return err
	}
	if o.figures == "" {
		return nil
	}
	if err := o.checkPlace("-figures", o.figures); err != nil {
		return err
	}
	if inEither(o.figures, o.outDir()) {
		return fmt.Errorf("-figures: %q is where the site is; name a folder that holds nothing else", o.figures)
	}
	return nil
}

// checkPlace compares a folder with those of the library.
func (o *options) checkPlace(flag, dir string) error {
	place, err := publish.Resolve(dir)
	if err != nil {
		return nil // publishing says what is wrong with it
	}
	for _, name := range []string{".", "site.yaml", "content", "static", "layouts"} {
		source, err := publish.Resolve(filepath.Join(o.dir, name))
		switch {
		case err != nil: // a link that leads nowhere: reading says so
		case name != "." && publish.Within(place, source):
			return fmt.Errorf("%s: %q belongs to %q of the library; name a folder for the site alone", flag, dir, name)
		case publish.Within(source, place):
			return fmt.Errorf("%s: the library is in %q; name a folder for the site alone", flag, dir)
		}
	}
	return nil
}

// inEither tells whether one of two folders is the other one or lies in it.
func inEither(a, b string) bool {
	a, aErr := publish.Resolve(a)
	b, bErr := publish.Resolve(b)
	return aErr == nil && bErr == nil && (publish.Within(a, b) || publish.Within(b, a))
}
