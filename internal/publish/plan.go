package publish

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// A plan is what a published folder is to hold: the files of a tree, the assets of the sites
// before it that stay for visitors, and their manifest.
type plan struct {
	tree     *Tree
	dir      string // where the old assets are read
	old      listing
	files    map[string]bool // of all, with the manifest
	names    names
	manifest []byte
	interim  []byte   // the manifest of a folder on its way from what is published to this
	paths    []string // of all files, without the manifest
	changed  []string // those of the tree that are not published, or differ
	result   Result
	same     bool // nothing is to be done
}

// planFor compares a tree, which must not change until it is published, with what is published in
// a folder.
func planFor(dir string, published listing, tree *Tree) (*plan, error) {
	p := &plan{
		tree:  tree,
		dir:   dir,
		names: tree.takenNames(),
		paths: tree.Paths(),
		files: map[string]bool{manifestName: true},
	}
	if err := p.compare(published); err != nil {
		return nil, err
	}
	older := 0
	if p.differs(published) {
		older = 1
	}
	var err error
	if p.old, err = oldAssets(dir, published, tree, p.names, older); err != nil {
		return nil, err
	}
	p.list(published)
	p.count(published)
	before, err := os.ReadFile(filepath.Join(dir, manifestName))
	p.same = err == nil && older == 0 && bytes.Equal(before, p.manifest)
	return p, nil
}

// publishedIn returns the published files of a folder, which need not be there.
func publishedIn(dir string) (listing, error) {
	if !exists(dir) {
		return nil, nil
	}
	return standing(dir)
}

// compare finds the files of the tree that are not published byte for byte.
func (p *plan) compare(published listing) error {
	if shelf := p.tree.shelf; shelf != nil { // it has compared them
		for _, path := range p.paths {
			if shelf.holds(path) {
				p.changed = append(p.changed, path)
			}
		}
		return nil
	}
	differs := make([]atomic.Bool, len(p.paths))
	err := p.tree.each(p.paths, func(i int, path string, b *buffers) error {
		if _, there := published[path]; !there {
			differs[i].Store(true)
			return nil
		}
		var err error
		if b.data, err = p.tree.appendTo(b.data[:0], path, &b.unpacked); err != nil {
			return err
		}
		same, err := holds(filepath.Join(p.dir, filepath.FromSlash(path)), b.data, &b.read)
		differs[i].Store(!same)
		return err
	})
	for i, path := range p.paths {
		if differs[i].Load() {
			p.changed = append(p.changed, path)
		}
	}
	return err
}

// differs tells whether the site is another than the published one.
func (p *plan) differs(published listing) bool {
	if len(p.changed) > 0 {
		return true
	}
	own := 0
	for _, age := range published {
		if age == 0 {
			own++
		}
	}
	return own != p.tree.Len() // all files of the tree are there: so others are too, or one was an old asset
}

// list writes the lists of what the folder is to hold in the end, and may hold meanwhile.
func (p *plan) list(published listing) {
	all, interim := maps.Clone(p.old), listing{}
	for _, path := range p.paths {
		all[path], interim[path] = 0, 0
	}
	maps.Copy(interim, published)
	p.manifest, p.interim, p.paths = all.text(), interim.text(), all.paths()
	for path := range all {
		p.files[path] = true
	}
}

func (p *plan) count(published listing) {
	p.result = Result{
		Written: len(p.changed), Kept: p.tree.Len() - len(p.changed), Old: len(p.old), Bytes: p.tree.Bytes(),
	}
	for path := range published {
		if !p.files[path] {
			p.result.Removed++
		}
	}
}

// data returns the bytes of a file of the plan, until the buffers are used again.
func (p *plan) data(path string, b *buffers) (data []byte, err error) {
	if _, old := p.old[path]; old {
		return os.ReadFile(filepath.Join(p.dir, filepath.FromSlash(path)))
	}
	b.data, err = p.tree.appendTo(b.data[:0], path, &b.unpacked)
	if err == nil && p.tree.shelf != nil && sumOf(b.data) != p.tree.Sum(path) {
		err = fmt.Errorf("%s: somebody changed it while the site was built; build again", filepath.Join(p.dir, filepath.FromSlash(path)))
	}
	return b.data, err
}

// Worker is the script at the top of a site that keeps its pages for when there is no connection.
const Worker = "sw.js"

// turn tells when a file takes its place among those of a plan, so that no page is ever shown
// without what it needs: first what pages are made with, then pages, then lists of pages, and
// last the script that keeps a site for later.
func (p *plan) turn(path string) int {
	switch ext := filepath.Ext(path); {
	case path == Worker:
		return 3
	case isHashed(path, p.tree.Sum(path).Hash): // a part of a list too
		return 0
	case ext == ".html" || ext == ".htm":
		return 1
	case slices.Contains([]string{".json", ".xml", ".atom", ".rss", ".txt", ".webmanifest"}, ext):
		return 2
	case strings.HasSuffix(path, ".json.js"): // a list as a script, for a site on a disk
		return 2
	}
	return 0
}
