package content

import (
	"errors"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/markdown"
	"posebook/internal/names"
	"posebook/internal/source"
)

// An entry is one file to be read.
type entry struct {
	path string // content/poses/tree.md
	id   string // tree
	size int64
}

// A Photo is a picture that lies beside the poses.
type Photo struct {
	Path string // content/poses/warrior-3.jpg
	Name string // warrior-3.jpg
}

var idForm = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// photoEndings are the pictures that every browser shows and that can't hold a script, as an SVG can.
func photoEndings() []string { return []string{".jpg", ".jpeg", ".png", ".webp", ".gif"} }

// list returns the Markdown files of a folder in the order of their names. What can't be read is reported, not
// passed over; a folder that is not there is empty.
func (r *reader) list(folder string, photos bool) ([]entry, error) {
	found, err := fs.ReadDir(r.fsys, folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var files []entry
	for _, f := range found {
		name := f.Name()
		at := source.NewFile(path.Join(folder, name), nil).Whole()
		ending := strings.ToLower(path.Ext(name))
		switch {
		case strings.HasPrefix(name, "."):
			// .DS_Store and the like: never content.
		case f.IsDir():
			r.diags.Add(at, "folder-in-content", "folders are not read here").Hint = "put the files into " + folder + " itself"
		case path.Ext(name) == ".md":
			info, err := f.Info()
			if err != nil {
				return nil, err
			}
			files = append(files, entry{path.Join(folder, name), r.id(name, at), info.Size()})
		case photos && slices.Contains(photoEndings(), ending):
			r.set.Photos = append(r.set.Photos, Photo{path.Join(folder, name), name})
		default:
			r.diags.Warn(at, "unknown-file", "files of this kind are not read").Hint = `end the name with ".md" if it is a text`
		}
	}
	return files, nil
}

// checkTop reports what lies in the folder content beside its three folders: it would never be read.
func (r *reader) checkTop() error {
	found, err := fs.ReadDir(r.fsys, "content")
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	folders := []string{"poses", "sequences", "muscles"}
	for _, f := range found {
		name := f.Name()
		at := source.NewFile(path.Join("content", name), nil).Whole()
		switch {
		case strings.HasPrefix(name, "."), f.IsDir() && slices.Contains(folders, name):
		case f.IsDir():
			r.diags.Add(at, "unknown-folder", "content holds the folders poses, sequences and muscles, and no other is read").
				Suggest(names.Nearest(name, folders))
		case path.Ext(name) == ".md":
			r.diags.Add(at, "misplaced-file", "a text in content itself is not read").Hint = "put it into content/poses, content/sequences or content/muscles"
		default:
			r.diags.Warn(at, "unknown-file", "files of this kind are not read").Hint = `end the name with ".md" if it is a text`
		}
	}
	return nil
}

// id returns the file's name without its ending, reporting one that can't be part of an address.
func (r *reader) id(name string, at source.Span) string {
	id := strings.TrimSuffix(name, path.Ext(name))
	if !idForm.MatchString(id) {
		d := r.diags.Add(at, "bad-id", "the name of a file is lower case letters, digits and hyphens")
		if better := names.Slug(id); idForm.MatchString(better) && !r.exists(path.Join(path.Dir(at.File.Path), better+".md")) {
			d.Hint = "call it " + better + ".md"
		}
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
	if e.size > frontmatter.MaxSize {
		f := source.NewFile(e.path, nil)
		res.diags.Add(f.Whole(), "file-too-large", "the file is larger than 1 MiB")
		return res, nil
	}
	text, err := fs.ReadFile(r.fsys, e.path)
	if err != nil {
		return res, err
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
		return r.markdown.Parse(body, markdown.Options{Terms: r.terms, Self: self, Reserved: reserved}, &res.diags)
	}
	draft := func(is bool, name source.String) {
		if is {
			res.draft = &Draft{Path: e.path, ID: e.id, Name: name.Text}
		}
	}
	switch path.Dir(e.path) {
	case "content/poses":
		res.pose = readPose(e.id, f, root, &res.diags)
		res.pose.Body = parse("", poseSections())
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
