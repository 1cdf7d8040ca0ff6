// Package build runs the whole flow: content -> library -> site -> render. What comes out is a
// tree of files in memory; writing it is left to the caller, so that a check, a preview and a
// build are one and the same.
package build

import (
	"errors"
	"io/fs"
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/figure"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/links"
	"posebook/internal/publish"
	"posebook/internal/reach"
	"posebook/internal/render"
	"posebook/internal/site"
	"posebook/internal/source"
	"posebook/internal/words"
)

// Options of Site. Root and Layouts must be set; the rest may stay zero.
type Options struct {
	Choices
	Root     fs.FS                 // the library: site.yaml, content, static, and layouts of its own
	Layouts  fs.FS                 // the layouts that a library's own stand before
	Workers  int                   // 0: one for each processor
	Figures  figure.Cache          // where drawn figures are kept; the zero Cache keeps none
	Tree     func() *publish.Tree  // asked once for the tree of the Result, when the texts are without mistakes; nil for one in memory
	Progress func(done, total int) // called after each page, from any goroutine; nil for none
}

// Choices are those of the options that the site or the diagnostics depend on: with the same
// choices, library and program a build comes to the same. They are plain values, to be compared.
type Choices struct {
	BaseURL  string    // in place of the one in site.yaml; as content.BaseAddress returns it
	Drafts   bool      // build drafts too
	Strict   bool      // warnings are errors
	Advice   bool      // keep advice among the diagnostics
	PDF      bool      // the printed pages link to PDFs, which the caller adds to the tree
	Portable bool      // links that work from a disk: to folder/index.html
	Date     time.Time // stands where a date is needed and no text gives one; zero: 1 January 1970
}

// A Result is what a build came to. Without an Error among the diagnostics the tree is complete.
type Result struct {
	Tree      *publish.Tree // nil if there were errors
	Diags     diag.List     // sorted
	Poses     int
	Sequences int
	Muscles   int
	Pages     int
	Stages    []Stage
	Library   *library.Library
	Gallery   *gallery.Gallery
}

// A Stage is a part of the flow and the time it took.
type Stage struct {
	Name string
	Time time.Duration
}

// Site builds the site of a library. Mistakes in content are in the result's diagnostics; the
// error is for what can't be read and for faults of ours.
func Site(opts Options) (*Result, error) {
	b := &builder{opts: opts, result: &Result{}, since: time.Now(), minifier: publish.NewMinifier()}
	if b.opts.Date.IsZero() {
		b.opts.Date = time.Unix(0, 0).UTC()
	}
	lib, err := b.read()
	if err != nil {
		return nil, err
	}
	if b.failed() {
		return b.result, nil
	}
	if err := b.pages(lib); err != nil && !errors.Is(err, errReported) {
		return nil, err
	}
	b.failed()
	return b.result, nil
}

// A builder holds what the stages of one build hand on.
type builder struct {
	opts     Options
	result   *Result
	since    time.Time
	gallery  *gallery.Gallery
	reach    *reach.Reach
	tree     *publish.Tree
	minifier *publish.Minifier
	layouts  fs.FS // the library's own before ours
	bundler  *bundler
	renderer func() (*render.Renderer, error)

	statics      []staticFile
	ownLayouts   map[string]bool // their paths
	otherLayouts bool            // one of them makes pages that ours does not make
}

// lap notes how long the stage that just ended took.
func (b *builder) lap(stage string) {
	now := time.Now()
	b.result.Stages = append(b.result.Stages, Stage{stage, now.Sub(b.since)})
	b.since = now
}

// failed sorts the diagnostics and tells whether they stop the build.
func (b *builder) failed() bool {
	b.result.Diags.Sort()
	if !b.opts.Advice {
		b.result.Diags = b.result.Diags.WithoutAdvice()
	}
	if b.opts.Strict {
		b.result.Diags = b.result.Diags.Strict()
	}
	if b.result.Diags.Errors() > 0 {
		b.result.Tree = nil
		return true
	}
	return false
}

