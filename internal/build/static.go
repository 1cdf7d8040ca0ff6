package build

import (
	"bytes"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/page"
	"posebook/internal/picture"
	"posebook/internal/publish"
	"posebook/internal/site"
	"posebook/internal/source"
)

// A staticFile is a file of the folder static.
type staticFile struct {
	from string // static/logo.svg, as it is on the disk
	to   string // logo.svg, as it is published: letters with their accents are one character each
}

// lookAtOwn looks at what the library has beside its content, before anything is made of it, so
// that all mistakes come in one run.
func (b *builder) lookAtOwn() error {
	var diags diag.List
	if err := b.lookAtNames(&diags); err != nil {
		return err
	}
	if err := b.lookAtStatic(&diags); err != nil {
		return err
	}
	if err := b.lookAtLayouts(&diags); err != nil {
		return err
	}
	b.result.Diags = append(b.result.Diags, diags...)
	return nil
}

// lookAtNames reports a file or a folder at the library's top that is read where capitals make no
// difference, and is not where they do.
func (b *builder) lookAtNames(diags *diag.List) error {
	found, err := fs.ReadDir(b.opts.Root, ".")
	if err != nil {
		return err
	}
	for _, f := range found {
		if name, read := readAtTop(f.Name()); read && f.Name() != name {
			diags.Add(files.At(f.Name()), "wrong-case", "the name must be %q: many systems take this for another one", name).Hint = "rename it"
		}
	}
	return nil
}

// Reads tells whether a build looks at what is at a library's top under a name.
func Reads(name string) bool {
	_, read := readAtTop(name)
	return read
}

// readAtTop returns the file or the folder that is read under a name where capitals make no
// difference.
func readAtTop(name string) (file string, read bool) {
	for _, file := range []string{"site.yaml", "content", "static", "layouts"} {
		if publish.Fold(name) == file {
			return file, true
		}
	}
	return "", false
}

// lookAtLayouts reports layouts that can't be read, or that replace one of the program's on this
// machine alone.
func (b *builder) lookAtLayouts(diags *diag.List) error {
	skip := func(file string) bool { return files.Hidden(file) || files.Clutter(file) }
	found, err := files.Walk(b.opts.Root, "layouts", skip, diags)
	if err != nil {
		return err
	}
	names, err := layoutNames(b.opts.Layouts)
	if err != nil {
		return err
	}
	b.ownLayouts = map[string]bool{}
	for _, f := range found {
		b.ownLayouts[f.Path] = true
		if name, known := names[publish.Fold(f.Path)]; known && name != f.Path {
			diags.Add(files.At(f.Path), "wrong-case", "the name must be %q: many systems take this for another one", name).Hint = "rename it"
			continue
		}
		err := files.Try(b.opts.Root, f.Path, files.MaxLayout)
		if err := files.Report(diags, b.opts.Root, f.Path, err); err != nil {
			return err
		}
		b.otherLayouts = b.otherLayouts || path.Ext(f.Path) == ".html" && !isOurs(b.opts, f.Path)
	}
	return nil
}

// isOurs tells whether a layout of the library is the program's, byte for byte.
func isOurs(opts Options, file string) bool {
	own, err1 := fs.ReadFile(opts.Root, file)
	ours, err2 := fs.ReadFile(opts.Layouts, strings.TrimPrefix(file, "layouts/"))
	return err1 == nil && err2 == nil && bytes.Equal(own, ours)
}

// layoutNames returns the paths of the program's layouts, by their form for hosts that ignore case.
func layoutNames(layouts fs.FS) (map[string]string, error) {
	names := map[string]string{}
	err := fs.WalkDir(layouts, ".", func(file string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			name := path.Join("layouts", file)
			names[publish.Fold(name)] = name
		}
		return err
	})
	return names, err
}

// lookAtStatic gathers the files of static, and reports what can't be published.
func (b *builder) lookAtStatic(diags *diag.List) error {
	hidden := func(file string) bool {
		if files.Clutter(file) {
			return true
		}
		if !files.Hidden(file) || files.ForHosts(file) {
			return false
		}
		diags.Warn(files.At(file), "hidden-file", "a file whose name begins with a dot is not published").Hint = "rename it, or move it out of static"
		return true
	}
	found, err := files.Walk(b.opts.Root, "static", hidden, diags)
	if err != nil {
		return err
	}
	names := staticNames{diags: diags, taken: map[string]string{}, bad: map[string]bool{}}
	for _, f := range found {
		file := staticFile{f.Path, norm.NFC.String(strings.TrimPrefix(f.Path, "static/"))}
		names.check(file)
		if err := b.lookAtFile(file, diags); err != nil {
			return err
		}
		b.statics = append(b.statics, file)
	}
	return nil
}

