package content

import (
	"cmp"
	"io/fs"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/markdown"
	"posebook/internal/parallel"
)

// A Set is everything that was read, in the order of the ids.
type Set struct {
	Site      *Site
	Poses     []*Pose
	Sequences []*Sequence
	Muscles   []*MuscleNote
	Photos    []Photo
	Drafts    []Draft  // left out: what refers to one of them can say why it is not there
	Unread    []string // the ids of poses whose files could not be read: what refers to one of them is not wrong
}

// A Draft is a pose or a sequence that was left out.
type Draft struct {
	Path string
	ID   string
	Name string
}

// Options of Read. The zero Options reads what is no draft, with a worker for each processor.
type Options struct {
	Drafts  bool
	Workers int // 0: one for each processor
}

// Read reads a library: site.yaml and the folder content. Every fault of every file is in the
// list, sorted; the error is for what can't be read at all, such as a broken disk. The set holds
// what could be made of the files, so that later stages can look for further faults.
func Read(fsys fs.FS, atlas *anatomy.Atlas, opts Options) (*Set, diag.List, error) {
	var diags diag.List
	site, err := readSite(fsys, &diags)
	if err != nil {
		return nil, nil, err
	}
	r := &reader{
		fsys:     fsys,
		opts:     opts,
		markdown: markdown.New(),
		set:      &Set{Site: site},
		diags:    diags,
		photos:   map[string]string{},
	}
	r.quotes = markdown.QuotesFor(site.Language)
	if err := r.readAll(atlas); err != nil {
		return nil, nil, err
	}
	r.diags.Sort()
	return r.set, r.diags, nil
}

// A reader holds what the reading of one library shares.
type reader struct {
	fsys     fs.FS
	opts     Options
	markdown *markdown.Engine
	terms    *markdown.Terms
	quotes   markdown.Quotes
	set      *Set
	photos   map[string]string // paths by names as hosts compare them
	diags    diag.List
}

// readAll reads the notes on muscles first: the names of a library's own groups are terms in
// every other text.
func (r *reader) readAll(atlas *anatomy.Atlas) error {
	there, err := r.checkTop()
	if err != nil {
		return err
	}
	texts := map[string][]entry{}
	for _, folder := range there {
		if texts[folder], err = r.list("content/"+folder, folder == "poses"); err != nil {
			return err
		}
	}
	muscles := texts["muscles"]
	r.terms = markdown.NewTerms(nil) // the first look at the notes is for their names alone
	notes, err := r.readFiles(muscles)
	if err != nil {
		return err
	}
	r.terms = markdown.NewTerms(termsOf(atlas, r.published(notes)))
	rest, err := r.readFiles(slices.Concat(muscles, texts["poses"], texts["sequences"]))
	if err != nil {
		return err
	}
	r.collect(rest)
	r.placePhotos()
	return nil
}

// readFiles reads the files in parallel; the results stand in the files' order, so that nothing
// depends on who was first.
func (r *reader) readFiles(files []entry) ([]result, error) {
	results := make([]result, len(files))
	err := parallel.Each(r.opts.Workers, len(files), func(i int) (err error) {
		results[i], err = r.readFile(files[i])
		return err
	})
	return results, err
}

// collect puts the results into the set. The faults of a draft that is left out are left out too:
// it is not done.
func (r *reader) collect(results []result) {
	for _, res := range results {
		if res.draft != nil && !r.opts.Drafts {
			r.set.Drafts = append(r.set.Drafts, *res.draft)
			continue
		}
		r.diags = append(r.diags, res.diags...)
		switch {
		case res.unreadPose != "":
			r.set.Unread = append(r.set.Unread, res.unreadPose)
		case res.pose != nil:
			r.set.Poses = append(r.set.Poses, res.pose)
		case res.sequence != nil:
			r.set.Sequences = append(r.set.Sequences, res.sequence)
		case res.muscle != nil:
			r.set.Muscles = append(r.set.Muscles, res.muscle)
		}
	}
}

// published leaves out the drafts, unless they are asked for.
func (r *reader) published(results []result) []result {
	return slices.DeleteFunc(slices.Clone(results), func(res result) bool { return res.draft != nil && !r.opts.Drafts })
}

// termsOf lists the names that become links in running text: the atlas's, and those of a
// library's own groups.
func termsOf(atlas *anatomy.Atlas, notes []result) []markdown.Term {
	var terms []markdown.Term
	for _, part := range atlas.Parts() {
		for _, name := range part.Terms() {
			terms = append(terms, markdown.Term{Name: name.Text, Part: part.ID, Exact: name.Abbreviation})
		}
	}
	for _, res := range notes {
		note := res.muscle
		if note == nil || atlas.ByID(note.ID) != nil {
			continue
		}
		terms = append(terms, markdown.Term{Name: note.Title.Text, Part: note.ID})
		for _, also := range note.Also {
			terms = append(terms, markdown.Term{Name: also.Text, Part: note.ID})
		}
	}
	slices.SortStableFunc(terms, func(a, b markdown.Term) int { return cmp.Compare(a.Name, b.Name) })
	return terms
}
