package site

import (
	"fmt"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

// makeCards makes the one card of each pose and of each sequence.
func (p *planner) makeCards() {
	p.cards = make(map[*library.Pose]*PoseCard, len(p.lib.Poses))
	for _, pose := range p.lib.Poses {
		p.cards[pose] = &PoseCard{
			Path: posePath(pose), Title: pose.Title, Sanskrit: pose.Sanskrit, Level: p.level(pose.Level),
			Figure: p.cardFigure(pose, nil),
		}
	}
	p.sequences = make(map[*library.Sequence]*SequenceCard, len(p.lib.Sequences))
	for _, s := range p.lib.Sequences {
		p.sequences[s] = &SequenceCard{
			Path: sequencePath(s), Title: s.Title, Summary: s.Summary, Facts: p.facts(s), Frieze: p.frieze(s),
		}
	}
}

func (p *planner) cardsOf(poses []*library.Pose) []*PoseCard {
	out := make([]*PoseCard, len(poses))
	for i, pose := range poses {
		out[i] = p.cards[pose]
	}
	return out
}

func (p *planner) variationTitle(pose *library.Pose, v *library.Variation) string {
	if v == nil {
		return pose.Title
	}
	return words.Fill(p.words.Sequence.Variation, "pose", p.isolated(pose.Title), "variation", p.isolated(v.Name))
}

// maxFrieze bounds the figures of a sequence's card: more would be too small to tell apart.
const maxFrieze = 30

func (p *planner) frieze(s *library.Sequence) []Figure {
	var out []Figure
	for _, step := range s.Steps() {
		if len(out) == maxFrieze {
			break
		}
		out = append(out, p.stripFigure(step.Pose, step.Variation, step.Side))
	}
	return out
}

// facts says the length of a sequence, its steps and its level on one line.
func (p *planner) facts(s *library.Sequence) string {
	facts := []string{p.words.About(s.Time()), p.words.Number(p.words.Count.Steps, len(s.Steps()))}
	if level := p.level(s.Level); level != "" {
		facts = append(facts, level)
	}
	return strings.Join(facts, " · ")
}

func (p *planner) side(side anatomy.Side) string {
	switch side {
	case anatomy.Left:
		return p.words.Sides.Left
	case anatomy.Right:
		return p.words.Sides.Right
	}
	return ""
}

func (p *planner) role(role anatomy.Role) string {
	r := p.words.Roles
	return map[anatomy.Role]string{
		anatomy.Works: r.Works, anatomy.Assists: r.Assists, anatomy.Stabilizes: r.Stabilizes, anatomy.Stretches: r.Stretches,
	}[role]
}

// hold says a hold in words: '5 breaths', '30 s', '10 repetitions'.
func (p *planner) hold(h content.Hold) string {
	switch h.Unit {
	case content.Breaths:
		return p.words.Number(p.words.Count.Breaths, h.N)
	case content.Reps:
		return p.words.Number(p.words.Count.Reps, h.N)
	case content.Seconds:
		return p.words.Duration(time.Duration(h.N) * time.Second)
	}
	return ""
}

// dose says how long a step is held: '5 breaths, 25 s', '3 sets of 10 repetitions, 30 s rest between'.
func (p *planner) dose(step *library.Step, breath time.Duration) string {
	said := p.hold(step.Hold)
	if step.Sets > 1 {
		said = words.Fill(p.words.Sequence.SetsOf, "sets", p.words.Number(p.words.Count.Sets, step.Sets), "hold", said)
	}
	if step.Rest > 0 {
		said += ", " + words.Fill(p.words.Sequence.Between, "time", p.words.Duration(step.Rest))
	}
	if step.Hold.Unit == content.Breaths {
		said += ", " + p.words.Duration(step.WorkTime(breath))
	}
	return said
}

// list joins the last two of a list by the word for 'and', the others by commas.
func (p *planner) list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return words.Fill(p.words.Count.And, "first", strings.Join(items[:last], ", "), "last", items[last])
}

// atSteps says at which steps a sequence comes to a pose.
func (p *planner) atSteps(steps []int) string {
	numbers := make([]string, len(steps))
	for i, n := range steps {
		numbers[i] = fmt.Sprint(n)
	}
	return words.Fill(p.words.Number(p.words.Sequence.AtStep, len(steps)), "list", p.list(numbers))
}
