package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"html/template"
	"strings"
	"time"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// A practiceLine is the whole state machine of a practice: the player only counts time.
type practiceLine struct {
	Seconds float64          `json:"seconds"` // of all moments
	Breath  float64          `json:"breath"`  // seconds
	Steps   int              `json:"steps"`
	Moments []practiceMoment `json:"moments"`
	Words   practiceWords    `json:"words"`
}

// practiceMoment is one moment: what to show and what to say. What is shown from getting ready for a step to its end stands at
// the first of its moments.
type practiceMoment struct {
	Phase   library.Phase   `json:"phase"`
	Seconds float64         `json:"seconds"`
	Number  int             `json:"number"` // of the step, as on the page; that of the next step while resting
	Title   string          `json:"title,omitempty"`
	Side    string          `json:"side,omitempty"`
	Cue     string          `json:"cue,omitempty"`
	Breaths int             `json:"breaths,omitempty"` // of a hold that is counted in breaths
	Say     string          `json:"say,omitempty"`     // spoken as the moment begins
	Figure  *practiceFigure `json:"figure,omitempty"`
}

type practiceFigure struct {
	Src    string `json:"src"`
	Width  int    `json:"width"`
	Height int    `json:"height"`
}

// practiceWords are the words that the player puts together itself.
type practiceWords struct {
	StepOf  string `json:"stepOf"`
	Left    string `json:"left"`
	Breaths string `json:"breaths"`
	Seconds string `json:"seconds"`
	Pause   string `json:"pause"`
	Go      string `json:"go"`
	Resume  string `json:"resume"`
	Done    string `json:"done"`
}

func (p sequencePages) practice(s *library.Sequence) *page.Practice {
	w := p.say.Practice
	line := practiceLine{
		Breath: s.Breath.Seconds(),
		Steps:  s.Numbered(),
		Words: practiceWords{
			StepOf:  w.StepOf,
			Left:    w.Left,
			Breaths: w.Breaths,
			Seconds: w.Seconds,
			Pause:   w.Pause,
			Go:      w.Go,
			Resume:  w.Resume,
			Done:    w.Done,
		},
	}
	moments := s.Practice()
	line.Moments = make([]practiceMoment, 0, len(moments))
	for _, m := range moments {
		line.Seconds += m.Time.Seconds()
		line.Moments = append(line.Moments, p.moment(s, m))
	}
	numberRests(line.Moments)
	return &page.Practice{
		Button: words.Fill(w.Button, "time", p.say.About(s.Time())),
		Data:   identified("_practice-data", s.ID, line),
	}
}

// island wraps data for the page's script in an element that browsers never run. The JSON encoder
// escapes '<', '>' and '&', so no text can end the element.
func island(id string, data any) template.HTML {
	return inElement(id, "", scriptData(data))
}

// identified is an island with an id among the data, which changes whenever any of them does: a place in them that a
// browser has kept is not found again in others. The data are an object with keys.
func identified(id, of string, data any) template.HTML {
	text := scriptData(data)
	sum := sha256.Sum256(text)
	return inElement(id, `{"id":"`+of+`-`+hex.EncodeToString(sum[:4])+`",`, text[1:])
}

// scriptData writes data for a script.
func scriptData(data any) []byte {
	text, err := json.Marshal(data)
	if err != nil {
		panic("site: data for a script is strings and numbers: " + err.Error())
	}
	return text
}

func inElement(id, head string, text []byte) template.HTML {
	var b strings.Builder
	const begin, end = `<script type="application/json" id="`, `</script>`
	b.Grow(len(begin) + len(id) + len(`">`) + len(head) + len(text) + len(end))
	b.WriteString(begin + id + `">` + head)
	b.Write(text)
	b.WriteString(end)
	return template.HTML(b.String())
}

// numberRests gives a rest the number of the step after it; the last one keeps that before it.
func numberRests(moments []practiceMoment) {
	for i := len(moments) - 1; i >= 0; i-- {
		if moments[i].Number == 0 && i+1 < len(moments) {
			moments[i].Number = moments[i+1].Number
		}
	}
	for i := range moments {
		if moments[i].Number == 0 && i > 0 {
			moments[i].Number = moments[i-1].Number
		}
	}
}

func (p sequencePages) moment(s *library.Sequence, m library.Moment) practiceMoment {
	made := practiceMoment{Phase: m.Phase, Seconds: m.Time.Seconds()}
	if m.Step == nil {
		made.Title = p.say.Sequence.Rest
		made.Say = p.sayRest(m.Time)
		return made
	}
	made.Number, made.Say = m.Step.Number, p.spoken(m)
	if m.Phase == library.Held && m.Step.Hold.Unit == content.Breaths {
		made.Breaths = m.Step.Hold.N
	}
	if m.Phase != library.Ready {
		return made
	}
	shape := m.Step.Shape
	made.Title, made.Side, made.Cue = p.say.Title(shape), p.say.SideOf(shape), m.Step.Cue
	if f, ok := p.album.File(shape); ok {
		src := page.Relative(page.SequencePath(s.ID), f.Src, p.opts.Portable)
		made.Figure = &practiceFigure{Src: src, Width: f.Width, Height: f.Height}
	}
	return made
}

// spoken is what a voice says as a moment begins: while getting ready the step, its side and its
// cue; at the hold how long.
func (p sequencePages) spoken(m library.Moment) string {
	w := p.say.Practice
	switch m.Phase {
	case library.Ready:
		var said []string
		if m.Switch {
			said = append(said, w.SaySwitch)
		}
		said = append(said, words.WithoutIsolates(p.say.Title(m.Step.Shape)))
		if side := p.say.SideOf(m.Step.Shape); side != "" {
			said = append(said, side)
		}
		if m.Step.Cue != "" {
			said = append(said, strings.TrimRight(m.Step.Cue, "."))
		}
		return strings.Join(said, ". ") + "."
	case library.Between:
		return p.sayRest(m.Time)
	}
	return words.Fill(w.SayHold, "hold", p.say.Hold(m.Step.Hold))
}

// sayRest says a rest as a voice should.
func (p sequencePages) sayRest(d time.Duration) string {
	w := p.say.Practice
	return words.Fill(w.SayRest, "time", p.say.Number(w.SaySeconds, int(d.Seconds())))
}
