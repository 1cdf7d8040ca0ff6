package site

import (
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

func (p sequencePages) sheet(s *library.Sequence) *page.Sheet {
	sheet := p.handouts.Sheet(s)
	title := words.Fill(p.say.Sheet.Title, "name", p.say.Isolate(s.Title))
	sheet.Frame = p.printedFrame(s, page.SheetPath(s.ID), title)
	sheet.Cut = p.cuts.of(s)
	return sheet
}

func (p sequencePages) card(s *library.Sequence) *page.Card {
	card := p.handouts.Card(s)
	title := words.Fill(p.say.Card.Title, "name", p.say.Isolate(s.Title))
	card.Frame = p.printedFrame(s, page.CardPath(s.ID), title)
	return card
}
