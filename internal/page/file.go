package page

// A File is a file of the site that no layout makes.
type File struct {
	Path  string
	Data  []byte
	Small bool // as small as it gets: need not be minified
}
