package feeds

import (
	"strings"

	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/phrase"
	"posebook/internal/reach"
)

// careData is what the filter of care knows, with everything worked out: the script looks up only.
type careData struct {
	Conditions []careCondition `json:"conditions"`
	Says       []string        `json:"says"` // the advices of all cautions, each once
	// Poses has for each pose what it asks for, and the conditions on which it is silent. What it asks for are pairs: four
	// times the number of the condition and the strength (0 leave out, 1 ask, 2 change, 3 not said), then the number of the
	// advice, or -1.
	Poses [][2][]int `json:"poses"`
	// Sequences has the like: pairs of the number of a condition and how many steps ask for it, and the conditions on which a step is
	// silent.
	Sequences [][2][]int `json:"sequences"`
	Steps     []int      `json:"steps"` // of each sequence
}

// careCondition is a condition's id, its name, its other names, and what of a pose loads it.
type careCondition struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Also  []string `json:"also,omitempty"`
	Loads string   `json:"loads,omitempty"`
}

// A careMaker makes the data of the filter of care.
type careMaker struct {
	say   phrase.Speaker
	lib   *library.Library
	reach *reach.Reach
}

func (m careMaker) data() careData {
	d := careData{Conditions: []careCondition{}, Says: []string{}, Poses: [][2][]int{}, Sequences: [][2][]int{}, Steps: []int{}}
	conditions := m.reach.Conditions()
	for _, c := range conditions {
		d.Conditions = append(d.Conditions, careCondition{c.ID, c.Name, c.Also, m.loadsOf(c)})
	}
	says := map[string]int{}
	for _, pose := range m.lib.Poses {
		d.Poses = append(d.Poses, m.pose(pose, says))
	}
	d.Says = make([]string, len(says))
	for text, i := range says {
		d.Says[i] = text
	}
	for _, s := range m.lib.Sequences {
		answer := m.reach.OfSequence(s)
		row := [2][]int{{}, answer.Silent}
		for _, a := range answer.Asks {
			row[0] = append(row[0], a.Condition, a.Steps)
		}
		if row[1] == nil {
			row[1] = []int{}
		}
		d.Sequences = append(d.Sequences, row)
		d.Steps = append(d.Steps, s.Numbered())
	}
	return d
}

func (m careMaker) pose(pose *library.Pose, says map[string]int) [2][]int {
	shape := library.Shape{Pose: pose}
	answer := m.reach.Answer(shape)
	row := [2][]int{{}, {}}
	cautions := shape.Cautions()
	for _, asked := range answer.Asks {
		advice := cautions[asked.Caution].Advice
		at := -1
		if advice != "" {
			var known bool
			if at, known = says[advice]; !known {
				at = len(says)
				says[advice] = at
			}
		}
		row[0] = append(row[0], 4*asked.Condition+asked.Strength.Code(), at)
	}
	row[1] = append(row[1], answer.Silent...)
	return row
}

// loadsOf says what a pose comes with that loads a condition: 'weight on bent wrists or weight on the arms'.
func (m careMaker) loadsOf(c *care.Condition) string {
	var out []string
	for _, concern := range c.Loads {
		if concern.Told {
			out = append(out, m.say.Load(concern.Load))
		}
	}
	return strings.Join(out, ", ")
}
