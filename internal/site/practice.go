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
	"posebook/internal/words"
)

// A Practice is what the player on a sequence's page needs: its words in the page, its moments as data.
type Practice struct {
	Button string        // "Practise, 7 min"
	Data   template.HTML // an element with the moments, as JSON
}

// practiceData is the whole state machine of a practice: the player only counts time.
type practiceData struct {
	ID      string           `json:"id"`      // changes with the moments, so that an old place in them is not resumed
	Seconds float64          `json:"seconds"` // of all moments
	Breath  float64          `json:"breath"`  // seconds
	Steps   int              `json:"steps"`
	Moments []practiceMoment `json:"moments"`
	Words   practiceWords    `json:"words"`
}

// practiceMoment is one moment: what to show and what to say.
type practiceMoment struct {
	Phase   library.Phase `json:"phase"`
	Seconds float64       `json:"seconds"`
	Number  int           `json:"number"` // of the step, all rounds counted on; that of the next step while resting
	Title   string        `json:"title"`
	Side    string        `json:"side,omitempty"`
	Dose    string        `json:"dose,omitempty"`
	Cue     string        `json:"cue,omitempty"`
	Breaths int           `json:"breaths,omitempty"` // of a hold that is counted in breaths
	Say     string        `json:"say,omitempty"`     // spoken as the moment begins
	Figure  *practiceFig  `json:"figure,omitempty"`
	Ahead   int           `json:"ahead,omitempty"` // index of the moment of the step after this one; 0 for none
}

type practiceFig struct {
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

func (p *planner) practice(s *library.Sequence) *Practice {
	w := p.words.Practice
	data := practiceData{
		Breath: s.Breath.Seconds(), Steps: len(s.Steps()) * s.Rounds,
		Words: practiceWords{
			StepOf: w.StepOf, Left: w.Left, Breaths: w.Breaths, Seconds: w.Seconds,
			Pause: w.Pause, Go: w.Go, Resume: w.Resume, Done: w.Done,
		},
	}
	number := 0
	for _, m := range s.Practice() {
		if m.Phase == library.Ready {
			number++
		}
		data.Seconds += m.Time.Seconds()
		data.Moments = append(data.Moments, p.practiceMoment(s, m, number))
	}
	lookAhead(data.Moments)
	data.ID = s.ID + "-" + fingerprint(data.Moments)
	return &Practice{
		Button: words.Fill(w.Button, "time", p.words.About(s.Time())),
		Data:   island("_practice-data", data),
	}
}

// fingerprint is a short hash of the moments.
func fingerprint(moments []practiceMoment) string {
	text, err := json.Marshal(moments)
	if err != nil {
		panic("site: moments are strings and numbers: " + err.Error())
	}
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:4])
}

// island wraps data for the page's script in an element that browsers never run. The JSON encoder escapes '<', '>' and
// '&', so no text can end the element.
func island(id string, data any) template.HTML {
	text, err := json.Marshal(data)
	if err != nil {
		panic("site: data for a script is strings and numbers: " + err.Error())
	}
	return template.HTML(`<script type="application/json" id="` + id + `">` + string(text) + `</script>`)
}

// lookAhead notes for each moment where the step after it begins.
func lookAhead(moments []practiceMoment) {
	next := 0
	for i := len(moments) - 1; i >= 0; i-- {
		moments[i].Ahead = next
		if moments[i].Phase == library.Ready {
			next = i
		}
	}
}

func (p *planner) practiceMoment(s *library.Sequence, m library.Moment, number int) practiceMoment {
	view := practiceMoment{Phase: m.Phase, Seconds: m.Time.Seconds(), Number: number}
	w := p.words.Practice
	if m.Step == nil {
		view.Number++
		view.Title = p.words.Sequence.Rest
		view.Say = words.Fill(w.SayRest, "time", p.spoken(m.Time))
		return view
	}
	view.Title, view.Side = p.variationTitle(m.Step.Pose, m.Step.Variation), m.Step.Pose.SideWords(p.side(m.Step.Side))
	view.Dose, view.Cue = p.dose(m.Step, s.Breath), m.Step.Cue
	if m.Phase == library.Held && m.Step.Hold.Unit == content.Breaths {
		view.Breaths = m.Step.Hold.N
	}
	view.Say = p.say(m, view)
	if picture, name, ok := p.picture(m.Step.Pose, m.Step.Variation, m.Step.Side); ok {
		view.Figure = &practiceFig{relative(sequencePath(s), name.card, p.opts.Portable), picture.Page.Width, picture.Page.Height}
	}
	return view
}

// say is what is spoken as a moment begins: while getting ready the step, its side and its cue; at the hold how long.
func (p *planner) say(m library.Moment, view practiceMoment) string {
	w := p.words.Practice
	switch m.Phase {
	case library.Ready:
		var said []string
		if m.Switch {
			said = append(said, w.SaySwitch)
		}
		said = append(said, words.WithoutIsolates(view.Title))
		if view.Side != "" {
			said = append(said, view.Side)
		}
		if view.Cue != "" {
			said = append(said, strings.TrimRight(view.Cue, "."))
		}
		return strings.Join(said, ". ") + "."
	case library.Between:
		return words.Fill(w.SayRest, "time", p.spoken(m.Time))
	}
	return words.Fill(w.SayHold, "hold", p.hold(m.Step.Hold))
}

// spoken says a length of time as a voice should.
func (p *planner) spoken(d time.Duration) string {
	return p.words.Number(p.words.Practice.SaySeconds, int(d.Seconds()))
}
