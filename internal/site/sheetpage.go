package site

import (
	"html/template"
	"path"
	"slices"
	"strings"
	"time"

	"posebook/internal/anatomy"
	"posebook/internal/content"
	"posebook/internal/gallery"
	"posebook/internal/library"
	"posebook/internal/words"
)

func sheetPath(s *library.Sequence) string { return sequencePath(s) + "sheet/" }
func cardPath(s *library.Sequence) string  { return sequencePath(s) + "card/" }

// pdfPath is where the PDF of a printed page is written, if they are written at all: in the page's own folder, and named
// by the sequence too, since files that people keep leave their folders.
func (p *planner) pdfPath(page string) string {
	if !p.opts.PDF {
		return ""
	}
	return pdfOf(page)
}

// A PrintedPage is a page that is made to be printed.
type PrintedPage struct {
	Page    string    // its path: "sequences/morning/sheet/"
	PDF     string    // where its PDF stands: "sequences/morning/sheet/morning-sheet.pdf"
	Updated time.Time // the date of the newest file that it is made from; zero where none has one
}

// PrintedPages lists the pages of a library that are made to be printed.
func PrintedPages(lib *library.Library) []PrintedPage {
	var out []PrintedPage
	for _, s := range lib.Sequences {
		for _, page := range []string{sheetPath(s), cardPath(s)} {
			out = append(out, PrintedPage{page, pdfOf(page), sheetVersion(s)})
		}
	}
	return out
}

func pdfOf(page string) string {
	folder, kind := path.Split(strings.TrimSuffix(page, "/"))
	return page + path.Base(folder) + "-" + kind + ".pdf"
}

// logDays is how many days the log of a sheet has room for: two weeks, after which a plan is usually looked at again.
const logDays = 14

func (p *planner) sheetLinks(s *library.Sequence) SheetLinks {
	w := p.words
	return SheetLinks{Link{w.Sheet.Open, sheetPath(s)}, Link{w.Card.Open, cardPath(s)}, Link{w.Sheet.Text, textPath(s)}}
}

func (p *planner) sheetPage(s *library.Sequence) *SheetPage {
	w := p.words.Sheet
	page := &SheetPage{
		Frame:   p.sheetFrame(s, sheetPath(s), words.Fill(w.Title, "name", p.isolated(s.Title))),
		Heading: s.Title, Summary: s.Summary, Author: p.sheetAuthor(), Frequency: s.Frequency,
		Facts: append([]string{p.words.Duration(s.Time())}, p.sheetFacts(s)...),
		Once:  p.sheetBlocks(partsOf(s, true), s), Sprite: p.sheetSprite(s), Foot: p.sheetFoot(s),
		Sequence: Link{w.Back, sequencePath(s)}, Other: Link{p.words.Card.Open, cardPath(s)}, PDF: p.pdfPath(sheetPath(s)),
	}
	if apart := partsOf(s, false); count(apart) > countRows(page.Once) {
		page.Every = p.sheetBlocks(apart, s)
	}
	for _, c := range s.Cautions() {
		if condition := words.Capital(c.Condition); !slices.Contains(page.Care, condition) {
			page.Care = append(page.Care, condition)
		}
	}
	for _, b := range page.Once {
		page.Log = append(page.Log, slices.DeleteFunc(slices.Clone(b.Rows), func(r SheetRow) bool { return r.Number == 0 })...)
	}
	for day := range logDays {
		page.Days = append(page.Days, day+1)
	}
	return page
}

func countRows(blocks []SheetBlock) int {
	n := 0
	for _, b := range blocks {
		for _, r := range b.Rows {
			n += min(r.Number, 1)
		}
	}
	return n
}

// sheetFrame is the frame of a printed page: a page of the site with a stylesheet of its own.
func (p *planner) sheetFrame(s *library.Sequence, path, title string) Frame {
	f := p.frame(path, title, s.Summary, SequencesSection, Link{p.words.Nav.Sequences, sequencesPath}, Link{s.Title, sequencePath(s)})
	f.Stylesheet = p.opts.SheetStyle
	return f
}

// sheetFacts says what a client needs to know before the first step.
func (p *planner) sheetFacts(s *library.Sequence) []string {
	var facts []string
	if s.Rounds > 1 {
		facts = append(facts, p.words.Number(p.words.Count.Rounds, s.Rounds))
	}
	facts = append(facts, p.sheetProps(s))
	if hasBreaths(s) {
		facts = append(facts, words.Fill(p.words.Sheet.Breath, "time", p.words.Duration(s.Breath)))
	}
	return facts
}

func (p *planner) sheetProps(s *library.Sequence) string {
	var names []string
	for _, prop := range s.Props() {
		names = append(names, prop.Name)
	}
	if len(names) == 0 {
		return p.words.Sheet.NoProps
	}
	return words.Fill(p.words.Sheet.Props, "list", p.names(names))
}

