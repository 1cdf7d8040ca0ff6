package site

import (
	"slices"
	"strings"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

func (p *planner) cardPage(s *library.Sequence) *CardPage {
	w := &cardWriter{planner: p}
	w.write(partsOf(s, false))
	page := &CardPage{
		Frame:   p.sheetFrame(s, cardPath(s), words.Fill(p.words.Card.Title, "name", p.isolated(s.Title))),
		Heading: s.Title, Facts: p.cardFacts(s), Notes: w.notes, Care: p.sharedCare(s, w.cells), Cells: w.cells, Sprite: p.sprite(s), Foot: p.sheetFoot(s),
		Timeline: p.timelineOf(s, w.cells, w.starts), Sequence: Link{p.words.Sheet.Back, sequencePath(s)},
		Other: Link{p.words.Sheet.Open, sheetPath(s)}, PDF: p.pdfPath(cardPath(s)),
	}
	page.Foot.Code = "" // it is not handed out, and the room is dear
	page.fit()
	return page
}

func (p *planner) cardFacts(s *library.Sequence) []string {
	facts := []string{p.words.Duration(s.Time())}
	if level := p.level(s.Level); level != "" {
		facts = append(facts, level)
	}
	facts = append(facts, p.sheetFacts(s)...)
	return append(facts, words.Fill(p.words.Card.Pause, "time", p.words.Duration(s.Pause)))
}

// A cardWriter numbers the cells of a card.
type cardWriter struct {
	*planner
	cells   []CardCell
	starts  []float64 // when each cell begins, in seconds
	number  int
	pending []string // headings of blocks of which no cell is written yet
	border  bool     // a block began or ended since the last cell
	notes   []CardNote
}

func (w *cardWriter) write(parts []part) {
	for _, part := range parts {
		switch {
		case part.block != nil:
			if heading := w.partHeading(part, w.number+1, w.words.Card.Over); heading != "" {
				w.pending = append(w.pending, heading)
			}
			w.border = true
			w.write(part.parts)
			w.border = true
		case part.step == nil && len(w.cells) > 0:
			last := &w.cells[len(w.cells)-1]
			last.Then = joined(last.Then, words.Fill(w.words.Sheet.Rest, "time", w.words.Duration(part.rest)))
		default:
			w.cell(part)
		}
	}
}

func (w *cardWriter) cell(part part) {
	cell := CardCell{Starts: w.border || len(w.cells) == 0, Section: strings.Join(w.words.IsolateAll(w.pending), " · "), At: words.Clock(part.at)}
	w.pending, w.border = nil, false
	if st := part.step; st != nil {
		w.number++
		cell.Number, cell.Title = w.number, w.variationTitle(st.Pose, st.Variation)
		cell.Figure, cell.Side = w.spriteFigure(st.Pose, st.Variation, st.Side), st.Pose.SideWords(w.side(st.Side))
		cell.Dose, cell.Cue = w.cardDose(st), st.Cue
		if cell.Section == w.isolated(cell.Side) {
			cell.Section = ""
		}
		w.note(st.Note)
	} else {
		cell.Title = words.Fill(w.words.Sheet.Rest, "time", w.words.Duration(part.rest))
	}
	w.cells, w.starts = append(w.cells, cell), append(w.starts, part.at.Seconds())
}

// note keeps what is said of the last cell. What is said of two steps, as of the same one on either side, stands once.
func (w *cardWriter) note(text string) {
	if text == "" {
		return
	}
	for i, n := range w.notes {
		if n.Text == text {
			w.notes[i].Steps = joined(n.Steps, itoa(w.number))
			return
		}
	}
	w.notes = append(w.notes, CardNote{itoa(w.number), text})
}

// cardDose is short: '5 breaths', '2 × 3 breaths, 15 s rest between'.
func (p *planner) cardDose(st *library.Step) string {
	said := p.hold(st.Hold)
	if st.Sets > 1 {
		said = words.Fill(p.words.Card.Sets, "sets", itoa(st.Sets), "hold", said)
		if st.Rest > 0 {
			said += ", " + words.Fill(p.words.Sequence.Between, "time", p.words.Duration(st.Rest))
		}
	}
	return said
}

// sharedCare lists the conditions of a class, each with the numbers of the steps that it is about.
func (p *planner) sharedCare(s *library.Sequence, cells []CardCell) []SharedCare {
	numbers := map[string][]int{} // of the cells of a title
	for _, c := range cells {
		if c.Number > 0 {
			numbers[c.Title] = append(numbers[c.Title], c.Number)
		}
	}
	var order []string
	steps := map[string][]int{} // of a condition
	done := map[doing]bool{}
	for _, st := range s.Steps() {
		as := doing{st.Pose, st.Variation}
		if done[as] {
			continue
		}
		done[as] = true
		for _, c := range st.Pose.CautionsOf(st.Variation) {
			condition := words.Capital(c.Condition)
			if steps[condition] == nil {
				order = append(order, condition)
			}
			steps[condition] = append(steps[condition], numbers[p.variationTitle(st.Pose, st.Variation)]...)
		}
	}
	var out []SharedCare
	for _, condition := range order {
		out = append(out, SharedCare{condition, spans(steps[condition])})
	}
	return out
}

// A doing is a pose as a step does it.
type doing struct {
	pose      *library.Pose
	variation *library.Variation
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

// hasBreaths tells whether any step is held for breaths.
func hasBreaths(s *library.Sequence) bool {
	return slices.ContainsFunc(s.Steps(), func(st *library.Step) bool { return st.Hold.Unit == content.Breaths })
}
