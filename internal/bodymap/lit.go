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

// Lit returns the lights of a view as a group to stand over the body at rest in a page that holds
// the Sprite. Lights of the other view are left out. Where a half has two roles the first of
// anatomy.Roles is shown. Deep regions are drawn last and have the class "deep" too. The outline
// follows once more, as the lights would cover half of it.
func Lit(view View, lights []Light) string {
	c := &canvas{view: view}
	drawings := plates[view].all
	for i, halves := range litHalves(view, lights) {
		for n, side := range anatomy.Sides() {
			if halves[n] > 0 {
				c.light(drawings[i], side, anatomy.Roles()[halves[n]-1])
			}
		}
	}
	if c.Len() == 0 {
		return ""
	}
	return fmt.Sprintf(`<g class="lit" clip-path="url(#%s)">%s</g><use href="#%s"/>`, c.id("clip"), c, c.id("lines"))
}

func (c *canvas) light(r drawing, side anatomy.Side, role anatomy.Role) {
	c.WriteString(`<use href="#` + c.halfID(r) + `" class="role-` + string(role))
	if r.Deep {
		c.WriteString(" deep")
	}
	c.WriteByte('"')
	if side != c.view.drawnSide() {
		c.WriteString(" " + mirror)
	}
	c.WriteString("/>")
}

// litHalves returns for each drawing of a view, and in it for each side, the first role that a
// light gives to it, counted from 1 in the order of anatomy.Roles; 0 for none.
func litHalves(view View, lights []Light) [][2]int {
	plate := plates[view]
	roles := make([][2]int, len(plate.all))
	for _, l := range lights {
		i, here := plate.places[l.RegionID]
		rank := slices.Index(anatomy.Roles(), l.Role) + 1
		if !here || rank == 0 {
			continue
		}
		for n, side := range anatomy.Sides() {
			if now := roles[i][n]; (l.Side == side || l.Side == "") && (now == 0 || rank < now) {
				roles[i][n] = rank
			}
		}
	}
	return roles
}
