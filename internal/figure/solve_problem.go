package figure

// How much a residual counts: one of lengths per stature, one of directions or angles per radian.
const (
	contactWeight = 120
	holdWeight    = 60
	aimWeight     = 20
	floorWeight   = 80
	limitWeight   = 30
)

// A problem is what a solution must meet and what it starts from.
type problem struct {
	start    angleSet // what is wished
	weights  angleSet
	low      angleSet
	high     angleSet
	limited  [angles]bool
	contacts []markHeight
	walls    []wallMark
	holds    []hold
	aims     []aim
	lowest   [landmarks]float64 // nothing of the landmark may be lower
	sharp    float64            // what contacts and holds count more by
	even     bool               // both sides of the body move alike
	later    [sides]bool        // arms that are placed in a later round: the floor does not push them now
}

// A markHeight asks a landmark to rest at a height, or another that is lower.
type markHeight struct {
	mark   Landmark
	also   []Landmark
	height float64
}

// lowest returns the landmark of those that may rest which is lowest now.
func (c markHeight) lowest(k *skeleton) Landmark {
	best := c.mark
	for _, m := range c.also {
		if k.mark(m).under() < k.mark(best).under() {
			best = m
		}
	}
	return best
}

// A wallMark asks a landmark to lean on the wall: all of them lie in one plane across x.
type wallMark struct {
	mark Landmark
	sign float64 // +1 for a wall in front
}

// newProblem sets up the posture's demands; holds and aims are those that may be met now.
func newProblem(p *Posture, start angleSet, holds []hold, aims []aim) *problem {
	pr := &problem{
		start:   start,
		weights: p.weights,
		holds:   each(holds, hold.faced),
		aims:    aims,
		sharp:   1,
	}
	for _, s := range p.contacts {
		for _, m := range s.contact.marks() {
			c := markHeight{mark: m, height: s.height}
			if on, l, ok := m.limb(); ok && l == sit {
				c.also = sitAlso(on)
			}
			pr.contacts = append(pr.contacts, c)
			pr.lowest[m] = s.height
		}
	}
	for _, c := range p.walls {
		for _, m := range c.marks() {
			pr.walls = append(pr.walls, wallMark{m, p.wallSign(c)})
		}
	}
	for a := range angles {
		if r, ok := rangeOf(a); ok {
			pr.limited[a] = true
			pr.low[a], pr.high[a] = min(r.low, p.angles[a]), max(r.high, p.angles[a])
		}
	}
	return pr
}

// wallSign is +1 where the wall on which the contact leans is in front of the body.
func (p *Posture) wallSign(c contact) float64 {
	for _, pr := range p.props {
		if pr.kind == wall && pr.contact == c && !pr.behind {
			return 1
		}
	}
	return -1
}

// measure fills the equations for the angles q.
func (pr *problem) measure(q *angleSet, e *equations, r *row) {
	*e = equations{}
	k := place(q)
	up := vec{0, 0, 1}
	for _, c := range pr.contacts {
		m := c.lowest(k)
		pr.measureMark(k, m, up, k.mark(m).under()-c.height, float64(contactWeight*pr.sharp), e, r)
	}
	for m := range Landmark(landmarks) {
		if over := k.mark(m).under() - pr.lowest[m]; over < 0 && !pr.postponed(m) {
			pr.measureMark(k, m, up, over, floorWeight, e, r)
		}
	}
	pr.measureWalls(k, e, r)
	for _, h := range pr.holds {
		pr.measureHold(k, h, e, r)
	}
	for _, a := range pr.aims {
		pr.measureAim(k, a, e, r)
	}
	for a := range angles {
		pr.measureAngle(a, q[a], e)
	}
}

// chains lists, for each bone, itself and the bones that carry it.
var chains = func() (c [bones][]bone) {
	for b := range bones {
		for at := b; ; at = skeletonDef[at].parent {
			c[b] = append(c[b], at)
			if at == pelvisBone {
				break
			}
		}
	}
	return c
}()

// slope adds to the row how the place x on bone b moves along the direction d.
func (r *row) slope(k *skeleton, b bone, x, d vec) {
	for _, at := range chains[b] {
		for i := range k.count[at] {
			p := &k.pivots[at][i]
			r.add(p.angle, d.dot(p.move(x)))
		}
	}
}

