// Package links is the law that every link in running text leads somewhere: to a file of the
// library, to a place on its page, to a photo, to a file of the folder static.
package links

import (
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/markdown"
	"posebook/internal/names"
	"posebook/internal/page"
	"posebook/internal/publish"
	"posebook/internal/source"
)

// Target returns the path on the site that a link in the running text of a file leads to. Check
// has made sure that it leads somewhere.
func Target(file string, t markdown.Target) string {
	switch t.Kind {
	case markdown.ToPart:
		return page.MusclesPath + t.Part + "/"
	case markdown.ToImage:
		return page.PhotoAddress(path.Base(t.Path))
	}
	at := pathFrom(file, t.Path)
	address, _ := addressOf(at)
	if own, isOwn := strings.CutPrefix(norm.NFC.String(at), staticFolder); isOwn {
		address = page.Address(own)
	}
	if t.Fragment != "" {
		address += "#" + t.Fragment
	}
	return address
}

// addressOf turns 'content/poses/tree.md' into 'poses/tree/'.
func addressOf(file string) (string, bool) {
	section, name := path.Split(strings.TrimPrefix(file, "content/"))
	id, isText := strings.CutSuffix(name, ".md")
	known := section == page.PosesPath || section == page.SequencesPath || section == page.MusclesPath
	return section + id + "/", isText && known && strings.HasPrefix(file, "content/")
}

// pathFrom returns the path of a file of the library that a link in another one leads to.
func pathFrom(file, link string) string { return path.Join(path.Dir(file), link) }

// staticFolder is where a library keeps files that are published as they are.
const staticFolder = "static/"

// Check reports every link in running text that leads nowhere: to a file that is not there, or to
// an anchor that its page does not have. The files of the folder static are given by their paths
// on the site.
func Check(lib *library.Library, static []string) diag.List {
	c := checker{lib: lib, pages: map[string]*pageAnchors{}, static: map[string]string{}}
	for _, name := range static {
		c.static[publish.Fold(name)] = name
	}
	for _, pose := range lib.Poses {
		c.check(pose.File, pose.Body)
	}
	for _, s := range lib.Sequences {
		c.check(s.File, s.Body)
	}
	for _, m := range lib.Muscles {
		if m.Body != nil {
			c.check(m.File, m.Body)
		}
	}
	c.diags.Sort()
	return c.diags
}

type checker struct {
	lib    *library.Library
	static map[string]string // paths of the folder static, by their form for hosts that can't tell capitals
	diags  diag.List
	pages  map[string]*pageAnchors // by file, of those that were asked for; nil for one that is not there

	// Indexes for slips, each made for the first: of the files of the library, of the folder
	// static, of the photos.
	near       *names.Index
	nearStatic *names.Index
	photos     *content.PhotoIndex
}

// pageAnchors are the anchors of one page.
type pageAnchors struct {
	ids  []string
	has  map[string]bool
	near *names.Index // of all; made for the first that is not there
}

func newPageAnchors(ids []string) *pageAnchors {
	a := &pageAnchors{ids: ids, has: make(map[string]bool, len(ids))}
	for _, id := range ids {
		a.has[id] = true
	}
	return a
}

// nearest returns the anchor that one which is not there is most likely a slip of.
func (a *pageAnchors) nearest(id string) string {
	if a.near == nil {
		a.near = names.NewIndex(a.ids)
	}
	return a.near.Nearest(id)
}

func (c *checker) check(file *source.File, doc *markdown.Doc) {
	if doc == nil {
		return
	}
	for _, t := range doc.Links() {
		switch t.Kind {
		case markdown.ToAnchor:
			if own, ok := c.anchorsOf(file.Path); ok {
				c.anchor(t, own)
			}
		case markdown.ToImage:
			c.image(file, t)
		case markdown.ToFile:
			c.file(file, t)
		}
	}
}

func (c *checker) anchor(t markdown.Target, on *pageAnchors) {
	if on.has[t.Fragment] {
		return
	}
	c.diags.Add(t.Dest.Span, "dead-anchor", "the link leads to no place on its page: %q", "#"+t.Fragment).
		Suggest(hash(on.nearest(t.Fragment)))
}

