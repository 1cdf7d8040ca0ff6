// Command measure builds the libraries of package growth, each in several sizes, and prints what
// each build took: a growth.Work in JSON a line. It must be built with -cover -covermode=atomic,
// and counts the blocks of code of those packages that -coverpkg names. With -keep, 'go tool
// covdata textfmt' shows which of them ran how often.
package main

import (
	"cmp"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/coverage"
	"runtime/debug"
	"strconv"
	"strings"
)

type options struct {
	only  *regexp.Regexp
	part  string // "1/4": the second of four parts
	sizes []int  // as multiples of a case's first
	keep  string // a folder for the counters; "" for none
}

func main() {
	only := flag.String("run", "", "measure the cases whose names this regular expression finds")
	part := flag.String("part", "0/1", "measure this part of the cases: 1/4 is the second of four")
	sizes := flag.String("sizes", "1,2,4,8", "how many times its first size each case has")
	keep := flag.String("keep", "", "write the counters to this folder, a folder a size in it")
	flag.Parse()
	wanted, err := regexp.Compile(*only)
	o := options{only: wanted, part: *part, keep: *keep}
	for times := range strings.SplitSeq(*sizes, ",") {
		n, wrong := strconv.Atoi(times)
		o.sizes, err = append(o.sizes, n), cmp.Or(err, wrong)
	}
	if err == nil {
		err = run(o)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(o options) error {
	debug.SetGCPercent(-1) // pools are then never emptied, and each run allocates the same
	var at, of int
	if _, err := fmt.Sscanf(o.part, "%d/%d", &at, &of); err != nil {
		return err
	}
	for i, j := range jobs() {
		if i%of != at || !o.only.MatchString(j.name) {
			continue
		}
		for _, times := range o.sizes {
			if err := j.measure(times*j.n, o.keep); err != nil {
				return fmt.Errorf("%s, %d: %w", j.name, times*j.n, err)
			}
		}
	}
	return nil
}

// measure does the job and prints what it took.
func (j job) measure(n int, keep string) error {
	do := j.of(n)
	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if err := coverage.ClearCounters(); err != nil {
		return err
	}
	w, err := do()
	if err != nil {
		return err
	}
	runtime.ReadMemStats(&after)
	w.Case, w.N, w.Allocated = j.name, n, int64(after.TotalAlloc-before.TotalAlloc)
	if w.Blocks, err = blocks(); err != nil {
		return err
	}
	if keep != "" {
		if err := keepCounters(filepath.Join(keep, strconv.Itoa(n))); err != nil {
			return err
		}
	}
	return json.NewEncoder(os.Stdout).Encode(w)
}

func keepCounters(dir string) error {
	err := os.MkdirAll(dir, 0o777)
	err = cmp.Or(err, coverage.WriteMetaDir(dir))
	return cmp.Or(err, coverage.WriteCountersDir(dir))
}
