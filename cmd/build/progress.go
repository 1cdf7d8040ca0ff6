package main

import (
	"io"
	"os"
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"
)

// patience is how long a build may take before it shows how far it is.
const patience = time.Second

// A progress shows a line on a terminal once a build takes long. In a pipe, or with -quiet, it
// does nothing.
type progress struct {
	out   io.Writer // nil for no line
	start time.Time

	mu  sync.Mutex
	bar *progressbar.ProgressBar
}

func newProgress(o options, stderr io.Writer) *progress {
	p := &progress{start: time.Now()}
	if f, ok := stderr.(*os.File); ok && !o.quiet && term.IsTerminal(int(f.Fd())) {
		p.out = stderr
	}
	return p
}

// step notes that done of total pages are rendered.
func (p *progress) step(done, total int) {
	if p.out == nil || time.Since(p.start) < patience {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar == nil {
		p.bar = progressbar.NewOptions(total, progressbar.OptionSetWriter(p.out), progressbar.OptionSetDescription("pages"),
			progressbar.OptionClearOnFinish(), progressbar.OptionShowCount(), progressbar.OptionThrottle(100*time.Millisecond))
	}
	_ = p.bar.Set(done) // a line that can't be drawn is no reason to stop
}

// done takes the line away.
func (p *progress) done() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}
