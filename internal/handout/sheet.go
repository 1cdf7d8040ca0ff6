package handout

import (
	"slices"
	"strings"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/library"
	"posebook/internal/page"
	"posebook/internal/phrase"
	"posebook/internal/words"
)

// logDays is how many days the log of a sheet has room for: two weeks, after which a plan is
// usually looked at again.
const logDays = 14

// Sheet makes what a client takes home, without its frame. Its code leads from the paper to the
// page where the sequence can be practised; a card, which nobody is given, has no room for one.
func (m *Maker) Sheet(s *library.Sequence) *page.Sheet {
	once, bySide := s.PrintedOnce(), s.PrintedBySide()
	sheet := &page.Sheet{
		Heading:   s.Title,
		Summary:   s.Summary,
		Author:    m.author(),
		Frequency: s.Frequency,
		Facts:     m.sheetFacts(s),
		Care:      m.say.Conditions(s),
		Once:      m.blocks(once, s),
		Sprite:    m.album.SheetSprite(s),
		Foot:      m.foot(s),
		Sequence:  page.Link{Text: m.say.Sheet.Back, Path: page.SequencePath(s.ID)},
		Other:     page.Link{Text: m.say.Card.Open, Path: page.CardPath(s.ID)},
		PDF:       m.pdf(page.SheetPath(s.ID)),
	}
	if address := sheet.Foot.Page.URL; address != "" {
		sheet.Foot.Code = m.codes.svg(address, m.say.Sheet.Code)
	}
	if bySide.Count() > once.Count() {
		sheet.Every = m.blocks(bySide, s)
	}
	for _, b := range sheet.Once {
		for _, row := range b.Rows {
			if row.Number > 0 {
				sheet.Log = append(sheet.Log, page.SheetLine{Number: row.Number, Title: row.Title})
			}
		}
	}
	sheet.Patterns = page.PatternsOf(rolesIn(sheet.Once)...)
	for day := range logDays {
		sheet.Days = append(sheet.Days, day+1)
	}
	return sheet
}

// rolesIn returns the roles that blocks explain; the same ones are explained where each side stands by itself.
func rolesIn(blocks []page.SheetBlock) []string {
	var roles []string
	for _, b := range blocks {
		for _, row := range b.Rows {
			for _, of := range row.Roles {
				if !slices.Contains(roles, of.Role) {
					roles = append(roles, of.Role)
				}
			}
		}
	}
	return roles
}

// sheetFacts says how long a sequence takes, and what one needs to know before it.
func (m *Maker) sheetFacts(s *library.Sequence) []string {
	return append([]string{m.say.Duration(s.Time())}, m.facts(s)...)
}

// facts says what one needs to know before the first step.
func (m *Maker) facts(s *library.Sequence) []string {
	var facts []string
	if s.Rounds > 1 {
		facts = append(facts, m.say.Number(m.say.Count.Rounds, s.Rounds))
	}
	facts = append(facts, m.props(s))
	if hasBreaths(s) {
		facts = append(facts, words.Fill(m.say.Sheet.Breath, "time", m.say.Duration(s.Breath)))
	}
	return facts
}

// hasBreaths tells whether any step is held for breaths.
func hasBreaths(s *library.Sequence) bool {
	return slices.ContainsFunc(s.Steps(), func(st *library.Step) bool {
		return st.Hold.Unit == content.Breaths
	})
}

func (m *Maker) props(s *library.Sequence) string {
	var names []string
	for _, prop := range s.Props() {
		names = append(names, prop.Name)
	}
	if len(names) == 0 {
		return m.say.Sheet.NoProps
	}
	return words.Fill(m.say.Sheet.Props, "list", m.say.Names(names))
}

func (m *Maker) author() *page.SheetAuthor {
	a := m.lib.Site.Author
	author := page.SheetAuthor{
		Name:  a.Name.Text,
		Phone: a.Phone.Text,
		Email: a.Email.Text,
		Logo:  page.Address(a.Logo.Text),
		Web:   page.OutsideLink{Text: bareAddress(a.URL.Text), URL: a.URL.Text},
	}
	if author == (page.SheetAuthor{}) {
		return nil
	}
	return &author
}

// A sheetWriter numbers the steps of a sheet and remembers which poses it has explained.
type sheetWriter struct {
	*Maker
	sequence *library.Sequence
	out      []page.SheetBlock
	told     map[*library.Pose][]telling
	brief    bool // only what is done: no figures, nothing explained
}

// A telling is what a step told of its pose.
type telling struct {
	number int
	care   []library.Caution
	uses   []library.Use
}

func (m *Maker) blocks(parts library.Parts, s *library.Sequence) []page.SheetBlock {
	w := &sheetWriter{Maker: m, sequence: s, told: map[*library.Pose][]telling{}}
	w.write(parts, page.SheetBlock{Depth: 1})
	return w.out
}

// briefBlocks are blocks that say what is done and explain nothing.
func (m *Maker) briefBlocks(parts library.Parts, s *library.Sequence) []page.SheetBlock {
	w := &sheetWriter{Maker: m, sequence: s, brief: true}
	w.write(parts, page.SheetBlock{Depth: 1})
	return w.out
}

