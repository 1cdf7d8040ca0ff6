package site

import (
	"encoding/json"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/facet"
	"posebook/internal/page"
)

// filterControls makes the controls that narrow the list of all poses; nil where there is nothing
// to choose from. What a library has no choices for is not there, and neither is an order by it.
func (p listPages) filterControls() *page.Filters {
	if len(p.lib.Poses) == 0 {
		return nil
	}
	left, err := json.Marshal(p.say.Filters.Left.Forms())
	if err != nil {
		panic("site: " + err.Error()) // strings only
	}
	f := &page.Filters{
		Data:    page.FiltersPath,
		Stamp:   p.feeds.Stamp(),
		Left:    string(left),
		Muscles: p.muscleChoices(),
		Lists:   p.choiceLists(),
	}
	f.Care = p.carePanel(p.say.Care.Poses, p.poseHides)
	if len(f.Muscles) == 0 && len(f.Lists) == 0 && f.Care == nil {
		return nil
	}
	if len(f.Muscles) > 0 {
		for _, role := range anatomy.Roles() {
			f.Roles = append(f.Roles, page.Choice{Value: string(role), Text: p.say.Role(role)})
		}
	}
	f.Orders = p.orders(f)
	return f
}

// choiceLists are the filters, each choice with the number of poses that it leaves.
func (p listPages) choiceLists() []page.ChoiceList {
	var lists []page.ChoiceList
	for _, f := range p.filters {
		list := page.ChoiceList{Key: f.Key, Name: f.Name}
		for _, c := range f.Choices {
			list.Choices = append(list.Choices, page.Choice{Value: c.Value, Text: c.Name, Count: len(c.Poses)})
		}
		lists = append(lists, list)
	}
	return lists
}

// orders are the orders of the list besides that by name.
func (p listPages) orders(f *page.Filters) []page.Choice {
	w := p.say.Filters
	var orders []page.Choice
	byLevel := func(l page.ChoiceList) bool { return l.Key == facet.Level }
	if slices.ContainsFunc(f.Lists, byLevel) {
		orders = append(orders, page.Choice{Value: "level", Text: w.ByLevel})
	}
	if len(f.Muscles) > 0 {
		orders = append(orders, page.Choice{Value: "muscle", Text: w.ByMuscle})
	}
	return orders
}

// muscleChoices are the groups and muscles that poses use, under the headings of the page of
// muscles.
func (p listPages) muscleChoices() []page.ChoiceList {
	var out []page.ChoiceList
	for _, kind := range p.muscleKinds() {
		list := page.ChoiceList{Name: kind.heading}
		for _, m := range p.lib.Muscles {
			if m.Kind == kind.kind && m.PoseCount() > 0 {
				list.Choices = append(list.Choices, page.Choice{Value: m.ID, Text: m.Name, Count: m.PoseCount()})
			}
		}
		if len(list.Choices) > 0 {
			out = append(out, list)
		}
	}
	return out
}
