package reach

import (
	"slices"
	"strings"

	"posebook/internal/care"
	"posebook/internal/content"
	"posebook/internal/diag"
	"posebook/internal/library"
	"posebook/internal/source"
)

// Check warns of what in a sequence is no mistake and should be meant: a pose that those whom it is for leave out, a
// demanding one without preparation or with nothing after it, weight on the wrists again and again, a pose above the
// sequence's level. Each can be answered in the file.
func (r *Reach) Check() diag.List {
	var diags diag.List
	for _, s := range r.lib.Sequences {
		c := sequenceCheck{r, s, s.Steps(), &diags}
		if len(c.steps) > 0 {
			c.all()
		}
	}
	return diags
}

// A sequenceCheck looks at one sequence. Of a step that is done several times it speaks once.
type sequenceCheck struct {
	*Reach
	s     *library.Sequence
	steps []*library.Step
	diags *diag.List
}

func (c sequenceCheck) all() {
	seen := map[source.Span]bool{}
	wrists, warmed, told := 0, false, false
	for i, step := range c.steps {
		warmed = warmed || c.warmsWrists(step)
		if seen[step.Span] {
			continue
		}
		seen[step.Span] = true
		c.intended(step)
		c.level(step)
		c.prepared(i, step)
		if c.loads(step).Has(care.WristWeight) {
			if wrists++; wrists >= 3 && !warmed && !told && !c.s.Means(content.WristsAgain) {
				told = true
				c.diags.Warn(step.Span, "unprepared-wrists", "the wrists bear weight for the third time, and nothing before has prepared them").
					Hint = hint("put a pose that stretches or works the wrists before the first", content.WristsAgain)
			}
		}
	}
	c.followed()
}

func (c sequenceCheck) loads(step *library.Step) care.Loads { return c.Answer(step.Shape).Loads }

func hint(mend string, answer content.Meant) string {
	return mend + "; or, if it is meant so, write meant: " + string(answer)
}

// intended holds a step to those whom the sequence is made for.
func (c sequenceCheck) intended(step *library.Step) {
	for _, who := range c.s.For {
		strength, asks := c.Asks(step.Shape, who.Condition)
		switch {
		case asks && strength == care.Stop && !c.s.Means(content.StopAnyway):
			c.diags.Warn(step.Span, "stop-in-sequence", "%q is to be left out with %s, for whom the sequence is", step.Pose.Title, who.Condition.Name).
				Note(who.Span, "it is for them by this").Hint = hint("take another pose", content.StopAnyway)
		case asks:
			d := c.diags.Advise(step.Span, "care-in-sequence", "%q asks for care with %s, for whom the sequence is", step.Pose.Title, who.Condition.Name)
			for _, caution := range c.Cautions(step.Shape, who.Condition) {
				d.Note(source.Span{}, "%s", strings.TrimSuffix(caution.Condition+": "+caution.Advice, ": "))
			}
		case c.Silent(step.Shape, who.Condition):
			c.diags.Advise(step.Span, "care-in-sequence", "%q says nothing of %s, for whom the sequence is, and comes with %s",
				step.Pose.Title, who.Condition.Name, who.Condition.Told(c.loads(step))[0].Plain())
		}
	}
}

// level holds the level of a step to that of the sequence.
func (c sequenceCheck) level(step *library.Step) {
	levels := content.Levels()
	of, in := slices.Index(levels, step.Level()), slices.Index(levels, c.s.Level)
	if of > in && in >= 0 && !c.s.Means(content.LevelAbove) {
		c.diags.Warn(step.Span, "level-above", "%q is for the level %s, in a sequence for the level %s", step.Pose.Title, step.Level(), c.s.Level).
			Hint = hint("take an easier pose or variation, or raise the sequence's level", content.LevelAbove)
	}
}

// prepared asks, before an advanced pose or one upside down, for one of the poses that prepare it or are easier; where it names none,
// for any pose.
func (c sequenceCheck) prepared(at int, step *library.Step) {
	if c.s.Means(content.Unprepared) || step.Level() != content.Advanced && step.Pose.Position != content.Inverted {
		return
	}
	before := slices.Concat(step.Pose.Before, step.Pose.Easier)
	n := 0
	for _, earlier := range c.steps[:at] {
		if slices.Contains(before, earlier.Pose) || earlier.Pose == step.Pose && earlier.Variation != step.Variation {
			return
		}
		n++
	}
	if len(before) == 0 && n > 0 {
		return
	}
	c.diags.Warn(step.Span, "unprepared-pose", "nothing before %q prepares it", step.Pose.Title).
		Hint = hint("put before it "+someOf(before), content.Unprepared)
}

// someOf names a few poses that would do.
func someOf(poses []*library.Pose) string {
	if len(poses) == 0 {
		return "an easier pose"
	}
	var out []string
	for _, p := range poses[:min(3, len(poses))] {
		out = append(out, p.Title)
	}
	return strings.Join(out, " or ")
}

// warmsWrists tells whether a step prepares the wrists: on all fours, where the knees carry too, or by what stretches or works them
// without weight.
func (c sequenceCheck) warmsWrists(step *library.Step) bool {
	if step.Pose.Position == content.Quadruped {
		return true
	}
	return step.Pose.Position != content.ArmSupported &&
		slices.ContainsFunc(step.Uses(), func(u library.Use) bool {
			return slices.Contains([]string{"wrist-flexors", "wrist-extensors", "forearm-muscles"}, u.Muscle.ID) ||
				slices.ContainsFunc(u.Muscle.Groups, func(g *library.Muscle) bool { return g.ID == "wrist-flexors" || g.ID == "wrist-extensors" })
		})
}

// strongArch is how far back a spine is bent, in degrees, that something should follow: dancer's and camel's are.
const strongArch = 60

// followed asks for something after the last strong back bend, and after the last pose upside down: a pose that follows it
// well, a fold, a twist or a rest.
func (c sequenceCheck) followed() {
	if c.s.Means(content.NoCounterpose) {
		return
	}
	for i := len(c.steps) - 1; i >= 0; i-- {
		step := c.steps[i]
		if c.counters(step) && !c.demands(step) {
			return
		}
		if !c.demands(step) {
			continue
		}
		after := c.steps[i+1:]
		if slices.ContainsFunc(after, func(s *library.Step) bool { return slices.Contains(step.Pose.After, s.Pose) }) {
			return
		}
		c.diags.Warn(step.Span, "no-counterpose", "nothing follows %q that lets the body come back", step.Pose.Title).
			Hint = hint("put a rest, a fold or a twist after it", content.NoCounterpose)
		return
	}
}

func (c sequenceCheck) demands(step *library.Step) bool {
	return step.Pose.Position == content.Inverted && c.loads(step).Has(care.HeadLow) ||
		c.loads(step).Has(care.SpineArch) && c.Answer(step.Shape).arch >= strongArch
}

func (c sequenceCheck) counters(step *library.Step) bool {
	return slices.ContainsFunc([]content.Action{content.Rest, content.ForwardBend, content.Twist}, func(a content.Action) bool {
		return slices.Contains(step.Pose.Actions, a)
	})
}
