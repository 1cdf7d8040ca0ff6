package phrase

import (
	"strconv"
	"strings"
	"time"

	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

// Hold says a hold: '5 breaths', '30 s', '10 repetitions'. No hold says nothing.
func (say Speaker) Hold(h content.Hold) string {
	switch h.Unit {
	case content.Breaths:
		return say.Number(say.Count.Breaths, h.N)
	case content.Reps:
		return say.Number(say.Count.Reps, h.N)
	case content.Seconds:
		return say.Duration(time.Duration(h.N) * time.Second)
	}
	return ""
}

// Dose says how long a step is held: '5 breaths, 25 s', '3 sets of 10 repetitions, 30 s rest
// between'.
func (say Speaker) Dose(step *library.Step, breath time.Duration) string {
	said := say.Hold(step.Hold)
	if step.Sets > 1 {
		said = say.SetsOf(step.Sets, said)
	}
	if step.Rest > 0 {
		said = Joined(said, say.Between(step.Rest))
	}
	if step.Hold.Unit == content.Breaths {
		said = Joined(said, say.Duration(step.WorkTime(breath)))
	}
	return said
}

// ShortDose says a dose where room is dear: '5 breaths', '2 × 3 breaths, 15 s rest between'.
func (say Speaker) ShortDose(step *library.Step) string {
	said := say.Hold(step.Hold)
	if step.Sets < 2 {
		return said
	}
	said = words.Fill(say.Card.Sets, "sets", strconv.Itoa(step.Sets), "hold", said)
	if step.Rest > 0 {
		said = Joined(said, say.Between(step.Rest))
	}
	return said
}

// SetsOf says sets of a hold: '3 sets of 10 repetitions'.
func (say Speaker) SetsOf(sets int, hold string) string {
	return words.Fill(say.Sequence.SetsOf, "sets", say.Number(say.Count.Sets, sets), "hold", hold)
}

// Between says the rest between sets: '30 s rest between'.
func (say Speaker) Between(rest time.Duration) string {
	return words.Fill(say.Sequence.Between, "time", say.Duration(rest))
}

// Rest says a rest between steps, by itself: 'Rest 20 s'.
func (say Speaker) Rest(d time.Duration) string {
	return words.Fill(say.Sheet.Rest, "time", say.Duration(d))
}

// StepCount adds to the number of a sequence's steps, said in words or not, how many are done where some are done again: '9
// steps, 15 in all'.
func (say Speaker) StepCount(s *library.Sequence, said string) string {
	if done := len(s.Steps()); done > s.Numbered() {
		return words.Fill(say.Sequence.InAll, "steps", said, "n", strconv.Itoa(done))
	}
	return said
}

// Facts says the length of a sequence, its steps and its level on one line.
func (say Speaker) Facts(s *library.Sequence) string {
	facts := []string{say.About(s.Time()), say.StepCount(s, say.Number(say.Count.Steps, s.Numbered()))}
	if level := say.Level(s.Level); level != "" {
		facts = append(facts, level)
	}
	return strings.Join(facts, " · ")
}
