package handout

import (
	"slices"
	"strconv"
	"strings"
	"time"

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
		Care:     sharedCare(s, w.done),
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
	number  int
	pending []string // headings of blocks of which no cell is written yet
	border  bool     // a block began or ended since the last cell
	notes   []page.CardNote
}

func (w *cardWriter) write(parts library.Parts) {
	for _, part := range parts {
		switch {
		case part.Block != nil:
			if heading := w.heading(part, w.number+1, w.say.Card.Over); heading != "" {
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
	w.number++
	cell.Number = w.number
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
	w.done[as] = append(w.done[as], w.number)
	w.note(st.Note)
}

// note keeps what is said of the last cell. What is said of two steps, as of the same one on either
// side, stands once.
func (w *cardWriter) note(text string) {
	if text == "" {
		return
	}
	for i, n := range w.notes {
		if n.Text == text {
			w.notes[i].Steps = phrase.Joined(n.Steps, itoa(w.number))
			return
		}
	}
	w.notes = append(w.notes, page.CardNote{Steps: itoa(w.number), Text: text})
}

// sharedCare lists the conditions of a class, each with the numbers of the steps that it is
// about. done has the numbers of the cells in which a pose is done.
func sharedCare(s *library.Sequence, done map[library.Shape][]int) []page.SharedCare {
	var order []string
	steps := map[string][]int{} // of a condition
	seen := map[library.Shape]bool{}
	for _, st := range s.Steps() {
		as := st.OnAnySide()
		if seen[as] {
			continue
		}
		seen[as] = true
		for _, c := range st.Cautions() {
			condition := phrase.Condition(c)
			if steps[condition] == nil {
				order = append(order, condition)
			}
			steps[condition] = append(steps[condition], done[as]...)
		}
	}
	var out []page.SharedCare
	for _, condition := range order {
		out = append(out, page.SharedCare{Condition: condition, Steps: spans(steps[condition])})
	}
	return out
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
