package library

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/names"
)

// poses resolves what a pose says of itself: its muscles, props, variations and photo.
func (r *resolver) poses() {
	r.props, r.propsAsWritten = map[string]*Prop{}, map[string]*Prop{}
	r.care = r.careReader()
	for _, p := range r.lib.Poses {
		w := r.written(p)
		p.Title, p.Sanskrit, p.Summary, p.Sides = w.Title.Text, w.Sanskrit.Text, w.Summary.Text, w.Sides.Text
		p.Level, p.Position, p.Actions, p.Hold = w.Level, w.Position, w.Actions, w.Hold
		p.Also, p.Cues, p.Mistakes, p.Benefits = texts(w.Also), texts(w.Cues), texts(w.Mistakes), texts(w.Benefits)
		p.Sources, p.Image, p.Figure = w.Sources, w.Image, w.Figure
		p.Updated, p.Draft, p.Own, p.Body = w.Updated, w.Draft, w.Own, w.Body
		p.Props = r.propsOf(w.Props)
		p.Muscles = r.uses(w.Muscles)
		care := r.care.cautions(w.Cautions)
		p.Cautions, p.LookedAt, p.Loads, p.CautionsAt = care.cautions, care.lookedAt, w.Loads, w.Cautions.At
		for _, v := range w.Variations {
			p.Variations = append(p.Variations, r.variation(v, care))
		}
		r.asked(p, w)
		for _, prop := range p.allProps() {
			prop.Poses = append(prop.Poses, p)
		}
		r.checkPhoto(w)
	}
}

// variation resolves what a variation says of itself; pose is the care of its pose.
func (r *resolver) variation(w content.Variation, pose said) *Variation {
	added := r.care.cautions(w.Cautions)
	r.care.lost(added, pose, w.Cautions)
	whole := added.over(pose, w.Cautions)
	return &Variation{
		Name:     w.Name.Text,
		Summary:  w.Summary.Text,
		Level:    w.Level,
		For:      w.For.Text,
		Steps:    texts(w.Steps),
		Cues:     texts(w.Cues),
		Mistakes: texts(w.Mistakes),
		Inherit:  w.Inherit,
		Figure:   w.Figure,
		Props:    r.propsOf(w.Props),
		Muscles:  r.uses(w.Muscles),
		Cautions: whole.cautions,
		LookedAt: whole.lookedAt,
		Loads:    w.Loads,
		Added:    added.cautions,

		ownCautions: len(w.Cautions.All) > 0,
	}
}

// asked asks what the muscles do in each variation that changes what the body rests on, what it needs or how it stands, and does
// not say so: nothing is taken over without a word.
func (r *resolver) asked(p *Pose, w *content.Pose) {
	if len(p.Muscles) == 0 {
		return
	}
	for i, v := range p.Variations {
		changed := "the figure"
		switch {
		case v.Inherit.Muscles || len(v.Props) == 0 && v.Figure == nil:
			continue
		case v.Figure == nil:
			changed = "the props"
		}
		r.diags.Warn(w.Variations[i].Name.Span, "unsaid-muscles", "%q changes %s and does not say what the muscles do", v.Name, changed).
			Hint = "write muscles: same, muscles: none, or the muscles of its own"
	}
}

// allProps are the props of a pose and of its variations, each once.
func (p *Pose) allProps() []*Prop {
	all := slices.Clone(p.Props)
	for _, v := range p.Variations {
		all = append(all, v.Props...)
	}
	seen := map[*Prop]bool{}
	return slices.DeleteFunc(all, func(prop *Prop) bool {
		twice := seen[prop]
		seen[prop] = true
		return twice
	})
}

func (r *resolver) checkPhoto(w *content.Pose) {
	if w.Image == nil || w.Image.Src.Text == "" {
		return
	}
	src := w.Image.Src
	if content.FindPhoto(r.lib.Photos, src.Text) != nil {
		return
	}
	if r.photos == nil {
		r.photos = content.NewPhotoIndex(r.lib.Photos)
	}
	r.diags.Add(src.Span, "unknown-image", "there is no image %q beside the pose", src.Text).Suggest(r.photos.Nearest(src.Text))
}

// keyOf is the form in which a text is compared with others.
func (r *resolver) keyOf(text string) string {
	key, known := r.keys[text]
	if !known {
		key = names.Key(text)
		r.keys[text] = key
	}
	return key
}

// uses resolves a list of muscles, reporting the same muscle with the same role on the same side
// twice.
func (r *resolver) uses(list []content.MuscleUse) []Use {
	out := make([]Use, 0, len(list))
	written := make([]int32, 0, len(list)) // where in the list that was written what is in out
	for at, w := range list {
		part, ok := r.findPart(r.lib.Atlas, w.Name)
		if !ok {
			continue
		}
		u := Use{Muscle: r.lib.muscles[part], Role: w.Role, On: w.On}
		if i := slices.IndexFunc(out, u.overlaps); i >= 0 {
			reportTwice(w, list[written[i]], part, &r.diags)
			continue
		}
		out, written = append(out, u), append(written, int32(at))
	}
	return out
}

// overlaps tells whether another use is of the same muscle in the same role, and means a side that
// this one means too.
func (u Use) overlaps(b Use) bool {
	return u.Muscle == b.Muscle && u.Role == b.Role && (u.On == b.On || u.On == anatomy.Both || b.On == anatomy.Both)
}

func reportTwice(w, before content.MuscleUse, part *anatomy.Part, diags *diag.List) {
	d := diags.Add(w.Name.Span, "duplicate-muscle", "%q %s twice on the same side", part.Name, w.Role)
	d.Note(before.Name.Span, "first named here as %q", before.Name.Text)
}
