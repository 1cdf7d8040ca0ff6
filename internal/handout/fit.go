package handout

import (
	"math"
	"unicode/utf8"

	"posebook/internal/page"
)

// A teacher's card is one page, so its cells must shrink as they become more. How much room a
// text takes is known to the browser alone; an estimate from its length, on the tight side,
// chooses among ten densities, whose measures stand in layouts/assets/css/sheet/card.css as well.

// A density is how many cells stand in a row, and how large what is in them is.
type density struct {
	columns int
	text    float64 // size of the text, in points
	figure  float64 // height kept for the figure, in millimetres
}

// densities of a card, the most spacious first; a page's Density is the place in this list, from 1.
var densities = [...]density{
	{3, 13, 34}, {4, 12, 26}, {4, 11, 22}, {5, 11, 21}, {5, 10, 19},
	{6, 9.5, 17}, {6, 8.5, 15}, {6, 8, 13}, {7, 7.5, 12}, {8, 7, 11},
}

const (
	cardWidth   = 186.0 // millimetres between margins of 12 on A4, which is narrower than Letter
	cardHeight  = 248.0 // and on Letter, which is lower, above a margin of 15
	cardHead    = 40.0  // title, facts, timeline and foot
	columnGap   = 4.0
	rowGap      = 3.0
	cellPadding = 2.0
	point       = 0.3528 // millimetres
	letterWidth = 0.58   // of the size of the text, averaged over a bold sans serif; what a line loses by wrapping is in it
	lineHeight  = 1.25   // of the size of the text
	smallCues   = 9.0    // points: cues that are smaller are not read from a mat
	smallCells  = 8.5    // points: rather than that, something is left out
)

// What stands below the cells: the notes, and below them the conditions.
var (
	notesText = text{width: cardWidth - 6, size: 10}
	careText  = text{width: cardWidth - 4, size: 8.5}
)

// A text is a column of running text: its width in millimetres, its size in points.
type text struct{ width, size float64 }

// lines estimates how many lines so many letters fill.
func (t text) lines(letters int) float64 {
	return math.Ceil(float64(letters) * letterWidth * t.size * point / t.width)
}

// height returns how high so many lines are, in millimetres.
func (t text) height(lines float64) float64 { return lines * lineHeight * t.size * point }

// fit chooses the most spacious density at which all cells fit on one page: with the cues if
// there is room for them at a size that is read with ease; else without; and if the cells would
// be small, without the numbers of the steps that each condition is about. Where nothing fits it
// is the tightest.
func fit(card *page.Card) {
	card.Cues = true
	if fitAt(card, smallCues) {
		return
	}
	card.Cues = false
	if fitAt(card, smallCells) {
		return
	}
	for i := range card.Care {
		card.Care[i].Steps = ""
	}
	if !fitAt(card, 0) {
		card.Density = len(densities)
	}
}

// fitAt looks for a density at which no text is smaller than this, in points.
func fitAt(card *page.Card, smallest float64) bool {
	room := cardHeight - cardHead - notesHeight(card.Notes) - careHeight(card.Care)
	for i, d := range densities {
		if d.text >= smallest && d.height(card.Cells, card.Cues) <= room {
			card.Density = i + 1
			return true
		}
	}
	return false
}

func notesHeight(notes []page.CardNote) float64 {
	lines := 0.0
	for _, n := range notes {
		lines += notesText.lines(utf8.RuneCountInString(n.Steps + " " + n.Text))
	}
	return notesText.height(lines)
}

func careHeight(care []page.SharedCare) float64 {
	letters := 0
	for _, c := range care {
		letters += utf8.RuneCountInString(c.Condition+c.Steps) + len(" () · ")
	}
	return careText.height(1 + careText.lines(letters))
}

// height estimates how high the rows of a card are, in millimetres.
func (d density) height(cells []page.CardCell, cues bool) float64 {
	total := 0.0
	in := text{width: (cardWidth - columnGap*float64(d.columns-1)) / float64(d.columns), size: d.text}
	for len(cells) > 0 {
		row := cells[:min(d.columns, len(cells))]
		cells = cells[len(row):]
		labels, texts := 1.0, 0.0
		for _, c := range row {
			labels = max(labels, in.lines(utf8.RuneCountInString(c.Section)+len(" 00:00")))
			texts = max(texts, cellLines(c, in, cues))
		}
		total += d.figure + in.height(labels+texts) + rowGap + cellPadding
	}
	return total
}

// cellLines estimates how many lines of text a cell has below its figure.
func cellLines(c page.CardCell, in text, cues bool) float64 {
	lines := 0.0
	texts := []string{"00 " + c.Title, c.Side, c.Dose, c.Then}
	if cues {
		texts = append(texts, c.Cue)
	}
	for _, t := range texts {
		lines += in.lines(utf8.RuneCountInString(t))
	}
	return lines
}
