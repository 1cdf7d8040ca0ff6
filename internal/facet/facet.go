// Package facet knows the ways to tell poses apart: by level, position, action or prop, and for
// the filters by sides and hold too. A [Facet] is a value: its key, its name, its
// choices with the poses behind each.
package facet

import (
	"slices"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// A Facet is one way to tell poses apart.
type Facet struct {
	Key     string // in the address of the filters: "level"
	Name    string
	Title   string // of the plain list of a choice, with {name} in it; "" where there are no such lists
	Choices []Choice
}

// A Choice is one value of a facet with the poses that have it. Choices without poses don't exist.
type Choice struct {
	Value string // in addresses: "beginner"
	Name  string
	Path  string // of its plain list: "levels/beginner/"; "" for none
	Poses []*library.Pose
}

// The keys by which facets are asked for, since a library may have nothing to choose from in any of
// them.
const (
	Level    = "level"
	Position = "position"
	Action   = "action"
	Prop     = "prop"
)

// A Set is the facets of a library that have choices, in the order in which they are shown.
type Set []Facet

// Of returns the facet with that key; one without choices if there is none.
func (s Set) Of(key string) Facet {
	for _, f := range s {
		if f.Key == key {
			return f
		}
	}
	return Facet{Key: key}
}

// Lists returns the facets whose choices have plain lists.
func Lists(lib *library.Library, say phrase.Speaker) Set {
	w := say.Lists
	levels := gather(lib, content.Levels(), LevelPath, say.Level,
		func(p *library.Pose) []content.Level { return []content.Level{p.Level} })
	positions := gather(lib, content.Positions(), PositionPath, say.Position,
		func(p *library.Pose) []content.Position { return []content.Position{p.Position} })
	actions := gather(lib, content.Actions(), ActionPath, say.Action,
		func(p *library.Pose) []content.Action { return p.Actions })
	set := Set{
		{Key: Level, Name: w.Levels, Title: w.LevelTitle, Choices: levels},
		{Key: Position, Name: w.Positions, Title: w.PositionName, Choices: positions},
		{Key: Action, Name: w.Actions, Title: w.ActionTitle, Choices: actions},
		{Key: Prop, Name: w.Props, Title: w.PropTitle, Choices: props(lib)},
	}
	return slices.DeleteFunc(set, func(f Facet) bool { return len(f.Choices) == 0 })
}

func props(lib *library.Library) []Choice {
	var out []Choice
	for _, prop := range lib.Props {
		out = append(out, Choice{
			Value: prop.ID,
			Name:  words.Capital(prop.Name),
			Path:  PropPath(prop),
			Poses: prop.Poses,
		})
	}
	return out
}

// LevelPath returns where the list of the poses of a level stands.
func LevelPath(level content.Level) string { return "levels/" + string(level) + "/" }

// PositionPath returns where the list of the poses in a position stands.
func PositionPath(at content.Position) string { return "positions/" + string(at) + "/" }

// ActionPath returns where the list of the poses with an action stands.
func ActionPath(action content.Action) string { return "actions/" + string(action) + "/" }

// PropPath returns where the list of the poses that need a prop stands.
func PropPath(prop *library.Prop) string { return "props/" + prop.ID + "/" }

// gather sorts all poses by the values that they have, in one pass.
func gather[T ~string](
	lib *library.Library, values []T, path, name func(T) string, of func(*library.Pose) []T,
) []Choice {
	places := make(map[T]int, len(values))
	for i, v := range values {
		places[v] = i
	}
	poses := make([][]*library.Pose, len(values))
	for _, pose := range lib.Poses {
		for _, v := range of(pose) {
			if at, known := places[v]; known {
				poses[at] = append(poses[at], pose)
			}
		}
	}
	var out []Choice
	for i, v := range values {
		if len(poses[i]) > 0 {
			out = append(out, Choice{Value: string(v), Name: name(v), Path: path(v), Poses: poses[i]})
		}
	}
	return out
}
