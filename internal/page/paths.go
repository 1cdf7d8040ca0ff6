package page

import (
	"net/url"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/publish"
)

// Where the pages and the files stand that others name.
const (
	PosesPath     = "poses/"
	SequencesPath = "sequences/"
	MusclesPath   = "muscles/"
	SearchPath    = "search/"
	OfflinePath   = "offline/"
	CarePath      = "care/"
	ManifestPath  = "manifest.webmanifest"
	FiltersPath   = "filters.json"
)

// PosePath returns where the page of the pose with that id stands.
func PosePath(id string) string { return PosesPath + id + "/" }

// CareOfPath returns where the list of the poses stands that ask for care with a condition.
func CareOfPath(id string) string { return CarePath + id + "/" }

// SequencePath returns where the page of the sequence with that id stands.
func SequencePath(id string) string { return SequencesPath + id + "/" }

// SheetPath returns where a sequence's sheet for a client stands.
func SheetPath(id string) string { return SequencePath(id) + "sheet/" }

// CardPath returns where a sequence's card for the teacher stands.
func CardPath(id string) string { return SequencePath(id) + "card/" }

// TextPath returns where a sequence stands as text to send.
func TextPath(id string) string { return SequencePath(id) + "sequence.txt" }

// MusclePath returns where the page of the muscle or group with that id stands.
func MusclePath(id string) string { return MusclesPath + id + "/" }

// MuscleRolePath returns where the list of all poses stands in which a muscle has a role.
func MuscleRolePath(id, role string) string { return MusclePath(id) + role + "/" }

// PhotoPath returns where the photo of that name stands.
func PhotoPath(name string) string { return PosesPath + norm.NFC.String(name) }

// PhotoAddress returns a photo's path as links write it.
func PhotoAddress(name string) string { return Address(PhotoPath(name)) }

// AssetPath returns where an asset with this content stands: its name with a hash in it, so that a
// browser may keep it for ever and still never sees an old one.
func AssetPath(name string, data []byte) string { return "assets/" + publish.HashedName(name, data) }

// FigurePath returns where a figure with this content stands, named as an asset is.
func FigurePath(name string, data []byte) string { return "figures/" + publish.HashedName(name, data) }

// Address writes the path of a file on the site as links have it: what has a meaning in an address,
// such as '#' and '?', and what no address may hold, is percent-encoded.
func Address(path string) string {
	parts := strings.Split(path, "/")
	for i, part := range parts {
		parts[i] = url.PathEscape(part)
	}
	return strings.Join(parts, "/")
}

// Relative turns a path from the site's root into a link from the page at the path from, which ends
// in a slash or is empty. Portable links name the index.html that a folder stands for.
func Relative(from, to string, portable bool) string {
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
