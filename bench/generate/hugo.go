package generate

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"posebook/internal/anatomy"
)

//go:embed all:hugo
var hugoSite embed.FS

// WriteHugo writes the same library into a folder as a site for Hugo, layouts included.
func (l *Library) WriteHugo(dir string) error {
	link := func(title, id, anchor string) string {
		if anchor != "" {
			anchor = "#" + anchor
		}
		return "[" + title + "](/poses/" + id + "/" + anchor + ")"
	}
	f := files{dir: dir}
	f.copy(hugoSite, "hugo")
	back := l.backwards()
	for i := range l.poses {
		p := l.pose(i, link)
		f.write("content/poses/"+p.id+".md", l.hugoPose(p, i, back))
	}
	for i := range l.opts.Sequences {
		s := l.sequence(i, link)
		f.write("content/sequences/"+s.id+".md", l.hugoSequence(s))
	}
	for _, part := range l.atlas.Parts() {
		f.write("content/muscles/"+part.ID+".md", hugoMuscle(part))
	}
	for _, section := range []string{"Poses", "Sequences", "Muscles"} {
		f.write("content/"+strings.ToLower(section)+"/_index.md", []byte("---\ntitle: "+section+"\n---\n"))
	}
	return f.err
}

// copy writes all files below a folder of fsys.
func (f *files) copy(fsys fs.FS, root string) {
	err := fs.WalkDir(fsys, root, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		text, err := fs.ReadFile(fsys, path)
		if err == nil {
			f.write(strings.TrimPrefix(path, root+"/"), text)
		}
		return err
	})
	if f.err == nil {
		f.err = err
	}
}

// ties are a pose's relations from both ends.
type ties struct{ easier, harder, before, after []int }

// backwards adds to each pose's relations those that other poses declare.
func (l *Library) backwards() []ties {
	all := make([]ties, len(l.poses))
	for i, h := range l.poses {
		join := func(to []int, here, there func(*ties) *[]int) {
			for _, j := range to {
				*here(&all[i]) = append(*here(&all[i]), j)
				*there(&all[j]) = append(*there(&all[j]), i)
			}
		}
		join(h.easier, easier, harder)
		join(h.harder, harder, easier)
		join(h.prepare, before, after)
		join(h.follow, after, before)
	}
	return all
}

func easier(t *ties) *[]int { return &t.easier }
func harder(t *ties) *[]int { return &t.harder }
func before(t *ties) *[]int { return &t.before }
func after(t *ties) *[]int  { return &t.after }

func (l *Library) ids(list []int) []string {
	var out []string
	for _, i := range list {
		out = append(out, l.poses[i].id)
	}
	return out
}

func (l *Library) hugoPose(p pose, i int, back []ties) []byte {
	b := &block{}
	b.WriteString("---\n")
	b.key("", "title", p.title)
	b.key("", "sanskrit", p.sanskrit)
	row(b, "", "also", p.also)
	b.key("", "description", p.summary)
	row(b, "", "levels", []string{string(p.level)})
	row(b, "", "positions", []string{string(p.position)})
	row(b, "", "actions", p.actions)
	b.key("", "sides", p.sides)
	b.key("", "hold", p.hold)
	row(b, "", "props", p.props)
	hugoUses(b, p.muscles)
	b.column("cues", p.cues)
	b.column("mistakes", p.mistakes)
	b.column("benefits", p.benefits)
	b.WriteString("cautions:\n")
	for _, c := range p.cautions {
		fmt.Fprintf(b, "  - {condition: %s, advice: %q}\n", quoted(c.condition), c.advice)
	}
	if len(p.variations) > 0 {
		b.WriteString("variations:\n")
	}
	for _, v := range p.variations {
		fmt.Fprintf(b, "  - name: %s\n", v.name)
		b.key("    ", "summary", v.summary)
		row(b, "    ", "props", v.props)
	}
	l.hugoTies(b, i, back[i])
	fmt.Fprintf(b, "sources:\n  - title: %s\n    url: https://example.org/books\n", quoted(p.source))
	b.key("", "date", p.updated)
	return append(append(b.Bytes(), "---\n"...), p.body...)
}

