package build

import (
	"iter"
	"sync/atomic"

	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/parallel"
	"posebook/internal/render"
	"posebook/internal/site"
)

// render renders all pages. Of several faults it returns that of the first page.
func (b *builder) render(pages []site.Planned, renderer *render.Renderer) error {
	r := rendering{builder: b, pages: pages, renderer: renderer, checked: toCheck(pages, b.otherLayouts)}
	return parallel.EachWith(b.opts.Workers, len(pages), r.page)
}

// toCheck tells of which pages the markup is looked at: the first of each layout, and all where
// the library has layouts that are not ours. What a layout makes is small as it is: its white
// space is taken out when it is read. But the minifier finds what it left open.
func toCheck(pages []site.Planned, all bool) []bool {
	check := make([]bool, len(pages))
	seen := map[string]bool{}
	for i, p := range pages {
		check[i] = all || !seen[p.Layout]
		seen[p.Layout] = true
	}
	return check
}

// A rendering is the work on all pages, shared by its workers.
type rendering struct {
	*builder
	pages    []site.Planned
	renderer *render.Renderer
	checked  []bool // by page: its markup is looked at
	done     atomic.Int64
}

// A sheaf is what a worker renders in, from page to page.
type sheaf struct{ html, small []byte }

// maxKept is how large a buffer is kept for the next page, in bytes: few pages are larger.
const maxKept = 256 << 10

// letGo lets go of buffers that one large page has made much larger than others need.
func (s *sheaf) letGo() {
	if cap(s.html) > maxKept || cap(s.small) > maxKept {
		*s = sheaf{}
	}
}

// page renders one page and adds it to the tree, which copies it.
func (r *rendering) page(in *sheaf, i int) error {
	of := r.pages[i]
	made := of.Make()
	var err error
	if in.html, err = r.renderer.Render(in.html[:0], made); err != nil {
		return err
	}
	if r.checked[i] {
		if in.small, err = r.minifier.Append(in.small[:0], of.File, in.html); err != nil {
			return &markupError{made.Layout + ".html", err}
		}
	}
	if err := r.tree.Add(of.File, in.html); err != nil {
		return err
	}
	in.letGo()
	if n := r.done.Add(1); r.opts.Progress != nil {
		r.opts.Progress(int(n), len(r.pages))
	}
	return nil
}

// files adds feeds and data, photos, and what the library wants copied as it is. Other goroutines
// may add pages meanwhile.
func (b *builder) files(files iter.Seq2[page.File, error], lib *library.Library) error {
	for f, err := range files {
		if err != nil {
			return err
		}
		if b.replaced(f.Path) {
			continue
		}
		if f.Write != nil {
			if err := b.tree.AddFrom(f.Path, f.Write); err != nil {
				return err
			}
			continue
		}
		data := f.Data
		if !f.Small {
			if data, err = b.minifier.Append(nil, f.Path, data); err != nil {
				return err
			}
		}
		if err := b.tree.Add(f.Path, data); err != nil {
			return err
		}
	}
	return b.copyOwn(lib.Photos)
}
