package figure

var layerParts = []layerPart{
	{"arm", true, []layerKind{upperArmLayer, forearmLayer}},
	{"upper-arm", true, []layerKind{upperArmLayer}},
	{"forearm", true, []layerKind{forearmLayer}},
	{"leg", true, []layerKind{thighLayer, shankLayer, footLayer}},
	{"thigh", true, []layerKind{thighLayer}},
	{"shin", true, []layerKind{shankLayer, footLayer}},
	{"foot", true, []layerKind{footLayer}},
	{"torso", false, []layerKind{torsoLayer, pelvisLayer}},
	{"head", false, []layerKind{headLayer, hairLayer}},
}

// layers returns the layers that the group names.
func (g layerGroup) layers() []layer {
	out := make([]layer, len(g.part.layers))
	for i, k := range g.part.layers {
		out[i] = layer(k)
		if g.part.sided {
			out[i] = k.on(g.side)
		}
	}
	return out
}

func (g layerGroup) mirror() layerGroup {
	if g.part.sided {
		g.side = g.side.other()
	}
	return g
}

// layerGroupNamed finds the groups that a word names; nil if there is none.
func layerGroupNamed(word string) []layerGroup {
	name, s, sided := cutSide(word)
	for i := range layerParts {
		p := &layerParts[i]
		switch {
		case p.sided && sided && p.word == name:
			return []layerGroup{{p, s}}
		case p.sided && !sided && (p.word == singular(word)):
			return []layerGroup{{p, left}, {p, right}}
		case !p.sided && p.word == word:
			return []layerGroup{{part: p}}
		}
	}
	return nil
}

func layerGroupWords() []string {
	var out []string
	for _, p := range layerParts {
		if p.sided {
			out = append(out, p.word+".l", p.word+".r", plural(p.word))
		} else {
			out = append(out, p.word)
		}
	}
	return out
}
