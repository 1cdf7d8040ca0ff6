// Trial does to a site what no test has the time for: it kills builds, fills disks and reads
// while sites change, many times and by chance, and counts what came of it. A trial is one file
// with one function, and a line in [trials].
//
//	go run ./trial [-n times] [-for time] [trial...]
//
// Each trial ends after so many times or so much time, whichever comes first. The command ends
// with an error if anything happened that must not.
package main

import (
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"time"
)

// A trial is one way to do harm. Those that mount something run in a namespace of their own, on
// Linux alone.
type trial struct {
	name   string
	about  string
	mounts bool
	run    func(*field, *tally) error
}

// trials are all there are.
func trials() []trial {
	return []trial{
		{"kill", "a build is killed at a random moment, and then built again", false, kill},
		{"kill-in-place", "the same where the site's folder is a mount point", true, killInPlace},
		{"disk", "a site is built on a disk that has room for a part of it", true, disk},
		{"disk-first", "the same where only one copy of the site is there", true, diskFirst},
		{"disk-in-place", "the same where the site's folder is a mount point", true, diskInPlace},
		{"readers", "visitors read while sites are published", false, readers},
		{"readers-mount", "the same where the site's folder is mounted by others", true, readersOfMount},
		{"readers-in-place", "the same where the site's folder is a mount point", true, readersInPlace},
	}
}

// A field is where a trial takes place.
type field struct {
	dir     string // empty at first
	command string // that builds a library
	times   int
	most    time.Duration
	began   time.Time
	rand    *rand.Rand
}

// goesOn tells whether a trial that did something so many times does it once more. Its time
// begins with the first.
func (f *field) goesOn(done int) bool {
	if f.began.IsZero() {
		f.began = time.Now()
	}
	return done < f.times && time.Since(f.began) < f.most
}

// flags are what the command was told.
type flags struct {
	times   int
	most    time.Duration
	seed    uint64
	command string // set in a namespace, by the command that made it
}

func main() {
	var o flags
	flag.IntVar(&o.times, "n", 60, "do it this many `times`")
	flag.DurationVar(&o.most, "for", time.Minute, "or for this long")
	flag.Uint64Var(&o.seed, "seed", uint64(time.Now().UnixNano()), "a `number` that chance begins with")
	flag.StringVar(&o.command, "command", "", "a `file`: cmd/build, built before; the trials then take place in this process")
	flag.Parse()
	if err := o.run(flag.Args()); err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}

// run holds the trials of these names, all if there are none.
func (o flags) run(names []string) error {
	inside := o.command != ""
	if !inside {
		dir, err := os.MkdirTemp("", "posebook-build-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(dir)
		o.command = filepath.Join(dir, "build")
		if out, err := exec.Command("go", "build", "-o", o.command, "./cmd/build").CombinedOutput(); err != nil {
			return fmt.Errorf("go build: %w\n%s", err, out)
		}
	}
	var failed []error
	for _, t := range trials() {
		if len(names) > 0 && !slices.Contains(names, t.name) {
			continue
		}
		var err error
		if t.mounts && !inside {
			err = inNamespace("-n", fmt.Sprint(o.times), "-for", o.most.String(), "-seed", fmt.Sprint(o.seed), "-command", o.command, t.name)
		} else {
			err = o.hold(t)
		}
		if err != nil {
			failed = append(failed, fmt.Errorf("%s: %w (-seed %d)", t.name, err, o.seed))
		}
	}
	return errors.Join(failed...)
}

// hold holds a trial in a folder of its own and prints what it counted.
func (o flags) hold(t trial) error {
	dir, err := os.MkdirTemp("", "posebook-trial-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	var c tally
	f := &field{
		dir:     dir,
		command: o.command,
		times:   o.times,
		most:    o.most,
		rand:    rand.New(rand.NewPCG(o.seed, 1)),
	}
	err = t.run(f, &c)
	fmt.Printf("%s: %s\n", t.name, t.about)
	c.print(os.Stdout)
	if err == nil && c.harm > 0 {
		err = fmt.Errorf("%d times what must not happen", c.harm)
	}
	return err
}
