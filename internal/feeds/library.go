package feeds

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"

	"posebook/internal/anatomy"
	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
)

// DataVersion is the version of the form of library.json. It rises when a key changes its meaning
// or goes; a new key does not raise it. The form is written down in docs/library.schema.json.
const DataVersion = 1

// libraryRecord is all but the lists that follow in the same object: poses, sequences and muscles.
type libraryRecord struct {
	Version    int               `json:"version"`
	Title      string            `json:"title"`
	Language   string            `json:"language"`
	BaseURL    string            `json:"base_url,omitempty"`
	Author     string            `json:"author,omitempty"`
	Updated    string            `json:"updated,omitempty"`
	Conditions []conditionRecord `json:"conditions,omitempty"` // that some pose has to do with
}

type poseRecord struct {
	ID         string             `json:"id"`
	Path       string             `json:"path"`
	Title      string             `json:"title"`
	Sanskrit   string             `json:"sanskrit,omitempty"`
	Also       []string           `json:"also,omitempty"`
	Summary    string             `json:"summary,omitempty"`
	Level      string             `json:"level,omitempty"`
	Position   string             `json:"position,omitempty"`
	Actions    []content.Action   `json:"actions,omitempty"`
	Sides      string             `json:"sides,omitempty"`
	Hold       *holdRecord        `json:"hold,omitempty"`
	Props      []string           `json:"props,omitempty"`
	Muscles    []useRecord        `json:"muscles,omitempty"`
	Steps      []string           `json:"steps,omitempty"`
	Cues       []string           `json:"cues,omitempty"`
	Mistakes   []string           `json:"mistakes,omitempty"`
	Benefits   []string           `json:"benefits,omitempty"`
	Cautions   []cautionRecord    `json:"cautions,omitempty"`
	LookedAt   []string           `json:"looked_at,omitempty"` // conditions for which no care is needed
	Loads      []care.Load        `json:"loads,omitempty"`
	Variations []variationRecord  `json:"variations,omitempty"`
	Easier     []string           `json:"easier,omitempty"`
	Harder     []string           `json:"harder,omitempty"`
	Before     []string           `json:"before,omitempty"`
	After      []string           `json:"after,omitempty"`
	Related    []string           `json:"related,omitempty"`
	Sequences  []appearanceRecord `json:"sequences,omitempty"`
	Sources    []sourceRecord     `json:"sources,omitempty"`
	Image      *imageRecord       `json:"image,omitempty"`
	Updated    string             `json:"updated,omitempty"`
	Own        map[string]any     `json:"own,omitempty"`
}

type holdRecord struct {
	N    int          `json:"n"`
	Unit content.Unit `json:"unit"`
}

type useRecord struct {
	Muscle string           `json:"muscle"`
	Role   anatomy.Role     `json:"role"`
	On     anatomy.Relation `json:"on,omitempty"`
}

type variationRecord struct {
	Name     string          `json:"name"`
	Summary  string          `json:"summary,omitempty"`
	Level    string          `json:"level,omitempty"`
	Props    []string        `json:"props,omitempty"`
	Muscles  []useRecord     `json:"muscles,omitempty"`
	Cautions []cautionRecord `json:"cautions,omitempty"`
	LookedAt []string        `json:"looked_at,omitempty"`
	Loads    []care.Load     `json:"loads,omitempty"`
}

type appearanceRecord struct {
	Sequence string `json:"sequence"`
	Steps    []int  `json:"steps"`
}

type sourceRecord struct {
	Title string `json:"title"`
	URL   string `json:"url,omitempty"`
}

type imageRecord struct {
	Path   string `json:"path"`
	Alt    string `json:"alt"`
	Credit string `json:"credit,omitempty"`
}

type sequenceRecord struct {
	ID        string         `json:"id"`
	Path      string         `json:"path"`
	Title     string         `json:"title"`
	Also      []string       `json:"also,omitempty"`
	Summary   string         `json:"summary,omitempty"`
	Level     string         `json:"level,omitempty"`
	Focus     []string       `json:"focus,omitempty"`
	Frequency string         `json:"frequency,omitempty"`
	Breath    float64        `json:"breath_seconds"`
	Pause     float64        `json:"pause_seconds"`
	Rounds    int            `json:"rounds"`
	Time      float64        `json:"time_seconds"`
	Line      []itemRecord   `json:"line"`
	Load      []loadRecord   `json:"load,omitempty"`
	Updated   string         `json:"updated,omitempty"`
	Own       map[string]any `json:"own,omitempty"`
}

// itemRecord is a step, or a rest where Rest is set.
type itemRecord struct {
	Number    int          `json:"number,omitempty"`
	Pose      string       `json:"pose,omitempty"`
	Variation string       `json:"variation,omitempty"`
	Side      anatomy.Side `json:"side,omitempty"`
	Hold      *holdRecord  `json:"hold,omitempty"`
	Sets      int          `json:"sets,omitempty"`
	Seconds   float64      `json:"seconds"`
	Cue       string       `json:"cue,omitempty"`
	Note      string       `json:"note,omitempty"`
	Section   string       `json:"section,omitempty"`
	Rest      bool         `json:"rest,omitempty"`
}

