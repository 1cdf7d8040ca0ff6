package figure

import (
	"math"
	"strconv"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/names"
	"posebook/internal/source"
)

// mostDegrees bounds a written angle: a full turn says all there is to say.
const mostDegrees = 360

func (s *Spec) parseJoints(f *frontmatter.Fields, diags *diag.List) {
	for _, j := range []*joint{&pelvisJoint, &neckJoint} {
		if n, ok := f.Take(j.name); ok {
			s.addJoint(j, nil, n, diags)
		}
	}
	if n, ok := f.Take("spine"); ok {
		s.parseSpine(n.Fields(`"spine"`, diags), diags)
	}
	for _, block := range limbBlocks {
		if n, ok := f.Take(block.key); ok {
			s.parseLimbs(n.Fields(strconv.Quote(block.key), diags), block.sides, diags)
		}
	}
}

var limbBlocks = []struct {
	key   string
	sides []side
}{{"both", []side{left, right}}, {"left", []side{left}}, {"right", []side{right}}}

// parseSpine reads the spine's parts; 'thoracic' sets both of the thoracic parts, each to half of
// what is written, and a part that is named beside it wins.
func (s *Spec) parseSpine(f *frontmatter.Fields, diags *diag.List) {
	if n, ok := f.Take(thoracic); ok {
		s.addThoracic(n, diags)
	}
	for i := range spineJoints {
		if n, ok := f.Take(spineJoints[i].name); ok {
			s.addJoint(&spineJoints[i], nil, n, diags)
		}
	}
	f.Close(false)
}

func (s *Spec) addThoracic(n frontmatter.Node, diags *diag.List) {
	lower, upper := &spineJoints[1], &spineJoints[2]
	s.addJoint(lower, nil, n, diags)
	halves := s.joints[len(s.joints)-1]
	for i := range halves.values {
		halves.values[i].degrees /= 2
	}
	above := jointSetting{span: halves.span, joint: upper}
	for _, v := range halves.values {
		above.values = append(above.values, angleSetting{v.angle + upperFlex - lowerFlex, v.degrees})
	}
	s.joints = append(s.joints, above)
}

func (s *Spec) parseLimbs(f *frontmatter.Fields, on []side, diags *diag.List) {
	for i := range limbJoints {
		if n, ok := f.Take(limbJoints[i].name); ok {
			s.addJoint(&limbJoints[i], on, n, diags)
		}
	}
	f.Close(false)
}

func (s *Spec) addJoint(j *joint, on []side, n frontmatter.Node, diags *diag.List) {
	s.joints = append(s.joints, jointSetting{n.Span(), j, on, parseAngles(j, n, diags)})
}

// parseAngles reads '95 abd 10 out 5': words and numbers in turn; the first number may stand alone.
func parseAngles(j *joint, n frontmatter.Node, diags *diag.List) []angleSetting {
	var out []angleSetting
	tokens := tokensOf(n, strconv.Quote(j.name), diags)
	for len(tokens) > 0 {
		word := j.words[0]
		if _, bare := number(tokens[0].Text); !bare {
			w := j.find(tokens[0].Text)
			if w == nil {
				unknownWord(j, tokens[0], diags)
				return out
			}
			word, tokens = *w, tokens[1:]
		} else if len(out) > 0 {
			diags.Add(tokens[0].Span, "two-numbers", "%q has a second number without a word", j.name)
			return out
		}
		value, rest, ok := takeDegrees(j, word, n, tokens, diags)
		if !ok {
			return out
		}
		tokens = rest
		out = setAngle(out, word, value, j, n, diags)
	}
	return out
}

func setAngle(out []angleSetting, w jointWord, value float64, j *joint, n frontmatter.Node, diags *diag.List) []angleSetting {
	for _, old := range out {
		if old.angle == w.angle {
			diags.Add(n.Span(), "two-numbers", "%q says %q or its opposite twice", j.name, w.word)
			return out
		}
	}
	return append(out, angleSetting{w.angle, float64(w.sign * value)})
}

func takeDegrees(j *joint, w jointWord, n frontmatter.Node, tokens []source.String, diags *diag.List) (float64, []source.String, bool) {
	if len(tokens) == 0 {
		diags.Add(n.Span(), "no-number", "%q of %q needs a number of degrees", w.word, j.name)
		return 0, nil, false
	}
	value, ok := number(tokens[0].Text)
	if !ok {
		diags.Add(tokens[0].Span, "no-number", "%q of %q needs a number of degrees, found %q", w.word, j.name, tokens[0].Text)
		return 0, nil, false
	}
	if math.Abs(value) > mostDegrees {
		diags.Add(tokens[0].Span, "out-of-range", "%q of %q must be from -%d to %d, found %s", w.word, j.name, mostDegrees, mostDegrees, tokens[0].Text)
		return 0, nil, false
	}
	return value, tokens[1:], true
}

func unknownWord(j *joint, word source.String, diags *diag.List) {
	d := diags.Add(word.Span, "unknown-word", "%q has no word %q", j.name, word.Text).Suggest(names.Nearest(word.Text, j.wordList()))
	if word.Text == "ext" {
		d.Hint = `write "extend", or "out" for outward rotation`
	}
}

// number reads a plain decimal number; "nan", "inf" and hexadecimal are words here.
func number(text string) (float64, bool) {
	for _, c := range text {
		if (c < '0' || c > '9') && c != '.' && c != '-' && c != '+' {
			return 0, false
		}
	}
	v, err := strconv.ParseFloat(text, 64)
	return v, err == nil
}
