package content

import (
	"image"
	_ "image/gif"  // the kinds of photos that are read
	_ "image/jpeg" // likewise
	_ "image/png"  // likewise
	"io/fs"

	_ "golang.org/x/image/webp" // likewise

	"posebook/internal/source"
)

// measurePhotos reads how large each pose's photo is, so that its page can keep the room for it free. Whether the
// photo is there at all is the library stage's to report.
func (r *reader) measurePhotos() {
	paths := map[string]string{}
	for _, photo := range r.set.Photos {
		paths[photo.Name] = photo.Path
	}
	for _, p := range r.set.Poses {
		if p.Image == nil || paths[p.Image.Src.Text] == "" {
			continue
		}
		var err error
		if p.Image.Width, p.Image.Height, err = imageSize(r.fsys, paths[p.Image.Src.Text]); err != nil {
			r.diags.Add(p.Image.Src.Span, "bad-image", "%q is no picture that can be read", p.Image.Src.Text).
				Note(source.Span{}, "%s", err)
		}
	}
}

// imageSize returns the width and height of a picture in pixels.
func imageSize(fsys fs.FS, path string) (width, height int, err error) {
	f, err := fsys.Open(path)
	if err != nil {
		return 0, 0, err
	}
	defer f.Close()
	config, _, err := image.DecodeConfig(f)
	return config.Width, config.Height, err
}
