package site

import (
	"slices"
	"strconv"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/words"
)

// sequencePages are the pages of a sequence: the one that is browsed, and those that are printed.
type sequencePages struct{ *shared }

func (p sequencePages) sequence(s *library.Sequence) *page.Sequence {
	path := page.SequencePath(s.ID)
	made := &page.Sequence{
		Frame:     p.frame(path, s.Title, s.Summary, page.SequencesSection, p.toSequences()),
		Heading:   s.Title,
		Summary:   s.Summary,
		Draft:     s.Draft,
		Time:      p.say.Duration(s.Time()),
		StepCount: p.say.StepCount(s, strconv.Itoa(s.Numbered())),
		Level:     p.say.Level(s.Level),
		Frequency: s.Frequency,
		Props:     toProps(s.Props()),
		Focus:     toEach(s.Focus),
		Blocks:    p.blocks(s),
		Sprite:    p.album.Sprite(s),
		Practice:  p.practice(s),
		Sheets:    p.handouts.Links(s),
		Load:      loadTable(s),
		Map:       p.maps.ofLoad(s),
		Cautions:  p.sharedCare(s),
		MadeFor:   p.madeFor(s),
		Cut:       p.cuts.of(s),
		Care:      p.say.Conditions(s),
		Body:      p.body(s.Body, path, s.File.Path),
		Versions:  p.versions(s),
		Own:       s.Own,
		Updated:   p.say.Date(s.Updated),
	}
	if s.Rounds > 1 {
		made.Rounds = p.say.Number(p.say.Count.Rounds, s.Rounds)
	}
	for _, other := range s.Alike() {
		made.Alike = append(made.Alike, p.sequences.of(other))
	}
	if len(made.Load) > 0 {
		made.Patterns = page.PatternsOf(loadRoles(s)...)
	}
	made.Stylesheet = p.opts.Practice
	made.Data = p.feeds.AboutSequence(s)
	return made
}

// sharedCare lists what a sequence asks of whom: by strength, the conditions of a family in one line, each with the poses that
// it comes from. What to do stands with the poses.
func (p sequencePages) sharedCare(s *library.Sequence) []page.CareGroup {
	var out []page.CareGroup
	for _, shared := range s.Care() {
		if n := len(out); n == 0 || out[n-1].Strength != string(shared.Strength) {
			out = append(out, page.CareGroup{Strength: string(shared.Strength), Label: p.say.StrengthOf(shared.Strength)})
		}
		caution := page.Caution{Condition: p.say.Family(shared.Conditions)}
		for _, pose := range shared.Poses {
			caution.Poses = append(caution.Poses, toPose(pose))
		}
		last := &out[len(out)-1]
		last.Cautions = append(last.Cautions, caution)
	}
	return out
}

// madeFor says whom a sequence is made for, if it is for anybody in particular.
func (p sequencePages) madeFor(s *library.Sequence) string {
	var names []string
	for _, who := range s.For {
		names = append(names, who.Condition.Name)
	}
	if len(names) == 0 {
		return ""
	}
	return words.Fill(p.say.Sequence.MadeFor, "conditions", p.say.List(names))
}

// versions are suggestions of how a sequence becomes easier or harder.
func (p sequencePages) versions(s *library.Sequence) []page.Version {
	var out []page.Version
	add := func(heading string, swaps []library.Swap) {
		v := page.Version{Heading: heading}
		for _, swap := range swaps {
			v.Swaps = append(v.Swaps, page.Swap{From: toPose(swap.From), To: toPose(swap.To)})
		}
		if len(v.Swaps) > 0 {
			out = append(out, v)
		}
	}
	add(p.say.Sequence.Easier, s.Easier())
	add(p.say.Sequence.Harder, s.Harder())
	return out
}

// blocks turns the line of steps into headed runs. A block that holds others gives its heading
// first, with the steps that stand in it directly.
func (p sequencePages) blocks(s *library.Sequence) []page.Block {
	var out []page.Block
	var open *library.Block
	var before *library.Step
	for i, item := range s.Line {
		if i == 0 || item.Block != open {
			out = append(out, p.openBlocks(s, open, item.Block, i)...)
			open = item.Block
		}
		last := &out[len(out)-1]
		if last.Steps == nil {
			last.Steps = make([]page.Step, 0, p.until(s, i))
		}
		step := p.step(s, item)
		if item.Step != nil {
			if before != nil {
				step.From = p.album.Between(before.Shape, item.Step.Shape, step.Title)
			}
			before = item.Step
		}
		last.Steps = append(last.Steps, step)
	}
	return out
}

