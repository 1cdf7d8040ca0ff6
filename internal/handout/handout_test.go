package handout

import (
	"testing"

	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// flow returns a Maker for a library with one sequence, as librarytest.Flow does. Its figures are
// not drawn.
func flow(t *testing.T, keys string, more ...string) (*Maker, *library.Sequence) {
	t.Helper()
	lib, s := librarytest.Flow(t, keys, more...)
	say := librarytest.English(t)
	album := gallery.NewAlbum(lib, &gallery.Gallery{}, say, "")
	return NewMaker(lib, say, album, Options{Disclaimer: say.Footer.Disclaimer}), s
}
