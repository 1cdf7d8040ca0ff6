package handout

import (
	"fmt"
	"html/template"
	"strings"
	"time"

	"posebook/internal/library"
	"posebook/internal/page"
)

// The timeline of a card, in units of which its width has timelineWidth.
const (
	timelineWidth = 1000
	labelRoom     = 24 // the least that two numbers stand apart
	maxMinutes    = 15 // labels at most
)

// timeline draws when each step of a round begins: its number above the line, minutes below.
// starts are the times of the cells.
func (m *Maker) timeline(s *library.Sequence, cells []page.CardCell, starts []time.Duration) template.HTML {
	total := s.Time().Seconds() / float64(s.Rounds)
	if total <= 0 || len(cells) < 2 {
		return ""
	}
	at := func(seconds float64) float64 { return min(timelineWidth, seconds/total*timelineWidth) }
	var out strings.Builder
	fmt.Fprintf(&out, `<svg class="timeline" viewBox="-12 0 %d 62" role="img" aria-label="%s">`,
		timelineWidth+24, template.HTMLEscapeString(m.say.Card.Timeline))
	ticks := fmt.Sprintf("M0 30h%d", timelineWidth)
	free := -1.0
	for i, c := range cells {
		x := at(starts[i].Seconds())
		ticks += tick(x, c.Starts)
		if c.Number > 0 && x >= free {
			fmt.Fprintf(&out, `<text x="%.1f" y="18">%d</text>`, x, c.Number)
			free = x + labelRoom
		}
	}
	for minute := 0; float64(minute)*60 <= total; minute += minuteStep(total) {
		x := at(float64(minute) * 60)
		ticks += fmt.Sprintf("M%.1f 30v6", x)
		fmt.Fprintf(&out, `<text x="%.1f" y="56">%d′</text>`, x, minute)
	}
	out.WriteString(`<path d="` + ticks + `"/></svg>`)
	return template.HTML(out.String()) // numbers, and a label that is escaped
}

// tick marks where a step begins; a longer one, where a block does.
func tick(x float64, block bool) string {
	if block {
		return fmt.Sprintf("M%.1f 22v16", x)
	}
	return fmt.Sprintf("M%.1f 26v4", x)
}

// minuteStep is how many minutes lie between two labels of a timeline that lasts so many seconds.
func minuteStep(seconds float64) int {
	for _, step := range []int{1, 2, 5, 10, 15, 30} {
		if seconds/60 <= float64(step*maxMinutes) {
			return step
		}
	}
	return 60 * (1 + int(seconds)/(3600*maxMinutes))
}
