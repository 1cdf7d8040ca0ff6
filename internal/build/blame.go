package build

import (
	"errors"
	"fmt"
	"path"

	"posebook/internal/bundle"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/publish"
	"posebook/internal/render"
	"posebook/internal/source"
)

// errReported ends a stage whose faults are among the diagnostics: nothing is left to say.
var errReported = errors.New("reported")

// A markupError says that what a layout made of a page is no HTML that can be published, or that
// an asset is at fault.
type markupError struct {
	layout string // its path below layouts
	err    error
}

func (e *markupError) Error() string { return "layouts/" + e.layout + ": " + e.err.Error() }
func (e *markupError) Unwrap() error { return e.err }

// A blame is what a diagnostic says of a layout.
type blame struct {
	file         string // below layouts; "" where it is not known
	line, column int    // from 1; 0 where they are not known
	message      string
	page         string // on which it shows; "" for all
}

// blameLayouts reports a fault of a layout of the library's own. Any other error is not the
// writer's, and is returned.
func (b *builder) blameLayouts(err error) error {
	faults := blames(err)
	if len(faults) == 0 || len(b.ownLayouts) == 0 {
		return err
	}
	for _, f := range faults {
		b.blame(f)
	}
	return errReported
}

// blameName reports that a file can't be published under its name, where it is the library's own.
// If it is ours, so is the error.
func blameName(diags *diag.List, file string, own bool, err error) error {
	var disk *publish.StageError
	if !own || errors.As(err, &disk) {
		return err
	}
	diags.Add(files.At(file), "bad-path", "the file can't be published: %s", err).Hint = "give it another name"
	return errReported
}

func blames(err error) []blame {
	var layout *render.Fault
	var modules *bundle.Error
	var markup *markupError
	switch {
	case errors.As(err, &layout):
		return []blame{{layout.File, layout.Line, layout.Column, layout.Message, layout.Page}}
	case errors.As(err, &modules):
		var all []blame
		for _, f := range modules.Faults {
			all = append(all, blame{file: f.File, line: f.Line, column: f.Column, message: f.Message})
		}
		return all
	case errors.As(err, &markup):
		return []blame{ofMarkup(markup)}
	}
	return nil
}

// ofMarkup places a fault in an asset, whose text is the layout's. In a page the place is one of
// the finished HTML, and stays in the message.
func ofMarkup(e *markupError) blame {
	var at *publish.SourceError
	if path.Dir(e.layout) == "assets" && errors.As(e.err, &at) {
		return blame{file: e.layout, line: at.Line, column: at.Column, message: at.Message}
	}
	return blame{file: e.layout, message: e.err.Error()}
}

// blame reports a fault at its place, where that is in a file of the library's own: it can show
// in one of ours too, when the library's own lacks something.
func (b *builder) blame(f blame) {
	span, message := files.At("layouts"), f.message
	name := path.Join("layouts", f.file)
	switch {
	case f.file != "" && b.ownLayouts[name]:
		span = b.placeIn(name, f.line, f.column)
	case f.line > 0:
		message = fmt.Sprintf("%s:%d:%d: %s", f.file, f.line, f.column, message)
	case f.file != "":
		message = f.file + ": " + message
	}
	d := b.result.Diags.Add(span, "layout", "%s", message)
	if f.page != "" {
		d.Note(source.Span{}, "this shows on the page %s", f.page)
	}
}

// placeIn returns a place in a layout by its line and its column in bytes, both from 1.
func (b *builder) placeIn(name string, line, column int) source.Span {
	text, err := files.Read(b.opts.Root, name, files.MaxLayout)
	if err != nil || line == 0 {
		return files.At(name)
	}
	file := source.NewFile(name, text)
	at := 0
	for ; line > 1 && at < len(file.Text); at++ {
		if file.Text[at] == '\n' {
			line--
		}
	}
	at = min(at+max(column, 1)-1, len(file.Text))
	return file.Span(at, at)
}
