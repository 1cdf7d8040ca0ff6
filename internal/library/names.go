package library

import (
	"path"

	"posebook/internal/content"
	"posebook/internal/names"
	"posebook/internal/publish"
	"posebook/internal/source"
)

// poseNames finds poses by any folded name.
type poseNames struct {
	byName map[string]claim[*Pose]
	all    []string     // every id and name
	near   *names.Index // of all; made for the first that is not there
	drafts map[string]content.Draft
	unread map[string]bool // files that could not be read
}

// namePoses makes the poses and reports two that answer to one name.
func (r *resolver) namePoses() {
	ix := poseNames{byName: map[string]claim[*Pose]{}, drafts: map[string]content.Draft{}, unread: map[string]bool{}}
	for _, id := range r.set.Unread {
		ix.unread[names.Fold(id)] = true
	}
	for _, d := range r.set.Drafts {
		if path.Dir(d.Path) == "content/poses" {
			ix.drafts[names.Key(d.ID)], ix.drafts[names.Key(d.Name)] = d, d
		}
	}
	for i, w := range r.set.Poses {
		p := &Pose{ID: w.ID, File: w.File, index: i, all: r.lib.all}
		r.lib.Poses = append(r.lib.Poses, p)
		r.lib.poses[p.ID] = p
		for _, name := range w.Names {
			r.namePose(&ix, p, name)
		}
	}
	r.names = ix
}

// written returns what a pose was made from.
func (r *resolver) written(p *Pose) *content.Pose { return r.set.Poses[p.index] }

// A claim is a name that a pose, a sequence or a group answers to, and where it says so.
type claim[T any] struct {
	by T
	at source.Span
}

func (r *resolver) namePose(ix *poseNames, p *Pose, name content.Name) {
	if other, taken := ix.byName[name.Key]; taken {
		r.answersToo("poses", name.String, other.at)
		return
	}
	ix.byName[name.Key] = claim[*Pose]{p, name.Span}
	ix.all = append(ix.all, name.Text)
}

// answersToo reports a name that something of the same kind has already.
func (r *resolver) answersToo(kind string, name source.String, other source.Span) {
	r.diags.Add(name.Span, "duplicate-name", "two %s answer to %q", kind, name.Text).
		Note(other, "the other one").Hint = "give one of them another name"
}

// pose looks a reference up, reporting one that leads nowhere.
func (r *resolver) pose(ref source.String) *Pose {
	ix := &r.names
	if p := r.lib.poses[ref.Text]; p != nil {
		return p
	}
	key := r.keyOf(ref.Text)
	if p, ok := ix.byName[key]; ok {
		return p.by
	}
	if ix.unread[key] {
		return nil // its file is reported already
	}
	d := r.diags.Add(ref.Span, "unknown-pose", "unknown pose %q", ref.Text)
	if draft, ok := ix.drafts[key]; ok {
		d.Note(source.NewFile(draft.Path, nil).Whole(), "it is a draft").Hint = "build with -drafts, or take the line 'draft: true' out"
		return nil
	}
	if ix.near == nil {
		ix.near = names.NewIndex(ix.all)
	}
	d.Suggest(ix.near.Nearest(ref.Text))
	return nil
}

// maxProps bounds the different props of a library: each has a page, and a place on the pages of
// all the others.
const maxProps = 200

// prop returns the prop of that name, made at its first mention.
func (r *resolver) prop(name source.String) *Prop {
	key := names.Fold(name.Text)
	if p := r.props[key]; p != nil {
		return p
	}
	if len(r.lib.Props) == maxProps { // said once: the next is beyond
		r.diags.Add(name.Span, "too-many-props", "more than %d different props in the library", maxProps).
			Hint = "use one name for one thing: each prop has a page of its own"
	}
	p := &Prop{ID: names.Slug(name.Text), Name: name.Text}
	r.props[key] = p
	r.lib.Props = append(r.lib.Props, p)
	return p
}

// maxPropID is how many bytes the address of a prop may have: the folder of its page is called
// so, and no file system in use takes more than 255.
const maxPropID = 200

// propsOf resolves a list of props, reporting one named twice and one that can have no page.
func (r *resolver) propsOf(list []source.String) []*Prop {
	var out []*Prop
	seen := map[*Prop]bool{}
	for _, name := range list {
		p := r.propsAsWritten[name.Text]
		if p == nil {
			if !r.checkProp(name) {
				continue
			}
			p = r.prop(name)
			r.propsAsWritten[name.Text] = p
		}
		if seen[p] {
			r.diags.Add(name.Span, "duplicate-value", "%q is named twice", name.Text)
			continue
		}
		seen[p] = true
		out = append(out, p)
	}
	return out
}

// checkProp reports a prop whose name makes no address.
func (r *resolver) checkProp(name source.String) bool {
	switch id := names.Slug(name.Text); {
	case id == "":
		r.diags.Add(name.Span, "bad-prop", "the prop %q has no letter and no digit in it, so its page can have no address", name.Text).
			Hint = "name it in words"
		return false
	case len(id) > maxPropID:
		r.diags.Add(name.Span, "bad-prop", "the name of a prop has %d bytes, and its page's address can have %d", len(id), maxPropID).
			Hint = "name the prop in a word or two, and say in a cue or in the text how it is used"
		return false
	default:
		if err := publish.CheckName(id); err != nil {
			r.diags.Add(name.Span, "bad-prop", "the page of the prop %q can have no address: %s", name.Text, err).Hint = "name it in two words"
			return false
		}
	}
	return true
}
