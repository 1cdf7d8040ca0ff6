package content

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"posebook/internal/diag"
	"posebook/internal/frontmatter"
	"posebook/internal/source"
)

// A Unit is what a hold is counted in.
type Unit string

const (
	Breaths Unit = "breaths"
	Seconds Unit = "seconds"
	Reps    Unit = "reps"
)

// A Hold says how long a pose is held: a number of breaths, of seconds or of repetitions. The
// zero Hold is none.
type Hold struct {
	N    int
	Unit Unit
}

// MaxHold bounds every hold: nobody holds a pose, or rests, for more than a day.
const MaxHold = 24 * time.Hour

// maxCount bounds breaths and repetitions; a day has about 20,000 breaths.
const maxCount = 10_000

// IsZero tells whether no hold was given.
func (h Hold) IsZero() bool { return h.N == 0 }

// Duration returns how long the hold takes where a breath takes breath. A repetition is done with
// the breath: in one way, out the other, so it takes as long as one.
func (h Hold) Duration(breath time.Duration) time.Duration {
	if h.Unit == Seconds {
		return time.Duration(h.N) * time.Second
	}
	return time.Duration(h.N) * breath
}

var (
	countHold = regexp.MustCompile(`^(\d{1,6}) *(breaths?|reps?)$`)
	timeHold  = regexp.MustCompile(`^(?:\d{1,4}h)?(?:\d{1,5}m(?:in)?)?(?:\d{1,6}s)?$`)
	minutes   = regexp.MustCompile(`min`)
)

// noBreakSpaces makes ordinary spaces of those that some write between a number and its unit.
var noBreakSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

// parseHold reads '5 breaths', '10 reps', '30s', '1m30s'.
func parseHold(text string) (Hold, bool) {
	text = noBreakSpaces.Replace(text)
	if m := countHold.FindStringSubmatch(text); m != nil {
		n, err := strconv.Atoi(m[1])
		unit := Breaths
		if m[2][0] == 'r' {
			unit = Reps
		}
		return Hold{n, unit}, err == nil && n > 0 && n <= maxCount
	}
	d, ok := parseTime(text)
	return Hold{int(d / time.Second), Seconds}, ok
}

// parseTime reads '30s', '1m30s', '2min'; it must be more than nothing and at most MaxHold.
func parseTime(text string) (time.Duration, bool) {
	if text == "" || !timeHold.MatchString(text) {
		return 0, false
	}
	d, err := time.ParseDuration(minutes.ReplaceAllString(text, "m"))
	return d, err == nil && d > 0 && d <= MaxHold
}

// hold takes a key that holds a Hold.
func hold(f *frontmatter.Fields, key string, diags *diag.List) Hold {
	s := f.Text(key)
	if s.Text == "" {
		return Hold{}
	}
	h, ok := parseHold(s.Text)
	if !ok {
		diags.Add(s.Span, "bad-hold", "%q is not a hold", s.Text).Hint = `write it as "5 breaths", "30s", "1m30s" or "10 reps"`
		return Hold{}
	}
	return h
}

// span takes a key that holds a length of time.
func span(f *frontmatter.Fields, key string, diags *diag.List) time.Duration {
	s := f.Text(key)
	if s.Text == "" {
		return 0
	}
	return timeOf(s, diags)
}

func timeOf(s source.String, diags *diag.List) time.Duration {
	d, ok := parseTime(s.Text)
	if !ok {
		diags.Add(s.Span, "bad-time", "%q is not a length of time", s.Text).Hint = `write it as "30s" or "1m30s"`
		return 0
	}
	return d
}
