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
		Frame:   p.sheetFrame(s, cardPath(s), words.Fill(p.words.Card.Title, "name", s.Title)),
		Heading: s.Title, Facts: p.cardFacts(s), Care: p.sharedCare(s, w.cells), Cells: w.cells, Sprite: p.sprite(s), Foot: p.sheetFoot(s),
		Timeline: p.timelineOf(s, w.cells, w.starts), Sequence: Link{p.words.Sheet.Back, sequencePath(s)},
		Other: Link{p.words.Sheet.Open, sheetPath(s)}, PDF: p.pdfPath(cardPath(s)),
	}
	page.Density, page.Cues = fitCard(w.cells, len(page.Care))
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
}

func (w *cardWriter) write(parts []part) {
	for _, part := range parts {
		switch {
		case part.block != nil:
			if heading := w.partHeading(part, w.number+1); heading != "" {
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
	cell := CardCell{Starts: w.border || len(w.cells) == 0, Section: strings.Join(w.pending, " · "), At: words.Clock(part.at)}
	w.pending, w.border = nil, false
	if st := part.step; st != nil {
		w.number++
		cell.Number, cell.Title = w.number, w.variationTitle(st.Pose, st.Variation)
		cell.Figure, cell.Side = w.spriteFigure(st.Pose, st.Variation, st.Side), st.Pose.SideWords(w.side(st.Side))
		cell.Dose, cell.Cue, cell.Note = w.cardDose(st), st.Cue, st.Note
	} else {
		cell.Title = words.Fill(w.words.Sheet.Rest, "time", w.words.Duration(part.rest))
	}
	w.cells, w.starts = append(w.cells, cell), append(w.starts, part.at.Seconds())
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
	var order []string
	steps := map[string][]string{}
	number := map[string][]string{} // of the cells of a title
	for _, c := range cells {
		if c.Number > 0 {
			number[c.Title] = append(number[c.Title], itoa(c.Number))
		}
	}
	done := map[doing]bool{}
	for _, st := range s.Steps() {
		as := doing{st.Pose, st.Variation}
		if done[as] {
			continue
		}
		done[as] = true
		for _, c := range st.Pose.CautionsOf(st.Variation) {
			condition := words.Capital(c.Condition)
			if !slices.Contains(order, condition) {
				order = append(order, condition)
			}
			steps[condition] = append(steps[condition], number[p.variationTitle(st.Pose, st.Variation)]...)
		}
	}
	var out []SharedCare
	for _, condition := range order {
		out = append(out, SharedCare{condition, strings.Join(inOrder(steps[condition]), ", ")})
	}
	return out
}

// inOrder sorts numbers that are written out, and leaves each in once.
func inOrder(numbers []string) []string {
	slices.SortFunc(numbers, func(a, b string) int {
		if len(a) != len(b) {
			return len(a) - len(b)
		}
		return strings.Compare(a, b)
	})
	return slices.Compact(numbers)
}

// hasBreaths tells whether any step is held for breaths.
func hasBreaths(s *library.Sequence) bool {
	return slices.ContainsFunc(s.Steps(), func(st *library.Step) bool { return st.Hold.Unit == content.Breaths })
}
