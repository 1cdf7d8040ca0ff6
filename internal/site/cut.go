package site

import (
	"slices"
	"strconv"
	"strings"

	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// cutData is what the script needs to cut a sequence's sheet and its practice to somebody's conditions.
type cutData struct {
	Steps map[string]cutStep `json:"steps"` // by number
	Total float64            `json:"total"` // seconds
	Words cutWords           `json:"words"`
}

// cutStep is what a step says to whom.
type cutStep struct {
	Title   string      `json:"title"`
	Seconds float64     `json:"seconds"` // of all times that it is done, with the pause before the next
	Asks    []cutAsk    `json:"asks,omitempty"`
	Silent  []cutSilent `json:"silent,omitempty"`
}

// cutAsk is one caution as it reaches a condition.
type cutAsk struct {
	Condition string `json:"condition"` // id
	Strength  int    `json:"strength"`  // as in the data of the filters
	Advice    string `json:"advice,omitempty"`
}

// cutSilent is a condition that the step says nothing of, with what loads it.
type cutSilent struct {
	Condition string `json:"condition"`
	Loads     string `json:"loads"`
}

type cutWords struct {
	LeaveOut string `json:"leaveOut"`
	Agreed   string `json:"agreed"`
	On       string `json:"on"`
	NotSaid  string `json:"notSaid"`
	Keep     string `json:"keep"`
	Leave    string `json:"leave"`
	Foot     string `json:"foot"`
	Out      string `json:"out"`
	Changed  string `json:"changed"`
	AskFirst string `json:"askFirst"`
	Silent   string `json:"silent"`
	Nothing  string `json:"nothing"`
	Left     string `json:"left"`
	Ask      string `json:"ask"`
	Hours    string `json:"hours"`
	Minutes  string `json:"minutes"`
	Seconds  string `json:"seconds"`
}

// cut makes the filter of a sequence's pages and its data; nil where no step has to do with any condition.
func (p sequencePages) cut(s *library.Sequence) *page.CarePanel {
	conditions := p.reach.Conditions()
	if len(conditions) == 0 {
		return nil
	}
	data := cutData{Steps: map[string]cutStep{}, Total: s.Time().Seconds(), Words: p.cutWords()}
	steps := make([][]int, len(conditions)) // numbers, by condition
	for _, st := range s.Steps() {
		key := strconv.Itoa(st.Number)
		made, known := data.Steps[key]
		made.Seconds += (st.HoldTime(s.Breath) + s.Pause).Seconds() * float64(s.Rounds)
		if !known {
			made.Title = p.say.Title(st.Shape)
			p.cutStep(&made, st, conditions, steps)
		}
		data.Steps[key] = made
	}
	w := p.say.Care
	panel := &page.CarePanel{
		Words: &p.say.Care, Button: p.say.Cut.Button, Data: page.FiltersPath, Stamp: p.feeds.Stamp(),
		Lists: page.Link{Text: w.Title, Path: page.CarePath},
	}
	for _, who := range s.For {
		panel.Preset = strings.Trim(panel.Preset+" "+who.Condition.ID, " ")
	}
	for _, region := range care.Regions() {
		list := page.CareRegion{Name: p.regionName(region)}
		for i, c := range conditions {
			if c.Region == region && len(steps[i]) > 0 {
				list.Choices = append(list.Choices, page.CareChoice{Value: c.ID, Text: words.Capital(c.Name), Hides: words.Small(p.say.AtSteps(steps[i]))})
			}
		}
		if len(list.Choices) > 0 {
			panel.Regions = append(panel.Regions, list)
		}
	}
	if len(panel.Regions) == 0 {
		return nil
	}
	panel.Said = p.saidOf(w.Poses) + island("_cut", data)
	return panel
}

// cutStep fills in what a step says to whom, and notes its number with the conditions.
func (p sequencePages) cutStep(made *cutStep, st *library.Step, conditions []*care.Condition, steps [][]int) {
	note := func(condition int) {
		if !slices.Contains(steps[condition], st.Number) {
			steps[condition] = append(steps[condition], st.Number)
		}
	}
	answer := p.reach.Answer(st.Shape)
	for _, asked := range answer.Asks {
		c := conditions[asked.Condition]
		note(asked.Condition)
		made.Asks = append(made.Asks, cutAsk{c.ID, asked.Strength.Code(), st.Cautions()[asked.Caution].Advice})
	}
	for _, i := range answer.Silent {
		c := conditions[i]
		note(i)
		var loads []string
		for _, load := range c.Told(answer.Loads) {
			loads = append(loads, p.say.Load(load))
		}
		made.Silent = append(made.Silent, cutSilent{c.ID, strings.Join(loads, ", ")})
	}
}

func (p sequencePages) cutWords() cutWords {
	w, t := p.say.Cut, p.say.Time
	return cutWords{
		LeaveOut: w.LeaveOut, Agreed: w.Agreed, On: w.On, NotSaid: w.NotSaid, Keep: w.Keep, Leave: w.Leave, Foot: w.Foot, Out: w.Out,
		Changed: w.Changed, AskFirst: w.AskFirst, Silent: w.Silent, Nothing: w.Nothing, Left: w.Left, Ask: p.say.Care.Ask,
		Hours: t.Hours, Minutes: t.Minutes, Seconds: t.Seconds,
	}
}