func hash(anchor string) string {
	if anchor == "" {
		return ""
	}
	return "#" + anchor
}

func (c *checker) image(file *source.File, t markdown.Target) {
	at := pathFrom(file.Path, t.Path)
	if path.Dir(at) == "content/poses" && content.FindPhoto(c.lib.Photos, path.Base(at)) != nil {
		return
	}
	if c.photos == nil {
		c.photos = content.NewPhotoIndex(c.lib.Photos)
	}
	d := c.diags.Add(t.Dest.Span, "unknown-image", "there is no image %q", at)
	if near := c.photos.Nearest(path.Base(at)); near != "" {
		d.Suggest(page.Address(linkTo(file.Path, "content/poses/"+near)))
	}
}

// linkTo returns the path of a file as it is written in another one.
func linkTo(from, to string) string {
	if path.Dir(from) == path.Dir(to) {
		return path.Base(to)
	}
	return "../" + strings.TrimPrefix(to, "content/")
}

func (c *checker) file(file *source.File, t markdown.Target) {
	at := pathFrom(file.Path, t.Path)
	if own, isOwn := strings.CutPrefix(norm.NFC.String(at), staticFolder); isOwn {
		c.own(t, own)
		return
	}
	anchors, found := c.anchorsOf(at)
	if !found {
		d := c.diags.Add(t.Dest.Span, "dead-link", "the link leads to no file of the library: %q", t.Path)
		if c.near == nil {
			c.near = names.NewIndex(c.files())
		}
		if near := c.near.Nearest(path.Base(at)); near != "" {
			d.Suggest(linkTo(file.Path, c.folderOf(near)+near))
		}
		return
	}
	if t.Fragment != "" {
		c.anchor(t, anchors)
	}
}

// own checks a link to a file of the folder static. What is in the file is not known here, its
// anchors neither.
func (c *checker) own(t markdown.Target, name string) {
	known := c.static[publish.Fold(name)]
	if known == name {
		return
	}
	d := c.diags.Add(t.Dest.Span, "dead-link", "the link leads to no file of the folder static: %q", name)
	if known == "" {
		if c.nearStatic == nil {
			c.nearStatic = names.NewIndex(slices.Sorted(maps.Values(c.static)))
		}
		known = c.nearStatic.Nearest(name)
	}
	if known != "" {
		d.Suggest(page.Address("../../" + staticFolder + known))
	}
}

// anchorsOf returns the anchors of the page that a file becomes.
func (c *checker) anchorsOf(file string) (anchors *pageAnchors, found bool) {
	anchors, known := c.pages[file]
	if !known {
		if ids, found := c.sectionsOf(file); found {
			anchors = newPageAnchors(ids)
		}
		c.pages[file] = anchors
	}
	return anchors, anchors != nil
}

// sectionsOf lists the ids of what has one on the page that a file becomes.
func (c *checker) sectionsOf(file string) (ids []string, found bool) {
	address, ok := addressOf(file)
	if !ok {
		return nil, false
	}
	section, id := path.Split(strings.TrimSuffix(address, "/"))
	switch section {
	case page.PosesPath:
		if pose := c.lib.PoseByID(id); pose != nil {
			return OfPose(pose), true
		}
	case page.SequencesPath:
		if s := c.lib.SequenceByID(id); s != nil {
			return OfSequence(s), true
		}
	case page.MusclesPath:
		if m := c.lib.Muscle(c.lib.Atlas.ByID(id)); m != nil {
			return OfMuscle(m), true
		}
	}
	return nil, false
}

func (c *checker) files() []string {
	var out []string
	for _, p := range c.lib.Poses {
		out = append(out, p.ID+".md")
	}
	for _, s := range c.lib.Sequences {
		out = append(out, s.ID+".md")
	}
	for _, m := range c.lib.Muscles {
		out = append(out, m.ID+".md")
	}
	return out
}

func (c *checker) folderOf(name string) string {
	id := strings.TrimSuffix(name, ".md")
	switch {
	case c.lib.PoseByID(id) != nil:
		return "content/poses/"
	case c.lib.SequenceByID(id) != nil:
		return "content/sequences/"
	}
	return "content/muscles/"
}
