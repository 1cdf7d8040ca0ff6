package site

import (
	"path"
	"strings"

	"posebook/internal/library"
)

const (
	posesPath     = "poses/"
	sequencesPath = "sequences/"
	musclesPath   = "muscles/"
)

func posePath(p *library.Pose) string         { return posesPath + p.ID + "/" }
func sequencePath(s *library.Sequence) string { return sequencesPath + s.ID + "/" }
func musclePath(m *library.Muscle) string     { return musclesPath + m.ID + "/" }

// photoPath is where a photo that lies beside the poses' files stands on the site.
func photoPath(name string) string { return posesPath + name }

// PhotoPath returns where the photo of that name stands on the site.
func PhotoPath(name string) string { return photoPath(name) }

// relative turns a path from the site's root into a link from the page at the path from, which ends in a slash or
// is empty. Portable links name the index.html that a folder stands for.
func relative(from, to string, portable bool) string {
	to, fragment, _ := strings.Cut(to, "#")
	if portable && (to == "" || strings.HasSuffix(to, "/")) {
		to += "index.html"
	}
	link := strings.Repeat("../", strings.Count(from, "/")) + to
	if link == "" {
		link = "./"
	}
	if fragment != "" {
		link += "#" + fragment
	}
	return link
}

// contentPath returns the path of a file of the library that a link in another one leads to.
func contentPath(from, link string) string { return path.Join(path.Dir(from), link) }