type loadRecord struct {
	Muscle string      `json:"muscle"`
	Left   timesRecord `json:"left"`
	Right  timesRecord `json:"right"`
}

type timesRecord struct {
	Work    float64 `json:"work_seconds"`
	Stretch float64 `json:"stretch_seconds"`
}

type muscleRecord struct {
	ID        string       `json:"id"`
	Path      string       `json:"path"`
	Name      string       `json:"name"`
	Kind      anatomy.Kind `json:"kind"`
	Latin     string       `json:"latin,omitempty"`
	Also      []string     `json:"also,omitempty"`
	Summary   string       `json:"summary,omitempty"`
	Members   []string     `json:"members,omitempty"`
	Groups    []string     `json:"groups,omitempty"`
	Region    string       `json:"region,omitempty"`
	Origin    []string     `json:"origin,omitempty"`
	Insertion []string     `json:"insertion,omitempty"`
	Nerve     []string     `json:"nerve,omitempty"`
	Actions   []string     `json:"actions,omitempty"`
	Uberon    string       `json:"uberon,omitempty"`
	FMA       string       `json:"fma,omitempty"`

	Own map[string]any `json:"own,omitempty"`
}

// data writes the whole resolved library as open data. Pose after pose: a large library's are never in memory as a whole.
func (m *Maker) data(w io.Writer) error {
	site := m.lib.Site
	head, err := json.Marshal(libraryRecord{
		Version:    DataVersion,
		Title:      site.Title.Text,
		Language:   site.Language,
		BaseURL:    m.opts.BaseURL,
		Author:     site.Author.Name.Text,
		Updated:    isoDate(m.lib.Updated()),
		Conditions: conditionData(m.reach.Conditions()),
	})
	if err != nil {
		return err
	}
	if _, err := w.Write(bytes.TrimSuffix(head, []byte("}"))); err != nil {
		return err
	}
	if err := writeList(w, "poses", m.lib.Poses, m.dataOfPose); err != nil {
		return err
	}
	if err := writeList(w, "sequences", m.lib.Sequences, dataOfSequence); err != nil {
		return err
	}
	if err := writeList(w, "muscles", m.lib.Muscles, dataOfMuscle); err != nil {
		return err
	}
	_, err = io.WriteString(w, "}")
	return err
}

// writeList writes a key with a list into an object that has keys already and is still open.
func writeList[T, D any](w io.Writer, key string, list []T, data func(T) D) error {
	var piece bytes.Buffer
	fmt.Fprintf(&piece, `,%q:[`, key)
	encoder := json.NewEncoder(&piece)
	for i, item := range list {
		if i > 0 {
			piece.WriteByte(',')
		}
		if err := encoder.Encode(data(item)); err != nil {
			return err
		}
		piece.Truncate(piece.Len() - len("\n")) // the encoder ends each value with one
		if _, err := piece.WriteTo(w); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, piece.String()+"]")
	return err
}

func (m *Maker) dataOfPose(p *library.Pose) poseRecord {
	d := poseRecord{
		LookedAt: conditionIDs(p.LookedAt),
		Loads:    m.reach.Answer(library.Shape{Pose: p}).Loads.List(),
		ID:       p.ID,
		Path:     page.PosePath(p.ID),
		Title:    p.Title,
		Sanskrit: p.Sanskrit,
		Also:     p.Also,
		Summary:  p.Summary,
		Level:    string(p.Level),
		Position: string(p.Position),
		Actions:  p.Actions,
		Sides:    p.Sides,
		Hold:     holdData(p.Hold),
		Props:    propNames(p.Props),
		Muscles:  useData(p.Muscles),
		Cues:     p.Cues,
		Mistakes: p.Mistakes,
		Benefits: p.Benefits,
		Cautions: cautionData(p.Cautions),
		Easier:   poseIDs(p.Easier),
		Harder:   poseIDs(p.Harder),
		Before:   poseIDs(p.Before),
		After:    poseIDs(p.After),
		Related:  poseIDs(p.Related()),
		Updated:  isoDate(p.Updated),
		Own:      ownData(p.Own),
	}
	if p.Body != nil {
		d.Steps = p.Body.Steps()
	}
	d.Variations = m.variationData(p)
	for _, a := range p.UsedIn {
		d.Sequences = append(d.Sequences, appearanceRecord{a.Sequence.ID, a.Steps})
	}
	for _, s := range p.Sources {
		d.Sources = append(d.Sources, sourceRecord{s.Title.Text, s.URL.Text})
	}
	if p.Image != nil {
		d.Image = &imageRecord{page.PhotoAddress(p.Image.Src.Text), p.Image.Alt.Text, p.Image.Credit.Text}
	}
	return d
}

