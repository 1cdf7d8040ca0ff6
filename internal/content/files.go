package content

import (
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"posebook/internal/diag"
	"posebook/internal/files"
	"posebook/internal/frontmatter"
	"posebook/internal/markdown"
	"posebook/internal/names"
	"posebook/internal/publish"
	"posebook/internal/source"
)

// An entry is one file to be read.
type entry struct {
	path string // content/poses/tree.md
	id   string // tree
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// list returns the Markdown files of a folder in the order of their names. What can't be read is
// reported, not passed over; a folder that is not there is empty.
func (r *reader) list(folder string, photos bool) ([]entry, error) {
	found, err := files.List(r.fsys, folder, notContent, &r.diags)
	if err != nil {
		return nil, err
	}
	var texts []entry
	for _, f := range found {
		at := files.At(f.Path)
		switch {
		case f.Folder:
			r.diags.Add(at, "folder-in-content", "folders are not read here").Hint = "put the files into " + folder + " itself"
		case path.Ext(f.Name) == ".md":
			texts = append(texts, entry{f.Path, r.id(f.Name, at)})
		case photos && isPhoto(f.Name):
			if err := r.photo(f); err != nil {
				return nil, err
			}
		default:
			r.unknown(at)
		}
	}
	return texts, nil
}

// notContent tells whether a file is no content and never meant to be.
func notContent(file string) bool { return files.Hidden(file) || files.Clutter(file) }

func (r *reader) unknown(at source.Span) {
	r.diags.Warn(at, "unknown-file", "files of this kind are not read").Hint = `end the name with ".md" if it is a text`
}

func folders() []string { return []string{"poses", "sequences", "muscles"} }

// checkTop reports what lies in the folder content beside its three folders, and would never be
// read. It returns those of the three that are there.
func (r *reader) checkTop() (there []string, err error) {
	found, err := files.List(r.fsys, "content", notContent, &r.diags)
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		at := files.At(f.Path)
		switch known := slices.Contains(folders(), f.Name); {
		case known:
			there = append(there, f.Name)
		case f.Folder:
			r.diags.Add(at, "unknown-folder", "content holds the folders poses, sequences and muscles, and no other is read").
				Suggest(names.Nearest(f.Name, folders()))
		case path.Ext(f.Name) == ".md":
			r.diags.Add(at, "misplaced-file", "a text in content itself is not read").Hint = "put it into content/poses, content/sequences or content/muscles"
		default:
			r.unknown(at)
		}
	}
	return there, nil
}

// id returns the file's name without its ending, reporting one that can't be part of an address.
func (r *reader) id(name string, at source.Span) string {
	id := strings.TrimSuffix(name, path.Ext(name))
	if !idForm.MatchString(id) {
		d := r.diags.Add(at, "bad-id", "the name of a file is lower case letters, digits and hyphens")
		if better := names.Slug(id); idForm.MatchString(better) && !r.exists(path.Join(path.Dir(at.File.Path), better+".md")) {
			d.Hint = "call it " + better + ".md"
		}
	} else if err := publish.CheckName(id); err != nil {
		r.diags.Add(at, "bad-id", "no page can have this address: %s", err).Hint = "give it another name, such as " + id + "-2.md"
	}
	return id
}

func (r *reader) exists(file string) bool {
	_, err := fs.Stat(r.fsys, file)
	return err == nil
}

// A result is what one file gave.
type result struct {
	pose     *Pose
	sequence *Sequence
	muscle   *MuscleNote
	draft    *Draft // set where the file says that it is one
	diags    diag.List

	unreadPose string // the id of a pose in whose file there was nothing to read
}

func (r *reader) readFile(e entry) (result, error) {
	var res result
	if path.Dir(e.path) == "content/poses" {
		res.unreadPose = e.id
	}
	text, err := files.Read(r.fsys, e.path, files.MaxText)
	if err != nil {
		return res, files.Report(&res.diags, r.fsys, e.path, err)
	}
	f := source.NewFile(e.path, text)
	root, body, ok := frontmatter.Read(f, &res.diags)
	if !ok {
		return res, nil
	}
	res.unreadPose = ""
	r.readKind(e, f, root, body, &res)
	return res, nil
}

// readKind reads a file as what its folder says it is.
func (r *reader) readKind(e entry, f *source.File, root frontmatter.Node, body source.Span, res *result) {
	parse := func(self string, reserved []string) *markdown.Doc {
		opts := markdown.Options{Terms: r.terms, Self: self, Reserved: reserved, Quotes: r.quotes}
		return r.markdown.Parse(body, opts, &res.diags)
	}
	draft := func(is bool, name source.String) {
		if is {
			res.draft = &Draft{Path: e.path, ID: e.id, Name: name.Text}
		}
	}
	switch path.Dir(e.path) {
	case "content/poses":
		res.pose = readPose(e.id, f, root, &res.diags)
		res.pose.Names = NamesOf(e.id, f, res.pose.Title, res.pose.Also)
		res.pose.Body = parse("", poseSections(res.pose))
		draft(res.pose.Draft, res.pose.Title)
	case "content/sequences":
		res.sequence = readSequence(e.id, f, root, &res.diags)
		res.sequence.Body = parse("", sequenceSections())
		draft(res.sequence.Draft, res.sequence.Title)
	default:
		res.muscle = readMuscleNote(e.id, f, root, &res.diags)
		res.muscle.Body = parse(e.id, muscleSections())
		draft(res.muscle.Draft, res.muscle.Title)
	}
}
