package content

import (
	"testing/fstest"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/markdown"
)

// A TextReader reads one text after the other, with everything set up once that Read sets up for
// each library.
type TextReader struct{ reader reader }

// NewTextReader returns a reader that knows the atlas's names.
func NewTextReader(atlas *anatomy.Atlas) *TextReader {
	return &TextReader{reader{markdown: markdown.New(), terms: markdown.NewTerms(termsOf(atlas, nil))}}
}

// Read reads a text as the file of that path and returns its faults.
func (t *TextReader) Read(path, id, text string) (diag.List, error) {
	fsys := fstest.MapFS{path: {Data: []byte(text)}}
	if path == "site.yaml" {
		var diags diag.List
		_, err := readSite(fsys, &diags)
		return diags, err
	}
	r := t.reader
	r.fsys = fsys
	res, err := r.readFile(entry{path: path, id: id})
	return res.diags, err
}
