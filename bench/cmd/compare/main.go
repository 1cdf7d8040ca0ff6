// Command compare builds made-up libraries with Posebook and, if it is there, with Hugo, turn by turn in one run, and prints
// medians and their ratios.
//
//	go run ./cmd/compare [-poses 10000] [-rounds 3] [job ...]
//
// The jobs: lean, a library that Hugo does well, built cold, again with nothing changed, and again with one pose edited;
// heavy, one whose site looks muscles up for each page; small, the library that comes with Posebook; growth, lean libraries
// of 100 poses and of ten times as many up to -most, of which each must cost as much a pose as the one before, within 15 %.
// Without names all are done.
//
// HUGO names another Hugo than the one in the path, TMPDIR another place to work in: on a memory file system (/dev/shm)
// the disk is out of the picture. Where other programs run, trust processor time and ratios.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"posebook/bench/generate"
	"posebook/bench/lean"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "error:", err)
		os.Exit(1)
	}
}

// A comparison is what the jobs of one run have in common.
type comparison struct {
	out    io.Writer
	dir    string // to work in
	build  string // the program
	hugo   string // "" for none
	poses  int
	most   int
	rounds int
}

func run(args []string, out io.Writer) error {
	c := comparison{out: out}
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.IntVar(&c.poses, "poses", 10_000, "how many poses the libraries beside Hugo have")
	flags.IntVar(&c.most, "most", 10_000, "how many the largest has of which only the growth is watched")
	flags.IntVar(&c.rounds, "rounds", 3, "how often each is built")
	if err := flags.Parse(args); err != nil {
		return err
	}
	if c.rounds < 1 || c.poses < generate.MinPoses || c.most < 100 {
		return fmt.Errorf("at least one round, %d poses, and 100 at most are needed", generate.MinPoses)
	}
	var err error
	if c.dir, err = os.MkdirTemp("", "posebook-compare-"); err != nil {
		return err
	}
	defer os.RemoveAll(c.dir)
	c.build = filepath.Join(c.dir, "build")
	if text, err := exec.Command("go", "build", "-C", "..", "-o", c.build, "./cmd/build").CombinedOutput(); err != nil {
		return fmt.Errorf("run it in the folder bench: %w\n%s", err, text)
	}
	c.hugo, _ = exec.LookPath(hugoName())
	if c.hugo == "" {
		fmt.Fprintln(out, "there is no Hugo: go install github.com/gohugoio/hugo@v0.165.0, or name one by HUGO")
	}
	return c.jobs(flags.Args())
}

func hugoName() string {
	if name := os.Getenv("HUGO"); name != "" {
		return name
	}
	return "hugo"
}

// jobs does those that are named, all if none is.
func (c comparison) jobs(named []string) error {
	all := []struct {
		name string
		do   func(comparison) error
	}{{"lean", comparison.lean}, {"heavy", comparison.heavy}, {"small", comparison.small}, {"growth", comparison.growth}}
	for _, name := range named {
		if !slices.ContainsFunc(all, func(j struct {
			name string
			do   func(comparison) error
		}) bool {
			return j.name == name
		}) {
			return fmt.Errorf("there is no job %q; they are lean, heavy, small, growth", name)
		}
	}
	for _, j := range all {
		if len(named) > 0 && !slices.Contains(named, j.name) {
			continue
		}
		if err := j.do(c); err != nil {
			return fmt.Errorf("%s: %w", j.name, err)
		}
	}
	return nil
}

// lean compares what Hugo does well.
func (c comparison) lean() error {
	ours, hers := filepath.Join(c.dir, "lean"), filepath.Join(c.dir, "lean-hugo")
	if err := lean.WritePosebook(ours, c.poses); err != nil {
		return err
	}
	if err := lean.WriteHugo(hers, c.poses); err != nil {
		return err
	}
	return c.beside(fmt.Sprintf("lean: %d poses, %d sequences", c.poses, lean.SequencesFor(c.poses)), ours, hers)
}

// heavy compares a library with much of everything.
func (c comparison) heavy() error {
	ours, hers := filepath.Join(c.dir, "heavy"), filepath.Join(c.dir, "heavy-hugo")
	lib, err := generate.New(generate.Options{Poses: c.poses, Sequences: c.poses / 10, Seed: 1})
	if err != nil {
		return err
	}
	if err := lib.WritePosebook(ours); err != nil {
		return err
	}
	if err := lib.WriteHugo(hers); err != nil {
		return err
	}
	return c.beside(fmt.Sprintf("heavy: %d poses, %d sequences", c.poses, c.poses/10), ours, hers)
}

// small measures the library that comes with Posebook, whose figures are kept.
func (c comparison) small() error {
	dir := filepath.Join(c.dir, "small")
	for _, part := range []string{"content", "site.yaml"} {
		if err := os.MkdirAll(dir, 0o777); err != nil {
			return err
		}
		if err := exec.Command("cp", "-r", filepath.Join("..", part), dir).Run(); err != nil {
			return err
		}
	}
	return c.beside("small: the library that comes with Posebook", dir, "")
}
