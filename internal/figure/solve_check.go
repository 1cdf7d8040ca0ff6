package figure

import (
	"math"

	"posebook/internal/diag"
)

// What a solution may be off by before it is a mistake of the writer's.
const (
	mostOff     = 0.02 // of the stature: a contact, a hold, a point under the floor
	mostAimOff  = 12   // degrees
	mostOverRun = 3    // degrees beyond a joint's range
)

// Check reports, at the figure's place, what the solver could not meet: a contact or a hold that
// stays off by more than .02 of the stature and a part under the floor are errors; an aim missed
// by more than 12 degrees, a joint bent further than bodies go and limbs that pass through each
// other are warnings. what names the figure: `the figure`.
func (s *Solution) Check(spec *Spec, what string, diags *diag.List) {
	c := checker{s, spec, what, diags}
	c.contacts()
	c.floor()
	c.holds()
	c.aims()
	c.ranges()
	c.crossings()
}

// A checker reports on one solution.
type checker struct {
	*Solution
	spec  *Spec
	what  string
	diags *diag.List
}

func (c *checker) contacts() {
	pr := newProblem(&c.posture, c.angles, nil, nil)
	for _, m := range pr.contacts {
		off := c.bones.mark(m.lowest(c.bones)).under() - m.height
		if off > mostOff {
			c.diags.Add(c.spec.Span, "contact-off", "%s: %s stays %.1f%% of the body's height above what it should touch", c.what, m.mark, float64(100*off)).
				Hint = "bend the joints that lead to it further, or leave it out of \"touch\""
		}
	}
}

func (c *checker) floor() {
	for m := range Landmark(landmarks) {
		if under := c.bones.mark(m).under(); under < -mostOff {
			c.diags.Add(c.spec.Span, "below-floor", "%s: %s is %.1f%% of the body's height below the floor", c.what, m, float64(-100*under))
		}
	}
}

func (c *checker) holds() {
	for _, h := range c.posture.holds {
		off, _, _ := h.faced().gap(c.bones)
		if math.Abs(off) > mostOff {
			d := c.diags.Add(c.spec.Span, "hold-off", "%s: %s and %s stay %.1f%% of the body's height apart", c.what, h.a, h.b, float64(100*math.Abs(off)))
			if h.hands() && c.posture.brace != braceNone {
				d.Hint = `only the arms move for it; "brace: none" lets the whole body reach`
			}
		}
	}
}

func (c *checker) aims() {
	for _, a := range c.posture.aims {
		if off := c.aimOff(a); off > mostAimOff {
			c.diags.Warn(c.spec.Span, "aim-off", "%s: %s points %.0f degrees away from %q", c.what, a, off, directionNames[a.to])
		}
	}
}

// aimOff is the angle between an aimed part and where it should point, in degrees.
func (c *checker) aimOff(a aim) float64 {
	from, to := a.ends()
	d := c.bones.mark(to).at.sub(c.bones.mark(from).at).unit()
	wanted := a.wanted()
	if len(wanted) == 1 {
		return math.Abs(math.Asin(clamp(d.dot(wanted[0].along), -1, 1))) / radian
	}
	want := vec{wanted[0].want, wanted[1].want, wanted[2].want}
	return math.Acos(clamp(d.dot(want), -1, 1)) / radian
}

func (c *checker) ranges() {
	for a := range angles {
		r, ok := rangeOf(a)
		if v := c.angles[a]; ok && (v < r.low-mostOverRun || v > r.high+mostOverRun) {
			c.diags.Warn(c.spec.Span, "beyond-range", "%s: %s of %.0f degrees is more than bodies do (%g to %g)", c.what, a, v, r.low, r.high)
		}
	}
}

// A tube is a limb as it is checked for passing through others: the line along its bones and half
// its width.
type tube struct {
	name   string
	a, b   vec
	r      float64
	side   side
	onLeg  bool
	inHead bool
}

// crossings reports limbs that pass through each other. Flesh gives way, so only lines closer
// than half of what both are wide count; neighbours on one limb are not compared.
func (c *checker) crossings() {
	tubes := c.tubes()
	for i, a := range tubes {
		for _, b := range tubes[i+1:] {
			if a.side == b.side && a.onLeg == b.onLeg && !a.inHead && !b.inHead {
				continue
			}
			if apart := segmentsApart(a.a, a.b, b.a, b.b); apart < (a.r+b.r)/2 {
				c.diags.Warn(c.spec.Span, "limbs-cross", "%s: %s passes through %s", c.what, a.name, b.name)
			}
		}
	}
}

func (c *checker) tubes() []tube {
	at := func(m Landmark) vec { return c.bones.mark(m).at }
	out := []tube{{"the head", at(chin), at(crown), 0.045, left, false, true}}
	for s := range side(sides) {
		name := "the " + s.String() + " "
		out = append(out,
			tube{name + "thigh", mix(at(hip.on(s)), at(knee.on(s)), 0.35), at(knee.on(s)), 0.040, s, true, false},
			tube{name + "shin", at(knee.on(s)), at(ankle.on(s)), 0.024, s, true, false},
			tube{name + "upper arm", mix(at(shoulder.on(s)), at(elbow.on(s)), 0.3), at(elbow.on(s)), 0.022, s, false, false},
			tube{name + "forearm", at(elbow.on(s)), at(wrist.on(s)), 0.017, s, false, false},
		)
	}
	return out
}

// segmentsApart is the least distance between two segments: each is walked toward the other's
// nearest point until neither moves, which for segments takes few steps.
func segmentsApart(a, b, c, d vec) float64 {
	p := a
	for range 12 {
		q := nearestOn(c, d, p)
		p = nearestOn(a, b, q)
	}
	best := p.sub(nearestOn(c, d, p)).len()
	for _, end := range [...]vec{c, d} {
		best = min(best, end.sub(nearestOn(a, b, end)).len())
	}
	for _, end := range [...]vec{a, b} {
		best = min(best, end.sub(nearestOn(c, d, end)).len())
	}
	return best
}

// nearestOn is the point of the segment ab that is nearest to p.
func nearestOn(a, b, p vec) vec {
	d := b.sub(a)
	return mix(a, b, clamp(p.sub(a).dot(d)/max(d.dot(d), 1e-12), 0, 1))
}
