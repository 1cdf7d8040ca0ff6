package library_test

import (
	"fmt"
	"testing"
	"time"

	"posebook/internal/library"
	"posebook/internal/librarytest"
)

// moments writes a practice out, a moment a line: what it is for, its seconds, the step with its side,
// the set, the round, and whether one turns to the other side.
func moments(s *library.Sequence) (lines []string, total time.Duration) {
	for _, m := range s.Practice() {
		line := fmt.Sprintf("%s %g", m.Phase, m.Time.Seconds())
		if m.Step != nil {
			line += " " + m.Step.Pose.ID
			if m.Step.Side != "" {
				line += " " + string(m.Step.Side)
			}
			line += fmt.Sprintf(" set %d", m.Set)
		}
		line += fmt.Sprintf(" round %d", m.Round)
		if m.Switch {
			line += " switch"
		}
		lines = append(lines, line)
		total += m.Time
	}
	return lines, total
}

func TestPractice(t *testing.T) {
	for _, test := range []struct {
		name, keys string
		want       []string
	}{
		{"a step", "hold: 10s\nsteps: [rise]", []string{"ready 5 rise set 1 round 1", "hold 10 rise set 1 round 1"}},
		{"breaths and repetitions", "breath: 4s\nsteps: [{pose: rise, hold: 3 breaths}, {pose: rise, reps: 5}]", []string{
			"ready 5 rise set 1 round 1", "hold 12 rise set 1 round 1", "ready 5 rise set 1 round 1", "hold 20 rise set 1 round 1"}},
		{"sets", "hold: 10s\nsteps: [{pose: rise, sets: 3, rest: 7s}]", []string{
			"ready 5 rise set 1 round 1", "hold 10 rise set 1 round 1",
			"between 7 rise set 2 round 1", "hold 10 rise set 2 round 1",
			"between 7 rise set 3 round 1", "hold 10 rise set 3 round 1"}},
		{"sets without a rest", "hold: 10s\nsteps: [{pose: rise, sets: 2}]", []string{
			"ready 5 rise set 1 round 1", "hold 10 rise set 1 round 1", "hold 10 rise set 2 round 1"}},
		{"sides", "hold: 10s\npause: 8s\nsteps: [{pose: turn, side: left}, rise, {pose: lean, side: left}, {pose: turn, side: right}]", []string{
			"ready 5 turn left set 1 round 1", "hold 10 turn left set 1 round 1",
			"ready 8 rise set 1 round 1", "hold 10 rise set 1 round 1",
			"ready 8 lean left set 1 round 1", "hold 10 lean left set 1 round 1",
			"ready 8 turn right set 1 round 1 switch", "hold 10 turn right set 1 round 1"}},
		{"a rest is long enough to move", "hold: 10s\npause: 8s\nsteps: [rise, {rest: 30s}, rise]", []string{
			"ready 5 rise set 1 round 1", "hold 10 rise set 1 round 1", "rest 30 round 1",
			"ready 0 rise set 1 round 1", "hold 10 rise set 1 round 1"}},
		{"a rest at the beginning", "hold: 10s\nsteps: [{rest: 30s}, rise]", []string{
			"rest 30 round 1", "ready 0 rise set 1 round 1", "hold 10 rise set 1 round 1"}},
		{"rounds", "hold: 10s\npause: 8s\nrounds: 2\nsteps: [{pose: turn, side: right}, {pose: turn, side: left}]", []string{
			"ready 5 turn right set 1 round 1", "hold 10 turn right set 1 round 1",
			"ready 8 turn left set 1 round 1 switch", "hold 10 turn left set 1 round 1",
			"ready 8 turn right set 1 round 2 switch", "hold 10 turn right set 1 round 2",
			"ready 8 turn left set 1 round 2 switch", "hold 10 turn left set 1 round 2"}},
	} {
		_, s := librarytest.Flow(t, test.keys)
		got, total := moments(s)
		same(t, test.name, test.want, got)
		if first := s.Practice()[0]; first.Phase == library.Ready && total != library.LeadIn+s.Time() {
			t.Errorf("%s: the moments take %s, the sequence %s", test.name, total, s.Time())
		}
	}
}
