package site

import (
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// posePages are the pages of single poses.
type posePages struct{ *shared }

func (p posePages) pose(pose *library.Pose) *page.Pose {
	path := page.PosePath(pose.ID)
	made := &page.Pose{
		Frame:      p.frame(path, pose.Title, description(pose), page.PosesSection, p.poseTrail(pose)...),
		Heading:    pose.Title,
		Sanskrit:   pose.Sanskrit,
		Summary:    pose.Summary,
		Draft:      pose.Draft,
		Hold:       p.say.Hold(pose.Hold),
		Props:      toProps(pose.Props),
		Sides:      p.album.Sides(pose),
		Care:       p.say.Cautions(pose.Cautions),
		Roles:      p.roles(pose, pose.Muscles),
		Map:        p.maps.ofPose(pose),
		Body:       p.body(pose.Body, path, pose.File.Path),
		Cues:       pose.Cues,
		Mistakes:   pose.Mistakes,
		Benefits:   pose.Benefits,
		Variations: p.variations(pose),
		Ladder:     p.ladder(pose),
		Before:     p.noted(pose.Before, ""),
		After:      p.noted(pose.After, ""),
		Related:    p.cardsOf(pose.Related()),
		Sources:    sources(pose.Sources),
		Updated:    p.say.Date(pose.Updated),
		Own:        pose.Own,
	}
	made.Patterns = page.PatternsOf(rolesOf(pose)...)
	made.Lit = len(made.Roles) > 0 && made.Sides[0].Figure.Inline != ""
	p.addFacts(made, pose)
	for _, use := range pose.UsedIn {
		made.In = append(made.In, page.SequenceUse{
			SequenceCard: p.sequences.of(use.Sequence), Note: p.say.AtSteps(use.Steps),
		})
	}
	made.Data = p.feeds.AboutPose(pose, made)
	return made
}

func description(pose *library.Pose) string {
	if pose.Summary == "" && pose.Body != nil {
		return pose.Body.Text()
	}
	return pose.Summary
}

// addFacts fills in what a pose may lack.
func (p posePages) addFacts(made *page.Pose, pose *library.Pose) {
	if len(pose.Also) > 0 {
		made.Also = words.Fill(p.say.Pose.Also, "names", p.say.Names(pose.Also))
	}
	if pose.Level != "" {
		l := p.toLevel(pose.Level)
		made.Level = &l
	}
	if pose.Position != "" {
		l := p.toPosition(pose.Position)
		made.Position = &l
	}
	for _, a := range pose.Actions {
		made.Actions = append(made.Actions, p.toAction(a))
	}
	if photo := pose.Image; photo != nil {
		made.Image = &page.Image{
			Src:    page.PhotoAddress(photo.Src.Text),
			Alt:    photo.Alt.Text,
			Credit: photo.Credit.Text,
			Width:  photo.Width,
			Height: photo.Height,
		}
	}
}

func (p posePages) poseTrail(pose *library.Pose) []page.Link {
	trail := []page.Link{p.toPoses()}
	if pose.Position != "" {
		trail = append(trail, p.toPosition(pose.Position))
	}
	return trail
}

// roles sorts muscles by what they do.
func (p posePages) roles(pose *library.Pose, uses []library.Use) []page.RoleMuscles {
	var out []page.RoleMuscles
	for _, role := range anatomy.Roles() {
		group := page.RoleMuscles{Role: string(role), Words: p.say.Role(role)}
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

// rolesOf returns the roles of muscles in a pose and in its variations.
func rolesOf(pose *library.Pose) []string {
	var roles []string
	for _, shape := range pose.Shapes() {
		for _, u := range shape.Uses() {
			if role := string(u.Role); !slices.Contains(roles, role) {
				roles = append(roles, role)
			}
		}
	}
	return roles
}

func (p posePages) muscleUse(pose *library.Pose, u library.Use) page.MuscleUse {
	use := page.MuscleUse{Link: toMuscle(u.Muscle)}
	if pose.OneSided() && u.On != anatomy.Both {
		use.WhenRight = p.say.Side(u.On.On(anatomy.Right)[0])
		use.WhenLeft = p.say.Side(u.On.On(anatomy.Left)[0])
	}
	return use
}

func (p posePages) variations(pose *library.Pose) []page.Variation {
	var out []page.Variation
	for i, v := range pose.Variations {
		out = append(out, page.Variation{
			ID:       content.VariationID(i),
			Name:     words.Capital(v.Name),
			Summary:  v.Summary,
			Level:    p.say.Level(v.Level),
			Props:    toProps(v.Props),
			Roles:    p.roles(pose, v.Muscles),
			Care:     p.say.Cautions(v.Added),
			For:      v.For,
			Steps:    v.Steps,
			Cues:     v.Cues,
			Mistakes: v.Mistakes,
			Figure:   p.variationFigure(pose, v),
		})
	}
	return out
}

// variationFigure is the figure of a variation; without one of its own that differs, there is nothing to show.
func (p posePages) variationFigure(pose *library.Pose, v *library.Variation) page.Figure {
	if v.Figure == nil {
		return page.Figure{}
	}
	return p.album.Card(pose.Shown(v))
}

// ladder is the row of easier poses, the pose itself and harder ones; nothing if it has neither.
func (p posePages) ladder(pose *library.Pose) []page.NotedCard {
	if len(pose.Easier)+len(pose.Harder) == 0 {
		return nil
	}
	out := p.noted(pose.Easier, p.say.Pose.Easier)
	out = append(out, page.NotedCard{PoseCard: p.cards.of(pose), Note: p.say.Pose.This, Current: true})
	return append(out, p.noted(pose.Harder, p.say.Pose.Harder)...)
}

// noted makes cards with a note: what they are to this page.
func (p posePages) noted(poses []*library.Pose, note string) []page.NotedCard {
	var out []page.NotedCard
	for _, pose := range poses {
		out = append(out, page.NotedCard{PoseCard: p.cards.of(pose), Note: note})
	}
	return out
}

func sources(list []content.Source) []page.OutsideLink {
	var out []page.OutsideLink
	for _, s := range list {
		out = append(out, page.OutsideLink{Text: s.Title.Text, URL: s.URL.Text})
	}
	return out
}
