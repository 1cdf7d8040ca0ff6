package figure

// A contactKind is a way in which a part of the body rests on the floor or on a prop: the
// landmarks that come down and what that means for angles nobody wrote.
type contactKind struct {
	word     string
	marks    []Landmark // of a limb where sided, else of the midline
	sided    bool
	defaults []jointDefault
}

// sitAlso are landmarks on which one sits too, where the pelvis rolls back or forward: the lowest
// of them and of the sitting bone touches.
func sitAlso(s side) []Landmark { return []Landmark{tailbone, sacrum, pubis, hip.on(s)} }

// A jointDefault is an angle that a contact implies.
type jointDefault struct {
	angle   Angle
	degrees float64
}

var contactKinds = []contactKind{
	{"foot", []Landmark{heel, ballOfFoot, outerFoot}, true, nil},
	{"heel", []Landmark{heel}, true, nil},
	{"ball", []Landmark{ballOfFoot, outerFoot, toe}, true, []jointDefault{{toesTuck, 40}}},
	{"tiptoe", []Landmark{toe}, true, []jointDefault{{ankleFlex, -40}}},
	{"top", []Landmark{instep, toe}, true, []jointDefault{{ankleFlex, -65}}},
	{"knee", []Landmark{knee}, true, nil},
	{"shin", []Landmark{knee, instep, toe}, true, []jointDefault{{ankleFlex, -65}}},
	{"edge", []Landmark{heel, outerFoot}, true, nil},
	{"thigh", []Landmark{thigh, knee}, true, nil},
	{"calf", []Landmark{calf}, true, nil},
	{"hipside", []Landmark{hipSide}, true, nil},
	{"palm", []Landmark{wrist, index, little}, true, []jointDefault{{forearmPronate, 170}, {wristFlex, -60}, {fingersFlex, 0}}},
	{"tip", []Landmark{tips}, true, []jointDefault{{forearmPronate, 120}}},
	{"hand", []Landmark{wrist, tips}, true, nil},
	{"forearm", []Landmark{elbow, wrist, tips}, true, []jointDefault{{forearmPronate, 170}}},
	{"elbow", []Landmark{elbow}, true, nil},
	{"shoulder", []Landmark{shoulder}, true, nil},
	{"sit", []Landmark{sit.on(left), sit.on(right)}, false, nil},
	{"back", []Landmark{sacrum, upback}, false, nil},
	{"sacrum", []Landmark{sacrum}, false, nil},
	{"shoulders", []Landmark{upback}, false, nil},
	{"head", []Landmark{occiput}, false, nil},
	{"crown", []Landmark{crown}, false, nil},
	{"forehead", []Landmark{forehead}, false, nil},
	{"chin", []Landmark{chin}, false, nil},
	{"cheek", []Landmark{cheek}, false, nil},
	{"belly", []Landmark{pubis, belly}, false, nil},
	{"pubis", []Landmark{pubis}, false, nil},
}

// A contact is one part of the body that rests on something.
type contact struct {
	kind *contactKind
	side side // for a sided kind
}

func (c contact) mirror() contact {
	if c.kind.sided {
		c.side = c.side.other()
	}
	return c
}

// marks returns the landmarks that come down.
func (c contact) marks() []Landmark {
	if !c.kind.sided {
		return c.kind.marks
	}
	out := make([]Landmark, len(c.kind.marks))
	for i, m := range c.kind.marks {
		out[i] = m.on(c.side)
	}
	return out
}

func (c contact) String() string {
	if c.kind.sided {
		return c.kind.word + c.side.suffix()
	}
	return c.kind.word
}

// contactNamed finds the contacts that a word names: 'foot.r' one, 'feet' two; nil if there is
// none.
func contactNamed(word string) []contact {
	name, s, sided := cutSide(word)
	for i := range contactKinds {
		k := &contactKinds[i]
		switch {
		case k.sided && sided && k.word == name:
			return []contact{{k, s}}
		case !k.sided && !sided && k.word == word:
			return []contact{{kind: k}}
		}
	}
	for i := range contactKinds {
		if k := &contactKinds[i]; k.sided && !sided && k.word == singular(word) {
			return []contact{{k, left}, {k, right}}
		}
	}
	return nil
}

// contactWords lists every word that 'touch' takes.
func contactWords() []string {
	var out []string
	for _, k := range contactKinds {
		if k.sided {
			out = append(out, k.word+".l", k.word+".r", plural(k.word))
		} else {
			out = append(out, k.word)
		}
	}
	return out
}
