package words

import (
	"fmt"
	"strings"
	"time"
)

// Duration returns a length of time as it is said: '25 s', '7 min 25 s', '1 h 5 min'. Above an
// hour seconds are left out.
func (w *Words) Duration(d time.Duration) string {
	d = d.Round(time.Second)
	h, m, s := int(d.Hours()), int(d.Minutes())%60, int(d.Seconds())%60
	var parts []string
	if h > 0 {
		parts = append(parts, Fill(w.Time.Hours, "n", fmt.Sprint(h)))
	}
	if m > 0 {
		parts = append(parts, Fill(w.Time.Minutes, "n", fmt.Sprint(m)))
	}
	if h == 0 && (s > 0 || m == 0) {
		parts = append(parts, Fill(w.Time.Seconds, "n", fmt.Sprint(s)))
	}
	return strings.Join(parts, " ")
}

// About returns a length of time in whole minutes, or in seconds below one.
func (w *Words) About(d time.Duration) string {
	if d >= time.Minute {
		d = d.Round(time.Minute)
	}
	return w.Duration(d)
}

// Clock returns a length of time as minutes and seconds: '2:05'.
func Clock(d time.Duration) string {
	d = d.Round(time.Second)
	return fmt.Sprintf("%d:%02d", int(d.Minutes()), int(d.Seconds())%60)
}

// Day returns a date as it is written out.
func (w *Words) Day(t time.Time) string {
	months := strings.Fields(w.Time.Months)
	month := t.Month().String()
	if len(months) == 12 {
		month = months[t.Month()-1]
	}
	return Fill(w.Time.Day, "day", fmt.Sprint(t.Day()), "month", month, "year", fmt.Sprint(t.Year()))
}
