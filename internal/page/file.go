package page

import "io"

// A File is a file of the site that no layout makes.
type File struct {
	Path  string
	Data  []byte
	Write func(io.Writer) error // of a large one, in place of Data: writes it piece by piece
	Small bool                  // as small as it gets: need not be minified; one with Write is
}
