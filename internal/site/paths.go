package site

import (
	"net/url"
	"path"
	"strings"

	"golang.org/x/text/unicode/norm"

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

// PhotoPath returns where the photo of that name stands on the site.
func PhotoPath(name string) string { return posesPath + norm.NFC.String(name) }

// photoAddress is a photo's path as links write it.
func photoAddress(name string) string { return Address(PhotoPath(name)) }

// Address writes the path of a file on the site as links have it: what has a meaning in an address, such as '#' and '?',
// and what no address may hold, is percent-encoded.
func Address(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Join(parts, "/")
}

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
