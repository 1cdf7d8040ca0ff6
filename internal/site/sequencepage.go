package site

import (
	"slices"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/words"
)

func (p *planner) sequencesPage() *SequencesPage {
	w := p.words.Lists
	page := &SequencesPage{
		Frame:   p.frame(sequencesPath, w.Sequences, w.SequenceLead, SequencesSection),
		Heading: w.Sequences, Lead: w.SequenceLead,
	}
	for _, s := range p.lib.Sequences {
		page.Cards = append(page.Cards, p.sequences[s])
	}
	return page
}

func (p *planner) sequencePage(s *library.Sequence) *SequencePage {
	path := sequencePath(s)
	page := &SequencePage{
		Frame:   p.frame(path, s.Title, s.Summary, SequencesSection, Link{p.words.Nav.Sequences, sequencesPath}),
		Heading: s.Title, Summary: s.Summary, Draft: s.Draft, Time: p.words.Duration(s.Time()),
		StepCount: len(s.Steps()), Level: p.level(s.Level), Frequency: s.Frequency, Props: propLinks(s.Props()),
		Blocks: p.blocks(s), Sprite: p.sprite(s), Practice: p.practice(s), Sheets: p.sheetLinks(s), Load: p.load(s), Map: p.loadMap(s), Body: p.body(s.Body, path, s.File.Path), Updated: p.date(s.Updated), Own: s.Own,
	}
	if s.Rounds > 1 {
		page.Rounds = p.words.Number(p.words.Count.Rounds, s.Rounds)
	}
	for _, m := range s.Focus {
		page.Focus = append(page.Focus, p.muscleLink(m))
	}
	for _, c := range s.Cautions() {
		view := Caution{Condition: words.Capital(c.Condition), Advice: c.Advice}
		for _, pose := range c.Poses {
			view.Poses = append(view.Poses, Link{pose.Title, posePath(pose)})
		}
		if !slices.Contains(page.Care, view.Condition) {
			page.Care = append(page.Care, view.Condition)
		}
		page.Cautions = append(page.Cautions, view)
	}
	for _, other := range s.Alike {
		page.Alike = append(page.Alike, p.sequences[other])
	}
	page.Versions = append(p.version(p.words.Sequence.Easier, s.Easier()), p.version(p.words.Sequence.Harder, s.Harder())...)
	page.Stylesheet = p.opts.Practice
	page.Data = p.sequenceData(s)
	return page
}

// version makes a suggestion of swaps; none of no swaps.
func (p *planner) version(heading string, swaps []library.Swap) []Version {
	if len(swaps) == 0 {
		return nil
	}
	v := Version{Heading: heading}
	for _, s := range swaps {
		v.Swaps = append(v.Swaps, Swap{Link{s.From.Title, posePath(s.From)}, Link{s.To.Title, posePath(s.To)}})
	}
	return []Version{v}
}

// blocks turns the line of steps into headed runs. A block that holds others gives its heading first, with the
// steps that stand in it directly.
func (p *planner) blocks(s *library.Sequence) []Block {
	var out []Block
	var open *library.Block
	var before *library.Step
	for i, item := range s.Line {
		if i == 0 || item.Block != open {
			out = append(out, p.openBlocks(s, open, item.Block, i)...)
			open = item.Block
		}
		last := &out[len(out)-1]
		step := p.step(s, item)
		if item.Step != nil {
			if before != nil {
				step.From = p.movement(p.ofStep(before), p.ofStep(item.Step), step.Title)
			}
			before = item.Step
		}
		if last.Start == 0 {
			last.Start = step.Number
		}
		last.Steps = append(last.Steps, step)
	}
	return out
}

// openBlocks makes the blocks that begin where the line goes over from one block to another: one for each block
// that is newly entered, or one without a heading where an outer block goes on.
func (p *planner) openBlocks(s *library.Sequence, from, to *library.Block, at int) []Block {
	inside := chain(from)
	var out []Block
	for depth, b := range chain(to) {
		if slices.Contains(inside, b) {
			continue
		}
		out = append(out, Block{Heading: p.blockHeading(s, b, at), Depth: min(3+depth, 4), Side: string(b.Side)})
	}
	if len(out) == 0 {
		side := anatomy.Side("")
		if to != nil {
			side = to.Side
		}
		out = append(out, Block{Side: string(side)})
	}
	return out
}

// chain lists a block and all that it stands in, outermost first.
func chain(b *library.Block) []*library.Block {
	var out []*library.Block
	for ; b != nil; b = b.Parent {
		out = append(out, b)
	}
	slices.Reverse(out)
	return out
}

// blockHeading names a block. One side of a block of sides is called as its first one-sided pose says its side.
func (p *planner) blockHeading(s *library.Sequence, b *library.Block, at int) string {
	switch {
	case b.Section != "":
		return b.Section
	case b.Turns > 0:
		return words.Fill(p.words.Sequence.Round, "n", itoa(b.Turn), "of", itoa(b.Turns))
	}
	for _, item := range s.Line[at:] {
		if !slices.Contains(chain(item.Block), b) {
			break
		}
		if item.Step != nil && item.Step.Side != "" {
			return item.Step.Pose.SideWords(p.side(item.Step.Side))
		}
	}
	return words.Capital(words.Fill(p.words.Sequence.OneSide, "side", p.side(b.Side)))
}

func (p *planner) step(s *library.Sequence, item library.Item) Step {
	if item.Step == nil {
		return Step{Title: p.words.Sequence.Rest, Dose: p.words.Duration(item.Rest)}
	}
	st := item.Step
	path := posePath(st.Pose)
	if st.Variation != nil {
		path += "#" + content.VariationID(slices.Index(st.Pose.Variations, st.Variation))
	}
	return Step{
		Number: st.Number, Path: path, Title: p.variationTitle(st.Pose, st.Variation),
		Figure: p.spriteFigure(st.Pose, st.Variation, st.Side), Side: st.Pose.SideWords(p.side(st.Side)),
		Dose: p.dose(st, s.Breath), Cue: st.Cue, Note: st.Note,
	}
}

// maxLoadRows bounds the table of load: the rest is minutes of small change.
const maxLoadRows = 16

// load makes the table of the muscles that the sequence's poses name.
func (p *planner) load(s *library.Sequence) []LoadRow {
	var named []library.Load
	for _, l := range s.Load() {
		if l.Named && l.Total() > 0 {
			named = append(named, l)
		}
	}
	named = named[:min(len(named), maxLoadRows)]
	longest := time.Second
	for _, l := range named {
		for _, side := range anatomy.Sides() {
			longest = max(longest, l.Work(side)+l.Stretch(side))
		}
	}
	var rows []LoadRow
	for _, l := range named {
		rows = append(rows, LoadRow{
			Muscle: p.muscleLink(l.Muscle), Left: loadCell(l, anatomy.Left, longest), Right: loadCell(l, anatomy.Right, longest),
		})
	}
	return rows
}

func loadCell(l library.Load, side anatomy.Side, longest time.Duration) LoadCell {
	work, stretch := l.Work(side), l.Stretch(side)
	c := LoadCell{
		WorkShare: int(100 * work / longest), StretchShare: int(100 * stretch / longest), Role: string(anatomy.Works),
		WorkSeconds: int(work.Seconds()), StretchSeconds: int(stretch.Seconds()),
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
