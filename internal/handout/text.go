package handout

import (
	"strconv"
	"strings"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// byteOrderMark lets a browser that opens the file from a host which does not say so read it as
// UTF-8.
const byteOrderMark = "\uFEFF"

// Text is a sequence as it can be sent in a message: one step a line, since messengers wrap lines
// as they like and drop what is indented, and a blank line where something new begins.
func (m *Maker) Text(s *library.Sequence) []byte {
	lines := []string{m.say.Isolate(s.Title)}
	add := func(text string) {
		if text != "" {
			lines = append(lines, text)
		}
	}
	add(s.Summary)
	lines = append(lines, "")
	add(strings.Join(m.sheetFacts(s), " · "))
	add(s.Frequency)
	for _, block := range m.briefBlocks(s.PrintedOnce(), s) {
		lines = append(lines, "")
		add(block.Heading)
		for _, row := range block.Rows {
			add(m.line(row))
		}
	}
	if conditions := m.say.Conditions(s); len(conditions) > 0 {
		care := strings.Join(m.say.IsolateAll(conditions), " · ")
		lines = append(lines, "", m.say.Sheet.TakeCare+" "+care)
	}
	lines = append(lines, "", m.opts.Disclaimer)
	add(m.foot(s).Page.URL)
	return []byte(byteOrderMark + strings.Join(lines, "\n") + "\n")
}

// line says a step: '3. Crescent lunge, each side: 5 breaths (25 s). Back heel over the toes.'
func (m *Maker) line(row page.SheetRow) string {
	if row.Number == 0 {
		return row.Title
	}
	line := strconv.Itoa(row.Number) + ". " + m.say.Isolate(row.Title)
	switch {
	case row.Each:
		line += ", " + words.Small(m.say.Sheet.Each)
	case row.SideWithin != "":
		line += ", " + m.say.Isolate(row.SideWithin)
	}
	line += ": " + m.rowDose(row) + "."
	if row.Cue != "" {
		line += " " + m.say.Isolate(row.Cue)
	}
	return line
}

func (m *Maker) rowDose(row page.SheetRow) string {
	dose := row.Hold
	if row.Reps > 0 {
		dose = m.say.Hold(content.Hold{N: row.Reps, Unit: content.Reps})
	}
	if row.Seconds != "" {
		dose += " (" + row.Seconds + ")"
	}
	if row.Sets > 1 {
		dose = m.say.SetsOf(row.Sets, dose)
	}
	return phrase.Joined(dose, row.Between)
}
