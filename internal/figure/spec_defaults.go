package figure

// limbRest is how a limb hangs where nothing is written.
var limbRest = [limbAngles]float64{hipOut: 4, shoulderAbd: 6, elbowFlex: 6, forearmPronate: 80, fingersFlex: 10}

// limbWeights say how dear a written angle is: what a contact, a hold or an aim asks for is taken
// first from the cheap ones. Feet, toes and hands adapt; the height of a lunge is given by its
// hips and knees; a turned limb is a choice and stays.
var limbWeights = [limbAngles]float64{
	hipFlex: 0.8, hipAbd: 2, hipOut: 2.5, kneeFlex: 1.2, ankleFlex: 1, ankleRoll: 2, toesTuck: 1,
	shoulderFlex: 0.7, shoulderAbd: 2, shoulderOut: 2, shoulderShrug: 9, elbowFlex: 1.6, forearmPronate: 3, wristFlex: 1, fingersFlex: 9,
}

const (
	spineWeight  = 4
	pitchWeight  = 0.7
	leanWeight   = 1.5
	turnWeight   = 6
	heightWeight = 0
)

// contactWeights are the angles that a contact makes free to adapt.
var contactWeights = map[string][]jointDefault{
	"foot":    {{ankleFlex, 0.05}, {ankleRoll, 0.3}},
	"ball":    {{ankleFlex, 0.2}, {ankleRoll, 0.5}, {toesTuck, 0.02}},
	"tiptoe":  {{ankleFlex, 0.2}},
	"top":     {{ankleFlex, 0.05}, {toesTuck, 0.05}},
	"shin":    {{ankleFlex, 0.05}, {toesTuck, 0.05}},
	"edge":    {{ankleFlex, 0.3}, {ankleRoll, 0.3}},
	"palm":    {{wristFlex, 0.02}, {forearmPronate, 1}},
	"forearm": {{wristFlex, 0.05}},
}

// posture sets what nobody wrote and returns the figure complete.
func (d draft) posture() *Posture {
	p := &Posture{view: d.view, holds: d.holds, aims: d.aims, brace: d.brace, front: d.front, near: d.near, props: d.props}
	p.placeContacts(d.touch)
	p.rest()
	for _, s := range p.contacts {
		p.applyContact(s.contact)
	}
	for _, h := range d.holds {
		p.applyGrip(h)
	}
	for a, v := range d.angles {
		p.angles[a] = v
	}
	return p
}

// placeContacts puts each contact on the floor, or on the prop that stands under it.
func (p *Posture) placeContacts(touch []contact) {
	for _, pr := range p.props {
		switch pr.kind {
		case wall:
			p.walls = append(p.walls, pr.contact)
		case strap:
		default:
			p.contacts = append(p.contacts, support{pr.contact, pr.height()})
		}
	}
	onProps := len(p.contacts)
	for _, c := range touch {
		if !rests(p.contacts[:onProps], c) {
			p.contacts = append(p.contacts, support{c, 0})
		}
	}
}

func rests(on []support, c contact) bool {
	for _, s := range on {
		if s.contact == c {
			return true
		}
	}
	return false
}

// rest sets the angles and weights of a body that hangs loose.
func (p *Posture) rest() {
	p.angles[height] = 0.5
	for a := range angles {
		p.weights[a] = spineWeight
	}
	p.weights[height], p.weights[pelvisPitch], p.weights[pelvisLean], p.weights[pelvisTurn] = heightWeight, pitchWeight, leanWeight, turnWeight
	for s := range side(sides) {
		for l := range limbAngles {
			p.angles[l.on(s)] = limbRest[l]
			p.weights[l.on(s)] = limbWeights[l]
		}
	}
}

func (p *Posture) applyContact(c contact) {
	if !c.kind.sided {
		return
	}
	for _, d := range c.kind.defaults {
		p.angles[d.angle.on(c.side)] = d.degrees
	}
	for _, w := range contactWeights[c.kind.word] {
		p.weights[w.angle.on(c.side)] = w.degrees
	}
}

// applyGrip closes the fingers of a hand that holds a limb.
func (p *Posture) applyGrip(h hold) {
	s, l, ok := h.a.limb()
	if !ok || l != palm {
		return
	}
	switch _, held, _ := h.b.limb(); held {
	case ankle, heel, instep, ballOfFoot, outerFoot, toe, wrist, shin:
		p.angles[fingersFlex.on(s)] = 75
	}
}
