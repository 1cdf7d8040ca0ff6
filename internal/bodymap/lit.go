package bodymap

import (
	"fmt"
	"iter"
	"slices"

	"posebook/internal/anatomy"
)

// A Light is one half of a region that shows what its muscles do.
type Light struct {
	RegionID string
	Side     anatomy.Side // empty: both
	Role     anatomy.Role
}

// Lit returns the lights of a view, to stand between its Plate and its Lines. Lights of the other
// view are left out. Where a half has two roles the first of anatomy.Roles is shown, and where
// regions lie over each other the one whose role comes first: what lies deep hides no prime mover. Deep regions have
// the class "deep" too. The ids in the markup begin with id.
func Lit(view View, id string, lights iter.Seq[Light]) string {
	c := &litCanvas{canvas: canvas{view: view}, id: id}
	drawings, drawn := plates[view].all, slices.Index(anatomy.Sides(), view.drawnSide())
	all, size := litHalves(view, lights), 0
	for i, halves := range all {
		if halves != [2]int8{} {
			size += len(drawings[i].path) + len(`<path class="deep" d=""/>`)
		}
	}
	if size == 0 {
		return ""
	}
	c.Grow(size + 256) // and the groups
	for role := int8(len(anatomy.Roles())); role > 0; role-- {
		for i, halves := range all {
			near, far := halves[drawn] == role, halves[1-drawn] == role
			switch {
			case near && far:
				c.light(bothSides, drawings[i], role)
			case near:
				c.light(drawnSide, drawings[i], role)
			case far:
				c.light(otherSide, drawings[i], role)
			}
		}
	}
	c.close()
	return c.String()
}

// A litOn says on which half of the body lights are.
type litOn int

const (
	nowhere litOn = iota
	drawnSide
	otherSide
	bothSides
)

// A litCanvas collects lights. Those in one role on the same half that follow each other share a group, so
// that the role is said once, and those of one layer in it share a path. What is lit on both sides is drawn on one and
// mirrored: groups that follow each other, together.
type litCanvas struct {
	canvas
	id       string
	on       litOn // of the group that is open
	role     int8  // of the group that is open, counted from 1
	deep     bool  // of the path that is open, if one is
	path     bool  // a path is open
	mirrored bool  // what is to be mirrored is open
	mirrors  int   // of them, so far
}

// light draws a region that is lit in a role, counted from 1.
func (c *litCanvas) light(on litOn, r drawing, role int8) {
	if on != c.on || role != c.role {
		c.closeGroup()
		if c.mirrored && on != bothSides {
			c.mirror()
		}
		c.open(on, role)
	}
	if !c.path || r.Deep != c.deep {
		c.closePath()
		c.WriteString(`<path`)
		if r.Deep {
			c.WriteString(` class="deep"`)
		}
		c.WriteString(` d="`)
		c.path, c.deep = true, r.Deep
	}
	c.WriteString(r.path)
}

func (c *litCanvas) open(on litOn, role int8) {
	if on == bothSides && !c.mirrored {
		c.mirrors++
		c.mirrored = true
		c.printf(`<g id="%s-%d">`, c.id, c.mirrors)
	}
	c.on, c.role = on, role
	c.printf(`<g class="lit role-%s"`, anatomy.Roles()[role-1])
	if on == otherSide {
		c.WriteString(" " + mirror)
	}
	c.WriteString(">")
}

func (c *litCanvas) closePath() {
	if c.path {
		c.WriteString(`"/>`)
	}
	c.path = false
}

func (c *litCanvas) closeGroup() {
	c.closePath()
	if c.on != nowhere {
		c.WriteString("</g>")
	}
	c.on = nowhere
}

// mirror closes what is to be mirrored.
func (c *litCanvas) mirror() {
	c.WriteString("</g>")
	c.canvas.mirrored(fmt.Sprintf("%s-%d", c.id, c.mirrors))
	c.mirrored = false
}

func (c *litCanvas) close() {
	c.closeGroup()
	if c.mirrored {
		c.mirror()
	}
}

// litHalves returns for each drawing of a view, and in it for each side, the first role that a
// light gives to it, counted from 1 in the order of anatomy.Roles; 0 for none.
func litHalves(view View, lights iter.Seq[Light]) [][2]int8 {
	plate := plates[view]
	roles := make([][2]int8, len(plate.all))
	order, sides := anatomy.Roles(), anatomy.Sides()
	for l := range lights {
		i, here := plate.places[l.RegionID]
		rank := int8(slices.Index(order, l.Role) + 1)
		if !here || rank == 0 {
			continue
		}
		for n, side := range sides {
			if now := roles[i][n]; (l.Side == side || l.Side == "") && (now == 0 || rank < now) {
				roles[i][n] = rank
			}
		}
	}
	return roles
}
