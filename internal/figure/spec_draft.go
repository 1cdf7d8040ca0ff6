package figure

import (
	"maps"
	"slices"
)

// A draft is a figure while its inheritance is applied: what has been written so far, without
// defaults.
type draft struct {
	view        View
	angles      map[Angle]float64
	touch       []contact
	holds       []hold
	aims        []aim
	brace       brace
	front, near []layerGroup
	props       []prop
}

func newDraft() draft {
	v, _ := viewNamed("side")
	return draft{view: v, angles: map[Angle]float64{}}
}

func (d draft) clone() draft {
	d.angles = maps.Clone(d.angles)
	d.holds, d.aims = slices.Clone(d.holds), slices.Clone(d.aims)
	return d
}

// mirror swaps the sides of all that has been written.
func (d *draft) mirror() {
	d.view = d.view.mirror()
	angles := make(map[Angle]float64, len(d.angles))
	for a, v := range d.angles {
		b, negate := a.opposite()
		if negate {
			v = -v
		}
		angles[b] = v
	}
	d.angles = angles
	d.touch = each(d.touch, contact.mirror)
	d.holds = each(d.holds, hold.mirror)
	d.aims = each(d.aims, aim.mirror)
	d.front, d.near = each(d.front, layerGroup.mirror), each(d.near, layerGroup.mirror)
	d.props = each(d.props, prop.mirror)
}

// apply lays what spec writes over the draft. New contacts drop the holds they come without; else
// a hold or an aim replaces the one of the same part.
func (d *draft) apply(s *Spec) {
	if s.view != nil {
		d.view = *s.view
	}
	d.applyArms(s)
	for _, j := range s.joints {
		d.applyJoint(j)
	}
	if s.touch != nil {
		d.touch = *s.touch
		d.holds = slices.DeleteFunc(d.holds, func(h hold) bool { return !h.hands() || s.arms == [sides]*armSet{} })
	}
	for _, h := range s.holds {
		d.setHold(h.value)
	}
	for _, a := range s.aims {
		d.setAim(a.value)
	}
	if s.brace != braceUnset {
		d.brace = s.brace
	}
	setList(&d.front, s.front)
	setList(&d.near, s.near)
	setList(&d.props, s.props)
}

func setList[T any](into *[]T, from *[]T) {
	if from != nil {
		*into = *from
	}
}

// applyJoint replaces a whole joint, on the sides it is written for.
func (d *draft) applyJoint(j jointSetting) {
	if len(j.sides) == 0 {
		d.replace(j.joint, j.values, func(a Angle) Angle { return a })
	}
	for _, s := range j.sides {
		d.replace(j.joint, j.values, func(a Angle) Angle { return a.on(s) })
	}
}

func (d *draft) replace(j *joint, values []angleSetting, on func(Angle) Angle) {
	for _, w := range j.words {
		delete(d.angles, on(w.angle))
	}
	for _, v := range values {
		d.angles[on(v.angle)] = v.degrees
	}
}

// applyArms lays a ready set of arms over the draft: it replaces all that was said of the arm.
func (d *draft) applyArms(spec *Spec) {
	for s, set := range spec.arms {
		if set != nil {
			d.applyArm(set, side(s))
		}
	}
}

func (d *draft) applyArm(set *armSet, s side) {
	d.dropArm(s)
	for _, a := range set.angles {
		d.angles[a.angle.on(s)] = a.degrees
	}
	if set.hold != nil {
		h := *set.hold
		if s == right {
			h = h.mirror()
		}
		d.setHold(h)
	}
	for _, a := range set.aims {
		for _, found := range aimNamed(a.part + s.suffix()) {
			found.to = a.to
			d.setAim(found)
		}
	}
}

// dropArm forgets the angles, holds and aims of one arm.
func (d *draft) dropArm(s side) {
	for l := shoulderFlex; l < limbAngles; l++ {
		delete(d.angles, l.on(s))
	}
	ofArm := func(m Landmark) bool { on, _, ok := m.limb(); return ok && on == s && m.onHand() }
	d.holds = slices.DeleteFunc(d.holds, func(h hold) bool { return ofArm(h.a) || ofArm(h.b) })
	d.aims = slices.DeleteFunc(d.aims, func(a aim) bool { from, _ := a.ends(); return ofArm(from) || from == shoulder.on(s) })
}

func (d *draft) setHold(h hold) {
	d.holds = slices.DeleteFunc(slices.Clone(d.holds), func(old hold) bool { return old.a == h.a })
	d.holds = append(d.holds, h)
}

func (d *draft) setAim(a aim) {
	d.aims = slices.DeleteFunc(slices.Clone(d.aims), func(old aim) bool { return old.part == a.part && old.side == a.side })
	d.aims = append(d.aims, a)
}
