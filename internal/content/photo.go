package content

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"posebook/internal/files"
	"posebook/internal/names"
	"posebook/internal/picture"
	"posebook/internal/publish"
)

// A Photo is a picture that lies beside the poses.
type Photo struct {
	Path string // content/poses/warrior-3.jpg, as it is on the disk
	Name string // warrior-3.jpg, as it is published: letters with their accents are one character each
	Size picture.Size
}

// photoEndings are the pictures that every browser shows and that can't hold a script, as an SVG
// can.
func photoEndings() []string { return []string{".jpg", ".jpeg", ".png", ".webp", ".gif"} }

func isPhoto(name string) bool {
	return slices.Contains(photoEndings(), strings.ToLower(path.Ext(name)))
}

// photo takes a photo into the set, and reports what is wrong with it at the file: it is
// published, whether a pose shows it or not.
func (r *reader) photo(f files.Entry) error {
	at := files.At(f.Path)
	photo := Photo{Path: f.Path, Name: norm.NFC.String(f.Name)}
	if err := publish.CheckName(f.Name); err != nil {
		r.diags.Add(at, "bad-path", "the file can't be published: %s", err).Hint = "give it another name"
	}
	if twin, twice := r.names[publish.Fold(f.Name)]; twice {
		r.diags.Add(at, "bad-path", "some hosts can't tell the file from another").Note(files.At(twin), "the other one").Hint = "give one of them another name"
	}
	r.names[publish.Fold(f.Name)] = f.Path
	data, err := files.Read(r.fsys, f.Path, files.MaxPhoto)
	if err != nil {
		err = files.Report(&r.diags, r.fsys, f.Path, err)
	} else if size, fault := picture.Check(f.Name, data); fault != nil {
		r.diags.Add(at, "bad-image", "%s", fault.Message).Hint = fault.Hint
	} else {
		photo.Size = size
	}
	r.photos = append(r.photos, photo)
	return err
}

// placePhotos sorts the photos, and tells each pose how large its own is, so that its page can
// keep the room for it free. Whether the photo is there at all is the library stage's to report.
func (s *Set) placePhotos() {
	for _, p := range s.Poses {
		if p.Image == nil {
			continue
		}
		if photo := FindPhoto(s.Photos, p.Image.Src.Text); photo != nil {
			p.Image.Src.Text = photo.Name
			p.Image.Width, p.Image.Height = photo.Size.Width, photo.Size.Height
		}
	}
}

// FindPhoto returns the photo of that name, nil if there is none. Photos are in the order of
// their names. However the accent of a letter is encoded, it is the same letter; a capital is
// another one, as it is on the web.
func FindPhoto(photos []Photo, name string) *Photo {
	order := func(photo Photo, name string) int { return cmp.Compare(photo.Name, name) }
	at, found := slices.BinarySearchFunc(photos, norm.NFC.String(name), order)
	if !found {
		return nil
	}
	return &photos[at]
}

// A PhotoIndex finds the photo that a name which no photo has is most likely a slip of.
type PhotoIndex struct {
	folded map[string]string
	near   *names.Index
}

// NewPhotoIndex returns an index of photos: for all slips of a library, so that many are not slow
// as well.
func NewPhotoIndex(photos []Photo) *PhotoIndex {
	x := &PhotoIndex{folded: make(map[string]string, len(photos))}
	all := make([]string, len(photos))
	for i, photo := range photos {
		x.folded[publish.Fold(photo.Name)], all[i] = photo.Name, photo.Name
	}
	x.near = names.NewIndex(all)
	return x
}

// Nearest returns the name of a photo: above all of one that differs in capitals alone; "" if
// none is near.
func (x *PhotoIndex) Nearest(name string) string {
	if photo, ok := x.folded[publish.Fold(name)]; ok {
		return photo
	}
	return x.near.Nearest(name)
}
