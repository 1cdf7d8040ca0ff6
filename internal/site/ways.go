package site

import (
	"posebook/internal/content"
	"posebook/internal/facet"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// The ways to other pages: links, with the number of poses behind each where that is known.

func (p *shared) toPoses() page.Link {
	return page.Link{Text: p.say.Nav.Poses, Path: page.PosesPath}
}

func (p *shared) toSequences() page.Link {
	return page.Link{Text: p.say.Nav.Sequences, Path: page.SequencesPath}
}

func (p *shared) toMuscles() page.Link {
	return page.Link{Text: p.say.Nav.Muscles, Path: page.MusclesPath}
}

func toPose(pose *library.Pose) page.Link {
	return page.Link{Text: pose.Title, Path: page.PosePath(pose.ID)}
}

func toMuscle(m *library.Muscle) page.Link {
	return page.Link{Text: m.Name, Path: page.MusclePath(m.ID)}
}

func toEach(muscles []*library.Muscle) []page.Link {
	var out []page.Link
	for _, m := range muscles {
		out = append(out, toMuscle(m))
	}
	return out
}

func (p *shared) toLevel(l content.Level) page.Link {
	return page.Link{Text: p.say.Level(l), Path: facet.LevelPath(l)}
}

func (p *shared) toPosition(at content.Position) page.Link {
	return page.Link{Text: p.say.Position(at), Path: facet.PositionPath(at)}
}

func (p *shared) toAction(a content.Action) page.Link {
	return page.Link{Text: p.say.Action(a), Path: facet.ActionPath(a)}
}

func toProps(props []*library.Prop) []page.Link {
	var out []page.Link
	for _, prop := range props {
		out = append(out, page.Link{Text: words.Capital(prop.Name), Path: facet.PropPath(prop)})
	}
	return out
}

func (p *shared) countLinks(f facet.Facet) []page.CountLink {
	var out []page.CountLink
	for _, c := range f.Choices {
		out = append(out, p.countLink(c))
	}
	return out
}

func (p *shared) countLink(c facet.Choice) page.CountLink {
	return page.CountLink{
		Link:  page.Link{Text: c.Name, Path: c.Path},
		Count: len(c.Poses),
		Words: p.say.Poses(len(c.Poses)),
	}
}

// muscleCount is a link with the number of poses behind it.
func (p *shared) muscleCount(m *library.Muscle) page.CountLink {
	return page.CountLink{Link: toMuscle(m), Count: m.PoseCount(), Words: p.say.Poses(m.PoseCount())}
}
