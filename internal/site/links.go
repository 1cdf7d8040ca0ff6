package site

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/markdown"
	"posebook/internal/names"
	"posebook/internal/publish"
	"posebook/internal/source"
)

func itoa(n int) string { return strconv.Itoa(n) }

// absolutePrefix is what links begin with on a page that can be shown at any address: the path of the base address.
func (p *planner) absolutePrefix() string {
	u, err := url.Parse(p.opts.BaseURL)
	if err != nil || u.Path == "" {
		return "/"
	}
	return u.EscapedPath()
}

// target returns the path on the site that a link in running text leads to. CheckLinks has made sure that it leads
// somewhere.
func (p *planner) target(file string, t markdown.Target) string {
	switch t.Kind {
	case markdown.ToPart:
		return musclesPath + t.Part + "/"
	case markdown.ToImage:
		return photoAddress(path.Base(t.Path))
	}
	at := contentPath(file, t.Path)
	address, _ := contentAddress(at)
	if own, isOwn := strings.CutPrefix(norm.NFC.String(at), staticFolder); isOwn {
		address = Address(own)
	}
	if t.Fragment != "" {
		address += "#" + t.Fragment
	}
	return address
}

// contentAddress turns 'content/poses/tree.md' into 'poses/tree/'.
func contentAddress(file string) (string, bool) {
	section, name := path.Split(strings.TrimPrefix(file, "content/"))
	id, isText := strings.CutSuffix(name, ".md")
	known := section == posesPath || section == sequencesPath || section == musclesPath
	return section + id + "/", isText && known && strings.HasPrefix(file, "content/")
}

// staticFolder is where a library keeps files that are published as they are.
const staticFolder = "static/"

// CheckLinks reports every link in running text that leads nowhere: to a file that is not there, or to an anchor
// that its page does not have. The files of the folder static are given by their paths on the site.
func CheckLinks(lib *library.Library, static []string) diag.List {
	c := linkChecker{lib: lib, pages: map[string]*pageAnchors{}, static: map[string]string{}}
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

type linkChecker struct {
	lib    *library.Library
	static map[string]string // paths of the folder static, by their form for hosts that can't tell capitals
	diags  diag.List
	pages  map[string]*pageAnchors // by file, of those that were asked for; nil for one that is not there

	// Indexes for slips, each made for the first: of the files of the library, of the folder static, of the photos.
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

func (c *linkChecker) check(file *source.File, doc *markdown.Doc) {
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

func (c *linkChecker) anchor(t markdown.Target, on *pageAnchors) {
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

func (c *linkChecker) image(file *source.File, t markdown.Target) {
	at := contentPath(file.Path, t.Path)
	if t.Fragment == "" && path.Dir(at) == "content/poses" && content.FindPhoto(c.lib.Photos, path.Base(at)) != nil {
		return
	}
	name := path.Base(at)
	if t.Fragment != "" {
		name += "#" + t.Fragment // the sign may be one of the name, which an address must write as a code
	}
	if c.photos == nil {
		c.photos = content.NewPhotoIndex(c.lib.Photos)
	}
	d := c.diags.Add(t.Dest.Span, "unknown-image", "there is no image %q", at)
	if near := c.photos.Nearest(name); near != "" {
		d.Suggest(Address(contentRelative(file.Path, "content/poses/"+near)))
	}
}

// contentRelative returns the path of a file as it is written in another one.
func contentRelative(from, to string) string {
	if path.Dir(from) == path.Dir(to) {
		return path.Base(to)
	}
	return "../" + strings.TrimPrefix(to, "content/")
}

func (c *linkChecker) file(file *source.File, t markdown.Target) {
	at := contentPath(file.Path, t.Path)
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
			d.Suggest(contentRelative(file.Path, c.folderOf(near)+near))
		}
		return
	}
	if t.Fragment != "" {
		c.anchor(t, anchors)
	}
}

// own checks a link to a file of the folder static. What is in the file is not known here, its anchors neither.
func (c *linkChecker) own(t markdown.Target, name string) {
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
		d.Suggest(Address("../../" + staticFolder + known))
	}
}

// anchorsOf returns the anchors of the page that a file becomes.
func (c *linkChecker) anchorsOf(file string) (anchors *pageAnchors, found bool) {
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
func (c *linkChecker) sectionsOf(file string) (ids []string, found bool) {
	address, ok := contentAddress(file)
	if !ok {
		return nil, false
	}
	section, id := path.Split(strings.TrimSuffix(address, "/"))
	switch section {
	case posesPath:
		if pose := c.lib.PoseByID(id); pose != nil {
			return poseAnchors(pose), true
		}
	case sequencesPath:
		if s := c.lib.SequenceByID(id); s != nil {
			return sequenceAnchors(s), true
		}
	case musclesPath:
		if m := c.lib.Muscle(c.lib.Atlas.ByID(id)); m != nil {
			return muscleAnchors(m), true
		}
	}
	return nil, false
}

func (c *linkChecker) files() []string {
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

func (c *linkChecker) folderOf(name string) string {
	id := strings.TrimSuffix(name, ".md")
	switch {
	case c.lib.PoseByID(id) != nil:
		return "content/poses/"
	case c.lib.SequenceByID(id) != nil:
		return "content/sequences/"
	}
	return "content/muscles/"
}

// An anchorList collects the ids of the sections that a page has.
type anchorList []string

func (a *anchorList) add(id string, has bool) {
	if has {
		*a = append(*a, id)
	}
}

func (a *anchorList) addBody(doc *markdown.Doc) {
	if doc != nil {
		*a = append(*a, doc.Anchors()...)
	}
}

func poseAnchors(p *library.Pose) []string {
	var a anchorList
	a.add("take-care", len(p.Cautions) > 0)
	a.add("muscles", len(p.Muscles) > 0)
	a.add("steps", p.Body != nil && !p.Body.Empty())
	a.add("cues", len(p.Cues) > 0)
	a.add("mistakes", len(p.Mistakes) > 0)
	a.add("benefits", len(p.Benefits) > 0)
	a.add("variations", len(p.Variations) > 0)
	for i := range p.Variations {
		a.add(content.VariationID(i), true)
	}
	a.add("sequences", len(p.UsedIn) > 0)
	a.add("related", len(p.Related) > 0)
	a.addBody(p.Body)
	return a
}

func sequenceAnchors(s *library.Sequence) []string {
	var a anchorList
	a.add("steps", true)
	a.add("load", len(s.Load()) > 0)
	a.add("take-care", len(s.Cautions()) > 0)
	a.addBody(s.Body)
	return a
}

func muscleAnchors(m *library.Muscle) []string {
	var a anchorList
	a.add("facts", m.Facts != nil)
	a.add("poses", len(m.Poses) > 0)
	a.add("sequences", len(m.Sequences) > 0)
	a.addBody(m.Body)
	return a
}
