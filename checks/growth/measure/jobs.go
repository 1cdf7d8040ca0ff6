package main

import (
	"io/fs"
	"slices"

	"posebook/checks/growth"
	"posebook/internal/build"
	"posebook/internal/diag"
	"posebook/layouts"
)

// A job is something whose work grows: a build of a case, or a function that shows whether growth
// is seen at all.
type job struct {
	name string
	n    int
	of   func(n int) func() (growth.Work, error) // what is made first is not measured
}

func jobs() []job {
	all := known()
	for _, c := range growth.Cases() {
		all = append(all, job{c.Name, c.N, func(n int) func() (growth.Work, error) {
			files := c.Make(n).Files()
			return func() (growth.Work, error) { return site(files) }
		}})
	}
	return all
}

// site does what the command does, but for writing the files.
func site(files fs.FS) (growth.Work, error) {
	var w growth.Work
	result, err := build.Site(build.Options{Root: files, Layouts: plainIcon{layouts.Files()}, Workers: 1})
	if err != nil {
		return w, err
	}
	var out counter
	for _, format := range diag.Formats() {
		if err := result.Diags.Print(&out, format); err != nil {
			return w, err
		}
	}
	w.Refused = result.Tree == nil
	if !w.Refused {
		out += counter(result.Tree.Bytes())
	}
	w.Output = int64(out)
	return w, nil
}

// plainIcon are layouts whose icon can't be drawn: drawing it takes a third of the time of a
// small build, always the same.
type plainIcon struct{ fs.FS }

// Open opens a file, a text in place of the icon.
func (l plainIcon) Open(name string) (fs.File, error) {
	if name == "assets/icon.svg" {
		name = "words/en.yaml"
	}
	return l.FS.Open(name)
}

// A counter counts what is written to it.
type counter int64

func (c *counter) Write(p []byte) (int, error) {
	*c += counter(len(p))
	return len(p), nil
}

// known are functions whose growth is known.
func known() []job {
	of := func(work func(n int) int64) func(n int) func() (growth.Work, error) {
		return func(n int) func() (growth.Work, error) {
			return func() (growth.Work, error) { return growth.Work{Output: work(n)}, nil }
		}
	}
	return []job{
		{"known: a line", 100_000, of(line)},
		{"known: a sort", 20_000, of(sorted)},
		{"known: a square", 500, of(square)},
		{"known: a square of copies", 500, of(copies)},
		{"known: a square of output", 500, func(n int) func() (growth.Work, error) { return of(func(n int) int64 { return int64(n * n) })(n) }},
	}
}

func line(n int) (sum int64) {
	for i := range n {
		sum += int64(i % 3)
	}
	return 0 * sum
}

func sorted(n int) int64 {
	list := make([]int, n)
	for i := range list {
		list[i] = i * 7919 % n
	}
	slices.SortFunc(list, func(a, b int) int { return a - b })
	return 0
}

// square looks at everything before each thing, as a search in a list does.
func square(n int) int64 {
	var seen []int
	for i := range n {
		if !slices.Contains(seen, i) {
			seen = append(seen, i)
		}
	}
	return 0
}

// copies has few steps and copies all that went before.
func copies(n int) int64 {
	var all []byte
	for range n {
		all = append(make([]byte, 0, len(all)+50), all...)
		all = append(all, make([]byte, 50)...)
	}
	return 0
}
