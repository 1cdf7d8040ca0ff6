package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"syscall"
	"time"

	"posebook/bench/lean"
)

// A cost is what a command took.
type cost struct {
	wall, cpu float64 // seconds
	peak      float64 // megabytes of memory
}

// measure runs a command once.
func measure(name string, args ...string) (cost, error) {
	command := exec.Command(name, args...)
	began := time.Now()
	if text, err := command.CombinedOutput(); err != nil {
		return cost{}, fmt.Errorf("%s: %w\n%.2000s", filepath.Base(name), err, text)
	}
	c := cost{wall: time.Since(began).Seconds()}
	state := command.ProcessState
	c.cpu = (state.UserTime() + state.SystemTime()).Seconds()
	if usage, ok := state.SysUsage().(*syscall.Rusage); ok {
		unit := 1024.0 // bytes
		if runtime.GOOS == "darwin" {
			unit = 1
		}
		c.peak = float64(usage.Maxrss) * unit / 1e6
	}
	return c, nil
}

// median returns the median of each number.
func median(costs []cost) cost {
	of := func(get func(cost) float64) float64 {
		all := make([]float64, len(costs))
		for i, c := range costs {
			all[i] = get(c)
		}
		slices.Sort(all)
		return all[len(all)/2]
	}
	return cost{of(func(c cost) float64 { return c.wall }), of(func(c cost) float64 { return c.cpu }), of(func(c cost) float64 { return c.peak })}
}

// A turn is one command of a round.
type turn struct {
	name string
	do   func() (cost, error)
}

// beside builds a library of ours and, unless it is "", the same one of Hugo's, and prints both.
func (c comparison) beside(title, ours, hers string) error {
	build := func(args ...string) func() (cost, error) {
		return func() (cost, error) { return measure(c.build, append(args, "-quiet", "-C", ours)...) }
	}
	turns := []turn{
		{"cold", build()},
		{"unchanged", build()},
		{"one edit", func() (cost, error) {
			if err := editOne(ours); err != nil {
				return cost{}, err
			}
			return build()()
		}},
		{"copy", func() (cost, error) {
			return measure("cp", "-r", filepath.Join(ours, "public"), filepath.Join(c.dir, "copy"))
		}},
	}
	if hers != "" && c.hugo != "" {
		hugo := func() (cost, error) { return measure(c.hugo, "--minify", "--quiet", "--source", hers) }
		turns = append(turns, turn{"hugo", hugo}, turn{"hugo again", hugo})
	}
	costs := map[string][]cost{}
	for range c.rounds {
		for _, made := range []string{filepath.Join(ours, "public"), filepath.Join(ours, ".public.posebook"), filepath.Join(hers, "public"), filepath.Join(c.dir, "copy")} {
			if err := os.RemoveAll(made); err != nil {
				return err
			}
		}
		for _, t := range turns {
			one, err := t.do()
			if err != nil {
				return err
			}
			costs[t.name] = append(costs[t.name], one)
		}
	}
	return c.print(title, turns, costs, filepath.Join(ours, "public"))
}

