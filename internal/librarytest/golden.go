package librarytest

import (
	"embed"
	"io/fs"
)

//go:embed all:golden
var golden embed.FS

// Golden returns a library that whole sites are compared with. "library" uses every key that there
// is, and is nowhere the same on both sides; "small" is one pose and nothing else, in German.
func Golden(name string) fs.FS {
	sub, err := fs.Sub(golden, "golden/"+name)
	if err != nil {
		panic("librarytest: " + err.Error())
	}
	return sub
}
