package site

import (
	"strings"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

func textPath(s *library.Sequence) string { return sequencePath(s) + "sequence.txt" }

// byteOrderMark lets a browser that opens the file from a host which does not say so read it as UTF-8.
const byteOrderMark = "\uFEFF"

// plainText is a sequence as it can be sent in a message: one step a line, since messengers wrap lines as they like
// and drop what is indented, and a blank line where something new begins.
func (p *planner) plainText(s *library.Sequence) []byte {
	page := p.sheetPage(s)
	lines := []string{p.isolated(s.Title)}
	add := func(text string) {
		if text != "" {
			lines = append(lines, text)
		}
	}
	add(s.Summary)
	lines = append(lines, "")
	add(strings.Join(page.Facts, " · "))
	add(s.Frequency)
	for _, block := range page.Once {
		lines = append(lines, "")
		add(block.Heading)
		for _, row := range block.Rows {
			add(p.textLine(row))
		}
	}
	if len(page.Care) > 0 {
		lines = append(lines, "", p.words.Sheet.TakeCare+" "+strings.Join(p.words.IsolateAll(page.Care), " · "))
	}
	lines = append(lines, "", p.identity.Disclaimer)
	add(page.Foot.Page.URL)
	return []byte(byteOrderMark + strings.Join(lines, "\n") + "\n")
}

// textLine says a step: '3. Crescent lunge, each side: 5 breaths (25 s). Back heel over the toes.'
func (p *planner) textLine(row SheetRow) string {
	if row.Number == 0 {
		return row.Title
	}
	line := itoa(row.Number) + ". " + p.isolated(row.Title)
	switch {
	case row.Each:
		line += ", " + strings.ToLower(p.words.Sheet.Each)
	case row.Side != "":
		line += ", " + p.isolated(strings.ToLower(row.Side))
	}
	line += ": " + p.textDose(row) + "."
	if row.Cue != "" {
		line += " " + p.isolated(row.Cue)
	}
	return line
}

func (p *planner) textDose(row SheetRow) string {
	dose := row.Hold
	if row.Reps > 0 {
		dose = p.hold(content.Hold{N: row.Reps, Unit: content.Reps})
	}
	if row.Seconds != "" {
		dose += " (" + row.Seconds + ")"
	}
	if row.Sets > 1 {
		dose = words.Fill(p.words.Sequence.SetsOf, "sets", p.words.Number(p.words.Count.Sets, row.Sets), "hold", dose)
	}
	return joined(dose, row.Between)
}