// write adds the parts of one block. Where the block goes on after one that stands in it, it goes
// on without a heading.
func (w *sheetWriter) write(parts library.Parts, block page.SheetBlock) {
	open := block.Heading != ""
	if open {
		w.out = append(w.out, block)
		block.Heading = ""
	}
	for i, part := range parts {
		if part.Block != nil {
			w.write(part.Parts, w.block(part, block))
			open = false
			continue
		}
		if !open {
			w.out = append(w.out, block)
			open = true
		}
		last := &w.out[len(w.out)-1]
		if last.Rows == nil {
			last.Rows = make([]page.SheetRow, 0, len(parts)-i)
		}
		last.Rows = append(last.Rows, w.row(part))
	}
}

// block is the block that a part prints, within another.
func (w *sheetWriter) block(part library.Part, in page.SheetBlock) page.SheetBlock {
	block := page.SheetBlock{
		Heading: w.heading(part, w.say.Sheet.Over),
		Depth:   in.Depth,
		Group:   in.Group,
	}
	if block.Heading != "" {
		block.Depth = min(in.Depth+1, 4)
		block.Group = in.Group || part.Block.Side != "" || part.Times > 1
	}
	return block
}

func (w *sheetWriter) row(part library.Part) page.SheetRow {
	st := part.Step
	if st == nil {
		return page.SheetRow{Title: w.say.Rest(part.Rest)}
	}
	row := page.SheetRow{
		Words:    &w.say.Sheet,
		Number:   st.Number,
		Title:    w.say.Title(st.Shape),
		Sanskrit: st.Pose.Sanskrit,
		Each:     part.OtherStep != nil,
		Cue:      st.Cue,
	}
	if !row.Each {
		row.Side, row.SideWithin = w.say.SideOf(st.Shape), w.say.SideWithin(st.Shape)
	}
	w.dose(&row, st)
	if !w.brief {
		row.Figures = w.figures(part)
		w.explain(&row, st)
	}
	return row
}

// dose fills in how often and how long.
func (w *sheetWriter) dose(row *page.SheetRow, st *library.Step) {
	row.Sets = st.Sets
	switch st.Hold.Unit {
	case content.Reps:
		row.Reps = st.Hold.N
	case content.Breaths:
		row.Seconds = w.say.Duration(st.Hold.Duration(w.sequence.Breath))
		fallthrough
	default:
		row.Hold = w.say.Hold(st.Hold)
	}
	if st.Sets > 1 && st.Rest > 0 {
		row.Between = words.Fill(w.say.Sheet.Between, "time", w.say.Duration(st.Rest))
	}
}

// explain fills in what is said the first time that a pose is done. A variation that has nothing
// of its own to say is no new pose.
func (w *sheetWriter) explain(row *page.SheetRow, st *library.Step) {
	care, uses := st.Cautions(), st.Uses()
	for _, told := range w.told[st.Pose] {
		if slices.EqualFunc(told.care, care, library.Caution.Equal) && slices.Equal(told.uses, uses) {
			if len(st.Pose.Mistakes)+len(care) > 0 {
				row.Like = words.Fill(w.say.Sheet.Like, "n", itoa(told.number))
			}
			return
		}
	}
	w.told[st.Pose] = append(w.told[st.Pose], telling{row.Number, care, uses})
	row.Mistakes = st.Mistakes()
	row.Care = w.say.Cautions(care)
	row.Roles = w.roles(st, row.Each)
}

// roles lists the muscles of a step by role, with the side of the body where the step has one.
func (m *Maker) roles(st *library.Step, each bool) []page.SheetRole {
	var out []page.SheetRole
	for _, role := range anatomy.Roles() {
		var names []string
		for _, use := range st.Uses() {
			if use.Role != role {
				continue
			}
			if name := m.muscle(use, st.Side, each); !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			out = append(out, page.SheetRole{
				Role: string(role), Words: m.say.Role(role), Muscles: strings.Join(names, ", "),
			})
		}
	}
	return out
}

// muscle names a muscle as a step on this side uses it: 'left gluteus medius'.
func (m *Maker) muscle(use library.Use, side anatomy.Side, each bool) string {
	name := m.say.Isolate(use.Muscle.Name)
	if on := use.On.On(side); side != "" && !each && len(on) == 1 {
		return m.say.Side(on[0]) + " " + name
	}
	return name
}

// figures are the figures of a step: one a side, and two where a movement has a start and an end; nil where there is
// nothing to show. The side is told here, with a figure or without.
func (m *Maker) figures(part library.Part) []page.SheetFigure {
	steps := []*library.Step{part.Step}
	if part.OtherStep != nil && part.Step.Side != "" {
		steps = append(steps, part.OtherStep)
	}
	var out []page.SheetFigure
	for _, st := range steps {
		said := ""
		if len(steps) > 1 {
			said = m.say.SideWithin(st.Shape)
		}
		end := m.album.Symbol(st.Shape)
		start, moves := m.album.StartSymbol(st.Shape)
		if !end.Shown() && said == "" {
			continue
		}
		if !moves {
			out = append(out, page.SheetFigure{Figure: end, Words: said})
			continue
		}
		side := m.say.Isolate(said)
		out = append(out,
			page.SheetFigure{Figure: start, Words: phrase.Joined(side, m.say.Sheet.Start)},
			page.SheetFigure{Figure: end, Words: phrase.Joined(side, m.say.Sheet.End)})
	}
	return out
}
