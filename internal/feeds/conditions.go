package feeds

import (
	"posebook/internal/care"
	"posebook/internal/library"
	"slices"
)

type cautionRecord struct {
	Condition  string        `json:"condition"` // as written
	Advice     string        `json:"advice,omitempty"`
	Strength   care.Strength `json:"strength,omitempty"`
	Conditions []string      `json:"conditions,omitempty"` // ids of those that it names
	When       []string      `json:"when,omitempty"`       // how or when they count, as written
}

// conditionRecord is a condition that some pose has to do with.
type conditionRecord struct {
	ID     string      `json:"id"`
	Name   string      `json:"name"`
	Also   []string    `json:"also,omitempty"`
	Under  string      `json:"under,omitempty"`
	Region care.Region `json:"region"`
	Loads  []care.Load `json:"loads,omitempty"`
}

func cautionData(list []library.Caution) []cautionRecord {
	var out []cautionRecord
	for _, c := range list {
		record := cautionRecord{Condition: c.Condition, Advice: c.Advice, Strength: c.Strength}
		for _, m := range c.Names {
			record.Conditions = append(record.Conditions, m.Condition.ID)
			if m.When != "" && !slices.Contains(record.When, m.When) {
				record.When = append(record.When, m.When)
			}
		}
		out = append(out, record)
	}
	return out
}

func conditionIDs(list []*care.Condition) []string {
	var out []string
	for _, c := range list {
		out = append(out, c.ID)
	}
	return out
}

// conditionData lists the conditions that poses have to do with.
func conditionData(conditions []*care.Condition) []conditionRecord {
	var out []conditionRecord
	for _, c := range conditions {
		record := conditionRecord{ID: c.ID, Name: c.Name, Also: c.Also, Region: c.Region}
		if c.Under != nil {
			record.Under = c.Under.ID
		}
		for _, concern := range c.Loads {
			record.Loads = append(record.Loads, concern.Load)
		}
		out = append(out, record)
	}
	return out
}
