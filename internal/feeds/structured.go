package feeds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"slices"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/page"
)

// Structured data for search engines, in the vocabulary of schema.org. A pose is a HowTo with its
// muscles, a sequence an ExercisePlan, a muscle a Muscle. What the head of the page
// says already (its address, language and description) and what its links lead to is not said
// again, nor are the steps, which are the page.

type thing struct {
	Type string `json:"@type"`
	Name string `json:"name"`
}

type howTo struct {
	Context   string   `json:"@context"`
	Type      string   `json:"@type"`
	Name      string   `json:"name"`
	Alternate []string `json:"alternateName,omitempty"`
	Image     string   `json:"image,omitempty"`
	Modified  string   `json:"dateModified,omitempty"`
	Tool      []thing  `json:"tool,omitempty"`
	Keywords  string   `json:"keywords,omitempty"`
}

type exercisePlan struct {
	Context     string  `json:"@context"`
	Type        string  `json:"@type"`
	Name        string  `json:"name"`
	Modified    string  `json:"dateModified,omitempty"`
	Duration    string  `json:"activityDuration"`
	Frequency   string  `json:"activityFrequency,omitempty"`
	Repetitions int     `json:"repetitions"`
	Anatomy     []thing `json:"associatedAnatomy,omitempty"`
}

type aboutMuscle struct {
	Context    string        `json:"@context"`
	Type       string        `json:"@type"`
	Name       string        `json:"name"`
	Alternate  []string      `json:"alternateName,omitempty"`
	Code       []medicalCode `json:"code,omitempty"`
	Action     string        `json:"muscleAction,omitempty"`
	Nerve      []thing       `json:"nerve,omitempty"`
	Antagonist []thing       `json:"antagonist,omitempty"`
	Parts      []thing       `json:"subStructure,omitempty"`
}

type medicalCode struct {
	Type   string `json:"@type"`
	Code   string `json:"codeValue"`
	System string `json:"codingSystem"`
}

const schemaOrg = "https://schema.org"

// script wraps data in an element that browsers take for data and never run. The JSON encoder
// escapes '<', '>' and '&', so no text can end the element.
func script(data any) template.HTML {
	var out bytes.Buffer
	out.WriteString(`<script type="application/ld+json">`)
	if err := json.NewEncoder(&out).Encode(data); err != nil {
		panic("feeds: structured data is strings and numbers: " + err.Error())
	}
	return template.HTML(bytes.TrimRight(out.Bytes(), "\n")) + "</script>"
}

// full returns the address of a path, "" without a base address.
func (m *Maker) full(path string) string {
	if m.opts.BaseURL == "" {
		return ""
	}
	return m.opts.BaseURL + path
}

func muscleThings(muscles []*library.Muscle) []thing {
	var out []thing
	for _, muscle := range muscles {
		out = append(out, thing{Type: "Muscle", Name: muscle.Name})
	}
	return out
}

// musclesOf names the muscles of a pose, each once.
func musclesOf(uses []library.Use) []string {
	var names []string
	for _, u := range uses {
		if !slices.Contains(names, u.Muscle.Name) {
			names = append(names, u.Muscle.Name)
		}
	}
	return names
}

// AboutPose describes a pose: a HowTo with its muscles, for which the vocabulary has no other place, as keywords. view is its
// page.
func (m *Maker) AboutPose(pose *library.Pose, view *page.Pose) template.HTML {
	how := howTo{
		Context:  schemaOrg,
		Type:     "HowTo",
		Name:     pose.Title,
		Modified: isoDate(pose.Updated),
		Keywords: strings.Join(musclesOf(pose.Muscles), ", "),
	}
	if pose.Sanskrit != "" {
		how.Alternate = append(how.Alternate, pose.Sanskrit)
	}
	how.Alternate = append(how.Alternate, pose.Also...)
	if view.Image != nil {
		how.Image = m.full(view.Image.Src)
	}
	for _, prop := range pose.Props {
		how.Tool = append(how.Tool, thing{Type: "HowToTool", Name: prop.Name})
	}
	return script(how)
}

// AboutSequence describes a sequence: an ExercisePlan.
func (m *Maker) AboutSequence(s *library.Sequence) template.HTML {
	return script(exercisePlan{
		Context:     schemaOrg,
		Type:        "ExercisePlan",
		Name:        s.Title,
		Modified:    isoDate(s.Updated),
		Duration:    isoDuration(s.Time()),
		Frequency:   s.Frequency,
		Repetitions: s.Rounds,
		Anatomy:     muscleThings(s.Focus),
	})
}

// AboutMuscle describes a muscle or a group.
func (m *Maker) AboutMuscle(muscle *library.Muscle) template.HTML {
	about := aboutMuscle{
		Context:    schemaOrg,
		Type:       "Muscle",
		Name:       muscle.Name,
		Antagonist: muscleThings(muscle.Antagonists),
		Parts:      muscleThings(muscle.Members),
	}
	if muscle.Latin != "" {
		about.Alternate = append(about.Alternate, muscle.Latin)
	}
	for _, n := range muscle.Other {
		about.Alternate = append(about.Alternate, n.Text)
	}
	if muscle.Facts != nil {
		m.addFacts(&about, muscle.Facts)
	}
	about.addCode("Uberon", muscle.Uberon)
	about.addCode("FMA", muscle.FMA)
	return script(about)
}

func (m *Maker) addFacts(about *aboutMuscle, facts *anatomy.Facts) {
	var actions []string
	for _, a := range facts.Actions {
		actions = append(actions, a.String())
	}
	about.Action = m.say.List(actions)
	for _, n := range facts.Nerve {
		about.Nerve = append(about.Nerve, thing{Type: "Nerve", Name: n})
	}
}

func (t *aboutMuscle) addCode(system, code string) {
	if code != "" {
		t.Code = append(t.Code, medicalCode{Type: "MedicalCode", Code: code, System: system})
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
	return fmt.Sprintf("PT%dM%dS", int(d.Minutes()), int(d.Seconds())%60)
}
