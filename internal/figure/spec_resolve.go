package figure

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/diag"
	"posebook/internal/names"
	"posebook/internal/source"
)

// A Lookup returns the figure of another pose, nil if there is none.
type Lookup func(id string) *Spec

// Resolve applies what the figure inherits and sets what nobody wrote. ok is false where it
// inherits from nothing known or from itself; diags says so at the place.
func Resolve(spec *Spec, look Lookup, diags *diag.List) (p *Posture, ok bool) {
	d, ok := resolveDraft(spec, look, diags)
	if !ok {
		return nil, false
	}
	return d.posture(), true
}

// ResolveStart is Resolve for the figure where a movement begins: seen by the same camera.
// Without a 'like' of its own it differs from the end only in what it says. A spec without one is
// not ok.
func ResolveStart(spec *Spec, look Lookup, diags *diag.List) (p *Posture, ok bool) {
	if spec.From == nil {
		return nil, false
	}
	end, ok := resolveDraft(spec, look, diags)
	if !ok {
		return nil, false
	}
	r := resolver{look: look, diags: diags}
	start := end.clone()
	if like := spec.From.Like; like.Text != "" {
		if start, ok = r.inherited(like, spec.Side); !ok {
			return nil, false
		}
	}
	start.apply(spec.From)
	start.view = end.view
	return start.posture(), true
}

func resolveDraft(spec *Spec, look Lookup, diags *diag.List) (draft, bool) {
	r := resolver{look: look, diags: diags, chain: []*Spec{spec}}
	return r.resolve(spec)
}

// maxLikes bounds how many figures stand between one and its base: each is resolved by way of all
// that it inherits from.
const maxLikes = 20

// A resolver follows 'like' from figure to figure.
type resolver struct {
	look  Lookup
	diags *diag.List
	chain []*Spec
}

func (r *resolver) resolve(spec *Spec) (draft, bool) {
	d := newDraft()
	if spec.Like.Text != "" {
		var ok bool
		if d, ok = r.inherited(spec.Like, spec.Side); !ok {
			return d, false
		}
	}
	d.apply(spec)
	return d, true
}

// inherited resolves the figure that 'like' names: a base first, then another pose. A pose that
// is written for the other side is mirrored, so that what is inherited is the same side of the
// pose; a base has no side.
func (r *resolver) inherited(like source.String, side anatomy.Side) (draft, bool) {
	if base := baseNamed(like.Text); base != nil {
		return r.resolve(base)
	}
	var parent *Spec
	if r.look != nil {
		parent = r.look(like.Text)
	}
	if parent == nil {
		r.diags.Add(like.Span, "unknown-figure", "there is no base and no pose with a figure called %q", like.Text).
			Suggest(names.Nearest(like.Text, Bases()))
		return draft{}, false
	}
	if slices.Contains(r.chain, parent) {
		d := r.diags.Add(like.Span, "figure-cycle", "the figure inherits from itself by way of %q", like.Text)
		d.Note(parent.Like.Span, "which inherits from %q here", parent.Like.Text)
		return draft{}, false
	}
	if len(r.chain) > maxLikes {
		first := r.chain[0].Like
		r.diags.Add(first.Span, "figure-chain", "the figure inherits by way of more than %d others", maxLikes).
			Hint = "let it be like one that is nearer to a base"
		return draft{}, false
	}
	r.chain = append(r.chain, parent)
	d, ok := r.resolve(parent)
	if parent.Side != side {
		d.mirror()
	}
	return d, ok
}