// hugoTies writes the relations, and the next poses as the related ones: what is near is for Posebook to find out.
func (l *Library) hugoTies(b *block, i int, t ties) {
	row(b, "", "easier", l.ids(t.easier))
	row(b, "", "harder", l.ids(t.harder))
	row(b, "", "before", l.ids(t.before))
	row(b, "", "after", l.ids(t.after))
	var related []int
	for step := range 6 {
		related = append(related, (i+7*(step+1))%len(l.poses))
	}
	row(b, "", "related", l.ids(related))
}

// hugoUses writes the muscles as the pose names them, and for each role the ids of all that are reached: the muscles
// of a group, the groups of a muscle.
func hugoUses(b *block, uses []use) {
	b.WriteString("uses:\n")
	for _, role := range anatomy.Roles() {
		fmt.Fprintf(b, "  %s:\n", role)
		for _, u := range uses {
			if u.role == role {
				fmt.Fprintf(b, "    - {id: %s, name: %s, side: %q}\n", u.part.ID, quoted(u.part.Name), string(u.on))
			}
		}
	}
	for _, role := range anatomy.Roles() {
		var reached []string
		for _, u := range uses {
			if u.role == role {
				reached = append(reached, reach(u.part)...)
			}
		}
		slices.Sort(reached)
		row(b, "", string(role), slices.Compact(reached))
	}
}

func reach(part *anatomy.Part) []string {
	ids := []string{part.ID}
	for _, p := range slices.Concat(part.Members, part.Groups) {
		ids = append(ids, p.ID)
	}
	return ids
}

// hugoSequence writes the steps one by one: Hugo has no blocks to unroll.
func (l *Library) hugoSequence(s sequence) []byte {
	b := &block{}
	b.WriteString("---\n")
	b.key("", "title", s.title)
	b.key("", "summary", s.summary)
	b.key("", "level", s.level)
	b.key("", "muscle", s.focus.part.ID)
	fmt.Fprintf(b, "focus: [{id: %s, name: %s}]\n", s.focus.part.ID, quoted(s.focus.part.Name))
	b.key("", "frequency", "3 times a week")
	b.key("", "date", s.updated)
	b.WriteString("steps:\n")
	l.hugoSteps(b, s, s.warmUp, "")
	l.hugoSteps(b, s, s.sided, "right")
	l.hugoSteps(b, s, s.sided, "left")
	l.hugoSteps(b, s, s.repeated, "")
	l.hugoSteps(b, s, s.repeated, "")
	l.hugoSteps(b, s, s.end, "")
	return append(append(b.Bytes(), "---\n"...), s.body...)
}

func (l *Library) hugoSteps(b *block, s sequence, steps []step, side string) {
	for _, st := range steps {
		sides := []string{side}
		if st.each {
			sides = []string{"right", "left"}
		}
		hold := s.hold
		if st.hold != "" {
			hold = st.hold
		}
		for _, side := range sides {
			fmt.Fprintf(b, "  - {pose: %s, side: %q, variation: %q, hold: %s, cue: %q}\n", l.poses[st.pose].id, side, st.variation, hold, st.cue)
		}
	}
}

func hugoMuscle(part *anatomy.Part) []byte {
	b := &block{}
	b.WriteString("---\n")
	b.key("", "title", part.Name)
	b.key("", "latin", part.Latin)
	b.key("", "description", part.Plain)
	if len(part.Members) > 0 {
		b.WriteString("members:\n")
	}
	for _, m := range part.Members {
		fmt.Fprintf(b, "  - {id: %s, name: %s}\n", m.ID, quoted(m.Name))
	}
	if f := part.Facts; f != nil {
		b.WriteString("facts:\n")
		hugoFact(b, "Origin", f.Origin)
		hugoFact(b, "Insertion", f.Insertion)
		hugoFact(b, "Nerve", f.Nerve)
	}
	b.WriteString("---\n")
	return b.Bytes()
}

func hugoFact(b *block, name string, values []string) {
	b.WriteString("  - name: " + name + "\n")
	row(b, "    ", "values", values)
}
