package anatomy

import (
	"cmp"
	"slices"
)

const (
	maxAntagonists      = 6 // muscles shown for a muscle
	maxAntagonistGroups = 4 // groups shown for a group
)

// Antagonists returns the muscles that oppose a muscle, or the groups that oppose a group: those
// that do the opposite of its first action that has an opposite, at the same joint, and do not do
// that action too. Those for which it is a more important action come first, then the order of
// the atlas; at most 6 muscles or 4 groups. A muscle in parts is left out where the larger group
// that it belongs to is there. Where the actions alone would mislead, since a muscle has an action and its opposite or
// shares a second one with its opponent, the data names them.
func (p *Part) Antagonists(a *Atlas) []*Part {
	if len(p.against) > 0 {
		return a.named(p.against)
	}
	action, opposite, ok := mainOpposed(p.ownActions())
	if !ok {
		return nil
	}
	candidates, most := a.muscles, maxAntagonists
	if p.IsGroup() {
		candidates, most = a.groups, maxAntagonistGroups
	}
	var found []*Part
	for _, c := range candidates {
		if acts := c.ownActions(); slices.Contains(acts, opposite) && !slices.Contains(acts, action) {
			found = append(found, c)
		}
	}
	found = slices.DeleteFunc(slices.Clone(found), func(c *Part) bool { return slices.Contains(found, c.within) })
	slices.SortStableFunc(found, func(x, y *Part) int {
		return cmp.Compare(slices.Index(x.ownActions(), opposite), slices.Index(y.ownActions(), opposite))
	})
	return found[:min(most, len(found))]
}

// named returns the parts with these ids.
func (a *Atlas) named(ids []string) []*Part {
	var out []*Part
	for _, id := range ids {
		out = append(out, a.byID[id])
	}
	return out
}

func (p *Part) ownActions() []Action {
	if p.Facts != nil {
		return p.Facts.Actions
	}
	return p.actions
}

// mainOpposed returns the first action that has an opposite, with it.
func mainOpposed(actions []Action) (action, opposite Action, ok bool) {
	for _, action := range actions {
		if opposite, ok := action.Opposite(); ok {
			return action, opposite, true
		}
	}
	return Action{}, Action{}, false
}