// postponed tells whether the landmark is on an arm that is placed later.
func (pr *problem) postponed(m Landmark) bool {
	s, _, ok := m.limb()
	return ok && pr.later[s] && m.onHand()
}

func (pr *problem) measureMark(k *skeleton, m Landmark, d vec, value, weight float64, e *equations, r *row) {
	r.reset(value)
	r.slope(k, markDefs[m].bone, k.mark(m).at, d)
	e.add(r, weight)
}

func (pr *problem) measureWalls(k *skeleton, e *equations, r *row) {
	for _, w := range pr.walls[min(1, len(pr.walls)):] {
		a, b := k.mark(w.mark), k.mark(pr.walls[0].mark)
		d := vec{w.sign, 0, 0}
		r.reset(d.dot(a.at) + a.r - a.soft - d.dot(b.at) - b.r + b.soft)
		r.slope(k, markDefs[w.mark].bone, a.at, d)
		r.slope(k, markDefs[pr.walls[0].mark].bone, b.at, d.mul(-1))
		e.add(r, contactWeight)
	}
}

// gap is how far two held points are from meeting: their surfaces, or, where one is a point, the
// places themselves.
func (h hold) gap(k *skeleton) (distance float64, between vec, surfaces bool) {
	a, b := k.mark(h.a), k.mark(h.b)
	between = a.at.sub(b.at)
	if a.r == 0 || b.r == 0 {
		return between.len(), between, false
	}
	return between.len() - a.r - b.r, between, true
}

func (pr *problem) measureHold(k *skeleton, h hold, e *equations, r *row) {
	distance, between, surfaces := h.gap(k)
	a, b := k.mark(h.a).at, k.mark(h.b).at
	along := func(d vec, value float64) {
		r.reset(value)
		r.slope(k, markDefs[h.a].bone, a, d)
		r.slope(k, markDefs[h.b].bone, b, d.mul(-1))
		e.add(r, float64(holdWeight*pr.sharp))
	}
	if surfaces {
		along(between.unit(), distance)
		return
	}
	for _, d := range [...]vec{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}} {
		along(d, d.dot(between))
	}
}

// wanted returns the directions along which the aimed part's unit vector is measured, and what it
// should be there.
func (a aim) wanted() []aimed {
	switch a.to {
	case level:
		return []aimed{{vec{0, 0, 1}, 0}}
	case down:
		return wholly(vec{0, 0, -1})
	case forward:
		return wholly(vec{1, 0, 0})
	case back:
		return wholly(vec{-1, 0, 0})
	case outward:
		return wholly(vec{0, a.side.sign(), 0})
	}
	return wholly(vec{0, 0, 1})
}

type aimed struct {
	along vec
	want  float64
}

func wholly(to vec) []aimed {
	x, y, z := vec{1, 0, 0}, vec{0, 1, 0}, vec{0, 0, 1}
	return []aimed{{x, to.x}, {y, to.y}, {z, to.z}}
}

func (pr *problem) measureAim(k *skeleton, a aim, e *equations, r *row) {
	from, to := a.ends()
	p, q := k.mark(from).at, k.mark(to).at
	d := q.sub(p)
	length := d.len()
	d = d.mul(1 / length)
	for _, w := range a.wanted() {
		// the slope of a unit vector is that of the vector across its own direction
		across := w.along.sub(d.mul(d.dot(w.along))).mul(1 / length)
		r.reset(d.dot(w.along) - w.want)
		r.slope(k, markDefs[to].bone, q, across)
		r.slope(k, markDefs[from].bone, p, across.mul(-1))
		e.add(r, aimWeight)
	}
}

// measureAngle wishes an angle where it was written, and within its range.
func (pr *problem) measureAngle(a Angle, v float64, e *equations) {
	e.addOne(a, v-pr.start[a], float64(pr.weights[a]*radian))
	if !pr.limited[a] {
		return
	}
	if over := min(0, v-pr.low[a]) + max(0, v-pr.high[a]); over != 0 {
		e.addOne(a, over, limitWeight*radian)
	}
}