func (p *planner) sheetAuthor() *SheetAuthor {
	a := p.lib.Site.Author
	view := SheetAuthor{
		Name: a.Name.Text, Phone: a.Phone.Text, Email: a.Email.Text, Logo: Address(a.Logo.Text),
		Web: OutsideLink{bareAddress(a.URL.Text), a.URL.Text},
	}
	if view == (SheetAuthor{}) {
		return nil
	}
	return &view
}

// bareAddress is an address as people say it: without its scheme and the slash at its end.
func bareAddress(address string) string {
	_, rest, found := strings.Cut(address, "://")
	if !found {
		rest = address
	}
	return strings.TrimSuffix(rest, "/")
}

// sheetFoot leads from the paper to the sequence's page, where it can be practised.
func (p *planner) sheetFoot(s *library.Sequence) SheetFoot {
	foot := SheetFoot{Version: p.date(sheetVersion(s))}
	if p.opts.BaseURL != "" {
		address := p.opts.BaseURL + sequencePath(s)
		foot.Code, foot.Page = qrCode(address, p.words.Sheet.Code), OutsideLink{bareAddress(address), address}
	}
	return foot
}

// sheetVersion is the date of the newest of the files that a sheet is made from.
func sheetVersion(s *library.Sequence) time.Time {
	newest := s.Updated
	for _, step := range s.Steps() {
		if step.Pose.Updated.After(newest) {
			newest = step.Pose.Updated
		}
	}
	return newest
}

// A sheetWriter numbers the steps of a sheet and remembers which poses it has explained.
type sheetWriter struct {
	*planner
	sequence *library.Sequence
	blocks   []SheetBlock
	number   int
	told     map[*library.Pose][]telling
}

// A telling is what a step told of its pose.
type telling struct {
	number int
	care   []library.Caution
	uses   []library.Use
}

func (p *planner) sheetBlocks(parts []part, s *library.Sequence) []SheetBlock {
	w := &sheetWriter{planner: p, sequence: s, told: map[*library.Pose][]telling{}}
	w.write(parts, SheetBlock{Depth: 1})
	return w.blocks
}

// write adds the parts of one block. Where the block goes on after one that stands in it, it goes on without a heading.
func (w *sheetWriter) write(parts []part, block SheetBlock) {
	open := block.Heading != ""
	if open {
		w.blocks = append(w.blocks, block)
		block.Heading = ""
	}
	for _, part := range parts {
		if part.block != nil {
			w.write(part.parts, w.blockOf(part, block))
			open = false
			continue
		}
		if !open {
			w.blocks = append(w.blocks, block)
			open = true
		}
		last := &w.blocks[len(w.blocks)-1]
		last.Rows = append(last.Rows, w.row(part))
	}
}

// blockOf is the block that a part prints, within another.
func (w *sheetWriter) blockOf(part part, in SheetBlock) SheetBlock {
	block := SheetBlock{Heading: w.partHeading(part, w.number+1, w.words.Sheet.Over), Depth: in.Depth, Group: in.Group}
	if block.Heading != "" {
		block.Depth = min(in.Depth+1, 4)
		block.Group = in.Group || part.block.Side != "" || part.times > 1
	}
	return block
}

// partHeading names a block whose first step has this number. over is the phrase for one that is done more than once.
func (p *planner) partHeading(part part, from int, over string) string {
	w := p.words.Sheet
	steps := p.stepSpan(from, from+count(part.parts)-1)
	switch block := part.block; {
	case part.times > 1:
		return words.Capital(words.Fill(over, "times", p.words.Number(p.words.Count.Times, part.times), "steps", steps))
	case block.Side != "" && part.otherBlock != nil:
		return words.Fill(w.Block, "steps", steps, "first", p.isolated(p.passWords(part, block)), "second", p.isolated(p.passWords(part, part.otherBlock)))
	case block.Side != "":
		return words.Capital(p.passWords(part, block))
	default:
		return block.Section
	}
}

// stepSpan says 'step 3', 'steps 3 and 4', 'steps 3 to 8'.
func (p *planner) stepSpan(first, last int) string {
	w := p.words.Sheet
	phrase := w.Steps
	switch last - first {
	case 0:
		return words.Fill(w.Step, "n", itoa(first))
	case 1:
		phrase = w.TwoSteps
	}
	return words.Fill(phrase, "first", itoa(first), "last", itoa(last))
}

// passWords says on which side a pass through a block is done, as its first one-sided pose says it.
func (p *planner) passWords(part part, pass *library.Block) string {
	if sided := firstSided(part.parts); sided != nil {
		return p.saidSide(sided.step.Pose, pass.Side)
	}
	return words.Fill(p.words.Sequence.OneSide, "side", p.side(pass.Side))
}

// saidSide says a side within a sentence: 'right leg back'.
func (p *planner) saidSide(pose *library.Pose, side anatomy.Side) string {
	if side == "" {
		return ""
	}
	return strings.ReplaceAll(pose.Sides, content.SidePlaceholder, p.side(side))
}