func (m *Maker) variationData(p *library.Pose) (out []variationRecord) {
	for _, v := range p.Variations {
		shape := library.Shape{Pose: p, Variation: v}
		loads := m.reach.Answer(shape).Loads.List()
		if slices.Equal(loads, m.reach.Answer(library.Shape{Pose: p}).Loads.List()) {
			loads = nil
		}
		out = append(out, variationRecord{
			Name:     v.Name,
			Summary:  v.Summary,
			Level:    string(v.Level),
			Props:    propNames(v.Props),
			Muscles:  useData(v.Muscles),
			Cautions: cautionData(v.Cautions),
			LookedAt: conditionIDs(v.LookedAt),
			Loads:    loads,
		})
	}
	return out
}

func dataOfSequence(s *library.Sequence) sequenceRecord {
	d := sequenceRecord{
		ID:        s.ID,
		Path:      page.SequencePath(s.ID),
		Title:     s.Title,
		Also:      s.Also,
		Summary:   s.Summary,
		Level:     string(s.Level),
		Frequency: s.Frequency,
		Breath:    s.Breath.Seconds(),
		Pause:     s.Pause.Seconds(),
		Rounds:    s.Rounds,
		Time:      s.Time().Seconds(),
		Line:      []itemRecord{},
		Updated:   isoDate(s.Updated),
		Own:       ownData(s.Own),
	}
	for _, m := range s.Focus {
		d.Focus = append(d.Focus, m.ID)
	}
	for _, item := range s.Line {
		d.Line = append(d.Line, itemData(s, item))
	}
	for _, l := range s.Load() {
		if l.Named {
			d.Load = append(d.Load, loadRecord{l.Muscle.ID, timesData(l, anatomy.Left), timesData(l, anatomy.Right)})
		}
	}
	return d
}

func timesData(l library.Load, side anatomy.Side) timesRecord {
	return timesRecord{l.Work(side).Seconds(), l.Stretch(side).Seconds()}
}

func itemData(s *library.Sequence, item library.Item) itemRecord {
	d := itemRecord{Section: sectionOf(item.Block)}
	if item.Step == nil {
		d.Rest, d.Seconds = true, item.Rest.Seconds()
		return d
	}
	st := item.Step
	d.Number, d.Pose, d.Side, d.Hold, d.Sets = st.Number, st.Pose.ID, st.Side, holdData(st.Hold), st.Sets
	d.Seconds, d.Cue, d.Note = st.HoldTime(s.Breath).Seconds(), st.Cue, st.Note
	if st.Variation != nil {
		d.Variation = st.Variation.Name
	}
	return d
}

func sectionOf(b *library.Block) string {
	for ; b != nil; b = b.Parent {
		if b.Section != "" {
			return b.Section
		}
	}
	return ""
}

func dataOfMuscle(m *library.Muscle) muscleRecord {
	d := muscleRecord{
		ID:      m.ID,
		Path:    page.MusclePath(m.ID),
		Name:    m.Name,
		Kind:    m.Kind,
		Latin:   m.Latin,
		Summary: m.Summary,
		Members: muscleIDs(m.Members),
		Groups:  muscleIDs(m.Groups),
		Uberon:  m.Uberon,
		FMA:     m.FMA,
		Own:     ownData(m.Own),
	}
	for _, n := range m.Other {
		d.Also = append(d.Also, n.Text)
	}
	if f := m.Facts; f != nil {
		d.Region, d.Origin, d.Insertion, d.Nerve = f.Region, f.Origin, f.Insertion, f.Nerve
		for _, a := range f.Actions {
			d.Actions = append(d.Actions, a.String())
		}
	}
	return d
}

func holdData(h content.Hold) *holdRecord {
	if h.IsZero() {
		return nil
	}
	return &holdRecord{h.N, h.Unit}
}

func useData(uses []library.Use) []useRecord {
	var out []useRecord
	for _, u := range uses {
		out = append(out, useRecord{u.Muscle.ID, u.Role, u.On})
	}
	return out
}

func propNames(props []*library.Prop) []string {
	var out []string
	for _, p := range props {
		out = append(out, p.Name)
	}
	return out
}

func poseIDs(poses []*library.Pose) []string {
	var out []string
	for _, p := range poses {
		out = append(out, p.ID)
	}
	return out
}

func muscleIDs(muscles []*library.Muscle) []string {
	var out []string
	for _, m := range muscles {
		out = append(out, m.ID)
	}
	return out
}

func ownData(own []content.OwnKey) map[string]any {
	if len(own) == 0 {
		return nil
	}
	out := make(map[string]any, len(own))
	for _, o := range own {
		out[o.Key] = o.Value
	}
	return out
}
