package site

import (
	"math"
	"unicode/utf8"
)

// A teacher's card is one page, so its cells must shrink as they become more. How much room a text takes is known to
// the browser alone; an estimate from its length, on the tight side, chooses among five densities, whose measures
// stand in sheet.css as well.

// A density is how many cells stand in a row, and how large what is in them is.
type density struct {
	columns int
	text    float64 // size of the text, in points
	figure  float64 // height kept for the figure, in millimetres
}

// densities of a card, the most spacious first; a page's Density is the place in this list, from 1.
var densities = [...]density{{3, 12, 32}, {4, 11, 22}, {5, 9.5, 18}, {6, 8.5, 15}, {7, 7.5, 12}}

const (
	cardWidth   = 186.0 // millimetres between margins of 12 on A4, which is narrower than Letter
	cardHeight  = 240.0 // and on Letter, which is lower, above a margin of 15, less a line
	cardHead    = 44.0  // head, timeline and foot of a card without cautions
	careHeight  = 1.7   // what each condition adds: about three stand on a line of 5 mm
	columnGap   = 4.0
	rowGap      = 3.0
	cellPadding = 2.0
	point       = 0.3528 // millimetres
	letterWidth = 0.54   // of the size of the text, averaged over a text in bold sans serif
	lineHeight  = 1.25   // of the size of the text
)

// fitCard chooses the most spacious density at which all cells fit on one page, with the cues if there is room for
// them at a size that is read with ease. Where nothing fits it is the tightest.
func fitCard(cells []CardCell, conditions int) (density int, cues bool) {
	room := cardHeight - cardHead - careHeight*float64(conditions)
	for _, cues := range []bool{true, false} {
		for i, d := range densities {
			if cues && d.text < 9 {
				break
			}
			if d.height(cells, cues) <= room {
				return i + 1, cues
			}
		}
	}
	return len(densities), false
}

// height estimates how high the rows of a card are, in millimetres.
func (d density) height(cells []CardCell, cues bool) float64 {
	total := 0.0
	for len(cells) > 0 {
		row := cells[:min(d.columns, len(cells))]
		cells = cells[len(row):]
		lines := 0.0
		for _, c := range row {
			lines = max(lines, d.lines(c, cues))
		}
		total += d.figure + lines*lineHeight*d.text*point + rowGap + cellPadding
	}
	return total
}

// lines estimates how many lines of text a cell has.
func (d density) lines(c CardCell, cues bool) float64 {
	texts := []string{"0000 " + c.Title, c.Side, c.Dose, c.Then, c.Note}
	if cues {
		texts = append(texts, c.Cue)
	}
	width := (cardWidth - columnGap*float64(d.columns-1)) / float64(d.columns)
	letters := width / (letterWidth * d.text * point)
	lines := math.Ceil(float64(utf8.RuneCountInString(c.Section)+6) / letters) // the time stands beside it
	for _, text := range texts {
		lines += math.Ceil(float64(utf8.RuneCountInString(text)) / letters)
	}
	return lines
}
