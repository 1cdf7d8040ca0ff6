package site

import (
	"html/template"

	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// carePages are the page of care and the lists below it: what the filters do, for readers without scripts.
type carePages struct{ *shared }

// careSaid is what the script of the filter says.
type careSaid struct {
	Hidden    map[string]string `json:"hidden"`
	HiddenWhy map[string]string `json:"hiddenWhy"`
	Shown     map[string]string `json:"shown"`
	ShownHow  string            `json:"shownHow"`
	None      string            `json:"none"`
	Silent    map[string]string `json:"silent"`
	Rest      map[string]string `json:"rest"`
	Ask       string            `json:"ask"`
	Show      map[string]string `json:"show"`
	Hide      map[string]string `json:"hide"`
	Hides     map[string]string `json:"hides"`
	SilentOf  string            `json:"silentOf"`
	OfSteps   string            `json:"ofSteps"`
	Strengths []string          `json:"strengths"`
	Or        string            `json:"or"`
}

// carePanel is the filter, with the conditions that hide anything and those on which something is silent; nil where there are none.
func (p *shared) carePanel(of words.CareOf, hides func(condition int) int) *page.CarePanel {
	w := p.say.Care
	panel := &page.CarePanel{
		Words: &p.say.Care, Button: of.Button, Data: page.FiltersPath, Stamp: p.feeds.Stamp(), Said: p.saidOf(of),
		Lists: page.Link{Text: w.Title, Path: page.CarePath},
	}
	conditions := p.reach.Conditions()
	for _, region := range care.Regions() {
		list := page.CareRegion{Name: p.regionName(region)}
		for i, c := range conditions {
			if c.Region == region {
				list.Choices = append(list.Choices, page.CareChoice{Value: c.ID, Text: words.Capital(c.Name), Hides: p.say.Number(w.Hides, hides(i))})
			}
		}
		if len(list.Choices) > 0 {
			panel.Regions = append(panel.Regions, list)
		}
	}
	if len(panel.Regions) == 0 {
		return nil
	}
	return panel
}

// saidOf is what the script of the filter says, as data in an element.
func (p *shared) saidOf(of words.CareOf) template.HTML {
	w := p.say.Care
	return island("_care-said", careSaid{
		Hidden: of.Hidden.Forms(), HiddenWhy: of.HiddenWhy.Forms(), Shown: of.Shown.Forms(), ShownHow: of.ShownHow, None: of.None,
		Silent: of.Silent.Forms(), Rest: of.Rest.Forms(), Ask: w.Ask,
		Show: w.Show.Forms(), Hide: w.Hide.Forms(), Hides: w.Hides.Forms(), SilentOf: w.SilentOf, OfSteps: w.OfSteps,
		Strengths: []string{w.Stop, w.AskFirst, w.Change, w.Unsaid}, Or: p.say.Count.Or,
	})
}

// regionNames are the words for the regions of care.
func regionNames(say phrase.Speaker) map[care.Region]string {
	r := say.Care.Regions
	return map[care.Region]string{
		care.Neck: r.Neck, care.Back: r.Back, care.Bones: r.Bones, care.Hips: r.Hips, care.Knees: r.Knees, care.Wrists: r.Wrists,
		care.Eyes: r.Eyes, care.Heart: r.Heart, care.Head: r.Head, care.Belly: r.Belly, care.Body: r.Body, care.Other: r.Other,
	}
}

func (p *shared) regionName(region care.Region) string {
	return p.regionNames[region]
}

// poseHides counts what a condition hides of the poses.
func (p *shared) poseHides(condition int) int { return len(p.reach.Poses(condition)) }

// sequencesHidden counts, for each condition, the sequences that it hides.
func (p *shared) sequencesHidden() []int {
	counts := make([]int, len(p.reach.Conditions()))
	for _, s := range p.lib.Sequences {
		for _, a := range p.reach.OfSequence(s).Asks {
			counts[a.Condition]++
		}
	}
	return counts
}

// hasCarePage tells whether the poses that ask for care with a condition have a list of their own: what the vocabulary does not know
// stands on the page of care itself, since a library can have any number of such texts.
func (p *shared) hasCarePage(c *care.Condition) bool {
	return !c.Unknown && len(p.reach.Poses(p.reach.Index(c))) > 0
}

func (p carePages) index() *page.Care {
	w := p.say.Care
	made := &page.Care{
		Frame:   p.frame(page.CarePath, w.Title, w.Lead, page.PosesSection, p.toPoses()),
		Heading: w.Title,
		Lead:    w.Lead,
	}
	conditions := p.reach.Conditions()
	for _, region := range care.Regions() {
		list := page.CareRegion{Name: p.regionName(region)}
		for i, c := range conditions {
			if c.Region != region || !p.hasCarePage(c) {
				continue
			}
			list.Choices = append(list.Choices, page.CareChoice{
				Path: page.CareOfPath(c.ID), Text: words.Capital(c.Name), Hides: p.say.Number(w.Asking, len(p.reach.Poses(i))),
			})
		}
		if len(list.Choices) > 0 {
			made.Regions = append(made.Regions, list)
		}
	}
	for i, c := range conditions {
		if !c.Unknown {
			continue
		}
		other := page.CareOther{Text: words.Capital(c.Name)}
		for _, pose := range p.reach.Poses(i) {
			other.Poses = append(other.Poses, toPose(pose))
		}
		made.Others = append(made.Others, other)
	}
	return made
}

func (p carePages) list(c *care.Condition) *page.CareList {
	w := p.say.Care
	heading := words.Fill(w.Of, "condition", p.say.Isolate(c.Name))
	back := page.Link{Text: w.Title, Path: page.CarePath}
	made := &page.CareList{
		Frame:   p.frame(page.CareOfPath(c.ID), heading, heading, page.PosesSection, p.toPoses(), back),
		Heading: heading,
		Lead:    w.Lead,
	}
	groups := map[care.Strength][]page.CarePose{}
	for _, pose := range p.reach.Poses(p.reach.Index(c)) {
		shape := library.Shape{Pose: pose}
		asking, _ := p.reach.Asking(shape, c)
		advice := shape.Cautions()[asking.Caution].Advice
		groups[asking.Strength] = append(groups[asking.Strength], page.CarePose{Link: toPose(pose), Advice: advice})
	}
	for _, strength := range []care.Strength{care.Stop, care.Ask, care.Change, care.Unsaid} {
		if poses := groups[strength]; len(poses) > 0 {
			made.Groups = append(made.Groups, page.CareGroupOf{Strength: string(strength), Label: words.Capital(p.strengthWord(strength)), Poses: poses})
		}
	}
	return made
}

func (p *shared) strengthWord(strength care.Strength) string {
	w := p.say.Care
	switch strength {
	case care.Stop:
		return w.Stop
	case care.Ask:
		return w.AskFirst
	case care.Change:
		return w.Change
	}
	return w.Unsaid
}
