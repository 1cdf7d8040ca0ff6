package site

import (
	"bytes"
	"encoding/json"
	"html/template"
	"time"

	"posebook/internal/library"
)

// Structured data for search engines, in the vocabulary of schema.org. A pose is a HowTo with the anatomy it is
// about, a sequence an ExercisePlan, a muscle a Muscle.

type ldThing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
	URL  string `json:"url,omitempty"`
}

type ldHowTo struct {
	Context     string    `json:"@context"`
	Type        string    `json:"@type"`
	Name        string    `json:"name"`
	Alternate   []string  `json:"alternateName,omitempty"`
	Description string    `json:"description,omitempty"`
	URL         string    `json:"url,omitempty"`
	Image       string    `json:"image,omitempty"`
	Language    string    `json:"inLanguage"`
	Modified    string    `json:"dateModified,omitempty"`
	Tool        []ldThing `json:"tool,omitempty"`
	Anatomy     []ldThing `json:"associatedAnatomy,omitempty"`
	Step        []ldStep  `json:"step,omitempty"`
}

type ldStep struct {
	Type     string `json:"@type"`
	Position int    `json:"position"`
	Text     string `json:"text"`
}

type ldPlan struct {
	Context     string    `json:"@context"`
	Type        string    `json:"@type"`
	Name        string    `json:"name"`
	Description string    `json:"description,omitempty"`
	URL         string    `json:"url,omitempty"`
	Language    string    `json:"inLanguage"`
	Modified    string    `json:"dateModified,omitempty"`
	Duration    string    `json:"activityDuration"`
	Frequency   string    `json:"activityFrequency,omitempty"`
	Repetitions int       `json:"repetitions"`
	Anatomy     []ldThing `json:"associatedAnatomy,omitempty"`
	HasPart     []ldThing `json:"hasPart"`
}

type ldMuscle struct {
	Context    string    `json:"@context"`
	Type       string    `json:"@type"`
	Name       string    `json:"name"`
	Alternate  []string  `json:"alternateName,omitempty"`
	About      string    `json:"description,omitempty"`
	URL        string    `json:"url,omitempty"`
	Code       []ldCode  `json:"code,omitempty"`
	Action     string    `json:"muscleAction,omitempty"`
	Nerve      []ldThing `json:"nerve,omitempty"`
	Antagonist []ldThing `json:"antagonist,omitempty"`
	Parts      []ldThing `json:"subStructure,omitempty"`
}

type ldCode struct {
	Type   string `json:"@type"`
	Code   string `json:"codeValue"`
	System string `json:"codingSystem"`
}

const schemaOrg = "https://schema.org"

// script wraps data in an element that browsers take for data and never run. The JSON encoder escapes '<', '>' and
// '&', so no text can end the element.
func script(data any) template.HTML {
	var out bytes.Buffer
	out.WriteString(`<script type="application/ld+json">`)
	if err := json.NewEncoder(&out).Encode(data); err != nil {
		panic("site: structured data is strings and numbers: " + err.Error())
	}
	return template.HTML(bytes.TrimRight(out.Bytes(), "\n")) + "</script>"
}

// full returns the address of a path, "" without a base address.
func (p *planner) full(path string) string {
	if p.opts.BaseURL == "" {
		return ""
	}
	return p.opts.BaseURL + path
}

func (p *planner) anatomyOf(uses []library.Use) []ldThing {
	var out []ldThing
	seen := map[*library.Muscle]bool{}
	for _, u := range uses {
		if !seen[u.Muscle] {
			seen[u.Muscle] = true
			out = append(out, ldThing{"Muscle", u.Muscle.Name, p.full(musclePath(u.Muscle))})
		}
	}
	return out
}

func (p *planner) poseData(pose *library.Pose, page *PosePage) template.HTML {
	how := ldHowTo{
		Context: schemaOrg, Type: "HowTo", Name: pose.Title, Description: page.Description, URL: page.Canonical,
		Language: p.lib.Site.Language, Modified: isoDate(pose.Updated), Anatomy: p.anatomyOf(pose.Muscles),
	}
	if pose.Sanskrit != "" {
		how.Alternate = append(how.Alternate, pose.Sanskrit)
	}
	how.Alternate = append(how.Alternate, pose.Also...)
	if page.Image != nil {
		how.Image = p.full(page.Image.Src)
	}
	for _, prop := range pose.Props {
		how.Tool = append(how.Tool, ldThing{Type: "HowToTool", Name: prop.Name})
	}
	if pose.Body != nil {
		for i, text := range pose.Body.Steps() {
			how.Step = append(how.Step, ldStep{"HowToStep", i + 1, text})
		}
	}
	return script(how)
}

func (p *planner) sequenceData(s *library.Sequence) template.HTML {
	plan := ldPlan{
		Context: schemaOrg, Type: "ExercisePlan", Name: s.Title, Description: s.Summary, URL: p.full(sequencePath(s)),
		Language: p.lib.Site.Language, Modified: isoDate(s.Updated), Duration: isoDuration(s.Time()),
		Frequency: s.Frequency, Repetitions: s.Rounds,
	}
	for _, m := range s.Focus {
		plan.Anatomy = append(plan.Anatomy, ldThing{"Muscle", m.Name, p.full(musclePath(m))})
	}
	for _, step := range s.Steps() {
		plan.HasPart = append(plan.HasPart, ldThing{"HowTo", step.Pose.Title, p.full(posePath(step.Pose))})
	}
	return script(plan)
}

func (p *planner) muscleData(m *library.Muscle) template.HTML {
	ld := ldMuscle{
		Context: schemaOrg, Type: "Muscle", Name: m.Name, About: m.Summary, URL: p.full(musclePath(m)),
	}
	if m.Latin != "" {
		ld.Alternate = append(ld.Alternate, m.Latin)
	}
	for _, n := range m.Other {
		ld.Alternate = append(ld.Alternate, n.Text)
	}
	for _, a := range m.Antagonists {
		ld.Antagonist = append(ld.Antagonist, ldThing{"Muscle", a.Name, p.full(musclePath(a))})
	}
	for _, member := range m.Members {
		ld.Parts = append(ld.Parts, ldThing{"Muscle", member.Name, p.full(musclePath(member))})
	}
	if m.Facts != nil {
		p.ldFacts(&ld, m)
	}
	for _, code := range []ldCode{{"MedicalCode", m.Uberon, "Uberon"}, {"MedicalCode", m.FMA, "FMA"}} {
		if code.Code != "" {
			ld.Code = append(ld.Code, code)
		}
	}
	return script(ld)
}

func (p *planner) ldFacts(ld *ldMuscle, m *library.Muscle) {
	var actions []string
	for _, a := range m.Facts.Actions {
		actions = append(actions, a.String())
	}
	ld.Action = p.list(actions)
	for _, n := range m.Facts.Nerve {
		ld.Nerve = append(ld.Nerve, ldThing{Type: "Nerve", Name: n})
	}
}

func isoDate(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.DateOnly)
}

// isoDuration writes a length of time as ISO 8601 has it: PT7M25S.
func isoDuration(d time.Duration) string {
	return "PT" + itoa(int(d.Minutes())) + "M" + itoa(int(d.Seconds())%60) + "S"
}
