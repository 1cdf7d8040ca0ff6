package main

import (
	"fmt"
	"io"
	"sync"
)

// A tally counts what happened, by what it was. It may be used from many goroutines at once.
type tally struct {
	mu    sync.Mutex
	names []string
	count map[string]int
	harm  int      // of what must not happen
	first []string // how the first few of those came about
}

// add counts something n times; with 0 it is only named, so that it is printed too if it never
// happens.
func (c *tally) add(what string, n int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.count == nil {
		c.count = map[string]int{}
	}
	if _, known := c.count[what]; !known {
		c.names = append(c.names, what)
	}
	c.count[what] += n
}

// wrong counts what must not happen.
func (c *tally) wrong(what, how string, args ...any) {
	c.add(what, 1)
	c.mu.Lock()
	defer c.mu.Unlock()
	c.harm++
	if len(c.first) < 5 {
		c.first = append(c.first, what+": "+fmt.Sprintf(how, args...))
	}
}

func (c *tally) print(out io.Writer) {
	for _, what := range c.names {
		fmt.Fprintf(out, "%9d %s\n", c.count[what], what)
	}
	for _, how := range c.first {
		fmt.Fprintf(out, "          %s\n", how)
	}
}
