package content

import (
	"regexp"
	"testing"
	"time"
)

func TestParseHold(t *testing.T) {
	for _, c := range []struct {
		text string
		want Hold
	}{
		{"5 breaths", Hold{5, Breaths}},
		{"1 breath", Hold{1, Breaths}},
		{"5breaths", Hold{5, Breaths}},
		{"5\u00a0breaths", Hold{5, Breaths}},
		{"10000 breaths", Hold{10000, Breaths}},
		{"10 reps", Hold{10, Reps}},
		{"1 rep", Hold{1, Reps}},
		{"30s", Hold{30, Seconds}},
		{"90s", Hold{90, Seconds}},
		{"1m30s", Hold{90, Seconds}},
		{"2m", Hold{120, Seconds}},
		{"2min", Hold{120, Seconds}},
		{"1h", Hold{3600, Seconds}},
		{"1h1m1s", Hold{3661, Seconds}},
		{"24h", Hold{86400, Seconds}},
	} {
		if got, ok := parseHold(c.text); !ok || got != c.want {
			t.Errorf("%q is %v, %t; want %v", c.text, got, ok, c.want)
		}
	}
}

func TestParseHoldRefuses(t *testing.T) {
	for _, text := range []string{
		"", " ", "5", "breaths", "five breaths", "0 breaths", "-5 breaths", "+5 breaths", "1.5 breaths", "10001 breaths", "9999999 breaths",
		"0 reps", "10001 reps", "5 Breaths", "5 sets", "0s", "0m0s", "-30s", "1.5m", "1m 30s", "30 s", "30s1m", "1s1s", "24h1s", "25h", "99999999s",
		"5 breaths ", " 5 breaths", "5 breaths each", "30S", "٣ breaths",
	} {
		if got, ok := parseHold(text); ok {
			t.Errorf("%q is taken for %v", text, got)
		}
	}
}

func TestDuration(t *testing.T) {
	const breath = 4 * time.Second
	for _, c := range []struct {
		hold Hold
		want time.Duration
	}{
		{Hold{}, 0},
		{Hold{5, Breaths}, 20 * time.Second},
		{Hold{5, Reps}, 20 * time.Second}, // one with each breath
		{Hold{5, Seconds}, 5 * time.Second},
	} {
		if got := c.hold.Duration(breath); got != c.want {
			t.Errorf("%v takes %s, want %s", c.hold, got, c.want)
		}
		if c.hold.IsZero() != (c.want == 0) {
			t.Errorf("%v: IsZero is %t", c.hold, c.hold.IsZero())
		}
	}
}

func FuzzParseHold(f *testing.F) {
	for _, seed := range []string{"5 breaths", "10 reps", "1h1m30s", "2min", "0s", "24h", "٣s", "5  breaths"} {
		f.Add(seed)
	}
	ascii := regexp.MustCompile(`^[0-9a-z ]+$`)
	f.Fuzz(func(t *testing.T, text string) {
		h, ok := parseHold(text)
		if !ok {
			return
		}
		if d := h.Duration(time.Second); d <= 0 || d > MaxHold {
			t.Errorf("%q takes %s", text, d)
		}
		if !ascii.MatchString(text) {
			t.Errorf("%q is taken for %v", text, h)
		}
	})
}
