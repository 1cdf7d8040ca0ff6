package build_test

import (
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"posebook/internal/build"
	"posebook/internal/content"
	"posebook/internal/librarytest"
	"posebook/layouts"
)

// TestEveryWordIsSaid: a translator fills in some three hundred words, and none in vain. Each word is
// made one that is found again, and must be met somewhere in the sites of a few libraries.
func TestEveryWordIsSaid(t *testing.T) {
	table := markWords(t)
	files := layoutFiles(t)
	files["words/en.yaml"] = &fstest.MapFile{Data: []byte(table.text.String())}
	files["words/de.yaml"] = files["words/en.yaml"]
	var published strings.Builder
	for _, root := range []fs.FS{librarytest.Golden("library"), librarytest.Golden("small"), manyKinds()} {
		for _, drafts := range []bool{false, true} {
			result, err := build.Site(build.Options{Root: root, Layouts: files, Figures: figures, Choices: build.Choices{Drafts: drafts, PDF: drafts}})
			if err != nil || result.Tree == nil {
				t.Fatalf("%v\n%s", err, printed(result.Diags))
			}
			for _, data := range result.Tree.All() {
				published.Write(data)
			}
		}
	}
	said := map[string]bool{}
	for _, mark := range regexp.MustCompile(`(?i)qx\d+xq`).FindAllString(published.String(), -1) {
		said[strings.ToLower(mark)] = true
	}
	for mark, path := range table.paths {
		if !said[mark] {
			t.Errorf("%s: no page says it", path)
		}
	}
	if len(table.paths) < 250 {
		t.Errorf("only %d words were looked for", len(table.paths))
	}
}

// A markedTable is the English table of words with a mark in each.
type markedTable struct {
	text  strings.Builder
	paths map[string]string // of the words, by their marks
	at    []string
}

var (
	wordLine = regexp.MustCompile(`^(\s*)([A-Za-z0-9_-]+):\s*(.*)$`)
	wordForm = regexp.MustCompile(`([A-Za-z0-9_-]+): ("[^"]*"|[^",}]*)`)
)

func markWords(t *testing.T) *markedTable {
	t.Helper()
	text, err := fs.ReadFile(layouts.Files(), "words/en.yaml")
	if err != nil {
		t.Fatal(err)
	}
	table := &markedTable{paths: map[string]string{}}
	for line := range strings.Lines(string(text)) {
		table.line(strings.TrimSuffix(line, "\n"))
	}
	return table
}

func (m *markedTable) line(line string) {
	parts := wordLine.FindStringSubmatch(line)
	if parts == nil {
		m.text.WriteString(line + "\n")
		return
	}
	m.at = append(m.at[:min(len(parts[1])/2, len(m.at))], parts[2])
	value := parts[3]
	switch path := strings.Join(m.at, "."); {
	case strings.HasPrefix(value, "{one: "): // the forms of a plural are one word
		mark := m.marked(path, value)
		value = "{one: " + mark + ", other: " + mark + "}"
	case strings.HasPrefix(value, "{"):
		value = wordForm.ReplaceAllStringFunc(value, func(form string) string {
			key, text, _ := strings.Cut(form, ": ")
			return key + ": " + m.marked(path+"."+key, text)
		})
	case parts[2] == "months":
		value = strings.Repeat(m.marked(path, "")+" ", 12)
		value = strings.ReplaceAll(value, `"`, "")
	case value != "":
		value = m.marked(path, value)
	}
	m.text.WriteString(parts[1] + parts[2] + ": " + value + "\n")
}

// marked makes a value of a mark and of what stands in braces.
func (m *markedTable) marked(path, value string) string {
	mark := fmt.Sprintf("qx%dxq", len(m.paths))
	m.paths[mark] = path
	braces := regexp.MustCompile(`\{[a-z]+\}`).FindAllString(value, -1)
	slices.Sort(braces)
	return fmt.Sprintf("%q", strings.Join(append(slices.Compact(braces), mark), " "))
}

// manyKinds is a library with poses of every kind, more of them than a page of a muscle has room for,
// and sequences that are long, alike, one-sided, without props, or on drafts.
func manyKinds() fs.FS {
	files := fstest.MapFS{"site.yaml": {Data: []byte("title: Kinds\n")}}
	add := func(file, keys string, args ...any) {
		files["content/"+file+".md"] = &fstest.MapFile{Data: fmt.Appendf(nil, "---\n"+keys+"\n---\n", args...)}
	}
	for i, p := range content.Positions() {
		add(fmt.Sprintf("poses/position-%d", i), "title: Position %d\nposition: %s", i, p)
	}
	for i, a := range content.Actions() {
		add(fmt.Sprintf("poses/action-%d", i), "title: Action %d\nactions: [%s]\nhold: 10s\nlevel: beginner", i, a)
	}
	for i := range 260 { // more than a page of a list, or of a muscle, has room for
		add(fmt.Sprintf("poses/deltoid-%d", i), "title: Deltoid %d\nlevel: advanced\nmuscles: {works: [deltoid], stretches: [rotator cuff]}\nhold: 2m", i)
	}
	for i := range 60 { // more than a muscle has cards for
		add(fmt.Sprintf("poses/popliteus-%d", i), "title: Popliteus %d\nmuscles: {works: [popliteus]}\nhold: 1m", i)
	}
	for month := range 12 {
		day := time.Date(2025, time.Month(month+1), 1, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		add(fmt.Sprintf("poses/month-%d", month), "title: Month %d\nupdated: %s", month, day)
	}
	add("poses/one", "title: One\nsides: \"{side} up\"\nmuscles: {works: [soleus: same, external oblique], stabilizes: [internal oblique], stretches: [gracilis]}")
	add("poses/hard", "title: Hard\neasier: [action-0]\nharder: [action-1]")
	add("poses/draft", "title: Draft\ndraft: true")
	add("sequences/long", "title: Long\nsteps: [{pose: deltoid-1, hold: 1h30m}]")
	add("sequences/alike", "title: Alike\nsteps: [deltoid-2, hard]")
	add("sequences/alike-too", "title: Alike too\nsteps: [deltoid-3, {rest: 10s}, hard]")
	add("sequences/left", "title: Left\nsteps: [{sides: [left], steps: [hard]}, {pose: one, side: left}]")
	add("sequences/hard", "title: Hard\nsteps: [hard]")
	for i := range 12 {
		add(fmt.Sprintf("sequences/more-%d", i), "title: More %d\nsteps: [hard]", i)
	}
	add("sequences/draft", "title: On drafts\ndraft: true\nsteps: [draft]")
	return files
}
