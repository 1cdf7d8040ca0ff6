// Package growth holds the libraries by which the work of a build is measured as they grow: one
// [Case] for each list and each text that a writer can make longer. A build of twice the list may
// take twice the work, not four times.
package growth

import (
	"io/fs"
	"strconv"
	"strings"
	"testing/fstest"
)

// A Library is the text of its files, by path.
type Library map[string]string

// Files returns the library as a file system. A library without a site.yaml gets one that says no
// more than it must. It looks at all files for one that is not there, by its own square: so cases
// of many files begin with few.
func (l Library) Files() fs.FS {
	files := fstest.MapFS{"site.yaml": {Data: []byte("title: Poses\n")}}
	for path, text := range l {
		files[path] = &fstest.MapFile{Data: []byte(text)}
	}
	return files
}

// A Case is one list or text that grows.
type Case struct {
	Name string
	Keys []string            // the keys of the schema that grow in it, such as "pose also"
	N    int                 // how long it is at first; it is doubled three times
	Make func(n int) Library // n long

	// Square is true where the work may grow by the square of the list, because the list may be
	// little longer than the longest here: twice that is refused.
	Square bool
}

// Cases returns all of them: a list for each key, by what stands in it, and those that were
// thought of one by one.
func Cases() []Case {
	var all []Case
	for _, k := range keys() {
		all = append(all, k.cases()...)
	}
	all = append(all, bodies()...)
	all = append(all, lists()...)
	all = append(all, libraries()...)
	return all
}

// square marks a case that may grow by its square, since it is bounded.
func square(c Case) Case {
	c.Square = true
	return c
}

// each joins n pieces, each made from its number.
func each(n int, piece func(i int) string) string {
	var out strings.Builder
	for i := range n {
		out.WriteString(piece(i))
	}
	return out.String()
}

// numbered is each with a format that takes the number, once or more often.
func numbered(n int, format string) string {
	return each(n, func(i int) string { return withNumber(format, i) })
}

// withNumber puts a number into a text, wherever it has a %d. All numbers have five digits, so
// that twice as many things are a text of twice the length.
func withNumber(text string, i int) string {
	return strings.ReplaceAll(text, "%d", strconv.Itoa(10_000+i))
}

// pose is a library of one pose.
func pose(front, body string) Library {
	return Library{"content/poses/tree.md": page("title: Tree\n"+front, body)}
}

// page is a file with front matter.
func page(front, body string) string {
	return "---\n" + strings.TrimSuffix(front, "\n") + "\n---\n" + body
}

// with adds a file to a library.
func (l Library) with(path, text string) Library {
	l[path] = text
	return l
}
