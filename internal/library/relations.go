package library

import (
	"bytes"
	"cmp"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"posebook/internal/source"
)

// relations ties poses to easier, harder, preparing and following ones. A relation is declared at
// one end and shown at both.
func (r *resolver) relations() {
	for _, p := range r.lib.Poses {
		w := r.written(p)
		r.tie(p, "easier", w.Easier, func(a, b *Pose) { b.Harder, a.Easier = append(b.Harder, a), append(a.Easier, b) }, easier)
		r.tie(p, "harder", w.Harder, func(a, b *Pose) { a.Harder, b.Easier = append(a.Harder, b), append(b.Easier, a) }, harder)
		r.tie(p, "prepare", w.Prepare, func(a, b *Pose) { a.Before, b.After = append(a.Before, b), append(b.After, a) }, before)
		r.tie(p, "follow", w.Follow, func(a, b *Pose) { a.After, b.Before = append(a.After, b), append(b.Before, a) }, after)
	}
}

func easier(p *Pose) []*Pose { return p.Easier }
func harder(p *Pose) []*Pose { return p.Harder }
func before(p *Pose) []*Pose { return p.Before }
func after(p *Pose) []*Pose  { return p.After }

// tie resolves one list of references and joins the two ends of each.
func (r *resolver) tie(p *Pose, key string, refs []source.String, join func(a, b *Pose), have func(*Pose) []*Pose) {
	for _, ref := range refs {
		other := r.pose(ref)
		switch {
		case other == nil:
		case other == p:
			r.diags.Add(ref.Span, "self-reference", "the pose refers to itself as %q", key)
		case slices.Contains(have(p), other):
			r.diags.Warn(ref.Span, "declared-twice", "%q is %s of %q already", ref.Text, relationWord(key), p.Title).
				Hint = "say it once, at either pose: both show it"
		case contradicts(p, other, key):
			r.diags.Add(ref.Span, "contradiction", "%q can't be both easier and harder than %q", ref.Text, p.Title)
		default:
			join(p, other)
		}
	}
}

func relationWord(key string) string {
	return map[string]string{"easier": "the easier one", "harder": "the harder one", "prepare": "a preparation", "follow": "a follow-up"}[key]
}

func contradicts(p, other *Pose, key string) bool {
	switch key {
	case "easier":
		return slices.Contains(p.Harder, other)
	case "harder":
		return slices.Contains(p.Easier, other)
	}
	return false
}

// order sorts everything that is shown in lists as readers of the library's language expect it.
func (r *resolver) order() {
	titles := r.lib.Site.Language
	sortByTitle(titles, r.lib.Poses, func(p *Pose) (string, string) { return p.Title, p.ID })
	sortByTitle(titles, r.lib.Sequences, func(s *Sequence) (string, string) { return s.Title, s.ID })
	sortByTitle(titles, r.lib.Props, func(p *Prop) (string, string) { return p.Name, p.ID })
	for rank, p := range r.lib.Poses {
		p.rank = rank
	}
	for rank, s := range r.lib.Sequences {
		s.rank = rank
	}
	byRank := func(a, b *Pose) int { return cmp.Compare(a.rank, b.rank) }
	for _, p := range r.lib.Poses {
		for _, list := range [][]*Pose{p.Easier, p.Harder, p.Before, p.After} {
			slices.SortFunc(list, byRank)
		}
	}
	for _, p := range r.lib.Props {
		slices.SortFunc(p.Poses, byRank)
	}
}

// sortByTitle sorts by the rules of a language, without case, numbers by their value: 'Warrior 2'
// before 'Warrior 10'. Equal titles are sorted by id. Each title's sort key is made once.
func sortByTitle[T any](tag string, list []T, name func(T) (title, id string)) {
	c := collate.New(language.Make(tag), collate.IgnoreCase, collate.Numeric)
	type keyed struct {
		item T
		key  []byte
		id   string
	}
	var buffer collate.Buffer
	items := make([]keyed, len(list))
	for i, item := range list {
		title, id := name(item)
		items[i] = keyed{item, bytes.Clone(c.KeyFromString(&buffer, title)), id}
		buffer.Reset()
	}
	slices.SortFunc(items, func(a, b keyed) int { return cmp.Or(bytes.Compare(a.key, b.key), cmp.Compare(a.id, b.id)) })
	for i := range items {
		list[i] = items[i].item
	}
}