// editOne adds a word to the first pose of a library.
func editOne(dir string) error {
	poses, err := filepath.Glob(filepath.Join(dir, "content/poses/*.md"))
	if err != nil || len(poses) == 0 {
		return fmt.Errorf("no poses in %s: %w", dir, err)
	}
	f, err := os.OpenFile(poses[0], os.O_APPEND|os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	if _, err = f.WriteString("\nSlowly.\n"); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}

func (c comparison) print(title string, turns []turn, costs map[string][]cost, public string) error {
	size, err := sizeOf(public)
	if err != nil {
		return err
	}
	fmt.Fprintf(c.out, "\n%s; medians of %d rounds; %.1f MB written\n", title, c.rounds, size)
	m := map[string]cost{}
	for _, t := range turns {
		m[t.name] = median(costs[t.name])
		fmt.Fprintf(c.out, "  %-12s %8.3f s wall %8.3f s cpu %7.0f MB\n", t.name, m[t.name].wall, m[t.name].cpu, m[t.name].peak)
	}
	fmt.Fprintf(c.out, "  cold takes %.1f times a copy of what it writes\n", m["cold"].wall/m["copy"].wall)
	if hugo, measured := m["hugo"]; measured {
		cold, again := m["cold"], m["hugo again"]
		fmt.Fprintf(c.out, "  Hugo by Posebook: cold %.2f, processor %.2f, memory %.2f; again by unchanged %.1f, by one edit %.2f\n",
			hugo.wall/cold.wall, hugo.cpu/cold.cpu, hugo.peak/cold.peak, again.wall/m["unchanged"].wall, again.wall/m["one edit"].wall)
	}
	return nil
}

// sizeOf returns the megabytes of all files in a folder.
func sizeOf(dir string) (float64, error) {
	total := int64(0)
	err := filepath.Walk(dir, func(_ string, info os.FileInfo, err error) error {
		if err == nil && info.Mode().IsRegular() {
			total += info.Size()
		}
		return err
	})
	return float64(total) / 1e6, err
}

// growth builds libraries of rising size and compares what a pose costs in each with what it costs
// in the one before: what is the same for all sizes is taken off by comparing differences.
func (c comparison) growth() error {
	fmt.Fprintf(c.out, "\ngrowth: what each further pose costs; medians of %d rounds\n", c.rounds)
	var sizes []int
	var costs []cost
	var written []float64
	for n := 100; n <= c.most; n *= 10 {
		dir := filepath.Join(c.dir, fmt.Sprint("growth-", n))
		if err := lean.WritePosebook(dir, n); err != nil {
			return err
		}
		one, size, err := c.cold(dir)
		if err != nil {
			return err
		}
		sizes, costs, written = append(sizes, n), append(costs, one), append(written, size)
		if err := os.RemoveAll(dir); err != nil {
			return err
		}
	}
	var before cost
	var wroteBefore float64
	for i := 1; i < len(sizes); i++ {
		further := float64(sizes[i] - sizes[i-1])
		a, b := costs[i-1], costs[i]
		each := cost{(b.wall - a.wall) / further, (b.cpu - a.cpu) / further, (b.peak - a.peak) / further} // seconds and megabytes
		wrote := (written[i] - written[i-1]) / further
		fmt.Fprintf(c.out, "  %7d to %7d poses: %.3f ms wall, %.3f ms cpu, %.1f kB of memory, %.1f kB written%s\n", sizes[i-1], sizes[i],
			1e3*each.wall, 1e3*each.cpu, 1e3*each.peak, 1e3*wrote, more(i > 1, each, before, wrote, wroteBefore))
		before, wroteBefore = each, wrote
	}
	return nil
}

// more says how much more a pose costs than in the step before, in percent.
func more(known bool, each, before cost, wrote, wroteBefore float64) string {
	if !known {
		return ""
	}
	percent := func(now, then float64) float64 { return 100 * (now/then - 1) }
	return fmt.Sprintf("; more than before: cpu %+.0f %%, memory %+.0f %%, written %+.0f %%",
		percent(each.cpu, before.cpu), percent(each.peak, before.peak), percent(wrote, wroteBefore))
}

// cold builds a library from nothing.
func (c comparison) cold(dir string) (cost, float64, error) {
	var costs []cost
	for range c.rounds {
		for _, made := range []string{"public", ".public.posebook"} {
			if err := os.RemoveAll(filepath.Join(dir, made)); err != nil {
				return cost{}, 0, err
			}
		}
		one, err := measure(c.build, "-quiet", "-C", dir)
		if err != nil {
			return cost{}, 0, err
		}
		costs = append(costs, one)
	}
	size, err := sizeOf(filepath.Join(dir, "public"))
	return median(costs), size, err
}