// published lists the files of static by their paths on the site.
func (b *builder) published() []string {
	var paths []string
	for _, f := range b.statics {
		paths = append(paths, f.to)
	}
	return paths
}

// staticNames checks the names of static, folders and files, each once.
type staticNames struct {
	diags *diag.List
	taken map[string]string // paths on the disk, by their form for hosts that ignore case
	bad   map[string]bool
}

func (n *staticNames) check(f staticFile) {
	if what := site.Owns(f.to); what != "" {
		top, _, _ := strings.Cut(f.to, "/")
		n.diags.Add(files.At(f.from), "bad-path", "the file can't be published: at %q the site itself has %s", top, what).
			Hint = "give it another name, or a folder of its own"
		return
	}
	parts := strings.Split(f.from, "/")
	for i := 2; i <= len(parts); i++ {
		at := path.Join(parts[:i]...)
		if !n.bad[at] && !n.part(at) {
			n.bad[at] = true
			return
		}
	}
}

// part checks a folder, or the file itself, and tells whether it can be published under its name.
func (n *staticNames) part(at string) bool {
	twin, twice := n.taken[publish.Fold(at)]
	n.taken[publish.Fold(at)] = at
	if err := publish.CheckName(path.Base(at)); err != nil {
		n.diags.Add(files.At(at), "bad-path", "this can't be published: %s", err).Hint = "give it another name"
		return false
	}
	if twice && twin != at {
		n.diags.Add(files.At(at), "bad-path", "some hosts can't tell this from another").Note(files.At(twin), "the other one").Hint = "give one of them another name"
		return false
	}
	return true
}

// lookAtFile reports a file that can't be read, and a picture that is none.
func (b *builder) lookAtFile(f staticFile, diags *diag.List) error {
	if picture.Named(f.to) {
		_, _, err := b.readOwn(f, diags)
		return err
	}
	return files.Report(diags, b.opts.Root, f.from, files.Try(b.opts.Root, f.from, files.MaxStatic))
}

// readOwn reads a file that is to be published. It reports one that can't be, and then returns
// false.
func (b *builder) readOwn(f staticFile, diags *diag.List) (data []byte, ok bool, err error) {
	most := int64(files.MaxStatic)
	if picture.Named(f.to) {
		most = files.MaxPhoto
	}
	if data, err = files.Read(b.opts.Root, f.from, most); err != nil {
		return nil, false, files.Report(diags, b.opts.Root, f.from, err)
	}
	if !picture.Named(f.to) {
		return data, true, nil
	}
	_, fault := picture.Check(f.to, data)
	if fault == nil {
		return data, true, nil
	}
	at := files.At(f.from)
	if fault.Offset >= 0 {
		at = source.NewFile(at.Path(), data).Span(fault.Offset, fault.Offset)
	}
	diags.Add(at, "bad-image", "%s", fault.Message).Hint = fault.Hint
	return nil, false, nil
}

// copyOwn adds photos and the files of static to the tree. They are read anew, and may be others
// by now.
func (b *builder) copyOwn(photos []content.Photo) error {
	all := slices.Clone(b.statics)
	for _, photo := range photos {
		all = append(all, staticFile{photo.Path, page.PhotoPath(photo.Name)})
	}
	for _, f := range all {
		if err := b.copy(f); err != nil && !errors.Is(err, errReported) {
			return err
		}
	}
	return nil
}

func (b *builder) copy(f staticFile) error {
	data, ok, err := b.readOwn(f, &b.result.Diags)
	if err != nil || !ok {
		return err
	}
	if err := b.tree.Add(f.to, data); err != nil {
		return blameName(&b.result.Diags, f.from, true, err)
	}
	return nil
}

// replaced tells whether the library has a file of its own in place of one that the site makes.
func (b *builder) replaced(path string) bool {
	return site.ForHost(path) && slices.ContainsFunc(b.statics, func(f staticFile) bool { return f.to == path })
}
