package site

import (
	"html/template"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/markdown"
	"posebook/internal/words"
)

func (p *planner) posePage(pose *library.Pose) *PosePage {
	description := pose.Summary
	if description == "" && pose.Body != nil {
		description = pose.Body.Text()
	}
	page := &PosePage{
		Frame:   p.frame(posePath(pose), pose.Title, description, PosesSection, p.poseTrail(pose)...),
		Heading: pose.Title, Sanskrit: pose.Sanskrit, Summary: pose.Summary, Draft: pose.Draft,
		Hold: p.hold(pose.Hold), Props: propLinks(pose.Props), Sides: p.sideFigures(pose),
		Cautions: cautions(pose.Cautions), Roles: p.roles(pose, pose.Muscles), Map: p.poseMap(pose),
		Body: p.body(pose.Body, posePath(pose), pose.File.Path),
		Cues: pose.Cues, Mistakes: pose.Mistakes, Benefits: pose.Benefits,
		Ladder: p.ladder(pose), Before: p.noted(pose.Before, ""), After: p.noted(pose.After, ""),
		Related: p.cardsOf(pose.Related), Sources: sources(pose.Sources), Updated: p.date(pose.Updated), Own: pose.Own,
	}
	page.Lit = len(page.Roles) > 0 && page.Sides[0].Figure.Inline != ""
	p.poseFacts(page, pose)
	for i, v := range pose.Variations {
		page.Variations = append(page.Variations, p.variation(pose, v, i))
	}
	for _, use := range pose.UsedIn {
		page.In = append(page.In, SequenceUse{p.sequences[use.Sequence], p.atSteps(use.Steps)})
	}
	page.Data = p.poseData(pose, page)
	return page
}

// poseFacts fills in what a pose may lack.
func (p *planner) poseFacts(page *PosePage, pose *library.Pose) {
	if len(pose.Also) > 0 {
		page.Also = words.Fill(p.words.Pose.Also, "names", p.names(pose.Also))
	}
	if pose.Level != "" {
		l := p.levelLink(pose.Level)
		page.Level = &l
	}
	if pose.Position != "" {
		l := p.positionLink(pose.Position)
		page.Position = &l
	}
	for _, a := range pose.Actions {
		page.Actions = append(page.Actions, p.actionLink(a))
	}
	if pose.Image != nil {
		page.Image = &Image{
			Src: photoAddress(pose.Image.Src.Text), Alt: pose.Image.Alt.Text, Credit: pose.Image.Credit.Text,
			Width: pose.Image.Width, Height: pose.Image.Height,
		}
	}
}

func (p *planner) poseTrail(pose *library.Pose) []Link {
	trail := []Link{{p.words.Nav.Poses, posesPath}}
	if pose.Position != "" {
		trail = append(trail, p.positionLink(pose.Position))
	}
	return trail
}

func (p *planner) sideFigures(pose *library.Pose) []SideFigure {
	if !pose.OneSided() {
		return []SideFigure{p.sideFigure(pose, "")}
	}
	var out []SideFigure
	for _, side := range anatomy.Sides() {
		out = append(out, p.sideFigure(pose, side))
	}
	return out
}

func cautions(list []library.Caution) []Caution {
	var out []Caution
	for _, c := range list {
		out = append(out, Caution{Condition: words.Capital(c.Condition), Advice: c.Advice})
	}
	return out
}

// roles sorts muscles by what they do.
func (p *planner) roles(pose *library.Pose, uses []library.Use) []RoleMuscles {
	var out []RoleMuscles
	for _, role := range anatomy.Roles() {
		group := RoleMuscles{Role: string(role), Words: p.role(role)}
		for _, u := range uses {
			if u.Role == role {
				group.Muscles = append(group.Muscles, p.muscleUse(pose, u))
			}
		}
		if len(group.Muscles) > 0 {
			out = append(out, group)
		}
	}
	return out
}

func (p *planner) muscleUse(pose *library.Pose, u library.Use) MuscleUse {
	use := MuscleUse{Link: p.muscleLink(u.Muscle)}
	if pose.OneSided() && u.On != anatomy.Both {
		use.WhenRight = p.side(u.On.On(anatomy.Right)[0])
		use.WhenLeft = p.side(u.On.On(anatomy.Left)[0])
	}
	return use
}

func (p *planner) variation(pose *library.Pose, v *library.Variation, i int) Variation {
	return Variation{
		ID: content.VariationID(i), Name: words.Capital(v.Name), Summary: v.Summary, Level: p.level(v.Level),
		Props: propLinks(v.Props), Roles: p.roles(pose, v.Muscles), Cautions: cautions(v.Cautions),
		Figure: p.cardFigure(pose, v),
	}
}

// shownSide is the side of a one-sided pose where only one can be shown.
func (p *planner) shownSide(pose *library.Pose) anatomy.Side {
	if pose.OneSided() {
		return anatomy.Right
	}
	return ""
}

// ladder is the row of easier poses, the pose itself and harder ones; nothing if it has neither.
func (p *planner) ladder(pose *library.Pose) []NotedCard {
	if len(pose.Easier)+len(pose.Harder) == 0 {
		return nil
	}
	out := p.noted(pose.Easier, p.words.Pose.Easier)
	out = append(out, NotedCard{PoseCard: p.cards[pose], Note: p.words.Pose.This, Current: true})
	return append(out, p.noted(pose.Harder, p.words.Pose.Harder)...)
}

// noted makes cards with a note: what they are to this page.
func (p *planner) noted(poses []*library.Pose, note string) []NotedCard {
	var out []NotedCard
	for _, pose := range poses {
		out = append(out, NotedCard{PoseCard: p.cards[pose], Note: note})
	}
	return out
}

func sources(list []content.Source) []OutsideLink {
	var out []OutsideLink
	for _, s := range list {
		out = append(out, OutsideLink{s.Title.Text, s.URL.Text})
	}
	return out
}

func (p *planner) date(t time.Time) *Date {
	if t.IsZero() {
		return nil
	}
	return &Date{t.Format(time.DateOnly), p.words.Day(t)}
}

// body renders running text with its links relative to the page at from.
func (p *planner) body(doc *markdown.Doc, from, file string) template.HTML {
	if doc == nil || doc.Empty() {
		return ""
	}
	href := func(t markdown.Target) string {
		if t.Kind == markdown.ToAnchor {
			return "#" + t.Fragment
		}
		return relative(from, p.target(file, t), p.opts.Portable)
	}
	return template.HTML(doc.AppendHTML(nil, href)) // our own Markdown renderer escapes all text and lets no HTML in
}
