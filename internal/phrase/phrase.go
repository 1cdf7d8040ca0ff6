// Package phrase says what a library holds in the library's language: a side, a hold, a dose, a
// list of names, what a figure shows. Pages, sheets, the voice and feeds all ask here, so that
// they say the same.
package phrase

import (
	"strconv"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// A Speaker has the words of one language, and makes phrases of them.
type Speaker struct{ *words.Words }

// Side is the word for a side of the body: 'left'. The empty side has none.
func (say Speaker) Side(side anatomy.Side) string {
	switch side {
	case anatomy.Left:
		return say.Sides.Left
	case anatomy.Right:
		return say.Sides.Right
	}
	return ""
}

// SideOf says on which side a pose is done, as its author words it, by itself: 'Right leg back'.
// A pose that is alike on both sides says nothing.
func (say Speaker) SideOf(shape library.Shape) string { return words.Capital(say.SideWithin(shape)) }

// SideWithin is SideOf within a sentence: 'right leg back'. The author's own letters stay as they
// are.
func (say Speaker) SideWithin(shape library.Shape) string {
	return shape.Pose.SaidSide(say.Side(shape.Side))
}

// Role is the word for what a muscle does: 'Stabilizes'.
func (say Speaker) Role(role anatomy.Role) string {
	switch role {
	case anatomy.Works:
		return say.Roles.Works
	case anatomy.Assists:
		return say.Roles.Assists
	case anatomy.Stabilizes:
		return say.Roles.Stabilizes
	case anatomy.Stretches:
		return say.Roles.Stretches
	}
	return ""
}

// Level is the word for a level: 'Beginner'. No level has none.
func (say Speaker) Level(level content.Level) string {
	switch level {
	case content.Beginner:
		return say.Levels.Beginner
	case content.Intermediate:
		return say.Levels.Intermediate
	case content.Advanced:
		return say.Levels.Advanced
	}
	return ""
}

// Position is the word for a position: 'Standing'.
func (say Speaker) Position(at content.Position) string {
	w := say.Positions
	switch at {
	case content.Standing:
		return w.Standing
	case content.Kneeling:
		return w.Kneeling
	case content.Quadruped:
		return w.Quadruped
	case content.Seated:
		return w.Seated
	case content.Prone:
		return w.Prone
	case content.Supine:
		return w.Supine
	case content.SideLying:
		return w.SideLying
	case content.ArmSupported:
		return w.ArmSupported
	case content.Inverted:
		return w.Inverted
	}
	return ""
}

// Action is the word for what a pose asks of the body: 'Balance'.
func (say Speaker) Action(action content.Action) string {
	w := say.Actions
	switch action {
	case content.Balance:
		return w.Balance
	case content.ForwardBend:
		return w.ForwardBend
	case content.Backbend:
		return w.Backbend
	case content.SideBend:
		return w.SideBend
	case content.Twist:
		return w.Twist
	case content.HipOpener:
		return w.HipOpener
	case content.ShoulderOpener:
		return w.ShoulderOpener
	case content.Core:
		return w.Core
	case content.Rest:
		return w.Rest
	}
	return ""
}

// Poses counts poses: '12 poses'.
func (say Speaker) Poses(n int) string { return say.Number(say.Count.Poses, n) }

// List joins the last two of a list by the word for 'and', the others by commas.
func (say Speaker) List(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	last := len(items) - 1
	return words.Fill(say.Count.And, "first", strings.Join(items[:last], ", "), "last", items[last])
}

// Names joins names as List does, each isolated from the others.
func (say Speaker) Names(list []string) string { return say.List(say.IsolateAll(list)) }

// AtSteps says at which steps a sequence comes to a pose: 'Steps 4, 6 and 12'
func (say Speaker) AtSteps(steps []int) string {
	numbers := make([]string, len(steps))
	for i, n := range steps {
		numbers[i] = strconv.Itoa(n)
	}
	return words.Fill(say.Number(say.Sequence.AtStep, len(steps)), "list", say.List(numbers))
}

// Date says a day, for people and for machines; nil for none.
func (say Speaker) Date(t time.Time) *page.Date {
	if t.IsZero() {
		return nil
	}
	return &page.Date{ISO: t.Format(time.DateOnly), Words: say.Day(t)}
}

// Joined joins what there is of two phrases by a comma.
func Joined(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + ", " + b
}
