package handout

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"posebook/internal/care"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

func itoa(n int) string { return strconv.Itoa(n) }

// Card makes a whole class on one page, for the teacher, without its frame.
func (m *Maker) Card(s *library.Sequence) *page.Card {
	w := &cardWriter{Maker: m}
	w.write(s.PrintedBySide())
	card := &page.Card{
		Heading:  s.Title,
		Facts:    m.cardFacts(s),
		Notes:    w.notes,
		Care:     m.sharedCare(s, w.done),
		Signs:    m.signs(s),
		Cells:    w.cells,
		Timeline: m.timeline(s, w.cells, w.starts),
		Sprite:   m.album.Sprite(s),
		Foot:     m.foot(s),
		Sequence: page.Link{Text: m.say.Sheet.Back, Path: page.SequencePath(s.ID)},
		Other:    page.Link{Text: m.say.Sheet.Open, Path: page.SheetPath(s.ID)},
		PDF:      m.pdf(page.CardPath(s.ID)),
	}
	fit(card)
	return card
}

func (m *Maker) cardFacts(s *library.Sequence) []string {
	facts := []string{m.say.Duration(s.Time())}
	if level := m.say.Level(s.Level); level != "" {
		facts = append(facts, level)
	}
	facts = append(facts, m.facts(s)...)
	return append(facts, words.Fill(m.say.Card.Pause, "time", m.say.Duration(s.Pause)))
}

// A cardWriter numbers the cells of a card.
type cardWriter struct {
	*Maker
	cells   []page.CardCell
	starts  []time.Duration         // when each cell begins
	done    map[library.Shape][]int // the numbers of the cells in which a pose is done, on any side
	pending []string                // headings of blocks of which no cell is written yet
	border  bool                    // a block began or ended since the last cell
	notes   []page.CardNote
}

func (w *cardWriter) write(parts library.Parts) {
	w.cells, w.starts = slices.Grow(w.cells, len(parts)), slices.Grow(w.starts, len(parts))
	for _, part := range parts {
		switch {
		case part.Block != nil:
			if heading := w.heading(part, w.say.Card.Over); heading != "" {
				w.pending = append(w.pending, heading)
			}
			w.border = true
			w.write(part.Parts)
			w.border = true
		case part.Step == nil && len(w.cells) > 0:
			last := &w.cells[len(w.cells)-1]
			last.Then = phrase.Joined(last.Then, w.say.Rest(part.Rest))
		default:
			w.cell(part)
		}
	}
}

// cell adds a step, or a rest before any step.
func (w *cardWriter) cell(part library.Part) {
	cell := page.CardCell{
		Starts:  w.border || len(w.cells) == 0,
		Section: strings.Join(w.say.IsolateAll(w.pending), " · "),
		At:      words.Clock(part.At),
	}
	w.pending, w.border = nil, false
	if part.Step != nil {
		w.step(&cell, part.Step)
	} else {
		cell.Title = w.say.Rest(part.Rest)
	}
	w.cells, w.starts = append(w.cells, cell), append(w.starts, part.At)
}

// step fills in what a cell says of its step.
func (w *cardWriter) step(cell *page.CardCell, st *library.Step) {
	cell.Number = st.Number
	cell.Sign = strongest(st)
	cell.Title = w.say.Title(st.Shape)
	cell.Figure = w.album.Symbol(st.Shape)
	cell.Side = w.say.SideOf(st.Shape)
	cell.Dose = w.say.ShortDose(st)
	cell.Cue = st.Cue
	if cell.Section == w.say.Isolate(cell.Side) {
		cell.Section = ""
	}
	if w.done == nil {
		w.done = map[library.Shape][]int{}
	}
	as := st.OnAnySide()
	w.done[as] = append(w.done[as], st.Number)
	w.note(st.Note, itoa(st.Number))
}

// note keeps what is said of the last cell. What is said of two steps, as of the same one on either
// side, stands once.
func (w *cardWriter) note(text, number string) {
	if text == "" {
		return
	}
	for i, n := range w.notes {
		if n.Text == text {
			if !slices.Contains(strings.Split(n.Steps, ", "), number) {
				w.notes[i].Steps = phrase.Joined(n.Steps, number)
			}
			return
		}
	}
	w.notes = append(w.notes, page.CardNote{Steps: number, Text: text})
}

// sharedCare lists the conditions of a class, those of a family together, each with the numbers of the steps
// that it is about. done has the numbers of the cells in which a pose is done.
func (m *Maker) sharedCare(s *library.Sequence, done map[library.Shape][]int) []page.SharedCare {
	var out []page.SharedCare
	for _, shared := range s.Care() {
		var steps []int
		for _, shape := range shared.Shapes {
			steps = append(steps, done[shape]...)
		}
		out = append(out, page.SharedCare{Sign: signOf(shared.Strength), Condition: m.say.Family(shared.Conditions), Steps: spans(steps)})
	}
	return out
}

// signs says what the signs of a card mean, if it has any.
func (m *Maker) signs(s *library.Sequence) string {
	for _, shared := range s.Care() {
		if signOf(shared.Strength) != "" {
			return m.say.Card.Signs
		}
	}
	return ""
}

// signOf is the sign of a strength: two letters' room that a teacher sees at arm's length.
func signOf(strength care.Strength) string {
	switch strength {
	case care.Stop:
		return "⊘"
	case care.Ask:
		return "?"
	case care.Change:
		return "~"
	}
	return ""
}

// strongest is the sign of the strongest caution of a step.
func strongest(st *library.Step) string {
	var strength care.Strength
	for _, c := range st.Cautions() {
		if c.Strength != care.Unsaid && (strength == care.Unsaid || c.Strength.Rank() < strength.Rank()) {
			strength = c.Strength
		}
	}
	return signOf(strength)
}

// spans writes numbers out, those in a row as one: '1, 3–7, 9'.
func spans(numbers []int) string {
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	var out []string
	for len(numbers) > 0 {
		n := 1
		for n < len(numbers) && numbers[n] == numbers[0]+n {
			n++
		}
		switch first, last := itoa(numbers[0]), itoa(numbers[n-1]); n {
		case 1:
			out = append(out, first)
		case 2:
			out = append(out, first, last)
		default:
			out = append(out, first+"–"+last)
		}
		numbers = numbers[n:]
	}
	return strings.Join(out, ", ")
}