func (w *sheetWriter) row(part part) SheetRow {
	if part.step == nil {
		return SheetRow{Title: words.Fill(w.words.Sheet.Rest, "time", w.words.Duration(part.rest))}
	}
	w.number++
	st := part.step
	row := SheetRow{
		Words: &w.words.Sheet, Number: w.number, Title: w.variationTitle(st.Pose, st.Variation), Sanskrit: st.Pose.Sanskrit, Each: part.otherStep != nil,
		Figures: w.stepFigures(part), Cue: st.Cue,
	}
	if !row.Each {
		row.Side = st.Pose.SideWords(w.side(st.Side))
	}
	w.dose(&row, st)
	w.explain(&row, st)
	return row
}

// dose fills in how often and how long.
func (w *sheetWriter) dose(row *SheetRow, st *library.Step) {
	row.Sets = st.Sets
	switch st.Hold.Unit {
	case content.Reps:
		row.Reps = st.Hold.N
	case content.Breaths:
		row.Seconds = w.words.Duration(st.Hold.Duration(w.sequence.Breath))
		fallthrough
	default:
		row.Hold = w.hold(st.Hold)
	}
	if st.Sets > 1 && st.Rest > 0 {
		row.Between = words.Fill(w.words.Sheet.Between, "time", w.words.Duration(st.Rest))
	}
}

// explain fills in what is said the first time that a pose is done. A variation that has nothing of its own to say is
// no new pose.
func (w *sheetWriter) explain(row *SheetRow, st *library.Step) {
	care, uses := st.Pose.CautionsOf(st.Variation), st.Pose.Uses(st.Variation)
	for _, told := range w.told[st.Pose] {
		if slices.Equal(told.care, care) && slices.Equal(told.uses, uses) {
			if len(st.Pose.Mistakes)+len(care) > 0 {
				row.Like = words.Fill(w.words.Sheet.Like, "n", itoa(told.number))
			}
			return
		}
	}
	w.told[st.Pose] = append(w.told[st.Pose], telling{row.Number, care, uses})
	row.Mistakes, row.Cautions, row.Roles = st.Pose.Mistakes, cautions(care), w.sheetRoles(st, row.Each)
}

// sheetRoles lists the muscles of a step by role, with the side of the body where the step has one.
func (p *planner) sheetRoles(st *library.Step, each bool) []SheetRole {
	var out []SheetRole
	for _, role := range anatomy.Roles() {
		var names []string
		for _, use := range st.Pose.Uses(st.Variation) {
			if use.Role != role {
				continue
			}
			name := p.isolated(p.muscleLink(use.Muscle).Text)
			if sides := use.On.On(st.Side); st.Side != "" && !each && len(sides) == 1 {
				name = p.side(sides[0]) + " " + name
			}
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			out = append(out, SheetRole{string(role), p.role(role), strings.Join(names, ", ")})
		}
	}
	return out
}

// stepFigures are the figures of a step: one a side, and two where a movement has a start and an end.
func (p *planner) stepFigures(part part) []SheetFigure {
	steps := []*library.Step{part.step}
	if part.otherStep != nil && part.step.Side != "" {
		steps = append(steps, part.otherStep)
	}
	var out []SheetFigure
	for _, st := range steps {
		said := ""
		if len(steps) > 1 {
			said = p.saidSide(st.Pose, st.Side)
		}
		figure := p.spriteFigure(st.Pose, st.Variation, st.Side)
		picture, name, drawn := p.picture(st.Pose, st.Variation, st.Side)
		if !drawn || picture.Start == nil {
			out = append(out, SheetFigure{figure, said})
			continue
		}
		start := Figure{Alt: figure.Alt, Symbol: symbolID(name) + "-start", Height: picture.Start.Flat.Height}
		start.Left, start.Width = gallery.Frame(picture.Start.Flat, gallery.StripFrame)
		out = append(out, SheetFigure{start, joined(p.isolated(said), p.words.Sheet.Start)}, SheetFigure{figure, joined(p.isolated(said), p.words.Sheet.End)})
	}
	return out
}

// joined joins what there is of two phrases by a comma.
func joined(a, b string) string {
	switch {
	case a == "":
		return b
	case b == "":
		return a
	}
	return a + ", " + b
}

// sheetSprite carries each drawing of a sequence's steps once, with the starts of movements.
func (p *planner) sheetSprite(s *library.Sequence) template.HTML {
	var starts strings.Builder
	done := map[*gallery.Picture]bool{}
	for _, step := range s.Steps() {
		picture, name, ok := p.picture(step.Pose, step.Variation, step.Side)
		if !ok || done[picture] || picture.Start == nil {
			continue
		}
		done[picture] = true
		starts.WriteString(`<g id="` + symbolID(name) + `-start">` + picture.Start.Flat.Markup() + `</g>`)
	}
	sprite := p.sprite(s)
	if starts.Len() == 0 {
		return sprite
	}
	return template.HTML(strings.Replace(string(sprite), "</defs>", starts.String()+"</defs>", 1)) // ids and paths of our own making
}
