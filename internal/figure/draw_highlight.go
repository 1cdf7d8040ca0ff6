package figure

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/figure/contour"
)

// A Light is one region that shows what its muscles do.
type Light struct {
	RegionID string
	Side     anatomy.Side // of the practitioner's own body; empty: both
	Role     anatomy.Role
}

// highlight returns the lights as paths, one a role, with the classes role-works, role-assists,
// role-stabilizes and role-stretches, to be laid over the drawing of the same solution and style.
// A region that has two roles on one side shows the first of [anatomy.Roles]; what faces away
// from the camera or is hidden is left out. Unknown regions are ignored: see [RegionsFor].
func highlight(s Solution, hair Hair, style Style, lights []Light) []shape {
	sc := newScene(&s, hair)
	defer sc.release()
	f := newFrame(sc.ground(), sc)
	carved := sc.carve(paints[style])
	var out []shape
	for _, role := range slices.Backward(anatomy.Roles()) {
		var text contour.Path
		text.Trace(sc.lit(lights, role, &carved), f.offset, lightGrain)
		if text.String() != "" {
			out = append(out, shape{class: roleClass(role), d: text.String()})
		}
	}
	return out
}

// roleClass is the class of what is lit in a role.
func roleClass(role anatomy.Role) class { return class("role-" + string(role)) }

const (
	facing = -0.45 // cosine between patch and camera from which on a patch shows
	inset  = 3.2   // units that lights keep from the edge of their layer
)

var lightGrain = contour.Grain{Tolerance: 1.2, Area: 250, Width: 5, HoleArea: 120, HoleWidth: 4}

// lit joins everything that is lit in one role, each patch cut to what is seen of its layer.
func (sc *scene) lit(lights []Light, role anatomy.Role, carved *[layers]contour.Field) contour.Field {
	var parts [layers]blob
	for i := range regions {
		for s := range side(sides) {
			if roleOf(regions[i].id, s, lights) == role {
				sc.addPatches(&parts, regions[i].patches, s)
			}
		}
	}
	out := contour.Field{}
	for l := range parts {
		if len(parts[l].parts) == 0 || sc.sheets[l].empty {
			continue
		}
		sheet := drawSheet(sc.arena, parts[l:l+1], hemCut{})
		f := sheet.dist
		f.CutTo(&carved[l], inset)
		out = out.Joined(f)
	}
	if out.W == 0 {
		return out
	}
	return out.Blurred()
}

// roleOf is the role in which a region's side is shown, "" where it has none.
func roleOf(id string, s side, lights []Light) anatomy.Role {
	body := [...]anatomy.Side{left: anatomy.Left, right: anatomy.Right}[s]
	for _, role := range anatomy.Roles() {
		if slices.ContainsFunc(lights, func(l Light) bool {
			return l.RegionID == id && l.Role == role && (l.Side == "" || l.Side == body)
		}) {
			return role
		}
	}
	return ""
}

// addPatches projects a region's patches on one side onto their layers.
func (sc *scene) addPatches(parts *[layers]blob, patches []patch, s side) {
	for _, p := range patches {
		bone, l := p.bone, layer(p.layer)
		if !p.onMid {
			bone = bone.on(s)
		}
		if !p.mid {
			l = p.layer.on(s)
		}
		k := sc.body.bones
		out := func(v vec) vec { v.y = float64(v.y * s.sign()); return v }
		if k.rot[bone].apply(out(p.faces).unit()).dot(sc.camera.toward) < facing {
			continue
		}
		for i := range len(p.rows) - 1 {
			a, b := p.rows[i], p.rows[i+1]
			c := cone{a: k.point(bone, out(vec{a.x, a.y, a.z})), b: k.point(bone, out(vec{b.x, b.y, b.z})), ra: a.r, rb: b.r}
			parts[l].parts = append(parts[l].parts, sc.camera.seen(&c))
		}
	}
}