// read reads and resolves everything, and reports everything that is wrong with it.
func (b *builder) read() (*library.Library, error) {
	atlas, err := anatomy.Load()
	if err != nil {
		return nil, err
	}
	conditions, err := care.Builtin()
	if err != nil {
		return nil, err
	}
	if err := b.lookAtOwn(); err != nil {
		return nil, err
	}
	if b.result.Diags.Errors() == 0 {
		b.begin()
	}
	set, diags, err := content.Read(b.opts.Root, atlas, content.Options{Drafts: b.opts.Drafts, Workers: b.opts.Workers})
	if err != nil {
		return nil, err
	}
	b.lap("content")
	all := overlay{over: sub(b.opts.Root, "layouts"), under: b.opts.Layouts}
	conditions = conditionsIn(conditions, set.Site, all, &diags)
	lib, more := library.Resolve(set, atlas, conditions, library.Options{Workers: b.opts.Workers})
	b.lap("library")
	dead := links.Check(lib, b.published())
	b.lap("links")
	if b.opts.Strict {
		more = append(more, withoutPicture(lib)...)
	}
	drawn, faults := gallery.Draw(lib, gallery.Options{Workers: b.opts.Workers, Cache: b.opts.Figures})
	b.lap("figures")
	b.gallery = drawn
	b.reach = reach.Of(lib, drawn, b.opts.Workers)
	if b.opts.Advice {
		more = append(more, b.reach.Advice()...)
	}
	if len(set.Sequences) > 0 && diags.Errors()+more.Errors() == 0 {
		more = append(more, b.reach.Check()...)
	}
	b.result.Library, b.result.Gallery = lib, drawn
	b.result.Diags = slices.Concat(b.result.Diags, diags, more, dead, faults)
	forget(lib, b.result.Diags)
	b.result.Poses, b.result.Sequences, b.result.Muscles = len(lib.Poses), len(lib.Sequences), len(lib.Muscles)
	return lib, nil
}

// begin begins what does not need the library's texts, while these are read: its scripts, styles
// and layouts are joined and parsed. What is wrong with them is told when they are asked for.
func (b *builder) begin() {
	b.layouts = overlay{over: sub(b.opts.Root, "layouts"), under: b.opts.Layouts}
	var ready map[string][]byte
	if !hasOwnAssets(b.ownLayouts) { // or it must be known which of them are read
		ready = joinedBefore(b.opts.Layouts)
	}
	b.bundler = newBundler(b.layouts, ready, b.opts.Workers)
	b.renderer = begun(b.opts.Workers, func() (*render.Renderer, error) { return render.New(b.layouts, render.Options{}) })
}

// forget lets go of the texts of a library, but for those in which a place may have to be named:
// they are as large as all that was made of them.
func forget(lib *library.Library, diags diag.List) {
	named := map[*source.File]bool{}
	for _, d := range diags {
		named[d.Span.File] = true
		for _, n := range d.Notes {
			named[n.Span.File] = true
		}
	}
	of := func(f *source.File) {
		if f != nil && !named[f] {
			f.Forget()
		}
	}
	for _, p := range lib.Poses {
		of(p.File)
	}
	for _, s := range lib.Sequences {
		of(s.File)
	}
	for _, m := range lib.Muscles {
		of(m.File)
	}
}

// withoutPicture reports the poses that have neither a figure nor a photo. Only a strict build
// asks for one: a library grows by its texts first.
func withoutPicture(lib *library.Library) diag.List {
	var diags diag.List
	for _, p := range lib.Poses {
		if p.Figure == nil && p.Image == nil {
			diags.Warn(p.File.Whole(), "no-picture", "the pose has neither a figure nor a photo")
		}
	}
	return diags
}

// pages makes the tree. Whatever goes wrong here is a fault of a layout of the library's own, or
// of ours.
func (b *builder) pages(lib *library.Library) error {
	b.tree = &publish.Tree{Workers: b.opts.Workers}
	if b.opts.Tree != nil {
		b.tree = b.opts.Tree()
	}
	if err := b.fill(lib); err != nil {
		return b.blameLayouts(err)
	}
	b.result.Tree = b.tree
	return nil
}

// fill adds all files of the site to the tree.
func (b *builder) fill(lib *library.Library) error {
	options, err := b.siteOptions(lib, b.layouts)
	if err != nil {
		return err
	}
	options.Gallery, options.Reach = b.gallery, b.reach
	renderer, err := b.renderer()
	if err != nil {
		return err
	}
	renderer = renderer.With(render.Options{Portable: b.opts.Portable, Direction: words.Direction(lib.Site.Language)})
	plan := site.NewPlan(lib, options)
	b.lap("plan")
	files := begun(b.opts.Workers, func() (struct{}, error) { return struct{}{}, b.files(plan.Files, lib) })
	err = b.render(plan.Pages, renderer)
	b.lap("render")
	b.result.Pages = len(plan.Pages)
	if _, fault := files(); err == nil {
		err = fault
	}
	if err != nil {
		return err
	}
	if err := b.offline(); err != nil {
		return err
	}
	b.bundler.warnOfUnread(b.ownLayouts, &b.result.Diags)
	b.lap("files")
	return nil
}
