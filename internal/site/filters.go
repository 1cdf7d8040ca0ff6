package site

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/names"
	"posebook/internal/words"
)

// Filters are the controls that narrow the list of all poses, and where the data for them is. They are of use only
// with the site's script; the links of a PosesPage's Facets do the same, one at a time.
type Filters struct {
	Data    string // path of the data
	Stamp   string // as in the data: a browser may have kept the data of another version of the site
	Left    string // the count of what is left, in JSON by plural form, with {n} and {all}
	Muscles []ChoiceList
	Roles   []Choice     // none without muscles
	Lists   []ChoiceList // any number of choices each
	Orders  []Choice     // besides that by name
}

// A ChoiceList is a headed list of choices.
type ChoiceList struct {
	Key     string // in the address: "level"; "" where the list is a part of a longer one
	Name    string
	Choices []Choice
}

// A Choice is one value of a filter and how many poses it leaves.
type Choice struct {
	Value string // in the address: "beginner"
	Text  string
	Count int
}

const filtersPath = "filters.json"

// A filterList is a ChoiceList with the poses behind each choice.
type filterList struct {
	key     string
	name    string
	choices []filterChoice
	hides   bool // a choice leaves the poses that are not in it
}

type filterChoice struct {
	value, text string
	poses       []*library.Pose
}

// filterLists are the lists of which any number of choices can be made. A list of which no choice leaves fewer poses
// than there are narrows nothing, and is left away.
func (p *planner) filterLists() []filterList {
	var lists []filterList
	for _, f := range p.facets() {
		list := filterList{key: f.key, name: f.name}
		if f.key == propKey {
			none := p.posesThat(func(pose *library.Pose) bool { return len(pose.Props) == 0 })
			list.choices = append(list.choices, filterChoice{"none", p.words.Filters.NoProps, none})
		}
		for _, c := range f.choices {
			list.choices = append(list.choices, filterChoice{c.value, c.name, c.poses})
		}
		lists = append(lists, list)
	}
	lists = append(lists, p.sidesFilter(), p.holdFilter(), p.cautionFilter())
	for i := range lists {
		lists[i].choices = slices.DeleteFunc(lists[i].choices, func(c filterChoice) bool { return len(c.poses) == 0 })
	}
	return slices.DeleteFunc(lists, func(l filterList) bool { return !p.narrows(l) })
}

func (p *planner) narrows(l filterList) bool {
	return slices.ContainsFunc(l.choices, func(c filterChoice) bool { return l.hides || len(c.poses) < len(p.lib.Poses) })
}

func (p *planner) posesThat(hold func(*library.Pose) bool) []*library.Pose {
	var out []*library.Pose
	for _, pose := range p.lib.Poses {
		if hold(pose) {
			out = append(out, pose)
		}
	}
	return out
}

func (p *planner) sidesFilter() filterList {
	w := p.words.Filters
	return filterList{key: "sides", name: w.Sides, choices: []filterChoice{
		{"one", w.OneSided, p.posesThat((*library.Pose).OneSided)},
		{"alike", w.Alike, p.posesThat(func(pose *library.Pose) bool { return !pose.OneSided() })},
	}}
}

// The lengths of holds: up to half a minute most people breathe through, over a minute is a long one.
const (
	mediumHold = 30 * time.Second
	longHold   = time.Minute
)

func (p *planner) holdFilter() filterList {
	w := p.words.Filters
	held := func(from, to time.Duration) []*library.Pose {
		return p.posesThat(func(pose *library.Pose) bool {
			d := pose.Hold.Duration(p.lib.Site.Breath)
			return d >= from && d < to
		})
	}
	return filterList{key: "hold", name: w.Hold, choices: []filterChoice{
		{"short", w.Short, held(1, mediumHold)}, {"medium", w.Medium, held(mediumHold, longHold+1)}, {"long", w.Long, held(longHold+1, 1<<62)},
	}}
}

// cautionFilter has the conditions that poses name, those of most poses first.
func (p *planner) cautionFilter() filterList {
	list := filterList{key: "avoid", name: p.words.Filters.Avoid, hides: true}
	at := map[string]int{}
	for _, pose := range p.lib.Poses {
		for _, c := range pose.Cautions {
			value := strings.ReplaceAll(names.Key(c.Condition), " ", "-")
			i, known := at[value]
			if !known {
				i = len(list.choices)
				at[value] = i
				list.choices = append(list.choices, filterChoice{value: value, text: words.Capital(c.Condition)})
			}
			list.choices[i].poses = append(list.choices[i].poses, pose)
		}
	}
	slices.SortStableFunc(list.choices, func(a, b filterChoice) int {
		return cmp.Or(len(b.poses)-len(a.poses), strings.Compare(a.value, b.value))
	})
	return list
}

// filters makes the controls; nil where there is nothing to choose from. What a library has no choices for is not
// there, and neither is an order by it.
func (p *planner) filters() *Filters {
	if len(p.lib.Poses) == 0 {
		return nil
	}
	left, err := json.Marshal(pluralForms(p.words.Filters.Left))
	if err != nil {
		panic("site: " + err.Error()) // strings only
	}
	f := &Filters{Data: filtersPath, Stamp: p.filterStamp(), Left: string(left), Muscles: p.muscleChoices()}
	if len(f.Muscles) > 0 {
		for _, role := range anatomy.Roles() {
			f.Roles = append(f.Roles, Choice{Value: string(role), Text: p.role(role)})
		}
	}
	for _, l := range p.filterLists() {
		list := ChoiceList{Key: l.key, Name: l.name}
		for _, c := range l.choices {
			n := len(c.poses)
			if l.hides {
				n = len(p.lib.Poses) - n
			}
			list.Choices = append(list.Choices, Choice{c.value, c.text, n})
		}
		f.Lists = append(f.Lists, list)
	}
	f.Orders = p.orders(f)
	if len(f.Muscles) == 0 && len(f.Lists) == 0 {
		return nil
	}
	return f
}

// orders are the orders of the list besides that by name.
func (p *planner) orders(f *Filters) []Choice {
	w := p.words.Filters
	var orders []Choice
	if slices.ContainsFunc(f.Lists, func(l ChoiceList) bool { return l.Key == "level" }) {
		orders = append(orders, Choice{Value: "level", Text: w.ByLevel})
	}
	if len(f.Muscles) > 0 {
		orders = append(orders, Choice{Value: "muscle", Text: w.ByMuscle})
	}
	return orders
}

// muscleChoices are the groups and muscles that poses use, under the headings of the page of muscles.
func (p *planner) muscleChoices() []ChoiceList {
	var out []ChoiceList
	for _, list := range p.muscleLists() {
		choices := ChoiceList{Name: list.Heading}
		for _, item := range list.Items {
			if item.Count > 0 {
				value := strings.TrimSuffix(strings.TrimPrefix(item.Path, musclesPath), "/")
				choices.Choices = append(choices.Choices, Choice{value, item.Text, item.Count})
			}
		}
		if len(choices.Choices) > 0 {
			out = append(out, choices)
		}
	}
	return out
}
