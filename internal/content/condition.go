package content

import (
	"posebook/internal/care"
	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// An OwnCondition is a condition that a library adds, or one of the vocabulary's that it says more of.
type OwnCondition struct {
	Name  source.String
	Also  []source.String
	Under source.String
	Loads []care.Load // nil if nothing is said of them
}

func readConditions(m *frontmatter.Fields, diags *diag.List) []OwnCondition {
	var out []OwnCondition
	for n := range m.List("conditions") {
		f := n.Fields("a condition", diags)
		f.Require("name")
		c := OwnCondition{Name: f.Text("name"), Also: f.Texts("also"), Under: f.Text("under")}
		if f.Has("loads") {
			c.Loads = []care.Load{}
		}
		for _, word := range f.Texts("loads") {
			if load, ok := knownLoad(word, diags); ok {
				c.Loads = append(c.Loads, load)
			}
		}
		f.Close(false)
		if c.Name.Text != "" {
			out = append(out, c)
		}
	}
	return out
}

// Given returns the library's conditions as the vocabulary takes them. A load that is named here is asked
// about in every pose that has it and is silent.
func (s *Site) Given() []care.OwnCondition {
	var out []care.OwnCondition
	for _, c := range s.Conditions {
		own := care.OwnCondition{Name: c.Name.Text, Under: c.Under.Text}
		for _, name := range c.Also {
			own.Also = append(own.Also, name.Text)
		}
		if c.Loads != nil {
			own.Loads = []care.Concern{}
		}
		for _, load := range c.Loads {
			own.Loads = append(own.Loads, care.Concern{Load: load, Told: true})
		}
		out = append(out, own)
	}
	return out
}
