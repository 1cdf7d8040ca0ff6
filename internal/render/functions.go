package render

import (
	"html/template"
	"strings"

	"posebook/internal/compile"
	"posebook/internal/page"
	"posebook/internal/words"
)

// functions are the functions of layouts. A layout is compiled with them; html/template has them
// by plain.
func functions() map[string]compile.Func[*depth] {
	return map[string]compile.Func[*depth]{
		"href":           compile.Text1(func(d *depth, path string) (template.URL, error) { return d.href(path), nil }),
		"card":           ofPose(func(f *fragments) *fragment[*page.PoseCard] { return f.card }),
		"cardFigure":     ofPose(func(f *fragments) *fragment[*page.PoseCard] { return f.cardFigure }),
		"caption":        ofPose(func(f *fragments) *fragment[*page.PoseCard] { return f.caption }),
		"captionCurrent": ofPose(func(f *fragments) *fragment[*page.PoseCard] { return f.captionCurrent }),
		"sequence":       ofSequence(func(f *fragments) *fragment[*page.SequenceCard] { return f.sequence }),
		"sequenceName":   ofSequence(func(f *fragments) *fragment[*page.SequenceCard] { return f.sequenceName }),
		"cards":          compile.Text1(cards),
		"link":           compile.Text1(link),
		"linkList":       compile.Text1(linkList),
		"swatch":         compile.Text1(swatch),
		"use":            compile.Text1(muscle),
		"uses":           compile.Text1(muscles),
		"links":          compile.Text1(links),
		"top":            compile.Text1(top),
		"bottom":         compile.Text1(bottom),
		"roles":          compile.Value2(roles),
		"fill":           compile.Text3(fillName),
		"name":           compile.Text1(func(d *depth, text string) (template.HTML, error) { return d.name(text), nil }),
		"isolate":        compile.Text1(func(d *depth, text string) (string, error) { return d.isolate(text), nil }),
		"before":         compile.Text2(func(_ *depth, phrase, key string) (string, error) { return before(phrase, key), nil }),
		"after":          compile.Text2(func(_ *depth, phrase, key string) (string, error) { return after(phrase, key), nil }),
		"capital":        compile.Text1(func(_ *depth, text string) (string, error) { return words.Capital(text), nil }),
	}
}

// methods are those of the pages' data that layouts call.
func methods() []compile.Method[*depth] {
	return []compile.Method[*depth]{
		compile.Is[*depth]("Drawn", func(f *page.Figure) bool { return f.Drawn() }),
		compile.Is[*depth]("Drawn", (*page.SequenceCard).Drawn),
		compile.Says[*depth]("Direction", (*page.Identity).Direction),
	}
}

// plain returns the functions of layouts for html/template. Those of no depth only lend their
// types to the parser.
func plain(d *depth) template.FuncMap {
	all := template.FuncMap{}
	for name, f := range functions() {
		all[name] = f.Plain(d)
	}
	return all
}

// ofPose returns the function for one of the fragments of a pose's card.
func ofPose(which func(*fragments) *fragment[*page.PoseCard]) compile.Func[*depth] {
	return compile.Text1(func(d *depth, c *page.PoseCard) (template.HTML, error) { return which(d.fragments).of(d, c) })
}

// ofSequence returns the function for one of the fragments of a sequence's card.
func ofSequence(which func(*fragments) *fragment[*page.SequenceCard]) compile.Func[*depth] {
	return compile.Text1(func(d *depth, c *page.SequenceCard) (template.HTML, error) { return which(d.fragments).of(d, c) })
}

// cards returns cards as the items of a list.
func cards(d *depth, list []*page.PoseCard) (template.HTML, error) {
	return d.fragments.cardItem.join(d, list, "")
}

func link(d *depth, l page.Link) (template.HTML, error) { return d.fragments.link.of(d, l) }

func linkList(d *depth, list []page.Link) (template.HTML, error) {
	return d.fragments.link.join(d, list, ", ")
}

func swatch(d *depth, role string) (template.HTML, error) { return d.fragments.swatch.of(d, role) }

func links(d *depth, f page.Frame) (template.HTML, error) { return d.fragments.head.of(d, common(f)) }

func top(d *depth, f page.Frame) (template.HTML, error) { return d.fragments.top.of(d, inSection(f)) }

func bottom(d *depth, f page.Frame) (template.HTML, error) {
	return d.fragments.bottom.of(d, common(f))
}

// muscle returns a muscle as it stands in a pose.
func muscle(d *depth, m page.MuscleUse) (template.HTML, error) { return d.fragments.use.of(d, m) }

// muscles returns muscles as they stand in a pose, each on a line.
func muscles(d *depth, muscles []page.MuscleUse) (template.HTML, error) {
	html, err := d.fragments.use.join(d, muscles, "\n")
	if html != "" {
		html += "\n"
	}
	return html, err
}

func roles(_ *depth, r []page.RoleMuscles, sides []page.SideFigure) *RoleTable {
	return &RoleTable{r, sides}
}

// fillName puts a name into a phrase.
func fillName(d *depth, phrase, key, name string) (string, error) {
	return words.Fill(phrase, key, d.isolate(name)), nil
}

// before returns what a phrase has before {key}: all of it where there is none.
func before(phrase, key string) string {
	head, _, _ := strings.Cut(phrase, "{"+key+"}")
	return head
}

// after returns what a phrase has after {key}: nothing where there is none.
func after(phrase, key string) string {
	_, tail, _ := strings.Cut(phrase, "{"+key+"}")
	return tail
}
