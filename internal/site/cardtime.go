package site

import (
	"fmt"
	"html/template"
	"strings"

	"posebook/internal/library"
)

// The timeline of a card, in units of which its width has timelineWidth.
const (
	timelineWidth = 1000
	labelRoom     = 24 // the least that two numbers stand apart
	maxMinutes    = 15 // labels at most
)

// timelineOf draws when each step of a round begins: its number above the line, minutes below. starts are seconds.
func (p *planner) timelineOf(s *library.Sequence, cells []CardCell, starts []float64) template.HTML {
	total := s.Time().Seconds() / float64(s.Rounds)
	if total <= 0 || len(cells) < 2 {
		return ""
	}
	at := func(seconds float64) float64 { return min(timelineWidth, seconds/total*timelineWidth) }
	var out strings.Builder
	fmt.Fprintf(&out, `<svg class="timeline" viewBox="-12 0 %d 62" role="img" aria-label="%s">`, timelineWidth+24, template.HTMLEscapeString(p.words.Card.Timeline))
	fmt.Fprintf(&out, `<path d="M0 30h%d"/>`, timelineWidth)
	free := -1.0
	for i, c := range cells {
		x := at(starts[i])
		tick := "M%.1f 26v4"
		if c.Starts {
			tick = "M%.1f 22v16"
		}
		fmt.Fprintf(&out, `<path d="`+tick+`"/>`, x)
		if c.Number > 0 && x >= free {
			fmt.Fprintf(&out, `<text x="%.1f" y="18">%d</text>`, x, c.Number)
			free = x + labelRoom
		}
	}
	step := minuteStep(total)
	for minute := 0; float64(minute)*60 <= total; minute += step {
		fmt.Fprintf(&out, `<path d="M%.1f 30v6"/><text x="%.1f" y="56">%d′</text>`, at(float64(minute)*60), at(float64(minute)*60), minute)
	}
	out.WriteString("</svg>")
	return template.HTML(out.String()) // numbers, and a label that is escaped
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
