package phrase

import (
	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
	"slices"
	"strings"
)

// Title names a pose as it is done: 'Tree, upper thoracic extension'. The side is not in it.
func (say Speaker) Title(shape library.Shape) string {
	if shape.Variation == nil {
		return shape.Pose.Title
	}
	return words.Fill(say.Sequence.Variation,
		"pose", say.Isolate(shape.Pose.Title), "variation", say.Isolate(shape.Variation.Name))
}

// Picture says what a figure shows: 'Tree, upper thoracic extension, Right leg rotated out'.
func (say Speaker) Picture(shape library.Shape) string {
	title := say.Isolate(say.Title(shape))
	if side := say.SideOf(shape); side != "" {
		title += ", " + say.Isolate(side)
	}
	return title
}

// Cautions words cautions, those of one strength together, the strongest first.
func (say Speaker) Cautions(list []library.Caution) []page.CareGroup {
	var out []page.CareGroup
	for _, strength := range []care.Strength{care.Stop, care.Ask, care.Change, care.Unsaid} {
		group := page.CareGroup{Strength: string(strength), Label: say.StrengthOf(strength)}
		for _, c := range list {
			if c.Strength != strength {
				continue
			}
			caution := page.Caution{Condition: words.Capital(c.Condition), Advice: c.Advice}
			if strength == care.Ask && c.Advice == "" {
				caution.Advice = say.Pose.AskWhom
			}
			group.Cautions = append(group.Cautions, caution)
		}
		if len(group.Cautions) > 0 {
			out = append(out, group)
		}
	}
	return out
}

// StrengthOf says what a strength asks, before the conditions: 'Leave it out with'.
func (say Speaker) StrengthOf(strength care.Strength) string {
	switch strength {
	case care.Stop:
		return say.Pose.StopWith
	case care.Ask:
		return say.Pose.AskWith
	case care.Change:
		return say.Pose.ChangeWith
	}
	return ""
}

// Load says in plain words what a load is: 'the head below the heart'.
func (say Speaker) Load(load care.Load) string {
	if said := say.Loads[string(load)]; said != "" {
		return said
	}
	return load.Plain()
}

// Family names conditions of one family in one line: 'Wrist pain, carpal tunnel complaints'.
func (say Speaker) Family(conditions []*care.Condition) string {
	var names []string
	for i, c := range conditions {
		name := c.Name
		if i == 0 {
			name = words.Capital(name)
		}
		names = append(names, say.Isolate(name))
	}
	return strings.Join(names, ", ")
}

// Conditions names the conditions of a sequence, those of a family together, each once.
func (say Speaker) Conditions(s *library.Sequence) []string {
	var families [][]*care.Condition
	at := map[*care.Condition]int{}
	for _, shared := range s.Care() {
		for _, c := range shared.Conditions {
			i, known := at[c.Top()]
			if !known {
				i = len(families)
				at[c.Top()] = i
				families = append(families, nil)
			}
			if !slices.Contains(families[i], c) {
				families[i] = append(families[i], c)
			}
		}
	}
	var out []string
	for _, f := range families {
		out = append(out, say.Family(f))
	}
	return out
}