// until counts the items from one on that stand in its block, in a row.
func (p sequencePages) until(s *library.Sequence, from int) int {
	n := slices.IndexFunc(s.Line[from:], func(item library.Item) bool { return item.Block != s.Line[from].Block })
	if n < 0 {
		return len(s.Line) - from
	}
	return n
}

// openBlocks makes the blocks that begin where the line goes over from one block to another: one
// for each block that is newly entered, or one without a heading where an outer block goes on.
func (p sequencePages) openBlocks(s *library.Sequence, from, to *library.Block, at int) []page.Block {
	inside := from.Chain()
	var out []page.Block
	for depth, b := range to.Chain() {
		if slices.Contains(inside, b) {
			continue
		}
		out = append(out, page.Block{
			Heading: p.heading(s, b, at), Depth: min(3+depth, 4), Side: string(b.Side),
		})
	}
	if len(out) > 0 {
		return out
	}
	if to == nil {
		return []page.Block{{}}
	}
	return []page.Block{{Side: string(to.Side)}}
}

// heading names a block. One side of a block of sides is called as its first one-sided pose says
// its side.
func (p sequencePages) heading(s *library.Sequence, b *library.Block, at int) string {
	switch {
	case b.Section != "":
		return b.Section
	case b.Turns > 0:
		return words.Fill(p.say.Sequence.Round,
			"n", strconv.Itoa(b.Turn), "of", strconv.Itoa(b.Turns))
	}
	for _, item := range s.Line[at:] {
		if !slices.Contains(item.Block.Chain(), b) {
			break
		}
		if item.Step != nil && item.Step.Side != "" {
			return p.say.SideOf(item.Step.Shape)
		}
	}
	return words.Capital(words.Fill(p.say.Sequence.OneSide, "side", p.say.Side(b.Side)))
}

func (p sequencePages) step(s *library.Sequence, item library.Item) page.Step {
	if item.Step == nil {
		return page.Step{Title: p.say.Sequence.Rest, Dose: p.say.Duration(item.Rest)}
	}
	st := item.Step
	path := page.PosePath(st.Pose.ID)
	if st.Variation != nil {
		path += "#" + st.VariationID()
	}
	return page.Step{
		Number: st.Number,
		Path:   path,
		Title:  p.say.Title(st.Shape),
		Figure: p.album.Symbol(st.Shape),
		Side:   p.say.SideOf(st.Shape),
		Dose:   p.say.Dose(st, s.Breath),
		Cue:    st.Cue,
		Note:   st.Note,
	}
}

// maxLoadRows bounds the table of load: the rest is minutes of small change.
const maxLoadRows = 16

// loadTable makes the table of the muscles that the sequence's poses name.
func loadTable(s *library.Sequence) []page.LoadRow {
	named := make([]library.Load, 0, maxLoadRows)
	for _, l := range s.Load() {
		if len(named) < maxLoadRows && l.Named && l.Total() > 0 {
			named = append(named, l)
		}
	}
	longest := time.Second
	for _, l := range named {
		for _, side := range anatomy.Sides() {
			longest = max(longest, l.Work(side)+l.Stretch(side))
		}
	}
	rows := make([]page.LoadRow, 0, len(named))
	for _, l := range named {
		rows = append(rows, page.LoadRow{
			Muscle: toMuscle(l.Muscle),
			Left:   loadCell(l, anatomy.Left, longest),
			Right:  loadCell(l, anatomy.Right, longest),
		})
	}
	return rows
}

// loadRoles returns the roles that the table of the load and the map beside it show. The key of the table has all but that of
// synergists.
func loadRoles(s *library.Sequence) []string {
	roles := []string{string(anatomy.Stabilizes), string(anatomy.Stretches)}
	for _, l := range s.Load() {
		for _, side := range anatomy.Sides() {
			if role, ok := longestRole(l, side); ok && l.Named && role == anatomy.Assists {
				return append(roles, string(role))
			}
		}
	}
	return roles
}

func loadCell(l library.Load, side anatomy.Side, longest time.Duration) page.LoadCell {
	work, stretch := l.Work(side), l.Stretch(side)
	c := page.LoadCell{
		WorkShare:    int(100 * work / longest),
		StretchShare: int(100 * stretch / longest),
		Role:         string(anatomy.Works),
	}
	if l.Time(anatomy.Stabilizes, side) > l.Time(anatomy.Works, side) {
		c.Role = string(anatomy.Stabilizes)
	}
	switch {
	case work > 0 && stretch > 0:
		c.Words = words.Clock(work) + " + " + words.Clock(stretch)
	case work+stretch > 0:
		c.Words = words.Clock(work + stretch)
	}
	return c
}
