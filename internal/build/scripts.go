package build

import (
	"io/fs"

	"posebook/internal/page"
	"posebook/internal/scripts"
)

// script bundles a module of the layouts and publishes it under its hashed name, which it
// returns. esbuild has made it small already.
func (b *builder) script(layouts fs.FS, name, entry string) (string, error) {
	text, err := scripts.Bundle(layouts, entry)
	if err != nil {
		return "", err
	}
	at := page.AssetPath(name, text)
	return at, b.tree.Add(at, text)
}
