package bodymap

import (
	"fmt"
	"slices"

	"posebook/internal/anatomy"
)

// A Light is one half of a region that shows what its muscles do.
type Light struct {
	RegionID string
	Side     anatomy.Side // empty: both
	Role     anatomy.Role
}

// Lit returns the lights of a view as a group to stand over the body at rest in a page that holds the Sprite. Lights of
// the other view are left out. Where a half has two roles the first of anatomy.Roles is shown. Deep regions are drawn
// last and have the class "deep" too. The outline follows once more, as the lights would cover half of it.
func Lit(view View, lights []Light) string {
	c := &canvas{view: view}
	for _, r := range view.drawings() {
		for _, side := range anatomy.Sides() {
			if role := roleOf(r.ID, side, lights); role != "" {
				c.light(r, side, role)
			}
		}
	}
	if c.Len() == 0 {
		return ""
	}
	return fmt.Sprintf(`<g class="lit" clip-path="url(#%s)">%s</g><use href="#%s"/>`, c.id("clip"), c, c.id("lines"))
}

func (c *canvas) light(r drawing, side anatomy.Side, role anatomy.Role) {
	class := "role-" + string(role)
	if r.Deep {
		class += " deep"
	}
	if side == c.view.drawnSide() {
		c.printf(`<use href="#%s" class="%s"/>`, r.ID, class)
		return
	}
	c.mirrored(r.ID, class)
}

// roleOf returns the first role that a light gives to one half of a region, or "".
func roleOf(regionID string, side anatomy.Side, lights []Light) anatomy.Role {
	for _, role := range anatomy.Roles() {
		if slices.ContainsFunc(lights, func(l Light) bool {
			return l.RegionID == regionID && l.Role == role && (l.Side == side || l.Side == "")
		}) {
			return role
		}
	}
	return ""
}
