package render

import "posebook/internal/page"

func (f *fixture) sheetFrame(path, title string) page.Frame {
	frame := f.frame("sequences/hip-stabilizer-flow/"+path, title, "", page.SequencesSection,
		page.Link{Text: "Sequences", Path: "sequences/"}, page.Link{Text: "Hip stabilizer flow", Path: "sequences/hip-stabilizer-flow/"})
	frame.Stylesheet = "assets/sheet.css"
	return frame
}

const code = `<svg class="qr" viewBox="0 0 29 29" role="img" aria-label="QR code"><path d="M4 4h7v1h-7z"/></svg>`

func (f *fixture) foot() page.SheetFoot {
	return page.SheetFoot{
		Code: code, Page: page.OutsideLink{Text: "example.org/book/sequences/hip-stabilizer-flow", URL: "https://example.org/book/sequences/hip-stabilizer-flow/"},
		Version: &page.Date{ISO: "2026-11-22", Words: "22 November 2026"},
	}
}

// sheet has a step of each kind: one figure, two, none; a hold, repetitions, sets; explained, and
// explained before.
func (f *fixture) sheet() *page.Sheet {
	w := &f.words.Sheet
	dog := page.SheetRow{
		Words: w, Number: 1, Title: "Downward-facing dog", Sanskrit: "Adho Mukha Śvānāsana", Figures: []page.SheetFigure{{Figure: f.figure("downward-facing-dog", "Dog")}},
		Cue: "Press the floor away.", Mistakes: []string{"The lower back rounds.", "The chest sinks."}, Sets: 1, Hold: "5 breaths", Seconds: "25 s",
		Cautions: []page.Caution{{Condition: "Sore wrists", Advice: "come down to the forearms"}, {Condition: "Late pregnancy"}},
		Roles:    []page.SheetRole{{Role: "works", Words: "Works", Muscles: "triceps"}, {Role: "stretches", Words: "Stretches", Muscles: "hamstrings, calves"}},
	}
	lunge := page.SheetRow{
		Words: w, Number: 2, Title: "Crescent lunge", Each: true, Sets: 3, Reps: 10, Between: "30 s rest between the sets",
		Figures: []page.SheetFigure{{Figure: f.figure("crescent-lunge", "Lunge"), Words: "right leg back"}, {Figure: f.figure("", "Lunge"), Words: "left leg back"}},
	}
	warrior := page.SheetRow{Words: w, Number: 3, Title: "Warrior 3", Side: "Right leg back", Sets: 1, Hold: "1 min 30 s", Figures: []page.SheetFigure{{}}, Like: "Mistakes and cautions: as in step 1."}
	rest := page.SheetRow{Words: w, Title: "Rest 20 s"}
	return &page.Sheet{
		Frame:   f.sheetFrame("sheet/", "Hip stabilizer flow: sheet"),
		Heading: "Hip stabilizer flow", Summary: "Stand on one leg, level.", Frequency: "3 times a week", Facts: []string{"7 min 25 s", "No props"},
		Author: &page.SheetAuthor{
			Name: "Anna Berg", Phone: "030 555 0134", Email: "anna@example.org", Web: page.OutsideLink{Text: "example.org", URL: "https://example.org/"}, Logo: "logo.svg",
		},
		Care: []string{"Sore wrists", "Late pregnancy"},
		Once: []page.SheetBlock{
			{Depth: 1, Rows: []page.SheetRow{dog, rest}},
			{Heading: "Standing", Depth: 2},
			{Heading: "Each side: steps 2 and 3", Depth: 3, Group: true, Rows: []page.SheetRow{lunge, warrior}},
		},
		Every: []page.SheetBlock{{Depth: 1, Rows: []page.SheetRow{dog, warrior}}},
		Log:   []page.SheetRow{dog, lunge, warrior}, Days: []int{1, 2, 3}, Foot: f.foot(),
		Sequence: page.Link{Text: w.Back, Path: "sequences/hip-stabilizer-flow/"}, Other: page.Link{Text: f.words.Card.Open, Path: "sequences/hip-stabilizer-flow/card/"},
		PDF: "sequences/hip-stabilizer-flow/sheet/hip-stabilizer-flow-sheet.pdf",
	}
}

// teachersCard has a cell of each kind, and a note that two steps share.
func (f *fixture) teachersCard() *page.Card {
	foot := f.foot()
	foot.Code = ""
	return &page.Card{
		Frame:   f.sheetFrame("card/", "Hip stabilizer flow: teacher’s card"),
		Heading: "Hip stabilizer flow", Facts: []string{"7 min 25 s", "Intermediate"}, Density: 4, Cues: true,
		Notes: []page.CardNote{{Steps: "1, 2", Text: "Offer blocks."}}, Care: []page.SharedCare{{Condition: "Sore wrists", Steps: "1"}, {Condition: "Late pregnancy"}},
		Cells: []page.CardCell{
			{Starts: true, At: "0:00", Title: "Rest 20 s"},
			{Starts: true, Section: "Standing", Number: 1, At: "0:20", Title: "Crescent lunge", Figure: f.figure("crescent-lunge", "Lunge"), Side: "Right leg back", Dose: "5 breaths", Then: "Rest 20 s", Cue: "Hips square."},
			{Number: 2, At: "1:10", Title: "Oberschenkelrückseitendehnungsvorbereitung", Dose: "2 × 30 s"},
		},
		Timeline: `<svg class="timeline" viewBox="0 0 1000 62" role="img" aria-label="Timeline"><path d="M0 30h1000"/></svg>`, Foot: foot,
		Sequence: page.Link{Text: f.words.Sheet.Back, Path: "sequences/hip-stabilizer-flow/"}, Other: page.Link{Text: f.words.Sheet.Open, Path: "sequences/hip-stabilizer-flow/sheet/"},
	}
}
