package generate

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"posebook/internal/anatomy"
)

// WritePosebook writes the library into a folder as Posebook reads it: site.yaml and content.
func (l *Library) WritePosebook(dir string) error {
	link := func(title, id, anchor string) string { return "[" + title + "](" + mdPath(id, anchor) + ")" }
	fromSequence := func(title, id, anchor string) string { return "[" + title + "](../poses/" + mdPath(id, anchor) + ")" }
	f := files{dir: dir}
	f.write("site.yaml", []byte("title: A measured library\ntagline: Made up, to measure with\n"))
	for i := range l.poses {
		p := l.pose(i, link)
		f.write("content/poses/"+p.id+".md", l.poseFile(p, i))
	}
	for i := range l.opts.Sequences {
		s := l.sequence(i, fromSequence)
		f.write("content/sequences/"+s.id+".md", l.sequenceFile(s))
	}
	return f.err
}

func mdPath(id, anchor string) string {
	if anchor != "" {
		return id + ".md#" + anchor
	}
	return id + ".md"
}

// files writes files into a folder until one can't be written.
type files struct {
	dir  string
	made map[string]bool
	err  error
}

func (f *files) write(path string, text []byte) {
	name := filepath.Join(f.dir, filepath.FromSlash(path))
	if folder := filepath.Dir(name); f.err == nil && !f.made[folder] {
		if f.made == nil {
			f.made = map[string]bool{}
		}
		f.made[folder] = true
		f.err = os.MkdirAll(folder, 0o755)
	}
	if f.err == nil {
		f.err = os.WriteFile(name, text, 0o644)
	}
}

// block is YAML front matter in the making.
type block struct{ bytes.Buffer }

// key writes a key whose value is one text; nothing where there is none.
func (b *block) key(indent, key, value string) {
	if value != "" {
		fmt.Fprintf(b, "%s%s: %s\n", indent, key, quoted(value))
	}
}

// row writes a key whose value is a list on one line; nothing where the list is empty.
func row[T ~string](b *block, indent, key string, list []T) {
	if len(list) == 0 {
		return
	}
	out := make([]string, len(list))
	for i, v := range list {
		out[i] = quoted(string(v))
	}
	fmt.Fprintf(b, "%s%s: [%s]\n", indent, key, strings.Join(out, ", "))
}

// column writes a key whose value is a list with an element a line.
func (b *block) column(key string, list []string) {
	fmt.Fprintf(b, "%s:\n", key)
	for _, v := range list {
		fmt.Fprintf(b, "  - %s\n", quoted(v))
	}
}

// quoted puts quotes around what YAML would not read as plain text.
func quoted(text string) string {
	if strings.ContainsAny(text, ":#{}[],&*!|>'\"%@`") {
		return strconv.Quote(text)
	}
	return text
}

func (l *Library) poseFile(p pose, i int) []byte {
	b := &block{}
	b.WriteString("---\n")
	b.key("", "title", p.title)
	b.key("", "sanskrit", p.sanskrit)
	row(b, "", "also", p.also)
	b.key("", "summary", p.summary)
	b.key("", "level", string(p.level))
	b.key("", "position", string(p.position))
	row(b, "", "actions", p.actions)
	b.key("", "sides", p.sides)
	b.key("", "hold", p.hold)
	row(b, "", "props", p.props)
	b.WriteString("muscles:\n")
	for _, role := range anatomy.Roles() {
		usesRow(b, p, role)
	}
	b.column("cues", p.cues)
	b.column("mistakes", p.mistakes)
	b.column("benefits", p.benefits)
	l.poseRest(b, p)
	l.figureKey(b, p, i)
	return append(append(b.Bytes(), "---\n"...), p.body...)
}

// usesRow writes the muscles of one role: [gluteus medius: other, hamstrings].
func usesRow(b *block, p pose, role anatomy.Role) {
	var list []string
	for _, u := range p.muscles {
		switch {
		case u.role != role:
		case u.on == anatomy.Both:
			list = append(list, quoted(u.said))
		default:
			list = append(list, quoted(u.said)+": "+string(u.on))
		}
	}
	fmt.Fprintf(b, "  %s: [%s]\n", role, strings.Join(list, ", "))
}

func (l *Library) poseRest(b *block, p pose) {
	b.WriteString("cautions:\n")
	for _, c := range p.cautions {
		if c.advice == "" {
			fmt.Fprintf(b, "  - %s\n", c.condition)
		} else {
			fmt.Fprintf(b, "  - %s: %s\n", c.condition, quoted(c.advice))
		}
	}
	if len(p.variations) > 0 {
		b.WriteString("variations:\n")
	}
	for _, v := range p.variations {
		fmt.Fprintf(b, "  - name: %s\n", v.name)
		b.key("    ", "summary", v.summary)
		row(b, "    ", "props", v.props)
		if len(v.props) > 0 {
			b.key("    ", "muscles", "same")
		}
	}
	row(b, "", "easier", l.titles(p.easier))
	row(b, "", "harder", l.titles(p.harder))
	row(b, "", "prepare", l.titles(p.prepare))
	row(b, "", "follow", l.titles(p.follow))
	fmt.Fprintf(b, "sources:\n  - title: %s\n    url: https://example.org/books\n", quoted(p.source))
	b.key("", "updated", p.updated)
}

func (l *Library) sequenceFile(s sequence) []byte {
	b := &block{}
	b.WriteString("---\n")
	b.key("", "title", s.title)
	b.key("", "summary", s.summary)
	b.key("", "level", s.level)
	row(b, "", "focus", []string{s.focus.said})
	b.key("", "hold", s.hold)
	b.key("", "frequency", "3 times a week")
	b.WriteString("meant: [level, unprepared, wrists, counterpose]\n") // poses come as the dice fall
	b.key("", "updated", s.updated)
	b.WriteString("steps:\n  - section: Warm-up\n    steps:\n")
	l.stepRows(b, "      ", s.warmUp)
	b.WriteString("  - sides: [right, left]\n    steps:\n")
	l.stepRows(b, "      ", s.sided)
	b.WriteString("  - rest: 30s\n  - repeat: 2\n    steps:\n")
	l.stepRows(b, "      ", s.repeated)
	l.stepRows(b, "  ", s.end)
	return append(append(b.Bytes(), "---\n"...), s.body...)
}

func (l *Library) stepRows(b *block, indent string, steps []step) {
	for _, st := range steps {
		h := l.poses[st.pose]
		if st.variation == "" && st.hold == "" && st.cue == "" && !st.each {
			fmt.Fprintf(b, "%s- %s\n", indent, h.id)
			continue
		}
		fmt.Fprintf(b, "%s- pose: %s\n", indent, h.title)
		if st.each {
			fmt.Fprintf(b, "%s  side: each\n", indent)
		}
		b.key(indent+"  ", "variation", st.variation)
		b.key(indent+"  ", "hold", st.hold)
		b.key(indent+"  ", "cue", st.cue)
	}
}
