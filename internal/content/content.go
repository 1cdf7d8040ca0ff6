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
	r, err := Open(fsys, atlas, opts)
	if err != nil {
		return nil, nil, err
	}
	set, diags := r.Set()
	return set, diags, nil
}

// A Reading is a library that was read, and of which a text can be read anew: for a preview, in
// which one changes at a time.
type Reading struct {
	reader  *reader
	texts   []entry
	results []result // of each text
}

// Open is Read, for whoever wants to go on reading.
func Open(fsys fs.FS, atlas *anatomy.Atlas, opts Options) (*Reading, error) {
	var diags diag.List
	site, err := readSite(fsys, &diags)
	if err != nil {
		return nil, err
	}
	r := &reader{
		fsys:     fsys,
		opts:     opts,
		markdown: markdown.New(),
		site:     site,
		diags:    diags,
		names:    map[string]string{},
	}
	r.quotes = markdown.QuotesFor(site.Language)
	texts, results, err := r.readAll(atlas)
	if err != nil {
		return nil, err
	}
	return &Reading{r, texts, results}, nil
}

// Set returns what was read. It is another one each time, of texts that are the same but for
// those that were read again.
func (r *Reading) Set() (*Set, diag.List) { return r.reader.collect(r.results) }

// Again reads anew the text at a path. It tells whether that is possible: only for a text of
// content/poses or content/sequences that was there before. All else, a note on a muscle whose
// names are links in every other text, a new file, site.yaml, is for Open.
func (r *Reading) Again(file string) (possible bool, err error) {
	i := slices.IndexFunc(r.texts, func(e entry) bool { return e.path == file })
	if i < 0 || r.results[i].muscle != nil {
		return false, nil
	}
	read, err := r.reader.readFile(r.texts[i])
	if err != nil {
		return false, err
	}
	r.results[i] = read
	return true, nil
}

// A reader holds what the reading of one library shares.
type reader struct {
	fsys     fs.FS
	opts     Options
	markdown *markdown.Engine
	terms    *markdown.Terms
	quotes   markdown.Quotes
	site     *Site
	photos   []Photo           // in the order of their names
	names    map[string]string // paths of photos by names as hosts compare them
	diags    diag.List         // of all but the texts
}

// readAll reads the notes on muscles first: the names of a library's own groups are terms in
// every other text.
func (r *reader) readAll(atlas *anatomy.Atlas) ([]entry, []result, error) {
	there, err := r.checkTop()
	if err != nil {
		return nil, nil, err
	}
	texts := map[string][]entry{}
	for _, folder := range there {
		if texts[folder], err = r.list("content/"+folder, folder == "poses"); err != nil {
			return nil, nil, err
		}
	}
	slices.SortStableFunc(r.photos, func(a, b Photo) int { return cmp.Compare(a.Name, b.Name) })
	muscles := texts["muscles"]
	r.terms = markdown.NewTerms(nil) // the first look at the notes is for their names alone
	notes, err := r.readFiles(muscles)
	if err != nil {
		return nil, nil, err
	}
	r.terms = markdown.NewTerms(termsOf(atlas, r.published(notes)))
	all := slices.Concat(muscles, texts["poses"], texts["sequences"])
	results, err := r.readFiles(all)
	return all, results, err
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

// collect makes a set of the results. The faults of a draft that is left out are left out too: it
// is not done.
func (r *reader) collect(results []result) (*Set, diag.List) {
	set, diags := &Set{Site: r.site, Photos: r.photos}, slices.Clone(r.diags)
	for _, res := range results {
		if res.draft != nil && !r.opts.Drafts {
			set.Drafts = append(set.Drafts, *res.draft)
			continue
		}
		diags = append(diags, res.diags...)
		switch {
		case res.unreadPose != "":
			set.Unread = append(set.Unread, res.unreadPose)
		case res.pose != nil:
			set.Poses = append(set.Poses, res.pose)
		case res.sequence != nil:
			set.Sequences = append(set.Sequences, res.sequence)
		case res.muscle != nil:
			set.Muscles = append(set.Muscles, res.muscle)
		}
	}
	set.placePhotos()
	diags.Sort()
	return set, diags
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
